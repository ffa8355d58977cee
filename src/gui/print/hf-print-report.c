/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A report on paper, for somebody who reads it standing: what is to be taken away, the figures and
 * the chart on the first page, all rows in a table behind. The chart is the picture of the screen,
 * whose patterns are told apart on a grey copy as well. */

#include "gui/print/hf-print-report.h"

#include "chart/hf-chart-export.h"
#include "gui/common/hf-format.h"
#include "gui/print/hf-print-table.h"
#include "session/print/hf-printed-report.h"
#include "session/report/hf-report-figure.h"
#include "session/report/hf-report-period.h"
#include "session/report/hf-report-words.h"
#include "session/report/hf-report.h"

#include <glib/gi18n.h>

#define GAP          12.0
#define TILE_HEIGHT  66.0
#define TILE_WIDTH   (HF_PRINT_INSIDE / HF_REPORT_N_FIGURES)
#define CHART_HEIGHT 500.0
#define CHART_SCALE  0.65 /* its letters are for a screen: 14 pixels become 9 points */
#define EXTENT       18.0
#define ROW          18.0

static const HfPrintText headline_look = { .size = 15,
                                           .is_bold = TRUE,
                                           .width = HF_PRINT_INSIDE,
                                           .lines = 5 };
static const HfPrintText small_look = { .size = 9,
                                        .grey = 0.3,
                                        .width = HF_PRINT_INSIDE,
                                        .lines = 4 };

static const HfNewReturningReport *
get_report (const HfPrintSheet *sheet)
{
  const HfReportAnswer *answer = sheet->printed->content;

  return answer->report;
}

static const HfNewReturning *
get_row (const HfPrintSheet *sheet, guint n)
{
  return &g_array_index (get_report (sheet)->rows, HfNewReturning, n);
}

/* What is not over yet must not be taken for a fall. */
static char *
word_label (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  const HfNewReturningReport *report = get_report (sheet);
  g_autofree char            *label = hf_report_write_row (report, get_row (sheet, n));
  g_autofree char            *today = NULL;

  if (n != hf_report_find_unfinished (report, sheet->today))
    return g_steal_pointer (&label);
  today = hf_format_day_short (sheet->today);
  /* Translators: a month or year that is not over, and today */
  return g_strdup_printf (_ ("%s (to %s)"), label, today);
}

static char *
word_visits (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_format_count (get_row (sheet, n)->visits);
}

static char *
word_returning (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  const HfNewReturning *row = get_row (sheet, n);

  return hf_format_count (row->visits - row->new_visits);
}

static char *
word_new (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_format_count (get_row (sheet, n)->new_visits);
}

static char *
word_ratio (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_report_write_ratio (hf_new_returning_ratio (get_row (sheet, n)));
}

static char *
word_patients (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_format_count (get_row (sheet, n)->patients);
}

static char *
word_all_visits (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_format_count (get_report (sheet)->total.visits);
}

static char *
word_all_returning (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  const HfNewReturning *total = &get_report (sheet)->total;

  return hf_format_count (total->visits - total->new_visits);
}

static char *
word_all_new (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_format_count (get_report (sheet)->total.new_visits);
}

static char *
word_all_ratio (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_report_write_ratio (hf_new_returning_ratio (&get_report (sheet)->total));
}

#define NUMBER 74.0
#define LABEL  (HF_PRINT_INSIDE - 5 * NUMBER)

/* clang-format off */
#define COLUMNS(title)                                                            \
  {                                                                               \
    { title, LABEL, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_label },                  \
    { N_ ("Visits"), NUMBER, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_visits },       \
    { N_ ("Returning visits"), NUMBER, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_returning }, \
    { N_ ("New visits"), NUMBER, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_new },      \
    { N_ ("Ratio"), NUMBER, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_ratio },         \
    { N_ ("Patients"), NUMBER, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_patients },   \
  }

#define N_COLUMNS 6

static const HfPrintColumn columns[HF_REPORT_N_BY][N_COLUMNS] = {
  [HF_BY_MONTH] = COLUMNS (N_ ("Month")),
  [HF_BY_YEAR] = COLUMNS (N_ ("Year")),
  [HF_BY_DEPARTMENT] = COLUMNS (N_ ("Department")),
  [HF_BY_DOCTOR] = COLUMNS (N_ ("Doctor")),
};

static const HfPrintTable tables[HF_REPORT_N_BY] = {
  [HF_BY_MONTH] = { columns[HF_BY_MONTH], N_COLUMNS, ROW },
  [HF_BY_YEAR] = { columns[HF_BY_YEAR], N_COLUMNS, ROW },
  [HF_BY_DEPARTMENT] = { columns[HF_BY_DEPARTMENT], N_COLUMNS, ROW },
  [HF_BY_DOCTOR] = { columns[HF_BY_DOCTOR], N_COLUMNS, ROW },
};

