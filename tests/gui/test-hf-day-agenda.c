/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be dragged from the list of a day: a follow-up that is still to be done, wherever its
 * row is taken, and nothing else. What a drop does is the page's. And whose alerts it marks. */

#include "find-widget.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-special-day.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"
#include "gui/calendar/hf-agenda-row.h"
#include "gui/calendar/hf-day-agenda.h"
#include "gui/common/hf-alert-mark.h"
#include "tests/store/hf-test-book.h"

#include <adwaita.h>

#define DAY "2023-10-20" /* today, by the book's clock */

typedef struct
{
  HfTestBook    *book;
  HfContext     *context;
  GtkWidget     *window;
  HfDayAgenda   *agenda;
  GtkDragSource *source;
  gint64         open, done;
} Fixture;

static gint64
add_follow_up (Fixture *fixture, gint64 customer, gboolean is_done)
{
  HfRow *row = hf_test_follow_up (customer, DAY, "A");

  if (is_done)
    {
      hf_row_set_text (row, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_DONE);
      hf_row_set_int (row, HF_FOLLOW_UP_CLOSED, hf_clock_now (fixture->book->clock));
    }
  return hf_test_book_insert (fixture->book, row);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GListModel *model;
  gint64      customer;

  fixture->book = hf_test_book_new ();
  customer = hf_test_book_add_customer (fixture->book, "陈建国");
  fixture->open = add_follow_up (fixture, customer, FALSE);
  fixture->done = add_follow_up (fixture, customer, TRUE);
  hf_test_book_insert (fixture->book, hf_test_visit (customer, DAY, "10:20"));
  fixture->context = hf_context_new (fixture->book->store, NULL);

  fixture->agenda = g_object_new (HF_TYPE_DAY_AGENDA, NULL);
  hf_day_agenda_set_context (fixture->agenda, fixture->context);
  hf_day_agenda_show_day (fixture->agenda, hf_date_from_iso (DAY), hf_date_from_iso (DAY));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->agenda));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->source =
    GTK_DRAG_SOURCE (gtk_widget_get_template_child (GTK_WIDGET (fixture->agenda),
                                                    HF_TYPE_DAY_AGENDA, "drag_source"));
  model = G_LIST_MODEL (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->agenda), HF_TYPE_DAY_AGENDA, "selection"));
  hf_test_wait_for (g_list_model_get_n_items (model) == 3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  hf_test_book_let_finish (fixture->book);
  g_assert_finalize_object (fixture->context);
  hf_test_book_free (fixture->book);
}

/* The row of a record, or NULL while there is none. */
static GtkWidget *
find_row (GtkWidget *widget, GType type, gint64 id)
{
  HfRecord *record =
    HF_IS_AGENDA_ROW (widget) ? hf_agenda_row_get_record (HF_AGENDA_ROW (widget)) : NULL;
  GtkWidget *found = NULL;

  if (record != NULL)
    return G_OBJECT_TYPE (record) == type && hf_record_get_id (record) == id ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, type, id);
  return found;
}

/* Where a row lies in the list, once it has been laid out. */
static graphene_rect_t
place_of (Fixture *fixture, GType type, gint64 id)
{
  GtkWidget      *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (fixture->source));
  GtkWidget      *row;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  hf_test_wait_for ((row = find_row (list, type, id)) != NULL &&
                    gtk_widget_compute_bounds (row, list, &bounds) && bounds.size.height > 0);
  return bounds;
}

static GdkContentProvider *
drag_from (Fixture *fixture, double x, double y)
{
  GdkContentProvider *provider = NULL;

  g_signal_emit_by_name (fixture->source, "prepare", x, y, &provider);
  return provider;
}

static GdkContentProvider *
drag_row (Fixture *fixture, GType type, gint64 id)
{
  graphene_rect_t place = place_of (fixture, type, id);

  return drag_from (fixture, place.origin.x + place.size.width / 2,
                    place.origin.y + place.size.height / 2);
}

static void
assert_holds (GdkContentProvider *provider, gint64 id)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (provider);
  g_value_init (&value, HF_TYPE_FOLLOW_UP); /* what a day takes */
  gdk_content_provider_get_value (provider, &value, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hf_record_get_id (g_value_get_object (&value)), ==, id);
}

static void
test_open_follow_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkContentProvider) provider = drag_row (fixture, HF_TYPE_FOLLOW_UP, fixture->open);

  assert_holds (provider, fixture->open);
  g_assert_cmpint (gtk_drag_source_get_actions (fixture->source), ==, GDK_ACTION_MOVE);
}

/* The padding around a row is the list's own, and still the row to whoever takes it there. */
static void
test_edge_of_row (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t place = place_of (fixture, HF_TYPE_FOLLOW_UP, fixture->open);
  g_autoptr (GdkContentProvider) provider =
    drag_from (fixture, place.origin.x - 1, place.origin.y + place.size.height / 2);

  assert_holds (provider, fixture->open);
}

static void
test_nothing_else (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t last = place_of (fixture, HF_TYPE_VISIT, 1);

  g_assert_null (drag_row (fixture, HF_TYPE_VISIT, 1));
  g_assert_null (drag_row (fixture, HF_TYPE_FOLLOW_UP, fixture->done));
  g_assert_null (drag_from (fixture, 10, last.origin.y + 2 * last.size.height));
}

