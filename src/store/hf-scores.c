/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Ranking customers among each other. Where the fifths end is found by one look at all customers
 * that keeps a count a value, never the customers; ranking them is then a look at each, some
 * thousand at a time, so that somebody's save waits for milliseconds at the most. */

#include "store/hf-scores.h"

#include "core/hf-value.h"
#include "store/hf-marks.h"
#include "store/hf-statement.h"

#include <stdlib.h>

/* Customers ranked at a time. */
#define PORTION 4000

/* So many visits of a hundred may change before the fifths are looked for again the same day. */
#define STALE_PERCENT 1

static const char *const cut_names[HF_SCORE_N_MEASURES] = { "length", "recency", "frequency",
                                                            "money" };

/* Single numbers of a basis beside the cuts. */
static const struct
{
  const char *name;
  gsize       offset;
} numbers[] = {
  { "visits", G_STRUCT_OFFSET (HfScoreBasis, n_visits) },
  { "customers", G_STRUCT_OFFSET (HfScoreBasis, n_customers) },
  { "money_of_all", G_STRUCT_OFFSET (HfScoreBasis, money) },
  { "money_of_top", G_STRUCT_OFFSET (HfScoreBasis, money_of_top) },
};

#define DAY_NAME "day"

/* The day by which everybody was ranked, last of all. */
#define RANKED_NAME   "ranked"
#define NOBODY_RANKED HF_DATE_NONE

static void
take_number (HfScoreBasis *self, const char *name, gint64 step, gint64 value)
{
  for (guint i = 0; i < HF_SCORE_N_MEASURES; i++)
    if (g_str_equal (cut_names[i], name) && step >= 1 && step <= HF_SCORE_N_CUTS)
      self->cuts.at[i][step - 1] = value;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (numbers[i].name, name))
      G_STRUCT_MEMBER (gint64, self, numbers[i].offset) = value;
  if (!g_str_equal (name, DAY_NAME))
    return;
  self->day = (HfDate) value;
  self->is_known = TRUE;
}

/**
 * hf_score_basis_read:
 * @db: a connection
 * @self: (out caller-allocates): what was worked out last
 * @error: return location for an error
 *
 * Returns: whether it could be read; there may be none
 */
gboolean
hf_score_basis_read (HfDatabase *db, HfScoreBasis *self, GError **error)
{
  static const char sql[] = "SELECT name, step, value FROM score_basis";
  g_autoptr (HfStatement) rows = hf_database_prepare (db, sql, error);
  HfStep step = HF_STEP_ERROR;

  *self = (HfScoreBasis){ .day = HF_DATE_NONE };
  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    take_number (self, hf_statement_text (rows, 0), hf_statement_int (rows, 1),
                 hf_statement_int (rows, 2));
  return step == HF_STEP_DONE;
}

/**
 * hf_score_basis_store:
 * @db: a writing connection in a transaction
 * @self: what was worked out
 * @error: return location for an error
 *
 * Keeps it, in the place of what was there. Nobody is ranked by it yet.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_score_basis_store (HfDatabase *db, const HfScoreBasis *self, GError **error)
{
  for (guint i = 0; i < HF_SCORE_N_MEASURES; i++)
    for (guint j = 0; j < HF_SCORE_N_CUTS; j++)
      if (!hf_mark_store (db, cut_names[i], j + 1, self->cuts.at[i][j], error))
        return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!hf_mark_store (db, numbers[i].name, 0, G_STRUCT_MEMBER (gint64, self, numbers[i].offset),
                        error))
      return FALSE;
  return hf_mark_store (db, DAY_NAME, 0, self->day, error) &&
         hf_mark_store (db, RANKED_NAME, 0, NOBODY_RANKED, error);
}

/* Finds the cuts from values that come in their order. */
typedef struct
{
  gint64 *at; /* borrowed */
  gint64  total;
  gint64  seen;
  guint   next;
} Cutter;

static void
cut (Cutter *self, gint64 value, gint64 n)
{
  self->seen += n;
  while (self->next < HF_SCORE_N_CUTS &&
         self->seen * HF_SCORE_MOST >= self->total * (self->next + 1))
    self->at[self->next++] = value;
}

