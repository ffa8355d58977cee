/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The form that plans a follow-up from a card: a promised time, and who calls. It is 20 October
 * 2023, 09:00. */

#include "customer-fixture.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "gui/common/card/hf-customer-card-follow-up.h"
#include "gui/common/card/hf-customer-card-plan.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-invalid.h"
#include "session/hf-start.h"

/* The form, open over the card of 王芳 once the colleagues to choose from are known. */
typedef struct
{
  GtkWidget *popover;
  GtkWidget *date;
  GtkWidget *time;
  GtkWidget *reading;
  GtkWidget *reason;
  GtkWidget *save;
  GtkWidget *caller; /* the drop-down */
} Form;

static GtkWidget *
child (GtkWidget *widget, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name));
}

static guint
count_choices (const Form *form)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (form->caller)));
}

static Form
open_form (CustomerFixture *fixture, guint n_staff)
{
  Form form;

  customer_fixture_open (fixture, fixture->wang);
  form.popover = find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_FOLLOW_UP);
  hf_customer_card_plan (fixture->card);
  form.date = child (form.popover, "date");
  form.time = child (form.popover, "time");
  form.reading = child (form.popover, "reading");
  form.reason = child (form.popover, "reason");
  form.save = child (form.popover, "save");
  form.caller = hf_editable_row_get_editor (HF_EDITABLE_ROW (child (form.popover, "caller")));
  hf_test_wait_for (count_choices (&form) == n_staff + 1);
  hf_test_wait_for (*gtk_editable_get_text (GTK_EDITABLE (form.date)) != '\0');
  return form;
}

static void
type (const Form *form, const char *date, const char *time)
{
  gtk_editable_set_text (GTK_EDITABLE (form->date), date);
  gtk_editable_set_text (GTK_EDITABLE (form->time), time);
  gtk_editable_set_text (GTK_EDITABLE (form->reason), "");
}

static const char *
get_reading (const Form *form)
{
  return gtk_label_get_text (GTK_LABEL (form->reading));
}

/* The name that the drop-down shows, "" for nobody. */
static const char *
get_caller (const Form *form)
{
  HfRecord    *record = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (form->caller));
  const HfRow *row = hf_record_get_row (record);

  return row != NULL ? hf_row_text (row, HF_STAFF_NAME) : "";
}

static void
press_save (CustomerFixture *fixture, const Form *form)
{
  guint before = fixture->n_messages;

  g_assert_true (gtk_widget_get_sensitive (form->save));
  g_signal_emit_by_name (form->time, "activate");
  hf_test_wait_for (fixture->n_messages > before);
  g_assert_true (fixture->can_undo);
}

static void
work_as (CustomerFixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;

  hf_start_as_staff (fixture->book->store, name, &error);
  g_assert_no_error (error);
}

static const char *
get_next (CustomerFixture *fixture)
{
  return gtk_label_get_text (GTK_LABEL (child (GTK_WIDGET (fixture->card), "next")));
}

static void
test_promise (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 chen = hf_test_book_add_staff (fixture->book, "陈静", HF_STAFF_ROLE_DOCTOR);
  gint64 wu = hf_test_book_add_staff (fixture->book, "吴昊", HF_STAFF_ROLE_DESK);
  Form   form;
  g_autoptr (HfUndone) undone = NULL;

  work_as (fixture, "陈静");
  form = open_form (fixture, 2);
  g_assert_cmpstr (get_caller (&form), ==, "陈静");
  type (&form, "2023-10-23", "下午3点");
  g_assert_cmpstr (get_reading (&form), ==, "Mon 23 Oct 2023, 15:00, in 3 days");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (form.caller), 0);
  g_assert_cmpstr (get_caller (&form), ==, "");
  for (guint i = 1; g_strcmp0 (get_caller (&form), "吴昊") != 0; i++)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (form.caller), i);
  press_save (fixture, &form);

  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT owner FROM follow_up WHERE due = '2023-10-23' "
                                        "AND promised = '15:00'"),
                   ==, wu);
  g_assert_cmpint (chen, !=, wu);
  hf_test_wait_for (g_str_equal (get_next (fixture), "Mon 23 Oct 2023 · In 3 d at 15:00"));
  undone = hf_test_book_undo (fixture->book);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM follow_up"), ==, 0);
  hf_test_wait_for (g_str_equal (get_next (fixture), "No follow-up planned"));
}

static void
assert_wrong (const Form *form, const GtkWidget *field, const char *reading)
{
  g_assert_cmpstr (get_reading (form), ==, reading);
  g_assert_true (gtk_widget_has_css_class (form->reading, "error"));
  g_assert_true (hf_invalid_is_marked (form->date) == (field == form->date));
  g_assert_true (hf_invalid_is_marked (form->time) == (field == form->time));
  g_assert_false (gtk_widget_get_sensitive (form->save));
}

static void
test_wrong_time (CustomerFixture *fixture, gconstpointer is_empty)
{
  Form form = open_form (fixture, 0);

  type (&form, "2023-10-23", "25:00");
  assert_wrong (&form, form.time, "This is no time of day. Write it as in 9:30.");
  type (&form, "2023-10-20", "9:00");
  assert_wrong (&form, form.time, "It is past 09:00 already. Write a time to come.");
  type (&form, "2023-10-19", "15:00");
  assert_wrong (&form, form.date, "This day has passed.");
  g_signal_emit_by_name (form.time, "activate");
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM follow_up"), ==, 0);

  type (&form, "2023-10-20", "9:01");
  g_assert_false (gtk_widget_has_css_class (form.reading, "error"));
  press_save (fixture, &form);
  hf_test_wait_for (g_str_equal (get_next (fixture), "Fri 20 Oct 2023 · Promised 09:01"));
}

