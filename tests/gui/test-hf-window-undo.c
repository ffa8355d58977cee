/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Undo as the window does it: small steps at once, a batch after a question, unless it was offered.
 */

#include "find-widget.h"
#include "press-shortcut.h"
#include "window-fixture.h"

#include "core/hf-customer.h"
#include "core/hf-staff.h"
#include "gui/common/card/hf-customer-card.h"
#include "store/hf-transaction.h"
#include "tests/store/hf-fault-vfs.h"

#define N_IMPORTED 1200

static gpointer
import_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const HfTestBook *book = data;
  HfStepInfo        info = { .who = book->viewer->who,
                             .at = hf_clock_now (book->clock),
                             .label = "Import customers",
                             .is_batch = TRUE };
  g_autoptr (HfTransaction) transaction = hf_transaction_begin (db, &info, error);

  for (guint i = 0; i < N_IMPORTED; i++)
    {
      g_autoptr (HfRow) row = hf_test_customer ("王芳");

      g_assert_cmpint (hf_transaction_insert (transaction, row, error), !=, 0);
    }
  g_assert_true (hf_transaction_commit (transaction, error));
  return NULL;
}

static void
import (WindowFixture *fixture)
{
  hf_test_book_run (fixture->book, HF_LANE_WRITE, import_work, fixture->book);
}

static gint64
count_customers (WindowFixture *fixture)
{
  return hf_test_book_number (fixture->book, "SELECT count(*) FROM customer");
}

static void
act (WindowFixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  hf_test_book_let_finish (fixture->book);
}

static gint64
find_newest_step (WindowFixture *fixture)
{
  return hf_test_book_number (fixture->book, "SELECT max(id) FROM step");
}

/* As by the button beside the words that tell of it. */
static void
press_offered (WindowFixture *fixture, gint64 step)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-offered", "x", step);
  hf_test_book_let_finish (fixture->book);
}

static guint
count_questions (AdwMessageDialog **last)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *link = windows; link != NULL; link = link->next)
    {
      if (!ADW_IS_MESSAGE_DIALOG (link->data) || !gtk_widget_get_visible (link->data))
        continue;
      *last = link->data;
      n++;
    }
  return n;
}

static AdwMessageDialog *
get_question (void)
{
  AdwMessageDialog *dialog = NULL;

  g_assert_cmpuint (count_questions (&dialog), ==, 1);
  return dialog;
}

static gboolean
is_asked (void)
{
  AdwMessageDialog *dialog = NULL;

  return count_questions (&dialog) > 0;
}

/* As if the key had been pressed in the dialog. */
static void
press (AdwMessageDialog *dialog, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (dialog));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint j = 0;
           GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (!GTK_IS_KEYVAL_TRIGGER (trigger) ||
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) != key)
            continue;
          g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                       GTK_WIDGET (dialog), NULL));
          return;
        }
    }
  g_assert_not_reached ();
}

static gint64
find_card (GtkWidget *widget)
{
  GtkWidget *card =
    gtk_widget_get_mapped (widget) ? find_widget (widget, HF_TYPE_CUSTOMER_CARD) : NULL;
  const HfRow *row = card != NULL ? hf_customer_card_get_customer (HF_CUSTOMER_CARD (card)) : NULL;

  return row != NULL && gtk_widget_get_mapped (card) ? row->id : 0;
}

static void
show_card (WindowFixture *fixture, gint64 customer)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-customer", "x", customer);
  hf_test_wait_for (find_card (GTK_WIDGET (hf_window_get_page (fixture->window))) == customer);
}

static void
test_small_steps (WindowFixture *fixture, gconstpointer data)
{
  show_card (fixture, hf_test_book_add_customer (fixture->book, "周芳"));
  act (fixture, "win.undo");
  g_assert_false (is_asked ());
  g_assert_cmpint (count_customers (fixture), ==, 0);
}

static void
assert_question (WindowFixture *fixture, const char *about)
{
  const char *body = adw_message_dialog_get_body (get_question ());

  g_assert_cmpstr (adw_message_dialog_get_heading (get_question ()), ==, "Undo an Earlier Step?");
  g_assert_true (g_str_has_prefix (body, about));
}

/* Whose card is not on screen is named before anything of theirs goes; what was just told of goes
 * as by the button beside it. */
