/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The bridge from new against returning to a chart. It decides what is shown and how it is called;
 * it knows neither how it was counted nor how it is drawn. */

#include "session/report/hf-report.h"

#include "base/hf-date-words.h"
#include "session/report/hf-report-period.h"
#include "session/report/hf-report-words.h"

#include <glib/gi18n.h>
#include <math.h>

#define MAX_OTHERS     3 /* times the largest bar; above, it would leave nothing to see of them */
#define MIN_MONTHS     3
#define MONTHS_OF_YEAR 12

/* What is drawn: the rows, or the first of them and the sum of the others. */
typedef struct
{
  const HfNewReturningReport *report;
  HfDate                      today;
  guint                       n_rows; /* drawn one by one */
  guint                       n_others;
  gboolean                    has_others; /* they are drawn, as one bar */
  HfNewReturning              others;
} Picture;

static const HfNewReturning *
get_row (const HfNewReturningReport *report, guint index)
{
  return &g_array_index (report->rows, HfNewReturning, index);
}

static void
fold (Picture *self)
{
  gint64 largest = 0;

  self->n_rows = hf_report_count_drawn (self->report);
  self->n_others = self->report->rows->len - self->n_rows;
  for (guint i = 0; i < self->n_rows; i++)
    largest = MAX (largest, get_row (self->report, i)->visits);
  for (guint i = self->n_rows; i < self->report->rows->len; i++)
    {
      self->others.visits += get_row (self->report, i)->visits;
      self->others.new_visits += get_row (self->report, i)->new_visits;
    }
  self->has_others = self->n_others > 0 && self->others.visits <= MAX_OTHERS * largest;
}

static guint
count_bars (const Picture *self)
{
  return self->n_rows + (self->has_others ? 1 : 0);
}

static const HfNewReturning *
get_bar (const Picture *self, guint index)
{
  return index < self->n_rows ? get_row (self->report, index) : &self->others;
}

static void
add_category (const Picture *self, HfChartData *data, guint index)
{
  const HfNewReturning *row = get_row (self->report, index);
  g_autofree char      *full = hf_report_write_row (self->report, row);
  g_autofree char      *label = NULL, *year = NULL;

  if (self->report->by == HF_BY_MONTH)
    {
      HfDate start = hf_report_get_row_start (self->report, row);

      /* Translators: a month under an axis */
      label = hf_date_to_words (start, C_ ("axis", "{mon}"));
      year = hf_date_to_words (start, C_ ("axis", "{y}"));
    }
  hf_chart_data_add_category (data, label ? label : full, year, full);
}

static void
add_categories (const Picture *self, HfChartData *data)
{
  for (guint i = 0; i < self->n_rows; i++)
    add_category (self, data, i);
  if (self->has_others)
    {
      g_autofree char *label = g_strdup_printf (_ ("Other (%u)"), self->n_others);

      hf_chart_data_add_category (data, label, NULL, label);
    }
}

static void
add_bars (const Picture *self, HfChartData *data)
{
  guint              n = count_bars (self);
  g_autofree double *returning = g_new (double, n), *fresh = g_new (double, n);
  g_autoptr (HfSeries) lower = NULL;
  g_autoptr (HfSeries) upper = NULL;

  for (guint i = 0; i < n; i++)
    {
      fresh[i] = (double) get_bar (self, i)->new_visits;
      returning[i] = (double) get_bar (self, i)->visits - fresh[i];
    }
  lower = hf_series_new (C_ ("visits", "Returning"), _ ("visits"), 0, returning, n);
  upper = hf_series_new (C_ ("visits", "New"), _ ("visits"), 0, fresh, n);
  hf_chart_data_add_series (data, HF_PANEL_MAIN, HF_LAYER_KIND_BAR, lower);
  hf_chart_data_add_series (data, HF_PANEL_MAIN, HF_LAYER_KIND_BAR, upper);
}

static void
add_ratio (const Picture *self, HfChartData *data)
{
  guint              n = count_bars (self);
  g_autofree double *ratios = g_new (double, n);
  g_auto (GStrv) texts = g_new0 (char *, n + 1);
  g_autoptr (HfSeries) series = NULL;

  for (guint i = 0; i < n; i++)
    {
      ratios[i] = hf_new_returning_ratio (get_bar (self, i));
      texts[i] = hf_report_write_ratio (ratios[i]);
    }
  series = hf_series_new_with_texts (C_ ("visits", "Ratio"), NULL, 2, ratios, n,
                                     (const char *const *) texts);
  /* A line would tell of a way from one department to the next. */
  hf_chart_data_add_series (data, HF_PANEL_BELOW,
                            hf_report_has_periods (self->report) ? HF_LAYER_KIND_LINE :
                                                                   HF_LAYER_KIND_BAR,
                            series);
}

static void
add_targets (HfChartData *data)
{
  g_autofree char *target = hf_report_write_ratio (HF_REPORT_TARGET);
  g_autofree char *start = hf_report_write_ratio (HF_REPORT_START);
  /* Translators: a line in a chart and its ratio, such as "target 1 : 1.50" */
  g_autofree char *aim = g_strdup_printf (_ ("target %s"), target);
  /* Translators: a line in a chart and its ratio, such as "start 1 : 0.80" */
  g_autofree char *origin = g_strdup_printf (_ ("start %s"), start);
  /* Translators: two ratios, such as "1 : 1.50" and "1 : 0.80" */
  g_autofree char *notes = g_strdup_printf (
    _ ("Target %s (dashed): what is usual in the trade. Start %s (dotted): where the hospital "
       "stood that this way of following up comes from."),
    target, start);

  hf_chart_data_add_target (data, HF_PANEL_BELOW, HF_REPORT_TARGET, 0, HF_DASH_DASHED, aim);
  hf_chart_data_add_target (data, HF_PANEL_BELOW, HF_REPORT_START, 0, HF_DASH_DOTTED, origin);
  hf_chart_data_set_notes (data, notes);
}

