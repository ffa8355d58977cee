/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is on duty, day by day, over a real book: the days one goes to, nights, midnight, and days
 * that cannot be read. */

#include "find-widget.h"
#include "in-window.h"

#include "core/hf-duty.h"
#include "core/hf-staff.h"
#include "gui/staff/hf-duty-board.h"
#include "gui/staff/hf-duty-line.h"
#include "tests/store/hf-fault-vfs.h"

#include <adwaita.h>

typedef struct
{
  HfTestBook  *book; /* whose today is Friday, 20 October 2023 */
  HfContext   *context;
  GtkWidget   *window;
  HfDutyBoard *board;
} Fixture;

static gpointer
child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->board), HF_TYPE_DUTY_BOARD, name);
}

static void
add_duty (Fixture *fixture, gint64 staff, const char *weekday, const char *begins, const char *ends)
{
  HfRow *row = hf_row_new (&hf_duty_def);

  hf_row_set_int (row, HF_DUTY_STAFF, staff);
  hf_row_set_text (row, HF_DUTY_WEEKDAY, weekday);
  hf_row_set_text (row, HF_DUTY_BEGINS, begins);
  hf_row_set_text (row, HF_DUTY_ENDS, ends);
  hf_test_book_insert (fixture->book, row);
}

/* Zhao is there on Friday morning, Qian in the night to Saturday. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  add_duty (fixture, hf_test_book_add_staff (fixture->book, "赵红", HF_STAFF_ROLE_DOCTOR), "5",
            "08:00", "12:00");
  add_duty (fixture, hf_test_book_add_staff (fixture->book, "钱进", HF_STAFF_ROLE_DOCTOR), "5",
            "22:00", "06:00");
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->board = g_object_new (HF_TYPE_DUTY_BOARD, NULL);
  hf_duty_board_set_up (fixture->board, fixture->context);
  fixture->window = show_in_window (fixture->board, 600, 500);
  hf_test_wait_for (hf_duty_board_count (fixture->board) == 2);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  end_in_window (fixture->window, fixture->board, fixture->context, fixture->book);
}

/* A button by what it says, or what its tooltip does. */
static gboolean
is_button_called (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_BUTTON (widget) &&
         (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0 ||
          g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0);
}

static void
press (Fixture *fixture, const char *text)
{
  GtkWidget *button = find_where (fixture->board, is_button_called, text);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
has_title (Fixture *fixture, const char *part)
{
  return strstr (gtk_label_get_label (child (fixture, "title")), part) != NULL;
}

static void
assert_line (Fixture *fixture, guint position, const char *name, const char *hours)
{
  GListModel *model = gtk_no_selection_get_model (child (fixture, "selection"));
  g_autoptr (HfDutyLine) line = g_list_model_get_item (model, position);
  g_autofree char *found_name = NULL;
  g_autofree char *found_hours = NULL;

  g_assert_nonnull (line);
  g_object_get (line, "name", &found_name, "hours", &found_hours, NULL);
  g_assert_cmpstr (found_name, ==, name);
  g_assert_cmpstr (found_hours, ==, hours);
}

/* What is not known, here the place, is not heard as a gap. */
static void
test_spoken (Fixture *fixture, gconstpointer data)
{
  GListModel *model = gtk_no_selection_get_model (child (fixture, "selection"));
  g_autoptr (HfDutyLine) line = g_list_model_get_item (model, 0);
  g_autofree char *spoken = NULL;

  g_object_get (line, "spoken", &spoken, NULL);
  g_assert_cmpstr (spoken, ==, "08:00–12:00, 赵红, Doctor");
}

static void
test_days (Fixture *fixture, gconstpointer data)
{
  g_assert_true (has_title (fixture, "20"));
  assert_line (fixture, 0, "赵红", "08:00–12:00");
  press (fixture, "Day Before");
  g_assert_true (has_title (fixture, "19"));
  g_assert_cmpuint (hf_duty_board_count (fixture->board), ==, 0); /* not those of Friday */
  hf_test_wait_for (gtk_widget_get_visible (child (fixture, "nobody")));
  press (fixture, "Today");
  g_assert_false (gtk_widget_get_visible (child (fixture, "nobody")));
  hf_test_wait_for (hf_duty_board_count (fixture->board) == 2);
  press (fixture, "Day After");
  g_assert_true (has_title (fixture, "21"));
  hf_test_wait_for (hf_duty_board_count (fixture->board) == 1);
}

static void
test_night (Fixture *fixture, gconstpointer data)
{
  assert_line (fixture, 1, "钱进", "22:00–06:00");
  press (fixture, "Day After");
  hf_test_wait_for (hf_duty_board_count (fixture->board) == 1);
  assert_line (fixture, 0, "钱进", "00:00–06:00");
}

static void
pass_midnight (Fixture *fixture)
{
  hf_clock_set (fixture->book->clock, hf_clock_now (fixture->book->clock) + 24 * 60 * 60);
}

/* Who looks at today goes on doing so; who looks at another day stays there. */
static void
test_midnight (Fixture *fixture, gconstpointer data)
{
  pass_midnight (fixture);
  g_assert_true (has_title (fixture, "21"));
  hf_test_wait_for (hf_duty_board_count (fixture->board) == 1);
  press (fixture, "Day Before");
  hf_test_wait_for (hf_duty_board_count (fixture->board) == 2);
  pass_midnight (fixture);
  g_assert_true (has_title (fixture, "20"));
}

/* A day that cannot be read is neither another one nor one without anybody. */
static void
test_cannot_read (Fixture *fixture, gconstpointer data)
{
  GtkWidget *trouble = child (fixture, "trouble");

  hf_test_book_break_disk (fixture->book);
  press (fixture, "Day After");
  hf_test_wait_for (gtk_widget_get_visible (trouble));
  g_assert_cmpuint (hf_duty_board_count (fixture->board), ==, 0);
  g_assert_false (gtk_widget_get_visible (child (fixture, "nobody")));
  hf_fault_vfs_clear ();
  g_signal_emit_by_name (trouble, "retry");
  hf_test_wait_for (hf_duty_board_count (fixture->board) == 1);
  g_assert_false (gtk_widget_get_visible (trouble));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  hf_fault_vfs_install ();
  ADD ("/duty-board/spoken", test_spoken);
  ADD ("/duty-board/days", test_days);
  ADD ("/duty-board/night", test_night);
  ADD ("/duty-board/midnight", test_midnight);
  ADD ("/duty-board/cannot-read", test_cannot_read);
  return g_test_run ();
}
