/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Doing something to many organisations, from the list to the book and back by one Undo; by keys.
 */

#include "organisation-fixture.h"
#include "press-shortcut.h"

#include "core/hf-organisation.h"
#include "gui/common/filter/hf-filter-bar.h"
#include "gui/common/hf-table-export.h"
#include "gui/common/list/hf-bulk-dialog.h"
#include "gui/common/list/hf-bulk-form.h"
#include "gui/common/list/hf-selection-bar.h"
#include "session/organisation/hf-organisation-draft.h"
#include "session/print/hf-printed-organisation.h"
#include "session/print/hf-printed-organisations.h"

#include <adwaita.h>
#include <string.h>

static HfMarks *
get_marks (OrganisationFixture *self)
{
  return hf_record_list_get_marks (HF_RECORD_LIST (self->list));
}

static GtkColumnView *
get_view (OrganisationFixture *self)
{
  return organisation_fixture_part (self->list, HF_TYPE_ORGANISATION_LIST, "view");
}

static GtkWidget *
get_bar (OrganisationFixture *self)
{
  return organisation_fixture_page_child (self, "selection_bar");
}

static const char *
count_in_bar (OrganisationFixture *self)
{
  return gtk_label_get_text (
    organisation_fixture_part (get_bar (self), HF_TYPE_SELECTION_BAR, "count"));
}

static gpointer
dialog_child (HfBulkDialog *dialog, const char *name)
{
  return organisation_fixture_part (dialog, HF_TYPE_BULK_DIALOG, name);
}

static gpointer
form_child (HfBulkDialog *dialog, const char *name)
{
  return organisation_fixture_part (dialog_child (dialog, "form"), HF_TYPE_BULK_FORM, name);
}

static gboolean
says (HfBulkDialog *dialog, const char *text)
{
  return g_strcmp0 (gtk_label_get_text (dialog_child (dialog, "summary")), text) == 0;
}

static HfBulkDialog *
open_dialog (OrganisationFixture *self, const char *what)
{
  gtk_widget_activate_action (GTK_WIDGET (self->page), "organisation.bulk", "s", what);
  return find_window (HF_TYPE_BULK_DIALOG);
}

static void
apply (OrganisationFixture *self, HfBulkDialog *dialog)
{
  guint before = self->n_messages;

  hf_test_wait_for (gtk_widget_get_sensitive (dialog_child (dialog, "apply_button")));
  g_signal_emit_by_name (dialog_child (dialog, "apply_button"), "clicked");
  hf_test_wait_for (self->n_messages > before);
}

static void
assert_number (OrganisationFixture *self, const char *which, gint64 expected)
{
  g_autofree char *sql = g_strconcat ("SELECT count(*) FROM organisation WHERE ", which, NULL);

  g_assert_cmpint (hf_test_book_number (self->book, sql), ==, expected);
}

/* By x and Space one by one, by Ctrl+A, which is what GTK calls so, all; Esc ends it. */
static void
test_keys (OrganisationFixture *self, gconstpointer is_empty)
{
  guint n_columns = g_list_model_get_n_items (gtk_column_view_get_columns (get_view (self)));

  organisation_fixture_open_mill (self);
  g_assert_false (gtk_widget_get_visible (get_bar (self)));
  g_assert_true (press_shortcut (self->list, GDK_KEY_x, 0));
  g_assert_cmpstr (count_in_bar (self), ==, "1 organisation selected");
  g_assert_true (gtk_widget_get_visible (get_bar (self)));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (get_view (self))), ==,
                    n_columns + 1);
  hf_page_set_narrow (self->page, TRUE);
  hf_page_set_narrow (self->page, FALSE);
  g_assert_true (press_shortcut (get_view (self), GDK_KEY_space, 0));
  g_assert_cmpstr (count_in_bar (self), ==, "No organisation selected");
  gtk_selection_model_select_all (gtk_column_view_get_model (get_view (self)));
  g_assert_cmpstr (count_in_bar (self), ==, "2 organisations selected");
  g_assert_true (HF_PAGE_GET_CLASS (self->page)->go_back (self->page));
  g_assert_false (gtk_widget_get_visible (get_bar (self)));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (get_view (self))), ==,
                    n_columns);
}

