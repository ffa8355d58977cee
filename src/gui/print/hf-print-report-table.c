/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The figures of a report on paper: a ruled table, as wide as the paper. What is wider goes on
 * below, with the labels of its rows again. */

#include "gui/print/hf-print-report-table.h"

#include "gui/print/hf-print-text.h"

#define MOST_COLUMNS 10
#define WIDE         74.0 /* a column of figures, where there is room */
#define LEAST_LABEL  120.0
#define ROW          18.0
#define PADDING      4.0
#define INDENT       10.0
#define TEXT         9.5
#define SMALL        8.0
#define FEW_COLUMNS  6 /* with more of them letters are small */
#define RULE         0.55
#define FILL         0.94
#define DARKEST      0.3
#define GAP          14.0

/* A band of columns; its first one goes with each block. */
typedef struct
{
  const HfReportTable *table;
  guint                first;
  guint                n_columns;
  double               figure; /* the width of a column of figures */
  double               label;
} Band;

static Band
get_band (const HfReportTable *table, guint first)
{
  guint  n_columns = MIN (table->columns->len - first, MOST_COLUMNS);
  guint  n_widest = MIN (table->columns->len, MOST_COLUMNS);
  double figure = MIN (WIDE, (HF_PRINT_INSIDE - LEAST_LABEL) / n_widest);

  return (Band){ table, first, n_columns, figure, HF_PRINT_INSIDE - n_widest * figure };
}

static Band
band_of (const HfPrintBlock *block)
{
  return get_band (block->style, GPOINTER_TO_UINT (block->data));
}

static HfPrintText
make_look (const Band *band, double width, PangoAlignment align, gboolean is_bold)
{
  return (HfPrintText){
    .size = band->table->columns->len > FEW_COLUMNS ? SMALL : TEXT,
    .is_bold = is_bold,
    .width = width - 2 * PADDING,
    .lines = 4,
    .align = align,
  };
}

static void
fill_cell (cairo_t *cr, double x, const HfPrintBlock *block, double width, double grey)
{
  cairo_rectangle (cr, x, block->y, width, block->height);
  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, RULE, RULE, RULE);
  cairo_set_line_width (cr, 0.5);
  cairo_stroke (cr);
}

static void
draw_titles (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const Band  band = band_of (block);
  HfPrintText look = make_look (&band, band.label, PANGO_ALIGN_LEFT, FALSE);
  double      x = HF_PRINT_MARGIN;

  fill_cell (cr, x, block, band.label, FILL);
  look.size = SMALL;
  look.grey = 0.3;
  hf_print_text (cr, x + PADDING, block->y + PADDING, &look, band.table->title);
  x += band.label;
  look.width = band.figure - 2 * PADDING;
  look.align = PANGO_ALIGN_RIGHT;
  for (guint i = 0; i < band.n_columns; i++, x += band.figure)
    {
      fill_cell (cr, x, block, band.figure, FILL);
      hf_print_text (cr, x + PADDING, block->y + PADDING, &look,
                     hf_report_table_get_column (band.table, band.first + i)->label);
    }
}

static double
measure_titles (const Band *band)
{
  HfPrintText look = make_look (band, band->figure, PANGO_ALIGN_RIGHT, FALSE);
  double      height = 0;

  look.size = SMALL;
  for (guint i = 0; i < band->n_columns; i++)
    height =
      MAX (height, hf_print_text_measure (
                     &look, hf_report_table_get_column (band->table, band->first + i)->label));
  return height + 2 * PADDING;
}

static HfPrintText
make_label_look (const Band *band, const HfReportRow *row)
{
  return make_look (band, band->label - row->depth * INDENT, PANGO_ALIGN_LEFT, row->is_total);
}

static void
draw_row (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const Band         band = band_of (block);
  const HfReportRow *row = hf_report_table_get_row (band.table, block->n);
  HfPrintText        look = make_label_look (&band, row);
  double             x = HF_PRINT_MARGIN;

  fill_cell (cr, x, block, band.label, 1);
  hf_print_text (cr, x + PADDING + row->depth * INDENT, block->y + PADDING, &look, row->label);
  x += band.label;
  look = make_look (&band, band.figure, PANGO_ALIGN_RIGHT, row->is_total);
  for (guint i = 0; i < band.n_columns; i++, x += band.figure)
    {
      g_autofree char *text = hf_report_table_format (band.table, block->n, band.first + i);
      double           tint = hf_report_table_get_tint (band.table, block->n, band.first + i);

      fill_cell (cr, x, block, band.figure, 1 - DARKEST * tint);
      hf_print_text (cr, x + PADDING, block->y + PADDING, &look, text);
    }
}

static double
measure_row (const Band *band, guint n)
{
  const HfReportRow *row = hf_report_table_get_row (band->table, n);
  HfPrintText        look = make_label_look (band, row);

  return MAX (hf_print_text_measure (&look, row->label) + 2 * PADDING, ROW);
}

static void
add_band (HfPrintFlow *flow, const Band *band)
{
  hf_print_flow_repeat (flow, (HfPrintBlock){ .height = measure_titles (band),
                                              .draw = draw_titles,
                                              .data = GUINT_TO_POINTER (band->first),
                                              .style = band->table });
  for (guint i = 0; i < band->table->rows->len; i++)
    hf_print_flow_add (flow, (HfPrintBlock){ .height = measure_row (band, i),
                                             .draw = draw_row,
                                             .data = GUINT_TO_POINTER (band->first),
                                             .n = i,
                                             .style = band->table });
  hf_print_flow_repeat (flow, (HfPrintBlock){ 0 });
  hf_print_flow_skip (flow, GAP);
}

/**
 * hf_print_report_table_add:
 * @flow: a flow
 * @table: the figures of a report, which outlive the sheet
 *
 * Puts a table below the other blocks.
 */
void
hf_print_report_table_add (HfPrintFlow *flow, const HfReportTable *table)
{
  for (guint first = 0; first < table->columns->len; first += MOST_COLUMNS)
    {
      const Band band = get_band (table, first);

      add_band (flow, &band);
    }
}
