/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The bell's list: what is still to be done can be put off there, for as long as somebody likes.
 * The clock of the test book stands at Friday 2023-10-20, 09:00; people are invented. */

#include "find-widget.h"

#include "app/hf-bell-row.h"
#include "app/hf-bell.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-style.h"
#include "session/hf-context.h"
#include "tests/remind/hf-notifier-memory.h"
#include "tests/store/hf-test-book.h"

#include <adwaita.h>

typedef struct
{
  HfTestBook       *book;
  GSettings        *settings;
  HfContext        *context;
  HfNotifierMemory *notifier;
  HfBookReminders  *reminders;
  GtkWidget        *window;
  HfBell           *bell;
  gint64            follow_up;
} Fixture;

static GtkListBoxRow *
find_row (Fixture *self, const char *title)
{
  GtkListBox *list =
    GTK_LIST_BOX (gtk_widget_get_template_child (GTK_WIDGET (self->bell), HF_TYPE_BELL, "list"));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;
  return NULL;
}

/* The row of the promised call; the morning digest has one too. */
static GtkListBoxRow *
get_row (Fixture *self)
{
  return find_row (self, "王小雨");
}

static void
set_up (Fixture *self, gconstpointer data)
{
  HfRow *follow_up;

  self->book = hf_test_book_new ();
  follow_up = hf_test_follow_up (hf_test_book_add_customer (self->book, "王小雨"), "2023-10-20",
                                 HF_CUSTOMER_GRADE_B);
  hf_row_set_text (follow_up, HF_FOLLOW_UP_PROMISED, "09:00");
  self->follow_up = hf_test_book_insert (self->book, follow_up);
  self->settings = g_settings_new ("org.huifang.Huifang");
  g_settings_reset (self->settings, "quiet-hours");
  self->context = hf_context_new (self->book->store, self->settings);
  self->notifier = hf_notifier_memory_new ();
  self->reminders = hf_book_reminders_new (self->context, HF_NOTIFIER (self->notifier));
  self->bell = g_object_new (HF_TYPE_BELL, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 600, 400);
  gtk_widget_set_halign (GTK_WIDGET (self->bell), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->bell), GTK_ALIGN_START);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->bell));
  gtk_window_present (GTK_WINDOW (self->window));
  hf_bell_set_reminders (self->bell, self->reminders);
  hf_test_wait_for (get_row (self) != NULL && gtk_widget_get_mapped (self->window));
  hf_test_book_let_finish (self->book); /* that it was told makes the list read again */
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  hf_test_book_let_finish (self->book);
  g_object_unref (self->reminders);
  hf_test_book_let_finish (self->book);
  g_object_unref (self->notifier);
  g_object_unref (self->context);
  g_object_unref (self->settings);
  hf_test_book_free (self->book);
}

static void
assert_label (GMenuModel *menu, int place, const char *expected)
{
  g_autofree char *label = NULL;

  g_assert_true (
    g_menu_model_get_item_attribute (menu, place, G_MENU_ATTRIBUTE_LABEL, "s", &label));
  g_assert_cmpstr (label, ==, expected);
}

/* As a click on an item of the menu does, after it closed the menu. */
static void
choose (Fixture *self, HfSnooze snooze)
{
  gtk_widget_activate_action (find_widget (get_row (self), GTK_TYPE_MENU_BUTTON), "bell-row.snooze",
                              "i", snooze);
}

static const char *
get_subtitle (Fixture *self)
{
  return get_row (self) ? adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (self))) : "";
}

static void
test_choices (Fixture *self, gconstpointer data)
{
  g_autoptr (GMenuModel) menu = hf_bell_row_make_menu (HF_BELL_ROW (get_row (self)));

  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 4);
  assert_label (menu, 0, "In 10 minutes");
  assert_label (menu, 1, "In 1 hour");
  assert_label (menu, 2, "After lunch, at 14:00");
  assert_label (menu, 3, "Tomorrow at 09:00");
}

/* What may harm who is to be called stands beside the name. */
static void
test_alert (Fixture *self, gconstpointer data)
{
  gint64     customer = hf_test_book_number (self->book, "SELECT customer FROM follow_up");
  GtkWidget *mark;

  g_assert_null (find_widget (get_row (self), HF_TYPE_ALERT_MARK));
  hf_test_book_set_text (self->book, &hf_customer_def, customer, HF_CUSTOMER_ALLERGIES, "青霉素");
  g_signal_emit_by_name (self->reminders, "changed"); /* as when something else is told */
  hf_test_wait_for (get_row (self) != NULL &&
                    find_widget (get_row (self), HF_TYPE_ALERT_MARK) != NULL);
  mark = find_widget (get_row (self), HF_TYPE_ALERT_MARK);
  g_assert_cmpstr (hf_alert_mark_get_words (HF_ALERT_MARK (mark)), ==, "Allergies: 青霉素");
  g_assert_true (gtk_widget_get_visible (mark));
}

static gboolean
has_tooltip (GtkWidget *button)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean has = FALSE;

  g_signal_emit_by_name (button, "query-tooltip", 1, 1, FALSE, tooltip, &has);
  return has;
}

/* No tooltip lies on the menu that is open. */
static void
test_tooltip (Fixture *self, gconstpointer data)
{
  GtkWidget *button = find_widget (get_row (self), GTK_TYPE_MENU_BUTTON);

  g_assert_true (has_tooltip (button));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_assert_false (has_tooltip (button));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  g_assert_true (has_tooltip (button));
}

