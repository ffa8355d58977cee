/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Somebody of the staff on paper, to put up or to file: what is known, the week's hours, and the
 * trainings where they concern whoever prints. */

#include "gui/print/hf-print-staff.h"

#include "core/hf-entity.h"
#include "core/hf-staff.h"
#include "core/hf-training.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-staff-words.h"
#include "gui/print/hf-print-table.h"
#include "session/hf-field-words.h"
#include "session/print/hf-printed-staff.h"

#include <glib/gi18n.h>

#define GAP  14.0
#define ROW  19.0
#define WEEK 7

/* In the order of the paper; the department by its name. */
static const guint facts[] = { HF_STAFF_ROLE, HF_STAFF_DEPARTMENT, HF_STAFF_TITLE,
                               HF_STAFF_SPECIALTY, HF_STAFF_INTRODUCTION };

static guint
find_shown (guint field)
{
  return field == HF_STAFF_DEPARTMENT ? HF_STAFF_DEPARTMENT_NAME : field;
}

static char *
word_label (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return g_strdup (_ (hf_entity_label (&hf_staff_def, n)));
}

static char *
word_fact (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_field_words (data, find_shown (n));
}

/* Days of the week are rows by their number. */
static char *
word_day (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  const HfStaffSheet *content = data;

  return hf_format_day (content->week + (HfDate) n);
}

static char *
word_hours (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  const HfStaffSheet *content = data;
  HfDate              day = content->week + (HfDate) n;
  g_autoptr (GArray) spans = hf_roster_plan (content->roster, day);
  g_autoptr (GString) words = g_string_new (NULL);

  if (hf_duty_plan_is_off (content->roster->exceptions, content->staff->id, day))
    g_string_append (words, _ ("Day off"));
  for (guint i = 0; i < spans->len; i++)
    {
      const HfDutySpan *span = &g_array_index (spans, HfDutySpan, i);
      g_autofree char  *hours = hf_staff_words_hours (span);
      g_autofree char  *place = hf_staff_words_place (span);

      g_string_append_printf (words, "%s%s%s%s", words->len > 0 ? "; " : "", hours,
                              *place != '\0' ? " " : "", place);
    }
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : g_strdup ("—");
}

/* Widths add up to what is between the margins. */
#define LABEL 140.0
#define DAY   90.0
#define KIND  110.0
#define TOPIC (HF_PRINT_INSIDE - KIND - 2 * DAY)

/* clang-format off */
static const HfPrintColumn fact_columns[] = {
  { NULL, LABEL, HF_PRINT_LEFT, HF_PRINT_LABEL, .word = word_label },
  { NULL, HF_PRINT_INSIDE - LABEL, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_fact },
};

static const HfPrintColumn week_columns[] = {
  { N_ ("Day"), LABEL, HF_PRINT_LEFT, HF_PRINT_LABEL, .word = word_day },
  { N_ ("On duty"), HF_PRINT_INSIDE - LABEL, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_hours },
};

static const HfPrintColumn training_columns[] = {
  { N_ ("Topic"), TOPIC, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_training_def, .field = HF_TRAINING_TOPIC },
  { N_ ("Kind of training"), KIND, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_training_def, .field = HF_TRAINING_KIND },
  { N_ ("Date"), DAY, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_training_def, .field = HF_TRAINING_DATE },
  { N_ ("Valid until"), DAY, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_training_def, .field = HF_TRAINING_EXPIRES },
};
/* clang-format on */

static const HfPrintTable fact_table = { fact_columns, G_N_ELEMENTS (fact_columns), ROW,
                                         .note = NULL };
static const HfPrintTable week_table = { week_columns, G_N_ELEMENTS (week_columns), ROW,
                                         .note = NULL };
static const HfPrintTable training_table = { training_columns, G_N_ELEMENTS (training_columns), ROW,
                                             .note = NULL };

static void
lay_out (HfPrintSheet *sheet)
{
  const HfStaffSheet *content = sheet->printed->content;
  HfPrintFlow         flow;

  hf_print_flow_begin (&flow, sheet);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (!hf_row_is_null (content->staff, find_shown (facts[i])))
      hf_print_table_add (&flow, &fact_table, content->staff, facts[i]);
  hf_print_flow_skip (&flow, GAP);
  hf_print_table_begin (&flow, &week_table);
  for (guint day = 0; day < WEEK; day++)
    hf_print_table_add (&flow, &week_table, content, day);
  hf_print_flow_repeat (&flow, (HfPrintBlock){ 0 });
  hf_print_flow_skip (&flow, GAP);
  hf_print_table_add_all (&flow, N_ ("Trainings"), &training_table, content->trainings);
}

static char *
make_title (const HfPrinted *printed)
{
  const HfStaffSheet *content = printed->content;

  return g_strdup (hf_row_text (content->staff, HF_STAFF_NAME));
}

static const HfPrintThing thing = {
  .source = &hf_printed_staff_source,
  .heading = N_ ("Print Staff Card"),
  .file_name = N_ ("Staff card.pdf"),
  .make_title = make_title,
};

const HfPrintKind hf_print_staff_kind = {
  .thing = &thing,
  .label = N_ ("Staff card"),
  .note = N_ ("What is known, the hours of a week, and trainings"),
  .has_frame = TRUE,
  .lay_out = lay_out,
};
