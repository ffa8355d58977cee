/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Views that were not looked at lately are let go, with all that belongs to them, and come back as
 * they were; those with something that would be lost stay. */

#include "window-fixture.h"

#include "find-field.h"
#include "find-widget.h"
#include "held-lane.h"
#include "resting.h"

#include "gui/common/card/hf-customer-card.h"
#include "gui/common/hf-editable-row-private.h"
#include "gui/common/hf-list-page.h"
#include "gui/customer/hf-customer-page.h"

#define N_CUSTOMERS 300

/* Two lists away from the customers, so that they need not stay; neither do the organisations, once
 * something else than a list is shown. */
static void
go_away (WindowFixture *fixture)
{
  window_fixture_show_view (fixture, "organisations");
  window_fixture_show_view (fixture, "staff");
  window_fixture_show_view (fixture, "calendar");
  let_ask (fixture);
}

static GtkWidget *
show_customers (WindowFixture *fixture)
{
  window_fixture_show_view (fixture, "customers");
  return get_page (fixture, "customers");
}

static HfRecordList *
get_list (WindowFixture *fixture)
{
  return get_part (get_page (fixture, "customers"), "list");
}

/* What it is laid out with: the list itself tells at once what it was told. */
static double
get_scrolled (WindowFixture *fixture)
{
  GtkWidget *view = find_widget (GTK_WIDGET (get_list (fixture)), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_adjustment_get_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (view)));
}

static gboolean
has_all (WindowFixture *fixture, guint n)
{
  HfLiveList *model = hf_record_list_get_model (get_list (fixture));

  return !hf_live_list_is_loading (model) && !hf_live_list_is_stale (model) &&
         g_list_model_get_n_items (G_LIST_MODEL (model)) == n;
}

static void
set_up (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_set_up (fixture, data);
  for (guint i = 0; i < N_CUSTOMERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Lin %03u", i);

      hf_test_book_add_customer (fixture->book, name);
    }
  window_fixture_open (fixture);
}

/* What was shown last, and before it, is there at once when it is wanted again. */
static void
test_goes (WindowFixture *fixture, gconstpointer data)
{
  static const char *const views[] = { "customers", "organisations", "staff" };
  g_autoptr (GHashTable) alive = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      window_fixture_show_view (fixture, views[i]);
      if (i == 0)
        {
          hf_test_wait_for (has_all (fixture, N_CUSTOMERS));
          hf_list_page_show_beside (HF_LIST_PAGE (get_page (fixture, views[i])), 7);
        }
      let_ask (fixture);
      note (alive, get_page (fixture, views[i]));
    }
  g_assert_null (get_page (fixture, "customers"));
  g_assert_nonnull (get_page (fixture, "today"));
  g_assert_nonnull (get_page (fixture, "organisations"));
  g_assert_nonnull (get_page (fixture, "staff"));
  window_fixture_show_view (fixture, "calendar");
  hf_test_wait_for (get_page (fixture, "organisations") == NULL);
  g_assert_nonnull (get_page (fixture, "staff")); /* one may look at the calendar and come back */
  window_fixture_show_view (fixture, "customers");
  window_fixture_show_view (fixture, "organisations");
  hf_test_wait_for (get_page (fixture, "staff") == NULL);
  assert_none (alive);
}

static GtkStack *
get_tabs (GtkWidget *page)
{
  return gtk_stack_switcher_get_stack (
    GTK_STACK_SWITCHER (find_widget (get_part (page, "card"), GTK_TYPE_STACK_SWITCHER)));
}

/* Search, order, whom one looked at, which tab, how far one had scrolled. */
static void
test_comes_back (WindowFixture *fixture, gconstpointer data)
{
  gint64     shown = hf_test_book_add_customer (fixture->book, "Lin 200 Di");
  GtkWidget *page = show_customers (fixture);
  double     place;

  hf_test_wait_for (has_all (fixture, N_CUSTOMERS + 1));
  hf_list_page_show_beside (HF_LIST_PAGE (page), shown);
  hf_test_wait_for (hf_record_list_get_selected (get_list (fixture)) == shown);
  gtk_editable_set_text (GTK_EDITABLE (fixture->window->search), "Lin");
  hf_test_wait_for (g_str_equal (hf_page_get_search (HF_PAGE (page)), "Lin"));
  hf_test_wait_for (has_all (fixture, N_CUSTOMERS + 1));
  gtk_stack_set_visible_child_name (get_tabs (page), "details");
  hf_record_list_set_place (get_list (fixture), 3000);
  hf_test_wait_for (get_scrolled (fixture) == 3000);
  place = hf_record_list_get_place (get_list (fixture));
  g_assert_cmpfloat (place, ==, 3000);

  go_away (fixture);
  g_assert_null (get_page (fixture, "customers"));
  page = show_customers (fixture);
  g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (page, HF_TYPE_CUSTOMER_PAGE));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->window->search)), ==, "Lin");
  hf_test_wait_for (has_all (fixture, N_CUSTOMERS + 1));
  hf_test_wait_for (hf_record_list_get_selected (get_list (fixture)) == shown &&
                    get_scrolled (fixture) == place);
  g_assert_cmpint (hf_record_list_get_selected (get_list (fixture)), ==, shown);
  g_assert_cmpfloat (hf_record_list_get_place (get_list (fixture)), ==, place);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_tabs (page)), ==, "details");
}

