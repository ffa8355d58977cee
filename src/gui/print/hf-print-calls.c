/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The queue as a call sheet: whom to call why, a box to tick for what came of it and a line for
 * what was said, fourteen on a page or fewer where there are alerts to read. The boxes are those of
 * the plan; what the program has no key for is entered as a note. The code at the right edge leads
 * back to the call, whether it is scanned or typed. */

#include "gui/print/hf-print-calls.h"

#include "core/hf-alert.h"
#include "core/hf-follow-up.h"
#include "core/hf-outcome-kind.h"
#include "core/hf-paper-code.h"
#include "gui/common/hf-format.h"
#include "gui/print/hf-print-flow.h"
#include "gui/print/hf-print-qr.h"
#include "gui/print/hf-print-text.h"
#include "session/print/hf-printed-queue.h"

#include <glib/gi18n.h>

#define HEIGHT 52.25 /* fourteen on a page */
#define MOST   60    /* lines of alerts: nobody wrote as many */
#define BADGE  15.0
#define PHONE  104.0
#define DUE    96.0
#define PERSON 44.0
#define NAME   (HF_PRINT_INSIDE - BADGE - 8 - PERSON - PHONE - DUE)
#define BOX    8.0
#define NOTE   34.0
#define QR     33.0 /* 29 modules, each wider than the 0.33 mm that scanners ask for */
#define CODE   48.0
#define LINES  (HF_PRINT_INSIDE - CODE) /* what is beside the code */

/* A box for each outcome, in the order of the keys, and two for what is entered as a note. */
#define N_BOXES 10
static const char digits[N_BOXES] = { '1', '2', '3', '4', '5', '6', '7', '8', '9', '0' };
static const struct
{
  char        digit;
  const char *label;
} noted[] = {
  { '4', NC_ ("outcome on paper", "Complaint") },
  { '6', NC_ ("outcome on paper", "Booked") },
};

static const char *
get_label (char digit)
{
  HfOutcomeKind kind;

  if (hf_outcome_kind_find_digit (digit, &kind))
    return hf_outcome_kind_get (kind)->paper;
  for (guint i = 0; i < G_N_ELEMENTS (noted); i++)
    if (noted[i].digit == digit)
      return noted[i].label;
  return "";
}

static void
draw_box (cairo_t *cr, double x, double y, double size)
{
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, 0.7);
  cairo_rectangle (cr, x, y, size, size);
  cairo_stroke (cr);
}

static void
draw_grade (cairo_t *cr, double y, const HfRow *row)
{
  const HfPrintText look = {
    .size = 9.5, .is_bold = TRUE, .width = BADGE, .align = PANGO_ALIGN_CENTER
  };

  draw_box (cr, HF_PRINT_MARGIN, y, BADGE);
  hf_print_text (cr, HF_PRINT_MARGIN, y, &look, hf_row_text (row, HF_FOLLOW_UP_GRADE));
}

static void
draw_person (cairo_t *cr, double y, const HfRow *row, HfDate today)
{
  const HfPrintText name_look = {
    .size = 10.5, .is_bold = TRUE, .width = NAME - 6, .is_whole = TRUE
  };
  const HfPrintText plain = { .size = 9.5, .width = PERSON - 4 };
  const HfPrintText phone_look = { .size = 10, .width = PHONE - 6 };
  const HfPrintText due_look = { .size = 9.5, .width = DUE, .align = PANGO_ALIGN_RIGHT };
  double            x = HF_PRINT_MARGIN + BADGE + 8;
  g_autofree char  *person =
    hf_format_person (hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_SEX),
                      hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_BIRTH_DATE), today);
  g_autofree char *phone = hf_format_phone (hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_PHONE));
  g_autofree char *due = hf_format_due (hf_row_text (row, HF_FOLLOW_UP_DUE),
                                        hf_row_text (row, HF_FOLLOW_UP_PROMISED), today);

  hf_print_text (cr, x, y, &name_look, hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_NAME));
  hf_print_text (cr, x + NAME, y + 1, &plain, person);
  hf_print_text (cr, x + NAME + PERSON, y + 0.5, &phone_look, phone);
  hf_print_text (cr, x + NAME + PERSON + PHONE, y + 1, &due_look, due);
}