/* Each choice counts from the clock of the book, and the row says what came of it. */
static void
test_snoozed (Fixture *self, gconstpointer data)
{
  static const struct
  {
    HfSnooze    snooze;
    const char *when;
  } cases[] = { { HF_SNOOZE_ONE_HOUR, "Again 20 Oct 10:00" },
                { HF_SNOOZE_TOMORROW, "Again 21 Oct 09:00" } };

  g_autofree char *bubble = g_strdup_printf ("due-%" G_GINT64_FORMAT, self->follow_up);

  g_assert_null (strstr (get_subtitle (self), "Again"));
  g_assert_nonnull (hf_notifier_memory_lookup (self->notifier, bubble));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      choose (self, cases[i].snooze);
      hf_test_wait_for (g_str_has_suffix (get_subtitle (self), cases[i].when));
    }
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT times FROM snooze"), ==, 2);
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT until FROM snooze"), ==,
                   hf_clock_now (self->book->clock) + 24 * 60 * 60);
  hf_test_wait_for (hf_notifier_memory_lookup (self->notifier, bubble) == NULL);
}

static void
count_cb (guint *n_asked)
{
  ++*n_asked;
}

static void
test_third_time (Fixture *self, gconstpointer data)
{
  g_autoptr (GMenuModel) menu = NULL;
  guint n_asked = 0;

  g_signal_connect_swapped (self->reminders, "reschedule-asked", G_CALLBACK (count_cb), &n_asked);
  choose (self, HF_SNOOZE_TEN_MINUTES);
  hf_test_wait_for (strstr (get_subtitle (self), "09:10") != NULL);
  choose (self, HF_SNOOZE_ONE_HOUR);
  hf_test_wait_for (strstr (get_subtitle (self), "10:00") != NULL);
  g_assert_cmpuint (n_asked, ==, 0);

  menu = hf_bell_row_make_menu (HF_BELL_ROW (get_row (self)));
  assert_label (menu, 0, "Reschedule…");
  choose (self, HF_SNOOZE_TOMORROW);
  g_assert_cmpuint (n_asked, ==, 1);
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT times FROM snooze"), ==, 2);
}

/* What is done stays in the list, but nobody needs to be reminded of it. */
static void
test_done (Fixture *self, gconstpointer data)
{
  g_assert_nonnull (find_widget (get_row (self), GTK_TYPE_MENU_BUTTON));
  hf_test_book_set_text (self->book, &hf_follow_up_def, self->follow_up, HF_FOLLOW_UP_STATE,
                         HF_FOLLOW_UP_STATE_DONE);
  hf_test_wait_for (get_row (self) != NULL &&
                    find_widget (get_row (self), GTK_TYPE_MENU_BUTTON) == NULL);
}

/* The numbers of the morning are those of now. */
static void
test_follows (Fixture *self, gconstpointer data)
{
  gint64 other = hf_test_book_add_customer (self->book, "赵一鸣");

  g_assert_nonnull (find_row (self, "1 today: 0 A, 1 promised, 0 overdue"));
  hf_test_book_insert (self->book, hf_test_follow_up (other, "2023-10-19", HF_CUSTOMER_GRADE_A));
  hf_test_wait_for (find_row (self, "2 today: 1 A, 1 promised, 1 overdue") != NULL);
}

static gpointer
hold_work (HfDatabase *db, gpointer mutex, GCancellable *cancellable, GError **error)
{
  g_mutex_lock (mutex);
  g_mutex_unlock (mutex);
  return NULL;
}

/* A list that is still to be read keeps no bell that is gone. */
static void
test_gone (Fixture *self, gconstpointer data)
{
  GMutex mutex;

  g_mutex_init (&mutex);
  g_mutex_lock (&mutex);
  hf_store_run_async (self->book->store, HF_LANE_READ, hold_work, &mutex, NULL, NULL, NULL, NULL,
                      NULL);
  g_object_add_weak_pointer (G_OBJECT (self->bell), (gpointer *) &self->bell);
  g_signal_emit_by_name (self->reminders, "changed");
  gtk_window_set_child (GTK_WINDOW (self->window), NULL);
  hf_test_wait_for (self->bell == NULL);
  g_mutex_unlock (&mutex);
  hf_test_book_let_finish (self->book);
  g_mutex_clear (&mutex);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  hf_style_load (gdk_display_get_default ());

  g_test_add ("/gui/bell/choices", Fixture, NULL, set_up, test_choices, tear_down);
  g_test_add ("/gui/bell/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add ("/gui/bell/alert", Fixture, NULL, set_up, test_alert, tear_down);
  g_test_add ("/gui/bell/tooltip", Fixture, NULL, set_up, test_tooltip, tear_down);
  g_test_add ("/gui/bell/snoozed", Fixture, NULL, set_up, test_snoozed, tear_down);
  g_test_add ("/gui/bell/third-time", Fixture, NULL, set_up, test_third_time, tear_down);
  g_test_add ("/gui/bell/done", Fixture, NULL, set_up, test_done, tear_down);
  g_test_add ("/gui/bell/gone", Fixture, NULL, set_up, test_gone, tear_down);
  return g_test_run ();
}
