/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Follow-ups that were planned when their grade meant something else. One batch, so one undo. */

#include "session/follow-up/hf-grade-move.h"

#include "core/hf-follow-up.h"
#include "store/hf-sql.h"
#include "store/hf-transaction.h"

#include <glib/gi18n.h>

typedef struct
{
  const HfGradeMoveOptions *options;     /* borrowed */
  HfTransaction            *transaction; /* borrowed; NULL in a dry run */
  HfGradeMove              *move;        /* borrowed */
} Mover;

static void
moved_clear (gpointer data)
{
  g_free (((HfGradeMoved *) data)->name);
}

static HfGradeMove *
move_new (void)
{
  HfGradeMove *self = g_new0 (HfGradeMove, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (HfGradeMoved));
  g_array_set_clear_func (self->rows, moved_clear);
  return self;
}

void
hf_grade_move_free (HfGradeMove *self)
{
  g_array_unref (self->rows);
  g_free (self);
}

/* What was tried stays where its next try was put. A day that somebody typed is the day of the
 * grade by chance only, and then it may move as well. */
static GArray *
read_ids (HfDatabase *db, const HfGradePreset *from, GError **error)
{
  static const char sql[] = "SELECT f.id FROM follow_up AS f JOIN visit AS v ON v.id = f.visit "
                            "WHERE f.state = 'open' AND f.grade = $1 AND f.promised IS NULL "
                            "AND f.not_before IS NULL AND f.attempts = 0 "
                            "AND f.due = date (v.date, $2) AND f.\"limit\" = date (v.date, $3) "
                            "ORDER BY f.due, f.id";
  g_autofree char  *first = g_strdup_printf ("+%u days", from->first_days);
  g_autofree char  *limit = g_strdup_printf ("+%u days", from->limit_days);
  g_autoptr (HfStatement) statement =
    hf_database_ask (db, error, sql, "ttt", from->grade, first, limit);

  return statement ? hf_statement_read_ids (statement, error) : NULL;
}

static void
list (HfGradeMove *move, const HfRow *row, HfDate to)
{
  HfGradeMoved moved = { .from = hf_date_from_iso (hf_row_text (row, HF_FOLLOW_UP_DUE)), .to = to };

  move->count++;
  if (move->rows->len >= HF_GRADE_MOVE_MOST_LISTED)
    return;
  moved.name = g_strdup (hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_NAME));
  g_array_append_val (move->rows, moved);
}

static gboolean
move_one (Mover *self, HfDatabase *db, gint64 id, GError **error)
{
  const HfGradePreset *to = &self->options->to;
  g_autoptr (HfRow) row =
    hf_sql_read_existing (db, &hf_follow_up_def, self->options->viewer, id, error);
  g_autoptr (HfRow) draft = NULL;
  HfDate visited;

  if (row == NULL)
    return FALSE;
  visited = hf_date_from_iso (hf_row_text (row, HF_FOLLOW_UP_VISIT_DATE));
  list (self->move, row, visited + (HfDate) to->first_days);
  if (self->transaction == NULL)
    return TRUE;
  draft = hf_row_copy (row);
  hf_row_set_date (draft, HF_FOLLOW_UP_DUE, visited + (HfDate) to->first_days);
  hf_row_set_date (draft, HF_FOLLOW_UP_LIMIT, visited + (HfDate) to->limit_days);
  return hf_transaction_update (self->transaction, row, draft, error);
}

/* In a dry run what is not listed is only counted. */
static gboolean
move_all (Mover *self, HfDatabase *db, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = read_ids (db, &self->options->from, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      if (self->transaction == NULL && i >= HF_GRADE_MOVE_MOST_LISTED)
        {
          self->move->count = ids->len;
          break;
        }
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !move_one (self, db, g_array_index (ids, gint64, i), error))
        return FALSE;
    }
  return ids != NULL;
}

HfGradeMove *
hf_grade_move_run (HfDatabase               *db,
                   const HfGradeMoveOptions *options,
                   GCancellable             *cancellable,
                   GError                  **error)
{
  const HfStepInfo info = { .who = options->viewer->who,
                            .at = options->now,
                            .label = N_ ("Move follow-ups to the days of their grade"),
                            .is_batch = TRUE };
  g_autoptr (HfGradeMove) move = move_new ();
  g_autoptr (HfTransaction) transaction = NULL;
  Mover self = { .options = options, .move = move };

  if (!options->dry_run &&
      (self.transaction = transaction = hf_transaction_begin (db, &info, error)) == NULL)
    return NULL;
  if (!move_all (&self, db, cancellable, error))
    return NULL;
  if (transaction != NULL && !hf_transaction_commit (transaction, error))
    return NULL;
  move->batch = transaction ? hf_transaction_get_step (transaction) : 0;
  return g_steal_pointer (&move);
}
