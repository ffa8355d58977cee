/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands above the chart: the newest period that is over, compared as the headline compares
 * it. The unfinished one would always look like a fall. */

#include "session/report/hf-report-figure.h"

#include "base/hf-parts.h"
#include "base/hf-series.h"
#include "session/report/hf-report-words.h"

#include <glib/gi18n.h>
#include <math.h>

void
hf_report_figure_free (HfReportFigure *self)
{
  g_free (self->heading);
  g_free (self->value);
  g_free (self->goal);
  g_free (self->change);
  g_free (self);
}

static gint64
get_count (const HfNewReturning *row, HfReportFigureKind kind)
{
  return kind == HF_REPORT_FIGURE_NEW ? row->new_visits : row->visits - row->new_visits;
}

static char *
write_count_change (gint64 before, gint64 now, const char *when)
{
  g_autofree char *number = NULL;
  double           percent;

  if (before == 0)
    return NULL;
  percent = round ((double) (now - before) * 100 / (double) before);
  number = hf_series_format_number (fabs (percent), 0);
  if (percent > 0)
    return g_strdup_printf (_ ("▲ %s %% more than in %s"), number, when);
  if (percent < 0)
    return g_strdup_printf (_ ("▼ %s %% fewer than in %s"), number, when);
  return g_strdup_printf (_ ("As many as in %s"), when);
}

static char *
write_ratio_change (double before, double now, const char *when)
{
  g_autofree char *difference =
    hf_series_format_number (fabs (now - before), HF_REPORT_RATIO_DIGITS);

  if (isnan (before) || isnan (now))
    return NULL;
  if (hf_report_compare_ratios (now, before) > 0)
    return g_strdup_printf (_ ("▲ %s more than in %s"), difference, when);
  if (hf_report_compare_ratios (now, before) < 0)
    return g_strdup_printf (_ ("▼ %s less than in %s"), difference, when);
  return g_strdup_printf (_ ("The same as in %s"), when);
}

static const char *
get_figure_name (HfReportFigureKind kind)
{
  switch (kind)
    {
    case HF_REPORT_FIGURE_NEW:
      return C_ ("visits", "New");
    case HF_REPORT_FIGURE_RETURNING:
      return C_ ("visits", "Returning");
    case HF_REPORT_FIGURE_RATIO:
    default:
      return C_ ("visits", "Ratio");
    }
}

static void
write_figure (HfReportFigure       *self,
              HfReportFigureKind    kind,
              const HfNewReturning *row,
              const HfNewReturning *before,
              const char           *when)
{
  if (kind == HF_REPORT_FIGURE_RATIO)
    {
      g_autofree char *target = hf_series_format_number (HF_REPORT_TARGET, 1);

      self->value = hf_report_write_ratio (hf_new_returning_ratio (row));
      /* Translators: behind a ratio: the one that is aimed at */
      self->goal = g_strdup_printf (_ ("target %s"), target);
      if (before != NULL)
        self->change =
          write_ratio_change (hf_new_returning_ratio (before), hf_new_returning_ratio (row), when);
      return;
    }
  self->value = hf_series_format_number ((double) get_count (row, kind), 0);
  if (before != NULL)
    self->change = write_count_change (get_count (before, kind), get_count (row, kind), when);
}

HfReportFigure *
hf_report_figure_new (const HfNewReturningReport *report, HfDate today, HfReportFigureKind kind)
{
  HfReportFigure       *self = g_new0 (HfReportFigure, 1);
  const HfNewReturning *before;
  const HfNewReturning *row = hf_report_find_subject (report, today, &before);
  g_autofree char      *when = before == NULL ? NULL : hf_report_write_row (report, before);
  g_autofree char      *name = NULL;

  if (row == &report->total)
    self->heading = g_strdup (get_figure_name (kind));
  else
    {
      name = hf_report_write_row (report, row);
      self->heading = hf_join_facts (get_figure_name (kind), name);
    }
  write_figure (self, kind, row, before, when);
  return self;
}
