/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Ruled tables on paper, row by row. The rows are blocks of a flow, so a page may end after each.
 */

#include "gui/print/hf-print-table.h"

#include "core/hf-alert.h"
#include "session/hf-field-words.h"

#include <glib/gi18n.h>

#define TEXT    9.5
#define SMALL   8.5
#define PADDING 5.0
#define MOST    60 /* lines in a cell: nobody wrote as many */
#define RULE    0.55
#define FILL    0.94
#define HEADING 20.0
#define GAP     14.0

static HfPrintText
get_look (const HfPrintColumn *column)
{
  return (HfPrintText){
    .size = column->style == HF_PRINT_LABEL ? SMALL : TEXT,
    .is_bold = column->style == HF_PRINT_SUM,
    .grey = column->style == HF_PRINT_LABEL ? 0.3 : 0,
    .width = column->width - 2 * PADDING,
    .lines = MOST,
    .align = column->align,
  };
}

static HfPrintText
get_title_look (const HfPrintColumn *column)
{
  HfPrintText look = get_look (column);

  look.size = SMALL;
  look.grey = 0.3;
  return look;
}

static double
measure_titles (const HfPrintTable *self)
{
  double height = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      HfPrintText look = get_title_look (&self->columns[i]);

      height = MAX (height, hf_print_text_measure (&look, _ (self->columns[i].title)));
    }
  return height + 2 * PADDING;
}

static char *
make_word (const HfPrintColumn *column, const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  if (column->word != NULL)
    return column->word (sheet, data, n);
  return column->def != NULL ? hf_field_words (data, column->field) : NULL;
}

static const HfPrintText note_look = { .size = TEXT,
                                       .is_bold = TRUE,
                                       .width = HF_PRINT_INSIDE - 2 * PADDING,
                                       .lines = MOST };
static const HfPrintText more_look = { .size = TEXT,
                                       .width = HF_PRINT_INSIDE - 2 * PADDING,
                                       .lines = MOST };

static char *
make_note (HfPrintWord word, const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return word != NULL ? word (sheet, data, n) : NULL;
}

static double
measure_note (const HfPrintText *look, const char *note)
{
  return note != NULL ? hf_print_text_measure (look, note) + PADDING : 0;
}

/**
 * hf_print_word_alerts:
 * @sheet: the sheet
 * @data: an #HfRow of a customer, or one that joins the fields of one
 * @n: which of several
 *
 * An #HfPrintWord.
 *
 * Returns: (transfer full) (nullable): the alerts, see hf_alert_find()
 */
char *
hf_print_word_alerts (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_alert_words (data, " · ");
}

/**
 * hf_print_word_total_label:
 * @sheet: the sheet
 * @data: a part of what was read
 * @n: which of several
 *
 * An #HfPrintWord.
 *
 * Returns: (transfer full): what names a sum
 */
char *
hf_print_word_total_label (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return g_strdup (_ ("Total"));
}

/**
 * hf_print_table_measure:
 * @self: a table
 * @sheet: the sheet
 * @data: a part of what was read
 * @n: which of several
 *
 * Returns: how high that row is
 */
double
hf_print_table_measure (const HfPrintTable *self,
                        const HfPrintSheet *sheet,
                        gconstpointer       data,
                        guint               n)
{
  g_autofree char *note = make_note (self->note, sheet, data, n);
  g_autofree char *more = make_note (self->more, sheet, data, n);
  double           height = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      HfPrintText      look = get_look (&self->columns[i]);
      g_autofree char *word = make_word (&self->columns[i], sheet, data, n);

      height = MAX (height, hf_print_text_measure (&look, word));
    }
  return MAX (height + 2 * PADDING, self->least) + measure_note (&note_look, note) +
         measure_note (&more_look, more);
}

static void
draw_cell (cairo_t *cr, double x, const HfPrintBlock *block, double width, gboolean is_filled)
{
  cairo_rectangle (cr, x, block->y, width, block->height);
  if (is_filled)
    {
      cairo_set_source_rgb (cr, FILL, FILL, FILL);
      cairo_fill_preserve (cr);
    }
  cairo_set_source_rgb (cr, RULE, RULE, RULE);
  cairo_set_line_width (cr, 0.5);
  cairo_stroke (cr);
}

static void
draw_titles (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfPrintTable *self = block->style;
  double              x = HF_PRINT_MARGIN;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const HfPrintColumn *column = &self->columns[i];
      HfPrintText          look = get_title_look (column);

      draw_cell (cr, x, block, column->width, TRUE);
      hf_print_text (cr, x + PADDING, block->y + PADDING, &look, _ (column->title));
      x += column->width;
    }
}