static gboolean
is_marked (Fixture *fixture, GType type, gint64 id)
{
  GtkWidget *row = find_row (GTK_WIDGET (fixture->agenda), type, id);

  return row != NULL && gtk_widget_get_visible (find_widget (row, HF_TYPE_ALERT_MARK));
}

/* Of calls and of visits: who meets somebody may harm as much as who calls. */
static void
test_alert (Fixture *fixture, gconstpointer data)
{
  place_of (fixture, HF_TYPE_FOLLOW_UP, fixture->open);
  g_assert_false (is_marked (fixture, HF_TYPE_FOLLOW_UP, fixture->open));
  hf_test_book_set_text (fixture->book, &hf_customer_def, 1, HF_CUSTOMER_ALLERGIES, "青霉素");
  hf_test_wait_for (is_marked (fixture, HF_TYPE_FOLLOW_UP, fixture->open) &&
                    is_marked (fixture, HF_TYPE_VISIT, 1));
}

static GtkWidget *
part_of (GtkWidget *widget, GType type, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, type, name));
}

/* Whom to greet stands on the day itself, day off or not, and nothing of it is to be ticked. */
static void
test_greeting (Fixture *fixture, gconstpointer data)
{
  HfRow     *day = hf_row_new (&hf_special_day_def);
  GtkWidget *row = NULL;

  hf_row_set_int (day, HF_SPECIAL_DAY_CUSTOMER, 1);
  hf_row_set_text (day, HF_SPECIAL_DAY_KIND, "手术");
  hf_row_set_text (day, HF_SPECIAL_DAY_DATE, "2019-10-21");
  hf_row_set_int (day, HF_SPECIAL_DAY_GREETING, 1);
  hf_test_book_insert (fixture->book, day);
  hf_test_book_let_finish (fixture->book);
  g_assert_null (find_row (GTK_WIDGET (fixture->agenda), HF_TYPE_CUSTOMER, 1));
  hf_day_agenda_show_day (fixture->agenda, hf_date_from_iso ("2023-10-21"), hf_date_from_iso (DAY));
  hf_test_wait_for ((row = find_row (GTK_WIDGET (fixture->agenda), HF_TYPE_CUSTOMER, 1)) != NULL);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (part_of (row, HF_TYPE_AGENDA_ROW, "name"))), ==,
                   "陈建国");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (part_of (row, HF_TYPE_AGENDA_ROW, "detail"))),
                   ==, "Greeting");
  g_assert_false (gtk_widget_get_visible (part_of (row, HF_TYPE_AGENDA_ROW, "check")));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (
                     part_of (GTK_WIDGET (fixture->agenda), HF_TYPE_DAY_AGENDA, "summary"))),
                   ==, "1 greeting");
  g_assert_null (drag_row (fixture, HF_TYPE_CUSTOMER, 1));
}

/* What its menu does to the follow-up that is selected, which is the open one. */
static void
test_acts (Fixture *fixture, gconstpointer data)
{
  static const char graded[] = "SELECT count(*) FROM follow_up WHERE grade = 'C'";
  static const char taken[] = "SELECT count(*) FROM follow_up WHERE owner IS NOT NULL";
  GtkWidget        *agenda = GTK_WIDGET (fixture->agenda);
  gint64            chen = hf_test_book_add_staff (fixture->book, "Chen", HF_STAFF_ROLE_DESK);

  hf_test_wait_for (hf_day_agenda_get_selected (fixture->agenda) != NULL);
  g_assert_true (gtk_widget_activate_action (agenda, "agenda.grade", "s", "C"));
  hf_test_wait_for (hf_test_book_number (fixture->book, graded) == 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (hf_test_book_number (fixture->book, graded), ==, 0);
  gtk_widget_activate_action (agenda, "agenda.take", NULL); /* nobody on the staff works here */
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (hf_test_book_number (fixture->book, taken), ==, 0);
  hf_test_book_work_as (fixture->book, chen, HF_STAFF_ROLE_DESK, 0);
  hf_test_wait_for (hf_day_agenda_get_selected (fixture->agenda) != NULL);
  gtk_widget_activate_action (agenda, "agenda.take", NULL);
  hf_test_wait_for (hf_test_book_number (fixture->book, taken) == 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  g_test_add ("/day-agenda/open-follow-up", Fixture, NULL, set_up, test_open_follow_up, tear_down);
  g_test_add ("/day-agenda/edge-of-row", Fixture, NULL, set_up, test_edge_of_row, tear_down);
  g_test_add ("/day-agenda/nothing-else", Fixture, NULL, set_up, test_nothing_else, tear_down);
  g_test_add ("/day-agenda/greeting", Fixture, NULL, set_up, test_greeting, tear_down);
  g_test_add ("/day-agenda/acts", Fixture, NULL, set_up, test_acts, tear_down);
  g_test_add ("/day-agenda/alert", Fixture, NULL, set_up, test_alert, tear_down);
  return g_test_run ();
}
