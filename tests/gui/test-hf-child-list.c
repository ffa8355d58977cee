/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What hangs on a customer, in the details of a card: added once it is complete, edited, removed
 * and taken back. */

#include "customer-fixture.h"
#include "find-field.h"

#include "core/hf-external-id.h"
#include "core/hf-handle.h"
#include "core/hf-special-day.h"
#include "gui/common/card/hf-number-holder.h"
#include "gui/common/hf-child-list.h"
#include "gui/common/hf-child-row.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-field-row.h"
#include "gui/common/hf-read-error.h"
#include "tests/store/hf-fault-vfs.h"

#include <adwaita.h>
#include <string.h>

static HfChildList *
find_list (CustomerFixture *fixture, const char *entity)
{
  return HF_CHILD_LIST (hf_customer_card_details_find_list (fixture->details, entity));
}

static guint
count (HfChildList *list)
{
  return g_list_model_get_n_items (hf_child_list_get_model (list));
}

static HfChildRow *
first_row (HfChildList *list)
{
  return HF_CHILD_ROW (find_widget (GTK_WIDGET (list), HF_TYPE_CHILD_ROW));
}

static HfEditableRow *
find_field (gpointer row, const char *name)
{
  return find_editable (row, name);
}

static void
type (gpointer row, const char *name, const char *text)
{
  GtkWidget *editor = hf_editable_row_get_editor (find_field (row, name));

  gtk_editable_set_text (GTK_EDITABLE (editor), text);
  g_assert_true (hf_editable_row_save (find_field (row, name)));
}

static const HfRow *
stored (HfChildList *list)
{
  g_autoptr (HfRecord) record = g_list_model_get_item (hf_child_list_get_model (list), 0);

  return hf_record_get_row (record);
}

static HfChildList *
add_account (CustomerFixture *fixture)
{
  HfChildList *list = find_list (fixture, "handle");

  customer_fixture_open (fixture, fixture->wang);
  type (hf_child_list_add (list), "value", "wangfang@example.com");
  hf_test_wait_for (fixture->n_messages > 0 && count (list) == 1);
  return list;
}

static void
test_add (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList *list = find_list (fixture, "handle");

  customer_fixture_open (fixture, fixture->wang);
  g_assert_true (hf_field_row_is_empty (HF_FIELD_ROW (list)));
  add_account (fixture);
  g_assert_cmpstr (hf_row_text (stored (list), HF_HANDLE_KIND), ==, HF_HANDLE_EMAIL);
  g_assert_cmpstr (hf_row_text (stored (list), HF_HANDLE_VALUE), ==, "wangfang@example.com");
  g_assert_cmpint (hf_row_int (stored (list), HF_HANDLE_CUSTOMER), ==, fixture->wang);
  g_assert_true (fixture->can_undo);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (list)));

  customer_fixture_open (fixture, fixture->li);
  hf_test_wait_for (count (list) == 0);
  g_assert_true (hf_field_row_is_empty (HF_FIELD_ROW (list)));
}

/* No two customers have the same: whose it is already is said below the line, until it is another.
 */
static void
test_taken_number (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList *list = find_list (fixture, "external_id");
  HfRow       *taken = hf_row_new (&hf_external_id_def);
  GtkWidget   *row, *explanation;

  hf_row_set_int (taken, HF_EXTERNAL_ID_CUSTOMER, fixture->li);
  hf_row_set_text (taken, HF_EXTERNAL_ID_SOURCE, "HIS");
  hf_row_set_text (taken, HF_EXTERNAL_ID_VALUE, "000123");
  hf_test_book_insert (fixture->book, taken);
  customer_fixture_open (fixture, fixture->wang);
  row = hf_child_list_add (list);
  explanation = GTK_WIDGET (gtk_widget_get_template_child (row, HF_TYPE_CHILD_ROW, "explanation"));
  type (row, "source", "HIS");
  type (row, "value", "000123");
  hf_test_wait_for (gtk_widget_get_visible (explanation));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (explanation)), ==,
                   "000123 in “HIS” is the number of 李雷: nobody else can have it.");
  g_assert_true (gtk_widget_has_css_class (explanation, "error"));
  g_assert_cmpuint (count (list), ==, 0);
  type (row, "value", "000124");
  hf_test_wait_for (count (list) == 1);
  g_assert_false (gtk_widget_get_visible (explanation));
  g_assert_false (gtk_widget_has_css_class (explanation, "error"));
  /* Neither by editing one that is stored. */
  type (row, "value", "000123");
  hf_test_wait_for (gtk_widget_get_visible (explanation));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM external_id "
                                                       "WHERE value = '000124'"),
                   ==, 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (count (list) == 0);
}

