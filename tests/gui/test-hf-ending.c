/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a widget asks ends with it: nothing that is still to be answered keeps a widget, and what it
 * was about, from going. */

#include "gui/common/hf-ending.h"

#include "core/hf-attachment.h"
#include "core/hf-staff.h"
#include "gui/calendar/hf-calendar-page.h"
#include "gui/common/card/hf-customer-timeline-row.h"
#include "gui/common/card/hf-customer-timeline.h"
#include "gui/common/card/hf-duplicate-hint.h"
#include "gui/common/card/hf-family-section.h"
#include "gui/common/card/hf-referrer-row.h"
#include "gui/common/files/hf-file-detail.h"
#include "gui/common/hf-suggestions.h"
#include "gui/common/list/hf-bulk-form.h"
#include "gui/customer/hf-duplicate-review.h"
#include "gui/customer/hf-handover-dialog.h"
#include "gui/common/list/hf-jump-bar.h"
#include "gui/customer/hf-merge-dialog.h"
#include "gui/follow-up/hf-plan-dialog.h"
#include "gui/follow-up/hf-today-page.h"
#include "gui/organisation/hf-organisation-new.h"
#include "gui/organisation/hf-organisation-notice-bar.h"
#include "gui/print/hf-print-dialog.h"
#include "gui/staff/hf-duty-board.h"
#include "gui/stats/hf-reports-page.h"
#include "find-widget.h"
#include "kin-fixture.h"
#include "session/print/hf-printed-customers.h"
#include "session/search/hf-finder.h"
#include "session/search/hf-phone-matches.h"
#include "session/search/hf-segment-list.h"

#include <adwaita.h>

static GMutex gate;    /* held while the readers are to answer nobody */
static gint64 n_steps; /* before that */

static gpointer
wait_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_mutex_lock (&gate);
  g_mutex_unlock (&gate);
  return NULL;
}

static gint64
count_steps (KinFixture *fixture)
{
  return hf_test_book_number (fixture->book, "SELECT count(*) FROM step");
}

static void
hold_answers (KinFixture *fixture)
{
  static const HfLane lanes[] = { HF_LANE_READ, HF_LANE_SCAN };

  n_steps = count_steps (fixture);
  g_mutex_lock (&gate);
  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    hf_store_run_async (fixture->book->store, lanes[i], wait_work, NULL, NULL, NULL, NULL, NULL,
                        NULL);
}

static gpointer
show (KinFixture *fixture, GType type)
{
  GtkWidget *widget = g_object_new (type, NULL);

  gtk_window_set_child (GTK_WINDOW (fixture->window), widget);
  return widget;
}

static void
test_widget (KinFixture *fixture, gconstpointer data)
{
  GtkWidget *label = show (fixture, GTK_TYPE_LABEL);
  g_autoptr (GCancellable) ending = g_object_ref (hf_ending_of (label));

  g_assert_true (hf_ending_of (label) == ending);
  g_assert_true (hf_ending_of (fixture->window) != ending);
  g_assert_false (g_cancellable_is_cancelled (ending));
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (g_cancellable_is_cancelled (ending));
}

static gpointer
ask_bulk_form (KinFixture *fixture)
{
  HfBulkForm *form = show (fixture, HF_TYPE_BULK_FORM);

  hold_answers (fixture);
  hf_bulk_form_set_up (form, HF_BULK_OWNER, &hf_customer_def, fixture->context);
  return form;
}

static gpointer
ask_handover (KinFixture *fixture)
{
  hold_answers (fixture);
  return hf_handover_dialog_show (GTK_WINDOW (fixture->window), fixture->context);
}

static gpointer
ask_merge (KinFixture *fixture)
{
  hold_answers (fixture);
  return hf_merge_dialog_show (GTK_WINDOW (fixture->window), fixture->context, fixture->ids[0],
                               fixture->ids[1]);
}

static gpointer
ask_referrer (KinFixture *fixture)
{
  HfReferrerRow *row = show (fixture, HF_TYPE_REFERRER_ROW);
  g_autoptr (HfRow) customer = hf_test_book_read (fixture->book, &hf_customer_def, fixture->ids[0]);

  hf_referrer_row_set_up (row, fixture->context);
  hf_referrer_row_set_customer (row, customer);
  hold_answers (fixture);
  hf_referrer_row_choose (row, fixture->ids[2]);
  return row;
}

