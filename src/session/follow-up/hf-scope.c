/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whose follow-ups, as a rule by role and as conditions. Numbers stand in the text, as those of ids
 * do elsewhere. */

#include "session/follow-up/hf-scope.h"

#include "core/hf-follow-up.h"
#include "core/hf-role.h"
#include "core/hf-visit.h"

static gboolean
works_for (const HfViewer *viewer, HfRoleReach reach)
{
  return hf_role_find (viewer->role)->works_for == reach;
}

static gboolean
leads_department (const HfViewer *viewer)
{
  return works_for (viewer, HF_ROLE_DEPARTMENT) && viewer->department != 0;
}

HfScope
hf_scope_near (const HfViewer *viewer)
{
  if (leads_department (viewer))
    return (HfScope){ 0, viewer->department };
  return (HfScope){ viewer->staff, 0 };
}

HfScope
hf_scope_usual (const HfViewer *viewer)
{
  if (works_for (viewer, HF_ROLE_OWN) || leads_department (viewer))
    return hf_scope_near (viewer);
  return (HfScope){ 0, 0 };
}

gboolean
hf_scope_is_all (const HfScope *self)
{
  return self->staff == 0 && self->department == 0;
}

static char *
write_condition (const HfScope *self, const char *joint, const char *column)
{
  if (self->staff != 0)
    return g_strdup_printf ("%s%s = %" G_GINT64_FORMAT, joint, column, self->staff);
  return g_strdup_printf ("%s%s IN (SELECT id FROM staff WHERE department = %" G_GINT64_FORMAT ")",
                          joint, column, self->department);
}

char *
hf_scope_to_sql (const HfScope *self, const char *column)
{
  return hf_scope_is_all (self) ? g_strdup ("") : write_condition (self, " AND ", column);
}

char *
hf_scope_to_roll_up_sql (const HfScope *self)
{
  return hf_scope_is_all (self) ? g_strdup ("owner = 0") : write_condition (self, "", "owner");
}

char *
hf_scope_dup_key (const HfScope *self)
{
  if (hf_scope_is_all (self))
    return g_strdup ("");
  return self->staff != 0 ? g_strdup_printf ("#s%" G_GINT64_FORMAT, self->staff) :
                            g_strdup_printf ("#d%" G_GINT64_FORMAT, self->department);
}

void
hf_scope_narrow (const HfScope *self, HfQuery *query)
{
  if (self->staff != 0)
    hf_query_where (query, HF_FOLLOW_UP_OWNER, HF_OP_EQ, HF_INT (self->staff));
  else if (self->department != 0)
    hf_query_where (query, HF_FOLLOW_UP_OWNER_DEPARTMENT, HF_OP_EQ, HF_INT (self->department));
}

void
hf_scope_narrow_visits (const HfScope *self, HfQuery *query)
{
  if (self->staff != 0)
    hf_query_where (query, HF_VISIT_DOCTOR, HF_OP_EQ, HF_INT (self->staff));
  else if (self->department != 0)
    hf_query_where (query, HF_VISIT_DEPARTMENT, HF_OP_EQ, HF_INT (self->department));
}
