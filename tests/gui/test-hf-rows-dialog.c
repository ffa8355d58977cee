/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dialog with the rows of an entity: what cannot be saved is told in it and can be saved again,
 * and what somebody else changed meanwhile is shown. Neither it nor the lists of its kind take what
 * cannot be read for nothing. */

#include "answer-conflict.h"
#include "customer-fixture.h"

#include "core/hf-tier.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-record-picker.h"
#include "gui/common/hf-rows-dialog.h"
#include "tests/store/hf-fault-vfs.h"

static gint64
add_tier (CustomerFixture *fixture)
{
  HfRow *row = hf_row_new (&hf_tier_def);

  hf_row_set_text (row, HF_TIER_NAME, "Gold");
  hf_row_set_int (row, HF_TIER_MONTHS, 12);
  return hf_test_book_insert (fixture->book, row);
}

static GtkWidget *
open_tiers (CustomerFixture *fixture)
{
  return hf_rows_dialog_present (fixture->window, fixture->context, &hf_rows_dialog_tiers);
}

/* The first is the tier's name. */
static HfEditableRow *
wait_for_name (GtkWidget *dialog)
{
  GtkWidget *field;

  hf_test_wait_for ((field = find_widget (dialog, HF_TYPE_EDITABLE_ROW)) != NULL);
  return HF_EDITABLE_ROW (field);
}

static GtkEditable *
get_entry (HfEditableRow *field)
{
  return GTK_EDITABLE (hf_editable_row_get_editor (field));
}

static void
type (HfEditableRow *field, const char *text)
{
  gtk_editable_set_text (get_entry (field), text);
  g_assert_true (hf_editable_row_save (field));
}

/* A toast's widget is libadwaita's own. */
static gboolean
has_toast (GtkWidget *dialog)
{
  GType type = g_type_from_name ("AdwToastWidget");

  return type != 0 && find_widget (dialog, type) != NULL;
}

static gint64
count_named (CustomerFixture *fixture, const char *name)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM tier WHERE name = '%s'", name);

  return hf_test_book_number (fixture->book, sql);
}

static void
unsaved_cb (gboolean *is_told_behind)
{
  *is_told_behind = TRUE;
}

static void
test_failed_save (CustomerFixture *fixture, gconstpointer is_empty)
{
  gboolean       is_told_behind = FALSE;
  GtkWidget     *dialog;
  HfEditableRow *name;

  add_tier (fixture);
  g_signal_connect_swapped (fixture->context, "unsaved", G_CALLBACK (unsaved_cb), &is_told_behind);
  dialog = open_tiers (fixture);
  name = wait_for_name (dialog);
  g_assert_false (has_toast (dialog));

  hf_fault_vfs_plan (HF_FAULT_FULL, 1, TRUE);
  type (name, "Bronze");
  hf_test_wait_for (has_toast (dialog));
  hf_fault_vfs_clear ();
  g_assert_false (is_told_behind);
  g_assert_cmpint (count_named (fixture, "Bronze"), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (name)), ==, "Bronze");

  g_assert_true (hf_editable_row_save (name));
  hf_test_wait_for (count_named (fixture, "Bronze") == 1);
  hf_test_book_let_finish (fixture->book);
  type (name, "Silver");
  hf_test_wait_for (count_named (fixture, "Silver") == 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What somebody else made of it meanwhile is shown beside both versions, and what is chosen counts.
 */
static void
test_conflict (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64         tier = add_tier (fixture);
  GtkWidget     *dialog = open_tiers (fixture);
  HfEditableRow *name = wait_for_name (dialog);

  gtk_editable_set_text (get_entry (name), "Bronze");
  hf_test_book_set_text (fixture->book, &hf_tier_def, tier, HF_TIER_NAME, "Silver");
  hf_test_book_let_finish (fixture->book);
  g_assert_true (hf_editable_row_save (name));
  answer_conflict ("Bronze", "Silver", TAKE_THEIRS);
  hf_test_wait_for (g_str_equal (gtk_editable_get_text (get_entry (name)), "Silver"));
  g_assert_false (has_toast (dialog)); /* the question says it */
  g_assert_cmpint (count_named (fixture, "Silver"), ==, 1);

  gtk_editable_set_text (get_entry (name), "Platinum");
  hf_test_book_set_text (fixture->book, &hf_tier_def, tier, HF_TIER_NAME, "Ruby");
  g_assert_true (hf_editable_row_save (name));
  answer_conflict ("Platinum", "Ruby", KEEP_MINE);
  hf_test_wait_for (count_named (fixture, "Platinum") == 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GtkWidget *
child (GtkWidget *dialog, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (dialog, HF_TYPE_ROWS_DIALOG, name));
}

/* What cannot be read, or is being read, is not said not to be there. */
static void
test_unread (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *dialog;

  hf_test_book_let_finish (fixture->book);
  hf_test_book_break_disk (fixture->book);
  dialog = open_tiers (fixture);
  g_assert_false (gtk_widget_get_visible (child (dialog, "placeholder")));
  hf_test_wait_for (gtk_widget_get_visible (child (dialog, "trouble")));
  g_assert_false (gtk_widget_is_visible (child (dialog, "placeholder")));

  hf_fault_vfs_clear ();
  g_signal_emit_by_name (child (dialog, "trouble"), "retry");
  hf_test_wait_for (!gtk_widget_get_visible (child (dialog, "trouble")));
  hf_test_wait_for (gtk_widget_is_visible (child (dialog, "placeholder")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Nobody is said not to be in the book who could not be looked for. */
static void
test_unread_picker (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *picker = g_object_new (HF_TYPE_RECORD_PICKER, NULL);
  GtkWidget *trouble = find_widget (picker, HF_TYPE_READ_ERROR);
  gpointer   entry = gtk_widget_get_template_child (picker, HF_TYPE_RECORD_PICKER, "entry");
  GtkWidget *nobody =
    GTK_WIDGET (gtk_widget_get_template_child (picker, HF_TYPE_RECORD_PICKER, "nobody"));

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), picker);
  gtk_box_append (GTK_BOX (gtk_window_get_child (GTK_WINDOW (fixture->window))), button);
  hf_record_picker_set_context (HF_RECORD_PICKER (picker), fixture->context);
  hf_test_book_let_finish (fixture->book);
  hf_test_book_break_disk (fixture->book);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Nobody");
  hf_test_wait_for (gtk_widget_get_visible (trouble));
  g_assert_false (gtk_widget_get_visible (nobody));

  hf_fault_vfs_clear ();
  g_signal_emit_by_name (trouble, "retry");
  hf_test_wait_for (gtk_widget_get_visible (nobody));
  g_assert_false (gtk_widget_get_visible (trouble));
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  hf_fault_vfs_install ();
  customer_fixture_add_test ("/rows-dialog/failed-save", test_failed_save);
  customer_fixture_add_test ("/rows-dialog/conflict", test_conflict);
  customer_fixture_add_test ("/rows-dialog/unread", test_unread);
  customer_fixture_add_test ("/rows-dialog/unread-picker", test_unread_picker);
  return g_test_run ();
}