/* The button hands the focus to the list; what is asked for anew ends "all". */
static void
test_button (OrganisationFixture *self, gconstpointer is_empty)
{
  gtk_toggle_button_set_active (organisation_fixture_page_child (self, "select_button"), TRUE);
  g_assert_true (
    gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), GTK_WIDGET (self->list)));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "organisation.mark-all", NULL);
  g_assert_cmpstr (count_in_bar (self), ==, "2 organisations selected");
  organisation_fixture_search (self, "jxfz", 1);
  g_assert_cmpstr (count_in_bar (self), ==, "No organisation selected");
  hf_marks_set (get_marks (self), self->mill, TRUE);
  organisation_fixture_search (self, "nowhere", 0);
  g_assert_cmpstr (count_in_bar (self), ==, "1 organisation selected, 1 of them not listed here");
}

/* More than a page of rows, of which nobody has seen most, in one step. */
static void
test_stage_of_all (OrganisationFixture *self, gconstpointer is_empty)
{
  HfBulkDialog *dialog;

  for (guint i = 0; i < 300; i++)
    hf_test_book_insert (self->book, hf_organisation_draft_new ("晋源社区", NULL, NULL));
  hf_test_wait_for (organisation_fixture_count (self) == 302);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "organisation.mark-all", NULL);
  hf_marks_set (get_marks (self), self->mill, FALSE);
  dialog = open_dialog (self, "stage");
  g_assert_true (says (dialog, "301 organisations selected"));
  g_assert_false (gtk_widget_get_sensitive (dialog_child (dialog, "apply_button")));
  adw_combo_row_set_selected (form_child (dialog, "stage_row"), 3);
  hf_test_wait_for (says (dialog, "301 of 301 organisations change"));
  apply (self, dialog);
  g_assert_cmpstr (self->message, ==, "301 organisations changed");
  g_assert_true (self->can_undo);
  assert_number (self, "stage = 'strategic'", 301);
  hf_undone_free (hf_test_book_undo (self->book));
  assert_number (self, "stage = 'strategic'", 0);
}

