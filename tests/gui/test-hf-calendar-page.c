/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The calendar page on a book of invented people, on Tuesday 21 November 2023: keys, drag, actions,
 * what the cells say and what the agenda lists. */

#include "find-widget.h"

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "gui/calendar/hf-calendar-page.h"
#include "gui/calendar/hf-calendar-text.h"
#include "gui/calendar/hf-day-agenda.h"
#include "gui/calendar/hf-month-grid.h"

#include <adwaita.h>

typedef struct
{
  HfClock     *clock;
  HfViewer    *viewer;
  HfStore     *store;
  HfContext   *context;
  GtkWidget   *window;
  HfPage      *page;
  HfMonthGrid *grid;
  HfDayAgenda *agenda;
  char        *message;
  gboolean     can_undo;
  HfDate       today;
} Fixture;

static HfRow *
new_customer (const char *name)
{
  HfRow *row = hf_row_new (&hf_customer_def);

  hf_row_set_text (row, HF_CUSTOMER_NAME, name);
  return row;
}

static HfRow *
new_follow_up (gint64 customer, const char *grade, const char *due, const char *limit)
{
  HfRow *row = hf_row_new (&hf_follow_up_def);

  hf_row_set_int (row, HF_FOLLOW_UP_CUSTOMER, customer);
  hf_row_set_text (row, HF_FOLLOW_UP_GRADE, grade);
  hf_row_set_text (row, HF_FOLLOW_UP_DUE, due);
  hf_row_set_text (row, HF_FOLLOW_UP_LIMIT, limit);
  hf_row_set_text (row, HF_FOLLOW_UP_CHANNEL, hf_contact_channels[0].key);
  hf_row_set_text (row, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_OPEN);
  hf_row_set_int (row, HF_FOLLOW_UP_ATTEMPTS, 0);
  return row;
}

static HfRow *
new_visit (gint64 customer, const char *date, const char *time)
{
  HfRow *row = hf_row_new (&hf_visit_def);

  hf_row_set_int (row, HF_VISIT_CUSTOMER, customer);
  hf_row_set_text (row, HF_VISIT_DATE, date);
  hf_row_set_text (row, HF_VISIT_TIME, time);
  return row;
}

static void
fill_book (Fixture *fixture)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  g_autoptr (GError) error = NULL;
  gint64 zhang = hf_change_set_insert (changes, new_customer ("Zhang Min"));
  gint64 zhao = hf_change_set_insert (changes, new_customer ("Zhao Lei"));

  hf_change_set_insert (changes, new_follow_up (zhao, "B", "2023-11-21", NULL));
  hf_change_set_insert (changes, new_follow_up (zhang, "A", "2023-11-21", "2023-11-24"));
  hf_change_set_insert (changes, new_visit (zhao, "2023-11-21", "10:20"));
  hf_change_set_insert (changes, new_follow_up (zhao, "C", "2023-11-17", NULL));
  committed = hf_store_commit_sync (fixture->store, changes, &error);
  g_assert_no_error (error);
}

static void
page_message_cb (HfPage *page, const char *text, gint64 step, Fixture *fixture)
{
  g_free (fixture->message);
  fixture->message = g_strdup (text);
  fixture->can_undo = step != 0;
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->agenda), HF_TYPE_DAY_AGENDA, "selection")));
}