static void
test_elsewhere (WindowFixture *fixture, gconstpointer data)
{
  gint64 other = hf_test_book_add_customer (fixture->book, "李敏");

  hf_test_book_add_customer (fixture->book, "周芳");
  show_card (fixture, other);
  act (fixture, "win.undo");
  assert_question (fixture, "周芳: Test\nThis was done on 20 Oct 09:00.");
  gtk_window_close (GTK_WINDOW (get_question ()));
  hf_test_wait_for (!is_asked ());
  g_assert_cmpint (count_customers (fixture), ==, 2);
  hf_window_toast_step (fixture->window, "Saved: 周芳", find_newest_step (fixture));
  act (fixture, "win.undo");
  g_assert_false (is_asked ());
  g_assert_cmpint (count_customers (fixture), ==, 1);
}

/* What was done before the window came may be long ago, though the card is there. */
static void
test_before (WindowFixture *fixture, gconstpointer data)
{
  gint64 customer;

  window_fixture_set_up (fixture, data);
  customer = hf_test_book_add_customer (fixture->book, "周芳");
  window_fixture_open (fixture);
  show_card (fixture, customer);
  act (fixture, "win.undo");
  assert_question (fixture, "周芳: Test\nThis was done on 20 Oct 09:00.");
  press (get_question (), GDK_KEY_y);
  hf_test_wait_for (!is_asked ());
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count_customers (fixture), ==, 0);
}

/* Nor is it known where that cannot be read: the key asks of everything then. */
static void
test_unread (WindowFixture *fixture, gconstpointer data)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, "周芳");

  hf_test_book_let_finish (fixture->book);
  hf_test_book_break_disk (fixture->book);
  hf_window_begin_undo (fixture->window);
  hf_test_book_let_finish (fixture->book);
  hf_fault_vfs_clear ();
  show_card (fixture, customer);
  act (fixture, "win.undo");
  assert_question (fixture, "周芳: Test\nThis was done on 20 Oct 09:00.");
}

/* However long a name is, what was done with it is read too. */
static void
test_long_name (WindowFixture *fixture, gconstpointer data)
{
  show_card (fixture,
             hf_test_book_add_customer (fixture->book,
                                        "Maria Theresia Walburga Amalia von Hohenberg-Sternthal"));
  act (fixture, "win.undo");
  g_assert_cmpstr (adw_toast_get_title (fixture->window->toast), ==,
                   "Undone: Maria Theresia …ternthal, Test");
}

/* Who saw it when they wrote it. */
static void
test_hidden (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) now_desk = hf_viewer_new (fixture->book->viewer->who, 0, FALSE);
  gint64 customer = hf_test_book_add_customer (fixture->book, "周芳");

  now_desk->hides_restricted = TRUE;
  hf_test_book_set_text (fixture->book, &hf_customer_def, customer, HF_CUSTOMER_ASSETS, "gold");
  hf_store_set_viewer (fixture->book->store, now_desk);
  show_card (fixture, customer);
  act (fixture, "win.undo");
  g_assert_true (g_str_has_prefix (adw_toast_get_title (fixture->window->toast),
                                   "It stays as it is: you may not see"));
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM customer WHERE assets = 'gold'"),
                   ==, 1);
}

/* What would be lost is said; whoever is startled and presses Enter or Escape loses nothing. */
static void
test_batch_is_asked_about (WindowFixture *fixture, gconstpointer data)
{
  AdwMessageDialog *question;

  import (fixture);
  act (fixture, "win.undo");
  question = get_question ();
  g_assert_nonnull (strstr (adw_message_dialog_get_heading (question), "Import customers"));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (question), "1,200"));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (question), "20 Oct 09:00"));
  g_assert_cmpstr (adw_message_dialog_get_default_response (question), ==, "cancel");
  gtk_window_close (GTK_WINDOW (question));
  hf_test_wait_for (!is_asked ());
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count_customers (fixture), ==, N_IMPORTED);

  act (fixture, "win.undo");
  press (get_question (), GDK_KEY_y);
  hf_test_wait_for (!is_asked ());
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count_customers (fixture), ==, 0);
  act (fixture, "win.redo");
  g_assert_false (is_asked ());
  g_assert_cmpint (count_customers (fixture), ==, N_IMPORTED);
}

