/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* With which view a book begins, and what is remembered of it and of other books. */

#include "find-widget.h"
#include "window-fixture.h"

#include "app/hf-nav-row.h"
#include "core/hf-customer.h"
#include "core/hf-staff.h"
#include "gui/common/filter/hf-filter-bar.h"
#include "session/hf-start.h"

#include <string.h>

static void
add_state (GVariantBuilder *states, const char *what, const char *book, GVariant *state)
{
  g_autofree char *key = book ? g_strconcat (what, "@", book, NULL) : g_strdup (what);

  g_variant_builder_add (states, "{sv}", key, state);
}

static void
remember_view (WindowFixture *fixture, const char *view, const char *book)
{
  GVariantBuilder states;

  g_variant_builder_init (&states, G_VARIANT_TYPE_VARDICT);
  add_state (&states, "view", book, g_variant_new_string (view));
  g_settings_set_value (fixture->settings, "page-states", g_variant_builder_end (&states));
}

static void
assert_starts (WindowFixture *fixture, const char *role, const char *type)
{
  g_settings_set_string (hf_context_get_settings (fixture->context), "role", role);
  window_fixture_open (fixture);
  window_fixture_assert_page (fixture, type);
  window_fixture_close (fixture);
}

static void
test_by_role (WindowFixture *fixture, gconstpointer data)
{
  assert_starts (fixture, HF_STAFF_ROLE_DESK, "HfTodayPage");
  assert_starts (fixture, HF_STAFF_ROLE_DOCTOR, "HfTodayPage");
  assert_starts (fixture, HF_STAFF_ROLE_HEAD, "HfTodayPage");
  assert_starts (fixture, HF_STAFF_ROLE_MANAGER, "HfReportsPage");
}

static gboolean
shows (WindowFixture *fixture, const char *type)
{
  HfPage *page = hf_window_get_page (fixture->window);

  return page != NULL && g_str_equal (G_OBJECT_TYPE_NAME (page), type);
}

/* Another person begins with what that person's role asks, not where the one before was. */
static void
test_another_person (WindowFixture *fixture, gconstpointer data)
{
  GSettings *settings = hf_context_get_settings (fixture->context);
  gint64     chen = hf_test_book_add_staff (fixture->book, "Chen Jing", HF_STAFF_ROLE_MANAGER);
  g_autofree char *last = g_strconcat ("view@", fixture->book->path, NULL);
  g_autoptr (GVariant) states = NULL;
  GtkLabel *name;

  g_settings_set_string (settings, "role", HF_STAFF_ROLE_DESK);
  window_fixture_open (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-view", "s", "calendar");
  hf_window_remember_views (fixture->window);
  hf_test_book_work_as (fixture->book, chen, HF_STAFF_ROLE_MANAGER, 0);
  hf_test_wait_for (shows (fixture, "HfReportsPage"));
  states = g_settings_get_value (settings, "page-states");
  g_assert_false (g_variant_lookup (states, last, "&s", NULL));
  name = GTK_LABEL (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->window->nav), HF_TYPE_NAV, "user_name"));
  g_assert_cmpstr (gtk_label_get_label (name), ==, "Chen Jing");
  window_fixture_close (fixture);
}

/* What was shown in another book says nothing of this one. */
static void
test_where_it_was_left (WindowFixture *fixture, gconstpointer data)
{
  remember_view (fixture, "calendar", fixture->book->path);
  assert_starts (fixture, HF_STAFF_ROLE_MANAGER, "HfCalendarPage");
  remember_view (fixture, "nowhere", fixture->book->path);
  assert_starts (fixture, HF_STAFF_ROLE_MANAGER, "HfReportsPage");
  remember_view (fixture, "calendar", NULL);
  assert_starts (fixture, HF_STAFF_ROLE_DESK, "HfTodayPage");
}

/* Rows and filters of one book mean nothing in another. */
static void
test_remembers_by_book (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GVariant) states = NULL, state = NULL;
  g_autofree char *customers = g_strconcat ("customers@", fixture->book->path, NULL);
  g_autofree char *last = g_strconcat ("view@", fixture->book->path, NULL);
  const char      *view = NULL;
  GVariantBuilder  before;

  g_variant_builder_init (&before, G_VARIANT_TYPE_VARDICT);
  add_state (&before, "customers", NULL, g_variant_new_int32 (1));
  add_state (&before, "customers", "/gone.huifang", g_variant_new_int32 (2));
  add_state (&before, "view", NULL, g_variant_new_string ("calendar"));
  g_settings_set_value (fixture->settings, "page-states", g_variant_builder_end (&before));
  window_fixture_open (fixture);
  window_fixture_show_view (fixture, "customers");
  hf_window_remember_views (fixture->window);
  window_fixture_close (fixture);

  states = g_settings_get_value (fixture->settings, "page-states");
  state = g_variant_lookup_value (states, customers, NULL);
  g_assert_nonnull (state);
  g_assert_true (g_variant_lookup (states, "customers", "i", NULL));
  g_assert_false (g_variant_lookup (states, "customers@/gone.huifang", "i", NULL));
  g_assert_true (g_variant_lookup (states, last, "&s", &view));
  g_assert_cmpstr (view, ==, "customers");
  g_assert_true (g_variant_lookup (states, "view", "&s", &view));
  g_assert_cmpstr (view, ==, "calendar");
}