static gpointer
ask_family (KinFixture *fixture)
{
  HfFamilySection *section = show (fixture, HF_TYPE_FAMILY_SECTION);
  gpointer         add = kin_fixture_child (section, "add");
  gpointer         list = kin_fixture_child (add, "list");

  hf_family_section_set_customer (section, fixture->context, fixture->ids[0]);
  gtk_editable_set_text (kin_fixture_child (add, "search"), "林");
  hf_test_wait_for (gtk_list_box_get_row_at_index (list, 0) != NULL);
  hf_test_book_let_finish (fixture->book);
  hold_answers (fixture);
  g_signal_emit_by_name (kin_fixture_child (add, "search"), "activate");
  return add;
}

static gpointer
ask_timeline (KinFixture *fixture)
{
  HfCustomerTimeline    *timeline = show (fixture, HF_TYPE_CUSTOMER_TIMELINE);
  HfCustomerTimelineRow *line = NULL;

  g_object_set (timeline, "context", fixture->context, NULL);
  hf_timeline_set_kinds (hf_customer_timeline_get_model (timeline), HF_TIMELINE_CHANGES);
  hf_customer_timeline_set_customer (timeline, fixture->ids[1]);
  hf_test_wait_for ((line = find_widget (timeline, HF_TYPE_CUSTOMER_TIMELINE_ROW)) != NULL &&
                    hf_customer_timeline_row_get_item (line) != NULL);
  hf_test_book_let_finish (fixture->book);
  hold_answers (fixture);
  gtk_widget_activate_action (GTK_WIDGET (line), "entry.restore", NULL);
  return timeline;
}

static gpointer
ask_handover_preview (KinFixture *fixture)
{
  HfHandoverDialog *dialog;
  GtkListBox       *takers;

  hf_test_book_add_staff (fixture->book, "A", HF_STAFF_ROLE_DESK);
  hf_test_book_add_staff (fixture->book, "B", HF_STAFF_ROLE_DESK);
  dialog = hf_handover_dialog_show (GTK_WINDOW (fixture->window), fixture->context);
  takers = kin_fixture_child (dialog, "takers");
  hf_test_wait_for (gtk_list_box_get_row_at_index (takers, 1) != NULL);
  hold_answers (fixture);
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (takers, 1)));
  return dialog;
}

static gpointer
ask_review (KinFixture *fixture)
{
  hold_answers (fixture);
  return hf_duplicate_review_show (GTK_WINDOW (fixture->window), fixture->context);
}

static gpointer
ask_plan (KinFixture *fixture)
{
  hold_answers (fixture);
  hf_plan_dialog_show (GTK_WINDOW (fixture->window), fixture->context, NULL, NULL);
  return find_window (HF_TYPE_PLAN_DIALOG);
}

static gpointer
ask_print (KinFixture *fixture)
{
  GPtrArray  *scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_scope_unref);
  HfQuery    *query = hf_query_new (&hf_customer_def, hf_context_get_viewer (fixture->context));
  HfSelected *everybody =
    hf_selected_new (query, NULL, TRUE, g_array_new (FALSE, FALSE, sizeof (gint64)));

  g_ptr_array_add (scopes, hf_printed_customers_ask (everybody, NULL, g_strdup ("All customers")));
  hold_answers (fixture);
  return hf_print_dialog_show (GTK_WINDOW (fixture->window), fixture->context, scopes);
}

static gpointer
show_page (KinFixture *fixture, GType type)
{
  GtkWidget *page = g_object_new (type, "context", fixture->context, NULL);

  gtk_window_set_child (GTK_WINDOW (fixture->window), page);
  return page;
}

static gpointer
ask_reports (KinFixture *fixture)
{
  hold_answers (fixture);
  return show_page (fixture, HF_TYPE_REPORTS_PAGE);
}

static gpointer
ask_today (KinFixture *fixture)
{
  hold_answers (fixture);
  return show_page (fixture, HF_TYPE_TODAY_PAGE);
}

static gpointer
ask_calendar (KinFixture *fixture)
{
  hold_answers (fixture);
  return show_page (fixture, HF_TYPE_CALENDAR_PAGE);
}