/* A key held down takes back what is small, and asks once. */
static void
test_held_key (WindowFixture *fixture, gconstpointer data)
{
  import (fixture);
  show_card (fixture, hf_test_book_add_customer (fixture->book, "周芳"));
  for (guint i = 0; i < 4; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count_customers (fixture), ==, N_IMPORTED);
  adw_message_dialog_response (get_question (), "cancel");
}

/* Beside the words that tell of a batch there is a button to take it back. */
static void
test_offered (WindowFixture *fixture, gconstpointer data)
{
  import (fixture);
  press_offered (fixture, find_newest_step (fixture));
  g_assert_false (is_asked ());
  g_assert_cmpint (count_customers (fixture), ==, 0);
  act (fixture, "win.redo");
  g_assert_cmpint (count_customers (fixture), ==, N_IMPORTED);
  g_assert_cmpstr (adw_toast_get_button_label (fixture->window->toast), ==, "_Undo");
  press_offered (fixture,
                 g_variant_get_int64 (adw_toast_get_action_target_value (fixture->window->toast)));
  g_assert_cmpint (count_customers (fixture), ==, 0);
}

/* Nor does the key ask while they are there. */
static void
test_offered_key (WindowFixture *fixture, gconstpointer data)
{
  import (fixture);
  hf_window_toast_step (fixture->window, "Imported", find_newest_step (fixture));
  g_assert_true (press_shortcut (fixture->window, GDK_KEY_z, GDK_CONTROL_MASK));
  hf_test_book_let_finish (fixture->book);
  g_assert_false (is_asked ());
  g_assert_cmpint (count_customers (fixture), ==, 0);
  act (fixture, "win.redo");
  hf_window_toast (fixture->window, "Something else", NULL, NULL);
  g_assert_true (press_shortcut (fixture->window, GDK_KEY_z, GDK_CONTROL_MASK));
  hf_test_book_let_finish (fixture->book);
  gtk_window_close (GTK_WINDOW (get_question ()));
  hf_test_wait_for (!is_asked ());
  g_assert_cmpint (count_customers (fixture), ==, N_IMPORTED);
}

/* What was saved after the words were said is not what they tell of: the button leaves it alone,
 * and the key asks about it as if nothing had been said. */
static void
test_overtaken (WindowFixture *fixture, gconstpointer data)
{
  gint64 told;

  hf_test_book_add_customer (fixture->book, "周芳");
  told = find_newest_step (fixture);
  hf_window_toast_step (fixture->window, "Saved: 周芳", told);
  hf_test_book_add_customer (fixture->book, "李敏");
  act (fixture, "win.undo");
  assert_question (fixture, "李敏: Test\n");
  gtk_window_close (GTK_WINDOW (get_question ()));
  hf_test_wait_for (!is_asked ());
  hf_test_book_add_staff (fixture->book, "王芳",
                          HF_STAFF_ROLE_DESK); /* on no card, nothing to ask */
  press_offered (fixture, told);
  g_assert_false (is_asked ());
  g_assert_cmpint (count_customers (fixture), ==, 2);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM staff"), ==, 1);
  g_assert_cmpstr (adw_toast_get_title (fixture->window->toast), ==,
                   "Not undone: your newest step is “Test” by now");
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  hf_fault_vfs_install ();
  window_fixture_add_test ("/gui/window-undo/small-steps", NULL, test_small_steps);
  window_fixture_add_test ("/gui/window-undo/elsewhere", NULL, test_elsewhere);
  g_test_add ("/gui/window-undo/before", WindowFixture, NULL, NULL, test_before,
              window_fixture_tear_down);
  window_fixture_add_test ("/gui/window-undo/unread", NULL, test_unread);
  window_fixture_add_test ("/gui/window-undo/long-name", NULL, test_long_name);
  window_fixture_add_test ("/gui/window-undo/hidden", NULL, test_hidden);
  window_fixture_add_test ("/gui/window-undo/batch-is-asked-about", NULL,
                           test_batch_is_asked_about);
  window_fixture_add_test ("/gui/window-undo/held-key", NULL, test_held_key);
  window_fixture_add_test ("/gui/window-undo/offered", NULL, test_offered);
  window_fixture_add_test ("/gui/window-undo/offered-key", NULL, test_offered_key);
  window_fixture_add_test ("/gui/window-undo/overtaken", NULL, test_overtaken);
  return g_test_run ();
}
