/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Merging pairs that are one person for certain, without anybody looking at each. Only those that
 * say nothing different are: what somebody would have to choose is left to be chosen. */

#include "session/same-person/hf-merge-batch.h"

#include "base/hf-fold.h"
#include "core/hf-customer.h"
#include "session/same-person/hf-merge-both.h"
#include "session/same-person/hf-merge.h"
#include "store/hf-history.h"
#include "store/hf-sql.h"

#include <string.h>

/* The two cards as they are now. */
typedef struct
{
  HfRow *keep;
  HfRow *drop;
} Cards;

static void
cards_clear (Cards *self)
{
  g_clear_pointer (&self->keep, hf_row_unref);
  g_clear_pointer (&self->drop, hf_row_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cards, cards_clear)

/* The card, or the one it was merged into since; NULL without an error where it is in use no more.
 */
static HfRow *
read_card (HfDatabase *db, HfViewer *viewer, gint64 id, GError **error)
{
  static const char sql[] = "SELECT coalesce (max (coalesce (merged_into, id)), 0) FROM customer "
                            "WHERE id = $1";
  g_autoptr (HfRow) row = NULL;
  gint64 now;

  if (!hf_database_number (db, &now, error, sql, "i", id) || now == 0)
    return NULL;
  row = hf_sql_read_one (db, &hf_customer_def, viewer, now, error);
  return row == NULL || hf_row_is_null (row, HF_CUSTOMER_ARCHIVED) ? g_steal_pointer (&row) : NULL;
}

/* The card more visits hang on stays, as people know it; of equals the older one. All of both is
 * read: what @viewer may not see would be lost as well. */
static gboolean
read_cards (Cards                 *self,
            HfDatabase            *db,
            const HfDuplicatePair *pair,
            HfViewer              *viewer,
            gboolean              *are_two,
            GError               **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (HfViewer) caretaker = hf_viewer_new_caretaker (viewer->who);
  g_autoptr (HfRow) one = read_card (db, caretaker, pair->one, &failure);
  g_autoptr (HfRow) other = failure ? NULL : read_card (db, caretaker, pair->other, &failure);
  gboolean stays;

  *are_two = one != NULL && other != NULL && one->id != other->id;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!*are_two)
    return TRUE;
  stays = hf_row_int (one, HF_CUSTOMER_VISIT_COUNT) >= hf_row_int (other, HF_CUSTOMER_VISIT_COUNT);
  self->keep = hf_row_ref (stays ? one : other);
  self->drop = hf_row_ref (stays ? other : one);
  return TRUE;
}

/* 張敏 and 张敏 are one name. */
static gboolean
is_same_name (const Cards *cards)
{
  g_autofree char *keep = hf_fold (hf_row_text (cards->keep, HF_CUSTOMER_NAME));
  g_autofree char *drop = hf_fold (hf_row_text (cards->drop, HF_CUSTOMER_NAME));

  return g_str_equal (keep, drop);
}

/* What both say can be too much for one field. */
static gboolean
has_room_for_both (const Cards *cards, guint field)
{
  g_autofree char *both =
    hf_merge_both (field, hf_row_text (cards->keep, field), hf_row_text (cards->drop, field));

  return both != NULL;
}

/* A day that is known and a year that was written as its first day are not one birth date. */
static gboolean
is_known_alike (const Cards *cards)
{
  return !hf_row_differs (cards->keep, cards->drop, HF_CUSTOMER_BIRTH_PRECISION);
}

static gboolean
is_lossless (const Cards *cards, guint field)
{
  if (hf_row_is_null (cards->keep, field) || hf_row_is_null (cards->drop, field))
    return TRUE;
  if (hf_merge_may_keep_both (field))
    return has_room_for_both (cards, field);
  if (hf_row_differs (cards->keep, cards->drop, field))
    return field == HF_CUSTOMER_NAME && is_same_name (cards);
  return field != HF_CUSTOMER_BIRTH_DATE || is_known_alike (cards);
}

/* Whether the merge would lose nothing that the card which goes says. */
static gboolean
says_the_same (const Cards *cards)
{
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (hf_merge_is_offered (i) && !is_lossless (cards, i))
      return FALSE;
  return TRUE;
}