/* By the key o, of those marked; where none is, of the selected one. */
static void
test_owner (OrganisationFixture *self, gconstpointer is_empty)
{
  HfBulkDialog *dialog;

  hf_test_book_add_staff (self->book, "陈静", "desk");
  organisation_fixture_open_mill (self);
  g_assert_true (press_shortcut (self->list, GDK_KEY_o, 0));
  dialog = find_window (HF_TYPE_BULK_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_true (says (dialog, "1 organisation selected"));
  hf_test_wait_for (adw_combo_row_get_model (form_child (dialog, "owner_row")) != NULL);
  adw_combo_row_set_selected (form_child (dialog, "owner_row"), 2);
  hf_test_wait_for (says (dialog, "1 of 1 organisation changes"));
  apply (self, dialog);
  assert_number (self, "owner = 1", 1);
}

/* Delete asks for several, which then are not marked any more; the archive offers the way back. */
static void
test_archive (OrganisationFixture *self, gconstpointer is_empty)
{
  HfFilter        *archived = hf_filter_new ();
  g_autofree char *text = NULL;
  HfBulkDialog    *dialog;

  hf_marks_set_all (get_marks (self), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "organisation.delete", NULL);
  dialog = find_window (HF_TYPE_BULK_DIALOG);
  g_assert_nonnull (dialog);
  apply (self, dialog);
  g_assert_cmpstr (self->message, ==, "2 organisations archived");
  hf_test_wait_for (organisation_fixture_count (self) == 0);
  g_assert_false (hf_marks_are_on (get_marks (self)));

  hf_filter_add (archived, &(HfCondition){ &hf_organisation_def, HF_ORGANISATION_ARCHIVED, 0,
                                           HF_FILTER_KNOWN, NULL });
  text = hf_filter_to_text (archived);
  hf_filter_free (archived);
  hf_filter_bar_restore (organisation_fixture_page_child (self, "filter_bar"), text);
  hf_test_wait_for (organisation_fixture_count (self) == 2);
  hf_marks_set_all (get_marks (self), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "organisation.delete", NULL);
  g_assert_null (find_window (HF_TYPE_BULK_DIALOG));
  apply (self, open_dialog (self, "restore"));
  assert_number (self, "archived IS NULL", 2);
}

/* The table of those marked has no others. */
static void
test_export (OrganisationFixture *self, gconstpointer is_empty)
{
  static const HfTableExport table = { HF_IMPORT_ORGANISATIONS, "Export", "%s.csv" };
  g_autofree char           *path = g_build_filename (self->book->folder, "out.csv", NULL);
  g_autofree char           *text = NULL;
  g_autoptr (HfSelected) marked = NULL;
  guint n_marked;

  hf_marks_set (get_marks (self), self->mill, TRUE);
  marked = hf_record_list_get_chosen (HF_RECORD_LIST (self->list), &n_marked);
  g_assert_cmpuint (n_marked, ==, 1);
  hf_table_export_write (&table, self->page, marked, path);
  hf_test_wait_for (self->message != NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "锦星纺织"));
  g_assert_null (strstr (text, "东方小学"));
  g_assert_nonnull (find_button_for (get_bar (self), "organisation.export"));
}

static const HfPrintScope *
nth_scope (GPtrArray *scopes, guint i)
{
  return g_ptr_array_index (scopes, i);
}

/* On paper go all that are listed, the one whose card is shown, or those marked. */
static void
test_printing (OrganisationFixture *self, gconstpointer is_empty)
{
  HfPageClass *page_class = HF_PAGE_GET_CLASS (self->page);
  g_autoptr (GPtrArray) listed = page_class->list_printed (self->page);
  g_autoptr (GPtrArray) card = NULL, marked = NULL, found = NULL;

  g_assert_true (hf_page_can_print (self->page));
  g_assert_nonnull (find_button_for (get_bar (self), "win.print"));
  g_assert_cmpuint (listed->len, ==, 1);
  g_assert_cmpstr (nth_scope (listed, 0)->title, ==, "All organisations");
  organisation_fixture_open_mill (self);
  card = page_class->list_printed (self->page);
  g_assert_cmpuint (card->len, ==, 1);
  g_assert_true (nth_scope (card, 0)->source == &hf_printed_organisation_source);
  hf_marks_set_all (get_marks (self), TRUE);
  marked = page_class->list_printed (self->page);
  g_assert_cmpuint (marked->len, ==, 2);
  g_assert_true (nth_scope (marked, 0)->source == &hf_printed_organisations_source);
  g_assert_cmpstr (nth_scope (marked, 0)->title, ==, "2 organisations selected");
  organisation_fixture_search (self, "jxfz", 1);
  found = page_class->list_printed (self->page);
  g_assert_cmpuint (found->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  organisation_fixture_init (&argc, &argv);
  organisation_fixture_add_test ("/organisation-page-selection/keys", test_keys);
  organisation_fixture_add_test ("/organisation-page-selection/button", test_button);
  organisation_fixture_add_test ("/organisation-page-selection/stage-of-all", test_stage_of_all);
  organisation_fixture_add_test ("/organisation-page-selection/owner", test_owner);
  organisation_fixture_add_test ("/organisation-page-selection/archive", test_archive);
  organisation_fixture_add_test ("/organisation-page-selection/export", test_export);
  organisation_fixture_add_test ("/organisation-page-selection/printing", test_printing);
  return g_test_run ();
}