static gpointer
ask_duty_board (KinFixture *fixture)
{
  HfDutyBoard *board = show (fixture, HF_TYPE_DUTY_BOARD);

  hold_answers (fixture);
  hf_duty_board_set_up (board, fixture->context);
  return board;
}

static gpointer
ask_notice_bar (KinFixture *fixture)
{
  HfOrganisationNoticeBar *bar = show (fixture, HF_TYPE_ORGANISATION_NOTICE_BAR);

  hold_answers (fixture);
  hf_organisation_notice_bar_set_up (bar, fixture->context);
  return bar;
}

static gpointer
ask_new_organisation (KinFixture *fixture)
{
  HfNewForm *form = show (fixture, HF_TYPE_ORGANISATION_NEW);

  hold_answers (fixture);
  hf_new_form_start (form, fixture->context, "晨光");
  return form;
}

static gpointer
ask_file_detail (KinFixture *fixture)
{
  HfFileDetail *detail = show (fixture, HF_TYPE_FILE_DETAIL);
  gint64        id = hf_test_book_attach (fixture->book, fixture->ids[0], "a letter");
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_attachment_def, id);
  g_autoptr (HfRecord) record = hf_store_adopt (fixture->book->store, row);

  hf_file_detail_set_up (detail, fixture->context);
  hold_answers (fixture);
  hf_file_detail_set_record (detail, record);
  return detail;
}

static GPtrArray *
propose_nothing (HfDatabase  *db,
                 const HfRow *row,
                 const char  *field,
                 const char  *text,
                 GError     **error)
{
  return hf_proposal_list_new ();
}

static gpointer
ask_suggestions (KinFixture *fixture)
{
  GtkWidget *button = show (fixture, GTK_TYPE_MENU_BUTTON);
  GtkWidget *list = hf_suggestions_new (fixture->context, propose_nothing);
  g_autoptr (HfRow) customer = hf_test_book_read (fixture->book, &hf_customer_def, fixture->ids[0]);

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), list);
  hold_answers (fixture);
  hf_suggestions_ask (HF_SUGGESTIONS (list), customer, "city", "太");
  return list;
}

static gpointer
ask_duplicate_hint (KinFixture *fixture)
{
  HfDuplicateHint *hint = show (fixture, HF_TYPE_DUPLICATE_HINT);
  g_autoptr (HfRow) customer = hf_test_book_read (fixture->book, &hf_customer_def, fixture->ids[0]);

  hold_answers (fixture);
  hf_duplicate_hint_look (hint, fixture->context, customer, NULL);
  return hint;
}

static gpointer
ask_family_search (KinFixture *fixture)
{
  HfFamilySection *section = show (fixture, HF_TYPE_FAMILY_SECTION);
  gpointer         add = kin_fixture_child (section, "add");

  hf_family_section_set_customer (section, fixture->context, fixture->ids[0]);
  hf_test_book_let_finish (fixture->book);
  hold_answers (fixture);
  gtk_editable_set_text (kin_fixture_child (add, "search"), "林");
  g_signal_emit_by_name (kin_fixture_child (add, "search"), "search-changed");
  return add;
}

/* Of a list that is long enough to jump in. */
static gpointer
ask_jump_bar (KinFixture *fixture)
{
  HfJumpBar *bar = show (fixture, HF_TYPE_JUMP_BAR);
  g_autoptr (HfLiveList) list = hf_live_list_new (fixture->book->store);
  g_autoptr (HfQuery) everybody =
    hf_query_new (&hf_customer_def, hf_context_get_viewer (fixture->context));

  for (guint i = 0; i < 50; i++)
    hf_test_book_add_customer (fixture->book, "林静");
  hf_live_list_set_query (list, everybody);
  hf_jump_bar_set_list (bar, fixture->book->store, &hf_customer_def, list);
  hf_test_wait_for (g_list_model_get_n_items (G_LIST_MODEL (list)) > 50);
  hf_test_book_let_finish (fixture->book);
  hold_answers (fixture);
  hf_jump_bar_set_sorted (bar, TRUE, FALSE);
  return bar;
}