/* Days and numbers fit into a pointer. */
#define KEY(value)    GSIZE_TO_POINTER ((gsize) (value))
#define VALUE_OF(key) ((gint64) (gssize) GPOINTER_TO_SIZE (key))

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  gint64 x = VALUE_OF (*(gconstpointer const *) a), y = VALUE_OF (*(gconstpointer const *) b);

  return (x > y) - (x < y);
}

static void
cut_counted (GHashTable *counts, Cutter *cutter)
{
  guint                n;
  g_autofree gpointer *keys = g_hash_table_get_keys_as_array (counts, &n);

  qsort (keys, n, sizeof *keys, compare_keys);
  for (guint i = 0; i < n; i++)
    cut (cutter, VALUE_OF (keys[i]), VALUE_OF (g_hash_table_lookup (counts, keys[i])));
}

static void
count_value (GHashTable *counts, gint64 value)
{
  gint64 n = VALUE_OF (g_hash_table_lookup (counts, KEY (value)));

  g_hash_table_insert (counts, KEY (value), KEY (n + 1));
}

/* Days and numbers of visits, of which there are some thousand different ones at the most. */
static gboolean
count_customers (HfDatabase   *db,
                 GHashTable  **counts,
                 gint64       *n_customers,
                 GCancellable *cancellable,
                 GError      **error)
{
  static const char sql[] = "SELECT first_visit, last_visit, visit_count FROM customer "
                            "WHERE archived IS NULL AND last_visit IS NOT NULL";
  g_autoptr (HfStatement) rows = hf_database_prepare (db, sql, error);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfVisitFigures figures = { .first = hf_date_from_iso (hf_statement_text (rows, 0)),
                                 .last = hf_date_from_iso (hf_statement_text (rows, 1)) };
      guint          n_visits = (guint) hf_statement_int (rows, 2);

      for (int i = 0; i < HF_SCORE_MONEY; i++)
        count_value (counts[i], hf_score_measure (&figures, n_visits, (HfScoreMeasure) i));
      if (++*n_customers % PORTION == 0 &&
          g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  return step == HF_STEP_DONE;
}

/* What was paid differs with almost everybody; there is an index in its order. */
static gboolean
cut_money (HfDatabase *db, HfScoreBasis *self, Cutter *cutter, GError **error)
{
  static const char sql[] = "SELECT spent, count(*) FROM customer WHERE archived IS NULL AND "
                            "spent IS NOT NULL GROUP BY spent ORDER BY spent";
  g_autoptr (HfStatement) rows = hf_database_prepare (db, sql, error);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      gint64 spent = hf_statement_int (rows, 0), n = hf_statement_int (rows, 1);

      if (cutter->next == HF_SCORE_N_CUTS)
        self->money_of_top += spent * n;
      self->money += spent * n;
      cut (cutter, spent, n);
    }
  return step == HF_STEP_DONE;
}

static gboolean
count_visits (HfDatabase *db, gint64 *n_visits, GError **error)
{
  return hf_database_number (db, n_visits, error,
                             "SELECT coalesce(sum(visits), 0) FROM visit_month WHERE scope = 'all'",
                             "");
}

static gboolean
find_cuts (HfDatabase   *db,
           HfScoreBasis *self,
           GHashTable  **counts,
           GCancellable *cancellable,
           GError      **error)
{
  Cutter money = { self->cuts.at[HF_SCORE_MONEY], 0, 0, 0 };

  if (!count_customers (db, counts, &self->n_customers, cancellable, error))
    return FALSE;
  for (guint i = 0; i < HF_SCORE_MONEY; i++)
    {
      Cutter cutter = { self->cuts.at[i], self->n_customers, 0, 0 };

      cut_counted (counts[i], &cutter);
    }
  money.total = self->n_customers;
  return cut_money (db, self, &money, error);
}

