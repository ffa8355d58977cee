/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The calendar as a file for other calendars: which days, with names only when they are asked for,
 * and what the history knows of it. The book stands on 20 October 2023. */

#include "customer-fixture.h"
#include "held-lane.h"

#include "core/hf-staff.h"
#include "gui/calendar/hf-calendar-export.h"
#include "gui/calendar/hf-calendar-page.h"
#include "session/hf-job.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  CustomerFixture *base;
  GtkWidget       *window;
  HfPage          *page;
  char            *path;
  char            *message;
} Fixture;

static void
message_cb (HfPage *page, const char *text, gint64 step, Fixture *self)
{
  g_assert_cmpint (step, ==, 0);
  g_free (self->message);
  self->message = g_strdup (text);
}

static void
begin (Fixture *self, CustomerFixture *base)
{
  GtkWidget *page = g_object_new (HF_TYPE_CALENDAR_PAGE, "context", base->context, NULL);

  *self = (Fixture){ .base = base, .page = HF_PAGE (page) };
  self->path = g_build_filename (base->book->folder, "calendar.ics", NULL);
  hf_test_book_insert (base->book, hf_test_follow_up (base->wang, "2023-10-19", "A"));
  hf_test_book_insert (base->book, hf_test_follow_up (base->wang, "2023-10-21", "A"));
  hf_test_book_insert (base->book, hf_test_follow_up (base->li, "2023-12-01", "B"));
  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), page);
  g_signal_connect (page, "message", G_CALLBACK (message_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
end (Fixture *self)
{
  hf_test_book_let_finish (self->base->book);
  g_object_add_weak_pointer (G_OBJECT (self->page), (gpointer *) &self->page);
  gtk_window_destroy (GTK_WINDOW (self->window));
  hf_test_wait_for (self->page == NULL);
  g_free (self->path);
  g_free (self->message);
}

static gpointer
child (HfCalendarExport *dialog, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (dialog), HF_TYPE_CALENDAR_EXPORT, name);
}

static HfCalendarExport *
open_dialog (Fixture *self)
{
  HF_PAGE_GET_CLASS (self->page)->export_shown (self->page);
  return find_window (HF_TYPE_CALENDAR_EXPORT);
}

/* What a file has in it then. */
static char *export(Fixture *self, guint days, gboolean is_personal)
{
  HfCalendarExport *dialog = open_dialog (self);
  char             *text = NULL;

  g_clear_pointer (&self->message, g_free);
  g_assert_false (gtk_switch_get_active (child (dialog, "personal")));
  g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (dialog)) ==
                 child (dialog, "save_button"));
  adw_combo_row_set_selected (child (dialog, "days"), days);
  gtk_switch_set_active (child (dialog, "personal"), is_personal);
  hf_calendar_export_write (dialog, self->path);
  g_assert_true (self->base->book->is_saving); /* the process does not end meanwhile */
  hf_test_wait_for (self->message != NULL);
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_cmpint (g_remove (self->path), ==, 0);
  return text;
}

static gint64
count_steps (Fixture *self, int n_rows)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM step WHERE source = 'follow-ups' AND n_rows = %d",
                     n_rows);

  hf_test_book_let_finish (self->base->book);
  return hf_test_book_number (self->base->book, sql);
}

static void
test_export (CustomerFixture *base, gconstpointer is_empty)
{
  Fixture          self;
  g_autofree char *usual = NULL, *month = NULL, *names = NULL;

  begin (&self, base);
  usual = export(&self, 0, FALSE);
  g_assert_cmpstr (self.message, ==, "2 entries exported");
  g_assert_nonnull (strstr (usual, "DTSTART;VALUE=DATE:20231021\r\n"));
  g_assert_nonnull (strstr (usual, "DTSTART;VALUE=DATE:20231201\r\n"));
  g_assert_null (strstr (usual, "20231019"));
  g_assert_null (strstr (usual, "王芳"));
  month = export(&self, 1, FALSE);
  g_assert_cmpstr (self.message, ==, "2 entries exported");
  g_assert_nonnull (strstr (month, "DTSTART;VALUE=DATE:20231019\r\n"));
  g_assert_null (strstr (month, "20231201"));
  g_assert_cmpint (count_steps (&self, 2), ==, 0); /* of nobody */
  names = export(&self, 0, TRUE);
  g_assert_nonnull (strstr (names, "王芳"));
  g_assert_cmpint (count_steps (&self, 2), ==, 1); /* who took them out */
  end (&self);
}