static void
add_change (const Picture *self, HfChartData *data, guint index)
{
  guint            year = self->report->by == HF_BY_MONTH ? MONTHS_OF_YEAR : 1;
  double           before, percent;
  g_autofree char *number = NULL, *change = NULL;

  if (!hf_report_has_periods (self->report) || index < year ||
      index == hf_report_find_unfinished (self->report, self->today))
    return;
  before = (double) get_row (self->report, index - year)->visits;
  if (before == 0)
    return;
  percent = round (((double) get_row (self->report, index)->visits - before) * 100 / before);
  number = hf_series_format_number (percent, 0);
  change = g_strdup_printf (percent > 0 ? "+%s %%" : "%s %%", number);
  hf_chart_data_add_row (data, index, _ ("Change on last year"), change);
}

static void
add_rows (const Picture *self, HfChartData *data)
{
  for (guint i = 0; i < self->n_rows; i++)
    {
      g_autofree char *patients =
        hf_series_format_number ((double) get_row (self->report, i)->patients, 0);

      hf_chart_data_add_row (data, i, _ ("Patients"), patients);
      add_change (self, data, i);
    }
}

/* Returns (transfer full) (nullable): what is not drawn, in words. */
static char *
write_left_out (const Picture *self)
{
  g_autofree char *visits = hf_series_format_number ((double) self->others.visits, 0);

  if (self->n_others == 0 || self->has_others)
    return NULL;
  /* Translators: how many departments or doctors are not drawn, and how many visits they had */
  return g_strdup_printf (ngettext ("and %u other: %s", "and %u others: %s", self->n_others),
                          self->n_others, visits);
}

static void
set_words (const Picture *self, HfChartData *data, const char *hospital)
{
  g_autofree char *title = hf_report_write_headline (self->report, self->today);
  g_autofree char *extent = hf_report_write_extent (self->report, self->today);
  g_autofree char *left_out = write_left_out (self);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s%s%s", hf_report_get_definition (), extent,
                                               left_out ? " · " : "", left_out ? left_out : "");
  g_autofree char *day = hf_date_to_words (self->today, _ ("{d} {month} {y}"));
  g_autofree char *footer = NULL;

  /* Translators: the day on which a report was made */
  if (hospital == NULL)
    footer = g_strdup_printf (_ ("As of %s"), day);
  else
    /* Translators: a hospital, and the day on which its report was made */
    footer = g_strdup_printf (_ ("%s · as of %s"), hospital, day);
  hf_chart_data_set_title (data, title);
  hf_chart_data_set_subtitle (data, subtitle);
  hf_chart_data_set_footer (data, footer);
  hf_chart_data_set_category_title (data, hf_report_by_get_label (self->report->by));
}

/* Two departments are no trend, so there it is not too early for one. */
static void
set_sparse_text (const Picture *self, HfChartData *data)
{
  g_autofree char *first = NULL, *text = NULL;

  if (self->report->rows->len == 0 || self->report->by == HF_BY_YEAR)
    return;
  if (self->report->by != HF_BY_MONTH)
    {
      hf_chart_data_set_sparse_text (data, "");
      return;
    }
  first = hf_report_write_row (self->report, get_row (self->report, 0));
  text = g_strdup_printf (ngettext ("Visits are recorded from %s; the chart starts with %d month.",
                                    "Visits are recorded from %s; the chart starts with %d months.",
                                    MIN_MONTHS),
                          first, MIN_MONTHS);
  hf_chart_data_set_sparse_text (data, text);
}

static void
mark_unfinished (const Picture *self, HfChartData *data)
{
  guint            index = hf_report_find_unfinished (self->report, self->today);
  g_autofree char *label = NULL;

  if (index == HF_REPORT_NO_ROW)
    return;
  /* Translators: how far the period that is not over goes, such as "to 21 Nov" */
  label = hf_date_to_words (self->today, _ ("to {d} {mon}"));
  hf_chart_data_set_unfinished (data, index, label);
}

static HfChartData *
describe (const Picture *self, const char *hospital)
{
  HfChartData *data = hf_chart_data_new ();

  set_words (self, data, hospital);
  set_sparse_text (self, data);
  add_categories (self, data);
  add_bars (self, data);
  add_ratio (self, data);
  add_targets (data);
  add_rows (self, data);
  mark_unfinished (self, data);
  return data;
}

HfChartData *
hf_report_chart_data (const HfNewReturningReport *report, HfDate today, const char *hospital)
{
  Picture picture = { report, today, .n_rows = report->rows->len };

  fold (&picture);
  return describe (&picture, hospital);
}

HfChartData *
hf_report_table_data (const HfNewReturningReport *report, HfDate today, const char *hospital)
{
  Picture picture = { report, today, .n_rows = report->rows->len };

  return describe (&picture, hospital);
}

HfChartData *
hf_report_topic_data (const HfNewReturningReport *report, HfDate today, gboolean is_table)
{
  g_autofree char *topic = hf_report_write_topic (report);
  g_autofree char *extent = hf_report_write_extent (report, today);
  HfChartData     *data = is_table ? hf_report_table_data (report, today, NULL) :
                                     hf_report_chart_data (report, today, NULL);

  hf_chart_data_set_title (data, topic);
  hf_chart_data_set_subtitle (data, extent);
  return data;
}
