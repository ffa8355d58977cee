/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Undo and redo: the inverse of a step's changes, applied through the one write path and kept in
 * the history like anything else. A single step goes whole or not at all; a batch leaves what
 * others changed since and names it. */

#include "store/hf-undo.h"

#include "base/hf-clock.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-staff.h"
#include "store/hf-hidden-guard.h"
#include "store/hf-spend-guard.h"
#include "store/hf-sql.h"
#include "store/hf-staff-guard.h"
#include "store/hf-subject.h"

typedef struct
{
  HfDatabase       *db;          /* borrowed */
  HfTransaction    *transaction; /* borrowed */
  HfViewer         *viewer;      /* borrowed: who looks at the result */
  HfViewer         *restorer;    /* borrowed; sees all: what was masked could not be restored */
  const HfPastStep *target;      /* borrowed */
  HfSubject        *subject;     /* borrowed */
  HfUndone         *result;      /* borrowed */
  GPtrArray        *applied;     /* borrowed; of HfDelta; NULL out of turn */
  gint64            now;         /* UTC seconds */
  HfChangeRun       run;
  gboolean          is_key; /* of the change at hand: nothing of it may be left */
} Undo;

/**
 * hf_undone_free:
 * @self: (transfer full): a result
 *
 * Frees a result.
 */
void
hf_undone_free (HfUndone *self)
{
  g_free (self->label);
  g_free (self->name);
  g_array_unref (self->left);
  g_clear_pointer (&self->left_fields, g_array_unref);
  g_strfreev (self->left_names);
  g_free (self);
}

static void
leave (Undo *self, const HfEntityDef *def, gint64 id)
{
  HfLeftRow row = { def, id };

  g_array_append_val (self->result->left, row);
}

static void
leave_field (Undo *self, const HfEntityDef *def, gint64 id, guint field)
{
  HfLeftField left = { def, id, field };

  if (self->result->left_fields == NULL)
    self->result->left_fields = g_array_new (FALSE, FALSE, sizeof (HfLeftField));
  g_array_append_val (self->result->left_fields, left);
}

static gboolean
is_left_by_others (const GError *error)
{
  return hf_store_error_is_conflict (error) ||
         g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
}

/* One field at a time, so that those which still hold their value are taken back. */
static gboolean
apply_by_field (Undo *self, const HfDelta *delta, GError **error)
{
  gboolean is_complete = TRUE;

  for (guint i = 0; i < delta->fields->len; i++)
    {
      const HfDeltaField *field = &g_array_index (delta->fields, HfDeltaField, i);
      g_autoptr (HfDelta) single = hf_delta_new (delta->def, HF_DELTA_UPDATE, delta->id);
      g_autoptr (GError) failure = NULL;

      hf_delta_add (single, field->field, &field->before, &field->after);
      if (hf_transaction_apply (self->transaction, single, &failure))
        continue;
      if (!is_left_by_others (failure))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      leave_field (self, delta->def, delta->id, field->field);
      is_complete = FALSE;
    }
  if (!is_complete)
    leave (self, delta->def, delta->id);
  return TRUE;
}

/* clang-format off */
/* Whether a customer came with the step ($1). */
#define CAME_WITH_IT(id) \
  "(EXISTS (SELECT 1 FROM change_range WHERE step = $1 AND entity = 'customer' AND " id " BETWEEN first AND last) " \
  "OR EXISTS (SELECT 1 FROM change WHERE step = $1 AND entity = 'customer' AND row_id = " id " AND before IS NULL))"

/* Asks whether a customer ($2) came with the step ($1) and whether anything but its own parts
 * refers to it, which the tables know. Customers that came too and refer to it, as those whom it
 * sent, go as well, unless something holds one of them, or they were changed before this step ($3). */
#define IS_HELD \
  "tree.customer <> $2 AND (NOT " CAME_WITH_IT ("tree.customer") \
  " OR EXISTS (SELECT 1 FROM change WHERE entity = 'customer' AND row_id = tree.customer AND step > $1 AND step < $3))"
/* clang-format on */

/* For each field of @def that is a customer: the table stands after @before, the field after
 * @between. */
