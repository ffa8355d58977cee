/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows: the one thing that crosses threads. A row knows its entity's table, and nothing of where it
 * is stored. */

#include "core/hf-row.h"

G_DEFINE_BOXED_TYPE (HfRow, hf_row, hf_row_ref, hf_row_unref)

/**
 * hf_row_new:
 * @def: an entity
 *
 * Makes an unsealed row of nulls.
 *
 * Returns: (transfer full): the row
 */
HfRow *
hf_row_new (const HfEntityDef *def)
{
  HfRow *row = g_malloc0 (sizeof (HfRow) + def->n_fields * sizeof (HfValue));

  g_atomic_ref_count_init (&row->ref_count);
  row->def = def;
  return row;
}

/**
 * hf_row_ref:
 * @row: a row
 *
 * Returns: (transfer full): @row
 */
HfRow *
hf_row_ref (const HfRow *row)
{
  HfRow *self = (HfRow *) row;

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * hf_row_unref:
 * @row: (transfer full): a row
 *
 * Gives up a reference.
 */
void
hf_row_unref (HfRow *row)
{
  if (!g_atomic_ref_count_dec (&row->ref_count))
    return;
  for (guint i = 0; i < row->def->n_fields; i++)
    hf_value_clear (&row->values[i]);
  g_free (row);
}

/**
 * hf_row_copy:
 * @row: a row
 *
 * Makes a draft: an unsealed copy that may be written to.
 *
 * Returns: (transfer full): the draft
 */
HfRow *
hf_row_copy (const HfRow *row)
{
  HfRow *copy = hf_row_new (row->def);

  copy->id = row->id;
  copy->rev = row->rev;
  for (guint i = 0; i < row->def->n_fields; i++)
    hf_value_copy (&copy->values[i], &row->values[i]);
  return copy;
}

/**
 * hf_row_seal:
 * @row: a row
 *
 * From now on @row never changes and may cross threads.
 *
 * Returns: (transfer none): @row
 */
HfRow *
hf_row_seal (HfRow *row)
{
  row->sealed = TRUE;
  return row;
}

/**
 * hf_row_set:
 * @row: an unsealed row
 * @field: a field's index
 * @value: the value, copied
 *
 * Sets a field.
 */
void
hf_row_set (HfRow *row, guint field, HfValue value)
{
  g_return_if_fail (!row->sealed);
  g_return_if_fail (field < row->def->n_fields);

  hf_value_copy (&row->values[field], &value);
}

/**
 * hf_row_set_text:
 * @row: an unsealed row
 * @field: a field's index
 * @text: (nullable): UTF-8 text, %NULL for null
 *
 * Sets a text field.
 */
void
hf_row_set_text (HfRow *row, guint field, const char *text)
{
  hf_row_set (row, field, text ? HF_TEXT (text) : HF_NULL);
}

/**
 * hf_row_set_date:
 * @row: an unsealed row
 * @field: a field's index
 * @date: a date, %HF_DATE_NONE for null
 *
 * Sets a date field.
 */
void
hf_row_set_date (HfRow *row, guint field, HfDate date)
{
  char iso[11];

  hf_date_write_iso (date, iso);
  hf_row_set_text (row, field, iso[0] != '\0' ? iso : NULL);
}

/**
 * hf_row_set_int:
 * @row: an unsealed row
 * @field: a field's index
 * @number: the number
 *
 * Sets an integer field.
 */
void
hf_row_set_int (HfRow *row, guint field, gint64 number)
{
  hf_row_set (row, field, HF_INT (number));
}

/**
 * hf_row_set_null:
 * @row: an unsealed row
 * @field: a field's index
 *
 * Makes a field unknown.
 */
void
hf_row_set_null (HfRow *row, guint field)
{
  hf_row_set (row, field, HF_NULL);
}

/**
 * hf_row_is_null:
 * @row: a row
 * @field: a field's index
 *
 * Returns: whether the field is unknown
 */
gboolean
hf_row_is_null (const HfRow *row, guint field)
{
  return row->values[field].kind == HF_VALUE_NULL;
}

/**
 * hf_row_text:
 * @row: a row
 * @field: a field's index
 *
 * Returns: (nullable) (transfer none): the text, %NULL when null or not text
 */
const char *
hf_row_text (const HfRow *row, guint field)
{
  g_return_val_if_fail (field < row->def->n_fields, NULL);

  return row->values[field].kind == HF_VALUE_TEXT ? row->values[field].s : NULL;
}

/**
 * hf_row_int:
 * @row: a row
 * @field: a field's index
 *
 * Returns: the number, 0 when null or not a number
 */
gint64
hf_row_int (const HfRow *row, guint field)
{
  g_return_val_if_fail (field < row->def->n_fields, 0);

  return row->values[field].kind == HF_VALUE_INT ? row->values[field].i : 0;
}

/**
 * hf_row_differs:
 * @a: (nullable): a row
 * @b: (nullable): another of the same entity
 * @field: a field's index
 *
 * Whether two rows differ in a field; a missing row counts as nulls.
 *
 * Returns: %TRUE when they differ
 */
gboolean
hf_row_differs (const HfRow *a, const HfRow *b, guint field)
{
  static const HfValue null = HF_NULL;

  return !hf_value_equal (a ? &a->values[field] : &null, b ? &b->values[field] : &null);
}
