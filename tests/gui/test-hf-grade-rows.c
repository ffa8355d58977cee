/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dialog with what the grades mean: written down, changed, and what becomes of the follow-ups
 * that were planned before. */

#include "customer-fixture.h"
#include "dialog-toast.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-grade-preset-row.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-rows-dialog.h"
#include "gui/follow-up/hf-grade-mover.h"
#include "gui/follow-up/hf-grade-rows.h"

#include <adwaita.h>

static gpointer
child_of (GtkWidget *mover, const char *name)
{
  return gtk_widget_get_template_child (mover, HF_TYPE_GRADE_MOVER, name);
}

static const char *
get_text (GtkWidget *mover)
{
  return gtk_label_get_label (child_of (mover, "text"));
}

static gint64
add_planned (CustomerFixture *fixture)
{
  HfRow *row = hf_test_follow_up (fixture->wang, "2023-10-23", "A");
  gint64 visit =
    hf_test_book_insert (fixture->book, hf_test_visit (fixture->wang, "2023-10-20", NULL));

  hf_row_set_int (row, HF_FOLLOW_UP_VISIT, visit);
  hf_row_set_text (row, HF_FOLLOW_UP_LIMIT, "2023-10-25");
  return hf_test_book_insert (fixture->book, row);
}

/* Grade A is the first row that was made. */
static void
set_first_days (CustomerFixture *fixture, int days)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_grade_preset_row_def, 1);
  HfRow       *draft = hf_row_copy (row);
  HfChangeSet *changes = hf_change_set_new (hf_grade_preset_row_def.label);

  hf_row_set_int (draft, HF_GRADE_PRESET_FIRST_DAYS, days);
  hf_change_set_update (changes, row, draft);
  hf_committed_free (hf_test_book_commit (fixture->book, changes));
  hf_change_set_unref (changes);
}

static GtkWidget *
part_of (GtkWidget *dialog, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (dialog, HF_TYPE_ROWS_DIALOG, name));
}

static GtkWidget *
present (CustomerFixture *fixture)
{
  GtkWidget *dialog = hf_rows_dialog_present (fixture->window, fixture->context, &hf_grade_rows);

  g_assert_false (gtk_widget_get_visible (part_of (dialog, "add")));
  hf_test_wait_for (gtk_widget_get_mapped (part_of (dialog, "usual")));
  g_signal_emit_by_name (part_of (dialog, "usual"), "clicked");
  hf_test_wait_for (find_widget (dialog, HF_TYPE_GRADE_MOVER) != NULL);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM grade_preset"), ==, 3);
  g_assert_nonnull (find_label (dialog, "Grade A"));
  g_assert_nonnull (find_label (dialog, "Grade C"));
  return dialog;
}

static gint64
count_moved (CustomerFixture *fixture)
{
  return hf_test_book_number (fixture->book,
                              "SELECT count(*) FROM follow_up WHERE due = '2023-10-21'");
}

static void
test_move (CustomerFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *mover;
  GtkWindow *question;

  add_planned (fixture);
  dialog = present (fixture);
  mover = find_widget (dialog, HF_TYPE_GRADE_MOVER);
  g_assert_false (gtk_widget_get_visible (mover));
  set_first_days (fixture, 1);
  hf_test_wait_for (gtk_widget_get_visible (mover));
  g_assert_cmpstr (get_text (mover), ==, "1 open follow-up still has the days from before");
  g_assert_cmpint (count_moved (fixture), ==, 0);

  g_signal_emit_by_name (child_of (mover, "move"), "clicked");
  hf_test_wait_for ((question = find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)),
                            "Mon 23 Oct 2023 → Sat 21 Oct 2023"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "agree");
  hf_test_wait_for (count_moved (fixture) == 1);
  hf_test_wait_for (find_toast (dialog) != NULL);
  g_assert_nonnull (find_label (find_toast (dialog), "1 follow-up was moved to the new days"));
  g_assert_nonnull (find_label (find_toast (dialog), "Undo"));
  g_assert_false (gtk_widget_get_visible (child_of (mover, "choices")));
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (count_moved (fixture), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Left they stay left; undone, there is nothing to ask. */
static void
test_leave (CustomerFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *mover;

  add_planned (fixture);
  dialog = present (fixture);
  mover = find_widget (dialog, HF_TYPE_GRADE_MOVER);
  set_first_days (fixture, 1);
  hf_test_wait_for (gtk_widget_get_visible (mover));
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (!gtk_widget_get_visible (mover));
  set_first_days (fixture, 1);
  hf_test_wait_for (gtk_widget_get_visible (mover));
  g_signal_emit_by_name (child_of (mover, "leave"), "clicked");
  g_assert_false (gtk_widget_get_visible (mover));
  g_assert_cmpint (count_moved (fixture), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
is_typed_field (GtkWidget *widget, gconstpointer name)
{
  g_autofree char *field = NULL;

  if (!HF_IS_EDITABLE_ROW (widget))
    return FALSE;
  g_object_get (widget, "field", &field, NULL);
  return g_str_equal (field, name);
}

/* What would be corrected in silence is refused where it is typed, and stays there to be mended. */
static void
test_refuse (CustomerFixture *fixture, gconstpointer data)
{
  static const char first_days[] = "SELECT first_days FROM grade_preset WHERE grade = 'A'";
  GtkWidget        *dialog = present (fixture), *row, *entry;

  row = find_where (dialog, is_typed_field, "first_days");
  entry = find_widget (row, GTK_TYPE_TEXT);
  gtk_editable_set_text (GTK_EDITABLE (entry), "9");
  hf_editable_row_save (HF_EDITABLE_ROW (row));
  g_assert_nonnull (find_label (row, "It would be too late before the first call is due."));
  gtk_editable_set_text (GTK_EDITABLE (entry), "-2");
  hf_editable_row_save (HF_EDITABLE_ROW (row));
  g_assert_nonnull (find_label (row, "No day can be counted by this number."));
  g_assert_cmpint (hf_test_book_number (fixture->book, first_days), ==, 3);
  gtk_editable_set_text (GTK_EDITABLE (entry), "4");
  hf_editable_row_save (HF_EDITABLE_ROW (row));
  hf_test_wait_for (hf_test_book_number (fixture->book, first_days) == 4);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/grade-rows/move", test_move);
  customer_fixture_add_test ("/grade-rows/leave", test_leave);
  customer_fixture_add_test ("/grade-rows/refuse", test_refuse);
  return g_test_run ();
}
