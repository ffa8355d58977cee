/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Appointments of a card, by keys: booked in one line, moved with a reason, marked, and each undone
 * in one step. */

#include "customer-fixture.h"
#include "press-shortcut.h"

#include "core/hf-appointment.h"
#include "gui/common/card/hf-appointment-menu.h"
#include "gui/common/card/hf-booking-dialog.h"
#include "gui/common/card/hf-booking-line.h"
#include "gui/common/card/hf-customer-timeline-row.h"
#include "gui/common/card/hf-customer-timeline.h"

#define N_BOOKED "SELECT count(*) FROM appointment WHERE state = 'booked'"

static gpointer
child_of (gpointer widget, GType type, const char *name)
{
  return gtk_widget_get_template_child (widget, type, name);
}

static HfBookingLine *
line_of (GtkWidget *dialog)
{
  return child_of (dialog, HF_TYPE_BOOKING_DIALOG, "line");
}

static const char *
label_of (GtkWidget *dialog, const char *name)
{
  return gtk_label_get_label (child_of (line_of (dialog), HF_TYPE_BOOKING_LINE, name));
}

static gboolean
says (GtkWidget *dialog, const char *name, const char *text)
{
  return strstr (label_of (dialog, name), text) != NULL;
}

static GtkWidget *
wait_for_dialog (void)
{
  GtkWidget *dialog = NULL;

  hf_test_wait_for ((dialog = find_window (HF_TYPE_BOOKING_DIALOG)) != NULL);
  return dialog;
}

static GtkWidget *
open_dialog (CustomerFixture *fixture)
{
  customer_fixture_open (fixture, fixture->wang);
  g_assert_true (press_shortcut (GTK_WIDGET (fixture->card), GDK_KEY_b, 0));
  return wait_for_dialog ();
}

static GtkEditable *
entry_of (GtkWidget *dialog)
{
  return child_of (line_of (dialog), HF_TYPE_BOOKING_LINE, "entry");
}

/* Enter in the line, which may not have been read yet. */
static void
type_and_enter (CustomerFixture *fixture, GtkWidget *dialog, const char *text)
{
  guint n_before = fixture->n_messages;

  gtk_editable_set_text (entry_of (dialog), text);
  g_signal_emit_by_name (entry_of (dialog), "activate");
  hf_test_wait_for (fixture->n_messages > n_before);
  g_assert_null (find_window (HF_TYPE_BOOKING_DIALOG));
}

static HfTimelineItem *
find_item (CustomerFixture *fixture, gint64 id)
{
  HfCustomerTimeline *timeline = find_widget (fixture->card, HF_TYPE_CUSTOMER_TIMELINE);
  GListModel         *model = G_LIST_MODEL (hf_customer_timeline_get_model (timeline));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HfTimelineItem) item = g_list_model_get_item (model, i);
      const HfRow *row = hf_timeline_item_get_row (item);

      if (row->def == &hf_appointment_def && row->id == id &&
          hf_timeline_item_get_change (item) == NULL)
        return item;
    }
  return NULL;
}

static void
do_with (CustomerFixture *fixture, gint64 id, const char *what)
{
  g_assert_true (gtk_widget_activate_action (find_widget (fixture->card, HF_TYPE_CUSTOMER_TIMELINE),
                                             "timeline.appointment", "(sx)", what, id));
}

static gboolean
is_titled (CustomerFixture *fixture, gint64 id, const char *title)
{
  HfTimelineItem *item = find_item (fixture, id);

  return item != NULL && g_strcmp0 (hf_timeline_item_get_title (item), title) == 0;
}

/* The fixture's today is Friday, 20 October 2023. */
static void
test_booked (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *dialog = open_dialog (fixture);

  gtk_editable_set_text (entry_of (dialog), "knee");
  hf_test_wait_for (says (dialog, "hint", "Say when"));
  gtk_editable_set_text (entry_of (dialog), "2023-10-19 9:00");
  hf_test_wait_for (says (dialog, "hint", "This time has passed."));
  gtk_editable_set_text (entry_of (dialog), "下周六 10:00");
  hf_test_wait_for (says (dialog, "hint", "Sat 28 Oct 2023, 10:00, in 8 days"));
  hf_test_wait_for (says (dialog, "warning", "That is a day off."));
  type_and_enter (fixture, dialog, "下周三 10:00 knee");
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        N_BOOKED " AND date = '2023-10-25' AND time = '10:00' "
                                                 "AND reason = 'knee' AND kind = 'expert'"),
                   ==, 1);
  hf_test_wait_for (is_titled (fixture, 1, "Appointment booked"));
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (find_item (fixture, 1) == NULL);
  hf_test_book_check (fixture->book);
}