/**
 * hf_score_basis_make:
 * @db: a connection
 * @today: the day
 * @self: (out caller-allocates): what customers are to be ranked by from now on
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Looks at all customers who are not archived and have come.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_score_basis_make (HfDatabase   *db,
                     HfDate        today,
                     HfScoreBasis *self,
                     GCancellable *cancellable,
                     GError      **error)
{
  GHashTable *counts[HF_SCORE_MONEY];
  gboolean    is_done;

  *self = (HfScoreBasis){ .is_known = TRUE, .day = today };
  if (!count_visits (db, &self->n_visits, error))
    return FALSE;
  for (guint i = 0; i < HF_SCORE_MONEY; i++)
    counts[i] = g_hash_table_new (NULL, NULL);
  is_done = find_cuts (db, self, counts, cancellable, error);
  for (guint i = 0; i < HF_SCORE_MONEY; i++)
    g_hash_table_unref (counts[i]);
  return is_done;
}

/**
 * hf_score_basis_is_settled:
 * @db: a connection
 * @self: what customers are ranked by
 * @is_settled: (out): whether everybody is
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
hf_score_basis_is_settled (HfDatabase         *db,
                           const HfScoreBasis *self,
                           gboolean           *is_settled,
                           GError            **error)
{
  gint64 ranked;

  if (!hf_mark_read (db, RANKED_NAME, 0, &ranked, error))
    return FALSE;
  *is_settled = !self->is_known || ranked == self->day;
  return TRUE;
}

/**
 * hf_score_basis_is_stale:
 * @db: a connection
 * @self: what customers are ranked by
 * @today: the day
 * @is_stale: (out): whether it is of another day, not everybody was ranked by it, or many visits
 *   came or went since
 * @error: return location for an error
 *
 * Reads some hundred numbers, whatever the size of the book.
 *
 * Returns: whether it could be read
 */
gboolean
hf_score_basis_is_stale (HfDatabase         *db,
                         const HfScoreBasis *self,
                         HfDate              today,
                         gboolean           *is_stale,
                         GError            **error)
{
  gint64   n_visits, difference;
  gboolean is_settled;

  if (!count_visits (db, &n_visits, error) ||
      !hf_score_basis_is_settled (db, self, &is_settled, error))
    return FALSE;
  difference = ABS (n_visits - self->n_visits);
  *is_stale = !self->is_known || self->day != today || !is_settled ||
              difference * 100 > self->n_visits * STALE_PERCENT;
  return TRUE;
}

static void
bind_score (HfStatement *statement, int parameter, int score)
{
  if (score != 0)
    hf_statement_bind_int (statement, parameter, score);
  else
    hf_statement_bind_null (statement, parameter);
}

/* The scores begin at @parameter. */
static int
bind_scores (HfStatement *statement, int parameter, const HfScores *scores)
{
  for (guint i = 0; i < HF_SCORE_N_MEASURES; i++)
    bind_score (statement, parameter++, scores->of[i]);
  hf_statement_bind_text (statement, parameter++, hf_scores_group (scores));
  hf_statement_bind_text (statement, parameter++, hf_scores_value (scores));
  return parameter;
}

#define ISO_SIZE 11

/* What is bound has to live until the statement has run. */
static void
bind_date (HfStatement *statement, int parameter, HfDate date, char iso[static ISO_SIZE])
{
  hf_date_write_iso (date, iso);
  hf_statement_bind_text (statement, parameter, date == HF_DATE_NONE ? NULL : iso);
}

/**
 * hf_scores_store:
 * @db: a writing connection in a transaction
 * @basis: what customers are ranked by
 * @customer: a customer
 * @figures: what follows from the customer's visits
 * @n_visits: how many there are
 * @error: return location for an error
 *
 * Keeps with a customer what follows from the visits, the scores included.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_scores_store (HfDatabase           *db,
                 const HfScoreBasis   *basis,
                 gint64                customer,
                 const HfVisitFigures *figures,
                 guint                 n_visits,
                 GError              **error)
{
  static const char sql[] =
    "UPDATE customer SET first_visit = $1, last_visit = $2, visit_count = $3, loyal_since = $4, "
    "lifelong_since = $5, spent = $6, visit_cycle = $7, next_expected = $8, length_score = $9, "
    "recency_score = $10, frequency_score = $11, money_score = $12, value_group = $13, "
    "value_rule = $14 WHERE id = $15";
  g_autoptr (HfStatement) statement = hf_database_prepare (db, sql, error);
  char     dates[5][ISO_SIZE];
  HfScores scores;

  if (statement == NULL)
    return FALSE;
  hf_scores_compute (basis->is_known ? &basis->cuts : NULL, figures, n_visits, &scores);
  bind_date (statement, 1, figures->first, dates[0]);
  bind_date (statement, 2, figures->last, dates[1]);
  hf_statement_bind_int (statement, 3, n_visits);
  bind_date (statement, 4, figures->loyal_since, dates[2]);
  bind_date (statement, 5, figures->lifelong_since, dates[3]);
  hf_statement_bind (statement, 6, n_visits > 0 ? &HF_INT (figures->spent) : &HF_NULL);
  bind_score (statement, 7, figures->cycle);
  bind_date (statement, 8, figures->next_expected, dates[4]);
  hf_statement_bind_int (statement, bind_scores (statement, 9, &scores), customer);
  return hf_statement_run (statement, error);
}

/* A customer whose scores are to be others. */
typedef struct
{
  gint64   customer;
  HfScores scores;
} Ranked;