static void
test_form_stays (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_customers (fixture);

  HF_PAGE_GET_CLASS (page)->create (HF_PAGE (page));
  go_away (fixture);
  g_assert_true (get_page (fixture, "customers") == page);
}

static void
test_marks_stay (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_customers (fixture);

  hf_test_wait_for (has_all (fixture, N_CUSTOMERS));
  hf_marks_set_on (hf_record_list_get_marks (get_list (fixture)), TRUE);
  go_away (fixture);
  g_assert_true (get_page (fixture, "customers") == page);
}

/* What is written in a popover, or a part of the card, is there still when one comes back. */
static void
test_writing_stays (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_customers (fixture);
  GtkWidget *text;

  gtk_widget_activate_action (page, "customer.filter", NULL);
  text = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TEXT (text));
  gtk_editable_set_text (GTK_EDITABLE (text), "half a wo");
  go_away (fixture);
  g_assert_true (get_page (fixture, "customers") == page);
  gtk_editable_set_text (GTK_EDITABLE (text), "");
  go_away (fixture);
  g_assert_null (get_page (fixture, "customers"));
}

/* What is typed into a field of the card is saved when the field is left; until then it is there
 * alone. */
static void
test_typing_stays (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget     *page = show_customers (fixture);
  HfEditableRow *city;

  hf_test_wait_for (has_all (fixture, N_CUSTOMERS));
  hf_list_page_show_beside (HF_LIST_PAGE (page), 7);
  hf_test_wait_for (hf_customer_card_get_customer (get_part (page, "card")) != NULL);
  gtk_stack_set_visible_child_name (get_tabs (page), "details");
  hf_test_wait_for ((city = find_editable (get_part (page, "card"), "city")) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (city)), "Wuh");
  go_away (fixture);
  g_assert_true (get_page (fixture, "customers") == page);
  hf_editable_row_restore (city);
  go_away (fixture);
  g_assert_null (get_page (fixture, "customers"));
}

/* Nor while something is being saved, of whichever view: a failure is told there. */
static void
test_saving_stays (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  GtkWidget *page = show_customers (fixture);

  hf_test_wait_for (has_all (fixture, N_CUSTOMERS));
  hold_lane (fixture->book->store, HF_LANE_WRITE);
  hf_change_set_insert (changes, hf_test_customer ("Lin Di"));
  hf_store_commit_async (fixture->book->store, changes, NULL, NULL, NULL);
  go_away (fixture);
  g_assert_true (get_page (fixture, "customers") == page);
  let_lane_go ();
  hf_test_book_let_finish (fixture->book);
  go_away (fixture);
  g_assert_null (get_page (fixture, "customers"));
}

/* Nothing goes while somebody is asked something, by whichever view. */
static void
test_question_stays (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_customers (fixture);
  GtkWidget *dialog = gtk_window_new ();

  hf_test_wait_for (has_all (fixture, N_CUSTOMERS));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (fixture->window));
  window_fixture_show_view (fixture, "organisations");
  window_fixture_show_view (fixture, "staff");
  let_ask (fixture);
  g_assert_true (get_page (fixture, "customers") == page);
  gtk_window_destroy (GTK_WINDOW (dialog));
  go_away (fixture);
  g_assert_null (get_page (fixture, "customers"));
}

/* Until the next start it is remembered like one that is there. */
static void
test_remembered (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *key = g_strconcat ("customers@", fixture->book->path, NULL);
  g_autoptr (GVariant) states = NULL, before = NULL, after = NULL;
  GtkWidget *page = show_customers (fixture);

  hf_test_wait_for (has_all (fixture, N_CUSTOMERS));
  before = g_variant_ref_sink (HF_PAGE_GET_CLASS (page)->save_state (HF_PAGE (page)));
  go_away (fixture);
  g_assert_null (get_page (fixture, "customers"));
  hf_window_remember_views (fixture->window);
  states = g_settings_get_value (fixture->settings, "page-states");
  after = g_variant_lookup_value (states, key, NULL);
  g_assert_true (after != NULL && g_variant_equal (before, after));
}

#if defined(__GLIBC__) && !GLIB_CHECK_VERSION(2, 76, 0)
/* Else what a view gave back would not be given back to the system. Later there are no slices. */
static void
test_plain_heap (WindowFixture *fixture, gconstpointer data)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  g_assert_cmpint (g_slice_get_config (G_SLICE_CONFIG_ALWAYS_MALLOC), ==, TRUE);
  G_GNUC_END_IGNORE_DEPRECATIONS
}
#endif

#define ADD(path, test) \
  g_test_add (path, WindowFixture, NULL, set_up, test, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  ADD ("/window-rest/goes", test_goes);
  ADD ("/window-rest/comes-back", test_comes_back);
  ADD ("/window-rest/form-stays", test_form_stays);
  ADD ("/window-rest/marks-stay", test_marks_stay);
  ADD ("/window-rest/writing-stays", test_writing_stays);
  ADD ("/window-rest/typing-stays", test_typing_stays);
  ADD ("/window-rest/saving-stays", test_saving_stays);
  ADD ("/window-rest/question-stays", test_question_stays);
  ADD ("/window-rest/remembered", test_remembered);
#if defined(__GLIBC__) && !GLIB_CHECK_VERSION(2, 76, 0)
  ADD ("/window-rest/plain-heap", test_plain_heap);
#endif
  return g_test_run ();
}
