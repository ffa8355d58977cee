/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The week on the card of a colleague, over a real book: what is on which day, and where. */

#include "staff-fixture.h"

#include "core/hf-duty-exception.h"
#include "core/hf-duty.h"
#include "gui/common/hf-child-list.h"
#include "gui/staff/hf-duty-week.h"

#include <adwaita.h>

/* What the week says of its day @n, Monday being 0. */
static GtkWidget *
week_day (StaffFixture *fixture, guint n)
{
  gpointer   days = gtk_widget_get_template_child (staff_fixture_card_child (fixture, "week"),
                                                   HF_TYPE_DUTY_WEEK, "days");
  GtkWidget *day = gtk_widget_get_first_child (days);

  while (n-- > 0 && day != NULL)
    day = gtk_widget_get_next_sibling (day);
  g_assert_nonnull (day);
  return day;
}

static gboolean
week_says (StaffFixture *fixture, guint n, const char *text)
{
  return find_label (week_day (fixture, n), text) != NULL;
}

/* The week shows what the lists below it say. */
static void
test_roster (StaffFixture *fixture, gconstpointer is_empty)
{
  HfChildList *duties;

  staff_fixture_open (fixture, fixture->qian);
  duties = staff_fixture_card_child (fixture, "duties");
  hf_test_wait_for (g_list_model_get_n_items (hf_child_list_get_model (duties)) == 1);
  staff_fixture_add_duty (fixture, fixture->qian, "1");
  hf_test_wait_for (g_list_model_get_n_items (hf_child_list_get_model (duties)) == 2);
  hf_test_wait_for (week_says (fixture, 0, "08:00–12:00"));
  g_assert_true (week_says (fixture, 1, "—"));
  g_assert_true (week_says (fixture, 4, "08:00–12:00"));
  g_assert_true (gtk_widget_has_css_class (week_day (fixture, 4), "today"));
  g_assert_nonnull (hf_child_list_add (duties));
}

/* A night is in the week on both of its days, and a day off is named. */
static void
test_week (StaffFixture *fixture, gconstpointer is_empty)
{
  HfRow *night = hf_row_new (&hf_duty_def);
  HfRow *off = hf_row_new (&hf_duty_exception_def);

  hf_row_set_int (night, HF_DUTY_STAFF, fixture->qian);
  hf_row_set_text (night, HF_DUTY_WEEKDAY, "2");
  hf_row_set_text (night, HF_DUTY_BEGINS, "22:00");
  hf_row_set_text (night, HF_DUTY_ENDS, "06:00");
  hf_test_book_insert (fixture->book, night);
  staff_fixture_open (fixture, fixture->qian);
  hf_test_wait_for (week_says (fixture, 1, "22:00–06:00"));
  g_assert_true (week_says (fixture, 2, "00:00–06:00"));
  hf_row_set_int (off, HF_DUTY_EXCEPTION_STAFF, fixture->qian);
  hf_row_set_text (off, HF_DUTY_EXCEPTION_KIND, HF_DUTY_EXCEPTION_OFF);
  hf_row_set_text (off, HF_DUTY_EXCEPTION_DATE, "2023-10-17");
  hf_test_book_insert (fixture->book, off);
  hf_test_wait_for (week_says (fixture, 1, "Day off"));
  g_assert_true (week_says (fixture, 2, "—"));
}

/* What is out of the ordinary has a line of its own: a day is hardly wider than its hours. */
static void
test_extra (StaffFixture *fixture, gconstpointer is_empty)
{
  HfRow *extra = hf_row_new (&hf_duty_exception_def);

  hf_row_set_int (extra, HF_DUTY_EXCEPTION_STAFF, fixture->qian);
  hf_row_set_text (extra, HF_DUTY_EXCEPTION_KIND, HF_DUTY_EXCEPTION_EXTRA);
  hf_row_set_text (extra, HF_DUTY_EXCEPTION_DATE, "2023-10-17");
  hf_row_set_text (extra, HF_DUTY_EXCEPTION_BEGINS, "18:00");
  hf_row_set_text (extra, HF_DUTY_EXCEPTION_ENDS, "20:00");
  hf_row_set_text (extra, HF_DUTY_EXCEPTION_PLACE, "Room 7");
  hf_test_book_insert (fixture->book, extra);
  staff_fixture_open (fixture, fixture->qian);
  hf_test_wait_for (week_says (fixture, 1, "Room 7"));
  g_assert_true (week_says (fixture, 1, "Extra clinic"));
}

static gboolean
is_example (GtkWidget *entry, gconstpointer example)
{
  return GTK_IS_ENTRY (entry) &&
         g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), example) == 0;
}

/* What a day looks like is said where one is typed, not in each row below the other. */
static void
test_examples (StaffFixture *fixture, gconstpointer is_empty)
{
  HfChildList *duties;
  GtkWidget   *entry;

  staff_fixture_open (fixture, fixture->qian);
  duties = staff_fixture_card_child (fixture, "duties");
  hf_test_wait_for (find_where (GTK_WIDGET (duties), is_example, "—") != NULL);
  g_assert_null (find_where (GTK_WIDGET (duties), is_example, "2023-3-5"));
  entry = find_where (GTK_WIDGET (duties), is_example, "—");
  gtk_widget_grab_focus (entry);
  hf_test_wait_for (find_where (GTK_WIDGET (duties), is_example, "2023-3-5") != NULL);
  gtk_widget_grab_focus (staff_fixture_child (fixture, "list"));
  hf_test_wait_for (find_where (GTK_WIDGET (duties), is_example, "2023-3-5") == NULL);
}

/* On Monday this week is another one; today follows within it. */
static void
test_midnight (StaffFixture *fixture, gconstpointer is_empty)
{
  HfClock *clock = fixture->book->clock;

  staff_fixture_open (fixture, fixture->qian);
  hf_test_wait_for (gtk_widget_has_css_class (week_day (fixture, 4), "today"));
  hf_clock_set (clock, hf_clock_now (clock) + 24 * 60 * 60);
  hf_test_wait_for (gtk_widget_has_css_class (week_day (fixture, 5), "today"));
  hf_clock_set (clock, hf_clock_now (clock) + 2 * 24 * 60 * 60);
  hf_test_wait_for (gtk_widget_has_css_class (week_day (fixture, 0), "today"));
}

#define ADD(path, test) \
  g_test_add (path, StaffFixture, NULL, staff_fixture_set_up, test, staff_fixture_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/duty-week/roster", test_roster);
  ADD ("/duty-week/week", test_week);
  ADD ("/duty-week/extra", test_extra);
  ADD ("/duty-week/examples", test_examples);
  ADD ("/duty-week/midnight", test_midnight);
  return g_test_run ();
}
