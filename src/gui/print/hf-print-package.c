/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The confirmation of a service package that the customer and the hospital sign: what was agreed,
 * what it costs, until when it is valid, what was used of it so far, and lines to enter by hand
 * what is used from now on. What is unknown stays empty, to be filled in by hand as well. */

#include "gui/print/hf-print-package.h"

#include "base/hf-date-words.h"
#include "base/hf-parts.h"
#include "core/hf-alert.h"
#include "core/hf-customer.h"
#include "core/hf-external-id.h"
#include "core/hf-given-item.h"
#include "core/hf-given-package.h"
#include "core/hf-package-sum.h"
#include "core/hf-package-use.h"
#include "gui/common/hf-format.h"
#include "gui/print/hf-print-signing.h"
#include "gui/print/hf-print-table.h"
#include "session/hf-field-words.h"
#include "session/print/hf-printed-package.h"

#include <glib/gi18n.h>

#define MOST_USES 60 /* of one item have a line on the sheet */
#define TITLE     44.0
#define HEADING   20.0
#define GAP       14.0
#define ROW       21.0
#define USE_ROW   25.0 /* written into by hand */

static const HfPrintedPackage *
get_content (const HfPrintSheet *sheet)
{
  return sheet->printed->content;
}

static char *
write_day (const HfRow *row, guint field)
{
  const char *text = hf_row_text (row, field);
  HfDate      day = hf_date_from_iso (text);

  /* Masked, it is no date. */
  return day != HF_DATE_NONE ? hf_date_to_words (day, _ ("{d} {mon} {y}")) : g_strdup (text);
}

static char *
word_name (const HfPrintedPackage *content)
{
  return g_strdup (hf_row_text (content->customer, HF_CUSTOMER_NAME));
}

static char *
word_person (const HfPrintedPackage *content)
{
  g_autofree char *sex = hf_field_words (content->customer, HF_CUSTOMER_SEX);
  g_autofree char *born = write_day (content->customer, HF_CUSTOMER_BIRTH_DATE);

  if (sex == NULL || born == NULL)
    return g_strdup (sex ? sex : born);
  /* Translators: the sex and the date of birth of somebody */
  return g_strdup_printf (C_ ("sex and date of birth", "%s, %s"), sex, born);
}

static char *
word_number (const HfPrintedPackage *content)
{
  return content->number ? g_strdup (hf_row_text (content->number, HF_EXTERNAL_ID_VALUE)) : NULL;
}

static char *
word_phone (const HfPrintedPackage *content)
{
  const char *phone = hf_row_text (content->customer, HF_CUSTOMER_PHONE);

  return phone ? hf_format_phone (phone) : NULL;
}

static char *
word_package (const HfPrintedPackage *content)
{
  return g_strdup (hf_row_text (content->given->row, HF_GIVEN_PACKAGE_PACKAGE_NAME));
}

static char *
word_given (const HfPrintedPackage *content)
{
  return write_day (content->given->row, HF_GIVEN_PACKAGE_GIVEN);
}

static char *
word_staff (const HfPrintedPackage *content)
{
  return g_strdup (hf_row_text (content->given->row, HF_GIVEN_PACKAGE_STAFF_NAME));
}

static char *
word_expires (const HfPrintedPackage *content)
{
  const HfRow *row = content->given->row;

  return hf_row_is_null (row, HF_GIVEN_PACKAGE_EXPIRES) ? g_strdup (_ ("Without an end")) :
                                                          write_day (row, HF_GIVEN_PACKAGE_EXPIRES);
}

/* Who agreed to what: two of these stand side by side. */
static const struct
{
  const char *label; /* msgid */
  char *(*word) (const HfPrintedPackage *content);
} facts[] = {
  { N_ ("Customer"), word_name },           { N_ ("Sex, born"), word_person },
  { N_ ("External number"), word_number },  { N_ ("Phone"), word_phone },
  { N_ ("Service package"), word_package }, { N_ ("Agreed"), word_given },
  { N_ ("Agreed with"), word_staff },       { N_ ("Valid until"), word_expires },
};

static char *
word_left_label (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return g_strdup (_ (facts[2 * n].label));
}

