/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A number that is kept back on the card, its eye, and the key: what is seen, for how long, and
 * what the book keeps of it. */

#include "gui/common/hf-revealed.h"

#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "customer-fixture.h"
#include "gui/common/card/hf-customer-card-phones.h"
#include "gui/common/hf-revealing.h"

#include <adwaita.h>

#define NUMBER    "13800138821"
#define IN_GROUPS "138 0013 8821"
#define MASKED    "138****8821"
#define N_SHOWN   "SELECT count(*) FROM reveal WHERE how = 'shown'"
#define N_COPIED  "SELECT count(*) FROM reveal WHERE how = 'copied'"

typedef struct
{
  HfRevealed *number;
  GtkLabel   *label;
  GtkWidget  *eye;
} Line;

static Line
open_card (CustomerFixture *fixture)
{
  GtkWidget *lines = find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_PHONES);
  Line       line;

  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (find_widget (lines, HF_TYPE_REVEALED) != NULL);
  line.number = find_widget (lines, HF_TYPE_REVEALED);
  line.label = GTK_LABEL (hf_revealed_get_label (line.number));
  line.eye = find_widget (line.number, GTK_TYPE_BUTTON);
  return line;
}

static void
press_on (gpointer widget, guint keyval)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (widget);
  guint n_pressed = 0;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (all, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                        j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (!GTK_IS_KEYVAL_TRIGGER (trigger) ||
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) != keyval)
            continue;
          n_pressed++;
          g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                       widget,
                                                       gtk_shortcut_get_arguments (shortcut)));
        }
    }
  g_assert_cmpuint (n_pressed, ==, 1);
}

static void
press (CustomerFixture *fixture, guint keyval)
{
  press_on (fixture->card, keyval);
}

static void
wait_for_text (Line *line, const char *text)
{
  hf_test_wait_for (g_str_equal (gtk_label_get_text (line->label), text));
}

static gint64
count (CustomerFixture *fixture, const char *sql)
{
  return hf_test_book_number (fixture->book, sql);
}

/* The eye can be reached by Tab, shows it, and is pressed again to hide it. */
static void
test_eye (CustomerFixture *fixture, gconstpointer is_empty)
{
  Line line;

  customer_fixture_work_as_chen (fixture);
  line = open_card (fixture);
  g_assert_cmpstr (gtk_label_get_text (line.label), ==, MASKED);
  g_assert_null (find_label (fixture->window, IN_GROUPS));
  g_assert_true (gtk_widget_get_visible (line.eye));
  g_assert_true (gtk_widget_get_focusable (line.eye));
  g_assert_true (gtk_widget_grab_focus (line.eye));
  g_assert_true (gtk_widget_activate (line.eye));
  wait_for_text (&line, IN_GROUPS);
  g_assert_cmpint (count (fixture, N_SHOWN " AND who = 'Chen'"), ==, 1);
  g_assert_true (gtk_widget_is_focus (line.eye));
  g_signal_emit_by_name (line.eye, "clicked");
  g_assert_cmpstr (gtk_label_get_text (line.label), ==, MASKED);
  g_assert_cmpint (count (fixture, N_SHOWN), ==, 1);
}

/* The key does as the eye; held, it asks once; and after a while the number is gone. */
static void
test_key (CustomerFixture *fixture, gconstpointer is_empty)
{
  Line line;

  customer_fixture_work_as_chen (fixture);
  line = open_card (fixture);
  hf_revealed_set_duration (line.number, 200);
  press (fixture, GDK_KEY_p);
  press (fixture, GDK_KEY_p);
  wait_for_text (&line, IN_GROUPS);
  press (fixture, GDK_KEY_p);
  wait_for_text (&line, MASKED);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count (fixture, N_SHOWN), ==, 1);
}

/* From the list, of whom is selected there, as long as the card is seen. */
static void
test_key_of_page (CustomerFixture *fixture, gconstpointer is_empty)
{
  Line line;

  customer_fixture_work_as_chen (fixture);
  line = open_card (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->list));
  press_on (fixture->page, GDK_KEY_p);
  wait_for_text (&line, IN_GROUPS);
  g_assert_cmpint (count (fixture, N_SHOWN), ==, 1);
  g_signal_emit_by_name (line.eye, "clicked");
  gtk_widget_set_visible (GTK_WIDGET (fixture->card), FALSE);
  press_on (fixture->page, GDK_KEY_p);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count (fixture, N_SHOWN), ==, 1);
}

/* Another customer's card begins masked, also for what was asked before it came. */
static void
test_other (CustomerFixture *fixture, gconstpointer is_empty)
{
  Line line;

  hf_test_book_insert (fixture->book, hf_test_phone (fixture->li, "13900139932"));
  customer_fixture_work_as_chen (fixture);
  line = open_card (fixture);
  press (fixture, GDK_KEY_p);
  hf_revealed_set_number (line.number, fixture->context, fixture->li, "13900139932");
  hf_test_wait_for (count (fixture, N_SHOWN) == 1);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpstr (gtk_label_get_text (line.label), ==, "139****9932");
}

