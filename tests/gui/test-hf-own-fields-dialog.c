/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Defining own fields: added once they are complete, ordered, renamed, archived and taken back. */

#include "customer-fixture.h"
#include "dialog-toast.h"
#include "held-lane.h"

#include "core/hf-custom-field.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/card/hf-own-field-row.h"
#include "gui/common/hf-own-fields-dialog.h"
#include "tests/session/own-fixture.h"

static gpointer
child (HfOwnFieldsDialog *dialog, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (dialog), HF_TYPE_OWN_FIELDS_DIALOG, name);
}

static GtkWidget *
nth (HfOwnFieldsDialog *dialog, const char *list, int i)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (child (dialog, list), i));
}

static HfEditableRow *
field (GtkWidget *row, const char *name)
{
  return HF_EDITABLE_ROW (gtk_widget_get_template_child (row, HF_TYPE_OWN_FIELD_ROW, name));
}

static void
type (GtkWidget *row, const char *name, const char *text)
{
  GtkWidget *editor = hf_editable_row_get_editor (field (row, name));

  gtk_editable_set_text (GTK_EDITABLE (editor), text);
  hf_editable_row_save (field (row, name));
}

static void
press (GtkWidget *row, const char *name)
{
  g_signal_emit_by_name (gtk_widget_get_template_child (row, HF_TYPE_OWN_FIELD_ROW, name),
                         "clicked");
}

static const char *
name_at (HfOwnFieldsDialog *dialog, int i)
{
  GtkWidget *row = nth (dialog, "list", i);

  return row ? hf_row_text (hf_own_field_row_get_definition (HF_OWN_FIELD_ROW (row)),
                            HF_CUSTOM_FIELD_NAME) :
               NULL;
}

static HfOwnFieldsDialog *
open_dialog (CustomerFixture *fixture)
{
  return hf_own_fields_dialog_show (GTK_WINDOW (fixture->window), fixture->context);
}

static gint64
count_fields (CustomerFixture *fixture)
{
  return hf_test_book_number (fixture->book, "SELECT count(*) FROM custom_field");
}

static void
close_dialog (HfOwnFieldsDialog *dialog)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What is chosen from needs something to choose from. */
static void
test_add (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfOwnFieldsDialog *dialog = open_dialog (fixture);

  hf_test_wait_for (gtk_widget_get_visible (child (dialog, "nothing")));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "own.add", "s", HF_CUSTOM_FIELD_CHOICE);
  g_assert_false (gtk_widget_get_visible (child (dialog, "nothing")));
  type (nth (dialog, "drafts", 0), "name", "体质");
  g_assert_cmpint (count_fields (fixture), ==, 0);
  type (nth (dialog, "drafts", 0), "options", "平和质、气虚质");
  hf_test_wait_for (name_at (dialog, 0) != NULL);
  hf_test_wait_for (nth (dialog, "drafts", 0) == NULL);
  g_assert_cmpstr (name_at (dialog, 0), ==, "体质");
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (name_at (dialog, 0) == NULL);
  close_dialog (dialog);
}

/* Whom it is for, and whether each card is to have it. */
static void
test_level (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfOwnFieldsDialog *dialog;
  GtkWidget         *row;

  own_fixture_add_field (fixture->book, "Seat", HF_CUSTOM_FIELD_TEXT, NULL, 0);
  dialog = open_dialog (fixture);
  hf_test_wait_for ((row = nth (dialog, "list", 0)) != NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (hf_editable_row_get_editor (field (row, "level"))), 2);
  hf_editable_row_save (field (row, "level"));
  hf_test_wait_for (hf_test_book_number (fixture->book, "SELECT count(*) FROM custom_field WHERE "
                                                        "level = 'restricted'") == 1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (hf_editable_row_get_editor (
                                 field (nth (dialog, "list", 0), "wanted"))),
                               TRUE);
  hf_editable_row_save (field (nth (dialog, "list", 0), "wanted"));
  hf_test_wait_for (hf_test_book_number (fixture->book, "SELECT count(*) FROM custom_field WHERE "
                                                        "wanted = 1") == 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM custom_field WHERE "
                                                       "level = 'personal' AND wanted IS NULL"),
                   ==, 1);
  close_dialog (dialog);
}

static void
assert_says (GtkWidget *row, const char *edit, const char *label, const char *hint)
{
  GtkWidget *button = hf_editable_row_get_editor (field (row, edit));

  g_assert_cmpstr (gtk_check_button_get_label (GTK_CHECK_BUTTON (button)), ==, label);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       hint);
  g_assert_nonnull (find_label (row, hint));
}