static void
append_references (GString *sql, const HfEntityDef *def, const char *before, const char *between)
{
  for (guint i = 0; i < def->n_fields; i++)
    if (g_strcmp0 (def->fields[i].ref, hf_customer_def.name) == 0)
      g_string_append_printf (sql, "%s \"%s\" %s\"%s\" = tree.customer", before, def->name, between,
                              def->fields[i].name);
}

static char *
build_part_needed (void)
{
  GString *sql = g_string_new (
    "SELECT " CAME_WITH_IT ("$2") " AND EXISTS (WITH RECURSIVE tree (customer) AS (SELECT $2");

  append_references (sql, &hf_customer_def, " UNION SELECT c.id FROM", "AS c JOIN tree ON c.");
  g_string_append (sql, ") SELECT 1 FROM tree WHERE (" IS_HELD ") OR EXISTS (SELECT 1 WHERE FALSE");
  for (guint i = 0; hf_entities[i] != NULL; i++)
    if (!hf_entity_is_part (hf_entities[i]) && hf_entities[i] != &hf_customer_def)
      append_references (sql, hf_entities[i], " UNION ALL SELECT 1 FROM", "WHERE ");
  g_string_append (sql, "))");
  return g_string_free (sql, FALSE);
}

/* A customer who came with the batch and on whom others hung something since stays, and with it the
 * numbers it is reached and known by. */
static gboolean
is_part_needed (Undo *self, gint64 customer, gint64 *needed, GError **error)
{
  static gsize sql;
  gint64       step = hf_transaction_get_step (self->transaction); /* 0 before its first change */

  if (g_once_init_enter (&sql))
    g_once_init_leave (&sql, (gsize) build_part_needed ());
  return hf_database_number (self->db, needed, error, (const char *) sql, "iii",
                             self->target->latest, customer, step != 0 ? step : G_MAXINT64);
}

/* Visits refer to these without the engine's knowing; the roll-ups tell it fastest. */
static gboolean
is_counted (Undo *self, const HfDelta *removal, gint64 *counted, GError **error)
{
  static const char sql[] = "SELECT EXISTS (SELECT 1 FROM visit_month WHERE key = $1 AND "
                            "scope = CASE $2 WHEN 'staff' THEN 'doctor' ELSE $2 END)";

  return hf_transaction_refresh (self->transaction, error) &&
         hf_database_number (self->db, counted, error, sql, "it", removal->id, removal->def->name);
}

static gint64
customer_of (const HfDelta *removal)
{
  int customer = hf_entity_field (removal->def, "customer");

  for (guint i = 0; i < removal->fields->len; i++)
    if ((int) g_array_index (removal->fields, HfDeltaField, i).field == customer)
      return g_array_index (removal->fields, HfDeltaField, i).before.i;
  return 0;
}

static gboolean
is_needed (Undo *self, const HfDelta *removal, gboolean *needed, GError **error)
{
  const HfEntityDef *def = removal->def;
  gint64             number = 0;
  gboolean           is_done = TRUE;

  if (hf_entity_is_part (def))
    is_done = is_part_needed (self, customer_of (removal), &number, error);
  else if (def == &hf_staff_def || def == &hf_department_def)
    is_done = is_counted (self, removal, &number, error);
  *needed = number != 0;
  return is_done;
}

/* What it took to make a change may be more than whoever made it has by now, and so may be what
 * they saw. The program's own batches asked for no right: an import notes whom it finds as a
 * doctor, a merge moves the scores, and both carry unseen what is hidden. */
static gboolean
is_allowed (Undo *self, const HfDelta *delta, GError **error)
{
  return self->target->is_batch ||
         (hf_staff_guard_check_delta (self->db, self->viewer, delta, error) &&
          hf_hidden_guard_check_delta (self->db, self->viewer, delta, self->target->latest, error));
}

/* A step that comes back may take what somebody else has taken since, and one that goes may have
 * given it. As when it was made, it is asked of all of it together: of a step that gives and takes
 * either half alone may be too much. */
static gboolean
is_affordable (Undo *self, GError **error)
{
  for (guint i = 0; self->applied != NULL && i < self->applied->len; i++)
    if (!hf_spend_guard_check (self->db, self->applied->pdata[i], hf_clock_date_of (self->now),
                               error))
      return FALSE;
  return TRUE;
}