static char *
word_left (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return facts[2 * n].word (get_content (sheet));
}

static char *
word_right_label (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return g_strdup (_ (facts[2 * n + 1].label));
}

static char *
word_right (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return facts[2 * n + 1].word (get_content (sheet));
}

static char *
word_note_label (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return g_strdup (_ ("Note"));
}

static char *
word_note (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return g_strdup (hf_row_text (get_content (sheet)->given->row, HF_GIVEN_PACKAGE_NOTE));
}

/* A row for each kind: what could harm is told to whoever fulfils what is agreed here. */
static char *
word_alert (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_alert_line (get_content (sheet)->customer, (HfAlert) n);
}

static char *
word_nth (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_format_count (n + 1);
}

static char *
word_item (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  const char *name = hf_row_text (data, HF_GIVEN_ITEM_NAME);
  const char *note = hf_row_text (data, HF_GIVEN_ITEM_NOTE);

  return note ? g_strdup_printf (C_ ("item and its note", "%s (%s)"), name, note) : g_strdup (name);
}

static char *
word_price (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_format_money_exact (hf_row_int (data, HF_GIVEN_ITEM_PRICE));
}

static char *
word_quantity (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_format_count (hf_row_int (data, HF_GIVEN_ITEM_QUANTITY));
}

static char *
word_amount (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_format_money_exact (hf_package_item_sum (hf_row_int (data, HF_GIVEN_ITEM_PRICE),
                                                     hf_row_int (data, HF_GIVEN_ITEM_QUANTITY)));
}

static char *
word_total (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_format_money_exact (get_content (sheet)->given->sum);
}

static gboolean
is_use (const HfRow *row)
{
  return row->def == &hf_package_use_def;
}

/* A row of the record is of a use, or of an item that is still to be used. */
static const HfRow *
item_of (const HfPrintSheet *sheet, const HfRow *row)
{
  return is_use (row) ? hf_given_find_item (get_content (sheet)->given,
                                            hf_row_int (row, HF_PACKAGE_USE_GIVEN_ITEM)) :
                        row;
}

static char *
word_used_item (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return g_strdup (hf_row_text (item_of (sheet, data), HF_GIVEN_ITEM_NAME));
}

static char *
word_use (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  gint64           quantity = is_use (data) ? hf_row_int (data, HF_PACKAGE_USE_QUANTITY) : 1;
  g_autofree char *nth = hf_format_count (n + 1);
  g_autofree char *last = hf_format_count (n + quantity);
  g_autofree char *all = word_quantity (sheet, item_of (sheet, data), n);

  if (quantity > 1)
    /* Translators: which of how many uses of an item of a service package, "2–3 of 5" */
    return g_strdup_printf (C_ ("service package", "%s–%s of %s"), nth, last, all);
  /* Translators: which of how many uses of an item of a service package */
  return g_strdup_printf (C_ ("service package", "%s of %s"), nth, all);
}

static char *
word_used_on (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return is_use (data) ? write_day (data, HF_PACKAGE_USE_DATE) : NULL;
}

static char *
word_done_by (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return is_use (data) ? g_strdup (hf_row_text (data, HF_PACKAGE_USE_STAFF_NAME)) : NULL;
}

static char *
word_used (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_format_count (
    hf_given_count_used (get_content (sheet)->given, ((const HfRow *) data)->id));
}

static char *
word_left_over (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  const HfGiven *given = get_content (sheet)->given;
  gint64         item = ((const HfRow *) data)->id;

  return hf_format_count (
    MAX (hf_given_count_agreed (given, item) - hf_given_count_used (given, item), 0));
}

/* Widths add up to what is between the margins. */
#define LABEL  82.0
#define VALUE  (HF_PRINT_INSIDE / 2 - LABEL)
#define NUMBER 30.0
#define PRICE  86.0
#define COUNT  62.0
#define AMOUNT 110.0
#define NAME   (HF_PRINT_INSIDE - NUMBER - PRICE - COUNT - AMOUNT)
#define DAY    84.0
#define WHO    96.0
#define SIGNED 112.0
#define USED   (HF_PRINT_INSIDE - COUNT - DAY - WHO - SIGNED)