/* The two ways to want something of a card say what they do, to whoever reads or hears them. */
static void
test_wants (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfOwnFieldsDialog *dialog;
  GtkWidget         *row;

  own_fixture_add_field (fixture->book, "Seat", HF_CUSTOM_FIELD_TEXT, NULL, 0);
  dialog = open_dialog (fixture);
  hf_test_wait_for ((row = nth (dialog, "list", 0)) != NULL);
  assert_says (row, "wanted", "Part of a complete card",
               "An empty one makes a card incomplete, but it can be saved.");
  assert_says (row, "required", "Required",
               "A new card is not saved without it, and nobody can empty it.");
  close_dialog (dialog);
}

/* On which choice it depends, for what of it, and that it has to be filled in; never on itself. */
static void
test_condition (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfOwnFieldsDialog *dialog;
  GtkWidget         *row, *of_choice;

  own_fixture_add_field (fixture->book, "Smokes", HF_CUSTOM_FIELD_CHOICE, "yes, no", 0);
  own_fixture_add_field (fixture->book, "Since", HF_CUSTOM_FIELD_TEXT, NULL, 1);
  dialog = open_dialog (fixture);
  hf_test_wait_for ((row = nth (dialog, "list", 1)) != NULL && name_at (dialog, 1) != NULL);
  of_choice = nth (dialog, "list", 0);
  hf_test_wait_for (gtk_widget_get_visible (
    GTK_WIDGET (gtk_widget_get_template_child (row, HF_TYPE_OWN_FIELD_ROW, "condition"))));
  g_assert_false (gtk_widget_get_visible (
    GTK_WIDGET (gtk_widget_get_template_child (of_choice, HF_TYPE_OWN_FIELD_ROW, "condition"))));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (field (row, "shown_for"))));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (hf_editable_row_get_editor (field (row, "shown_by"))),
                              1);
  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (field (row, "shown_for"))));
  hf_test_book_let_finish (fixture->book);
  type (row, "shown_for", "yes");
  hf_test_wait_for (hf_test_book_number (fixture->book, "SELECT count(*) FROM custom_field WHERE "
                                                        "shown_by > 0 AND shown_for = 'yes'") == 1);
  hf_test_book_let_finish (fixture->book);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (
                                 hf_editable_row_get_editor (field (row, "required"))),
                               TRUE);
  hf_test_wait_for (hf_test_book_number (fixture->book, "SELECT count(*) FROM custom_field WHERE "
                                                        "required = 1") == 1);
  hf_test_book_let_finish (fixture->book);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (field (row, "locked_for"))));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (hf_editable_row_get_editor (field (row, "locked_by"))),
                              1);
  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (field (row, "locked_for"))));
  hf_test_book_let_finish (fixture->book);
  type (row, "locked_for", "no");
  hf_test_wait_for (hf_test_book_number (fixture->book,
                                         "SELECT count(*) FROM custom_field WHERE "
                                         "locked_by > 0 AND locked_for = 'no'") == 1);
  close_dialog (dialog);
}

/* A name is no markup. */
static void
test_name_in_toast (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfOwnFieldsDialog *dialog = open_dialog (fixture);

  gtk_widget_activate_action (GTK_WIDGET (dialog), "own.add", "s", HF_CUSTOM_FIELD_TEXT);
  type (nth (dialog, "drafts", 0), "name", "R&D <b>");
  hf_test_wait_for (find_label (child (dialog, "toasts"), "Added: R&D <b>"));
  close_dialog (dialog);
}

static void
test_same_name (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfOwnFieldsDialog *dialog;

  own_fixture_add_field (fixture->book, "Seat", HF_CUSTOM_FIELD_TEXT, NULL, 0);
  dialog = open_dialog (fixture);
  hf_test_wait_for (name_at (dialog, 0) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "own.add", "s", HF_CUSTOM_FIELD_TEXT);
  type (nth (dialog, "drafts", 0), "name", "seat");
  g_assert_nonnull (nth (dialog, "drafts", 0));
  g_assert_cmpint (count_fields (fixture), ==, 1);
  type (nth (dialog, "drafts", 0), "name", "Place");
  hf_test_wait_for (name_at (dialog, 1) != NULL);
  g_assert_cmpstr (name_at (dialog, 1), ==, "Place");
  close_dialog (dialog);
}