static gpointer
ask_model (KinFixture *fixture)
{
  HfTimeline *timeline = hf_timeline_new (fixture->book->store);

  hold_answers (fixture);
  hf_timeline_set_customer (timeline, fixture->ids[1]);
  return timeline;
}

static gpointer
ask_finder (KinFixture *fixture)
{
  HfFinder *finder = hf_finder_new (fixture->context, NULL, 0);

  hold_answers (fixture);
  hf_finder_begin (finder, NULL);
  hf_finder_set_text (finder, "林");
  return finder;
}

static gpointer
ask_phone_matches (KinFixture *fixture)
{
  HfPhoneMatches *matches = hf_phone_matches_new (fixture->context);

  hold_answers (fixture);
  hf_phone_matches_set_search (matches, "0002");
  g_assert_null (hf_phone_matches_get (matches, fixture->ids[2]));
  while (g_main_context_iteration (NULL, FALSE)) /* it asks for several at once */
    continue;
  return matches;
}

static gpointer
ask_segments (KinFixture *fixture)
{
  hold_answers (fixture);
  return hf_segment_list_new (fixture->context, &hf_customer_def);
}

static gpointer
ask_segment_count (KinFixture *fixture)
{
  HfSegmentList *list = hf_segment_list_new (fixture->context, &hf_customer_def);
  HfSegmentItem *item = NULL;

  hf_test_wait_for ((item = hf_segment_list_find (list, HF_SEGMENT_EVERYBODY)) != NULL);
  hold_answers (fixture);
  hf_segment_list_set_wanted (list, item, TRUE);
  return list;
}

typedef struct
{
  const char *path;
  gpointer (*ask) (KinFixture *fixture);
} Asking;

static void
freed_cb (gpointer is_freed)
{
  *(gboolean *) is_freed = TRUE;
}

/* Nothing was saved yet, so nothing is. */
static void
test_asking (KinFixture *fixture, gconstpointer data)
{
  const Asking *asking = data;
  gpointer      widget = asking->ask (fixture);
  gboolean      is_freed = FALSE;

  g_object_set_data_full (widget, "test-freed", &is_freed, freed_cb); /* not before it is */
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (widget);
  else if (!GTK_IS_WIDGET (widget))
    g_object_unref (widget);
  else
    gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  hf_test_wait_for (is_freed);
  g_mutex_unlock (&gate);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count_steps (fixture), ==, n_steps);
}

int
main (int argc, char **argv)
{
  /* clang-format off */
  static const Asking askings[] = {
    { "/ending/bulk-form", ask_bulk_form },
    { "/ending/calendar", ask_calendar },
    { "/ending/duplicate-hint", ask_duplicate_hint },
    { "/ending/duplicate-review", ask_review },
    { "/ending/duty-board", ask_duty_board },
    { "/ending/family", ask_family },
    { "/ending/family-search", ask_family_search },
    { "/ending/file-detail", ask_file_detail },
    { "/ending/finder", ask_finder },
    { "/ending/handover", ask_handover },
    { "/ending/handover-preview", ask_handover_preview },
    { "/ending/jump-bar", ask_jump_bar },
    { "/ending/merge", ask_merge },
    { "/ending/new-organisation", ask_new_organisation },
    { "/ending/notice-bar", ask_notice_bar },
    { "/ending/phone-matches", ask_phone_matches },
    { "/ending/plan", ask_plan },
    { "/ending/print", ask_print },
    { "/ending/referrer", ask_referrer },
    { "/ending/reports", ask_reports },
    { "/ending/segment-count", ask_segment_count },
    { "/ending/segments", ask_segments },
    { "/ending/suggestions", ask_suggestions },
    { "/ending/timeline", ask_timeline },
    { "/ending/timeline-model", ask_model },
    { "/ending/today", ask_today },
  };
  /* clang-format on */

  g_test_init (&argc, &argv, NULL); /* isolated folders would hide the icons' file types */
  adw_init ();
  kin_fixture_add_test ("/ending/widget", test_widget);
  for (guint i = 0; i < G_N_ELEMENTS (askings); i++)
    g_test_add (askings[i].path, KinFixture, &askings[i], kin_fixture_set_up, test_asking,
                kin_fixture_tear_down);
  return g_test_run ();
}