/* clang-format off */
static const HfPrintColumn fact_columns[] = {
  { NULL, LABEL, HF_PRINT_LEFT, HF_PRINT_LABEL, .word = word_left_label },
  { NULL, VALUE, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_left },
  { NULL, LABEL, HF_PRINT_LEFT, HF_PRINT_LABEL, .word = word_right_label },
  { NULL, VALUE, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_right },
};

static const HfPrintColumn note_columns[] = {
  { NULL, LABEL, HF_PRINT_LEFT, HF_PRINT_LABEL, .word = word_note_label },
  { NULL, HF_PRINT_INSIDE - LABEL, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_note },
};

static const HfPrintColumn alert_columns[] = {
  { NULL, HF_PRINT_INSIDE, HF_PRINT_LEFT, HF_PRINT_SUM, .word = word_alert },
};

static const HfPrintColumn item_columns[] = {
  { N_ ("No."), NUMBER, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_nth },
  { N_ ("Item"), NAME, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_item },
  { N_ ("Price"), PRICE, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_price },
  { N_ ("Quantity"), COUNT, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_quantity },
  { N_ ("Amount"), AMOUNT, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_amount },
};

static const HfPrintColumn total_columns[] = {
  { NULL, HF_PRINT_INSIDE - AMOUNT, HF_PRINT_RIGHT, HF_PRINT_LABEL, .word = hf_print_word_total_label },
  { NULL, AMOUNT, HF_PRINT_RIGHT, HF_PRINT_SUM, .word = word_total },
};

static const HfPrintColumn rest_columns[] = {
  { N_ ("Item"), HF_PRINT_INSIDE - 3 * COUNT, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_given_item_def, .field = HF_GIVEN_ITEM_NAME },
  { N_ ("Quantity"), COUNT, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_quantity },
  { N_ ("Used"), COUNT, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_used },
  { N_ ("Still open"), COUNT, HF_PRINT_RIGHT, HF_PRINT_SUM, .word = word_left_over },
};

static const HfPrintColumn use_columns[] = {
  { N_ ("Item"), USED, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_used_item },
  { N_ ("Use"), COUNT, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_use },
  { N_ ("Used on"), DAY, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_used_on },
  { N_ ("Done by"), WHO, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_done_by },
  { N_ ("Signed by the customer"), SIGNED, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = NULL },
};
/* clang-format on */

static const HfPrintTable fact_table = { fact_columns, G_N_ELEMENTS (fact_columns), ROW,
                                         .note = NULL };
static const HfPrintTable note_table = { note_columns, G_N_ELEMENTS (note_columns), ROW,
                                         .note = NULL };
static const HfPrintTable alert_table = { alert_columns, G_N_ELEMENTS (alert_columns), ROW,
                                          .note = NULL };
static const HfPrintTable item_table = { item_columns, G_N_ELEMENTS (item_columns), ROW,
                                         .note = NULL };
static const HfPrintTable total_table = { total_columns, G_N_ELEMENTS (total_columns), ROW,
                                          .note = NULL };
static const HfPrintTable rest_table = { rest_columns, G_N_ELEMENTS (rest_columns), ROW,
                                         .note = NULL };
static const HfPrintTable use_table = { use_columns, G_N_ELEMENTS (use_columns), USE_ROW,
                                        .note = NULL };

static void
draw_title (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfPrintText title = {
    .size = 18, .is_bold = TRUE, .width = HF_PRINT_INSIDE, .align = PANGO_ALIGN_CENTER
  };
  const HfPrintText small = {
    .size = 8.5, .grey = 0.3, .width = HF_PRINT_INSIDE, .align = HF_PRINT_RIGHT
  };
  g_autofree char *id =
    g_strdup_printf ("%06" G_GINT64_FORMAT, get_content (sheet)->given->row->id);
  /* Translators: the number of a paper */
  g_autofree char *number = g_strdup_printf (_ ("Number %s"), id);

  hf_print_text (cr, HF_PRINT_MARGIN, block->y, &title, _ ("Service Confirmation"));
  hf_print_text (cr, HF_PRINT_MARGIN, block->y + 14, &small, number);
}

