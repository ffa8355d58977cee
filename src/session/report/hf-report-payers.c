/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The 80/20 rule as a kind of report: how much of what is paid comes from those who pay most, as a
 * curve and as a table. */

#include "session/report/hf-report-kinds.h"

#include "base/hf-date-words.h"
#include "base/hf-series.h"
#include "core/hf-customer.h"
#include "core/hf-visit.h"
#include "stats/hf-stat-payers.h"

#include <glib/gi18n.h>
#include <math.h>

#define RULE      80 /* percent of what is paid */
#define RULE_PART 2  /* tenths of the customers, who pay that by the rule */
#define ALL       100.0
#define DIGITS    1
#define N_COLUMNS 5

/* What is said of a tenth. */
typedef struct
{
  const HfPayers *payers;
  double          share;  /* of what is paid, percent */
  double          so_far; /* with those before */
} Tenth;

typedef struct
{
  Tenth  tenths[HF_PAYERS_N_TENTHS];
  guint  n_tenths; /* of those with somebody in them */
  gint64 n_customers;
  gint64 paid;
} Payers;

static void
sum_up (Payers *self, const HfPayers *tenths)
{
  gint64 so_far = 0;

  *self = (Payers){ 0 };
  for (guint i = 0; i < HF_PAYERS_N_TENTHS; i++)
    {
      self->n_customers += tenths[i].n_customers;
      self->paid += tenths[i].paid;
    }
  for (guint i = 0; i < HF_PAYERS_N_TENTHS && tenths[i].n_customers > 0; i++)
    {
      so_far += tenths[i].paid;
      self->tenths[self->n_tenths++] = (Tenth){
        &tenths[i],
        ALL * (double) tenths[i].paid / (double) self->paid,
        ALL * (double) so_far / (double) self->paid,
      };
    }
}

static char *
word_percent (double value, guint digits)
{
  g_autofree char *number = hf_series_format_number (value, digits);

  /* Translators: so many of a hundred */
  return g_strdup_printf (_ ("%s %%"), number);
}

/* "To 20 %": those before and these. */
static char *
word_tenth (const Payers *self, guint index)
{
  return word_percent (round (ALL * (index + 1) / self->n_tenths), 0);
}

static void
fill_row (HfReportRow *row, const Tenth *tenth)
{
  const double values[N_COLUMNS] = {
    (double) tenth->payers->n_customers, (double) tenth->payers->paid, tenth->share, tenth->so_far,
    (double) tenth->payers->least,
  };

  for (guint i = 0; i < N_COLUMNS; i++)
    row->values[i] = values[i];
}

static HfReportTable *
make_table (const Payers *self)
{
  HfReportTable *table = hf_report_table_new (_ ("Those who pay most, up to"));
  HfReportRow   *total;

  hf_report_table_add_column (table, _ ("Customers"), HF_REPORT_COUNT);
  hf_report_table_add_column (table, _ ("Paid in all"), HF_REPORT_MONEY);
  hf_report_table_add_column (table, _ ("Share"), HF_REPORT_PERCENT);
  hf_report_table_add_column (table, _ ("Share so far"), HF_REPORT_PERCENT);
  hf_report_table_add_column (table, _ ("Paid at least"), HF_REPORT_MONEY);
  for (guint i = 0; i < self->n_tenths; i++)
    {
      g_autofree char *label = word_tenth (self, i);

      fill_row (hf_report_table_add_row (table, label), &self->tenths[i]);
    }
  total = hf_report_table_add_row (table, _ ("Total"));
  total->is_total = TRUE;
  total->values[0] = (double) self->n_customers;
  total->values[1] = (double) self->paid;
  return table;
}

static char *
write_headline (const Payers *self)
{
  g_autofree char *share = NULL;

  if (self->n_tenths < HF_PAYERS_N_TENTHS)
    return g_strdup (_ ("Of fewer than ten customers no share is told."));
  share = word_percent (self->tenths[RULE_PART - 1].so_far, DIGITS);
  /* Translators: a share such as "63.4 %" */
  return g_strdup_printf (_ ("The 20 %% of customers who pay most paid %s of all."), share);
}