/* Nobody is stopped from booking somebody twice, but told. */
static void
test_twice (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *dialog = open_dialog (fixture);

  type_and_enter (fixture, dialog, "2023-10-25 10:00 knee");
  g_assert_true (press_shortcut (GTK_WIDGET (fixture->card), GDK_KEY_b, 0));
  dialog = wait_for_dialog ();
  gtk_editable_set_text (entry_of (dialog), "2023-10-25 15:00");
  hf_test_wait_for (says (dialog, "warning", "10:00 · Expert visit · knee"));
  type_and_enter (fixture, dialog, "2023-10-25 15:00");
  g_assert_cmpint (hf_test_book_number (fixture->book, N_BOOKED), ==, 2);
}

/* It is in nobody's way but its own, and not moved without a reason. */
static void
test_moved (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *dialog = open_dialog (fixture);

  type_and_enter (fixture, dialog, "2023-10-25 10:00 knee");
  hf_test_wait_for (find_item (fixture, 1) != NULL);
  do_with (fixture, 1, "move");
  dialog = wait_for_dialog ();
  gtk_editable_set_text (entry_of (dialog), "2023-10-25 15:00");
  hf_test_wait_for (says (dialog, "hint", "15:00"));
  g_assert_cmpstr (label_of (dialog, "warning"), ==, "");
  g_signal_emit_by_name (entry_of (dialog), "activate");
  g_assert_nonnull (find_window (HF_TYPE_BOOKING_DIALOG));
  gtk_editable_set_text (child_of (dialog, HF_TYPE_BOOKING_DIALOG, "why"), "ill");
  type_and_enter (fixture, dialog, "2023-10-26 15:00");
  hf_test_wait_for (is_titled (fixture, 2, "Appointment booked"));
  hf_test_wait_for (is_titled (fixture, 1, "Appointment cancelled"));
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        N_BOOKED " AND moved_from = 1 AND reason = 'knee' "
                                                 "AND date = '2023-10-26'"),
                   ==, 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (is_titled (fixture, 1, "Appointment booked"));
}

/* What cannot follow is not offered. */
static void
test_marked (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *dialog = open_dialog (fixture);
  g_autoptr (GMenu) ahead = g_menu_new (), missed = g_menu_new ();

  type_and_enter (fixture, dialog, "2023-10-25 10:00");
  hf_test_wait_for (find_item (fixture, 1) != NULL);
  hf_appointment_menu_add (ahead, hf_timeline_item_get_row (find_item (fixture, 1)));
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (ahead)), ==, 5);
  do_with (fixture, 1, "missed");
  hf_test_wait_for (is_titled (fixture, 1, "Appointment missed"));
  hf_appointment_menu_add (missed, hf_timeline_item_get_row (find_item (fixture, 1)));
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (missed)), ==, 1);
  do_with (fixture, 1, "arrived");
  g_assert_true (is_titled (fixture, 1, "Appointment missed"));
  do_with (fixture, 1, "booked");
  hf_test_wait_for (is_titled (fixture, 1, "Appointment booked"));
  hf_test_book_check (fixture->book);
}

static gboolean
is_missed_line (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text);
}

/* Three in turn are told; once somebody came they are not. */
static void
test_alert (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char text[] = "Missed the last 3 appointments";

  for (guint i = 1; i <= 3; i++)
    {
      HfRow           *row = hf_row_new (&hf_appointment_def);
      g_autofree char *date = g_strdup_printf ("2023-10-0%u", i);

      hf_row_set_int (row, HF_APPOINTMENT_CUSTOMER, fixture->wang);
      hf_row_set_text (row, HF_APPOINTMENT_DATE, date);
      hf_row_set_text (row, HF_APPOINTMENT_STATE, i < 3 ? "missed" : "booked");
      hf_test_book_insert (fixture->book, row);
    }
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (find_item (fixture, 3) != NULL);
  g_assert_null (find_where (fixture->card, is_missed_line, text));
  do_with (fixture, 3, "missed");
  hf_test_wait_for (find_where (fixture->card, is_missed_line, text) != NULL);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (find_where (fixture->card, is_missed_line, text) == NULL);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);

  customer_fixture_add_test ("/booking-dialog/booked", test_booked);
  customer_fixture_add_test ("/booking-dialog/twice", test_twice);
  customer_fixture_add_test ("/booking-dialog/moved", test_moved);
  customer_fixture_add_test ("/booking-dialog/marked", test_marked);
  customer_fixture_add_test ("/booking-dialog/alert", test_alert);
  return g_test_run ();
}