/* Where it cannot be written, somebody is told, and the history says that it was stopped. */
static void
test_nowhere (CustomerFixture *base, gconstpointer is_empty)
{
  Fixture           self;
  HfCalendarExport *dialog;
  g_autofree char  *nowhere = g_build_filename (base->book->folder, "none", "calendar.ics", NULL);

  begin (&self, base);
  dialog = open_dialog (&self);
  gtk_switch_set_active (child (dialog, "personal"), TRUE);
  hf_calendar_export_write (dialog, nowhere);
  hf_test_wait_for (self.message != NULL);
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count_steps (&self, 0), ==, 1);
  end (&self);
}

/* Long work like any other: listed while it lasts, told of, and stopped by who wants to. */
static void
test_long (CustomerFixture *base, gconstpointer is_empty)
{
  GListModel *jobs = hf_jobs_of (base->context);
  Fixture     self;

  begin (&self, base);
  for (guint is_stopped = 0; is_stopped < 2; is_stopped++)
    {
      HfCalendarExport *dialog = open_dialog (&self);
      g_autoptr (HfJob) job = NULL;

      gtk_switch_set_active (child (dialog, "personal"), TRUE);
      hold_lane (base->book->store, HF_LANE_SCAN);
      hf_calendar_export_write (dialog, self.path);
      hf_test_wait_for (g_list_model_get_n_items (jobs) == 1);
      job = g_list_model_get_item (jobs, 0);
      g_assert_cmpstr (hf_job_get_name (job), ==, "Export Calendar");
      g_clear_pointer (&self.message, g_free);
      if (is_stopped)
        hf_job_stop (job);
      let_lane_go ();
      hf_test_wait_for (self.message != NULL);
      g_assert_cmpuint (g_list_model_get_n_items (jobs), ==, 0);
      g_assert_cmpstr (self.message, ==,
                       is_stopped ? "Stopped. No file was written." : "2 entries exported");
      g_assert_true (g_file_test (self.path, G_FILE_TEST_EXISTS) == !is_stopped);
      g_remove (self.path);
    }
  g_assert_cmpint (count_steps (&self, 2), ==, 1);
  g_assert_cmpint (count_steps (&self, 0), ==, 1); /* the one that was stopped */
  end (&self);
}

/* Who may not write tables of people is not offered names. */
static void
test_role (CustomerFixture *base, gconstpointer is_empty)
{
  gint64   desk = hf_test_book_add_staff (base->book, "Chen Jie", HF_STAFF_ROLE_DESK);
  Fixture  self;
  gpointer row;

  begin (&self, base);
  row = gtk_widget_get_ancestor (child (open_dialog (&self), "personal"), ADW_TYPE_ACTION_ROW);
  g_assert_true (gtk_widget_get_visible (row));
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (row)));
  hf_test_book_work_as (base->book, desk, HF_STAFF_ROLE_DESK, 0);
  row = gtk_widget_get_ancestor (child (open_dialog (&self), "personal"), ADW_TYPE_ACTION_ROW);
  g_assert_false (gtk_widget_get_visible (row));
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (row)));
  end (&self);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/calendar-export/export", test_export);
  customer_fixture_add_test ("/calendar-export/nowhere", test_nowhere);
  customer_fixture_add_test ("/calendar-export/long", test_long);
  customer_fixture_add_test ("/calendar-export/role", test_role);
  return g_test_run ();
}
