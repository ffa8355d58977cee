/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Change sets: built on the main thread, committed on the writer's. The label is what Undo will
 * name; the key makes sure that a save whose outcome an error left open is never made twice. */

#include "store/hf-change-set.h"

#include "base/hf-clock.h"
#include "base/hf-log.h"
#include "core/hf-grade-preset-row.h"
#include "core/hf-membership.h"
#include "core/hf-validate.h"
#include "store/hf-file-guard.h"
#include "store/hf-grade-guard.h"
#include "store/hf-hidden-guard.h"
#include "store/hf-history.h"
#include "store/hf-membership-guard.h"
#include "store/hf-spend-guard.h"
#include "store/hf-sql.h"
#include "store/hf-staff-guard.h"

typedef struct
{
  HfRow *before; /* NULL: a new row */
  HfRow *after;  /* NULL: a deleted one */
  HfRow *like;   /* of a new row that repeats another: that one as it was read; or NULL */
} Change;

struct _HfChangeSet
{
  gatomicrefcount ref_count;
  GArray         *changes; /* of Change */
  char           *label;
  char           *key;
  gint64          n_new;
};

static void
clear_change (gpointer data)
{
  Change *change = data;

  g_clear_pointer (&change->before, hf_row_unref);
  g_clear_pointer (&change->after, hf_row_unref);
  g_clear_pointer (&change->like, hf_row_unref);
}

/**
 * hf_change_set_new:
 * @label: msgid of what is done, for Undo
 *
 * Returns: (transfer full): an empty change set
 */