/* Nothing is stored before the occasion and the date are there. */
static void
test_add_in_two_steps (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList *list = find_list (fixture, "special_day");
  GtkWidget   *row;

  customer_fixture_open (fixture, fixture->wang);
  row = hf_child_list_add (list);
  type (row, "kind", "结婚纪念日");
  g_assert_cmpuint (fixture->n_messages, ==, 0);
  type (row, "date", "2018-10-6");
  hf_test_wait_for (fixture->n_messages > 0 && count (list) == 1);
  g_assert_cmpstr (hf_row_text (stored (list), HF_SPECIAL_DAY_KIND), ==, "结婚纪念日");
  g_assert_cmpstr (hf_row_text (stored (list), HF_SPECIAL_DAY_DATE), ==, "2018-10-06");
}

static GtkEditable *
get_entry (gpointer row, const char *name)
{
  return GTK_EDITABLE (hf_editable_row_get_editor (find_field (row, name)));
}

static gboolean
has_focus (gpointer row, const char *name)
{
  return gtk_widget_get_state_flags (GTK_WIDGET (find_field (row, name))) &
         GTK_STATE_FLAG_FOCUS_WITHIN;
}

static HfChildList *
show_list (CustomerFixture *fixture, const char *fields)
{
  HfChildList *list = g_object_new (HF_TYPE_CHILD_LIST, "entity", "special_day", "fields", fields,
                                    "stacked", TRUE, NULL);

  gtk_box_append (GTK_BOX (gtk_window_get_child (GTK_WINDOW (fixture->window))), GTK_WIDGET (list));
  hf_child_list_set_up (list, fixture->context, NULL);
  hf_child_list_set_parent_id (list, fixture->wang);
  hf_test_wait_for (!hf_live_list_is_loading (HF_LIVE_LIST (hf_child_list_get_model (list))));
  return list;
}

/* With one field more than a customer's card shows. */
static HfChildList *
show_days (CustomerFixture *fixture)
{
  return show_list (fixture, "kind date note");
}

/* Fills in what a special day needs, and goes on to the note before it is stored. */
static GtkWidget *
add_day_and_go_on (HfChildList *list)
{
  GtkWidget *row = hf_child_list_add (list);

  type (row, "kind", "结婚纪念日");
  gtk_widget_grab_focus (GTK_WIDGET (find_field (row, "date")));
  gtk_editable_set_text (get_entry (row, "date"), "2018-10-6");
  gtk_widget_grab_focus (GTK_WIDGET (find_field (row, "note")));
  return row;
}

/* The row that was begun is the stored one from then on, in its place and with the focus in it. */
static void
test_add_keeps_focus (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList *list = show_days (fixture);
  GtkWidget   *row = add_day_and_go_on (list);

  hf_test_wait_for (count (list) == 1 && hf_child_row_get_id (HF_CHILD_ROW (row)) != 0);
  g_assert_true (gtk_widget_get_visible (row));
  g_assert_true (has_focus (row, "note"));
  g_assert_true ((gpointer) first_row (list) == row); /* it is not shown twice */
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row, "date")), ==, "2018-10-06");

  gtk_editable_set_text (get_entry (row, "note"), "西湖");
  gtk_widget_grab_focus (GTK_WIDGET (find_field (row, "date")));
  hf_test_wait_for (g_strcmp0 (hf_row_text (stored (list), HF_SPECIAL_DAY_NOTE), "西湖") == 0);
  g_assert_true (has_focus (row, "date"));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM special_day"), ==, 1);
}

