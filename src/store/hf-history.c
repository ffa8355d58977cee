/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The history tables: steps, their changes and ranges, and which step comes next when somebody
 * undoes or redoes. It belongs to the person: undo never reaches another's steps. */

#include "store/hf-history.h"

#include "core/hf-customer.h"
#include "core/hf-history-part.h"

/**
 * hf_past_step_clear:
 * @self: a step
 *
 * Frees what @self holds.
 */
void
hf_past_step_clear (HfPastStep *self)
{
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->source, g_free);
}

static gboolean
drop_redo (HfDatabase *db, const char *who, GError **error)
{
  static const char sql[] =
    "UPDATE step SET state = 'dropped' WHERE who = $1 AND state = 'undone' AND kind = 'do'";

  return hf_database_run (db, error, sql, "t", who);
}

/**
 * hf_history_add_step:
 * @db: a connection in a transaction
 * @info: who does what
 * @kind: "do", "undo" or "redo"
 * @target: the step undone or redone, else 0
 * @error: return location for an error
 *
 * Opens a step. One of its own ends what the person could redo.
 *
 * Returns: the step's id, 0 when it failed
 */
gint64
hf_history_add_step (HfDatabase       *db,
                     const HfStepInfo *info,
                     const char       *kind,
                     gint64            target,
                     GError          **error)
{
  static const char sql[] =
    "INSERT INTO step (who, at, label, kind, target, key, source, is_batch) "
    "VALUES ($1, $2, $3, $4, nullif($5, 0), $6, $7, $8)";

  if (g_str_equal (kind, "do") && !drop_redo (db, info->who, error))
    return 0;
  if (!hf_database_run (db, error, sql, "tittitti", info->who, info->at, info->label, kind, target,
                        info->key, info->source, (gint64) info->is_batch))
    return 0;
  return hf_database_last_id (db);
}

/**
 * hf_history_add_note:
 * @db: a connection
 * @info: who did what: its label is %HF_HISTORY_NUMBERS_PRINTED or %HF_HISTORY_EXPORT_STOPPED, its
 * source what was printed or is being exported
 * @n_people: how many people it was about
 * @error: return location for an error
 *
 * Keeps that something was done which changed no row. It can neither be undone nor stands in the
 * way of what can be redone.
 *
 * Returns: the note, 0 on failure
 */
gint64
hf_history_add_note (HfDatabase *db, const HfStepInfo *info, guint n_people, GError **error)
{
  static const char sql[] = "INSERT INTO step (who, at, label, kind, source, n_rows, state) "
                            "VALUES ($1, $2, $3, 'do', $4, $5, 'dropped')";

  if (!hf_database_run (db, error, sql, "titti", info->who, info->at, info->label, info->source,
                        (gint64) n_people))
    return 0;
  return hf_database_last_id (db);
}

/**
 * hf_history_end_note:
 * @db: a connection
 * @note: what hf_history_add_note() returned
 * @label: what was done in the end
 * @n_people: how many people it was about
 * @error: return location for an error
 *
 * Says of something that took long how it ended.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_history_end_note (HfDatabase *db, gint64 note, const char *label, guint n_people, GError **error)
{
  static const char sql[] = "UPDATE step SET label = $1, n_rows = $2 WHERE id = $3";

  return hf_database_run (db, error, sql, "tii", label, (gint64) n_people, note);
}

static gint64
find_before (const HfDelta *delta, int field)
{
  for (guint i = 0; i < delta->fields->len; i++)
    {
      const HfDeltaField *own = &g_array_index (delta->fields, HfDeltaField, i);

      if ((int) own->field == field && own->before.kind == HF_VALUE_INT)
        return own->before.i;
    }
  return 0;
}

/* Of whom a row that is deleted was a part. The rows that are there tell themselves. */
static gint64
find_customer (const HfDelta *delta)
{
  if (delta->kind != HF_DELTA_DELETE)
    return 0;
  return find_before (delta, hf_entity_field (delta->def, "customer"));
}

/* Of what else it was: no kind of row is part of two others but customers. */
static gint64
find_whole (const HfDelta *delta)
{
  for (guint i = 0; delta->kind == HF_DELTA_DELETE && i < hf_history_n_parts; i++)
    if (hf_history_parts[i].def == delta->def && hf_history_parts[i].whole != &hf_customer_def)
      return find_before (delta, (int) hf_history_parts[i].via);
  return 0;
}

