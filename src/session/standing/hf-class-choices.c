/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Classes set by hand. A class has one row for a customer, which is changed and never removed; so
 * the changes of the rows are the history of what was decided. */

#include "session/standing/hf-class-choices.h"

#include "base/hf-clock.h"
#include "core/hf-case-class.h"
#include "core/hf-class-choice.h"
#include "store/hf-delta.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

#include <glib/gi18n.h>

#define MOST_EVENTS 100

static void
event_free (gpointer data)
{
  HfClassEvent *self = data;

  g_free (self->class_name);
  g_free (self->who);
  g_free (self->reason);
  g_free (self);
}

void
hf_class_choices_free (HfClassChoices *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->classes, g_ptr_array_unref);
  g_free (self);
}

/* The table's own text outlives every row. */
static const char *
known_choice (const char *key)
{
  for (guint i = 0; key != NULL && hf_class_choices[i].key != NULL; i++)
    if (g_str_equal (hf_class_choices[i].key, key))
      return hf_class_choices[i].key;
  return NULL;
}

/* Whether somebody decided something: a merge changes only whose row it is. */
static gboolean
is_decision (const HfDelta *delta)
{
  for (guint i = 0; i < delta->fields->len; i++)
    {
      guint field = g_array_index (delta->fields, HfDeltaField, i).field;

      if (field == HF_CLASS_CHOICE_BELONGS || field == HF_CLASS_CHOICE_REASON)
        return TRUE;
    }
  return FALSE;
}

/* Columns: before, after, who, when, the row, the class and its name. */
static void
add_event (HfClassChoices *self, HfStatement *row)
{
  g_autoptr (GBytes) before = hf_statement_bytes (row, 0);
  g_autoptr (GBytes) after = hf_statement_bytes (row, 1);
  g_autoptr (HfDelta) delta =
    hf_delta_new_stored (&hf_class_choice_def, hf_statement_int (row, 4), before, after);
  HfClassEvent *event;

  if (!is_decision (delta))
    return;
  event = g_new0 (HfClassEvent, 1);
  event->day = hf_clock_date_of (hf_statement_int (row, 3));
  event->who = g_strdup (hf_statement_text (row, 2));
  event->class = hf_statement_int (row, 5);
  event->class_name = g_strdup (hf_statement_text (row, 6));
  for (guint i = 0; i < delta->fields->len; i++)
    {
      const HfDeltaField *field = &g_array_index (delta->fields, HfDeltaField, i);
      const char         *text = field->after.kind == HF_VALUE_TEXT ? field->after.s : NULL;

      if (field->field == HF_CLASS_CHOICE_BELONGS)
        event->belongs = known_choice (text);
      else if (field->field == HF_CLASS_CHOICE_REASON)
        event->reason = g_strdup (text);
    }
  g_ptr_array_add (self->events, event);
}

static gboolean
read_events (HfClassChoices *self, HfDatabase *db, GError **error)
{
  static const char sql[] =
    "SELECT c.before, c.after, s.who, s.at, v.id, k.id, k.name FROM class_choice AS v "
    "JOIN case_class AS k ON k.id = v.class JOIN change AS c ON c.entity = 'class_choice' AND "
    "c.row_id = v.id JOIN step AS s ON s.id = c.step WHERE v.customer = $1 AND "
    "c.after IS NOT NULL ORDER BY c.id DESC LIMIT $2";
  g_autoptr (HfStatement) rows =
    hf_database_ask (db, error, sql, "ii", self->customer, (gint64) MOST_EVENTS);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    add_event (self, rows);
  return step == HF_STEP_DONE;
}

static GPtrArray *
read_rows (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_class_choice_def, viewer);

  hf_query_where (query, HF_CLASS_CHOICE_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  return hf_sql_read_all (db, query, error);
}

static GPtrArray *
read_classes (HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_case_class_def, viewer);

  hf_query_where (query, HF_CASE_CLASS_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_order (query, HF_CASE_CLASS_AXIS, FALSE);
  hf_query_order (query, HF_CASE_CLASS_NAME, FALSE);
  return hf_sql_read_all (db, query, error);
}

HfClassChoices *
hf_class_choices_read (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfClassChoices) self = g_new0 (HfClassChoices, 1);

  self->customer = customer;
  self->events = g_ptr_array_new_with_free_func (event_free);
  if ((self->rows = read_rows (db, viewer, customer, error)) == NULL ||
      (self->classes = read_classes (db, viewer, error)) == NULL || !read_events (self, db, error))
    return NULL;
  if (viewer->masked)
    {
      g_ptr_array_set_size (self->rows, 0);
      g_ptr_array_set_size (self->events, 0);
      g_ptr_array_set_size (self->classes, 0);
    }
  return g_steal_pointer (&self);
}

/* What was decided last counts, if a merge brought together two rows. */
static const HfRow *
find_row (const HfClassChoices *self, gint64 class)
{
  const HfRow *last = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const HfRow *row = self->rows->pdata[i];

      if (hf_row_int (row, HF_CLASS_CHOICE_CLASS) == class &&
          (last == NULL ||
           hf_row_int (row, HF_CLASS_CHOICE_DECIDED) >= hf_row_int (last, HF_CLASS_CHOICE_DECIDED)))
        last = row;
    }
  return last;
}

const HfRow *
hf_class_choices_find (const HfClassChoices *self, gint64 class)
{
  const HfRow *row = find_row (self, class);

  return row != NULL && !hf_row_is_null (row, HF_CLASS_CHOICE_BELONGS) ? row : NULL;
}

const HfRow *
hf_class_choices_find_class (const HfClassChoices *self, gint64 class)
{
  for (guint i = 0; i < self->classes->len; i++)
    if (((const HfRow *) self->classes->pdata[i])->id == class)
      return self->classes->pdata[i];
  return NULL;
}

HfChangeSet *
hf_class_choices_changes_set (const HfClassChoices *self,
                              gint64 class,
                              const char *belongs,
                              const char *reason,
                              gint64      now)
{
  const HfRow *before = find_row (self, class);
  const char  *current = before ? hf_row_text (before, HF_CLASS_CHOICE_BELONGS) : NULL;
  HfChangeSet *changes;
  HfRow       *row;

  if (g_strcmp0 (current, belongs) == 0)
    return NULL;
  changes = hf_change_set_new (N_ ("Set class by hand"));
  row = before ? hf_row_copy (before) : hf_row_new (&hf_class_choice_def);
  hf_row_set_int (row, HF_CLASS_CHOICE_CUSTOMER, self->customer);
  hf_row_set_int (row, HF_CLASS_CHOICE_CLASS, class);
  hf_row_set_text (row, HF_CLASS_CHOICE_BELONGS, belongs);
  hf_row_set_text (row, HF_CLASS_CHOICE_REASON, belongs ? reason : NULL);
  hf_row_set_int (row, HF_CLASS_CHOICE_DECIDED, now);
  if (before != NULL)
    hf_change_set_update (changes, before, row);
  else
    hf_change_set_insert (changes, row);
  return changes;
}
