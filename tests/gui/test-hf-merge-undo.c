/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A merge taken back from the card's timeline. */

#include "customer-fixture.h"
#include "row-menu.h"

#include "core/hf-customer.h"
#include "gui/common/card/hf-customer-timeline-row.h"
#include "gui/common/card/hf-customer-timeline.h"
#include "gui/common/hf-card-menu.h"
#include "gui/common/list/hf-seen-rows.h"
#include "gui/customer/hf-customer-page-private.h"
#include "session/same-person/hf-merge.h"

#include <adwaita.h>

static gpointer
merge_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return GSIZE_TO_POINTER (hf_merge_run (db, options, error));
}

static void
merge (CustomerFixture *fixture)
{
  HfMergeOptions options = { .keep = fixture->wang,
                             .drop = fixture->li,
                             .viewer = fixture->book->viewer,
                             .now = hf_clock_now (fixture->book->clock) };

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->li, HF_CUSTOMER_CITY, "宜昌");
  hf_test_book_run (fixture->book, HF_LANE_WRITE, merge_work, &options);
}

static HfCustomerTimeline *
get_timeline (CustomerFixture *fixture)
{
  return HF_CUSTOMER_TIMELINE (find_widget (fixture->card, HF_TYPE_CUSTOMER_TIMELINE));
}

/* The line of a merge, or NULL. */
static GtkWidget *
find_merge (CustomerFixture *fixture)
{
  GtkWidget *list = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (get_timeline (fixture)),
                                                               HF_TYPE_CUSTOMER_TIMELINE, "list"));

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget      *line = hf_seen_rows_get_content (row);
      HfTimelineItem *item =
        line ? hf_customer_timeline_row_get_item (HF_CUSTOMER_TIMELINE_ROW (line)) : NULL;
      const HfFieldChange *change = item ? hf_timeline_item_get_change (item) : NULL;

      if (change != NULL && change->field == HF_CUSTOMER_MERGED_INTO)
        return line;
    }
  return NULL;
}

static gint64
count_merged (CustomerFixture *fixture)
{
  return hf_test_book_number (fixture->book,
                              "SELECT count(*) FROM customer WHERE merged_into IS NOT NULL");
}

/* It says what has been changed since before anything is done, and the key takes that back too. */
static void
test_undo (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget  *question, *rows, *menu;
  const char *body;

  merge (fixture);
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_CITY, "武汉");
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (find_merge (fixture) != NULL);
  rows = gtk_widget_get_ancestor (find_merge (fixture), GTK_TYPE_LIST_VIEW);
  menu = hf_row_menu_open (rows, hf_seen_rows_get_row (find_merge (fixture)));
  g_assert_true (offers (menu, "_Undo the Merge…"));
  choose_line (menu, "_Undo the Merge…");
  hf_test_wait_for ((question = find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  body = adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question));
  g_assert_true (g_str_has_prefix (body, "The card of 李雷 comes back."));
  g_assert_nonnull (strstr (body, "left as it is: City."));
  g_assert_cmpint (count_merged (fixture), ==, 1);

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "agree");
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_cmpstr (fixture->message, ==, "There are two cards again");
  g_assert_true (fixture->can_undo);
  g_assert_cmpint (count_merged (fixture), ==, 0);
  hf_test_wait_for (find_merge (fixture) == NULL);

  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (count_merged (fixture), ==, 1);
  hf_test_wait_for (find_merge (fixture) != NULL);
}

static GtkMenuButton *
get_card_menu (CustomerFixture *fixture)
{
  return find_widget (find_widget (fixture->card, HF_TYPE_CARD_MENU), GTK_TYPE_MENU_BUTTON);
}

/* The line of the card's own menu, as it is when somebody opens it; NULL where there is none. */
static GtkWidget *
find_offer (CustomerFixture *fixture)
{
  GtkMenuButton *button = get_card_menu (fixture);

  gtk_menu_button_popup (button);
  return find_label (gtk_menu_button_get_popover (button), "Undo the Merge…");
}

static gboolean
is_offered (CustomerFixture *fixture)
{
  gboolean is = find_offer (fixture) != NULL;

  gtk_menu_button_popdown (get_card_menu (fixture));
  return is;
}

static void
wait_until_known (CustomerFixture *fixture, gboolean is_merged)
{
  hf_test_wait_for ((HF_CUSTOMER_PAGE (fixture->page)->merged != 0) == is_merged);
}

/* Only the card that has another in it offers it, and only as long as it has. */
static void
test_from_card (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *question, *line;

  customer_fixture_open (fixture, fixture->wang);
  hf_test_book_let_finish (fixture->book);
  g_assert_false (is_offered (fixture));
  merge (fixture);
  wait_until_known (fixture, TRUE);
  line = find_offer (fixture);
  g_assert_true (gtk_widget_mnemonic_activate (gtk_widget_get_parent (line), FALSE));
  hf_test_wait_for ((question = find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  gtk_menu_button_popdown (get_card_menu (fixture));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "agree");
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_cmpint (count_merged (fixture), ==, 0);
  wait_until_known (fixture, FALSE);
  g_assert_false (is_offered (fixture));
  hf_undone_free (hf_test_book_undo (fixture->book)); /* merged again */
  wait_until_known (fixture, TRUE);
  g_assert_true (is_offered (fixture));
}

/* Of several the last one. */
static void
test_latest (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64         zhao = hf_test_book_add_customer (fixture->book, "赵敏");
  HfMergeOptions options = { .keep = fixture->wang,
                             .drop = zhao,
                             .viewer = fixture->book->viewer,
                             .now = hf_clock_now (fixture->book->clock) - 60 };
  GtkWidget     *question;

  hf_test_book_run (fixture->book, HF_LANE_WRITE, merge_work, &options);
  merge (fixture);
  customer_fixture_open (fixture, fixture->wang);
  wait_until_known (fixture, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.undo-merge", NULL);
  hf_test_wait_for ((question = find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "agree");
  hf_test_wait_for (count_merged (fixture) == 1);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT merged_into IS NULL FROM customer WHERE id = 2"),
                   ==, 1);
}

static void
test_cancel (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *question;

  merge (fixture);
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (find_merge (fixture) != NULL);
  gtk_widget_activate_action (find_merge (fixture), "entry.restore", NULL);
  hf_test_wait_for ((question = find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_null (
    strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "left as it is"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "cancel");
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count_merged (fixture), ==, 1);
}

static void
unsaved_cb (HfContext *context, const char *what, const char *action, GError *error, char **told)
{
  *told = g_strdup (what);
}

/* Somebody agreed to it, and is told that it was not done wherever they are by then. */
static void
test_failed (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget       *question;
  g_autofree char *told = NULL;

  g_signal_connect (fixture->context, "unsaved", G_CALLBACK (unsaved_cb), &told);
  merge (fixture);
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (find_merge (fixture) != NULL);
  gtk_widget_activate_action (find_merge (fixture), "entry.restore", NULL);
  hf_test_wait_for ((question = find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  hf_test_book_refuse (fixture->book, "UPDATE ON customer");
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "agree");
  hf_test_wait_for (told != NULL);
  g_assert_cmpstr (told, ==, "Undo a merge");
  g_assert_cmpint (count_merged (fixture), ==, 1);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/merge-undo/undo", test_undo);
  customer_fixture_add_test ("/merge-undo/from-card", test_from_card);
  customer_fixture_add_test ("/merge-undo/latest", test_latest);
  customer_fixture_add_test ("/merge-undo/cancel", test_cancel);
  customer_fixture_add_test ("/merge-undo/failed", test_failed);
  return g_test_run ();
}
