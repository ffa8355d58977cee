/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a report says in words. A period that is not over yet is left out of every comparison. It
 * knows no chart and no window. */

#include "session/report/hf-report-words.h"

#include "base/hf-date-words.h"
#include "base/hf-series.h"

#include <glib/gi18n.h>
#include <math.h>

#define MONTHS_OF_YEAR  12
#define MIN_NEW_TO_RANK 30 /* below, a ratio is chance */
#define MAX_BARS        12
#define FOLDED_BARS     10

/**
 * hf_report_has_periods:
 * @report: a report
 *
 * Returns: whether the rows are months or years
 */
gboolean
hf_report_has_periods (const HfNewReturningReport *report)
{
  return report->by == HF_BY_MONTH || report->by == HF_BY_YEAR;
}

static const HfNewReturning *
get_row (const HfNewReturningReport *report, guint index)
{
  return &g_array_index (report->rows, HfNewReturning, index);
}

guint
hf_report_count_drawn (const HfNewReturningReport *report)
{
  return hf_report_has_periods (report) || report->rows->len <= MAX_BARS ? report->rows->len :
                                                                           FOLDED_BARS;
}

HfDate
hf_report_get_row_start (const HfNewReturningReport *report, const HfNewReturning *row)
{
  g_autofree char *iso =
    g_strconcat (row->label, report->by == HF_BY_YEAR ? "-01-01" : "-01", NULL);

  return hf_date_from_iso (iso);
}

static HfDate
get_row_end (const HfNewReturningReport *report, const HfNewReturning *row)
{
  return hf_date_add_months (hf_report_get_row_start (report, row),
                             report->by == HF_BY_YEAR ? MONTHS_OF_YEAR : 1) -
         1;
}

static gboolean
is_over (const HfNewReturningReport *report, guint index, HfDate today)
{
  return !hf_report_has_periods (report) || get_row_end (report, get_row (report, index)) < today;
}

/* Rows of time are in order, so those that are over come first. */
guint
hf_report_count_finished (const HfNewReturningReport *report, HfDate today)
{
  guint n_finished = 0;

  while (n_finished < report->rows->len && is_over (report, n_finished, today))
    n_finished++;
  return n_finished;
}

guint
hf_report_find_unfinished (const HfNewReturningReport *report, HfDate today)
{
  guint index = hf_report_count_finished (report, today);

  if (index >= report->rows->len ||
      hf_report_get_row_start (report, get_row (report, index)) > today)
    return HF_REPORT_NO_ROW;
  return index;
}

const char *
hf_report_get_definition (void)
{
  return _ ("First visit ever in this hospital counts as new.");
}

char *
hf_report_write_ratio (double ratio)
{
  g_autofree char *number = hf_series_format_number (ratio, HF_REPORT_RATIO_DIGITS);

  /* Translators: returning for each new, such as "1 : 0.92" */
  return isnan (ratio) ? g_strdup (number) : g_strdup_printf (_ ("1 : %s"), number);
}

char *
hf_report_write_row (const HfNewReturningReport *report, const HfNewReturning *row)
{
  if (report->by == HF_BY_MONTH)
    return hf_date_to_words (hf_report_get_row_start (report, row), _ ("{month} {y}"));
  if (*row->label == '\0')
    return g_strdup (_ ("Not recorded"));
  if (report->by == HF_BY_YEAR)
    return hf_date_to_words (hf_report_get_row_start (report, row), C_ ("axis", "{y}"));
  return g_strdup (row->label);
}

int
hf_report_compare_ratios (double a, double b)
{
  double difference = round ((a - b) * pow (10, HF_REPORT_RATIO_DIGITS));

  return (difference > 0) - (difference < 0);
}

static char *
write_nobody_new (void)
{
  return g_strdup (_ ("Nobody was new in this period."));
}

static char *
write_level (double ratio)
{
  g_autofree char *number = hf_series_format_number (ratio, HF_REPORT_RATIO_DIGITS);
  g_autofree char *target = hf_series_format_number (HF_REPORT_TARGET, 1);

  return g_strdup_printf (_ ("Returning visits stand at %s per new visit (target %s)."), number,
                          target);
}

static char *
write_trend (double before, double now, const char *when)
{
  g_autofree char *then = hf_series_format_number (before, HF_REPORT_RATIO_DIGITS);
  g_autofree char *number = hf_series_format_number (now, HF_REPORT_RATIO_DIGITS);
  g_autofree char *target = hf_series_format_number (HF_REPORT_TARGET, 1);
  int              order = hf_report_compare_ratios (now, before);

  /* Translators: a ratio, the target, a month or year of before, its ratio */
  if (order > 0)
    return g_strdup_printf (
      _ ("Returning visits rose to %s per new visit (target %s). In %s it was %s."), number, target,
      when, then);
  /* Translators: a ratio, the target, a month or year of before, its ratio */
  if (order < 0)
    return g_strdup_printf (
      _ ("Returning visits fell to %s per new visit (target %s). In %s it was %s."), number, target,
      when, then);
  /* Translators: a ratio, the target, a month or year of before */
  return g_strdup_printf (_ ("Returning visits stay at %s per new visit (target %s), as in %s."),
                          number, target, when);
}

/* The same month of last year, whose season is the same; in a young report its first month. Where
 * nobody was new there is no ratio to compare with. */
static const HfNewReturning *
find_before (const HfNewReturningReport *report, guint index)
{
  guint year = report->by == HF_BY_YEAR ? 1 : MONTHS_OF_YEAR;

  for (guint i = index >= year ? index - year : 0; i < index; i++)
    if (get_row (report, i)->new_visits > 0)
      return get_row (report, i);
  return NULL;
}