static gboolean
compare (HfDatabase *db, const Cards *cards, HfMergeVerdict *verdict, GError **error)
{
  /* In own fields, and somebody may have said meanwhile that these are two people. */
  static const char differences[] =
    "SELECT (SELECT count(*) FROM custom_value AS a JOIN custom_value AS b ON b.customer = $1 "
    "AND b.field = a.field AND b.value <> a.value WHERE a.customer = $2) "
    "+ (SELECT count(*) FROM distinct_pair WHERE customer = $1 AND other = $2 "
    "OR customer = $2 AND other = $1)";
  gint64 n = 0;

  if (!hf_database_number (db, &n, error, differences, "ii", cards->keep->id, cards->drop->id))
    return FALSE;
  *verdict = n == 0 && says_the_same (cards) ? HF_MERGE_DONE : HF_MERGE_DIFFERS;
  return TRUE;
}

/**
 * hf_merge_batch_pair:
 * @db: the writer
 * @pair: two cards
 * @viewer: whose step it is
 * @now: the time of that step, UTC seconds
 * @verdict: (out): what became of them
 * @step: (out): the step in the history, 0 where they were not merged
 * @error: return location for an error
 *
 * Makes one card of two that say nothing different, as they are now. It is a step of its own, until
 * hf_merge_batch_join() makes one of all.
 *
 * Returns: whether it succeeded, were they merged or not
 */
gboolean
hf_merge_batch_pair (HfDatabase            *db,
                     const HfDuplicatePair *pair,
                     HfViewer              *viewer,
                     gint64                 now,
                     HfMergeVerdict        *verdict,
                     gint64                *step,
                     GError               **error)
{
  g_auto (Cards) cards = { 0 };
  HfMergeOptions options = { .viewer = viewer, .now = now };
  gboolean       are_two;

  *verdict = HF_MERGE_GONE;
  *step = 0;
  if (!read_cards (&cards, db, pair, viewer, &are_two, error))
    return FALSE;
  if (!are_two)
    return TRUE;
  if (!compare (db, &cards, verdict, error))
    return FALSE;
  options.keep = cards.keep->id;
  options.drop = cards.drop->id;
  if (*verdict != HF_MERGE_DONE)
    return TRUE;
  *step = hf_merge_run (db, &options, error);
  return *step != 0;
}

/**
 * hf_merge_batch_join:
 * @db: the writer
 * @steps: (element-type gint64): what hf_merge_batch_pair() made, oldest first
 * @error: return location for an error
 *
 * Makes one step of the merges that were asked for at once. Only the history is
 * written.
 *
 * Returns: the step, 0 when it failed or all of them were undone meanwhile
 */
gint64
hf_merge_batch_join (HfDatabase *db, const GArray *steps, GError **error)
{
  gint64 joined;

  if (!hf_database_begin (db, error))
    return 0;
  if (hf_history_join (db, steps, &joined, error) && hf_database_commit (db, error))
    return joined;
  hf_database_rollback (db);
  return 0;
}

/**
 * hf_merge_batch_count:
 * @db: a connection
 * @pairs: (element-type HfDuplicatePair): pairs
 * @viewer: who looks
 * @progress: told how many of them were looked at
 * @cancellable: (nullable): to stop early
 * @counts: (out): how many pairs would come to what, by verdict
 * @error: return location for an error
 *
 * Finds out what merging pairs would come to. Who is in several pairs is counted with each.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_merge_batch_count (HfDatabase       *db,
                      const GArray     *pairs,
                      HfViewer         *viewer,
                      const HfProgress *progress,
                      GCancellable     *cancellable,
                      gint64            counts[static HF_MERGE_N_VERDICTS],
                      GError          **error)
{
  memset (counts, 0, HF_MERGE_N_VERDICTS * sizeof *counts);
  for (guint i = 0; i < pairs->len; i++)
    {
      g_auto (Cards) cards = { 0 };
      HfMergeVerdict verdict = HF_MERGE_GONE;
      gboolean       are_two;

      hf_progress_tell (progress, i, pairs->len);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !read_cards (&cards, db, &g_array_index (pairs, HfDuplicatePair, i), viewer, &are_two,
                       error) ||
          (are_two && !compare (db, &cards, &verdict, error)))
        return FALSE;
      counts[verdict]++;
    }
  return TRUE;
}