/* Patients are not added up: who came in two months is one. */
static const HfPrintColumn total_columns[N_COLUMNS] = {
  { NULL, LABEL, HF_PRINT_LEFT, HF_PRINT_SUM, .word = hf_print_word_total_label },
  { NULL, NUMBER, HF_PRINT_RIGHT, HF_PRINT_SUM, .word = word_all_visits },
  { NULL, NUMBER, HF_PRINT_RIGHT, HF_PRINT_SUM, .word = word_all_returning },
  { NULL, NUMBER, HF_PRINT_RIGHT, HF_PRINT_SUM, .word = word_all_new },
  { NULL, NUMBER, HF_PRINT_RIGHT, HF_PRINT_SUM, .word = word_all_ratio },
  { NULL, NUMBER, HF_PRINT_RIGHT, HF_PRINT_SUM, .word = NULL },
};
/* clang-format on */

static const HfPrintTable total_table = { total_columns, N_COLUMNS, ROW };

static void
draw_headline (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  g_autofree char *headline = hf_report_write_headline (get_report (sheet), sheet->today);

  hf_print_text (cr, HF_PRINT_MARGIN, block->y, &headline_look, headline);
}

static void
draw_definition (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  hf_print_text (cr, HF_PRINT_MARGIN, block->y, &small_look, hf_report_get_definition ());
}

/* Behind, the chart does not say it. */
static void
draw_extent (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  g_autofree char *extent = hf_report_write_extent (get_report (sheet), sheet->today);

  hf_print_text (cr, HF_PRINT_MARGIN, block->y, &small_look, extent);
}

static void
draw_figure (cairo_t *cr, double x, double y, const HfReportFigure *figure)
{
  const HfPrintText small = { .size = 8.5, .grey = 0.3, .width = TILE_WIDTH - GAP };
  const HfPrintText large = { .size = 17, .is_bold = TRUE, .width = TILE_WIDTH - GAP };
  g_autofree char  *change = figure->goal && figure->change ?
                               g_strdup_printf (_ ("%s · %s"), figure->goal, figure->change) :
                               g_strdup (figure->goal ? figure->goal : figure->change);

  y += hf_print_text (cr, x, y, &small, figure->heading);
  y += hf_print_text (cr, x, y, &large, figure->value);
  hf_print_text (cr, x, y, &small, change);
}

static void
draw_figures (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  for (guint kind = 0; kind < HF_REPORT_N_FIGURES; kind++)
    {
      g_autoptr (HfReportFigure) figure =
        hf_report_figure_new (get_report (sheet), sheet->today, (HfReportFigureKind) kind);

      draw_figure (cr, HF_PRINT_MARGIN + kind * TILE_WIDTH, block->y, figure);
    }
}

static void
draw_chart (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  g_autoptr (HfChartData) data = hf_report_topic_data (get_report (sheet), sheet->today, FALSE);
  g_autoptr (HfPlot) plot = hf_plot_new (data);

  cairo_save (cr);
  cairo_translate (cr, HF_PRINT_MARGIN, block->y);
  cairo_scale (cr, CHART_SCALE, CHART_SCALE);
  hf_chart_export_paint (plot, cr, (int) (HF_PRINT_INSIDE / CHART_SCALE),
                         (int) (block->height / CHART_SCALE));
  cairo_restore (cr);
}

static void
add_front (HfPrintFlow *flow)
{
  const HfPrintSheet *sheet = flow->sheet;
  g_autofree char    *headline = hf_report_write_headline (get_report (sheet), sheet->today);
  double              headline_height = hf_print_text_measure (&headline_look, headline);
  double definition_height = hf_print_text_measure (&small_look, hf_report_get_definition ());

  hf_print_flow_add (flow,
                     (HfPrintBlock){ .height = headline_height + GAP / 2, .draw = draw_headline });
  hf_print_flow_add (flow,
                     (HfPrintBlock){ .height = definition_height + GAP, .draw = draw_definition });
  hf_print_flow_add (flow, (HfPrintBlock){ .height = TILE_HEIGHT, .draw = draw_figures });
  hf_print_flow_add (flow, (HfPrintBlock){ .height = CHART_HEIGHT, .draw = draw_chart });
}

static void
lay_out (HfPrintSheet *sheet)
{
  const HfNewReturningReport *report = get_report (sheet);
  HfPrintFlow                 flow;

  if (report->rows->len == 0)
    return;
  hf_print_flow_begin (&flow, sheet);
  add_front (&flow);
  hf_print_flow_turn (&flow);
  hf_print_flow_add (&flow, (HfPrintBlock){ .height = EXTENT, .draw = draw_extent });
  hf_print_table_begin (&flow, &tables[report->by]);
  for (guint i = 0; i < report->rows->len; i++)
    hf_print_table_add (&flow, &tables[report->by], NULL, i);
  hf_print_table_add (&flow, &total_table, NULL, 0);
}

static char *
make_title (const HfPrinted *printed)
{
  const HfReportAnswer *answer = printed->content;

  return hf_report_write_topic (answer->report);
}

static char *
describe (const HfPrintSheet *sheet)
{
  return sheet->blocks->len == 0 ? g_strdup (_ ("Reports start with the first visit")) : NULL;
}

static const HfPrintThing thing = {
  .source = &hf_printed_report_source,
  .heading = N_ ("Print Report"),
  .file_name = N_ ("Report.pdf"),
  .make_title = make_title,
  .describe = describe,
};

const HfPrintKind hf_print_report_kind = {
  .thing = &thing,
  .label = N_ ("Report"),
  .note = N_ ("The takeaway and the chart in front, the table behind"),
  .has_frame = TRUE,
  .lay_out = lay_out,
};
