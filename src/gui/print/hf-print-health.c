/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer's check-ups beside each other, for whoever takes the paper along. What does not fit
 * beside the newest goes on below, with the names of the indicators again. */

#include "gui/print/hf-print-health.h"

#include "base/hf-parts.h"
#include "core/hf-customer.h"
#include "gui/print/hf-print-table.h"
#include "session/print/hf-printed-health.h"

#include <glib/gi18n.h>

#define ROW    18.0
#define GAP    14.0
#define ACROSS 5
#define LABEL  128.0
#define RANGE  106.0
#define CELL   ((HF_PRINT_INSIDE - LABEL - RANGE) / ACROSS)
#define HEAD   0 /* the row of the titles; those of indicators are from 1 */

static const HfHealthTable *
get_table (const HfPrintSheet *sheet)
{
  return ((const HfPrintedHealth *) sheet->printed->content)->table;
}

static const HfHealthSeries *
get_series (const HfPrintSheet *sheet, guint n)
{
  return g_ptr_array_index (get_table (sheet)->series, n - 1);
}

static char *
word_label (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return g_strdup (n == HEAD ? _ ("Health indicator") :
                               _ (get_series (sheet, n)->indicator->label));
}

static char *
word_range (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  char *range = n == HEAD ? NULL : hf_health_range_text (get_series (sheet, n));

  if (n == HEAD)
    return g_strdup (_ ("Normal range"));
  return range ? range : g_strdup (get_series (sheet, n)->indicator->unit);
}

/* @data is the first column of the band. */
static char *
word_cell (const HfPrintSheet *sheet, gconstpointer data, guint n, guint nth)
{
  const HfHealthTable *table = get_table (sheet);
  guint                column = GPOINTER_TO_UINT (data) + nth;

  if (column >= table->titles->len)
    return g_strdup ("");
  return n == HEAD ? g_strdup (table->titles->pdata[column]) :
                     hf_health_table_text (table, n - 1, column);
}

#define WORD(nth)                                                                       \
  static char *word_cell_##nth (const HfPrintSheet *sheet, gconstpointer data, guint n) \
  {                                                                                     \
    return word_cell (sheet, data, n, nth);                                             \
  }
WORD (0)
WORD (1)
WORD (2)
WORD (3)
WORD (4)

/* clang-format off */
static const HfPrintColumn columns[] = {
  { NULL, LABEL, HF_PRINT_LEFT, HF_PRINT_LABEL, .word = word_label },
  { NULL, RANGE, HF_PRINT_LEFT, HF_PRINT_LABEL, .word = word_range },
  { NULL, CELL, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_cell_0 },
  { NULL, CELL, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_cell_1 },
  { NULL, CELL, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_cell_2 },
  { NULL, CELL, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_cell_3 },
  { NULL, CELL, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_cell_4 },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (columns) == 2 + ACROSS);

static const HfPrintTable band = { columns, G_N_ELEMENTS (columns), ROW, .note = NULL };

static gboolean
is_measured (const HfHealthTable *table, guint line, guint first)
{
  for (guint i = first; i < MIN (first + ACROSS, table->titles->len); i++)
    if (hf_health_table_get (table, line, i) != NULL)
      return TRUE;
  return FALSE;
}

static void
lay_out (HfPrintSheet *sheet)
{
  const HfHealthTable *table = get_table (sheet);
  HfPrintFlow          flow;

  hf_print_flow_begin (&flow, sheet);
  for (guint first = 0; first < table->titles->len; first += ACROSS)
    {
      hf_print_table_head (&flow, &band, GUINT_TO_POINTER (first), HEAD);
      for (guint line = 0; line < table->series->len; line++)
        if (is_measured (table, line, first))
          hf_print_table_add (&flow, &band, GUINT_TO_POINTER (first), line + 1);
      hf_print_flow_repeat (&flow, (HfPrintBlock){ 0 });
      hf_print_flow_skip (&flow, GAP);
    }
}

/* A page that got lost still says whose it is. */
static char *
make_title (const HfPrinted *printed)
{
  const HfPrintedHealth *content = printed->content;

  return hf_join_facts (hf_row_text (content->customer, HF_CUSTOMER_NAME), _ ("Check-ups"));
}

static GPtrArray *
list_scopes (GVariant *question)
{
  GPtrArray *scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_scope_unref);

  g_ptr_array_add (scopes, hf_print_scope_new (&hf_printed_health_source, g_variant_ref (question),
                                               g_strdup (_ ("Check-ups"))));
  return scopes;
}

static const HfPrintThing thing = {
  .source = &hf_printed_health_source,
  .heading = N_ ("Print Check-ups"),
  .file_name = N_ ("Check-ups.pdf"),
  .action = "win.print-health",
  .parameter_type = "(xb)",
  .list_scopes = list_scopes,
  .make_title = make_title,
};

const HfPrintKind hf_print_health_kind = {
  .thing = &thing,
  .label = N_ ("Check-ups"),
  .note = N_ ("Beside each other; ▲ and ▼ mark what is out of the normal range"),
  .has_frame = TRUE,
  .lay_out = lay_out,
};