static char *
write_agreed (const HfPrintSheet *sheet)
{
  const HfPrintedPackage *content = get_content (sheet);
  guint                   n_items = content->given->items->len;
  g_autofree char        *n = hf_format_count (n_items);
  g_autofree char        *sum = hf_format_money_exact (content->given->sum);
  g_autofree char        *last = word_expires (content);

  /* Translators: what is signed for: how many items, a sum of money, a day or “Without an end” */
  return g_strdup_printf (ngettext ("%s item, together %s. Valid until: %s",
                                    "%s items, together %s. Valid until: %s", n_items),
                          n, sum, last);
}

static const HfPrintText agreed_look = { .size = 10,
                                         .is_bold = TRUE,
                                         .width = HF_PRINT_INSIDE,
                                         .lines = 3 };
static const HfPrintText terms_look = { .size = 9, .width = HF_PRINT_INSIDE, .lines = 8 };

static const char terms[] =
  N_ ("The customer was told what the package holds, what it costs and until when it is valid, and "
      "agrees to it. What is used is entered below and signed for by the customer. There are two "
      "copies: one for the customer, one for the hospital.");

static const char *const signers[] = { N_ ("Customer, or who acts for them"),
                                       N_ ("For the hospital (seal)"), NULL };

/* What is signed for stands above the signatures, on the same page. */
static void
draw_signing (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  g_autofree char *agreed = write_agreed (sheet);
  double           y = block->y;

  y += hf_print_text (cr, HF_PRINT_MARGIN, y, &agreed_look, agreed) + 4;
  y += hf_print_text (cr, HF_PRINT_MARGIN, y, &terms_look, _ (terms)) + 4;
  hf_print_signing (cr, y, signers);
}

static double
measure_signing (const HfPrintSheet *sheet)
{
  g_autofree char *agreed = write_agreed (sheet);

  return hf_print_text_measure (&agreed_look, agreed) + 4 +
         hf_print_text_measure (&terms_look, _ (terms)) + 4 + HF_PRINT_SIGNING_HEIGHT;
}

static void
draw_remark (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfPrintText look = { .size = 8.5, .grey = 0.3, .width = HF_PRINT_INSIDE };

  hf_print_text (cr, HF_PRINT_MARGIN, block->y + 4, &look, _ (block->data));
}

static void
add_facts (HfPrintFlow *flow, const HfPrintedPackage *content)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts) / 2; i++)
    hf_print_table_add (flow, &fact_table, NULL, i);
  for (guint i = 0; i < HF_ALERT_N_KINDS; i++)
    if (hf_alert_find (get_content (flow->sheet)->customer, (HfAlert) i) != NULL)
      hf_print_table_add (flow, &alert_table, NULL, i);
  if (!hf_row_is_null (content->given->row, HF_GIVEN_PACKAGE_NOTE))
    hf_print_table_add (flow, &note_table, NULL, 0);
}

/* The sum does not stand alone on a page. */
static void
add_items (HfPrintFlow *flow, const GPtrArray *items)
{
  hf_print_flow_need (flow, HEADING + 3 * ROW);
  hf_print_flow_add (flow, (HfPrintBlock){ .height = HEADING,
                                           .draw = hf_print_table_draw_heading,
                                           .data = N_ ("Contents") });
  hf_print_table_begin (flow, &item_table);
  for (guint i = 0; i < items->len; i++)
    {
      if (i + 1 == items->len)
        hf_print_flow_need (flow,
                            hf_print_table_measure (&item_table, flow->sheet, items->pdata[i], i) +
                              ROW);
      hf_print_table_add (flow, &item_table, items->pdata[i], i);
    }
  hf_print_table_add (flow, &total_table, NULL, 0);
  hf_print_flow_repeat (flow, (HfPrintBlock){ 0 });
}

static guint
count_uses (const GPtrArray *uses, gint64 item)
{
  guint n = 0;

  for (guint i = 0; i < uses->len; i++)
    n += hf_row_int (uses->pdata[i], HF_PACKAGE_USE_GIVEN_ITEM) == item;
  return n;
}

/* What was used, the first use first, of very many the last ones.
 * Returns how much that and what was before comes to. */