static gboolean
apply (Undo *self, HfDelta *delta, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean needed = FALSE;

  if (!is_allowed (self, delta, error))
    return FALSE;
  if (self->target->is_batch && delta->kind == HF_DELTA_DELETE &&
      !is_needed (self, delta, &needed, error))
    return FALSE;
  if (!needed && hf_transaction_apply (self->transaction, delta, &failure))
    return TRUE;
  if (!needed && (!self->target->is_batch || self->is_key || !is_left_by_others (failure)))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (delta->kind == HF_DELTA_UPDATE)
    return apply_by_field (self, delta, error);
  leave (self, delta->def, delta->id);
  return TRUE;
}

/* A batch concerns many. */
static gboolean
note_subject (Undo *self, const HfDelta *delta, GError **error)
{
  return self->target->is_batch ||
         hf_subject_add (self->subject, self->db, self->viewer, delta, error);
}

/* Only where a step did nothing else, see work(). */
static void
note_field (Undo *self, const HfDelta *delta)
{
  const char *field = hf_subject_name_field (delta, self->viewer);

  if (field != NULL)
    self->result->field = field;
}

static gboolean
invert_changes (Undo *self, GError **error)
{
  static const char sql[] = "SELECT entity, row_id, before, after, id FROM change WHERE step = $1 "
                            "AND id BETWEEN $2 AND $3 ORDER BY id DESC";
  g_autoptr (HfStatement) rows =
    hf_database_ask (self->db, error, sql, "iii", self->run.step, self->run.first, self->run.last);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      g_autoptr (HfDelta) done = hf_history_read_change (rows, error);
      g_autoptr (HfDelta) inverse = done != NULL ? hf_delta_invert (done) : NULL;

      self->is_key = hf_statement_int (rows, 4) == self->run.key;
      if (inverse == NULL || !note_subject (self, inverse, error) || !apply (self, inverse, error))
        return FALSE;
      note_field (self, inverse);
      if (!self->target->is_batch)
        g_ptr_array_add (self->applied, g_steal_pointer (&inverse));
    }
  return step == HF_STEP_DONE;
}

/* Whether a row inserted by a batch is still what it was: every field that was changed since was
 * changed back. */
static gboolean
is_as_inserted (Undo *self, const HfRow *row, gboolean *as_inserted, GError **error)
{
  static const char sql[] =
    "SELECT before, after FROM change WHERE entity = $1 AND row_id = $2 ORDER BY id DESC";
  g_autoptr (HfRow) original = hf_row_copy (row);
  g_autoptr (HfStatement) rows =
    hf_database_ask (self->db, error, sql, "ti", row->def->name, row->id);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      g_autoptr (GBytes) before = hf_statement_bytes (rows, 0);
      g_autoptr (GBytes) after = hf_statement_bytes (rows, 1);
      g_autoptr (HfDelta) delta = hf_delta_new_stored (row->def, row->id, before, after);

      for (guint i = 0; delta->kind == HF_DELTA_UPDATE && i < delta->fields->len; i++)
        {
          const HfDeltaField *field = &g_array_index (delta->fields, HfDeltaField, i);
          hf_row_set (original, field->field, field->before);
        }
    }
  *as_inserted = TRUE;
  for (guint i = 0; i < row->def->n_fields; i++)
    if (HF_FIELD_IS_OWN (&row->def->fields[i]) && hf_row_differs (row, original, i))
      *as_inserted = FALSE;
  return step == HF_STEP_DONE;
}

static gboolean
take_back (Undo *self, const HfEntityDef *def, gint64 id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (HfRow) row = hf_sql_read_one (self->db, def, self->restorer, id, &failure);
  g_autoptr (HfDelta) removal = NULL;
  gboolean as_inserted;

  if (row == NULL && failure == NULL)
    return TRUE; /* gone already */
  if (row == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!is_as_inserted (self, row, &as_inserted, error))
    return FALSE;
  if (!as_inserted)
    {
      leave (self, def, id);
      return TRUE;
    }
  removal = hf_delta_new_rows (row, NULL);
  return apply (self, removal, error);
}

