/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the rows of a table are: by the names that are typed and stand in map files, and in words.
 * Those of the plain kinds stand in their own table. */

#include "transfer/hf-import-kind.h"

#include "transfer/hf-plain-kind.h"

#include <glib/gi18n.h>

static const struct
{
  const char *name;
  const char *label;
  const char *step;
} own_rules[] = {
  [HF_IMPORT_CUSTOMERS] = { "customers", N_ ("Customer"), N_ ("Import customers") },
  [HF_IMPORT_VISITS] = { "visits", N_ ("Visit"), N_ ("Import visits") },
  [HF_IMPORT_FOLLOW_UPS] = { "follow-ups", N_ ("Follow-up"), N_ ("Import follow-ups") },
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
  const HfPlainKind *plain = hf_plain_kind_get (kind);

  g_return_val_if_fail (kind < HF_IMPORT_N_KINDS, NULL);

  return plain != NULL ? plain->name : own_rules[kind].name;
}

/**
 * hf_import_kind_get_label:
 * @kind: a kind
 *
 * Returns: (transfer none): what one of its rows is, a msgid
 */
const char *
hf_import_kind_get_label (HfImportKind kind)
{
  const HfPlainKind *plain = hf_plain_kind_get (kind);

  g_return_val_if_fail (kind < HF_IMPORT_N_KINDS, NULL);

  return plain != NULL ? plain->def->label : own_rules[kind].label;
}

/**
 * hf_import_kind_get_step:
 * @kind: a kind
 *
 * Returns: (transfer none): what an import of it is called in the history, a msgid
 */
const char *
hf_import_kind_get_step (HfImportKind kind)
{
  const HfPlainKind *plain = hf_plain_kind_get (kind);

  g_return_val_if_fail (kind < HF_IMPORT_N_KINDS, NULL);

  return plain != NULL ? plain->step : own_rules[kind].step;
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
    if (g_str_equal (hf_import_kind_get_name (i), name))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}