static char *
write_extent (const Payers *self, HfDate today)
{
  g_autofree char *number = hf_series_format_number ((double) self->n_customers, 0);
  g_autofree char *day = hf_date_to_words (today, _ ("{d} {month} {y}"));
  g_autofree char *as_of = g_strdup_printf (_ ("As of %s"), day);

  /* Translators: a day, and how many customers there are */
  return g_strdup_printf (ngettext ("%s · %s customer", "%s · %s customers",
                                    (gulong) self->n_customers),
                          as_of, number);
}

static void
add_series (HfChartData *data, const Payers *self)
{
  double shares[HF_PAYERS_N_TENTHS], sums[HF_PAYERS_N_TENTHS];
  g_autoptr (HfSeries) curve = NULL, bars = NULL;

  for (guint i = 0; i < self->n_tenths; i++)
    {
      shares[i] = self->tenths[i].share;
      sums[i] = self->tenths[i].so_far;
    }
  curve = hf_series_new (_ ("Share so far"), "%", DIGITS, sums, self->n_tenths);
  bars = hf_series_new (_ ("Share"), "%", DIGITS, shares, self->n_tenths);
  hf_chart_data_add_series (data, HF_PANEL_MAIN, HF_LAYER_KIND_LINE, curve);
  hf_chart_data_add_series (data, HF_PANEL_BELOW, HF_LAYER_KIND_BAR, bars);
}

static HfChartData *
draw (const HfReportAnswer *answer, const Payers *self, const char *title)
{
  HfChartData     *data = hf_chart_data_new ();
  g_autofree char *rule = word_percent (RULE, 0);

  hf_chart_data_set_title (data, title);
  hf_chart_data_set_subtitle (data, answer->extent);
  hf_chart_data_set_category_title (data, answer->table->title);
  hf_chart_data_set_sparse_text (data, "");
  for (guint i = 0; i < self->n_tenths; i++)
    {
      g_autofree char *label = word_tenth (self, i);
      g_autofree char *customers = hf_report_table_format (answer->table, i, 0);

      hf_chart_data_add_category (data, label, NULL, label);
      hf_chart_data_add_row (data, i, _ ("Customers"), customers);
    }
  add_series (data, self);
  hf_chart_data_add_target (data, HF_PANEL_MAIN, RULE, 0, HF_DASH_DASHED, rule);
  return data;
}

static void
fill_answer (HfReportAnswer *answer, const Payers *self, HfDate today)
{
  g_autofree char *iso = hf_date_to_iso (today);

  answer->title = g_strdup (_ ("What customers paid, those who pay most first"));
  answer->headline = write_headline (self);
  answer->definition = g_strdup (
    _ ("What was paid for all visits, of customers who ever paid something and are not archived. "
       "By the 80/20 rule a fifth of them pays 80 %; the segment “Top 20 %” lists that fifth."));
  answer->extent = write_extent (self, today);
  answer->file_stem = g_strdup_printf ("payers-%s", iso);
  answer->table = make_table (self);
  answer->chart = draw (answer, self, answer->title);
  answer->chart_rows = hf_chart_data_ref (answer->chart);
  answer->picture = draw (answer, self, answer->headline);
}

static gboolean
read_payers (HfReportAnswer *answer, HfDatabase *db, const HfReportRequest *request, GError **error)
{
  HfPayers tenths[HF_PAYERS_N_TENTHS];
  Payers   payers;

  if (!hf_stat_payers (db, tenths, error))
    return FALSE;
  sum_up (&payers, tenths);
  answer->is_empty = payers.n_customers == 0;
  if (!answer->is_empty)
    fill_answer (answer, &payers, request->today);
  return TRUE;
}

static const HfEntityDef *const concerned[] = { &hf_visit_def, &hf_customer_def, NULL };

const HfReportKind hf_report_payers_kind = {
  .key = "payers",
  .label = N_ ("Who pays most"),
  .read = read_payers,
  .concerned = concerned,
  .empty_title = N_ ("Nobody has paid yet"),
  .empty_text = N_ ("As soon as visits say what was paid, it is counted here."),
};
