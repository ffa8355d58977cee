/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Checking what cards say of the visits: their number and cost, the stage, the cycle, the ranking.
 * It is worked out by what keeps it, from one walk through all customers and visits side by side,
 * so that no card has to look for its own. */

#include "store/hf-check-figures.h"

#include "store/hf-check.h"
#include "store/hf-scores.h"
#include "store/hf-statement.h"

#include <glib/gi18n.h>

/* Customers between two looks whether it is to stop. */
#define PORTION 4096

/* The columns of a card. */
enum
{
  ID,
  FIRST,
  LAST,
  COUNT,
  SPENT,
  LOYAL,
  LIFELONG,
  CYCLE,
  EXPECTED,
  FIRST_SCORE,
  GROUP = FIRST_SCORE + HF_SCORE_N_MEASURES,
  RULE,
};

typedef struct
{
  HfStatement *visits; /* borrowed */
  HfStep       step;   /* of @visits */
  GArray      *marks;  /* of HfVisitMark, those of the card at hand */
  HfScoreBasis basis;
  gboolean     is_ranked; /* everybody by @basis */
  GArray      *problems;  /* borrowed */
} Walk;

static void
add (Walk *self, HfStatement *card, const char *text)
{
  hf_check_add (self->problems,
                (HfProblem){ "derived", "customer", hf_statement_int (card, ID), text, NULL });
}

/* The next visit that was read is of this customer, or of a later one. */
static gboolean
read_visits (Walk *self, gint64 customer, GError **error)
{
  g_array_set_size (self->marks, 0);
  while (self->step == HF_STEP_ROW && hf_statement_int (self->visits, 0) <= customer)
    {
      HfVisitMark mark = { .fee = hf_statement_int (self->visits, 2) };

      g_strlcpy (mark.date, hf_statement_text (self->visits, 1), sizeof mark.date);
      if (hf_statement_int (self->visits, 0) == customer)
        g_array_append_val (self->marks, mark);
      self->step = hf_statement_step (self->visits, error);
    }
  return self->step != HF_STEP_ERROR;
}

static gboolean
is_date (HfStatement *card, int column, HfDate date)
{
  char iso[11];

  hf_date_write_iso (date, iso);
  return g_strcmp0 (hf_statement_text (card, column), date == HF_DATE_NONE ? NULL : iso) == 0;
}

static gboolean
is_number (HfStatement *card, int column, gboolean is_known, gint64 number)
{
  return is_known ?
           !hf_statement_is_null (card, column) && hf_statement_int (card, column) == number :
           hf_statement_is_null (card, column);
}

static gboolean
is_counted (HfStatement *card, const HfVisitFigures *figures, guint n_visits)
{
  return is_date (card, FIRST, figures->first) && is_date (card, LAST, figures->last) &&
         is_number (card, COUNT, TRUE, n_visits) &&
         is_number (card, SPENT, n_visits > 0, figures->spent);
}

static gboolean
has_stage (HfStatement *card, const HfVisitFigures *figures)
{
  return is_date (card, LOYAL, figures->loyal_since) &&
         is_date (card, LIFELONG, figures->lifelong_since) &&
         is_number (card, CYCLE, figures->cycle != 0, figures->cycle) &&
         is_date (card, EXPECTED, figures->next_expected);
}

static gboolean
has_rank (Walk *self, HfStatement *card, const HfVisitFigures *figures)
{
  HfScores scores;

  hf_scores_compute (self->basis.is_known ? &self->basis.cuts : NULL, figures, self->marks->len,
                     &scores);
  for (int i = 0; i < HF_SCORE_N_MEASURES; i++)
    if (!is_number (card, FIRST_SCORE + i, scores.of[i] != 0, scores.of[i]))
      return FALSE;
  return g_strcmp0 (hf_statement_text (card, GROUP), hf_scores_group (&scores)) == 0 &&
         g_strcmp0 (hf_statement_text (card, RULE), hf_scores_value (&scores)) == 0;
}

static gboolean
check_card (Walk *self, HfStatement *card, GError **error)
{
  HfVisitFigures figures;

  if (!read_visits (self, hf_statement_int (card, ID), error))
    return FALSE;
  hf_visit_figures_compute ((const HfVisitMark *) self->marks->data, self->marks->len, &figures);
  if (!is_counted (card, &figures, self->marks->len))
    add (self, card, N_ ("The visits counted are not those recorded"));
  if (!has_stage (card, &figures))
    add (self, card, N_ ("The stage or the cycle shown does not follow from the visits"));
  if (self->is_ranked && !has_rank (self, card, &figures))
    add (self, card, N_ ("The scores do not follow from the visits"));
  return TRUE;
}

static gboolean
walk (Walk *self, HfDatabase *db, GCancellable *cancellable, GError **error)
{
  static const char sql[] =
    "SELECT id, first_visit, last_visit, visit_count, spent, loyal_since, lifelong_since, "
    "visit_cycle, next_expected, length_score, recency_score, frequency_score, money_score, "
    "value_group, value_rule FROM customer ORDER BY id";
  g_autoptr (HfStatement) cards = hf_database_prepare (db, sql, error);
  HfStep step = HF_STEP_ERROR;

  for (guint n = 0; cards != NULL && (step = hf_statement_step (cards, error)) == HF_STEP_ROW; n++)
    if ((n % PORTION == 0 && g_cancellable_set_error_if_cancelled (cancellable, error)) ||
        !check_card (self, cards, error))
      return FALSE;
  return step == HF_STEP_DONE;
}

/**
 * hf_check_figures:
 * @db: a connection
 * @problems: (element-type HfProblem): where to append to
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Works out what follows from the visits of each customer. Where a ranking was broken off, some are
 * ranked by it and some by the one before until it is done once more: nobody's is wrong then.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_check_figures (HfDatabase *db, GArray *problems, GCancellable *cancellable, GError **error)
{
  static const char sql[] = "SELECT customer, date, fee FROM visit ORDER BY customer, date";
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (HfVisitMark));
  g_autoptr (HfStatement) visits = hf_database_prepare (db, sql, error);
  Walk self = { .visits = visits, .marks = marks, .problems = problems };

  if (visits == NULL || !hf_score_basis_read (db, &self.basis, error) ||
      !hf_score_basis_is_settled (db, &self.basis, &self.is_ranked, error))
    return FALSE;
  self.step = hf_statement_step (visits, error);
  return self.step != HF_STEP_ERROR && walk (&self, db, cancellable, error);
}
