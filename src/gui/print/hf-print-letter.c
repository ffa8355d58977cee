/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A letter a page: who writes, the address where an envelope has its window, and what is written.
 * The words are not known here. */

#include "gui/print/hf-print-letter.h"

#include "gui/print/hf-print-customers.h"
#include "gui/print/hf-print-text.h"
#include "session/customer/hf-letter.h"

#include <glib/gi18n.h>

#define MM          (72 / 25.4)
#define LEFT        (25 * MM)
#define WIDTH       (HF_PRINT_WIDTH - 2 * LEFT)
#define SENDER      (20 * MM)
#define WINDOW      (50 * MM) /* its upper edge; it is 85 by 45 millimetres */
#define WINDOW_IN   (5 * MM)
#define WINDOW_WIDE (80 * MM)
#define WINDOW_HIGH (40 * MM)
#define TEXT        (105 * MM)
#define TEXT_END    (HF_PRINT_HEIGHT - 20 * MM)

static char *
write_text (const HfPrintSheet *sheet, const HfRow *customer)
{
  const HfHospital *hospital = sheet->printed->hospital;
  const char       *text =
    hospital && *hospital->letter != '\0' ? hospital->letter : hf_letter_default ();

  return hf_letter_fill (text, customer, hf_print_sheet_get_hospital (sheet), sheet->today);
}

static void
draw (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfPrintedCustomer *customer = block->data;
  const HfPrintText sender = { .size = 14, .is_bold = TRUE, .width = WIDTH, .is_whole = TRUE };
  const HfPrintText address = { .size = 11, .width = WINDOW_WIDE, .is_whole = TRUE };
  const HfPrintText body = { .size = 11, .width = WIDTH };
  g_autofree char  *where = hf_letter_address (customer->row);
  g_autofree char  *text = write_text (sheet, customer->row);

  hf_print_text (cr, LEFT, SENDER, &sender, hf_print_sheet_get_hospital (sheet));
  hf_print_text_block (cr, LEFT, WINDOW + WINDOW_IN, &address, WINDOW_HIGH, where);
  hf_print_text_block (cr, LEFT, TEXT, &body, TEXT_END - TEXT, text);
}

static void
lay_out (HfPrintSheet *sheet)
{
  hf_print_customers_lay_out (sheet, 1, draw);
}

const HfPrintKind hf_print_letter_kind = {
  .thing = &hf_print_customers,
  .label = N_ ("Letters"),
  .note = N_ ("One on a page, for envelopes with a window."),
  .is_sent = TRUE,
  .edits_letter = TRUE,
  .lay_out = lay_out,
};
