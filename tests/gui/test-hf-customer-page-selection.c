/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Doing something to many customers, from the list to the book and back by one Undo. */

#include "customer-fixture.h"
#include "press-shortcut.h"

#include "core/hf-customer.h"
#include "gui/common/hf-list-view.h"
#include "gui/common/list/hf-jump-bar.h"
#include "gui/common/card/hf-customer-card-follow-up.h"
#include "gui/common/card/hf-entry-dialog.h"
#include "gui/customer/hf-merge-dialog.h"
#include "gui/common/list/hf-selection-bar.h"
#include "gui/common/list/hf-column-chooser.h"
#include "session/print/hf-printed-customers.h"
#include "tests/session/own-fixture.h"
#include "tests/store/hf-fault-vfs.h"

#include <adwaita.h>

static GtkSelectionModel *
get_model (CustomerFixture *fixture)
{
  GtkWidget *view = find_widget (fixture->list, GTK_TYPE_COLUMN_VIEW);

  return gtk_column_view_get_model (GTK_COLUMN_VIEW (view));
}

static guint
count_columns (CustomerFixture *fixture)
{
  GtkWidget *view = find_widget (fixture->list, GTK_TYPE_COLUMN_VIEW);

  return g_list_model_get_n_items (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view)));
}

static HfMarks *
get_marks (CustomerFixture *fixture)
{
  return hf_record_list_get_marks (HF_RECORD_LIST (fixture->list));
}

static gpointer
bar_child (CustomerFixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (customer_fixture_child (fixture, "selection_bar"),
                                        HF_TYPE_SELECTION_BAR, name);
}

static gboolean
prints (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.print") == 0;
}

/* As GTK asks for it when somebody clicks with Ctrl or Shift, or presses Ctrl+A. */
static void
test_marking (CustomerFixture *fixture, gconstpointer is_empty)
{
  guint before = count_columns (fixture);

  customer_fixture_add_many (fixture, 4);
  g_assert_false (gtk_widget_get_visible (customer_fixture_child (fixture, "selection_bar")));
  gtk_selection_model_select_item (get_model (fixture), 1, TRUE);
  g_assert_false (hf_marks_are_on (get_marks (fixture)));
  gtk_selection_model_select_item (get_model (fixture), 3, FALSE);
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 2);
  g_assert_cmpuint (count_columns (fixture), ==, before + 1);
  g_assert_true (gtk_widget_get_visible (customer_fixture_child (fixture, "selection_bar")));
  g_assert_nonnull (find_where (customer_fixture_child (fixture, "selection_bar"), prints, NULL));
  g_assert_cmpstr (gtk_label_get_text (bar_child (fixture, "count")), ==, "2 selected");
  /* The card stays: one looks at it and goes on marking. */
  g_assert_cmpint (hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)), ==,
                   hf_live_list_get_id (fixture->model, 1));
  gtk_selection_model_select_item (get_model (fixture), 0, TRUE);
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 2);
  gtk_selection_model_select_range (get_model (fixture), 2, 3, TRUE);
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 3);
  gtk_selection_model_select_all (get_model (fixture));
  g_assert_cmpstr (gtk_label_get_text (bar_child (fixture, "count")), ==, "6 selected");
  g_assert_true (HF_PAGE_GET_CLASS (fixture->page)->go_back (fixture->page));
  g_assert_false (hf_marks_are_on (get_marks (fixture)));
  g_assert_cmpuint (count_columns (fixture), ==, before);
}

/* GTK has selected the row by the time the button is let go of. */
static void
click_row (CustomerFixture *fixture, guint position)
{
  GtkWidget *view = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->list), HF_TYPE_CUSTOMER_LIST, "view"));
  GtkWidget *row = gtk_widget_get_first_child (hf_list_view_get_rows (view));
  double     x = 0, y = 0;
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  gtk_selection_model_select_item (get_model (fixture), position, TRUE);
  while (position-- > 0)
    row = gtk_widget_get_next_sibling (row);
  hf_test_wait_for (gtk_widget_get_width (row) > 0);
  gtk_widget_translate_coordinates (row, view, gtk_widget_get_width (row) / 2.0,
                                    gtk_widget_get_height (row) / 2.0, &x, &y);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) click = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (click) &&
          gtk_event_controller_get_propagation_phase (click) != GTK_PHASE_NONE)
        g_signal_emit_by_name (click, "released", 1, x, y);
    }
}