/* Inside the row's frame, without a rule above them: they must not be taken for the next row's. */
static void
draw_notes (cairo_t *cr, const HfPrintBlock *block, const char *note, const char *more)
{
  const double height = measure_note (&note_look, note) + measure_note (&more_look, more);
  const double y = block->y + block->height - height;

  if (height <= 0)
    return;
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, HF_PRINT_MARGIN + 1, y, HF_PRINT_INSIDE - 2, height - 1);
  cairo_fill (cr);
  hf_print_text (cr, HF_PRINT_MARGIN + PADDING, y, &note_look, note);
  hf_print_text (cr, HF_PRINT_MARGIN + PADDING, y + measure_note (&note_look, note), &more_look,
                 more);
}

static void
draw_row (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfPrintTable *self = block->style;
  g_autofree char    *note = make_note (self->note, sheet, block->data, block->n);
  g_autofree char    *more = make_note (self->more, sheet, block->data, block->n);
  double              x = HF_PRINT_MARGIN;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const HfPrintColumn *column = &self->columns[i];
      HfPrintText          look = get_look (column);
      g_autofree char     *word = make_word (column, sheet, block->data, block->n);

      draw_cell (cr, x, block, column->width, column->style == HF_PRINT_LABEL);
      /* Small letters stand on the line of the larger ones beside them. */
      hf_print_text (cr, x + PADDING, block->y + PADDING + (TEXT - look.size), &look, word);
      x += column->width;
    }
  draw_notes (cr, block, note, more);
}

/**
 * hf_print_table_begin:
 * @flow: a flow
 * @self: a table with titles
 *
 * Puts the titles below the other blocks, and at the top of each page that begins from here on.
 */
void
hf_print_table_begin (HfPrintFlow *flow, const HfPrintTable *self)
{
  hf_print_flow_repeat (flow, (HfPrintBlock){ .height = measure_titles (self),
                                              .draw = draw_titles,
                                              .style = self });
}

static HfPrintBlock
make_block (HfPrintFlow *flow, const HfPrintTable *self, gconstpointer data, guint n)
{
  return (HfPrintBlock){ .height = hf_print_table_measure (self, flow->sheet, data, n),
                         .draw = draw_row,
                         .data = data,
                         .n = n,
                         .style = self };
}

/**
 * hf_print_table_head:
 * @flow: a flow
 * @self: a table without titles
 * @data: (nullable): a part of what was read
 * @n: which of several
 *
 * Puts a row below the other blocks, and at the top of each page that begins from here on, where
 * the titles of columns depend on what was read.
 */
void
hf_print_table_head (HfPrintFlow *flow, const HfPrintTable *self, gconstpointer data, guint n)
{
  hf_print_flow_repeat (flow, make_block (flow, self, data, n));
}

/**
 * hf_print_table_add:
 * @flow: a flow
 * @self: a table
 * @data: (nullable): a part of what was read
 * @n: which of several
 *
 * Puts a row below the other blocks.
 */
void
hf_print_table_add (HfPrintFlow *flow, const HfPrintTable *self, gconstpointer data, guint n)
{
  hf_print_flow_add (flow, make_block (flow, self, data, n));
}

/**
 * hf_print_table_draw_heading:
 * @cr: where to
 * @sheet: the sheet
 * @block: a block whose data is an untranslated msgid
 *
 * Draws a heading: a way to draw a block.
 */
void
hf_print_table_draw_heading (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfPrintText look = { .size = 10.5, .is_bold = TRUE, .width = HF_PRINT_INSIDE };

  hf_print_text (cr, HF_PRINT_MARGIN, block->y, &look, _ (block->data));
}

/**
 * hf_print_table_add_all:
 * @flow: a flow
 * @heading: an untranslated msgid
 * @self: a table with titles
 * @rows: (element-type HfRow): parts of what was read
 *
 * Puts a whole table under its heading below the other blocks; without rows, nothing. A heading has
 * at least a row below it on its page.
 */
void
hf_print_table_add_all (HfPrintFlow        *flow,
                        const char         *heading,
                        const HfPrintTable *self,
                        const GPtrArray    *rows)
{
  if (rows->len == 0)
    return;
  hf_print_flow_need (flow, HEADING + measure_titles (self) +
                              hf_print_table_measure (self, flow->sheet, rows->pdata[0], 0));
  hf_print_flow_add (flow, (HfPrintBlock){ .height = HEADING,
                                           .draw = hf_print_table_draw_heading,
                                           .data = heading });
  hf_print_table_begin (flow, self);
  for (guint i = 0; i < rows->len; i++)
    hf_print_table_add (flow, self, rows->pdata[i], 0);
  hf_print_flow_repeat (flow, (HfPrintBlock){ 0 });
  hf_print_flow_skip (flow, GAP);
}
