/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was renewed: the terms of one holder after another, each judged by the others of the same
 * holder. No more than these are ever in memory. */

#include "stats/hf-stat-renewal.h"

#include "store/hf-statement.h"

#include <math.h>

#define FOR_EVER G_MAXINT

typedef struct
{
  char  *key;
  HfDate from;
  HfDate to;
} Term;

static void
term_clear (gpointer data)
{
  g_free (((Term *) data)->key);
}

static void
renewal_free (gpointer data)
{
  HfRenewal *renewal = data;

  g_free (renewal->key);
  g_free (renewal);
}

/**
 * hf_renewals_free:
 * @self: (transfer full): what was renewed
 *
 * Frees it.
 */
void
hf_renewals_free (HfRenewals *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * hf_renewals_find:
 * @self: what was renewed
 * @key: the id of a tier, a kind or a stage
 *
 * Returns: (transfer none) (nullable): what of it was
 */
const HfRenewal *
hf_renewals_find (const HfRenewals *self, const char *key)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (((const HfRenewal *) self->rows->pdata[i])->key, key))
      return self->rows->pdata[i];
  return NULL;
}

/**
 * hf_renewal_rate:
 * @self: how many stayed
 *
 * Returns: how many of a hundred renewed, of those about whom it is decided; NaN where there is
 *   none
 */
double
hf_renewal_rate (const HfRenewal *self)
{
  gint64 decided = self->ended - self->open;

  return decided > 0 ? 100.0 * (double) self->renewed / (double) decided : NAN;
}

static HfRenewal *
ensure (HfRenewals *self, const char *key)
{
  HfRenewal *renewal = (HfRenewal *) hf_renewals_find (self, key);

  if (renewal == NULL)
    {
      renewal = g_new0 (HfRenewal, 1);
      renewal->key = g_strdup (key);
      g_ptr_array_add (self->rows, renewal);
    }
  return renewal;
}

static const Term *
get_term (const GArray *terms, guint index)
{
  return &g_array_index (terms, Term, index);
}

static gboolean
is_renewed (const GArray *terms, guint index)
{
  const Term *term = get_term (terms, index);

  for (guint i = 0; i < terms->len; i++)
    if (get_term (terms, i)->to > term->to &&
        get_term (terms, i)->from <= term->to + HF_RENEWAL_GRACE_DAYS)
      return TRUE;
  return FALSE;
}

static void
add_end (HfRenewal *renewal, gboolean was_renewed, gboolean is_open)
{
  renewal->ended++;
  if (was_renewed)
    renewal->renewed++;
  else if (is_open)
    renewal->open++;
}

static gboolean
holds (const Term *term, HfDate today)
{
  return term->from <= today && term->to >= today;
}

/* Whether an earlier one with this key holds too, so that the holder was counted. */
static gboolean
was_counted (const GArray *terms, guint index, HfDate today)
{
  for (guint i = 0; i < index; i++)
    if (holds (get_term (terms, i), today) &&
        g_str_equal (get_term (terms, i)->key, get_term (terms, index)->key))
      return TRUE;
  return FALSE;
}

static gboolean
add_holder (HfRenewals *self, const GArray *terms, HfDate from, HfDate to, HfDate today)
{
  gboolean is_holder = FALSE;

  for (guint i = 0; i < terms->len; i++)
    {
      const Term *term = get_term (terms, i);
      HfRenewal  *renewal = ensure (self, term->key);
      gboolean    is_open = today - HF_RENEWAL_GRACE_DAYS <= term->to;

      if (holds (term, today))
        {
          is_holder = TRUE;
          renewal->holders += was_counted (terms, i, today) ? 0 : 1;
        }
      if (term->to < from || term->to > to || term->to >= today)
        continue;
      add_end (renewal, is_renewed (terms, i), is_open);
      add_end (&self->total, is_renewed (terms, i), is_open);
    }
  return is_holder;
}

/* Nobody knows since when an agreement without a date holds: it always did. */
static const char *const terms_of[] = {
  [HF_RENEWAL_OF_TIERS] =
    "SELECT m.customer, CAST (m.tier AS TEXT), m.\"from\", m.\"to\" FROM membership AS m "
    "JOIN customer AS t ON t.id = m.customer WHERE t.archived IS NULL ORDER BY m.customer, m.id",
  [HF_RENEWAL_OF_KINDS] =
    "SELECT a.organisation, coalesce(o.kind, ''), a.signed, a.expires FROM agreement AS a "
    "JOIN organisation AS o ON o.id = a.organisation WHERE o.archived IS NULL "
    "ORDER BY a.organisation, a.id",
  [HF_RENEWAL_OF_STAGES] =
    "SELECT a.organisation, coalesce(o.stage, ''), a.signed, a.expires FROM agreement AS a "
    "JOIN organisation AS o ON o.id = a.organisation WHERE o.archived IS NULL "
    "ORDER BY a.organisation, a.id",
};

static Term
read_term (HfStatement *row)
{
  Term term = { g_strdup (hf_statement_text (row, 1)), 0, FOR_EVER };

  if (!hf_statement_is_null (row, 2))
    term.from = hf_date_from_iso (hf_statement_text (row, 2));
  if (!hf_statement_is_null (row, 3))
    term.to = hf_date_from_iso (hf_statement_text (row, 3));
  return term;
}

/**
 * hf_stat_renewals:
 * @db: a connection
 * @of: what may be renewed
 * @from: the first day of the period
 * @to: its last day
 * @today: today
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Counts what was renewed, of those who are not archived.
 *
 * Returns: (transfer full) (nullable): what was
 */
HfRenewals *
hf_stat_renewals (HfDatabase   *db,
                  HfRenewalOf   of,
                  HfDate        from,
                  HfDate        to,
                  HfDate        today,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autoptr (HfRenewals) self = g_new0 (HfRenewals, 1);
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (Term));
  g_autoptr (HfStatement) row = hf_database_prepare (db, terms_of[of], error);
  HfStep step = HF_STEP_ERROR;
  gint64 holder = 0;

  self->rows = g_ptr_array_new_with_free_func (renewal_free);
  g_array_set_clear_func (terms, term_clear);
  while (row != NULL && (step = hf_statement_step (row, error)) == HF_STEP_ROW)
    {
      Term term;

      if (hf_statement_int (row, 0) != holder)
        {
          self->total.holders += add_holder (self, terms, from, to, today) ? 1 : 0;
          g_array_set_size (terms, 0);
          holder = hf_statement_int (row, 0);
        }
      term = read_term (row);
      g_array_append_val (terms, term);
    }
  self->total.holders += add_holder (self, terms, from, to, today) ? 1 : 0;
  if (step != HF_STEP_DONE || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}
