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
  hf_row_set_text (row, HF_CUSTOM_FIELD_LEVEL, HF_CUSTOM_FIELD_PERSONAL);
  hf_row_set_int (row, HF_CUSTOM_FIELD_POSITION, position);
  return hf_test_book_insert (book, row);
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