/* Whoever marks hits the row, be it where a click would open the card otherwise. */
static void
test_clicking (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfRecordList *list = HF_RECORD_LIST (fixture->list);
  gint64        first = hf_live_list_get_id (fixture->model, 0);

  click_row (fixture, 0);
  g_assert_false (hf_marks_are_on (get_marks (fixture)));
  hf_marks_set_on (get_marks (fixture), TRUE);
  click_row (fixture, 0);
  g_assert_true (hf_marks_has (get_marks (fixture), first));
  click_row (fixture, 1);
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 2);
  click_row (fixture, 0);
  g_assert_false (hf_marks_has (get_marks (fixture), first));
  gtk_widget_grab_focus (fixture->entry);
  hf_record_list_set_click_opens (list, TRUE);
  click_row (fixture, 0);
  g_assert_true (hf_marks_has (get_marks (fixture), first));
  g_assert_true (gtk_widget_has_focus (fixture->entry) ||
                 gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                                         fixture->entry)); /* no card took it */
}

/* The button hands the focus to the list, whose Ctrl+A is meant then. */
static void
test_button (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *button = customer_fixture_child (fixture, "select_button");
  GtkWidget *focus;

  gtk_widget_grab_focus (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->list)));
}

static const char *
nth_title (GPtrArray *scopes, guint i)
{
  return ((HfPrintScope *) g_ptr_array_index (scopes, i))->title;
}

static GPtrArray *
list_printed (CustomerFixture *fixture)
{
  return HF_PAGE_GET_CLASS (fixture->page)->list_printed (fixture->page);
}

static gboolean
offers (CustomerFixture *fixture, guint n)
{
  g_autoptr (GPtrArray) scopes = list_printed (fixture);

  return scopes->len == n;
}

/* On paper go those marked, else all that are listed or the one who is shown. */
static void
test_printing (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GPtrArray) marked = NULL;

  gtk_selection_model_select_item (get_model (fixture), 0, TRUE);
  hf_test_wait_for (offers (fixture, 2));
  shown = list_printed (fixture);
  g_assert_cmpstr (nth_title (shown, 0), ==, "All customers");
  gtk_selection_model_select_all (get_model (fixture));
  marked = list_printed (fixture);
  g_assert_cmpuint (marked->len, ==, 2);
  g_assert_cmpstr (nth_title (marked, 0), ==, "2 customers selected");
  g_assert_cmpstr (nth_title (marked, 1), ==, "All customers");
  g_assert_true (HF_PAGE_GET_CLASS (fixture->page)->go_back (fixture->page));
  customer_fixture_search (fixture, "王");
  found = list_printed (fixture);
  g_assert_cmpstr (nth_title (found, 0), ==, "Found by “王”");
}

static gpointer
read_work (HfDatabase *db, gpointer scope, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Owner", 0, FALSE);

  return hf_printed_read (db, scope, viewer, error);
}

/* What is new is known a moment later. */
static gboolean
choose (HfColumnChooser *columns, const char *id)
{
  hf_column_chooser_set_shown (columns, id, TRUE);
  return g_strv_contains (hf_column_chooser_get_ids (columns), id);
}

/* The own fields of the hospital that the list has as columns go on paper with it. */
static void
test_printing_own_columns (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfColumnChooser *columns = HF_COLUMN_CHOOSER (customer_fixture_child (fixture, "columns"));
  g_autoptr (GPtrArray) scopes = NULL;
  g_autoptr (HfPrinted) printed = NULL;
  const HfPrintedCustomers *content;

  own_fixture_add_field (fixture->book, "Insurer", "text", NULL, 1);
  own_fixture_add_field (fixture->book, "Weight", "number", NULL, 2);
  hf_test_wait_for (choose (columns, "own:Weight"));
  scopes = list_printed (fixture);
  printed = hf_test_book_run (fixture->book, HF_LANE_SCAN, read_work, scopes->pdata[0]);
  content = printed->content;
  g_assert_cmpuint (content->listed->len, ==, 1);
  g_assert_cmpuint (g_array_index (content->listed, guint, 0), ==, 1);
}