/* A day alone stands for any time of it, and what was left in the form before is not offered. */
static void
test_no_time (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *popover = find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_FOLLOW_UP);
  Form       form;

  gtk_editable_set_text (GTK_EDITABLE (child (popover, "time")), "10:00");
  form = open_form (fixture, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form.time)), ==, "");
  g_assert_cmpstr (get_caller (&form), ==, "");
  type (&form, "2023-10-20", " ");
  press_save (fixture, &form);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM follow_up WHERE due = '2023-10-20' "
                                        "AND promised IS NULL AND owner IS NULL"),
                   ==, 1);
}

static gint64
give_owner (CustomerFixture *fixture)
{
  gint64 owner = hf_test_book_add_staff (fixture->book, "吴昊", HF_STAFF_ROLE_DESK);

  hf_test_book_set_int (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_OWNER, owner);
  return owner;
}

/* It is the call of the customer's owner, whoever plans it. */
static void
test_owner_calls (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 owner = give_owner (fixture);
  Form   form;

  hf_test_book_add_staff (fixture->book, "陈静", HF_STAFF_ROLE_DOCTOR);
  work_as (fixture, "陈静");
  form = open_form (fixture, 2);
  g_assert_cmpstr (get_caller (&form), ==, "吴昊");
  type (&form, "2023-10-21", "");
  press_save (fixture, &form);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT owner FROM follow_up"), ==, owner);
}

/* Of an owner who has left nobody would take it over. */
static void
test_owner_has_left (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 planner = hf_test_book_add_staff (fixture->book, "陈静", HF_STAFF_ROLE_DOCTOR);
  Form   form;

  hf_test_book_archive (fixture->book, &hf_staff_def, give_owner (fixture));
  work_as (fixture, "陈静");
  form = open_form (fixture, 1);
  hf_test_wait_for (g_str_equal (get_caller (&form), "陈静"));
  type (&form, "2023-10-21", "");
  press_save (fixture, &form);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT owner FROM follow_up"), ==, planner);
}

static void
set_need (CustomerFixture *fixture, const char *need)
{
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_NEED, need);
}

/* Where the plan's day has passed, the date that stands in the field is accounted for. */
static void
test_proposal_over (CustomerFixture *fixture, gconstpointer is_empty)
{
  Form form;

  hf_test_book_insert (fixture->book, hf_test_visit (fixture->wang, "2023-04-24", NULL));
  set_need (fixture, "safety");
  form = open_form (fixture, 0);
  g_assert_cmpstr (
    gtk_label_get_text (GTK_LABEL (child (form.popover, "proposal"))), ==,
    "Default plan: every 60 days, counted from Mon 24 Apr 2023. That day is over, so "
    "it is today.");
  gtk_popover_popdown (GTK_POPOVER (form.popover));
}

/* Opening it and Enter plans what the default plan of the customer's cell has. */
static void
test_proposal (CustomerFixture *fixture, gconstpointer is_empty)
{
  Form       form;
  GtkWidget *proposal;
  g_autoptr (HfUndone) undone = NULL;

  set_need (fixture, "safety");
  form = open_form (fixture, 0);
  proposal = child (form.popover, "proposal");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (proposal)), ==, "Default plan: every 30 days");
  g_assert_true (gtk_widget_get_visible (proposal));
  g_assert_cmpstr (get_reading (&form), ==, "Mon 20 Nov 2023, in 31 days");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form.reason)), ==,
                   "Remind of check-ups and what prevents illness");
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (form.date), NULL, NULL));
  g_assert_true (
    gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), form.date));
  g_signal_emit_by_name (form.date, "activate");
  hf_test_wait_for (fixture->n_messages > 0);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM follow_up WHERE due = '2023-11-20' "
                                        "AND reason LIKE 'Remind of check-ups%'"),
                   ==, 1);
  undone = hf_test_book_undo (fixture->book);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM follow_up"), ==, 0);
}

/* The answer comes when it comes; who was faster keeps what they typed. */
static void
test_typed_meanwhile (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *popover, *date, *reason;

  customer_fixture_open (fixture, fixture->wang);
  popover = find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_FOLLOW_UP);
  date = child (popover, "date");
  reason = child (popover, "reason");
  hf_customer_card_plan (fixture->card);
  gtk_editable_set_text (GTK_EDITABLE (date), "2023-10-21");
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (date)), ==, "2023-10-21");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (reason)), ==, "");
  gtk_popover_popdown (GTK_POPOVER (popover));
  hf_test_wait_for (!gtk_widget_get_mapped (popover));
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/customer-card-follow-up/promise", test_promise);
  customer_fixture_add_test ("/customer-card-follow-up/wrong-time", test_wrong_time);
  customer_fixture_add_test ("/customer-card-follow-up/no-time", test_no_time);
  customer_fixture_add_test ("/customer-card-follow-up/owner-calls", test_owner_calls);
  customer_fixture_add_test ("/customer-card-follow-up/owner-has-left", test_owner_has_left);
  customer_fixture_add_test ("/customer-card-follow-up/proposal", test_proposal);
  customer_fixture_add_test ("/customer-card-follow-up/proposal-over", test_proposal_over);
  customer_fixture_add_test ("/customer-card-follow-up/typed-meanwhile", test_typed_meanwhile);
  return g_test_run ();
}
