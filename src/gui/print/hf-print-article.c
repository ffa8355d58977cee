/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An article of the knowledge base on paper: what it is about in a line, then what it says, each
 * part under its heading, and when somebody last made sure that it is right. */

#include "gui/print/hf-print-article.h"

#include "core/hf-article.h"
#include "core/hf-entity.h"
#include "gui/common/hf-format.h"
#include "gui/common/knowledge/hf-article-reader.h"
#include "gui/print/hf-print-paragraph.h"
#include "session/print/hf-printed-article.h"

#include <glib/gi18n.h>

#define GAP 10.0

static const guint parts[] = {
  HF_ARTICLE_PROPERTY,
  HF_ARTICLE_INDICATION,
  HF_ARTICLE_SIDE_EFFECT,
  HF_ARTICLE_TEXT,
};

static const HfPrintText heading_look = { .size = 10.5, .is_bold = TRUE, .width = HF_PRINT_INSIDE };
static const HfPrintText text_look = { .size = 10.5, .width = HF_PRINT_INSIDE };
static const HfPrintText small_look = { .size = 9, .grey = 0.3, .width = HF_PRINT_INSIDE };

static void
draw_about (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  g_autofree char *about = hf_article_reader_describe (sheet->printed->content);

  hf_print_text (cr, HF_PRINT_MARGIN, block->y, &small_look, about);
}

static void
draw_heading (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  hf_print_text (cr, HF_PRINT_MARGIN, block->y, &heading_look,
                 _ (hf_entity_label (&hf_article_def, block->n)));
}

static void
draw_checked (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfRow     *article = sheet->printed->content;
  HfDate           checked = hf_date_from_iso (hf_row_text (article, HF_ARTICLE_CHECKED));
  g_autofree char *day = hf_format_day (checked);
  g_autofree char *text = g_strdup_printf (_ ("Last checked on %s"), day);

  hf_print_text (cr, HF_PRINT_MARGIN, block->y, &small_look, text);
}

static void
add_line (HfPrintFlow *flow, const HfPrintText *look, HfPrintDraw draw, guint n)
{
  const double height = hf_print_text_measure (look, "X");

  hf_print_flow_add (flow, (HfPrintBlock){ .height = height, .draw = draw, .n = n });
}

/* A heading has at least two lines below it on its page. */
static void
add_part (HfPrintFlow *flow, const HfRow *article, guint field)
{
  if (hf_row_is_null (article, field))
    return;
  hf_print_flow_skip (flow, GAP);
  if (field != HF_ARTICLE_TEXT)
    {
      hf_print_flow_need (flow, 3 * hf_print_text_measure (&heading_look, "X"));
      add_line (flow, &heading_look, draw_heading, field);
    }
  hf_print_paragraph_add (flow, &text_look, hf_row_text (article, field));
}

static void
lay_out (HfPrintSheet *sheet)
{
  const HfRow *article = sheet->printed->content;
  HfPrintFlow  flow;

  hf_print_flow_begin (&flow, sheet);
  add_line (&flow, &small_look, draw_about, 0);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    add_part (&flow, article, parts[i]);
  if (hf_row_is_null (article, HF_ARTICLE_CHECKED))
    return;
  hf_print_flow_skip (&flow, GAP);
  add_line (&flow, &small_look, draw_checked, 0);
}

static char *
make_title (const HfPrinted *printed)
{
  return g_strdup (hf_row_text (printed->content, HF_ARTICLE_NAME));
}

static const HfPrintThing thing = {
  .source = &hf_printed_article_source,
  .heading = N_ ("Print Article"),
  .file_name = N_ ("Article.pdf"),
  .make_title = make_title,
};

const HfPrintKind hf_print_article_kind = {
  .thing = &thing,
  .label = N_ ("Article"),
  .note = N_ ("As it reads now"),
  .has_frame = TRUE,
  .lay_out = lay_out,
};