static AdwMessageDialog *
wait_for_question (void)
{
  hf_test_wait_for (find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  return find_window (ADW_TYPE_MESSAGE_DIALOG);
}

/* Whoever looks often says why, and is shown nothing who does not. */
static void
test_why (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char many[] =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30) INSERT INTO "
    "reveal (at, who, staff, customer, field, how) SELECT %" G_GINT64_FORMAT
    ", 'Chen', %d, 1, 'phone', 'shown' FROM n";
  g_autofree char  *sql = NULL;
  HfDatabase       *db;
  AdwMessageDialog *question;
  GtkEditable      *entry;
  Line              line;

  customer_fixture_work_as_chen (fixture);
  sql =
    g_strdup_printf (many, hf_clock_now (fixture->book->clock), (int) fixture->book->viewer->staff);
  db = hf_test_book_connect (fixture->book);
  g_assert_true (hf_database_script (db, sql, NULL));
  hf_database_close (db);
  line = open_card (fixture);
  press (fixture, GDK_KEY_p);
  question = wait_for_question ();
  adw_message_dialog_response (question, "cancel");
  gtk_window_destroy (GTK_WINDOW (question));
  g_assert_cmpint (count (fixture, N_SHOWN), ==, 30);
  press (fixture, GDK_KEY_p);
  question = wait_for_question ();
  entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (question));
  gtk_editable_set_text (entry, "  ");
  g_assert_false (adw_message_dialog_get_response_enabled (question, "agree"));
  gtk_editable_set_text (entry, "asked by the family");
  g_assert_true (adw_message_dialog_get_response_enabled (question, "agree"));
  g_assert_cmpstr (gtk_label_get_text (line.label), ==, MASKED);
  adw_message_dialog_response (question, "agree");
  gtk_window_destroy (GTK_WINDOW (question));
  wait_for_text (&line, IN_GROUPS);
  g_assert_cmpint (count (fixture, N_SHOWN " AND reason = 'asked by the family'"), ==, 1);
}

/* What could not be entered is not shown. */
static void
test_refused (CustomerFixture *fixture, gconstpointer is_empty)
{
  Line  line;
  guint before;

  customer_fixture_work_as_chen (fixture);
  line = open_card (fixture);
  before = fixture->n_messages;
  hf_test_book_refuse (fixture->book, "INSERT ON reveal");
  press (fixture, GDK_KEY_p);
  hf_test_wait_for (fixture->n_messages > before);
  g_assert_cmpstr (gtk_label_get_text (line.label), ==, MASKED);
  hf_test_book_allow (fixture->book);
}

static void
text_read_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

/* The clipboard has the number, the screen has not, and the book knows. */
static void
test_copy (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *copied = NULL;

  customer_fixture_work_as_chen (fixture);
  open_card (fixture);
  hf_customer_card_copy_phone (fixture->card);
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_cmpstr (fixture->message, ==, "Number copied: " MASKED);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->window), NULL, text_read_cb,
                                 &copied);
  hf_test_wait_for (copied != NULL);
  g_assert_cmpstr (copied, ==, NUMBER);
  g_assert_cmpint (count (fixture, N_COPIED), ==, 1);
  g_assert_cmpint (count (fixture, N_SHOWN), ==, 0);
}

/* A call needs no look at the number. */
static void
test_call (CustomerFixture *fixture, gconstpointer is_empty)
{
  customer_fixture_work_as_chen (fixture);
  open_card (fixture);
  hf_customer_card_call (fixture->card);
  g_assert_cmpstr (fixture->message, ==, "Number copied: " MASKED);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM reveal"), ==, 0);
}

/* The owner of a book sees it all, and where a row has only the mask there is nothing to see. */
static void
test_nothing_to_reveal (CustomerFixture *fixture, gconstpointer is_empty)
{
  Line line = open_card (fixture);
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 7, TRUE);

  g_assert_cmpstr (gtk_label_get_text (line.label), ==, IN_GROUPS);
  g_assert_false (gtk_widget_get_visible (line.eye));
  press (fixture, GDK_KEY_p);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count (fixture, N_SHOWN), ==, 0);
  g_assert_false (hf_revealing_is_hidden (fixture->context, MASKED));
  hf_store_set_viewer (fixture->book->store, masked);
  g_assert_true (hf_revealing_is_hidden (fixture->context, NUMBER));
  hf_store_set_viewer (fixture->book->store, fixture->book->viewer);
}

/* Chosen under the number, at once. */
static void
test_setting (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");
  g_autoptr (HfContext) context = hf_context_new (fixture->book->store, settings);
  g_autoptr (GtkWidget) number = g_object_ref_sink (hf_revealed_new ());
  GtkLabel *label = GTK_LABEL (hf_revealed_get_label (HF_REVEALED (number)));

  customer_fixture_work_as_chen (fixture);
  hf_revealed_set_number (HF_REVEALED (number), context, fixture->wang, NUMBER);
  g_assert_cmpstr (gtk_label_get_text (label), ==, MASKED);
  g_settings_set_boolean (settings, HF_REVEALING_SETTING, TRUE);
  g_assert_cmpstr (gtk_label_get_text (label), ==, IN_GROUPS);
  g_settings_reset (settings, HF_REVEALING_SETTING);
  g_assert_cmpstr (gtk_label_get_text (label), ==, MASKED);
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/revealed/eye", test_eye);
  customer_fixture_add_test ("/revealed/key", test_key);
  customer_fixture_add_test ("/revealed/key-of-page", test_key_of_page);
  customer_fixture_add_test ("/revealed/other", test_other);
  customer_fixture_add_test ("/revealed/why", test_why);
  customer_fixture_add_test ("/revealed/refused", test_refused);
  customer_fixture_add_test ("/revealed/copy", test_copy);
  customer_fixture_add_test ("/revealed/call", test_call);
  customer_fixture_add_test ("/revealed/nothing-to-reveal", test_nothing_to_reveal);
  customer_fixture_add_test ("/revealed/setting", test_setting);
  return g_test_run ();
}
