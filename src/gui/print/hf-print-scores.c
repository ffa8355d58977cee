/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A month of service scores to be signed: each entry of each person, what they come to, and beside
 * that the place where the person signs. */

#include "gui/print/hf-print-scores.h"

#include "base/hf-parts.h"
#include "core/hf-service-score.h"
#include "core/hf-staff.h"
#include "gui/common/hf-format.h"
#include "gui/print/hf-print-signing.h"
#include "gui/print/hf-print-table.h"
#include "session/print/hf-printed-scores.h"

#include <glib/gi18n.h>

#define TITLE    54.0
#define GAP      14.0
#define ROW      21.0
#define SIGN_ROW 27.0 /* written into by hand */

static const HfPrintedScores *
get_content (const HfPrintSheet *sheet)
{
  return sheet->printed->content;
}

static char *
write_month (const HfPrintedScores *content)
{
  int year, month;

  hf_date_get_ymd (content->month, &year, &month, NULL);
  return hf_format_month (year, month);
}

/* On paper the first entry comes first. */
static const HfRow *
get_entry (const HfScoreSheet *scores, guint n)
{
  return scores->scores->pdata[scores->scores->len - 1 - n];
}

static char *
word_staff (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  const HfScoreSheet *scores = data;

  return g_strdup (hf_row_text (scores->staff, HF_STAFF_NAME));
}

static char *
word_date (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_format_day_short (
    hf_date_from_iso (hf_row_text (get_entry (data, n), HF_SERVICE_SCORE_DATE)));
}

static char *
word_reason (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return g_strdup (hf_row_text (get_entry (data, n), HF_SERVICE_SCORE_REASON));
}

static char *
word_customer (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return g_strdup (hf_row_text (get_entry (data, n), HF_SERVICE_SCORE_CUSTOMER_NAME));
}

static char *
word_author (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return g_strdup (hf_row_text (get_entry (data, n), HF_SERVICE_SCORE_AUTHOR_NAME));
}

static char *
word_points (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_format_points (hf_row_int (get_entry (data, n), HF_SERVICE_SCORE_POINTS));
}

static char *
word_whole_name (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  const HfScoreSheet *scores = data;

  return hf_join_facts (hf_row_text (scores->staff, HF_STAFF_NAME),
                        hf_row_text (scores->staff, HF_STAFF_DEPARTMENT_NAME));
}

static char *
word_signature (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return g_strdup (_ ("Signature, date"));
}

static char *
word_sum (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  const HfScoreSheet *scores = data;

  return hf_format_points (scores->total);
}

static char *
word_total (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_format_points (get_content (sheet)->total);
}

/* Widths add up to what is between the margins. */
#define STAFF    80.0
#define DAY      68.0
#define CUSTOMER 76.0
#define AUTHOR   76.0
#define POINTS   52.0
#define REASON   (HF_PRINT_INSIDE - STAFF - DAY - CUSTOMER - AUTHOR - POINTS)
#define WHO      (STAFF + DAY + 20)
#define SIGNING  80.0
#define SIGNED   (HF_PRINT_INSIDE - WHO - SIGNING - POINTS)

/* clang-format off */
static const HfPrintColumn entry_columns[] = {
  { N_ ("Staff member"), STAFF, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_staff },
  { N_ ("Date"), DAY, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_date },
  { N_ ("Reason"), REASON, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_reason },
  { N_ ("Customer"), CUSTOMER, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_customer },
  { N_ ("Entered by"), AUTHOR, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_author },
  { N_ ("Points"), POINTS, HF_PRINT_RIGHT, HF_PRINT_VALUE, .word = word_points },
};

static const HfPrintColumn sum_columns[] = {
  { NULL, WHO, HF_PRINT_LEFT, HF_PRINT_SUM, .word = word_whole_name },
  { NULL, SIGNING, HF_PRINT_LEFT, HF_PRINT_LABEL, .word = word_signature },
  { NULL, SIGNED, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = NULL },
  { NULL, POINTS, HF_PRINT_RIGHT, HF_PRINT_SUM, .word = word_sum },
};

static const HfPrintColumn total_columns[] = {
  { NULL, HF_PRINT_INSIDE - POINTS, HF_PRINT_RIGHT, HF_PRINT_LABEL, .word = hf_print_word_total_label },
  { NULL, POINTS, HF_PRINT_RIGHT, HF_PRINT_SUM, .word = word_total },
};
/* clang-format on */

static const HfPrintTable entry_table = { entry_columns, G_N_ELEMENTS (entry_columns), ROW,
                                          .note = NULL };
static const HfPrintTable sum_table = { sum_columns, G_N_ELEMENTS (sum_columns), SIGN_ROW,
                                        .note = NULL };