static void
draw_outcomes (cairo_t *cr, double y)
{
  const double      width = LINES / N_BOXES;
  const HfPrintText look = { .size = 7, .width = width - BOX - 4 };

  for (guint i = 0; i < N_BOXES; i++)
    {
      const double x = HF_PRINT_MARGIN + i * width;

      draw_box (cr, x, y, BOX);
      hf_print_text (cr, x + BOX + 2.5, y - 1.5, &look,
                     g_dpgettext2 (NULL, "outcome on paper", get_label (digits[i])));
    }
}

static void
draw_note (cairo_t *cr, double y)
{
  const HfPrintText look = { .size = 7, .grey = 0.35, .width = NOTE };

  hf_print_text (cr, HF_PRINT_MARGIN, y - 9, &look, _ ("Note"));
  hf_print_line (cr, HF_PRINT_MARGIN + NOTE, y, LINES - NOTE - 6, 0.5);
}

static void
draw_code (cairo_t *cr, double y, const HfRow *row)
{
  const HfPrintText look = { .size = 7.5, .width = CODE, .align = PANGO_ALIGN_CENTER };
  const double      x = HF_PRINT_MARGIN + LINES;
  g_autofree char  *code = hf_paper_code_new (row->id);

  hf_print_qr (cr, x + (CODE - QR) / 2, y, QR, code);
  hf_print_text (cr, x, y + QR - 3.5, &look, code);
}

/* Black and bold: seen on a grey copy as well. */
static const HfPrintText alert_look = { .size = 8.5,
                                        .is_bold = TRUE,
                                        .width = HF_PRINT_INSIDE - BADGE - 8,
                                        .lines = MOST };

/* What there are alerts to say makes room for itself below the name. */
static void
draw (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfRow      *row = block->data;
  const double      left = HF_PRINT_MARGIN + BADGE + 8, end = block->y + block->height;
  const HfPrintText why = { .size = 8.5, .grey = 0.2, .width = LINES - BADGE - 8 };
  g_autofree char  *reason = hf_follow_up_reason (row), *alerts = hf_alert_words (row, " · ");

  draw_grade (cr, block->y, row);
  draw_person (cr, block->y, row, sheet->today);
  hf_print_text (cr, left, block->y + 13, &alert_look, alerts);
  hf_print_text (cr, left, end - HEIGHT + 13, &why, reason);
  draw_outcomes (cr, end - HEIGHT + 26);
  draw_note (cr, end - 2.5);
  draw_code (cr, end - HEIGHT + 12, row);
}

static void
lay_out (HfPrintSheet *sheet)
{
  const HfPrintedQueue *content = sheet->printed->content;
  HfPrintFlow           flow;

  hf_print_flow_begin (&flow, sheet);
  for (guint i = 0; i < content->follow_ups->len; i++)
    {
      HfRow           *row = g_ptr_array_index (content->follow_ups, i);
      g_autofree char *alerts = hf_alert_words (row, " · ");
      const double     height = HEIGHT + hf_print_text_measure (&alert_look, alerts);

      hf_print_flow_add (&flow, (HfPrintBlock){ .height = height, .draw = draw, .data = row });
    }
}

static char *
describe (const HfPrintSheet *sheet)
{
  const HfPrintedQueue *content = sheet->printed->content;
  g_autofree char      *printed = hf_format_count (content->follow_ups->len);

  if (content->follow_ups->len == 0)
    return g_strdup (_ ("Nothing is left"));
  /* Translators: %s is a number: so many of a longer list are printed */
  return content->has_more ? g_strdup_printf (_ ("the first %s of them"), printed) : NULL;
}

static guint
count_people (const HfPrintSheet *sheet)
{
  const HfPrintedQueue *content = sheet->printed->content;

  return hf_printed_count_customers (content->follow_ups, HF_FOLLOW_UP_CUSTOMER);
}

static const HfPrintThing thing = {
  .source = &hf_printed_queue_source,
  .heading = N_ ("Print Call Sheet"),
  .file_name = N_ ("Call sheet.pdf"),
  .hides_phones = TRUE,
  .count_people = count_people,
  .describe = describe,
};

const HfPrintKind hf_print_calls_kind = {
  .thing = &thing,
  .label = N_ ("Call sheet"),
  .note =
    N_ ("Up to fourteen on a page, each with boxes for what came of it, a line for a note, and a "
        "code: scanned or typed after Ctrl+K, it opens the call"),
  .has_frame = TRUE,
  .lay_out = lay_out,
};
