/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A report on paper, for somebody who reads it standing: what is to be taken away, the figures and
 * the chart on the first page, all rows in a table behind. The chart is the picture of the screen,
 * whose patterns are told apart on a grey copy as well; cells are tinted in grey. */

#include "gui/print/hf-print-report.h"

#include "base/hf-parts.h"
#include "chart/hf-chart-export.h"
#include "gui/print/hf-print-report-table.h"
#include "gui/print/hf-print-text.h"
#include "session/print/hf-printed-report.h"
#include "session/report/hf-report-figure.h"

#include <glib/gi18n.h>

#define GAP          12.0
#define TILE_HEIGHT  66.0
#define CHART_HEIGHT 500.0
#define CHART_SCALE  0.65 /* its letters are for a screen: 14 pixels become 9 points */
#define EXTENT       18.0

static const HfPrintText headline_look = { .size = 15,
                                           .is_bold = TRUE,
                                           .width = HF_PRINT_INSIDE,
                                           .lines = 5 };
static const HfPrintText small_look = { .size = 9,
                                        .grey = 0.3,
                                        .width = HF_PRINT_INSIDE,
                                        .lines = 6 };

static const HfReportAnswer *
get_answer (const HfPrintSheet *sheet)
{
  return sheet->printed->content;
}

static void
draw_headline (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  hf_print_text (cr, HF_PRINT_MARGIN, block->y, &headline_look, get_answer (sheet)->headline);
}

static void
draw_definition (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  hf_print_text (cr, HF_PRINT_MARGIN, block->y, &small_look, get_answer (sheet)->definition);
}

/* On a page without the chart nothing else says it. */
static void
draw_extent (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  hf_print_text (cr, HF_PRINT_MARGIN, block->y, &small_look, get_answer (sheet)->extent);
}

static void
draw_figure (cairo_t *cr, double x, double y, double width, const HfReportFigure *figure)
{
  const HfPrintText small = { .size = 8.5, .grey = 0.3, .width = width - GAP };
  const HfPrintText large = { .size = 17, .is_bold = TRUE, .width = width - GAP };
  g_autofree char  *change = hf_join_facts (figure->goal, figure->change);

  y += hf_print_text (cr, x, y, &small, figure->heading);
  y += hf_print_text (cr, x, y, &large, figure->value);
  hf_print_text (cr, x, y, &small, change);
}

static void
draw_figures (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const GPtrArray *figures = get_answer (sheet)->figures;
  double           width = HF_PRINT_INSIDE / figures->len;

  for (guint i = 0; i < figures->len; i++)
    draw_figure (cr, HF_PRINT_MARGIN + i * width, block->y, width, figures->pdata[i]);
}

static void
draw_chart (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  g_autoptr (HfPlot) plot = hf_plot_new (get_answer (sheet)->chart);

  cairo_save (cr);
  cairo_translate (cr, HF_PRINT_MARGIN, block->y);
  cairo_scale (cr, CHART_SCALE, CHART_SCALE);
  hf_chart_export_paint (plot, cr, (int) (HF_PRINT_INSIDE / CHART_SCALE),
                         (int) (block->height / CHART_SCALE));
  cairo_restore (cr);
}

static void
add_words (HfPrintFlow *flow, const HfReportAnswer *answer)
{
  double headline = hf_print_text_measure (&headline_look, answer->headline);
  double definition = hf_print_text_measure (&small_look, answer->definition);

  hf_print_flow_add (flow, (HfPrintBlock){ .height = headline + GAP / 2, .draw = draw_headline });
  hf_print_flow_add (flow, (HfPrintBlock){ .height = definition + GAP, .draw = draw_definition });
  if (answer->figures->len > 0)
    hf_print_flow_add (flow, (HfPrintBlock){ .height = TILE_HEIGHT, .draw = draw_figures });
}

static void
lay_out (HfPrintSheet *sheet)
{
  const HfReportAnswer *answer = get_answer (sheet);
  HfPrintFlow           flow;

  if (answer->is_empty)
    return;
  hf_print_flow_begin (&flow, sheet);
  add_words (&flow, answer);
  if (answer->chart != NULL)
    {
      hf_print_flow_add (&flow, (HfPrintBlock){ .height = CHART_HEIGHT, .draw = draw_chart });
      hf_print_flow_turn (&flow);
    }
  hf_print_flow_add (&flow, (HfPrintBlock){ .height = EXTENT, .draw = draw_extent });
  hf_print_report_table_add (&flow, answer->table);
}

static char *
make_title (const HfPrinted *printed)
{
  const HfReportAnswer *answer = printed->content;

  return g_strdup (answer->is_empty ? _ (answer->kind->label) : answer->title);
}

static char *
describe (const HfPrintSheet *sheet)
{
  return sheet->blocks->len == 0 ? g_strdup (_ (get_answer (sheet)->kind->empty_title)) : NULL;
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