/**
 * hf_report_find_subject:
 * @report: a report
 * @today: today
 * @before: (out) (nullable): the one it is compared with, a year before
 *
 * Finds what all words above a report are about, so that they tell one story: the newest month or
 * year that is over, or the only one there is; without periods, the whole.
 *
 * Returns: (transfer none): one of its rows, or its total
 */
const HfNewReturning *
hf_report_find_subject (const HfNewReturningReport *report,
                        HfDate                      today,
                        const HfNewReturning      **before)
{
  guint n_finished = hf_report_count_finished (report, today);
  guint index = n_finished > 0 ? n_finished - 1 : 0;

  *before = NULL;
  if (!hf_report_has_periods (report) || report->rows->len == 0)
    return &report->total;
  *before = find_before (report, index);
  return get_row (report, index);
}

static char *
write_trend_of_periods (const HfNewReturningReport *report, HfDate today)
{
  const HfNewReturning *before;
  double           ratio = hf_new_returning_ratio (hf_report_find_subject (report, today, &before));
  g_autofree char *when = before == NULL ? NULL : hf_report_write_row (report, before);

  if (isnan (ratio))
    return write_nobody_new ();
  return before == NULL ? write_level (ratio) :
                          write_trend (hf_new_returning_ratio (before), ratio, when);
}

/* Whoever is named is seen in the chart. */
static const HfNewReturning *
find_best (const HfNewReturningReport *report)
{
  const HfNewReturning *best = NULL;

  for (guint i = 0; i < hf_report_count_drawn (report); i++)
    {
      const HfNewReturning *row = get_row (report, i);

      if (*row->label != '\0' && row->new_visits >= MIN_NEW_TO_RANK &&
          (best == NULL || hf_new_returning_ratio (row) > hf_new_returning_ratio (best)))
        best = row;
    }
  return best;
}

/* Then the chart shows one that seems better. */
static gboolean
is_beaten_by_chance (const HfNewReturningReport *report, const HfNewReturning *best)
{
  for (guint i = 0; i < hf_report_count_drawn (report); i++)
    {
      const HfNewReturning *row = get_row (report, i);

      if (row->new_visits < MIN_NEW_TO_RANK &&
          hf_new_returning_ratio (row) > hf_new_returning_ratio (best))
        return TRUE;
    }
  return FALSE;
}

static char *
write_best (const HfNewReturningReport *report)
{
  const HfNewReturning *best = find_best (report);
  double                total = hf_new_returning_ratio (&report->total);
  g_autofree char      *ratio = NULL, *target = NULL;

  if (best == NULL)
    return isnan (total) ? write_nobody_new () : write_level (total);
  ratio = hf_series_format_number (hf_new_returning_ratio (best), HF_REPORT_RATIO_DIGITS);
  target = hf_series_format_number (HF_REPORT_TARGET, 1);
  if (is_beaten_by_chance (report, best))
    /* Translators: a number, a department or doctor, a ratio, a target */
    return g_strdup_printf (_ ("Of those with %d new visits or more, %s has the most returning "
                               "visits per new one: %s (target %s)."),
                            MIN_NEW_TO_RANK, best->label, ratio, target);
  /* Translators: a department or doctor, a ratio, a target */
  return g_strdup_printf (_ ("%s has the most returning visits per new one: %s (target %s)."),
                          best->label, ratio, target);
}

char *
hf_report_write_headline (const HfNewReturningReport *report, HfDate today)
{
  if (report->total.visits == 0)
    return g_strdup (_ ("There were no visits in this period."));
  return hf_report_has_periods (report) ? write_trend_of_periods (report, today) :
                                          write_best (report);
}

char *
hf_report_write_topic (const HfNewReturningReport *report)
{
  guint n_rows = report->rows->len;

  switch (report->by)
    {
    case HF_BY_YEAR:
      return g_strdup_printf (ngettext ("New and returning visits, %u year",
                                        "New and returning visits, %u years", n_rows),
                              n_rows);
    case HF_BY_DEPARTMENT:
      return g_strdup (_ ("New and returning visits by department"));
    case HF_BY_DOCTOR:
      return g_strdup (_ ("New and returning visits by doctor"));
    case HF_BY_MONTH:
    default:
      return g_strdup_printf (ngettext ("New and returning visits, %u month",
                                        "New and returning visits, %u months", n_rows),
                              n_rows);
    }
}

static char *
write_bound (HfDate day, HfDate today)
{
  return day > today ? hf_date_to_words (today, _ ("{d} {month} {y}")) :
                       hf_date_to_words (day, _ ("{month} {y}"));
}

static char *
write_span (const HfNewReturningReport *report, HfDate today)
{
  g_autofree char *from = write_bound (hf_date_from_iso (report->from), today);
  g_autofree char *to = write_bound (hf_date_from_iso (report->to), today);

  /* Translators: from one month to another */
  return g_str_equal (from, to) ? g_strdup (from) : g_strdup_printf (_ ("%s to %s"), from, to);
}

char *
hf_report_write_extent (const HfNewReturningReport *report, HfDate today)
{
  gint64           n = report->total.visits;
  g_autofree char *span = write_span (report, today);
  g_autofree char *number = hf_series_format_number ((double) n, 0);

  /* Translators: a span of time, and how many visits it holds */
  return g_strdup_printf (ngettext ("%s · %s visit", "%s · %s visits", (gulong) n), span, number);
}