/* Whoever is at a card, with the keyboard or because nothing else is seen, means its customer. */
static void
test_printing_the_card (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GPtrArray) beside = NULL, inside = NULL, alone = NULL, left = NULL, marked = NULL;

  customer_fixture_open (fixture, fixture->wang);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->list));
  beside = list_printed (fixture);
  g_assert_cmpstr (nth_title (beside, 0), ==, "All customers");
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->card), GTK_DIR_TAB_FORWARD));
  inside = list_printed (fixture);
  g_assert_cmpuint (inside->len, ==, 2);
  g_assert_cmpstr (nth_title (inside, 0), ==, "王芳");
  g_assert_cmpstr (nth_title (inside, 1), ==, "All customers");
  hf_page_set_narrow (fixture->page, TRUE);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), fixture->entry);
  alone = list_printed (fixture);
  g_assert_cmpstr (nth_title (alone, 0), ==, "王芳");
  hf_marks_set (get_marks (fixture), fixture->li, TRUE);
  marked = list_printed (fixture);
  g_assert_cmpuint (marked->len, ==, 3);
  g_assert_cmpstr (nth_title (marked, 0), ==, "王芳");
  g_assert_cmpstr (nth_title (marked, 1), ==, "1 customer selected");
  hf_marks_set_on (get_marks (fixture), FALSE);
  g_assert_true (HF_PAGE_GET_CLASS (fixture->page)->go_back (fixture->page));
  left = list_printed (fixture);
  g_assert_cmpstr (nth_title (left, 0), ==, "All customers");
}

/* Numbers are masked on paper, the one that was searched for as well. */
static void
test_printing_a_number (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GPtrArray) whole = NULL;
  g_autoptr (GPtrArray) end = NULL;

  customer_fixture_search (fixture, "138 0013 8821");
  whole = list_printed (fixture);
  g_assert_cmpstr (nth_title (whole, 0), ==, "Found by “138****8821”");
  customer_fixture_search (fixture, "8821");
  end = list_printed (fixture);
  g_assert_cmpstr (nth_title (end, 0), ==, "Found by “8821”");
}

static void
test_keys (CustomerFixture *fixture, gconstpointer is_empty)
{
  gtk_selection_model_select_item (get_model (fixture), 0, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.mark", NULL);
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.move", "i", 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.mark", NULL);
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.mark", NULL);
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 1);
}

/* Space is the check box's, as in any list; what the card adds to itself needs no way to the card.
 */
