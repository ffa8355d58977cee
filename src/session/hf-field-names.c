/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What people call a field besides what it is called here: what the columns of their tables are
 * called, of which an import knows. */

#include "session/hf-field-names.h"

#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "transfer/hf-column-names.h"

static gboolean
has_name (const char *names, const char *folded)
{
  g_auto (GStrv) all = g_strsplit (names != NULL ? names : "", "|", -1);
  gboolean is_found = FALSE;

  for (guint i = 0; all[i] != NULL && !is_found; i++)
    is_found = g_str_has_prefix (all[i], folded);
  return is_found;
}

gboolean
hf_field_names_have (const HfEntityDef *def, guint field, const char *typed)
{
  HfImportKind kind = def == &hf_organisation_def ? HF_IMPORT_ORGANISATIONS : HF_IMPORT_CUSTOMERS;
  g_autofree char *folded = hf_column_fold (typed);
  gboolean         is_found = FALSE;

  if (*folded == '\0' || (def != &hf_organisation_def && def != &hf_customer_def))
    return FALSE;
  for (HfImportFieldId i = 0; i < HF_IMPORT_N_FIELDS && !is_found; i++)
    is_found = hf_import_field_has_kind (i, kind) &&
               g_str_equal (hf_import_field_get (i)->key, def->fields[field].name) &&
               has_name (hf_column_get_names (i, kind), folded);
  return is_found;
}
