/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One delta against one table: the only INSERT, UPDATE and DELETE of entity rows in the program. An
 * update and a delete name the old values of what they replace; no row hit means that somebody else
 * was faster. */

#include "store/hf-apply.h"

#include "base/hf-fold.h"
#include "base/hf-text-mask.h"
#include "store/hf-sort-keys.h"

/* Columns that stand beside some fields so that they can be sorted and found. */
static void
append_shadow_names (GString *sql, const HfFieldDef *field, gboolean is_assigned, guint *parameter)
{
  const char *suffixes[] = { "fold", "sort" };

  if (field->flags & HF_FIELD_PHONE)
    suffixes[0] = "digits", suffixes[1] = "tail";
  else if (!(field->flags & HF_FIELD_NAMED))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++, (*parameter)++)
    {
      g_string_append_printf (sql, ", \"%s_%s\"", field->name, suffixes[i]);
      if (is_assigned)
        g_string_append_printf (sql, " = $%u", *parameter);
    }
}

typedef struct
{
  char   *first;
  char   *tail;
  GBytes *sort;
} Shadows;

static void
shadows_clear (Shadows *self)
{
  g_free (self->first);
  g_free (self->tail);
  g_clear_pointer (&self->sort, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shadows, shadows_clear)

static void
bind_shadows (HfStatement      *statement,
              const HfFieldDef *field,
              const HfValue    *value,
              Shadows          *keep,
              int              *parameter)
{
  const char *text = value->kind == HF_VALUE_TEXT ? value->s : "";

  if (field->flags & HF_FIELD_NAMED)
    {
      keep->first = hf_fold (text);
      keep->sort = hf_sort_keys_make (field, text);
      hf_statement_bind_text (statement, (*parameter)++, keep->first);
      hf_statement_bind_bytes (statement, (*parameter)++, keep->sort);
    }
  else if (field->flags & HF_FIELD_PHONE)
    {
      keep->first = hf_digits (text);
      keep->tail = g_strreverse (g_strdup (keep->first));
      hf_statement_bind_text (statement, (*parameter)++, keep->first);
      hf_statement_bind_text (statement, (*parameter)++, keep->tail);
    }
}

static char *
build_insert (const HfEntityDef *def)
{
  GString *names = g_string_new (NULL);
  GString *marks = g_string_new ("$1");
  guint    parameter = 2;

  g_string_append_printf (names, "INSERT INTO \"%s\" (id", def->name);
  for (guint i = 0; i < def->n_fields; i++)
    {
      guint before = parameter;

      if (!HF_FIELD_IS_OWN (&def->fields[i]))
        continue;
      g_string_append_printf (names, ", \"%s\"", def->fields[i].name);
      parameter++;
      append_shadow_names (names, &def->fields[i], FALSE, &parameter);
      while (before < parameter)
        g_string_append_printf (marks, ", $%u", before++);
    }
  g_string_append_printf (names, ") VALUES (%s)", marks->str);
  g_string_free (marks, TRUE);
  return g_string_free (names, FALSE);
}

/* The text of an insert depends on the entity alone; a bulk load should not build it a million
 * times. */
static const char *
insert_text (HfDatabase *db, const HfEntityDef *def)
{
  GHashTable *texts = hf_database_get_texts (db);
  char       *text = g_hash_table_lookup (texts, def);

  if (text == NULL)
    {
      text = build_insert (def);
      g_hash_table_insert (texts, (gpointer) def, text);
    }
  return text;
}

/**
 * hf_apply_row:
 * @db: a connection in a transaction
 * @row: a new row; with its id, or 0 for the next free one
 * @error: return location for an error
 *
 * Inserts a row.
 *
 * Returns: the row's id, 0 when it failed
 */
gint64
hf_apply_row (HfDatabase *db, const HfRow *row, GError **error)
{
  const HfEntityDef *def = row->def;
  g_autoptr (HfStatement) statement = hf_database_prepare (db, insert_text (db, def), error);
  g_auto (Shadows) keep = { NULL, NULL, NULL }; /* at most one named or phone field an entity */
  int parameter = 2;

  if (statement == NULL)
    return 0;
  if (row->id > 0)
    hf_statement_bind_int (statement, 1, row->id);
  for (guint i = 0; i < def->n_fields; i++)
    if (HF_FIELD_IS_OWN (&def->fields[i]))
      {
        hf_statement_bind (statement, parameter++, &row->values[i]);
        bind_shadows (statement, &def->fields[i], &row->values[i], &keep, &parameter);
      }
  if (!hf_statement_run (statement, error))
    return 0;
  return hf_database_last_id (db);
}

static gboolean
apply_insert (HfDatabase *db, HfDelta *delta, GError **error)
{
  g_autoptr (HfRow) row = hf_row_new (delta->def);
  gint64 id;

  row->id = delta->id;
  for (guint i = 0; i < delta->fields->len; i++)
    {
      const HfDeltaField *field = &g_array_index (delta->fields, HfDeltaField, i);
      hf_row_set (row, field->field, field->after);
    }
  id = hf_apply_row (db, row, error);
  if (id == 0)
    return FALSE;
  delta->id = id;
  return TRUE;
}

static char *
build_change (const HfDelta *delta)
{
  GString *sql = g_string_new (NULL);
  guint    parameter = 1;

  g_string_append_printf (sql,
                          delta->kind == HF_DELTA_UPDATE ? "UPDATE \"%s\" SET rev = rev + 1" :
                                                           "DELETE FROM \"%s\"",
                          delta->def->name);
  for (guint i = 0; delta->kind == HF_DELTA_UPDATE && i < delta->fields->len; i++)
    {
      const HfFieldDef *field =
        &delta->def->fields[g_array_index (delta->fields, HfDeltaField, i).field];

      g_string_append_printf (sql, ", \"%s\" = $%u", field->name, parameter++);
      append_shadow_names (sql, field, TRUE, &parameter);
    }
  g_string_append_printf (sql, " WHERE id = $%u", parameter++);
  for (guint i = 0; i < delta->fields->len; i++)
    g_string_append_printf (
      sql, " AND \"%s\" IS NOT DISTINCT FROM $%u",
      delta->def->fields[g_array_index (delta->fields, HfDeltaField, i).field].name, parameter++);
  return g_string_free (sql, FALSE);
}

static void
set_conflict (HfDatabase *db, const HfDelta *delta, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT EXISTS (SELECT 1 FROM %s WHERE id = $1)", delta->def->name);
  gint64 is_there = 0;

  if (hf_database_number (db, &is_there, error, sql, "i", delta->id))
    g_set_error (error, HF_STORE_ERROR, is_there ? HF_STORE_ERROR_CONFLICT : HF_STORE_ERROR_GONE,
                 "%s/%" G_GINT64_FORMAT " %s", delta->def->name, delta->id,
                 is_there ? "changed meanwhile" : "is gone");
}

static gboolean
apply_change (HfDatabase *db, const HfDelta *delta, GError **error)
{
  g_autofree char *sql = build_change (delta);
  g_autoptr (HfStatement) statement = hf_database_prepare (db, sql, error);
  g_auto (Shadows) keep = { NULL, NULL, NULL };
  int parameter = 1;

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; delta->kind == HF_DELTA_UPDATE && i < delta->fields->len; i++)
    {
      const HfDeltaField *field = &g_array_index (delta->fields, HfDeltaField, i);

      hf_statement_bind (statement, parameter++, &field->after);
      bind_shadows (statement, &delta->def->fields[field->field], &field->after, &keep, &parameter);
    }
  hf_statement_bind_int (statement, parameter++, delta->id);
  for (guint i = 0; i < delta->fields->len; i++)
    hf_statement_bind (statement, parameter++,
                       &g_array_index (delta->fields, HfDeltaField, i).before);
  if (!hf_statement_run (statement, error))
    return FALSE;
  if (hf_database_changed_rows (db) == 1)
    return TRUE;
  set_conflict (db, delta, error);
  return FALSE;
}

/**
 * hf_apply_delta:
 * @db: a connection in a transaction
 * @delta: what to do; an insert without an id gets one
 * @error: return location for an error; %HF_STORE_ERROR_CONFLICT when an old value no longer holds,
 *   %HF_STORE_ERROR_GONE when the row is not there
 *
 * Applies a delta to its table.
 *
 * Returns: whether it was applied
 */
gboolean
hf_apply_delta (HfDatabase *db, HfDelta *delta, GError **error)
{
  return delta->kind == HF_DELTA_INSERT ? apply_insert (db, delta, error) :
                                          apply_change (db, delta, error);
}