static gboolean
take_back_range (Undo *self, const HfEntityDef *def, GError **error)
{
  static const char sql[] =
    "SELECT first, last FROM change_range WHERE step = $1 AND entity = $2 ORDER BY id DESC";
  g_autoptr (HfStatement) rows =
    hf_database_ask (self->db, error, sql, "it", self->target->latest, def->name);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    for (gint64 id = hf_statement_int (rows, 1); id >= hf_statement_int (rows, 0); id--)
      if (!take_back (self, def, id, error))
        return FALSE;
  return step == HF_STEP_DONE;
}

static gboolean
take_back_ranges (Undo *self, GError **error)
{
  guint n_entities = 0;

  while (hf_entities[n_entities] != NULL)
    n_entities++;
  /* The registry lists what is referred to before what refers to it. */
  while (n_entities-- > 0)
    if (!take_back_range (self, hf_entities[n_entities], error))
      return FALSE;
  return TRUE;
}

/* Somebody has to look at these, so they are named; the first ones are enough to begin with. */
static gboolean
name_left (Undo *self, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->result->left->len && names->len < HF_UNDONE_MOST_NAMED; i++)
    {
      const HfLeftRow *row = &g_array_index (self->result->left, HfLeftRow, i);
      g_autoptr (HfDelta) untouched = hf_delta_new (row->def, HF_DELTA_UPDATE, row->id);
      g_auto (HfSubject) subject = { 0 };

      if (!hf_subject_add (&subject, self->db, self->viewer, untouched, error))
        return FALSE;
      if (subject.name != NULL &&
          !g_ptr_array_find_with_equal_func (names, subject.name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&subject.name));
    }
  g_ptr_array_add (names, NULL);
  self->result->left_names = (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
  return TRUE;
}

static gboolean
take_all_back (Undo *self, GError **error)
{
  if (!invert_changes (self, error) || !is_affordable (self, error) ||
      (self->run.is_whole && !take_back_ranges (self, error)) || !name_left (self, error))
    return FALSE;
  self->result->step = hf_transaction_get_step (self->transaction);
  self->result->n_rows = hf_transaction_get_n_rows (self->transaction);
  if (self->result->n_rows > 0)
    return TRUE;
  g_set_error_literal (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT,
                       "everything changed meanwhile");
  return FALSE;
}

static gboolean
work (Undo *self, gboolean redo, GError **error)
{
  if (!take_all_back (self, error) ||
      !hf_subject_read_name (self->subject, self->db, self->viewer, error) ||
      !hf_history_move (self->db, self->target->id, redo ? "done" : "undone", self->result->step,
                        error))
    return FALSE;
  if (self->result->n_rows > 1)
    self->result->field = NULL;
  self->result->original = self->target->id;
  self->result->name = g_strdup (self->subject->name);
  return hf_transaction_commit (self->transaction, error);
}

static gboolean
is_agreed (const HfPastStep *target, gint64 agreed)
{
  return !target->is_batch || target->n_rows <= 1 || agreed == HF_UNDO_ANY || agreed == target->id;
}

static void
refuse (const HfPastStep *target, HfUndone *result)
{
  result->refused = target->id;
  result->n_rows = (guint) target->n_rows;
  result->at = target->at;
}

/**
 * hf_undo_found:
 * @db: a writing connection
 * @viewer: the person
 * @now: the time, UTC seconds
 * @redo: whether to redo
 * @agreed: as in hf_undo()
 * @target: what hf_history_find() found; another step may be newer by now
 * @error: return location for an error, as in hf_undo()
 *
 * Takes back, or does again, a step that was looked at before.
 *
 * Returns: (transfer full) (nullable): what was done, or refused
 */
