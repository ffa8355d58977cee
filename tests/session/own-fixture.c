/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "own-fixture.h"

#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"

gint64
own_fixture_add_field (HfTestBook *book,
                       const char *name,
                       const char *kind,
                       const char *options,
                       gint64      position)
{
  HfRow *row = hf_row_new (&hf_custom_field_def);

  hf_row_set_text (row, HF_CUSTOM_FIELD_NAME, name);
  hf_row_set_text (row, HF_CUSTOM_FIELD_KIND, kind);
  hf_row_set_text (row, HF_CUSTOM_FIELD_OPTIONS, options);
  hf_row_set_int (row, HF_CUSTOM_FIELD_POSITION, position);
  return hf_test_book_insert (book, row);
}

void
own_fixture_archive (HfTestBook *book, gint64 field)
{
  g_autoptr (HfRow) before = hf_test_book_read (book, &hf_custom_field_def, field);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *after = hf_row_copy (before);

  hf_row_set_int (after, HF_CUSTOM_FIELD_ARCHIVED, 1);
  hf_change_set_update (changes, before, after);
  hf_committed_free (hf_test_book_commit (book, changes));
}

gint64
own_fixture_add_value (HfTestBook *book, gint64 customer, gint64 field, const char *text)
{
  HfRow *row = hf_row_new (&hf_custom_value_def);

  hf_row_set_int (row, HF_CUSTOM_VALUE_CUSTOMER, customer);
  hf_row_set_int (row, HF_CUSTOM_VALUE_FIELD, field);
  hf_row_set_text (row, HF_CUSTOM_VALUE_VALUE, text);
  return hf_test_book_insert (book, row);
}
