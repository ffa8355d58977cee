/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* New against returning patients as a kind of report. */

#include "session/report/hf-report-kinds.h"

#include "base/hf-date-words.h"
#include "core/hf-department.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"
#include "session/report/hf-report-figure.h"
#include "session/report/hf-report-period.h"
#include "session/report/hf-report-words.h"
#include "session/report/hf-report.h"

#include <glib/gi18n.h>
#include <math.h>

enum
{
  PERIOD,
  BY,
};

static GStrv
list_bys (HfDatabase *db, const HfViewer *viewer, GError **error)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint by = 0; by < HF_REPORT_N_BY; by++)
    g_strv_builder_add (keys, hf_report_by_get_key ((HfReportBy) by));
  return g_strv_builder_end (keys);
}

static char *
word_by (const char *key)
{
  HfReportBy by = HF_BY_MONTH;

  hf_report_by_from_key (key, &by);
  return g_strdup (hf_report_by_get_label (by));
}

static void
add_figures (HfReportAnswer *answer, const HfNewReturningReport *report, HfDate today)
{
  for (guint kind = 0; kind < HF_REPORT_N_FIGURES; kind++)
    g_ptr_array_add (answer->figures,
                     hf_report_figure_new (report, today, (HfReportFigureKind) kind));
}

/* What is not over yet must not be taken for a fall. */
static char *
word_row (const HfNewReturningReport *report, guint index, HfDate today)
{
  g_autofree char *label =
    hf_report_write_row (report, &g_array_index (report->rows, HfNewReturning, index));
  g_autofree char *day = NULL;

  if (index != hf_report_find_unfinished (report, today))
    return g_steal_pointer (&label);
  day = hf_date_to_words (today, _ ("{d} {mon}"));
  /* Translators: a month or year that is not over, and today */
  return g_strdup_printf (_ ("%s (to %s)"), label, day);
}

static void
fill_row (HfReportRow *self, const HfNewReturning *row)
{
  const double values[] = {
    (double) row->visits,     (double) (row->visits - row->new_visits),
    (double) row->new_visits, hf_new_returning_ratio (row),
    (double) row->patients,
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    self->values[i] = values[i];
}

/* Patients are not added up: who came in two months is one. */
static HfReportTable *
make_table (const HfNewReturningReport *report, HfDate today)
{
  HfReportTable *table = hf_report_table_new (hf_report_by_get_label (report->by));
  HfReportRow   *total;

  hf_report_table_add_column (table, _ ("Visits"), HF_REPORT_COUNT);
  hf_report_table_add_column (table, _ ("Returning visits"), HF_REPORT_COUNT);
  hf_report_table_add_column (table, _ ("New visits"), HF_REPORT_COUNT);
  hf_report_table_add_column (table, _ ("Ratio"), HF_REPORT_RATIO);
  hf_report_table_add_column (table, _ ("Patients"), HF_REPORT_COUNT);
  for (guint i = 0; i < report->rows->len; i++)
    {
      g_autofree char *label = word_row (report, i, today);

      fill_row (hf_report_table_add_row (table, label),
                &g_array_index (report->rows, HfNewReturning, i));
    }
  total = hf_report_table_add_row (table, _ ("Total"));
  total->is_total = TRUE;
  fill_row (total, &report->total);
  total->values[table->columns->len - 1] = NAN;
  return table;
}

static void
fill_answer (HfReportAnswer *answer, const HfNewReturningReport *report, HfDate today)
{
  answer->title = hf_report_write_topic (report);
  answer->headline = hf_report_write_headline (report, today);
  answer->definition = g_strdup (hf_report_get_definition ());
  answer->extent = hf_report_write_extent (report, today);
  answer->file_stem =
    g_strdup_printf (HF_REPORT_NEW_RETURNING "-%s-%.*s-%.*s", hf_report_by_get_key (report->by),
                     HF_DATE_MONTH_LENGTH, report->from, HF_DATE_MONTH_LENGTH, report->to);
  add_figures (answer, report, today);
  answer->chart = hf_report_topic_data (report, today, FALSE);
  answer->chart_rows = hf_report_topic_data (report, today, TRUE);
  answer->picture = hf_report_chart_data (report, today, NULL);
  answer->table = make_table (report, today);
}

static gboolean
read_visits (HfReportAnswer *answer, HfDatabase *db, const HfReportRequest *request, GError **error)
{
  g_autofree char *from = NULL, *to = NULL;
  g_autoptr (HfNewReturningReport) report = NULL;
  HfReportBy  by = HF_BY_MONTH;
  HfVisitSpan span;

  if (!hf_stat_visit_span (db, &span, error))
    return FALSE;
  hf_report_period_resolve (request->choices[PERIOD], &span, request->today, &from, &to);
  hf_report_by_from_key (request->choices[BY], &by);
  report = hf_stat_new_returning (db, by, from, to, request->cancellable, error);
  if (report == NULL)
    return FALSE;
  answer->is_empty = *span.first == '\0';
  if (!answer->is_empty)
    fill_answer (answer, report, request->today);
  return TRUE;
}

static const HfEntityDef *const concerned[] = { &hf_visit_def, &hf_department_def, &hf_staff_def,
                                                NULL };

const HfReportKind hf_report_visits_kind = {
  .key = HF_REPORT_NEW_RETURNING,
  .label = N_ ("New and returning visits"),
  .options = {
    [PERIOD] = { "period", NC_ ("report", "_Period"), HF_REPORT_PERIOD_DEFAULT,
                 hf_report_period_list_offered, hf_report_period_get_label },
    [BY] = { "by", NC_ ("report", "_By"), "month", list_bys, word_by },
  },
  .read = read_visits,
  .concerned = concerned,
  .empty_title = N_ ("Reports start with the first visit"),
  .empty_text = N_ ("As soon as visits are in the book, new and returning patients are counted here."),
};