static void
wait_for_rows (Fixture *fixture, guint n_rows)
{
  while (count_rows (fixture) != n_rows)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_message (Fixture *fixture)
{
  while (fixture->message == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
show_page (Fixture *fixture)
{
  GtkWidget *page = g_object_new (HF_TYPE_CALENDAR_PAGE, "context", fixture->context, NULL);

  fixture->page = HF_PAGE (page);
  fixture->grid =
    HF_MONTH_GRID (gtk_widget_get_template_child (page, HF_TYPE_CALENDAR_PAGE, "grid"));
  fixture->agenda =
    HF_DAY_AGENDA (gtk_widget_get_template_child (page, HF_TYPE_CALENDAR_PAGE, "agenda"));
  g_signal_connect (page, "message", G_CALLBACK (page_message_cb), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  HF_PAGE_GET_CLASS (page)->shown (fixture->page);
}

static void
set_up (Fixture *fixture, gconstpointer is_empty)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "calendar.hfbook", NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  fixture->today = hf_date_new (2023, 11, 21);
  fixture->clock = hf_clock_new_fixed (hf_clock_instant_of (fixture->today, 9 * 60));
  fixture->viewer = hf_viewer_new ("tester", 0, FALSE);
  fixture->store = hf_store_open (path, HF_OPEN_CREATE, fixture->clock, fixture->viewer, &error);
  g_assert_no_error (error);
  fixture->context = hf_context_new (fixture->store, NULL);
  if (!GPOINTER_TO_INT (is_empty))
    fill_book (fixture);
  show_page (fixture);
  wait_for_rows (fixture, GPOINTER_TO_INT (is_empty) ? 0 : 3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->page != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->context);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->store);
  g_object_unref (fixture->clock);
  hf_viewer_unref (fixture->viewer);
  g_free (fixture->message);
}

static gboolean
run_shortcut (GtkWidget *widget, GListModel *shortcuts, guint key)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                             gtk_shortcut_get_arguments (shortcut));
    }
  return FALSE;
}

/* Runs what the key is bound to on the widget, as if the key had come up to it. */
static gboolean
press (gpointer widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) &&
          run_shortcut (widget, G_LIST_MODEL (controller), key))
        return TRUE;
    }
  return FALSE;
}

static void
assert_day (Fixture *fixture, int year, int month, int day)
{
  g_assert_cmpint (hf_month_grid_get_day (fixture->grid), ==, hf_date_new (year, month, day));
}

static char *
get_due (Fixture *fixture, const char *grade)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_follow_up_def, fixture->viewer);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  hf_query_where (query, HF_FOLLOW_UP_GRADE, HF_OP_EQ, HF_TEXT (grade));
  rows = hf_store_query_sync (fixture->store, query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  return g_strdup (hf_row_text (rows->pdata[0], HF_FOLLOW_UP_DUE));
}

static void
assert_due (Fixture *fixture, const char *grade, const char *due)
{
  g_autofree char *stored = get_due (fixture, grade);

  g_assert_cmpstr (stored, ==, due);
}

/* The names and kinds of the agenda's rows. */
static char *
list_agenda (Fixture *fixture)
{
  GListModel *model = G_LIST_MODEL (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->agenda), HF_TYPE_DAY_AGENDA, "selection"));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (model, i);
      const HfRow *row = hf_record_get_row (record);

      if (HF_IS_FOLLOW_UP (record))
        g_string_append_printf (text, "%s %s|", hf_row_text (row, HF_FOLLOW_UP_GRADE),
                                hf_row_text (row, HF_FOLLOW_UP_STATE));
      else
        g_string_append_printf (text, "%s|", hf_row_text (row, HF_VISIT_TIME));
    }
  return g_string_free (text, FALSE);
}

static void
wait_for_agenda (Fixture *fixture, const char *expected)
{
  g_autofree char *text = list_agenda (fixture);

  while (!g_str_equal (text, expected))
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (text);
      text = list_agenda (fixture);
    }
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  assert_day (fixture, 2023, 11, 21);
  g_assert_true (press (fixture->grid, GDK_KEY_Right));
  assert_day (fixture, 2023, 11, 22);
  press (fixture->grid, GDK_KEY_Down);
  assert_day (fixture, 2023, 11, 29);
  press (fixture->grid, GDK_KEY_Home);
  assert_day (fixture, 2023, 11, 27);
  press (fixture->grid, GDK_KEY_End);
  assert_day (fixture, 2023, 12, 3);
  press (fixture->grid, GDK_KEY_Page_Down);
  assert_day (fixture, 2024, 1, 3);
  g_assert_cmpint (hf_month_grid_get_first (fixture->grid), ==, hf_date_new (2024, 1, 1));
  press (fixture->grid, GDK_KEY_Up);
  assert_day (fixture, 2023, 12, 27);
  g_assert_cmpint (hf_month_grid_get_first (fixture->grid), ==, hf_date_new (2023, 12, 25));
  g_assert_true (press (fixture->page, GDK_KEY_t));
  assert_day (fixture, 2023, 11, 21);
}

