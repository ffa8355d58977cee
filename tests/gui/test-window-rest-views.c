/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How the calendar, the reports and the knowledge base come back after they were let go, and when
 * they are not. */

#include "resting.h"

#include "core/hf-article.h"
#include "core/hf-follow-up.h"
#include "find-widget.h"
#include "gui/calendar/hf-calendar-page.h"
#include "gui/calendar/hf-day-agenda.h"
#include "gui/calendar/hf-month-grid.h"
#include "gui/common/hf-list-page.h"
#include "gui/knowledge/hf-article-view.h"
#include "gui/stats/hf-report-choice.h"
#include "store/hf-live-list.h"

#define DAY "2024-02-14"

static void
set_up (WindowFixture *fixture, gconstpointer data)
{
  static const char *const titles[] = { "Aspirin", "Asthma", "Fever" };

  window_fixture_set_up (fixture, data);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *name = g_strdup_printf ("Lin %u", i);
      HfRow           *article = hf_row_new (&hf_article_def);
      gint64           customer = hf_test_book_add_customer (fixture->book, name);

      hf_test_book_insert (fixture->book, hf_test_follow_up (customer, DAY, "B"));
      hf_row_set_text (article, HF_ARTICLE_NAME, titles[i]);
      hf_row_set_text (article, HF_ARTICLE_KIND, hf_article_kinds[i == 2 ? 1 : 0].key);
      hf_row_set_text (article, HF_ARTICLE_TEXT, "Text");
      hf_test_book_insert (fixture->book, article);
    }
  window_fixture_open (fixture);
}

/* To another view of its kind, and away from that too. */
static void
leave (WindowFixture *fixture, const char *other)
{
  window_fixture_show_view (fixture, other);
  window_fixture_show_view (fixture, "today");
  let_ask (fixture);
}

static void
leave_and_forget (WindowFixture *fixture, const char *view, const char *other)
{
  g_autoptr (GHashTable) alive = g_hash_table_new (NULL, NULL);

  note (alive, get_page (fixture, view));
  leave (fixture, other);
  g_assert_null (get_page (fixture, view));
  assert_none (alive);
}

static GtkWidget *
show (WindowFixture *fixture, const char *view)
{
  window_fixture_show_view (fixture, view);
  return get_page (fixture, view);
}

static gint64
get_selected (GtkWidget *agenda)
{
  HfFollowUp *selected = hf_day_agenda_get_selected (HF_DAY_AGENDA (agenda));

  return selected ? hf_record_get_id (HF_RECORD (selected)) : 0;
}

static GtkSingleSelection *
get_selection (GtkWidget *agenda)
{
  return GTK_SINGLE_SELECTION (
    gtk_widget_get_template_child (agenda, HF_TYPE_DAY_AGENDA, "selection"));
}

/* All of the day: until then the selection stands where it belongs at first. */
static gboolean
is_day_read (GtkWidget *agenda)
{
  GListModel *all = gtk_single_selection_get_model (get_selection (agenda));
  GListModel *parts = gtk_flatten_list_model_get_model (GTK_FLATTEN_LIST_MODEL (all));

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (HfLiveList) part = g_list_model_get_item (parts, i);

      if (hf_live_list_is_loading (part))
        return FALSE;
    }
  return g_list_model_get_n_items (all) == 3;
}

/* The weeks, which are not those of the day, the day, and what of it was selected. */
static void
test_calendar (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget   *page = show (fixture, "calendar");
  HfMonthGrid *grid = get_part (page, "grid");
  GtkWidget   *agenda = get_part (page, "agenda");
  HfDate       day = hf_date_from_iso (DAY), first;
  gint64       selected;

  hf_month_grid_set_day (grid, day);
  hf_test_wait_for (is_day_read (agenda));
  gtk_single_selection_set_selected (get_selection (agenda), 2);
  selected = get_selected (agenda);
  g_assert_cmpint (selected, !=, 0);
  hf_month_grid_scroll (grid, 20);
  first = hf_month_grid_get_first (grid);

  leave_and_forget (fixture, "calendar", "reports");
  page = show (fixture, "calendar");
  g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (page, HF_TYPE_CALENDAR_PAGE));
  grid = get_part (page, "grid");
  agenda = get_part (page, "agenda");
  g_assert_cmpint (hf_month_grid_get_day (grid), ==, day);
  g_assert_cmpint (hf_month_grid_get_first (grid), ==, first);
  hf_test_wait_for (is_day_read (agenda));
  g_assert_cmpint (get_selected (agenda), ==, selected);
}