/**
 * hf_history_add_change:
 * @db: a connection in a transaction
 * @step: the step
 * @delta: what was done
 * @error: return location for an error
 *
 * Keeps one row's change.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_history_add_change (HfDatabase *db, gint64 step, const HfDelta *delta, GError **error)
{
  static const char sql[] = "INSERT INTO change (step, entity, row_id, before, after, "
                            "customer, whole) VALUES ($1, $2, $3, $4, $5, nullif ($6, 0), "
                            "nullif ($7, 0))";
  g_autoptr (GBytes) before = hf_delta_store (delta, FALSE);
  g_autoptr (GBytes) after = hf_delta_store (delta, TRUE);

  return hf_database_run (db, error, sql, "itibbii", step, delta->def->name, delta->id, before,
                          after, find_customer (delta), find_whole (delta));
}

/**
 * hf_history_add_range:
 * @db: a connection in a transaction
 * @step: the step
 * @def: an entity
 * @first: the first row inserted
 * @last: the last of them
 * @error: return location for an error
 *
 * Keeps a run of inserted rows.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_history_add_range (HfDatabase        *db,
                      gint64             step,
                      const HfEntityDef *def,
                      gint64             first,
                      gint64             last,
                      GError           **error)
{
  static const char sql[] =
    "INSERT INTO change_range (step, entity, first, last) VALUES ($1, $2, $3, $4)";

  return hf_database_run (db, error, sql, "itii", step, def->name, first, last);
}

/**
 * hf_history_close_step:
 * @db: a connection in a transaction
 * @step: the step
 * @n_rows: how many rows it changed
 * @error: return location for an error
 *
 * Completes a step.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_history_close_step (HfDatabase *db, gint64 step, guint n_rows, GError **error)
{
  return hf_database_run (db, error, "UPDATE step SET n_rows = $1 WHERE id = $2", "ii",
                          (gint64) n_rows, step);
}

static gboolean
join_into (HfDatabase *db, gint64 step, gint64 into, GError **error)
{
  return hf_database_run (db, error, "UPDATE change SET step = $1 WHERE step = $2", "ii", into,
                          step) &&
         hf_database_run (db, error, "UPDATE change_range SET step = $1 WHERE step = $2", "ii",
                          into, step) &&
         hf_database_run (db, error,
                          "UPDATE step SET n_rows = n_rows + (SELECT n_rows FROM step WHERE id = "
                          "$1) WHERE id = $2",
                          "ii", step, into) &&
         hf_database_run (db, error, "DELETE FROM step WHERE id = $1", "i", step);
}

/**
 * hf_history_join:
 * @db: a connection in a transaction
 * @steps: (element-type gint64): steps of one person, oldest first, all batches
 * @joined: (out): the last of them that stands as it was made, 0 when none does
 * @error: return location for an error
 *
 * Makes one step of several, so that what was asked for at once is undone at once although it was
 * saved in parts. What was undone, or undone and redone, meanwhile is left alone.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_history_join (HfDatabase *db, const GArray *steps, gint64 *joined, GError **error)
{
  static const char sql[] =
    "SELECT count(*) FROM step WHERE id = $1 AND state = 'done' AND latest IS NULL";
  gint64 stands;

  *joined = 0;
  for (guint i = steps->len; i-- > 0;)
    {
      gint64 step = g_array_index (steps, gint64, i);

      if (!hf_database_number (db, &stands, error, sql, "i", step))
        return FALSE;
      if (stands && *joined == 0)
        *joined = step;
      else if (stands && !join_into (db, step, *joined, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * hf_history_move:
 * @db: a connection in a transaction
 * @step: the original step
 * @state: "done" or "undone"
 * @latest: the step whose changes describe it now
 * @error: return location for an error
 *
 * Notes that a step was undone or redone.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_history_move (HfDatabase *db, gint64 step, const char *state, gint64 latest, GError **error)
{
  return hf_database_run (db, error, "UPDATE step SET state = $1, latest = $2 WHERE id = $3", "tii",
                          state, latest, step);
}

/**
 * hf_history_drop:
 * @db: a connection in a transaction
 * @step: a step, or one that undid or redid it
 * @error: return location for an error
 *
 * Notes that another step took it back, so that it can be neither undone nor redone.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_history_drop (HfDatabase *db, gint64 step, GError **error)
{
  static const char sql[] = "UPDATE step SET state = 'dropped' WHERE id = "
                            "(SELECT coalesce (target, id) FROM step WHERE id = $1)";

  return hf_database_run (db, error, sql, "i", step);
}

/**
 * hf_history_find:
 * @db: a connection
 * @who: the person
 * @now: the time, for the age of batches
 * @redo: whether to look for what can be redone
 * @found: (out): the step; its id is 0 when there is none
 * @error: return location for an error
 *
 * Finds the person's newest step not yet undone, or the one undone last.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_history_find (HfDatabase *db,
                 const char *who,
                 gint64      now,
                 gboolean    redo,
                 HfPastStep *found,
                 GError    **error)
{
  static const char undo_sql[] =
    "SELECT id, coalesce(latest, id), label, n_rows, is_batch, source, at FROM step "
    "WHERE who = $1 AND state = 'done' AND kind = 'do' AND (is_batch = 1 AND at >= $2 OR (SELECT "
    "count(*) FROM step WHERE who = $1 AND state = 'undone' AND kind = 'do' AND is_batch = 0) < $3)"
    " ORDER BY id DESC LIMIT 1";
  static const char redo_sql[] =
    "SELECT id, latest, label, n_rows, is_batch, source, at FROM step "
    "WHERE who = $1 AND state = 'undone' AND kind = 'do' ORDER BY id LIMIT 1";
  g_autoptr (HfStatement) row =
    redo ? hf_database_ask (db, error, redo_sql, "t", who) :
           hf_database_ask (db, error, undo_sql, "tii", who, now - HF_HISTORY_BATCH_SECONDS,
                            HF_HISTORY_STEPS);
  HfStep step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;

  *found = (HfPastStep){ 0 };
  if (step == HF_STEP_ROW)
    *found = (HfPastStep){ .id = hf_statement_int (row, 0),
                           .latest = hf_statement_int (row, 1),
                           .label = g_strdup (hf_statement_text (row, 2)),
                           .n_rows = hf_statement_int (row, 3),
                           .is_batch = hf_statement_int (row, 4) != 0,
                           .source = g_strdup (hf_statement_text (row, 5)),
                           .at = hf_statement_int (row, 6) };
  return step != HF_STEP_ERROR;
}

/**
 * hf_history_find_key:
 * @db: a connection
 * @key: (nullable): an idempotency key
 * @step: (out): the step that bears it, or 0
 * @error: return location for an error
 *
 * Looks whether a step was saved already, which an error of the commit leaves open.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_history_find_key (HfDatabase *db, const char *key, gint64 *step, GError **error)
{
  *step = 0;
  return key == NULL ||
         hf_database_number (db, step, error, "SELECT id FROM step WHERE key = $1", "t", key);
}

/**
 * hf_history_list_rows:
 * @db: a connection
 * @step: a step that is no batch
 * @error: return location for an error
 *
 * Lists the rows a step changed.
 *
 * Returns: (transfer full) (element-type gint64) (nullable): their ids, in the order in which it
 * changed them
 */