static void
test_focus_follows (Fixture *fixture, gconstpointer data)
{
  HfDayCell *cell;

  press (fixture->grid, GDK_KEY_Right);
  cell = hf_month_grid_get_cell (fixture->grid, fixture->today + 1);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == GTK_WIDGET (cell));
  press (fixture->grid, GDK_KEY_Return);
  g_assert_false (gtk_widget_has_focus (GTK_WIDGET (cell)));
}

static void
assert_label (Fixture *fixture, HfDate day, const char *label)
{
  HfDayCell       *cell = hf_month_grid_get_cell (fixture->grid, day);
  g_autofree char *wrong = NULL;

  g_assert_nonnull (cell);
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                              label);
  g_assert_cmpstr (wrong, ==, NULL);
}

static void
test_cells_say (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (fixture->grid)), ==,
                   GTK_ACCESSIBLE_ROLE_GRID);
  assert_label (fixture, fixture->today,
                "Tue 21 Nov 2023, today\n2 follow-ups (grade A: 1, grade B: 1)\n1 visit");
  assert_label (fixture, fixture->today - 4,
                "Fri 17 Nov 2023, 4 days ago\n1 follow-up (grade C: 1)\nOverdue");
  assert_label (fixture, fixture->today + 1, "Wed 22 Nov 2023, tomorrow");
}

static void
test_midnight (Fixture *fixture, gconstpointer data)
{
  hf_clock_set (fixture->clock, hf_clock_instant_of (fixture->today + 1, 1));
  assert_label (fixture, fixture->today + 1, "Wed 22 Nov 2023, today");
  assert_day (fixture, 2023, 11, 21);
}

static void
test_agenda_order (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = list_agenda (fixture);

  g_assert_cmpstr (text, ==, "A open|B open|10:20|");
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfUndone) undone = hf_store_undo_sync (fixture->store, FALSE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (undone);
}

static void
test_move_by_keys (Fixture *fixture, gconstpointer data)
{
  g_assert_true (press (fixture->agenda, GDK_KEY_v));
  press (fixture->grid, GDK_KEY_Right);
  press (fixture->grid, GDK_KEY_Right);
  g_assert_cmpint (hf_month_grid_get_target (fixture->grid), ==, fixture->today + 2);
  assert_day (fixture, 2023, 11, 21);
  press (fixture->grid, GDK_KEY_Return);
  wait_for_message (fixture);

  g_assert_cmpstr (fixture->message, ==, "Moved Zhang Min to Thu 23 Nov");
  g_assert_true (fixture->can_undo);
  g_assert_cmpint (hf_month_grid_get_target (fixture->grid), ==, HF_DATE_NONE);
  assert_due (fixture, "A", "2023-11-23");
  wait_for_rows (fixture, 2);
  undo (fixture);
  assert_due (fixture, "A", "2023-11-21");
}

static void
test_move_cancelled (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "calendar.begin-move", NULL);
  press (fixture->grid, GDK_KEY_Down);
  g_assert_true (press (fixture->grid, GDK_KEY_Escape));
  g_assert_cmpint (hf_month_grid_get_target (fixture->grid), ==, HF_DATE_NONE);
  g_assert_false (press (fixture->grid, GDK_KEY_Escape));
  assert_due (fixture, "A", "2023-11-21");
}

static void
test_move_by_menu (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "calendar.move-selected", "s",
                              "next-week");
  wait_for_message (fixture);
  g_assert_cmpstr (fixture->message, ==, "Moved Zhang Min to Mon 27 Nov, past the limit of 24 Nov");
  assert_due (fixture, "A", "2023-11-27");
}

static GtkDropTarget *
find_drop_target (HfDayCell *cell)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (cell));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  return NULL;
}

