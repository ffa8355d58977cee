/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Own fields between the book, which has a row a value, and those who want one row a customer. */

#include "session/customer/hf-own-card.h"

#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

/* More than anybody could choose from. */
#define MOST_CHOICES 1000

void
hf_own_card_free (HfOwnCard *self)
{
  g_clear_pointer (&self->fields, hf_own_fields_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_free (self);
}

static HfOwnFields *
read_fields (HfDatabase *db, HfViewer *viewer, GPtrArray *values, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_custom_field_def, viewer);
  g_autoptr (GPtrArray) definitions = NULL;

  hf_query_where (query, HF_CUSTOM_FIELD_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_order (query, HF_CUSTOM_FIELD_POSITION, FALSE);
  definitions = hf_sql_read_all (db, query, error);
  return definitions ? hf_own_fields_new (definitions, values) : NULL;
}

HfOwnFields *
hf_own_card_read_fields (HfDatabase *db, HfViewer *viewer, GError **error)
{
  return read_fields (db, viewer, NULL, error);
}

/* From each value to the next one through the index, however many cards have either. A rehearsal
 * has taken in only some of the book, so it is the book that is asked. */
static gboolean
add_made_choices (HfDatabase *db, GPtrArray *values, gint64 field, GError **error)
{
  static const char sql[] =
    "WITH RECURSIVE made (value) AS (SELECT min(value) FROM main.custom_value WHERE field = $1 "
    "UNION ALL SELECT (SELECT min(value) FROM main.custom_value WHERE field = $1 AND "
    "value > made.value) FROM made WHERE made.value IS NOT NULL) "
    "SELECT value FROM made WHERE value IS NOT NULL LIMIT $2";
  g_autoptr (HfStatement) rows =
    hf_database_ask (db, error, sql, "ii", field, (gint64) MOST_CHOICES);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfRow *value = hf_row_new (&hf_custom_value_def);

      hf_row_set_int (value, HF_CUSTOM_VALUE_FIELD, field);
      hf_row_set_text (value, HF_CUSTOM_VALUE_VALUE, hf_statement_text (rows, 0));
      g_ptr_array_add (values, value);
    }
  return step == HF_STEP_DONE;
}

HfOwnFields *
hf_own_card_read_fields_for_import (HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (HfOwnFields) fields = hf_own_card_read_fields (db, viewer, error);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  for (guint i = 0; fields != NULL && i < hf_own_fields_get_def (fields)->n_fields; i++)
    if (hf_own_fields_get_def (fields)->fields[i].type == HF_FIELD_CHOICE &&
        !add_made_choices (db, values, hf_own_fields_get_id (fields, i), error))
      return NULL;
  return fields != NULL ? read_fields (db, viewer, values, error) : NULL;
}

GPtrArray *
hf_own_card_read_values (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_custom_value_def, viewer);

  hf_query_where (query, HF_CUSTOM_VALUE_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  return hf_sql_read_all (db, query, error);
}

HfOwnCard *
hf_own_card_read (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfOwnCard) self = g_new0 (HfOwnCard, 1);

  self->values = hf_own_card_read_values (db, viewer, customer, error);
  if (self->values != NULL)
    self->fields = read_fields (db, viewer, self->values, error);
  return self->fields != NULL ? g_steal_pointer (&self) : NULL;
}

const HfRow *
hf_own_card_find_value (const HfOwnFields *fields, guint field, GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      const HfRow *value = g_ptr_array_index (values, i);

      if (hf_row_int (value, HF_CUSTOM_VALUE_FIELD) == hf_own_fields_get_id (fields, field))
        return value;
    }
  return NULL;
}

static HfRow *
make_value (const HfOwnFields *fields, guint field, gint64 customer, const char *text)
{
  HfRow *row = hf_row_new (&hf_custom_value_def);

  hf_row_set_int (row, HF_CUSTOM_VALUE_CUSTOMER, customer);
  hf_row_set_int (row, HF_CUSTOM_VALUE_FIELD, hf_own_fields_get_id (fields, field));
  hf_row_set_text (row, HF_CUSTOM_VALUE_VALUE, text);
  return row;
}

/* What the person saw stands in for what was read last, so that the guard of old values notices
 * whatever came in between. */
static HfRow *
make_seen (const HfRow *value, const char *text)
{
  HfRow *seen = hf_row_copy (value);

  hf_row_set_text (seen, HF_CUSTOM_VALUE_VALUE, text);
  return hf_row_seal (seen);
}

static HfRow *
make_changed (const HfRow *seen, const char *text)
{
  HfRow *changed = hf_row_copy (seen);

  hf_row_set_text (changed, HF_CUSTOM_VALUE_VALUE, text);
  return changed;
}

static void
change_value (HfChangeSet *changes, const HfRow *value, const char *before, const char *after)
{
  g_autoptr (HfRow) seen = make_seen (value, before);

  if (after == NULL)
    hf_change_set_delete (changes, seen);
  else
    hf_change_set_update (changes, seen, make_changed (seen, after));
}

gboolean
hf_own_card_replaces (const HfOwnFields *fields,
                      GPtrArray         *values,
                      const HfRow       *before,
                      const HfRow       *draft,
                      guint              field,
                      HfRow            **seen,
                      HfRow            **changed)
{
  const HfRow     *value = hf_own_card_find_value (fields, field, values);
  g_autofree char *old_text = hf_own_fields_write (before, field);
  g_autofree char *new_text = hf_own_fields_write (draft, field);

  if (value == NULL || old_text == NULL || new_text == NULL)
    return FALSE;
  *seen = make_seen (value, old_text);
  *changed = make_changed (*seen, new_text);
  return TRUE;
}

HfChangeSet *
hf_own_card_change (const HfOwnFields *fields,
                    GPtrArray         *values,
                    const HfRow       *before,
                    const HfRow       *draft)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Edit customer"));

  for (guint i = 0; i < draft->def->n_fields; i++)
    {
      const HfRow     *value = hf_own_card_find_value (fields, i, values);
      g_autofree char *old_text = hf_own_fields_write (before, i);
      g_autofree char *new_text = hf_own_fields_write (draft, i);

      if (!hf_row_differs (before, draft, i))
        continue;
      if (value != NULL)
        change_value (changes, value, old_text, new_text);
      else if (new_text != NULL)
        hf_change_set_insert (changes, make_value (fields, i, before->id, new_text));
    }
  return changes;
}

void
hf_own_card_insert (HfChangeSet       *changes,
                    gint64             customer,
                    const HfOwnFields *fields,
                    const HfRow       *draft)
{
  for (guint i = 0; i < draft->def->n_fields; i++)
    {
      g_autofree char *text = hf_own_fields_write (draft, i);

      if (text != NULL && hf_own_fields_is_shown (fields, i, draft))
        hf_change_set_insert (changes, make_value (fields, i, customer, text));
    }
}