GArray *
hf_history_list_rows (HfDatabase *db, gint64 step, GError **error)
{
  g_autoptr (HfStatement) rows =
    hf_database_ask (db, error, "SELECT row_id FROM change WHERE step = $1 ORDER BY id", "i", step);

  return hf_statement_read_ids (rows, error);
}

/**
 * hf_history_read_change:
 * @row: a row that begins with the columns entity, row_id, before and after of `change`
 * @error: return location for an error
 *
 * Reads what was changed. Of what this program does not know a newer one wrote.
 *
 * Returns: (transfer full) (nullable): the change, %NULL with %HF_STORE_ERROR_SCHEMA_NEWER
 */
HfDelta *
hf_history_read_change (HfStatement *row, GError **error)
{
  const char        *entity = hf_statement_text (row, 0);
  const HfEntityDef *def = hf_entity_find (entity);
  g_autoptr (GBytes) before = hf_statement_bytes (row, 2);
  g_autoptr (GBytes) after = hf_statement_bytes (row, 3);

  if (def != NULL)
    return hf_delta_new_stored (def, hf_statement_int (row, 1), before, after);
  g_set_error (error, HF_STORE_ERROR, HF_STORE_ERROR_SCHEMA_NEWER,
               "reading the history: entity \"%s\" is not known", entity);
  return NULL;
}
