/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day of the calendar on paper, for those who carry it about: follow-ups with a place to mark
 * what became of them, then the visits. */

#include "gui/print/hf-print-day.h"

#include "core/hf-entity.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "gui/common/hf-format.h"
#include "gui/print/hf-print-table.h"
#include "session/print/hf-printed-day.h"

#include <glib/gi18n.h>

#define ROW 21.0

static char *
word_phone (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_format_phone (hf_row_text (data, HF_FOLLOW_UP_CUSTOMER_PHONE));
}

static char *
word_why (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_follow_up_reason (data);
}

/* What is open is left to the pen. */
/* The column is as narrow as its letter. */
static char *
word_grade (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return g_strdup (hf_row_text (data, HF_FOLLOW_UP_GRADE));
}

static char *
word_state (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  if (hf_follow_up_is_open (data))
    return NULL;
  return g_strdup (hf_choice_label (hf_follow_up_states, hf_row_text (data, HF_FOLLOW_UP_STATE)));
}

static char *
word_time (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  const char *time = hf_row_text (data, HF_VISIT_TIME);

  return g_strdup (time ? time : C_ ("time of a visit, unknown", "—"));
}

/* Widths add up to what is between the margins. */
#define TIME   42.0
#define GRADE  42.0
#define NAME   90.0
#define PHONE  88.0
#define OWNER  66.0
#define STATE  62.0
#define WHY    (HF_PRINT_INSIDE - TIME - GRADE - NAME - PHONE - OWNER - STATE)
#define PLACE  116.0
#define DOCTOR 90.0
#define KIND   (HF_PRINT_INSIDE - TIME - NAME - PLACE - DOCTOR)

/* clang-format off */
static const HfPrintColumn follow_up_columns[] = {
  { N_ ("Time"), TIME, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_follow_up_def, .field = HF_FOLLOW_UP_PROMISED },
  { N_ ("Grade"), GRADE, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_grade },
  { N_ ("Name"), NAME, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_follow_up_def, .field = HF_FOLLOW_UP_CUSTOMER_NAME },
  { N_ ("Phone"), PHONE, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_phone },
  { N_ ("Why"), WHY, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_why },
  { N_ ("Owner"), OWNER, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_follow_up_def, .field = HF_FOLLOW_UP_OWNER_NAME },
  { N_ ("State"), STATE, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_state },
};

static const HfPrintColumn visit_columns[] = {
  { N_ ("Time"), TIME, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_time },
  { N_ ("Name"), NAME, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_visit_def, .field = HF_VISIT_CUSTOMER_NAME },
  { N_ ("Department"), PLACE, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_visit_def, .field = HF_VISIT_DEPARTMENT_NAME },
  { N_ ("Doctor"), DOCTOR, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_visit_def, .field = HF_VISIT_DOCTOR_NAME },
  { N_ ("Kind of visit"), KIND, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_visit_def, .field = HF_VISIT_KIND },
};
/* clang-format on */

static const HfPrintTable follow_up_table = { follow_up_columns, G_N_ELEMENTS (follow_up_columns),
                                              ROW };
static const HfPrintTable visit_table = { visit_columns, G_N_ELEMENTS (visit_columns), ROW };

static void
lay_out (HfPrintSheet *sheet)
{
  const HfPrintedDay *content = sheet->printed->content;
  HfPrintFlow         flow;

  hf_print_flow_begin (&flow, sheet);
  hf_print_table_add_all (&flow, N_ ("Follow-ups"), &follow_up_table, content->follow_ups);
  hf_print_table_add_all (&flow, N_ ("Visits"), &visit_table, content->visits);
}

static char *
describe (const HfPrintSheet *sheet)
{
  const HfPrintedDay *content = sheet->printed->content;

  if (sheet->blocks->len == 0)
    return g_strdup (_ ("Nothing on this day"));
  return content->has_more ? g_strdup (_ ("as many as are printed of one day")) : NULL;
}

static const HfPrintThing thing = {
  .source = &hf_printed_day_source,
  .heading = N_ ("Print Day"),
  .file_name = N_ ("Day.pdf"),
  .hides_phones = TRUE,
  .describe = describe,
};

const HfPrintKind hf_print_day_kind = {
  .thing = &thing,
  .label = N_ ("Agenda of a day"),
  .note = N_ ("Follow-ups and visits, in the order of the calendar"),
  .has_frame = TRUE,
  .lay_out = lay_out,
};
