/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Looking for pairs in the whole book, a run of customers at a time: so it can tell how far it is,
 * and no question takes long. Each pair is found from its card with the lower id. */

#include "session/same-person/hf-duplicate-scan.h"

#include "session/same-person/hf-likeness.h"
#include "store/hf-statement.h"

#define RUN 2000 /* customers at a time */

typedef struct
{
  HfDatabase      *db; /* borrowed */
  HfDuplicateScan *scan;
  GHashTable      *seen; /* HfDuplicatePair, of all rules; keys owned */
  guint            limit;
} Scan;

void
hf_duplicate_scan_free (HfDuplicateScan *self)
{
  g_array_unref (self->pairs);
  g_free (self);
}

static guint
hash_pair (gconstpointer key)
{
  const HfDuplicatePair *pair = key;

  return g_int64_hash (&pair->one) * 31 + g_int64_hash (&pair->other);
}

static gboolean
is_same_pair (gconstpointer a, gconstpointer b)
{
  const HfDuplicatePair *x = a, *y = b;

  return x->one == y->one && x->other == y->other;
}

/* Whether two cards are both live, and nothing speaks against their being one. */
static gboolean
judge (Scan *self, const HfDuplicatePair *pair, gboolean *is_suspect, GError **error)
{
  static const char sql[] =
    "SELECT one.sex, one.id_number, other.sex, other.id_number FROM customer AS one "
    "JOIN customer AS other ON other.id = $2 WHERE one.id = $1 AND one.archived IS NULL "
    "AND other.archived IS NULL AND NOT EXISTS (SELECT 1 FROM distinct_pair AS d "
    "WHERE d.customer = $1 AND d.other = $2 OR d.customer = $2 AND d.other = $1)";
  g_autoptr (HfStatement) row =
    hf_database_ask (self->db, error, sql, "ii", pair->one, pair->other);
  HfStep          step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;
  HfLikenessFacts one, other;

  *is_suspect = FALSE;
  if (step != HF_STEP_ROW)
    return step == HF_STEP_DONE;
  one = (HfLikenessFacts){ hf_statement_text (row, 0), hf_statement_text (row, 1), FALSE };
  other = (HfLikenessFacts){ hf_statement_text (row, 2), hf_statement_text (row, 3), FALSE };
  *is_suspect = !hf_likeness_contradict (&one, &other);
  return TRUE;
}

static gboolean
add_pair (Scan *self, const HfDuplicatePair *pair, GError **error)
{
  gboolean is_suspect;

  if (!g_hash_table_add (self->seen, g_memdup2 (pair, sizeof *pair)))
    return TRUE;
  if (!judge (self, pair, &is_suspect, error))
    return FALSE;
  if (is_suspect && self->scan->pairs->len < self->limit)
    g_array_append_vals (self->scan->pairs, pair, 1);
  else if (is_suspect)
    self->scan->is_cut = TRUE;
  return TRUE;
}

static gboolean
add_pairs (Scan *self, const char *sql, gint64 from, gint64 to, GError **error)
{
  g_autoptr (HfStatement) rows = hf_database_ask (self->db, error, sql, "ii", from, to);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && !self->scan->is_cut &&
         (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      gint64          one = hf_statement_int (rows, 0), other = hf_statement_int (rows, 1);
      HfDuplicatePair pair = { MIN (one, other), MAX (one, other) };

      if (!add_pair (self, &pair, error))
        return FALSE;
    }
  return self->scan->is_cut || step == HF_STEP_DONE;
}

static gboolean
look_at_run (Scan *self, gint64 from, gint64 to, GError **error)
{
  static const char similar[] = "SELECT id, similar_to FROM customer WHERE id BETWEEN $1 AND $2 "
                                "AND similar_to IS NOT NULL";

  for (const HfLikenessRule *rule = hf_likeness_rules; rule->reasons != 0; rule++)
    if (rule->pair != NULL && rule->weight >= HF_LIKENESS_SUSPECT &&
        !add_pairs (self, rule->pair, from, to, error))
      return FALSE;
  return add_pairs (self, similar, from, to, error);
}

static gboolean
count_left_out (Scan *self, GError **error)
{
  static const char sql[] =
    "SELECT count(*) FROM (SELECT number_digits FROM phone WHERE number_digits <> '' "
    "GROUP BY number_digits HAVING count(*) > $1) AS shared";

  return hf_database_number (self->db, &self->scan->n_left_out, error, sql, "i",
                             (gint64) HF_LIKENESS_MAX_SHARERS);
}

HfDuplicateScan *
hf_duplicate_scan_run (HfDatabase       *db,
                       guint             limit,
                       const HfProgress *progress,
                       GCancellable     *cancellable,
                       GError          **error)
{
  static const char last_id[] = "SELECT coalesce(max(id), 0) FROM customer";
  g_autoptr (HfDuplicateScan) scan = g_new0 (HfDuplicateScan, 1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (hash_pair, is_same_pair, g_free, NULL);
  Scan   self = { db, scan, seen, limit };
  gint64 last;

  scan->pairs = g_array_new (FALSE, FALSE, sizeof (HfDuplicatePair));
  if (!hf_database_number (db, &last, error, last_id, ""))
    return NULL;
  for (gint64 from = 1; from <= last && !scan->is_cut; from += RUN)
    {
      hf_progress_tell (progress, from - 1, last);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !look_at_run (&self, from, from + RUN - 1, error))
        return NULL;
    }
  return count_left_out (&self, error) ? g_steal_pointer (&scan) : NULL;
}