HfChangeSet *
hf_change_set_new (const char *label)
{
  HfChangeSet *self = g_new0 (HfChangeSet, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->changes = g_array_new (FALSE, TRUE, sizeof (Change));
  g_array_set_clear_func (self->changes, clear_change);
  self->label = g_strdup (label);
  self->key = g_uuid_string_random ();
  return self;
}

/**
 * hf_change_set_ref:
 * @self: a change set
 *
 * Returns: (transfer full): @self
 */
HfChangeSet *
hf_change_set_ref (HfChangeSet *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * hf_change_set_unref:
 * @self: (transfer full): a change set
 *
 * Gives up a reference.
 */
void
hf_change_set_unref (HfChangeSet *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->changes);
  g_free (self->label);
  g_free (self->key);
  g_free (self);
}

static void
append (HfChangeSet *self, const HfRow *before, HfRow *after)
{
  Change change = { before ? hf_row_ref (before) : NULL, after, NULL };

  if (after != NULL)
    hf_row_seal (after);
  g_array_append_val (self->changes, change);
}

/**
 * hf_change_set_insert:
 * @self: a change set
 * @row: (transfer full): a new row
 *
 * Adds a new row.
 *
 * Returns: its provisional id, for references from other new rows
 */
gint64
hf_change_set_insert (HfChangeSet *self, HfRow *row)
{
  row->id = -++self->n_new;
  append (self, NULL, row);
  return row->id;
}

/**
 * hf_change_set_insert_like:
 * @self: a change set
 * @like: a row of the same kind, as it was read
 * @row: (transfer full): a new row
 *
 * Adds a new row that repeats another one. Where both say the same, it gets what is stored there:
 * whoever sees @like masked repeats what they do not see.
 *
 * Returns: its provisional id, for references from other new rows
 */
gint64
hf_change_set_insert_like (HfChangeSet *self, const HfRow *like, HfRow *row)
{
  gint64 id = hf_change_set_insert (self, row);

  g_array_index (self->changes, Change, self->changes->len - 1).like = hf_row_ref (like);
  return id;
}

/**
 * hf_change_set_bring_back:
 * @self: a change set
 * @row: (transfer full): a row that is in the book no more, with the id it had
 *
 * Adds a row that comes back as what it was, so that its history goes on.
 */
void
hf_change_set_bring_back (HfChangeSet *self, HfRow *row)
{
  g_return_if_fail (row->id > 0);

  append (self, NULL, row);
}

/**
 * hf_change_set_update:
 * @self: a change set
 * @before: the row as it was read
 * @after: (transfer full): the draft
 *
 * Adds a changed row; a draft that differs in nothing is dropped.
 */
void
hf_change_set_update (HfChangeSet *self, const HfRow *before, HfRow *after)
{
  for (guint i = 0; i < before->def->n_fields; i++)
    if (HF_FIELD_IS_OWN (&before->def->fields[i]) && hf_row_differs (before, after, i))
      {
        append (self, before, after);
        return;
      }
  hf_row_unref (after);
}

/**
 * hf_change_set_delete:
 * @self: a change set
 * @row: the row as it was read
 *
 * Adds a row that shall go.
 */
void
hf_change_set_delete (HfChangeSet *self, const HfRow *row)
{
  append (self, row, NULL);
}

/**
 * hf_change_set_is_empty:
 * @self: a change set
 *
 * Returns: whether it would change nothing
 */
gboolean
hf_change_set_is_empty (const HfChangeSet *self)
{
  return self->changes->len == 0;
}

/**
 * hf_change_set_get_label:
 * @self: a change set
 *
 * Returns: (transfer none): the msgid of what is done
 */
const char *
hf_change_set_get_label (const HfChangeSet *self)
{
  return self->label;
}

/* What stays as it was read is not judged: it may be a part of what is stored, masked. */
static gboolean
validate_fields (const Change *change, GError **error)
{
  const HfRow *before = change->before, *after = change->after;

  if (before == NULL || after == NULL)
    return after == NULL || hf_row_validate (after, error);
  for (guint i = 0; i < after->def->n_fields; i++)
    if (HF_FIELD_IS_OWN (&after->def->fields[i]) && hf_row_differs (before, after, i) &&
        !hf_field_validate (after->def, i, &after->values[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
validate_change (const Change *change, GError **error)
{
  int ends;

  if (!validate_fields (change, error))
    return FALSE;
  ends = change->after != NULL ? hf_row_find_reversed (change->before, change->after) : -1;
  if (ends >= 0)
    g_set_error (error, HF_VALIDATION_ERROR, HF_VALIDATION_ERROR_REVERSED,
                 "%s.%s is before its beginning", change->after->def->name,
                 change->after->def->fields[ends].name);
  return ends < 0;
}

static gboolean
may_be_stored (const HfChangeSet *self, GError **error)
{
  for (guint i = 0; i < self->changes->len; i++)
    if (!validate_change (&g_array_index (self->changes, Change, i), error))
      return FALSE;
  return TRUE;
}

/* What is to come back, and not come anew. */
static gboolean
hold_files (const HfChangeSet *self, HfDatabase *db, HfKeeping **keeping, GError **error)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const Change *change = &g_array_index (self->changes, Change, i);

      if (change->before == NULL && change->after->id > 0 &&
          !hf_file_guard_hold (keeping, db, change->after, error))
        return FALSE;
    }
  return TRUE;
}

/* Puts real ids where a draft refers to rows that are new in the same set. */
static HfRow *
resolve (const HfRow *row, GHashTable *ids)
{
  HfRow *resolved = hf_row_copy (row);

  resolved->id = MAX (row->id, 0);
  for (guint i = 0; i < row->def->n_fields; i++)
    if (row->def->fields[i].type == HF_FIELD_REF && hf_row_int (row, i) < 0)
      hf_row_set_int (resolved, i, *(gint64 *) g_hash_table_lookup (ids, &row->values[i].i));
  return resolved;
}

/* A row guards itself as it was seen when it goes: what was masked cannot, so what is stored there
 * stands in for it. Nothing of it leaves. */
static HfRow *
unmask (const HfRow *before, HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (HfViewer) caretaker = hf_viewer_new_caretaker (viewer->who);
  g_autoptr (HfRow) stored = hf_sql_read_existing (db, before->def, caretaker, before->id, error);
  g_autoptr (HfRow) seen = stored ? hf_row_copy (stored) : NULL;
  HfRow *whole;

  if (stored == NULL)
    return NULL;
  hf_viewer_mask (viewer, seen);
  whole = hf_row_copy (before);
  for (guint i = 0; i < before->def->n_fields; i++)
    if (HF_FIELD_IS_OWN (&before->def->fields[i]) && !hf_row_differs (before, seen, i))
      hf_row_set (whole, i, stored->values[i]);
  return whole;
}

static gboolean
delete_masked (const HfRow   *before,
               HfTransaction *transaction,
               HfDatabase    *db,
               HfViewer      *viewer,
               GError       **error)
{
  g_autoptr (HfRow) whole = unmask (before, db, viewer, error);

  return whole != NULL && hf_transaction_update (transaction, whole, NULL, error);
}

static gboolean
fill_in (HfRow *row, const HfRow *like, HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (HfRow) whole = unmask (like, db, viewer, error);

  for (guint i = 0; whole != NULL && i < row->def->n_fields; i++)
    if (HF_FIELD_IS_OWN (&row->def->fields[i]) && !hf_row_differs (row, like, i))
      hf_row_set (row, i, whole->values[i]);
  return whole != NULL;
}

static gboolean
apply_change (const Change  *change,
              HfTransaction *transaction,
              HfDatabase    *db,
              HfViewer      *viewer,
              GHashTable    *ids,
              gint64        *id,
              GError       **error)
{
  g_autoptr (HfRow) after = change->after ? resolve (change->after, ids) : NULL;

  if (change->before != NULL)
    {
      *id = change->before->id;
      if (after == NULL && hf_viewer_hides (viewer) != 0)
        return delete_masked (change->before, transaction, db, viewer, error);
      return hf_transaction_update (transaction, change->before, after, error);
    }
  if (change->like != NULL && hf_viewer_hides (viewer) != 0 &&
      !fill_in (after, change->like, db, viewer, error))
    return FALSE;
  *id = hf_transaction_insert (transaction, after, error);
  g_hash_table_insert (ids, g_memdup2 (&change->after->id, sizeof (gint64)),
                       g_memdup2 (id, sizeof (gint64)));
  return *id != 0;
}

static gboolean
apply_all (HfChangeSet   *self,
           HfTransaction *transaction,
           HfDatabase    *db,
           HfViewer      *viewer,
           GArray        *touched,
           GError       **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < self->changes->len; i++)
    {
      gint64 id;

      if (!apply_change (&g_array_index (self->changes, Change, i), transaction, db, viewer, ids,
                         &id, error))
        return FALSE;
      g_array_append_val (touched, id);
    }
  return TRUE;
}

static gboolean
is_allowed (HfChangeSet *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const Change *change = &g_array_index (self->changes, Change, i);

      if (!hf_staff_guard_check (db, viewer, change->before, change->after, error) ||
          !hf_hidden_guard_check (db, viewer, change->before, change->after, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_affordable (HfChangeSet *self, HfDatabase *db, HfDate today, GArray *touched, GError **error)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const Change *change = &g_array_index (self->changes, Change, i);
      gint64        id = g_array_index (touched, gint64, i);
      g_autoptr (HfDelta) delta = hf_delta_new_rows (change->before, change->after);

      delta->id = id; /* of a new row it was not known before */
      if (!hf_spend_guard_check (db, delta, today, error))
        return FALSE;
      if (change->after != NULL && change->after->def == &hf_membership_def &&
          !hf_membership_guard_check (db, change->before, id, error))
        return FALSE;
      if (change->after != NULL && change->after->def == &hf_grade_preset_row_def &&
          !hf_grade_guard_check (db, change->before, id, error))
        return FALSE;
    }
  return TRUE;
}

static HfCommitted *
read_back (HfChangeSet *self, HfDatabase *db, HfViewer *viewer, gint64 step, GArray *touched)
{
  g_autoptr (HfCommitted) result = g_new0 (HfCommitted, 1);

  result->step = step;
  result->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  result->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  /* What a step did by itself, as when a member rises with a fee, comes after what was asked. */
  for (guint i = 0; i < MIN (touched->len, self->changes->len); i++)
    {
      const Change      *change = &g_array_index (self->changes, Change, i);
      const HfEntityDef *def = change->before ? change->before->def : change->after->def;
      gint64             id = g_array_index (touched, gint64, i);
      g_autoptr (GError) failure = NULL;
      HfRow *row = hf_sql_read_one (db, def, viewer, id, &failure);

      if (change->before == NULL && change->after->id < 0)
        g_array_append_val (result->ids, id);
      if (row != NULL)
        g_ptr_array_add (result->rows, row);
      else if (failure != NULL)
        hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "saved, but could not be read back",
                        failure);
    }
  return g_steal_pointer (&result);
}

/**
 * hf_change_set_commit:
 * @self: a change set
 * @db: the writing connection
 * @viewer: who does it and who will see the result
 * @now: the time, UTC seconds
 * @error: return location for a #HfStoreError, #HfValidationError or #HfKeepingError
 *
 * Commits the whole set on the writer's thread.
 *
 * Returns: (transfer full) (nullable): what is stored now
 */
HfCommitted *
hf_change_set_commit (HfChangeSet *self,
                      HfDatabase  *db,
                      HfViewer    *viewer,
                      gint64       now,
                      GError     **error)
{
  HfStepInfo info = { viewer->who, now, self->label, NULL, self->key, FALSE };
  g_autoptr (GArray) touched = NULL;
  g_autoptr (HfKeeping) keeping = NULL; /* held until all is in the book */
  g_autoptr (HfTransaction) transaction = NULL;
  gint64 known;

  if (!may_be_stored (self, error) || !hf_history_find_key (db, self->key, &known, error))
    return NULL;
  touched = known != 0 ? hf_history_list_rows (db, known, error) :
                         g_array_new (FALSE, FALSE, sizeof (gint64));
  if (touched == NULL)
    return NULL;
  if (known != 0) /* saved before, though the answer was an error */
    return read_back (self, db, viewer, known, touched);
  if (!hold_files (self, db, &keeping, error))
    return NULL;
  transaction = hf_transaction_begin (db, &info, error);
  if (transaction == NULL || !is_allowed (self, db, viewer, error) ||
      !apply_all (self, transaction, db, viewer, touched, error) ||
      !is_affordable (self, db, hf_clock_date_of (now), touched, error) ||
      !hf_transaction_commit (transaction, error))
    return NULL;
  return read_back (self, db, viewer, hf_transaction_get_step (transaction), touched);
}

/**
 * hf_committed_get_id:
 * @self: a result
 * @provisional: what hf_change_set_insert() returned
 *
 * Returns: the id of a new row, whether or not it could be read back; 0 when the set had none
 */
gint64
hf_committed_get_id (const HfCommitted *self, gint64 provisional)
{
  guint index = (guint) (HF_FIRST_NEW - provisional);

  g_return_val_if_fail (provisional < 0, 0);

  return index < self->ids->len ? g_array_index (self->ids, gint64, index) : 0;
}

/**
 * hf_committed_free:
 * @self: (transfer full): a result
 *
 * Frees a result.
 */
void
hf_committed_free (HfCommitted *self)
{
  g_ptr_array_unref (self->rows);
  g_array_unref (self->ids);
  g_free (self);
}
