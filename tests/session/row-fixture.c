/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows of any entity for tests that walk tables of fields: made as the table says, so that nothing
 * new can be forgotten. */

#include "tests/session/row-fixture.h"

#include "core/hf-given-item.h"

gboolean
row_is_tested (const HfFieldDef *field)
{
  return HF_FIELD_IS_OWN (field) && !(field->flags & HF_FIELD_INTERNAL);
}

void
row_fill (HfTestBook *book, HfRow *row, guint field)
{
  const HfFieldDef *def = &row->def->fields[field];
  g_autofree char  *text = NULL;

  if (def->type == HF_FIELD_REF)
    hf_row_set_int (row, field, row_refer (book, def->ref));
  else if (HF_FIELD_IS_INTEGER (def->type))
    hf_row_set_int (row, field,
                    def->flags & HF_FIELD_PRIVATE ? 0 : /* or it is for its author alone */
                      def->type == HF_FIELD_BOOL ? 1 :
                      row->def == &hf_given_item_def ? 9000 + field : /* so much can be used */
                                                       1200 + field);
  else if (def->type == HF_FIELD_CHOICE)
    hf_row_set_text (row, field, def->choices[1].key);
  else if (def->flags & HF_FIELD_PHONE)
    hf_row_set_text (row, field, "13800138000");
  else
    {
      text = def->type == HF_FIELD_DATE ? g_strdup_printf ("20%02u-05-06", 10 + field) :
             def->type == HF_FIELD_TIME ? g_strdup_printf ("%02u:30", 8 + field) :
                                          g_strdup_printf ("值%u=", field);
      hf_row_set_text (row, field, text);
    }
}

/* Nothing can be kept without it, though nobody types it. */
static gboolean
is_kept_beside (const HfFieldDef *field)
{
  return (field->flags & HF_FIELD_REQUIRED) != 0 && (field->flags & HF_FIELD_INTERNAL) != 0 &&
         field->type != HF_FIELD_REF;
}

HfRow *
row_make (HfTestBook *book, const HfEntityDef *def, guint flags)
{
  HfRow *row = hf_row_new (def);

  for (guint i = 0; i < def->n_fields; i++)
    if (is_kept_beside (&def->fields[i]) ||
        (row_is_tested (&def->fields[i]) && (def->fields[i].flags & flags) == flags))
      row_fill (book, row, i);
  return row;
}

gint64
row_refer (HfTestBook *book, const char *entity)
{
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce(min(id), 0) FROM %s", entity);
  gint64           id = hf_test_book_number (book, sql);

  if (id == 0)
    id = hf_test_book_insert (book, row_make (book, hf_entity_find (entity), HF_FIELD_REQUIRED));
  return id;
}