/* Where to a follow-up is to go is being chosen. */
static void
test_move_stays (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *page = show (fixture, "calendar");
  GtkWidget *agenda = get_part (page, "agenda");

  hf_month_grid_set_day (get_part (page, "grid"), hf_date_from_iso (DAY));
  hf_test_wait_for (is_day_read (agenda));
  gtk_widget_activate_action (page, "calendar.begin-move", NULL);
  leave (fixture, "reports");
  g_assert_true (get_page (fixture, "calendar") == page);
  HF_PAGE_GET_CLASS (page)->go_back (HF_PAGE (page));
  leave (fixture, "reports");
  g_assert_null (get_page (fixture, "calendar"));
}

static gboolean
is_read (GtkWidget *page)
{
  return !g_str_equal (gtk_stack_get_visible_child_name (get_part (page, "stack")), "blank");
}

/* Which report, and that its figures are wanted; they are read again. */
static void
test_reports (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget          *page = show (fixture, "reports");
  const HfReportKind *kind = hf_report_kinds[2];

  hf_test_wait_for (is_read (page));
  hf_report_choice_set_kind (get_part (page, "choice"), kind);
  gtk_widget_activate_action (page, "report.reload", NULL);
  g_object_set (get_part (page, "view"), "show-table", TRUE, NULL);
  hf_test_book_let_finish (fixture->book);

  leave_and_forget (fixture, "reports", "calendar");
  page = show (fixture, "reports");
  hf_test_wait_for (is_read (page));
  g_assert_true (hf_report_choice_get_kind (get_part (page, "choice")) == kind);
  g_assert_true (gtk_toggle_button_get_active (get_part (page, "table_button")));
}

/* Which kind, what was searched for, what was read. */
static void
test_knowledge (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget    *page = show (fixture, "knowledge");
  HfRecordList *list = get_part (page, "list");

  gtk_drop_down_set_selected (get_part (page, "kind"), 1);
  gtk_editable_set_text (GTK_EDITABLE (fixture->window->search), "As");
  hf_test_wait_for (g_list_model_get_n_items (G_LIST_MODEL (hf_record_list_get_model (list))) == 2);
  hf_list_page_show_beside (HF_LIST_PAGE (page), 2);
  hf_test_wait_for (hf_article_view_get_article (get_part (page, "view")) != NULL);

  leave_and_forget (fixture, "knowledge", "staff");
  page = show (fixture, "knowledge");
  list = get_part (page, "list");
  g_assert_cmpuint (gtk_drop_down_get_selected (get_part (page, "kind")), ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->window->search)), ==, "As");
  hf_test_wait_for (g_list_model_get_n_items (G_LIST_MODEL (hf_record_list_get_model (list))) == 2);
  g_assert_cmpint (hf_record_list_get_selected (list), ==, 2);
  hf_test_wait_for (hf_article_view_get_article (get_part (page, "view")) != NULL);
}

static void
test_edited_stays (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget     *page = show (fixture, "knowledge");
  HfArticleView *view = get_part (page, "view");

  hf_list_page_show_beside (HF_LIST_PAGE (page), 1);
  hf_test_wait_for (hf_article_view_get_article (view) != NULL);
  hf_article_view_edit (view);
  leave (fixture, "staff");
  g_assert_true (get_page (fixture, "knowledge") == page);
}

/* Whoever looks at a list and back at the calendar finds it there. */
static void
test_last_stays (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *calendar = show (fixture, "calendar"), *knowledge = show (fixture, "knowledge");

  leave (fixture, "today");
  g_assert_true (get_page (fixture, "calendar") == calendar);
  g_assert_true (get_page (fixture, "knowledge") == knowledge);
}

#define ADD(path, test) \
  g_test_add (path, WindowFixture, NULL, set_up, test, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  ADD ("/window-rest-views/calendar", test_calendar);
  ADD ("/window-rest-views/move-stays", test_move_stays);
  ADD ("/window-rest-views/reports", test_reports);
  ADD ("/window-rest-views/knowledge", test_knowledge);
  ADD ("/window-rest-views/edited-stays", test_edited_stays);
  ADD ("/window-rest-views/last-stays", test_last_stays);
  return g_test_run ();
}