/* What is left before the row has an id is saved when it has one, into that row. */
static void
test_add_while_saving (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList *list = show_days (fixture);
  GtkWidget   *row = add_day_and_go_on (list);

  gtk_editable_set_text (get_entry (row, "note"), "西湖");
  gtk_widget_grab_focus (GTK_WIDGET (find_field (row, "kind")));
  hf_test_wait_for (count (list) == 1 &&
                    g_strcmp0 (hf_row_text (stored (list), HF_SPECIAL_DAY_NOTE), "西湖") == 0);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM special_day"), ==, 1);
}

/* Neither the row that was begun stays behind, nor does the one that comes back stay hidden. */
static void
test_add_undone (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList *list = show_days (fixture);
  GtkWidget   *row = add_day_and_go_on (list);

  hf_test_wait_for (count (list) == 1 && hf_child_row_get_id (HF_CHILD_ROW (row)) != 0);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (count (list) == 0);
  g_assert_null (first_row (list));
  hf_undone_free (hf_store_undo_sync (fixture->book->store, TRUE, NULL));
  hf_test_wait_for (count (list) == 1);
  g_assert_nonnull (first_row (list));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (find_field (first_row (list), "date"))));
}

/* Another customer and back: then the list shows it. */
static void
test_add_and_return (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList *list = show_days (fixture);
  GtkWidget   *row = add_day_and_go_on (list);

  hf_test_wait_for (count (list) == 1 && hf_child_row_get_id (HF_CHILD_ROW (row)) != 0);
  hf_child_list_set_parent_id (list, fixture->li);
  hf_child_list_set_parent_id (list, fixture->wang); /* before any was read */
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (first_row (list))));
}

/* Tab selects a cell's text, to be typed over; the saving of the last cell leaves it so. */
static void
test_selection (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList *list = show_days (fixture);
  GtkWidget   *row = add_day_and_go_on (list);

  hf_test_wait_for (count (list) == 1 && hf_child_row_get_id (HF_CHILD_ROW (row)) != 0);
  gtk_editable_set_text (get_entry (row, "note"), "西湖");
  gtk_widget_grab_focus (GTK_WIDGET (find_field (row, "date")));
  g_assert_true (gtk_editable_get_selection_bounds (get_entry (row, "date"), NULL, NULL));
  hf_test_wait_for (g_strcmp0 (hf_row_text (stored (list), HF_SPECIAL_DAY_NOTE), "西湖") == 0);
  g_assert_true (gtk_editable_get_selection_bounds (get_entry (row, "date"), NULL, NULL));
}

/* What is left shows as it will be stored, and the draft forgets none of it. */
static void
test_draft_normal_form (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList *list = show_days (fixture);
  GtkWidget   *row;

  row = hf_child_list_add (list);
  type (row, "date", "2018年10月6日");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row, "date")), ==, "2018-10-06");
  type (row, "note", "西湖");
  type (row, "date", "2018-10-7");
  type (row, "kind", "结婚纪念日");
  hf_test_wait_for (count (list) == 1 && hf_child_row_get_id (HF_CHILD_ROW (row)) != 0);
  g_assert_cmpstr (hf_row_text (stored (list), HF_SPECIAL_DAY_NOTE), ==, "西湖");
  g_assert_cmpstr (hf_row_text (stored (list), HF_SPECIAL_DAY_DATE), ==, "2018-10-07");
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer n_undone)
{
  ++*(guint *) n_undone;
}

/* As if the person had pressed it: the first controller of keys that wants it has it. */
static void
press_undo (gpointer field)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (field);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_z, 0, GDK_CONTROL_MASK,
                               &is_taken);
    }
  g_assert_true (is_taken);
}