static void
test_drop (Fixture *fixture, gconstpointer data)
{
  HfDayCell     *cell = hf_month_grid_get_cell (fixture->grid, fixture->today + 3);
  GtkDropTarget *target = find_drop_target (cell);
  g_auto (GValue) value = G_VALUE_INIT;
  GdkDragAction action = 0;
  gboolean      is_taken = FALSE;

  g_signal_emit_by_name (target, "motion", 5.0, 5.0, &action);
  g_assert_cmpint (action, ==, GDK_ACTION_MOVE);
  g_assert_cmpint (hf_month_grid_get_target (fixture->grid), ==, fixture->today + 3);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cell), "target"));

  g_value_init (&value, HF_TYPE_FOLLOW_UP);
  g_value_set_object (&value, hf_day_agenda_get_selected (fixture->agenda));
  g_signal_emit_by_name (target, "drop", &value, 5.0, 5.0, &is_taken);
  g_assert_true (is_taken);
  g_assert_cmpint (hf_month_grid_get_target (fixture->grid), ==, HF_DATE_NONE);
  wait_for_message (fixture);
  g_assert_cmpstr (fixture->message, ==, "Moved Zhang Min to Fri 24 Nov");
  assert_due (fixture, "A", "2023-11-24");
}

/* Where the pointer cannot let go, what is dragged says why. */
static void
test_drop_in_the_past (Fixture *fixture, gconstpointer data)
{
  HfDayCell    *cell = hf_month_grid_get_cell (fixture->grid, fixture->today - 1);
  GdkDragAction action = GDK_ACTION_MOVE;

  g_signal_emit_by_name (find_drop_target (cell), "motion", 5.0, 5.0, &action);
  g_assert_cmpint (action, ==, 0);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (cell), "target"));
}

/* Enter on a day that is over says so and goes on asking, whatever was dragged by. */
static void
test_move_into_the_past (Fixture *fixture, gconstpointer data)
{
  HfDayCell *cell = hf_month_grid_get_cell (fixture->grid, fixture->today + 3);

  press (fixture->agenda, GDK_KEY_v);
  press (fixture->grid, GDK_KEY_Left);
  g_signal_emit_by_name (find_drop_target (cell), "leave");
  press (fixture->grid, GDK_KEY_Return);
  wait_for_message (fixture);
  g_assert_cmpstr (fixture->message, ==, "Mon 20 Nov is past: choose today or a later day");
  g_assert_false (fixture->can_undo);
  g_assert_cmpint (hf_month_grid_get_target (fixture->grid), ==, fixture->today - 1);
  assert_due (fixture, "A", "2023-11-21");

  press (fixture->grid, GDK_KEY_Right);
  press (fixture->grid, GDK_KEY_Return);
  g_assert_cmpint (hf_month_grid_get_target (fixture->grid), ==, HF_DATE_NONE);
  assert_due (fixture, "A", "2023-11-21");
}

static void
assert_target_text (Fixture *fixture, HfDate day, const char *expected)
{
  HfFollowUp      *follow_up = hf_day_agenda_get_selected (fixture->agenda);
  g_autofree char *text = hf_calendar_text_target (follow_up, day, fixture->today);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_target_texts (Fixture *fixture, gconstpointer data)
{
  assert_target_text (fixture, HF_DATE_NONE, "Zhang Min");
  assert_target_text (fixture, fixture->today, "Zhang Min stays on Tue 21 Nov");
  assert_target_text (fixture, fixture->today - 1, "Mon 20 Nov is past");
  assert_target_text (fixture, fixture->today + 3, "Zhang Min → Fri 24 Nov");
  assert_target_text (fixture, fixture->today + 4, "Zhang Min → Sat 25 Nov, past the limit");
}

static guint
count_items (GtkWidget *widget)
{
  guint n = g_str_equal (gtk_widget_get_css_name (widget), "modelbutton") &&
            gtk_widget_get_visible (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_items (child);
  return n;
}

static GtkWidget *
open_menu (Fixture *fixture, guint position)
{
  GListModel *model = G_LIST_MODEL (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->agenda), HF_TYPE_DAY_AGENDA, "selection"));
  gpointer list =
    gtk_widget_get_template_child (GTK_WIDGET (fixture->agenda), HF_TYPE_DAY_AGENDA, "list");
  GtkWidget *menu;

  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (model), position);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->agenda));
  g_assert_true (press (list, GDK_KEY_Menu));
  menu = find_widget (GTK_WIDGET (fixture->agenda), GTK_TYPE_POPOVER_MENU);
  g_assert_true (gtk_widget_get_visible (menu));
  return menu;
}