static guint
add_used (HfPrintFlow *flow, const GPtrArray *uses, gint64 item)
{
  guint n = 0, left_out = count_uses (uses, item);

  left_out = left_out > MOST_USES ? left_out - MOST_USES : 0;
  for (guint i = uses->len; i > 0; i--)
    {
      const HfRow *use = uses->pdata[i - 1];

      if (hf_row_int (use, HF_PACKAGE_USE_GIVEN_ITEM) != item)
        continue;
      if (left_out > 0)
        left_out--;
      else
        hf_print_table_add (flow, &use_table, use, n);
      n += (guint) CLAMP (hf_row_int (use, HF_PACKAGE_USE_QUANTITY), 0, G_MAXINT);
    }
  return n;
}

/* Lines to write into for what is left. Returns whether there are enough. */
static gboolean
add_open (HfPrintFlow *flow, const HfRow *item, guint used)
{
  gint64 quantity = hf_row_int (item, HF_GIVEN_ITEM_QUANTITY);

  for (guint n = used; n < used + MOST_USES && n < quantity; n++)
    hf_print_table_add (flow, &use_table, item, n);
  return quantity <= used + MOST_USES;
}

static void
add_remark (HfPrintFlow *flow, const char *text)
{
  hf_print_flow_add (flow, (HfPrintBlock){ .height = HEADING, .draw = draw_remark, .data = text });
}

static void
add_uses (HfPrintFlow *flow, const HfGiven *given)
{
  gboolean has_more = FALSE, had_more = FALSE;

  hf_print_flow_need (flow, HEADING + 3 * USE_ROW);
  hf_print_flow_add (flow, (HfPrintBlock){ .height = HEADING,
                                           .draw = hf_print_table_draw_heading,
                                           .data = N_ ("Record of use") });
  hf_print_table_begin (flow, &use_table);
  for (guint i = 0; i < given->items->len; i++)
    {
      const HfRow *item = given->items->pdata[i];

      had_more |= count_uses (given->uses, item->id) > MOST_USES;
      has_more |= !add_open (flow, item, add_used (flow, given->uses, item->id));
    }
  if (had_more)
    add_remark (flow, N_ ("Earlier uses are in the book."));
  if (has_more)
    add_remark (flow, N_ ("Further uses are entered on another sheet."));
}

static void
lay_out (HfPrintSheet *sheet)
{
  const HfPrintedPackage *content = get_content (sheet);
  HfPrintFlow             flow;

  hf_print_flow_begin (&flow, sheet);
  hf_print_flow_add (&flow, (HfPrintBlock){ .height = TITLE, .draw = draw_title });
  add_facts (&flow, content);
  hf_print_flow_skip (&flow, GAP);
  add_items (&flow, content->given->items);
  hf_print_flow_skip (&flow, GAP);
  hf_print_flow_add (&flow,
                     (HfPrintBlock){ .height = measure_signing (sheet), .draw = draw_signing });
  hf_print_flow_skip (&flow, GAP);
  if (content->given->uses->len > 0)
    hf_print_table_add_all (&flow, N_ ("Used so far"), &rest_table, content->given->items);
  add_uses (&flow, content->given);
}

/* A page that got lost still says whose it is. */
static char *
make_title (const HfPrinted *printed)
{
  g_autofree char *package = word_package (printed->content);
  g_autofree char *name = word_name (printed->content);

  return hf_join_facts (name, package);
}

static GPtrArray *
list_scopes (GVariant *id)
{
  GPtrArray *scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_scope_unref);

  g_ptr_array_add (scopes, hf_print_scope_new (&hf_printed_package_source, g_variant_ref (id),
                                               g_strdup (_ ("Service package"))));
  return scopes;
}

static const HfPrintThing thing = {
  .source = &hf_printed_package_source,
  .heading = N_ ("Print Confirmation"),
  .file_name = N_ ("Service confirmation.pdf"),
  .action = "win.print-package",
  .parameter_type = "x",
  .list_scopes = list_scopes,
  .make_title = make_title,
};

const HfPrintKind hf_print_package_kind = {
  .thing = &thing,
  .label = N_ ("Service confirmation"),
  .note = N_ ("For both to sign; with what was used so far"),
  .has_frame = TRUE,
  .lay_out = lay_out,
};