/* While a row is being begun, what was saved last has nothing to do with it. */
static void
test_undo_stays_in_draft (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) undo = g_simple_action_new ("undo", NULL);
  HfChildList *list = show_days (fixture);
  GtkWidget   *row;
  guint        n_undone = 0;

  g_signal_connect (undo, "activate", G_CALLBACK (undo_cb), &n_undone);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (undo));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
  row = add_day_and_go_on (list);
  press_undo (find_field (row, "note"));
  g_assert_cmpuint (n_undone, ==, 0);
  hf_test_wait_for (count (list) == 1 && hf_child_row_get_id (HF_CHILD_ROW (row)) != 0);
  press_undo (find_field (row, "note"));
  g_assert_cmpuint (n_undone, ==, 1);
}

static GtkWidget *
child_of (HfChildList *list, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (list), HF_TYPE_CHILD_LIST, name));
}

static double
left_of (HfChildList *list, gpointer widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (list), &bounds));
  return bounds.origin.x;
}

static gboolean
is_laid_out (HfChildList *list, gpointer row)
{
  GtkWidget *heading = gtk_widget_get_next_sibling (
    gtk_widget_get_first_child (child_of (list, "headings"))); /* the second column's */

  return gtk_widget_get_width (heading) > 0 && gtk_widget_get_width (row) > 0 &&
         ABS (left_of (list, heading) - left_of (list, find_field (row, "date"))) < 0.5;
}

/* Each column has a heading, and a mistake in one row does not move the others' cells. */
static void
test_columns (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList *list = show_days (fixture);
  GtkWidget   *row;
  GtkWidget   *second;

  g_assert_false (gtk_widget_get_visible (child_of (list, "headings")));
  row = add_day_and_go_on (list);
  hf_test_wait_for (count (list) == 1 && hf_child_row_get_id (HF_CHILD_ROW (row)) != 0);
  second = hf_child_list_add (list);
  g_assert_true (gtk_widget_get_visible (child_of (list, "headings")));
  gtk_editable_set_text (get_entry (second, "date"), "someday or other");
  g_assert_false (hf_editable_row_save (find_field (second, "date")));
  hf_test_wait_for (is_laid_out (list, row) && is_laid_out (list, second));
}

/* Unticked, never ticked, in a row nobody edits: a box is there to tick all the same. */
static void
test_boxes_stay (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList    *list = show_list (fixture, "kind date greeting");
  GtkWidget      *row = hf_child_list_add (list);
  GtkCheckButton *box =
    GTK_CHECK_BUTTON (hf_editable_row_get_editor (find_field (row, "greeting")));

  type (row, "kind", "结婚纪念日");
  type (row, "date", "2018-10-6");
  hf_test_wait_for (count (list) == 1 && hf_child_row_get_id (HF_CHILD_ROW (row)) != 0);
  gtk_check_button_set_active (box, TRUE);
  hf_test_wait_for (hf_row_int (stored (list), HF_SPECIAL_DAY_GREETING) == 1);
  gtk_check_button_set_active (box, FALSE);
  hf_test_wait_for (hf_row_is_null (stored (list), HF_SPECIAL_DAY_GREETING));
  gtk_widget_grab_focus (fixture->entry);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (box)));
}

static void
test_edit (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList   *list = add_account (fixture);
  HfEditableRow *kind = find_field (first_row (list), "kind");
  HfEditableRow *invalid = find_field (first_row (list), "invalid");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (hf_editable_row_get_editor (kind)), 1);
  hf_test_wait_for (g_strcmp0 (hf_row_text (stored (list), HF_HANDLE_KIND), HF_HANDLE_WECHAT) == 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (hf_editable_row_get_editor (invalid)), TRUE);
  hf_test_wait_for (hf_row_int (stored (list), HF_HANDLE_INVALID) == 1);
}