static void
test_plain_keys (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *view = find_widget (fixture->list, GTK_TYPE_COLUMN_VIEW);
  GtkWidget *dialog = NULL, *popover;

  gtk_selection_model_select_item (get_model (fixture), 0, TRUE);
  hf_test_wait_for (hf_customer_card_get_customer (fixture->card) != NULL);
  g_assert_true (press_shortcut (view, GDK_KEY_space, 0));
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 1);
  g_assert_true (press_shortcut (view, GDK_KEY_space, 0));
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 0);
  g_assert_true (press_shortcut (fixture->page, GDK_KEY_v, 0));
  hf_test_wait_for ((dialog = find_window (HF_TYPE_ENTRY_DIALOG)) != NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_true (press_shortcut (fixture->page, GDK_KEY_a, 0));
  popover = find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_FOLLOW_UP);
  hf_test_wait_for (gtk_widget_get_visible (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

/* Sixty of Z and one of W: the letters there are, and none in another order. */
static void
decide_shown_pair (const char *name)
{
  HfMergeDialog *dialog = NULL;
  gpointer       button;

  hf_test_wait_for ((dialog = find_window (HF_TYPE_MERGE_DIALOG)) != NULL);
  button = gtk_widget_get_template_child (GTK_WIDGET (dialog), HF_TYPE_MERGE_DIALOG, name);
  hf_test_wait_for (gtk_widget_get_sensitive (button));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_signal_emit_by_name (button, "clicked");
  hf_test_wait_for (dialog == NULL);
}

/* Of three that are selected one is left, in two steps; of one nothing can be merged. */
static void
test_merge (CustomerFixture *fixture, gconstpointer data)
{
  static const char merged[] = "SELECT count(*) FROM customer WHERE merged_into IS NOT NULL";
  gint64            third = hf_test_book_add_customer (fixture->book, "Zhao Yun");
  GtkWidget        *button =
    find_button_for (customer_fixture_child (fixture, "selection_bar"), "customer.merge");

  g_assert_false (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.merge", NULL) &&
                  gtk_widget_get_sensitive (button));
  hf_marks_set (get_marks (fixture), fixture->wang, TRUE);
  g_assert_false (gtk_widget_get_sensitive (button));
  hf_marks_set (get_marks (fixture), fixture->li, TRUE);
  hf_marks_set (get_marks (fixture), third, TRUE);
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.merge", NULL);
  decide_shown_pair ("merge_button");
  g_assert_cmpint (hf_test_book_number (fixture->book, merged), ==, 1);
  decide_shown_pair ("merge_button");
  g_assert_cmpint (hf_test_book_number (fixture->book, merged), ==, 2);
  g_assert_false (hf_marks_are_on (get_marks (fixture)));
  g_assert_true (fixture->can_undo);
}

/* Who is selected has to be read first; where that fails it is told, and nothing is compared. */
static void
test_cannot_merge (CustomerFixture *fixture, gconstpointer is_empty)
{
  gtk_selection_model_select_all (get_model (fixture));
  hf_test_book_let_finish (fixture->book);
  hf_test_book_break_disk (fixture->book);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (fixture->n_messages, ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.merge", NULL);
  hf_test_book_let_finish (fixture->book); /* what else cannot be read is told later */
  g_assert_cmpuint (fixture->n_messages, ==, 1);
  g_assert_nonnull (strstr (fixture->message, "read"));
  hf_fault_vfs_clear ();
  g_assert_null (find_window (HF_TYPE_MERGE_DIALOG));
}

/* Three people: each is compared with each, and then it is over. */
static void
test_told_apart (CustomerFixture *fixture, gconstpointer data)
{
  gint64 third = hf_test_book_add_customer (fixture->book, "Zhao Yun");

  hf_marks_set (get_marks (fixture), fixture->wang, TRUE);
  hf_marks_set (get_marks (fixture), fixture->li, TRUE);
  hf_marks_set (get_marks (fixture), third, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.merge", NULL);
  for (guint i = 0; i < 3; i++)
    decide_shown_pair ("distinct_button");
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM distinct_pair"), ==,
                   3);
  g_assert_false (hf_marks_are_on (get_marks (fixture)));
}

static void
test_initials (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfJumpBar     *bar = HF_JUMP_BAR (find_widget (fixture->list, HF_TYPE_JUMP_BAR));
  GtkAdjustment *adjustment;
  GtkWidget     *view = find_widget (fixture->list, GTK_TYPE_COLUMN_VIEW);
  guint          rows_above;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  customer_fixture_add_many (fixture, 60);
  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (bar)));
  g_assert_cmpuint (hf_jump_bar_find (bar, 'L'), ==, 0);
  g_assert_cmpuint (hf_jump_bar_find (bar, 'W'), ==, 1);
  g_assert_cmpuint (hf_jump_bar_find (bar, 'Z'), ==, 2);
  g_assert_cmpuint (hf_jump_bar_find (bar, 'A'), ==, HF_NO_LETTER);

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  hf_test_wait_for (gtk_adjustment_get_upper (adjustment) >
                    gtk_adjustment_get_page_size (adjustment));
  g_signal_emit_by_name (bar, "jumped", 31);
  rows_above =
    (guint) (gtk_adjustment_get_value (adjustment) / gtk_adjustment_get_upper (adjustment) * 62 +
             0.5);
  g_assert_cmpuint (rows_above, ==, 31);

  hf_customer_list_set_order (fixture->list, (HfListOrder){ "name", TRUE });
  hf_test_wait_for (hf_jump_bar_find (bar, 'L') == 61);
  hf_customer_list_set_order (fixture->list, (HfListOrder){ "grade", FALSE });
  hf_test_wait_for (!gtk_widget_get_visible (GTK_WIDGET (bar)));
}

static gboolean
press (GtkWidget *list, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  gboolean is_heard = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_heard; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, GDK_SHIFT_MASK, &is_heard);
    }
  return is_heard;
}

