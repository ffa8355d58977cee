/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How many stayed, in words and columns. */

#include "session/report/hf-report-renewal.h"

#include "base/hf-date-words.h"
#include "base/hf-series.h"
#include "session/report/hf-report-figure.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define BEGINNING 1 /* the day before which there is none */

/**
 * hf_report_renewal_days:
 * @period: a key of hf_report_period_list()
 * @today: today
 *
 * Finds the days of a period. Unlike those of visits, memberships are known to the day: the last
 * 12 months end today.
 *
 * Returns: the days
 */
HfReportDays
hf_report_renewal_days (const char *period, HfDate today)
{
  HfReportDays days = { BEGINNING, today };
  int          number = atoi (period);

  if (strlen (period) == HF_DATE_YEAR_LENGTH)
    {
      days.from = hf_date_new (number, 1, 1);
      days.to = MIN (today, hf_date_new (number, 12, 31));
    }
  else if (number > 0)
    days.from = hf_date_add_months (today, -number) + 1;
  return days;
}

/**
 * hf_report_renewal_add_columns:
 * @table: a table without columns
 * @holders: what those are called who have one today
 *
 * Adds the columns.
 */
void
hf_report_renewal_add_columns (HfReportTable *table, const char *holders)
{
  hf_report_table_add_column (table, holders, HF_REPORT_COUNT);
  /* Translators: memberships or agreements that ended in a period */
  hf_report_table_add_column (table, C_ ("renewal", "Ended"), HF_REPORT_COUNT);
  hf_report_table_add_column (table, C_ ("renewal", "Renewed"), HF_REPORT_COUNT);
  /* Translators: that ended a short time ago and may still be renewed */
  hf_report_table_add_column (table, C_ ("renewal", "Undecided"), HF_REPORT_COUNT);
  hf_report_table_add_column (table, C_ ("renewal", "Renewal rate"), HF_REPORT_PERCENT);
}

/**
 * hf_report_renewal_fill:
 * @row: a row of a table with these columns
 * @renewal: (nullable): how many stayed, %NULL where there was nobody
 *
 * Fills the columns.
 */
void
hf_report_renewal_fill (HfReportRow *row, const HfRenewal *renewal)
{
  static const HfRenewal nobody = { 0 };
  const HfRenewal       *self = renewal != NULL ? renewal : &nobody;
  const double           values[HF_REPORT_RENEWAL_N_COLUMNS] = {
              (double) self->holders, (double) self->ended,   (double) self->renewed,
              (double) self->open,    hf_renewal_rate (self),
  };

  for (guint i = 0; i < HF_REPORT_RENEWAL_N_COLUMNS; i++)
    row->values[i] = values[i];
}

static char *
write_rate (const HfRenewal *self)
{
  double           rate = hf_renewal_rate (self);
  g_autofree char *number = hf_series_format_number (rate, 1);

  /* Translators: so many of a hundred */
  return isnan (rate) ? g_strdup (number) : g_strdup_printf (_ ("%s %%"), number);
}

static char *
write_headline (const HfRenewal *total)
{
  gint64           decided = total->ended - total->open;
  g_autofree char *rate = write_rate (total);
  g_autofree char *ended = hf_series_format_number ((double) decided, 0);
  g_autofree char *renewed = hf_series_format_number ((double) total->renewed, 0);

  if (decided == 0)
    return g_strdup (_ ("Nothing ended in this period of which one knows whether it was renewed."));
  /* Translators: how many ended, how many of them were renewed, how many of a hundred that is */
  return g_strdup_printf (ngettext ("Of %s that ended, %s was renewed: %s.",
                                    "Of %s that ended, %s were renewed: %s.",
                                    (gulong) total->renewed),
                          ended, renewed, rate);
}

static char *
write_extent (const HfReportDays *days)
{
  g_autofree char *from = hf_date_to_words (days->from, _ ("{d} {month} {y}"));
  g_autofree char *to = hf_date_to_words (days->to, _ ("{d} {month} {y}"));

  if (days->from == BEGINNING)
    /* Translators: a period without a beginning, and its last day */
    return g_strdup_printf (_ ("Until %s"), to);
  /* Translators: from one day to another */
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

static void
add_figure (HfReportAnswer *answer, const char *heading, char *value)
{
  HfReportFigure *figure = g_new0 (HfReportFigure, 1);

  figure->heading = g_strdup (heading);
  figure->value = value;
  g_ptr_array_add (answer->figures, figure);
}

/**
 * hf_report_renewal_write:
 * @answer: an answer
 * @renewals: what was renewed
 * @days: in which time
 * @holders: what those are called who have one today
 *
 * Writes what both kinds say alike.
 */
void
hf_report_renewal_write (HfReportAnswer     *answer,
                         const HfRenewals   *renewals,
                         const HfReportDays *days,
                         const char         *holders)
{
  const HfRenewal *total = &renewals->total;

  answer->headline = write_headline (total);
  answer->extent = write_extent (days);
  add_figure (answer, holders, hf_series_format_number ((double) total->holders, 0));
  add_figure (answer, C_ ("renewal", "Ended"), hf_series_format_number ((double) total->ended, 0));
  add_figure (answer, C_ ("renewal", "Renewal rate"), write_rate (total));
}