static void
test_remove_and_undo (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList *list = add_account (fixture);
  g_autoptr (HfUndone) undone = NULL;
  GtkWidget *entries = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (first_row (list)), HF_TYPE_CHILD_ROW, "entries"));

  g_signal_emit_by_name (gtk_widget_get_next_sibling (entries), "clicked");
  hf_test_wait_for (count (list) == 0);
  g_assert_true (fixture->can_undo);
  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (count (list) == 1);
}

/* What has to be there cannot be taken away. */
static void
test_required (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList   *list = add_account (fixture);
  HfEditableRow *value = find_field (first_row (list), "value");

  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (value)), "");
  g_assert_false (hf_editable_row_save (value));
  g_assert_nonnull (shown_problem (value));
  g_assert_cmpstr (hf_row_text (stored (list), HF_HANDLE_VALUE), ==, "wangfang@example.com");
}

/* Whose number it is cannot be read: that is told, and nobody is named. */
static void
test_unread_holder (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList *list = find_list (fixture, "external_id");
  GtkWidget   *row, *explanation;
  g_autoptr (HfRow) number = hf_row_new (&hf_external_id_def);

  hf_row_set_text (number, HF_EXTERNAL_ID_SOURCE, "HIS");
  hf_row_set_text (number, HF_EXTERNAL_ID_VALUE, "000123");
  customer_fixture_open (fixture, fixture->wang);
  row = hf_child_list_add (list);
  explanation = GTK_WIDGET (gtk_widget_get_template_child (row, HF_TYPE_CHILD_ROW, "explanation"));
  hf_test_book_let_finish (fixture->book);
  hf_test_book_break_disk (fixture->book);
  hf_fault_vfs_plan (HF_FAULT_READ, 1, FALSE); /* for nobody else to tell of */
  g_assert_cmpuint (fixture->n_messages, ==, 0);
  hf_number_holder_tell (HF_CHILD_ROW (row), fixture->context, number);
  hf_test_wait_for (fixture->n_messages > 0);
  g_assert_false (gtk_widget_get_visible (explanation));
  hf_fault_vfs_clear ();
}

/* A list that cannot be read is not an empty one: it is seen, and says so. */
static void
test_unread (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList *list = find_list (fixture, "handle");
  GtkWidget   *trouble = find_widget (list, HF_TYPE_READ_ERROR);

  customer_fixture_open (fixture, fixture->wang);
  hf_test_book_let_finish (fixture->book);
  g_assert_false (gtk_widget_get_visible (trouble));
  hf_test_book_break_disk (fixture->book);
  hf_child_list_set_parent_id (list, fixture->li);
  hf_test_wait_for (gtk_widget_get_visible (trouble));
  g_assert_false (hf_field_row_is_empty (HF_FIELD_ROW (list)));

  hf_fault_vfs_clear ();
  g_signal_emit_by_name (trouble, "retry");
  hf_test_wait_for (!gtk_widget_get_visible (trouble));
  g_assert_true (hf_field_row_is_empty (HF_FIELD_ROW (list)));
}

/* Two people write an account at once: both versions are shown, and what is chosen counts. */
static void
test_conflict (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char *const answers[] = { "cancel", "agree" };
  HfChildList             *list = add_account (fixture);
  gint64                   id = stored (list)->id;

  for (guint keep_mine = 0; keep_mine < 2; keep_mine++)
    {
      HfEditableRow   *value = find_field (first_row (list), "value");
      GtkWidget       *editor = hf_editable_row_get_editor (value);
      g_autofree char *theirs = g_strdup_printf ("theirs%u@example.com", keep_mine);
      const char      *counts = keep_mine ? "mine@example.com" : theirs;
      GtkWidget       *dialog = NULL;

      gtk_editable_set_text (GTK_EDITABLE (editor), "mine@example.com");
      hf_test_book_set_text (fixture->book, &hf_handle_def, id, HF_HANDLE_VALUE, theirs);
      hf_editable_row_save (value);
      hf_test_wait_for ((dialog = find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
      g_assert_nonnull (
        strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "mine@example.com"));
      g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), theirs));
      hf_test_wait_for (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (editor)), theirs));
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), answers[keep_mine]);
      gtk_window_destroy (GTK_WINDOW (dialog));
      hf_test_book_let_finish (fixture->book);
      hf_test_wait_for (g_str_equal (hf_row_text (stored (list), HF_HANDLE_VALUE), counts));
      hf_test_wait_for (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (editor)), counts));
    }
}

