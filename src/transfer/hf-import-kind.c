/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the rows of a table are, by the names that are typed and stand in map files. */

#include "transfer/hf-import-kind.h"

static const char *const kind_names[HF_IMPORT_N_KINDS] = {
  [HF_IMPORT_CUSTOMERS] = "customers",
  [HF_IMPORT_VISITS] = "visits",
  [HF_IMPORT_FOLLOW_UPS] = "follow-ups",
  [HF_IMPORT_ARTICLES] = "articles",
  [HF_IMPORT_DEPARTMENTS] = "departments",
  [HF_IMPORT_STAFF] = "staff",
  [HF_IMPORT_DUTIES] = "duties",
  [HF_IMPORT_DUTY_EXCEPTIONS] = "duty-exceptions",
  [HF_IMPORT_TIERS] = "tiers",
  [HF_IMPORT_MEMBERSHIPS] = "memberships",
  [HF_IMPORT_POINTS] = "points",
  [HF_IMPORT_ORGANISATIONS] = "organisations",
};

/**
 * hf_import_kind_get_name:
 * @kind: a kind
 *
 * Returns: (transfer none): its name on the command line and in map files, such as `follow-ups`
 */
const char *
hf_import_kind_get_name (HfImportKind kind)
{
  g_return_val_if_fail (kind < HF_IMPORT_N_KINDS, NULL);

  return kind_names[kind];
}

/**
 * hf_import_kind_from_name:
 * @name: a name
 * @kind: (out): the kind
 *
 * Returns: %FALSE if there is no such kind
 */
gboolean
hf_import_kind_from_name (const char *name, HfImportKind *kind)
{
  g_return_val_if_fail (name != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < HF_IMPORT_N_KINDS; i++)
    if (g_str_equal (kind_names[i], name))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}