static gboolean
is_ranked (HfStatement *row, const HfScores *scores)
{
  for (int i = 0; i < HF_SCORE_N_MEASURES; i++)
    if (hf_statement_int (row, 5 + i) != scores->of[i])
      return FALSE;
  return g_strcmp0 (hf_statement_text (row, 9), hf_scores_group (scores)) == 0 &&
         g_strcmp0 (hf_statement_text (row, 10), hf_scores_value (scores)) == 0;
}

static void
rank (HfStatement *row, const HfScoreBasis *basis, GArray *ranked)
{
  HfVisitFigures figures = { .first = hf_date_from_iso (hf_statement_text (row, 1)),
                             .last = hf_date_from_iso (hf_statement_text (row, 2)),
                             .spent = hf_statement_int (row, 4) };
  Ranked         self = { .customer = hf_statement_int (row, 0) };

  hf_scores_compute (basis->is_known ? &basis->cuts : NULL, &figures,
                     (guint) hf_statement_int (row, 3), &self.scores);
  if (!is_ranked (row, &self.scores))
    g_array_append_val (ranked, self);
}

static GArray *
rank_portion (HfDatabase *db, const HfScoreBasis *basis, gint64 *after, GError **error)
{
  static const char sql[] =
    "SELECT id, first_visit, last_visit, visit_count, spent, length_score, recency_score, "
    "frequency_score, money_score, value_group, value_rule FROM customer WHERE id > $1 "
    "ORDER BY id LIMIT $2";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "ii", *after, (gint64) PORTION);
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  HfStep step = HF_STEP_ERROR;
  guint  n_rows = 0;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      rank (rows, basis, ranked);
      *after = hf_statement_int (rows, 0);
      n_rows++;
    }
  if (n_rows < PORTION)
    *after = 0;
  return step == HF_STEP_DONE ? g_steal_pointer (&ranked) : NULL;
}

/**
 * hf_scores_refresh:
 * @db: a writing connection in a transaction
 * @basis: what customers are ranked by
 * @after: (inout): the customer who was ranked last, 0 to begin with and when all are
 * @n_changed: (inout): counts those who rank otherwise than before
 * @error: return location for an error
 *
 * Ranks the next some thousand customers.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_scores_refresh (HfDatabase         *db,
                   const HfScoreBasis *basis,
                   gint64             *after,
                   guint              *n_changed,
                   GError            **error)
{
  static const char sql[] =
    "UPDATE customer SET length_score = $1, recency_score = $2, frequency_score = $3, "
    "money_score = $4, value_group = $5, value_rule = $6 WHERE id = $7";
  g_autoptr (GArray) ranked = rank_portion (db, basis, after, error);
  g_autoptr (HfStatement) statement = ranked ? hf_database_prepare (db, sql, error) : NULL;

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < ranked->len; i++)
    {
      const Ranked *self = &g_array_index (ranked, Ranked, i);

      hf_statement_bind_int (statement, bind_scores (statement, 1, &self->scores), self->customer);
      if (!hf_statement_run (statement, error))
        return FALSE;
    }
  *n_changed += ranked->len;
  return *after > 0 || hf_mark_store (db, RANKED_NAME, 0, basis->day, error);
}