/* What makes no sense for a visit is not in its menu. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *menu = open_menu (fixture, 2);

  g_assert_cmpuint (count_items (menu), ==, 1);
  gtk_popover_popdown (GTK_POPOVER (menu));

  menu = open_menu (fixture, 0);
  g_assert_cmpuint (count_items (menu), ==, 10);
  gtk_widget_activate_action (menu, "agenda.move", "s", "tomorrow");
  wait_for_message (fixture);
  g_assert_cmpstr (fixture->message, ==, "Moved Zhang Min to Wed 22 Nov");
}

static void
test_tick (Fixture *fixture, gconstpointer data)
{
  gint64 id = hf_record_get_id (HF_RECORD (hf_day_agenda_get_selected (fixture->agenda)));

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "calendar.tick", "x", id);
  wait_for_message (fixture);
  g_assert_true (fixture->can_undo);
  wait_for_agenda (fixture, "B open|A done|10:20|");
}

static void
test_show_item (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GVariant) leap_day = g_variant_ref_sink (g_variant_new_string ("2024-02-29"));
  g_autoptr (GVariant) nonsense = g_variant_ref_sink (g_variant_new_string ("2024-02-30"));

  HF_PAGE_GET_CLASS (fixture->page)->show_item (fixture->page, leap_day);
  assert_day (fixture, 2024, 2, 29);
  HF_PAGE_GET_CLASS (fixture->page)->show_item (fixture->page, nonsense);
  assert_day (fixture, 2024, 2, 29);
  wait_for_rows (fixture, 0);
}

static void
test_empty_book (Fixture *fixture, gconstpointer data)
{
  GtkStack *stack = GTK_STACK (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->agenda), HF_TYPE_DAY_AGENDA, "stack"));
  GtkLabel *empty = GTK_LABEL (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->agenda), HF_TYPE_DAY_AGENDA, "empty"));

  while (g_strcmp0 (gtk_stack_get_visible_child_name (stack), "empty") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_label_get_label (empty), ==, "Nothing is due on Tue 21 Nov.");
  g_assert_null (hf_day_agenda_get_selected (fixture->agenda));
}

static void
add (const char *path, gboolean is_empty, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, GINT_TO_POINTER (is_empty), set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  add ("/calendar-page/keys", FALSE, test_keys);
  add ("/calendar-page/focus-follows", FALSE, test_focus_follows);
  add ("/calendar-page/cells-say", FALSE, test_cells_say);
  add ("/calendar-page/midnight", FALSE, test_midnight);
  add ("/calendar-page/agenda-order", FALSE, test_agenda_order);
  add ("/calendar-page/move-by-keys", FALSE, test_move_by_keys);
  add ("/calendar-page/move-cancelled", FALSE, test_move_cancelled);
  add ("/calendar-page/move-by-menu", FALSE, test_move_by_menu);
  add ("/calendar-page/drop", FALSE, test_drop);
  add ("/calendar-page/drop-in-the-past", FALSE, test_drop_in_the_past);
  add ("/calendar-page/move-into-the-past", FALSE, test_move_into_the_past);
  add ("/calendar-page/target-texts", FALSE, test_target_texts);
  add ("/calendar-page/menu", FALSE, test_menu);
  add ("/calendar-page/tick", FALSE, test_tick);
  add ("/calendar-page/show-item", FALSE, test_show_item);
  add ("/calendar-page/empty-book", TRUE, test_empty_book);

  return g_test_run ();
}