static void
filter_customers (WindowFixture *fixture, guint field, HfFilterOp op, const char *value)
{
  HfFilterBar      *bar = find_widget (hf_window_get_page (fixture->window), HF_TYPE_FILTER_BAR);
  HfFilter         *filter = hf_filter_new ();
  const char *const values[] = { value, NULL };

  hf_filter_add (filter, &(HfCondition){ &hf_customer_def, field, 0, op, (char **) values });
  hf_filter_bar_set_filter (bar, filter);
}

static gboolean
remembers (WindowFixture *fixture, const char *text)
{
  g_autoptr (GVariant) states = g_settings_get_value (fixture->settings, "page-states");
  g_autofree char *printed = g_variant_print (states, FALSE);

  return strstr (printed, text) != NULL;
}

/* What ends the program may be the mains. What was typed is not remembered that way either. */
static void
test_remembers_at_once (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_open (fixture);
  window_fixture_show_view (fixture, "customers");
  hf_test_wait_for (remembers (fixture, "'customers'"));
  filter_customers (fixture, HF_CUSTOMER_GRADE, HF_FILTER_IS, "A");
  g_assert_false (remembers (fixture, "grade")); /* not while somebody still chooses */
  hf_test_wait_for (remembers (fixture, "grade"));
  filter_customers (fixture, HF_CUSTOMER_NAME, HF_FILTER_CONTAINS, "Wang");
  hf_test_wait_for (!remembers (fixture, "grade"));
  g_assert_false (remembers (fixture, "Wang"));
}

static GtkWidget *
find_row (WindowFixture *fixture, const char *view)
{
  GtkListBox *list = GTK_LIST_BOX (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->window->nav), HF_TYPE_NAV, "list"));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_str_equal (hf_nav_row_get_view (HF_NAV_ROW (row)), view))
      break;
  return GTK_WIDGET (row);
}

/* Who answers for nobody but the own work has no reports: no row, no view of last time, and a key
 * that says so. */
static void
test_for_role (WindowFixture *fixture, gconstpointer data)
{
  gint64 wu = hf_test_book_add_staff (fixture->book, "Wu Di", HF_STAFF_ROLE_DESK);
  gint64 he = hf_test_book_add_staff (fixture->book, "He Li", HF_STAFF_ROLE_HEAD);

  remember_view (fixture, "reports", fixture->book->path);
  window_fixture_open (fixture); /* nobody in particular */
  window_fixture_assert_page (fixture, "HfReportsPage");
  g_assert_true (gtk_widget_get_visible (find_row (fixture, "reports")));
  hf_window_remember_views (fixture->window);
  window_fixture_close (fixture);
  hf_test_book_work_as (fixture->book, wu, HF_STAFF_ROLE_DESK, 0);
  window_fixture_open (fixture);
  window_fixture_assert_page (fixture, "HfTodayPage");
  g_assert_false (gtk_widget_get_visible (find_row (fixture, "reports")));
  g_assert_true (gtk_widget_get_visible (find_row (fixture, "staff")));
  window_fixture_show_view (fixture, "reports");
  window_fixture_assert_page (fixture, "HfTodayPage");
  g_assert_nonnull (fixture->window->toast);
  hf_test_book_work_as (fixture->book, he, HF_STAFF_ROLE_HEAD, 0);
  hf_test_wait_for (shows (fixture, "HfTodayPage"));
  g_assert_true (gtk_widget_get_visible (find_row (fixture, "reports")));
  window_fixture_show_view (fixture, "reports");
  window_fixture_assert_page (fixture, "HfReportsPage");
}

/* The hint as it is drawn: a label inside the entry. */
static gboolean
shows_hint (WindowFixture *fixture, const char *view, const char *hint)
{
  GtkLabel *label;

  window_fixture_show_view (fixture, view);
  hf_test_wait_for (gtk_widget_get_mapped (GTK_WIDGET (hf_window_get_page (fixture->window))));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  label = find_label (fixture->window->search, hint);
  return label != NULL && !pango_layout_is_ellipsized (gtk_label_get_layout (label));
}

/* Each view says by what it finds; one without a search, whom it will look for. */
static void
test_hint (WindowFixture *fixture, gconstpointer data)
{
  static const char *const hints[][2] = {
    { "today", "Search customers" },
    { "customers", "Name, pinyin or phone" },
    { "organisations", "Name, contact or phone" },
    { "calendar", "Search customers" },
    { "reports", "Search customers" },
    { "staff", "Name, pinyin or specialty" },
    { "knowledge", "Title, words or department" },
  };
  const char *tooltip;

  window_fixture_make (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  window_fixture_open (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    g_assert_true (shows_hint (fixture, hints[i][0], hints[i][1]));
  tooltip = gtk_widget_get_tooltip_text (GTK_WIDGET (fixture->window->search));
  g_assert_true (g_str_has_prefix (tooltip, "Search knowledge:"));
  window_fixture_close (fixture);
  window_fixture_make (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 720, 540);
  window_fixture_open (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    g_assert_true (shows_hint (fixture, hints[i][0], "Search"));
}

#define ADD(path, test) \
  g_test_add (path, WindowFixture, NULL, window_fixture_set_up, test, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  ADD ("/window-views/by-role", test_by_role);
  ADD ("/window-views/another-person", test_another_person);
  ADD ("/window-views/for-role", test_for_role);
  ADD ("/window-views/where-it-was-left", test_where_it_was_left);
  ADD ("/window-views/hint", test_hint);
  ADD ("/window-views/remembers-at-once", test_remembers_at_once);
  ADD ("/window-views/remembers-by-book", test_remembers_by_book);
  return g_test_run ();
}