static const HfPrintTable total_table = { total_columns, G_N_ELEMENTS (total_columns), ROW,
                                          .note = NULL };

static void
draw_title (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfPrintText title = {
    .size = 18, .is_bold = TRUE, .width = HF_PRINT_INSIDE, .align = PANGO_ALIGN_CENTER
  };
  const HfPrintText month = { .size = 10, .width = HF_PRINT_INSIDE, .align = PANGO_ALIGN_CENTER };
  g_autofree char  *words = write_month (get_content (sheet));
  double height = hf_print_text (cr, HF_PRINT_MARGIN, block->y, &title, _ ("Service Scores"));

  hf_print_text (cr, HF_PRINT_MARGIN, block->y + height, &month, words);
}

static void
draw_signing (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  static const char *const signers[] = { N_ ("Drawn up by"), N_ ("Approved by"), NULL };

  hf_print_signing (cr, block->y, signers);
}

/* A sum stands on the page of its last entry. */
static void
add_person (HfPrintFlow *flow, const HfScoreSheet *scores)
{
  const guint n = scores->scores->len;

  for (guint i = 0; i < n; i++)
    {
      if (i + 1 == n)
        hf_print_flow_need (flow, hf_print_table_measure (&entry_table, flow->sheet, scores, i) +
                                    hf_print_table_measure (&sum_table, flow->sheet, scores, 0));
      hf_print_table_add (flow, &entry_table, scores, i);
    }
  hf_print_table_add (flow, &sum_table, scores, 0);
}

static void
lay_out (HfPrintSheet *sheet)
{
  const HfPrintedScores *content = get_content (sheet);
  HfPrintFlow            flow;

  if (content->sheets->len == 0)
    return;
  hf_print_flow_begin (&flow, sheet);
  hf_print_flow_add (&flow, (HfPrintBlock){ .height = TITLE, .draw = draw_title });
  hf_print_table_begin (&flow, &entry_table);
  for (guint i = 0; i < content->sheets->len; i++)
    add_person (&flow, content->sheets->pdata[i]);
  if (!content->is_of_one)
    hf_print_table_add (&flow, &total_table, NULL, 0);
  hf_print_flow_repeat (&flow, (HfPrintBlock){ 0 });
  hf_print_flow_skip (&flow, GAP);
  hf_print_flow_add (&flow,
                     (HfPrintBlock){ .height = HF_PRINT_SIGNING_HEIGHT, .draw = draw_signing });
}

static char *
make_title (const HfPrinted *printed)
{
  const HfPrintedScores *content = printed->content;
  g_autofree char       *month = write_month (content);
  g_autofree char       *name = NULL;

  if (!content->is_of_one || content->sheets->len == 0)
    return hf_join_facts (_ ("Service scores"), month);
  name = word_whole_name (NULL, content->sheets->pdata[0], 0);
  return hf_join_facts (name, month);
}

static char *
describe (const HfPrintSheet *sheet)
{
  const HfPrintedScores *content = get_content (sheet);

  if (content->n_entries == 0)
    return g_strdup (_ ("No scores in this month."));
  return content->sheets->len == 0 ?
           g_strdup (_ ("These are too many for paper. Print them person by person.")) :
           NULL;
}

static void
add_scope (GPtrArray *scopes, gint64 staff, const char *day, const char *title)
{
  GVariant *question = g_variant_ref_sink (g_variant_new ("(xs)", staff, day));

  g_ptr_array_add (scopes,
                   hf_print_scope_new (&hf_printed_scores_source, question, g_strdup (title)));
}

/* Whose, a day of the month, and whether there are others to choose. */
static GPtrArray *
list_scopes (GVariant *parameter)
{
  GPtrArray  *scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_scope_unref);
  const char *day;
  gint64      staff;
  gboolean    has_others;

  g_variant_get (parameter, "(x&sb)", &staff, &day, &has_others);
  add_scope (scopes, staff, day, _ ("This staff member"));
  if (has_others)
    add_scope (scopes, 0, day, _ ("Everybody in my charge"));
  return scopes;
}

static const HfPrintThing thing = {
  .source = &hf_printed_scores_source,
  .heading = N_ ("Print Scores"),
  .file_name = N_ ("Service scores.pdf"),
  .action = "win.print-scores",
  .parameter_type = "(xsb)",
  .list_scopes = list_scopes,
  .make_title = make_title,
  .describe = describe,
};

const HfPrintKind hf_print_scores_kind = {
  .thing = &thing,
  .label = N_ ("Service scores"),
  .note = N_ ("Each entry of the month, with its sum to sign"),
  .has_frame = TRUE,
  .lay_out = lay_out,
};
