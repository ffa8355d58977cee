/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who may keep records about whom. It only knows roles; who looks is the viewer's to say. */

#include "core/hf-staff-rights.h"

#include "core/hf-role.h"
#include "core/hf-staff.h"

static HfRoleReach
reach_of (const HfRow *who)
{
  return hf_role_find (hf_row_text (who, HF_STAFF_ROLE))->keeps;
}

gboolean
hf_staff_may_manage (const HfRow *who, const HfRow *whom)
{
  g_return_val_if_fail (whom != NULL, FALSE);

  gint64 department;

  if (who == NULL || reach_of (who) == HF_ROLE_HOSPITAL)
    return TRUE;
  department = hf_row_int (who, HF_STAFF_DEPARTMENT);
  return reach_of (who) == HF_ROLE_DEPARTMENT && department != 0 &&
         department == hf_row_int (whom, HF_STAFF_DEPARTMENT);
}

gboolean
hf_staff_may_appraise (const HfRow *who, const HfRow *whom)
{
  return hf_staff_may_manage (who, whom) && (who == NULL || who->id != whom->id);
}

gboolean
hf_staff_may_read_record (const HfRow *who, const HfRow *whom)
{
  return hf_staff_may_manage (who, whom) || who->id == whom->id;
}

gboolean
hf_staff_may_give_roles (const HfRow *who)
{
  return who == NULL || reach_of (who) == HF_ROLE_HOSPITAL;
}

/* Who gives a role gives the rights that go with it. */
static gboolean
gives_role (const HfRow *before, const HfRow *after)
{
  if (before != NULL)
    return after != NULL && hf_row_differs (before, after, HF_STAFF_ROLE);
  return reach_of (after) != HF_ROLE_NOBODY;
}

gboolean
hf_staff_may_change (const HfRow *who, const HfRow *before, const HfRow *after)
{
  g_return_val_if_fail (before != NULL || after != NULL, FALSE);

  if (gives_role (before, after) && !hf_staff_may_give_roles (who))
    return FALSE;
  return (before == NULL || hf_staff_may_manage (who, before)) &&
         (after == NULL || hf_staff_may_manage (who, after));
}
