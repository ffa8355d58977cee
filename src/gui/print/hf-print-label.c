/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Address labels: 3 by 8 on a sheet of A4, 70 by 37 millimetres each, the common ones that need no
 * margins. */

#include "gui/print/hf-print-label.h"

#include "core/hf-customer.h"
#include "gui/print/hf-print-customers.h"
#include "gui/print/hf-print-text.h"

#include <glib/gi18n.h>

#define COLUMNS 3
#define ROWS    8
#define MM      (72 / 25.4)
#define WIDTH   (70 * MM)
#define HEIGHT  (37 * MM)
#define PADDING (5 * MM)
#define INDENT  ((HF_PRINT_HEIGHT - ROWS * HEIGHT) / 2)

/* From the largest to the smallest, as addresses are written in China. */
static char *
join_region (const HfRow *row)
{
  static const guint fields[] = { HF_CUSTOMER_PROVINCE, HF_CUSTOMER_CITY, HF_CUSTOMER_DISTRICT };
  g_autoptr (GString) region = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!hf_row_is_null (row, fields[i]))
      g_string_append (region, hf_row_text (row, fields[i]));
  return g_string_free (g_steal_pointer (&region), FALSE);
}

static void
draw (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfPrintedCustomer *customer = block->data;
  const double             width = WIDTH - 2 * PADDING;
  const HfPrintText        small = { .size = 9, .width = width, .is_whole = TRUE };
  const HfPrintText        street = { .size = 10, .width = width, .lines = 2, .is_whole = TRUE };
  const HfPrintText        name = { .size = 13, .is_bold = TRUE, .width = width };
  const HfPrintText        long_name = {
           .size = 9.5, .is_bold = TRUE, .width = width, .lines = 2, .is_whole = TRUE
  };
  const double     x = block->n % COLUMNS * WIDTH + PADDING;
  double           y = INDENT + block->n / COLUMNS * HEIGHT + PADDING;
  g_autofree char *region = join_region (customer->row);
  /* Translators: the addressee of a letter */
  g_autofree char *addressee =
    g_strdup_printf (_ ("To %s"), hf_row_text (customer->row, HF_CUSTOMER_NAME));

  y += hf_print_text (cr, x, y, &small, region) + 2;
  y += hf_print_text (cr, x, y, &street, hf_row_text (customer->row, HF_CUSTOMER_STREET)) + 6;
  hf_print_text (cr, x, y, hf_print_text_fits (&name, addressee) ? &name : &long_name, addressee);
}

static void
lay_out (HfPrintSheet *sheet)
{
  hf_print_customers_lay_out (sheet, COLUMNS * ROWS, draw);
}

const HfPrintKind hf_print_label_kind = {
  .thing = &hf_print_customers,
  .label = N_ ("Address labels"),
  .note = N_ ("3 × 8 labels of 70 × 37 mm; print at full size."),
  .is_sent = TRUE,
  .lay_out = lay_out,
};
