/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Looking for pairs in the whole book, a run of customers at a time: so it can tell how far it is,
 * and no question takes long. Each pair is found from its card with the lower id. */

#include "session/same-person/hf-duplicate-scan.h"

#include "store/hf-statement.h"

#define RUN 2000 /* customers at a time */

typedef struct
{
  HfDatabase      *db; /* borrowed */
  HfDuplicateScan *scan;
  GHashTable *seen; /* HfDuplicatePair of this run → where it stands, from 1 on; keys owned */
  guint       limit;
} Scan;

void
hf_duplicate_scan_free (HfDuplicateScan *self)
{
  g_array_unref (self->pairs);
  g_free (self);
}

static HfLikenessFacts
read_facts (HfStatement *row, int column)
{
  return (HfLikenessFacts){ hf_statement_text (row, column), hf_statement_text (row, column + 1),
                            hf_statement_text (row, column + 2),
                            hf_statement_text (row, column + 3), FALSE };
}

/* Whether two cards are both live, nothing speaks against their being one, and their names sound as
 * the rule has it. Those marked when one was made are for somebody to decide, until they did. */
static gboolean
judge (Scan                  *self,
       const HfLikenessRule  *rule,
       const HfDuplicatePair *pair,
       gboolean              *is_suspect,
       GError               **error)
{
  static const char sql[] =
    "SELECT one.sex, one.id_number, one.name, one.household, other.sex, other.id_number, "
    "other.name, other.household FROM customer AS one "
    "CROSS JOIN customer AS other WHERE one.id = $1 AND other.id = $2 AND one.archived IS NULL "
    "AND other.archived IS NULL AND NOT EXISTS (SELECT 1 FROM distinct_pair AS d "
    "WHERE d.customer = $1 AND d.other = $2 OR d.customer = $2 AND d.other = $1)";
  g_autoptr (HfStatement) row =
    hf_database_ask (self->db, error, sql, "ii", pair->one, pair->other);
  HfStep          step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;
  HfLikenessFacts one, other;

  *is_suspect = FALSE;
  if (step != HF_STEP_ROW)
    return step == HF_STEP_DONE;
  one = read_facts (row, 0);
  other = read_facts (row, 4);
  *is_suspect = (rule->reasons & HF_LIKENESS_MARKED) ||
                (!hf_likeness_contradict (&one, &other) &&
                 (!(rule->reasons & HF_LIKENESS_PINYIN) ||
                  hf_likeness_compare_names (&one, &other) == HF_LIKENESS_PINYIN));
  return TRUE;
}

/* Each pair once, with what all rules say of it. */
static void
note_pair (Scan *self, const HfDuplicatePair *pair)
{
  GArray *pairs = self->scan->pairs;
  gsize   place = GPOINTER_TO_SIZE (g_hash_table_lookup (self->seen, pair));

  if (place > 0)
    g_array_index (pairs, HfDuplicatePair, place - 1).reasons |= pair->reasons;
  else if (pairs->len == self->limit)
    self->scan->is_cut = TRUE;
  else
    {
      g_array_append_vals (pairs, pair, 1);
      g_hash_table_insert (self->seen, g_memdup2 (pair, sizeof *pair),
                           GSIZE_TO_POINTER ((gsize) pairs->len));
    }
}

static gboolean
add_pairs (Scan *self, const HfLikenessRule *rule, gint64 from, gint64 to, GError **error)
{
  g_autoptr (HfStatement) rows = hf_database_ask (self->db, error, rule->pair, "ii", from, to);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && !self->scan->is_cut &&
         (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfDuplicatePair pair = { hf_statement_int (rows, 0), hf_statement_int (rows, 1),
                               rule->reasons };
      gboolean        is_suspect;

      if (!judge (self, rule, &pair, &is_suspect, error))
        return FALSE;
      if (is_suspect)
        note_pair (self, &pair);
    }
  return self->scan->is_cut || step == HF_STEP_DONE;
}

static gboolean
look_at_run (Scan *self, gint64 from, gint64 to, GError **error)
{
  g_hash_table_remove_all (self->seen);
  for (const HfLikenessRule *rule = hf_likeness_rules; rule->reasons != 0; rule++)
    if (rule->pair != NULL && !add_pairs (self, rule, from, to, error))
      return FALSE;
  return TRUE;
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const HfDuplicatePair *x = a, *y = b;
  guint weight = hf_likeness_weigh (x->reasons), other = hf_likeness_weigh (y->reasons);

  if (weight != other)
    return weight > other ? -1 : 1;
  if (x->one != y->one)
    return x->one < y->one ? -1 : 1;
  return (x->other > y->other) - (x->other < y->other);
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

guint
hf_duplicate_pair_hash (gconstpointer key)
{
  const HfDuplicatePair *pair = key;

  return g_int64_hash (&pair->one) * 31 + g_int64_hash (&pair->other);
}

gboolean
hf_duplicate_pair_equal (gconstpointer a, gconstpointer b)
{
  const HfDuplicatePair *x = a, *y = b;

  return x->one == y->one && x->other == y->other;
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
  g_autoptr (GHashTable) seen =
    g_hash_table_new_full (hf_duplicate_pair_hash, hf_duplicate_pair_equal, g_free, NULL);
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
  g_array_sort (scan->pairs, compare_pairs);
  return count_left_out (&self, error) ? g_steal_pointer (&scan) : NULL;
}
