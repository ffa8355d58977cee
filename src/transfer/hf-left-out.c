/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The columns of a table of which nothing is taken over, and why: nobody should believe that what
 * was in the file is in the book. */

#include "transfer/hf-left-out.h"

#include "base/hf-strings.h"
#include "transfer/hf-column-names.h"

static void
clear (gpointer data)
{
  g_free (((HfLeftOut *) data)->column);
}

GArray *
hf_left_out_list_new (void)
{
  GArray *self = g_array_new (FALSE, FALSE, sizeof (HfLeftOut));

  g_array_set_clear_func (self, clear);
  return self;
}

static gboolean
is_listed (const GArray *list, const char *column)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (g_array_index (list, HfLeftOut, i).column, column))
      return TRUE;
  return FALSE;
}

/* The one other kind of rows of a customer that has such a column, if it is one alone. */
static HfImportKind
find_kind (const char *column, HfImportKind own)
{
  static const HfImportKind kinds[] = { HF_IMPORT_CUSTOMERS, HF_IMPORT_VISITS,
                                        HF_IMPORT_FOLLOW_UPS };
  HfImportKind              found = HF_IMPORT_N_KINDS;
  HfImportFieldId           field;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] != own && hf_column_recognise (column, kinds[i], &field))
      {
        if (found != HF_IMPORT_N_KINDS)
          return HF_IMPORT_N_KINDS;
        found = kinds[i];
      }
  return found;
}

static HfLeftOut
explain (const char *column, guint index, const HfMapping *mapping)
{
  HfImportKind    kind = hf_mapping_get_kind (mapping);
  HfLeftOut       self = { g_strdup (column), HF_LEFT_OUT_UNKNOWN, HF_IMPORT_N_KINDS };
  HfImportFieldId field;

  if (hf_mapping_refuses (mapping, index))
    self.reason = HF_LEFT_OUT_HIDDEN;
  if (hf_mapping_refuses (mapping, index) || hf_mapping_has_map (mapping))
    return self;
  if (hf_column_recognise (column, kind, &field))
    self.reason = HF_LEFT_OUT_TWICE;
  else if (hf_column_is_worked_out (column, kind))
    self.reason = HF_LEFT_OUT_WORKED_OUT;
  else if (kind <= HF_IMPORT_FOLLOW_UPS && find_kind (column, kind) != HF_IMPORT_N_KINDS)
    {
      self.reason = HF_LEFT_OUT_OF_OTHERS;
      self.kind = find_kind (column, kind);
    }
  return self;
}

void
hf_left_out_list_add (GArray *list, const HfMapping *mapping, const char *const *header)
{
  for (guint i = 0; header[i] != NULL; i++)
    if (!hf_str_is_blank (header[i]) && !hf_mapping_uses (mapping, i) &&
        !is_listed (list, header[i]))
      {
        HfLeftOut left_out = explain (header[i], i, mapping);

        g_array_append_val (list, left_out);
      }
}