/* Names in Latin letters stand behind the Chinese ones; the same key leads to them next. */
static void
test_latin_initials (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfJumpBar *bar = HF_JUMP_BAR (find_widget (fixture->list, HF_TYPE_JUMP_BAR));
  gint64     lena, unal;

  customer_fixture_add_many (fixture, 60);
  lena = hf_test_book_add_customer (fixture->book, "Lena");
  unal = hf_test_book_add_customer (fixture->book, "Ünal");
  hf_test_wait_for (hf_jump_bar_find (bar, 'Z') == 4);
  g_assert_cmpuint (hf_jump_bar_find (bar, 'L'), ==, 0);
  g_assert_cmpuint (hf_jump_bar_find (bar, 'l'), ==, 2);
  g_assert_cmpuint (hf_jump_bar_find (bar, 'U'), ==, 3);
  g_assert_true (press (GTK_WIDGET (fixture->list), GDK_KEY_L));
  g_assert_cmpint (hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)), ==, fixture->li);
  g_assert_true (press (GTK_WIDGET (fixture->list), GDK_KEY_L));
  g_assert_cmpint (hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)), ==, lena);
  g_assert_true (press (GTK_WIDGET (fixture->list), GDK_KEY_L));
  g_assert_cmpint (hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)), ==, fixture->li);
  g_assert_true (press (GTK_WIDGET (fixture->list), GDK_KEY_U));
  g_assert_cmpint (hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)), ==, unal);
}

static gboolean
is_inscribed (GtkWidget *widget, gconstpointer name)
{
  const char *text =
    GTK_IS_INSCRIPTION (widget) ? gtk_inscription_get_text (GTK_INSCRIPTION (widget)) : NULL;

  return text != NULL && g_str_has_prefix (text, name);
}

/* Beside marks there is room for a name of three letters, if not for the age behind it. */
static void
test_short_name (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char short_name[] = "张媛媛", long_name[] = "Maximiliane";
  GtkInscription   *cell;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_NAME,
                         short_name);
  hf_test_wait_for ((cell = find_where (fixture->list, is_inscribed, short_name)) != NULL);
  g_assert_cmpint (gtk_inscription_get_text_overflow (cell), ==,
                   GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_NAME,
                         long_name);
  hf_test_wait_for ((cell = find_where (fixture->list, is_inscribed, long_name)) != NULL);
  g_assert_cmpint (gtk_inscription_get_text_overflow (cell), ==,
                   GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_MIDDLE);
}

static void
note_mnemonics (GtkWidget *widget, GHashTable *keys)
{
  guint key = GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) ?
                gtk_label_get_mnemonic_keyval (GTK_LABEL (widget)) :
                GDK_KEY_VoidSymbol;

  if (key != GDK_KEY_VoidSymbol)
    {
      g_test_message ("%s", gtk_label_get_text (GTK_LABEL (widget)));
      g_assert_true (g_hash_table_add (keys, GUINT_TO_POINTER (key)));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    note_mnemonics (child, keys);
}

/* Of two buttons with one key the key would only move the focus. */
static void
test_mnemonics (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);

  gtk_selection_model_select_all (get_model (fixture));
  hf_test_wait_for (gtk_widget_get_mapped (customer_fixture_child (fixture, "selection_bar")));
  hf_test_wait_for (gtk_widget_get_mapped (bar_child (fixture, "all")));
  note_mnemonics (customer_fixture_child (fixture, "selection_bar"), keys);
  g_assert_cmpuint (g_hash_table_size (keys), >, 8);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  hf_fault_vfs_install ();
  /* Without a window manager the focus stays with an entry whose window is not active. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  customer_fixture_add_test ("/customer-page-selection/marking", test_marking);
  customer_fixture_add_test ("/customer-page-selection/clicking", test_clicking);
  customer_fixture_add_test ("/customer-page-selection/button", test_button);
  customer_fixture_add_test ("/customer-page-selection/printing", test_printing);
  customer_fixture_add_test ("/customer-page-selection/printing-the-card", test_printing_the_card);
  customer_fixture_add_test ("/customer-page-selection/printing-a-number", test_printing_a_number);
  customer_fixture_add_test ("/customer-page-selection/printing-own-columns",
                             test_printing_own_columns);
  customer_fixture_add_test ("/customer-page-selection/keys", test_keys);
  customer_fixture_add_test ("/customer-page-selection/plain-keys", test_plain_keys);
  customer_fixture_add_test ("/customer-page-selection/merge", test_merge);
  customer_fixture_add_test ("/customer-page-selection/cannot-merge", test_cannot_merge);
  customer_fixture_add_test ("/customer-page-selection/told-apart", test_told_apart);
  customer_fixture_add_test ("/customer-page-selection/initials", test_initials);
  customer_fixture_add_test ("/customer-page-selection/latin-initials", test_latin_initials);
  customer_fixture_add_test ("/customer-page-selection/mnemonics", test_mnemonics);
  customer_fixture_add_test ("/customer-page-selection/short-name", test_short_name);
  return g_test_run ();
}
