/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The one table of what goes with a role. What they are called is in the list of choices. */

#include "core/hf-role.h"

#include "core/hf-staff.h"

/* clang-format off */
static const HfRole roles[] = {
  /* key, works for, keeps, treats; masked, no phones, no means; asks for numbers, exports, reports;
   * first */
  { HF_STAFF_ROLE_DESK, HF_ROLE_HOSPITAL, HF_ROLE_NOBODY, FALSE,
    FALSE, FALSE, TRUE, TRUE, FALSE, FALSE, "today" },
  { HF_STAFF_ROLE_DOCTOR, HF_ROLE_OWN, HF_ROLE_NOBODY, TRUE,
    FALSE, FALSE, FALSE, TRUE, TRUE, FALSE, "today" },
  { HF_STAFF_ROLE_HEAD, HF_ROLE_DEPARTMENT, HF_ROLE_DEPARTMENT, TRUE,
    FALSE, FALSE, FALSE, TRUE, TRUE, TRUE, "today" },
  { HF_STAFF_ROLE_MANAGER, HF_ROLE_HOSPITAL, HF_ROLE_HOSPITAL, TRUE,
    FALSE, FALSE, FALSE, TRUE, TRUE, TRUE, "reports" },
  { HF_STAFF_ROLE_CASHIER, HF_ROLE_HOSPITAL, HF_ROLE_NOBODY, FALSE,
    FALSE, FALSE, TRUE, TRUE, FALSE, FALSE, "customers" },
  { HF_STAFF_ROLE_INTERN, HF_ROLE_OWN, HF_ROLE_NOBODY, TRUE,
    TRUE, TRUE, TRUE, TRUE, FALSE, FALSE, "today" },
  { HF_STAFF_ROLE_MARKET, HF_ROLE_HOSPITAL, HF_ROLE_NOBODY, FALSE,
    FALSE, FALSE, TRUE, TRUE, TRUE, TRUE, "organisations" },
  { HF_STAFF_ROLE_EXECUTIVE, HF_ROLE_HOSPITAL, HF_ROLE_NOBODY, FALSE,
    FALSE, TRUE, FALSE, TRUE, FALSE, TRUE, "reports" },
};
/* clang-format on */

const HfRole *
hf_role_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_strcmp0 (roles[i].key, key) == 0)
      return &roles[i];
  return &roles[0];
}

gboolean
hf_role_uses_view (const char *key, const char *view)
{
  return key == NULL || g_strcmp0 (view, HF_ROLE_VIEW_REPORTS) != 0 || hf_role_find (key)->reports;
}
