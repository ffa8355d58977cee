/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list on paper: a line each. */

#include "gui/print/hf-print-row.h"

#include "base/hf-parts.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "gui/common/hf-format.h"
#include "gui/print/hf-print-customers.h"
#include "gui/print/hf-print-table.h"
#include "session/hf-field-words.h"

#include <glib/gi18n.h>

#define ROW 23.0

static char *
copy_text (gconstpointer customer, guint field)
{
  return g_strdup (hf_row_text (((const HfPrintedCustomer *) customer)->row, field));
}

static char *
word_name (const HfPrintSheet *sheet, gconstpointer customer, guint n)
{
  return copy_text (customer, HF_CUSTOMER_NAME);
}

static char *
word_person (const HfPrintSheet *sheet, gconstpointer customer, guint n)
{
  const HfRow *row = ((const HfPrintedCustomer *) customer)->row;

  return hf_format_person (hf_row_text (row, HF_CUSTOMER_SEX),
                           hf_row_text (row, HF_CUSTOMER_BIRTH_DATE), sheet->today);
}

static char *
word_grade (const HfPrintSheet *sheet, gconstpointer customer, guint n)
{
  return copy_text (customer, HF_CUSTOMER_GRADE);
}

static char *
word_phone (const HfPrintSheet *sheet, gconstpointer customer, guint n)
{
  g_autofree char *phone = copy_text (customer, HF_CUSTOMER_PHONE);

  return phone ? hf_format_phone (phone) : NULL;
}

/* In figures all days are of one width, with their year. */
static char *
word_last (const HfPrintSheet *sheet, gconstpointer customer, guint n)
{
  return copy_text (customer, HF_CUSTOMER_LAST_VISIT);
}

static char *
word_next (const HfPrintSheet *sheet, gconstpointer customer, guint n)
{
  g_autofree char *due = copy_text (customer, HF_CUSTOMER_NEXT_FOLLOW_UP);

  if (due == NULL || hf_date_from_iso (due) >= sheet->today)
    return g_steal_pointer (&due);
  return g_strdup_printf (_ ("Overdue %s"), due);
}

static char *
word_owner (const HfPrintSheet *sheet, gconstpointer customer, guint n)
{
  return copy_text (customer, HF_CUSTOMER_OWNER_NAME);
}

/* Widths add up to what is between the margins. */
#define PERSON 60.0
#define GRADE  38.0
#define PHONE  76.0
#define LAST   68.0
#define NEXT   102.0
#define OWNER  70.0
#define NAME   (HF_PRINT_INSIDE - PERSON - GRADE - PHONE - LAST - NEXT - OWNER)

/* clang-format off */
static const HfPrintColumn columns[] = {
  { N_ ("Name"), NAME, HF_PRINT_LEFT, HF_PRINT_SUM, .word = word_name },
  { N_ ("Sex, age"), PERSON, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_person },
  { N_ ("Grade"), GRADE, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_grade },
  { N_ ("Phone"), PHONE, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_phone },
  { N_ ("Last visit"), LAST, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_last },
  { N_ ("Next follow-up"), NEXT, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_next },
  { N_ ("Owner"), OWNER, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_owner },
};
/* clang-format on */

/* Below whom they are about. */
static char *
word_alerts (const HfPrintSheet *sheet, gconstpointer customer, guint n)
{
  return hf_print_word_alerts (sheet, ((const HfPrintedCustomer *) customer)->row, n);
}

/* Own fields that the list has as columns: on paper there is no room for as many side by side. */
static char *
word_own (const HfPrintSheet *sheet, gconstpointer customer, guint n)
{
  const GArray *listed = ((const HfPrintedCustomers *) sheet->printed->content)->listed;
  const HfRow  *own = ((const HfPrintedCustomer *) customer)->own;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; own != NULL && listed != NULL && i < listed->len; i++)
    {
      guint            field = g_array_index (listed, guint, i);
      g_autofree char *words = hf_field_words (own, field);
      g_autofree char *part =
        words ? g_strdup_printf (_ ("%s: %s"), hf_entity_label (own->def, field), words) : NULL;

      if (part != NULL)
        g_strv_builder_add (builder, part);
    }
  parts = g_strv_builder_end (builder);
  return parts[0] != NULL ? hf_join_all_facts (parts) : NULL;
}

static const HfPrintTable table = {
  columns, G_N_ELEMENTS (columns), ROW, .note = word_alerts, .more = word_own,
};

static void
lay_out (HfPrintSheet *sheet)
{
  const HfPrintedCustomers *content = sheet->printed->content;
  HfPrintFlow               flow;

  hf_print_flow_begin (&flow, sheet);
  hf_print_table_begin (&flow, &table);
  for (guint i = 0; i < content->customers->len; i++)
    hf_print_table_add (&flow, &table, content->customers->pdata[i], 0);
}

const HfPrintKind hf_print_row_kind = {
  .thing = &hf_print_customers,
  .label = N_ ("List"),
  .note = N_ ("A line for each customer"),
  .has_frame = TRUE,
  .lay_out = lay_out,
};