static gboolean
is_drop_down (GtkWidget *widget, gconstpointer unseen)
{
  return GTK_IS_DROP_DOWN (widget) && !g_hash_table_contains ((GHashTable *) unseen, widget);
}

static gboolean
is_button (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

/* The longest of what may be chosen. */
static void
choose_longest (GtkDropDown *choice)
{
  GListModel *labels = gtk_drop_down_get_model (choice);
  glong       most = 0;

  for (guint i = 0; GTK_IS_STRING_LIST (labels) && i < g_list_model_get_n_items (labels); i++)
    {
      glong length = g_utf8_strlen (gtk_string_list_get_string (GTK_STRING_LIST (labels), i), -1);

      if (length > most)
        gtk_drop_down_set_selected (choice, i);
      most = MAX (most, length);
    }
}

/* Whatever hangs on somebody, the card does not get wider, and the list beside it not narrower. */
static void
test_width (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char *const entities[] = { "special_day", "external_id", "handle",
                                          "consent",     "gift",        "responsible" };
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GtkWidget *choice;
  int        least;

  customer_fixture_open (fixture, fixture->wang);
  g_signal_emit_by_name (find_where (fixture->details, is_button, "Show Empty Fields"), "clicked");
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      GtkWidget *row = hf_child_list_add (find_list (fixture, entities[i]));

      while ((choice = find_where (row, is_drop_down, seen)) != NULL &&
             g_hash_table_add (seen, choice))
        choose_longest (GTK_DROP_DOWN (choice));
      gtk_widget_measure (GTK_WIDGET (fixture->details), GTK_ORIENTATION_HORIZONTAL, -1, &least,
                          NULL, NULL, NULL);
      if (least > 470) /* what the list leaves in a window 1280 pixels wide */
        g_error ("%s: %d pixels", entities[i], least);
    }
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  hf_fault_vfs_install ();
  customer_fixture_add_test ("/child-list/add", test_add);
  customer_fixture_add_test ("/child-list/taken-number", test_taken_number);
  customer_fixture_add_test ("/child-list/unread-holder", test_unread_holder);
  customer_fixture_add_test ("/child-list/add-in-two-steps", test_add_in_two_steps);
  customer_fixture_add_test ("/child-list/add-keeps-focus", test_add_keeps_focus);
  customer_fixture_add_test ("/child-list/add-while-saving", test_add_while_saving);
  customer_fixture_add_test ("/child-list/add-undone", test_add_undone);
  customer_fixture_add_test ("/child-list/add-and-return", test_add_and_return);
  customer_fixture_add_test ("/child-list/selection", test_selection);
  customer_fixture_add_test ("/child-list/draft-normal-form", test_draft_normal_form);
  customer_fixture_add_test ("/child-list/undo-stays-in-draft", test_undo_stays_in_draft);
  customer_fixture_add_test ("/child-list/columns", test_columns);
  customer_fixture_add_test ("/child-list/boxes-stay", test_boxes_stay);
  customer_fixture_add_test ("/child-list/edit", test_edit);
  customer_fixture_add_test ("/child-list/remove-and-undo", test_remove_and_undo);
  customer_fixture_add_test ("/child-list/required", test_required);
  customer_fixture_add_test ("/child-list/conflict", test_conflict);
  customer_fixture_add_test ("/child-list/unread", test_unread);
  customer_fixture_add_test ("/child-list/width", test_width);
  return g_test_run ();
}