HfUndone *
hf_undo_found (HfDatabase       *db,
               HfViewer         *viewer,
               gint64            now,
               gboolean          redo,
               gint64            agreed,
               const HfPastStep *target,
               GError          **error)
{
  g_auto (HfSubject) subject = { 0 };
  g_autoptr (HfTransaction) transaction = NULL;
  g_autoptr (HfUndone) result = g_new0 (HfUndone, 1);
  g_autoptr (HfViewer) restorer = hf_viewer_new_caretaker (viewer->who);
  g_autoptr (GPtrArray) applied = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_delta_free);
  HfStepInfo info = { .who = viewer->who, .at = now };

  result->left = g_array_new (FALSE, FALSE, sizeof (HfLeftRow));
  if (target->id == 0)
    {
      g_set_error_literal (error, HF_STORE_ERROR, HF_STORE_ERROR_NOTHING,
                           "there is nothing left to take back");
      return NULL;
    }
  info.label = result->label = g_strdup (target->label);
  if (!redo && !is_agreed (target, agreed))
    {
      refuse (target, result);
      return g_steal_pointer (&result);
    }
  /* What is there again came from where it came from; what is there instead was put by hand. */
  info.source = redo ? target->source : NULL;
  transaction = hf_transaction_begin_inverse (db, &info, redo ? "redo" : "undo", target->id, error);
  if (transaction == NULL ||
      !work (&(Undo){ db, transaction, viewer, restorer, target, &subject, result, applied, now,
                      .run = { target->latest, 0, G_MAXINT64, 0, TRUE } },
             redo, error))
    return NULL;
  return g_steal_pointer (&result);
}

/**
 * hf_undo:
 * @db: a writing connection
 * @viewer: the person
 * @now: the time, UTC seconds
 * @redo: whether to redo
 * @agreed: the batch of more than one row that may be taken back, %HF_UNDO_ANY for any, 0 for none;
 * redoing needs no agreement
 * @error: return location for an error: %HF_STORE_ERROR_NOTHING, %HF_STORE_ERROR_CONFLICT or
 * another
 *
 * Takes back the person's newest step, or does the one again that was taken back last. Only here it
 * is known for sure which step that is, so a batch that the person is to be asked about is refused
 * here.
 *
 * Returns: (transfer full) (nullable): what was done, or refused
 */
HfUndone *
hf_undo (HfDatabase *db, HfViewer *viewer, gint64 now, gboolean redo, gint64 agreed, GError **error)
{
  g_auto (HfPastStep) target = { 0 };

  return hf_history_find (db, viewer->who, now, redo, &target, error) ?
           hf_undo_found (db, viewer, now, redo, agreed, &target, error) :
           NULL;
}

/**
 * hf_undo_changes:
 * @db: a writing connection
 * @viewer: the person
 * @now: the time, UTC seconds
 * @label: msgid of what is done
 * @run: what to take back, of whomever's step and however long ago it was made
 * @is_rehearsal: whether only to find out what would be left
 * @error: return location for an error; %HF_STORE_ERROR_CONFLICT when nothing can be taken back
 *
 * Takes changes back out of turn, leaving what others changed since. It is a step of its own, which
 * the person undoes like any other; what it took back whole is no longer in anybody's way.
 *
 * Returns: (transfer full) (nullable): what was done, or would be
 */
HfUndone *
hf_undo_changes (HfDatabase        *db,
                 HfViewer          *viewer,
                 gint64             now,
                 const char        *label,
                 const HfChangeRun *run,
                 gboolean           is_rehearsal,
                 GError           **error)
{
  const HfStepInfo info = { .who = viewer->who, .at = now, .label = label, .is_batch = TRUE };
  g_auto (HfPastStep) target = { .latest = run->step, .is_batch = TRUE };
  g_auto (HfSubject) subject = { 0 };
  g_autoptr (HfUndone) result = g_new0 (HfUndone, 1);
  g_autoptr (HfViewer) restorer = hf_viewer_new_caretaker (viewer->who);
  /* Nobody rises to a tier by what comes back. */
  g_autoptr (HfTransaction) transaction = hf_transaction_begin_inverse (db, &info, "do", 0, error);
  Undo self = {
    db, transaction, viewer, restorer, &target, &subject, result, NULL, now, *run, FALSE
  };

  result->left = g_array_new (FALSE, FALSE, sizeof (HfLeftRow));
  result->label = g_strdup (label);
  if (transaction == NULL || !take_all_back (&self, error))
    return NULL;
  if (!is_rehearsal && ((run->is_whole && !hf_history_drop (db, run->step, error)) ||
                        !hf_transaction_commit (transaction, error)))
    return NULL;
  return g_steal_pointer (&result);
}