static void
test_order (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfOwnFieldsDialog *dialog;

  own_fixture_add_field (fixture->book, "A", HF_CUSTOM_FIELD_TEXT, NULL, 0);
  own_fixture_add_field (fixture->book, "B", HF_CUSTOM_FIELD_TEXT, NULL, 1);
  own_fixture_add_field (fixture->book, "C", HF_CUSTOM_FIELD_TEXT, NULL, 2);
  dialog = open_dialog (fixture);
  hf_test_wait_for (name_at (dialog, 2) != NULL);
  press (nth (dialog, "list", 2), "up");
  hf_test_wait_for (g_strcmp0 (name_at (dialog, 1), "C") == 0);
  g_assert_cmpstr (name_at (dialog, 2), ==, "B");
  press (nth (dialog, "list", 0), "up");
  press (nth (dialog, "list", 0), "down");
  hf_test_wait_for (g_strcmp0 (name_at (dialog, 0), "C") == 0);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (g_strcmp0 (name_at (dialog, 0), "A") == 0);
  close_dialog (dialog);
}

static void
undo_asked_cb (GSimpleAction *action, GVariant *step, gpointer asked)
{
  *(gint64 *) asked = g_variant_get_int64 (step);
}

/* Stands for the window, and notes what it is asked to take back. */
static void
catch_undo (CustomerFixture *fixture, gint64 *asked)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) undo = g_simple_action_new ("undo-offered", G_VARIANT_TYPE_INT64);

  g_signal_connect (undo, "activate", G_CALLBACK (undo_asked_cb), asked);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (undo));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
}

/* The words of a toast may wait for those before it to go: only the one that tells of the newest
 * step offers to take it back, and the key takes back what was told, from the newest on. */
static void
test_undo (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfOwnFieldsDialog *dialog = open_dialog (fixture);
  GtkWidget         *button;
  gint64             steps[2], asked = 0;

  catch_undo (fixture, &asked);
  for (int i = 0; i < 2; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (dialog), "own.add", "s", HF_CUSTOM_FIELD_TEXT);
      type (nth (dialog, "drafts", 0), "name", i == 0 ? "Seat" : "Room");
      hf_test_wait_for (nth (dialog, "drafts", 0) == NULL && name_at (dialog, i) != NULL);
      steps[i] = hf_test_book_number (fixture->book, "SELECT max(id) FROM step");
    }
  g_assert_nonnull (find_label (child (dialog, "toasts"), "Added: Seat"));
  g_assert_null (find_button_for (dialog, "own.undo"));
  close_toast (child (dialog, "toasts"));
  hf_test_wait_for ((button = find_button_for (dialog, "own.undo")) != NULL);
  g_assert_nonnull (find_label (child (dialog, "toasts"), "Added: Room"));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (asked, ==, steps[1]);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "own.undo", "x", G_GINT64_CONSTANT (0));
  g_assert_cmpint (asked, ==, steps[0]);
  close_dialog (dialog);
}

/* What is being saved meanwhile is kept, and told to no dialog that is gone. */
static void
test_closed (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfOwnFieldsDialog *dialog = open_dialog (fixture);

  gtk_widget_activate_action (GTK_WIDGET (dialog), "own.add", "s", HF_CUSTOM_FIELD_TEXT);
  hold_lane (fixture->book->store, HF_LANE_WRITE);
  type (nth (dialog, "drafts", 0), "name", "Seat");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  let_lane_go ();
  hf_test_wait_for (dialog == NULL);
  g_assert_cmpint (count_fields (fixture), ==, 1);
}

static void
test_archive (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 id = own_fixture_add_field (fixture->book, "Seat", HF_CUSTOM_FIELD_TEXT, NULL, 0);
  HfOwnFieldsDialog *dialog = open_dialog (fixture);
  GtkWidget         *restore;

  own_fixture_add_value (fixture->book, fixture->wang, id, "窗边");
  hf_test_wait_for (name_at (dialog, 0) != NULL);
  press (nth (dialog, "list", 0), "away");
  hf_test_wait_for (nth (dialog, "archived_list", 0) != NULL);
  g_assert_null (name_at (dialog, 0));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM custom_value"), ==, 1);
  restore = find_widget (nth (dialog, "archived_list", 0), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (restore, "clicked");
  hf_test_wait_for (name_at (dialog, 0) != NULL);
  close_dialog (dialog);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  let_toasts_stand ();
  customer_fixture_add_test ("/own-fields-dialog/add", test_add);
  customer_fixture_add_test ("/own-fields-dialog/level", test_level);
  customer_fixture_add_test ("/own-fields-dialog/wants", test_wants);
  customer_fixture_add_test ("/own-fields-dialog/condition", test_condition);
  customer_fixture_add_test ("/own-fields-dialog/name-in-toast", test_name_in_toast);
  customer_fixture_add_test ("/own-fields-dialog/same-name", test_same_name);
  customer_fixture_add_test ("/own-fields-dialog/order", test_order);
  customer_fixture_add_test ("/own-fields-dialog/undo", test_undo);
  customer_fixture_add_test ("/own-fields-dialog/closed", test_closed);
  customer_fixture_add_test ("/own-fields-dialog/archive", test_archive);
  return g_test_run ();
}
