/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A star of one's own: set on the card or from the list, shown in the list, listed by a segment. */

#include "customer-fixture.h"
#include "press-shortcut.h"

#include "core/hf-customer.h"
#include "core/hf-star.h"
#include "gui/common/card/hf-star-button.h"
#include "session/search/hf-segment-templates.h"

static gboolean
is_mark (GtkWidget *widget, gconstpointer unused)
{
  return gtk_widget_has_css_class (widget, "star") && gtk_widget_get_visible (widget);
}

static gboolean
is_offered (CustomerFixture *fixture)
{
  return gtk_widget_get_visible (find_widget (fixture->card, HF_TYPE_STAR_BUTTON));
}

static GtkWidget *
get_button (CustomerFixture *fixture)
{
  return find_widget (find_widget (fixture->card, HF_TYPE_STAR_BUTTON), GTK_TYPE_BUTTON);
}

static const char *
get_icon (CustomerFixture *fixture)
{
  return gtk_button_get_icon_name (GTK_BUTTON (get_button (fixture)));
}

static void
open_wang (CustomerFixture *fixture)
{
  customer_fixture_work_as_chen (fixture);
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (is_offered (fixture));
  g_assert_cmpstr (get_icon (fixture), ==, "non-starred-symbolic");
}

static gint64
count_stars (CustomerFixture *fixture)
{
  return hf_test_book_number (fixture->book, "SELECT count(*) FROM star");
}

/* By the button, and taken off by it; undo gives it back, and the list follows. */
static void
test_button (CustomerFixture *fixture, gconstpointer is_empty)
{
  open_wang (fixture);
  g_assert_null (find_where (fixture->list, is_mark, NULL));
  g_signal_emit_by_name (get_button (fixture), "clicked");
  g_signal_emit_by_name (get_button (fixture), "clicked"); /* pressed twice at once */
  hf_test_wait_for (g_str_equal (get_icon (fixture), "starred-symbolic"));
  hf_test_wait_for (find_where (fixture->list, is_mark, NULL) != NULL);
  g_assert_cmpint (count_stars (fixture), ==, 1);
  hf_test_wait_for (g_strcmp0 (fixture->message, "Starred") == 0);
  g_assert_true (fixture->can_undo);
  g_signal_emit_by_name (get_button (fixture), "clicked");
  hf_test_wait_for (g_str_equal (get_icon (fixture), "non-starred-symbolic"));
  hf_test_wait_for (find_where (fixture->list, is_mark, NULL) == NULL);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (g_str_equal (get_icon (fixture), "starred-symbolic"));
  hf_test_wait_for (find_where (fixture->list, is_mark, NULL) != NULL);

  customer_fixture_open (fixture, fixture->li);
  g_assert_cmpstr (get_icon (fixture), ==, "non-starred-symbolic");
}

static GMutex gate; /* held while nothing is to be read */

static gpointer
wait_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_mutex_lock (&gate);
  g_mutex_unlock (&gate);
  return NULL;
}

static void
hold_reader_cb (HfStore *store, HfChanged *changed)
{
  if (hf_changed_has_entity (changed, &hf_star_def))
    hf_store_run_async (store, HF_LANE_READ, wait_work, NULL, NULL, NULL, NULL, NULL, NULL);
}

/* Saved, and not read again yet: whoever is told of changes first holds the reader. */
static void
test_before_read (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_signal_connect (fixture->book->store, "changed", G_CALLBACK (hold_reader_cb), NULL);
  open_wang (fixture);
  hf_test_book_let_finish (fixture->book);
  g_mutex_lock (&gate);
  g_signal_emit_by_name (get_button (fixture), "clicked");
  hf_test_wait_for (g_strcmp0 (fixture->message, "Starred") == 0);
  g_signal_emit_by_name (get_button (fixture), "clicked");
  g_mutex_unlock (&gate);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count_stars (fixture), ==, 1);
  g_assert_cmpstr (get_icon (fixture), ==, "starred-symbolic");
  g_signal_emit_by_name (get_button (fixture), "clicked");
  hf_test_wait_for (g_str_equal (get_icon (fixture), "non-starred-symbolic"));
}

/* From the card and from the list. */
static void
test_actions (CustomerFixture *fixture, gconstpointer is_empty)
{
  open_wang (fixture);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.star", NULL));
  hf_test_wait_for (g_str_equal (get_icon (fixture), "starred-symbolic"));
  hf_test_book_let_finish (fixture->book);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.star", NULL));
  hf_test_wait_for (g_str_equal (get_icon (fixture), "non-starred-symbolic"));
  g_assert_cmpint (count_stars (fixture), ==, 0);
}

/* As one presses it: on the card, and in the list. */
static void
test_key (CustomerFixture *fixture, gconstpointer is_empty)
{
  open_wang (fixture);
  g_assert_true (press_shortcut (fixture->card, GDK_KEY_s, 0));
  hf_test_wait_for (g_str_equal (get_icon (fixture), "starred-symbolic"));
  hf_test_book_let_finish (fixture->book);
  g_assert_true (press_shortcut (fixture->page, GDK_KEY_s, 0));
  hf_test_wait_for (g_str_equal (get_icon (fixture), "non-starred-symbolic"));
  g_assert_cmpint (count_stars (fixture), ==, 0);
}

/* A colleague's star is nobody else's business. */
static void
test_of_another (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfRow *star = hf_row_new (&hf_star_def);

  hf_row_set_int (star, HF_STAR_CUSTOMER, fixture->wang);
  hf_row_set_int (star, HF_STAR_STAFF, hf_test_book_add_staff (fixture->book, "Zhao", "desk"));
  hf_test_book_insert (fixture->book, star);
  open_wang (fixture);
  hf_test_book_let_finish (fixture->book);
  g_assert_null (find_where (fixture->list, is_mark, NULL));
  g_assert_cmpstr (get_icon (fixture), ==, "non-starred-symbolic");
}

/* Who is not on the staff has none to give. */
static void
test_nobody (CustomerFixture *fixture, gconstpointer is_empty)
{
  customer_fixture_open (fixture, fixture->wang);
  hf_test_book_let_finish (fixture->book);
  g_assert_false (is_offered (fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.star", NULL);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count_stars (fixture), ==, 0);
}

static guint
count_starred (CustomerFixture *fixture)
{
  HfViewer *viewer = hf_context_get_viewer (fixture->context);
  g_autoptr (HfFilter) filter = hf_segment_templates_find_filter ("starred", viewer);
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, viewer);
  g_autoptr (HfLiveList) list = hf_live_list_new (fixture->book->store);

  hf_query_filter (query, filter, hf_clock_today (fixture->book->clock));
  hf_live_list_set_query (list, query);
  hf_test_wait_for (!hf_live_list_is_loading (list));
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static void
test_segment (CustomerFixture *fixture, gconstpointer is_empty)
{
  open_wang (fixture);
  g_assert_cmpuint (count_starred (fixture), ==, 0);
  g_signal_emit_by_name (get_button (fixture), "clicked");
  hf_test_wait_for (g_str_equal (get_icon (fixture), "starred-symbolic"));
  g_assert_cmpuint (count_starred (fixture), ==, 1);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/star-button/button", test_button);
  customer_fixture_add_test ("/star-button/before-read", test_before_read);
  customer_fixture_add_test ("/star-button/actions", test_actions);
  customer_fixture_add_test ("/star-button/key", test_key);
  customer_fixture_add_test ("/star-button/of-another", test_of_another);
  customer_fixture_add_test ("/star-button/nobody", test_nobody);
  customer_fixture_add_test ("/star-button/segment", test_segment);
  return g_test_run ();
}
