/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list on paper: a line each. */

#include "gui/print/hf-print-row.h"

#include "core/hf-customer.h"
#include "gui/common/hf-format.h"
#include "gui/print/hf-print-customers.h"
#include "gui/print/hf-print-text.h"

#include <glib/gi18n.h>

#define LEFT       36.0
#define TOP        64.0
#define ROW_HEIGHT 23.0
#define PER_PAGE   31
#define BASELINE   5.0 /* from the line above to the text */

typedef struct
{
  const char *title; /* msgid */
  double      width;
  char *(*word) (const HfRow *row, HfDate today);
} Column;

static char *
word_name (const HfRow *row, HfDate today)
{
  return g_strdup (hf_row_text (row, HF_CUSTOMER_NAME));
}

static char *
word_person (const HfRow *row, HfDate today)
{
  return hf_format_person (hf_row_text (row, HF_CUSTOMER_SEX),
                           hf_row_text (row, HF_CUSTOMER_BIRTH_DATE), today);
}

static char *
word_grade (const HfRow *row, HfDate today)
{
  return g_strdup (hf_row_text (row, HF_CUSTOMER_GRADE));
}

static char *
word_phone (const HfRow *row, HfDate today)
{
  const char *phone = hf_row_text (row, HF_CUSTOMER_PHONE);

  return phone ? hf_format_phone (phone) : NULL;
}

static char *
word_last (const HfRow *row, HfDate today)
{
  return hf_format_day_in_list (hf_date_from_iso (hf_row_text (row, HF_CUSTOMER_LAST_VISIT)),
                                today);
}

static char *
word_next (const HfRow *row, HfDate today)
{
  return hf_format_due_in_list (hf_row_text (row, HF_CUSTOMER_NEXT_FOLLOW_UP), today);
}

static char *
word_owner (const HfRow *row, HfDate today)
{
  return g_strdup (hf_row_text (row, HF_CUSTOMER_OWNER_NAME));
}

/* clang-format off */
static const Column columns[] = {
  { N_ ("Name"), 112, word_name },
  { N_ ("Sex, age"), 56, word_person },
  { N_ ("Grade"), 36, word_grade },
  { N_ ("Phone"), 88, word_phone },
  { N_ ("Last visit"), 80, word_last },
  { N_ ("Next follow-up"), 86, word_next },
  { N_ ("Owner"), 65, word_owner },
};
/* clang-format on */

#define GAP 6.0

static void
draw_titles (cairo_t *cr)
{
  double x = LEFT;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const HfPrintText look = { .size = 8, .grey = 0.35, .width = columns[i].width - GAP };

      hf_print_text (cr, x, TOP - 14, &look, _ (columns[i].title));
      x += columns[i].width;
    }
}

static void
draw (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfPrintedCustomer *customer = block->data;
  double                   y = TOP + block->n * ROW_HEIGHT, x = LEFT;

  if (block->n == 0)
    draw_titles (cr);
  hf_print_line (cr, LEFT, y, HF_PRINT_WIDTH - 2 * LEFT, 0.8);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const HfPrintText look = { .size = 9.5, .is_bold = i == 0, .width = columns[i].width - GAP };
      g_autofree char  *word = columns[i].word (customer->row, sheet->today);

      hf_print_text (cr, x, y + BASELINE, &look, word);
      x += columns[i].width;
    }
}

static void
lay_out (HfPrintSheet *sheet)
{
  hf_print_customers_lay_out (sheet, PER_PAGE, NULL, draw);
}

const HfPrintKind hf_print_row_kind = {
  .thing = &hf_print_customers,
  .label = N_ ("List"),
  .note = N_ ("A line for each customer"),
  .has_frame = TRUE,
  .lay_out = lay_out,
};
