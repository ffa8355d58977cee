/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day of the calendar on paper, for those who carry it about: follow-ups with a place to mark
 * what became of them, then the visits; of everybody, or with pages for each. */

#include "gui/print/hf-print-day.h"

#include "base/hf-collate.h"
#include "core/hf-entity.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "gui/common/hf-format.h"
#include "gui/print/hf-print-paragraph.h"
#include "gui/print/hf-print-table.h"
#include "session/print/hf-printed-day.h"

#include <glib/gi18n.h>

#define ROW 21.0
#define GAP 8.0

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

/* The column is as narrow as its letter. */
static char *
word_grade (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return g_strdup (hf_row_text (data, HF_FOLLOW_UP_GRADE));
}

/* What is open is left to the pen. */
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
                                              ROW, .note = hf_print_word_alerts };
static const HfPrintTable visit_table = { visit_columns, G_N_ELEMENTS (visit_columns), ROW,
                                          .note = hf_print_word_alerts };

static void
lay_out (HfPrintSheet *sheet)
{
  const HfPrintedDay *content = sheet->printed->content;
  HfPrintFlow         flow;

  hf_print_flow_begin (&flow, sheet);
  hf_print_table_add_all (&flow, N_ ("Follow-ups"), &follow_up_table, content->follow_ups);
  hf_print_table_add_all (&flow, N_ ("Visits"), &visit_table, content->visits);
}

/* One of the staff, or nobody, who has a part of the day. */
typedef struct
{
  gint64      id;
  const char *name;
} Person;

static void
add_person (GArray *people, const HfRow *row, guint field, guint name)
{
  Person person = { hf_row_int (row, field), hf_row_text (row, name) };

  for (guint i = 0; i < people->len; i++)
    if (g_array_index (people, Person, i).id == person.id)
      return;
  g_array_append_val (people, person);
}

/* By name; what is nobody's comes last. */
static int
compare_people (gconstpointer a, gconstpointer b)
{
  const Person *x = a, *y = b;
  g_autoptr (GBytes) x_key = hf_collate_person_key (x->name);
  g_autoptr (GBytes) y_key = hf_collate_person_key (y->name);

  if (x->id == 0 || y->id == 0)
    return (x->id == 0) - (y->id == 0);
  return g_bytes_compare (x_key, y_key);
}

static GArray *
list_people (const HfPrintedDay *content)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (Person));

  for (guint i = 0; i < content->follow_ups->len; i++)
    add_person (people, content->follow_ups->pdata[i], HF_FOLLOW_UP_OWNER, HF_FOLLOW_UP_OWNER_NAME);
  for (guint i = 0; i < content->visits->len; i++)
    add_person (people, content->visits->pdata[i], HF_VISIT_DOCTOR, HF_VISIT_DOCTOR_NAME);
  g_array_sort (people, compare_people);
  return people;
}

static void
add_of (HfPrintFlow        *flow,
        const char         *heading,
        const HfPrintTable *table,
        const GPtrArray    *rows,
        guint               field,
        gint64              id)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    if (hf_row_int (rows->pdata[i], field) == id)
      g_ptr_array_add (own, rows->pdata[i]);
  hf_print_table_add_all (flow, heading, table, own);
}

/* Each takes the own pages away, so nobody's begin on another's. */
static void
lay_out_doctors (HfPrintSheet *sheet)
{
  static const HfPrintText look = { .size = 14, .is_bold = TRUE, .width = HF_PRINT_INSIDE };
  const HfPrintedDay      *content = sheet->printed->content;
  g_autoptr (GArray) people = list_people (content);
  HfPrintFlow flow;

  hf_print_flow_begin (&flow, sheet);
  for (guint i = 0; i < people->len; i++)
    {
      const Person *person = &g_array_index (people, Person, i);

      if (i > 0)
        hf_print_flow_turn (&flow);
      hf_print_paragraph_add (&flow, &look, person->name ? person->name : _ ("Nobody's"));
      hf_print_flow_skip (&flow, GAP);
      add_of (&flow, N_ ("Follow-ups"), &follow_up_table, content->follow_ups, HF_FOLLOW_UP_OWNER,
              person->id);
      add_of (&flow, N_ ("Visits"), &visit_table, content->visits, HF_VISIT_DOCTOR, person->id);
    }
}

static char *
describe (const HfPrintSheet *sheet)
{
  const HfPrintedDay *content = sheet->printed->content;

  if (sheet->blocks->len == 0)
    return g_strdup (_ ("Nothing on this day"));
  return content->has_more ? g_strdup (_ ("as many as are printed of one day")) : NULL;
}

/* Visits have no numbers. */
static guint
count_people (const HfPrintSheet *sheet)
{
  const HfPrintedDay *content = sheet->printed->content;

  return hf_printed_count_customers (content->follow_ups, HF_FOLLOW_UP_CUSTOMER);
}

static const HfPrintThing thing = {
  .source = &hf_printed_day_source,
  .heading = N_ ("Print Day"),
  .file_name = N_ ("Day.pdf"),
  .hides_phones = TRUE,
  .count_people = count_people,
  .describe = describe,
};

const HfPrintKind hf_print_day_kind = {
  .thing = &thing,
  .label = N_ ("Agenda of a day"),
  .note = N_ ("Follow-ups and visits, in the order of the calendar"),
  .has_frame = TRUE,
  .lay_out = lay_out,
};

const HfPrintKind hf_print_doctors_kind = {
  .thing = &thing,
  .label = N_ ("Day list of each doctor"),
  .note = N_ ("Pages for each owner of follow-ups and each doctor of visits"),
  .has_frame = TRUE,
  .lay_out = lay_out_doctors,
};
