/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The import as somebody goes through it: a file, the look at it, the rows in the book, what came
 * of it, Undo. Where the desktop would ask for a file, the test answers: it is linked with
 * --wrap=hf_dialogs_open_file and with --wrap=hf_dialogs_save_file. */

#include "answer-file.h"
#include "core/hf-customer.h"
#include "gui/transfer/hf-import-dialog.h"
#include "held-lane.h"
#include "kin-fixture.h"
#include "session/hf-job.h"

#include <adwaita.h>
#include <string.h>

#define TABLE "姓名,电话\n张敏,13800138000\n李华,13900139000\n,13700137000\n"

/* The same; something else is saved before anybody looks at what came of it. */
#define TABLE_OVERTAKEN "姓名,电话\n张敏,13800138000\n李华,13900139000\n,13700137000\n\n"

typedef struct
{
  KinFixture      kin;
  HfImportDialog *dialog;
  char           *text; /* as the window was told */
  gboolean        can_undo;
} Fixture;

void __wrap_hf_dialogs_open_file (GtkWindow   *parent,
                                  const char  *title,
                                  HfFileChosen chosen,
                                  gpointer     user_data);

void
__wrap_hf_dialogs_open_file (GtkWindow   *parent,
                             const char  *title,
                             HfFileChosen chosen,
                             gpointer     user_data)
{
  chosen (answer, user_data);
}

static void
imported_cb (const char *text, gint64 step, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_null (fixture->text);
  fixture->text = g_strdup (text);
  fixture->can_undo = step != 0;
}

static void
undo_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_cmpint (g_variant_get_int64 (parameter), ==,
                   hf_test_book_number (fixture->kin.book, "SELECT max(id) FROM step"));
  hf_undone_free (hf_test_book_undo (fixture->kin.book));
}

static void
add_undo (Fixture *fixture)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) undo = g_simple_action_new ("undo-offered", G_VARIANT_TYPE_INT64);

  g_signal_connect (undo, "activate", G_CALLBACK (undo_activated_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (undo));
  gtk_widget_insert_action_group (fixture->kin.window, "win", G_ACTION_GROUP (actions));
}

static void
set_up (Fixture *fixture, gconstpointer table)
{
  g_autofree char *path = NULL;

  kin_fixture_set_up (&fixture->kin, NULL);
  path = hf_test_book_write_file (fixture->kin.book, table, strlen (table));
  answer = g_file_new_for_path (path);
  add_undo (fixture);
  hf_import_dialog_show (GTK_WINDOW (fixture->kin.window), fixture->kin.context, imported_cb,
                         fixture);
  fixture->dialog = find_window (HF_TYPE_IMPORT_DIALOG);
}

static void
tear_down (Fixture *fixture, gconstpointer table)
{
  g_clear_object (&answer);
  g_free (fixture->text);
  kin_fixture_tear_down (&fixture->kin, NULL);
}

static gpointer
child (Fixture *fixture, const char *name)
{
  return kin_fixture_child (fixture->dialog, name);
}

/* Of what is chosen before. */
static gpointer
choice_child (Fixture *fixture, const char *name)
{
  return kin_fixture_child (child (fixture, "choice"), name);
}

static gboolean
is_seen (Fixture *fixture, const char *name)
{
  return gtk_widget_get_visible (child (fixture, name));
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *part = gtk_widget_get_first_child (widget); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    if (says (part, text))
      return TRUE;
  return FALSE;
}

static gint64
count_imported (Fixture *fixture)
{
  return hf_test_book_number (fixture->kin.book,
                              "SELECT count(*) FROM customer WHERE name IN ('张敏', '李华')");
}

static void
choose_file (Fixture *fixture)
{
  g_signal_emit_by_name (choice_child (fixture, "file_row"), "activated");
  hf_test_wait_for (!is_seen (fixture, "work"));
}

static void
import_foretold (Fixture *fixture)
{
  kin_fixture_click (fixture->dialog, "import_button");
  hf_test_wait_for (is_seen (fixture, "done_button"));
}

static void
import (Fixture *fixture)
{
  choose_file (fixture);
  import_foretold (fixture);
}

static void
test_look (Fixture *fixture, gconstpointer table)
{
  g_assert_false (is_seen (fixture, "result"));
  g_assert_false (gtk_widget_get_sensitive (child (fixture, "import_button")));
  choose_file (fixture);
  g_assert_true (is_seen (fixture, "result"));
  g_assert_true (says (choice_child (fixture, "file_row"), "3 rows"));
  g_assert_true (says (choice_child (fixture, "fields_row"), "Name, Phone"));
  g_assert_true (says (child (fixture, "report"), "“Name” is empty"));
  g_assert_true (gtk_widget_get_sensitive (child (fixture, "import_button")));
  g_assert_cmpint (count_imported (fixture), ==, 0);
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  g_assert_null (fixture->text);
}

static void
test_import_and_undo (Fixture *fixture, gconstpointer table)
{
  import (fixture);
  g_assert_cmpint (count_imported (fixture), ==, 2);
  g_assert_true (says (child (fixture, "report"), "“Name” is empty"));
  kin_fixture_click (fixture->dialog, "undo_button");
  g_assert_cmpint (count_imported (fixture), ==, 0);
  g_assert_null (find_window (HF_TYPE_IMPORT_DIALOG));
  g_assert_null (fixture->text); /* the window tells of the undoing */
}

static void
test_import_and_close (Fixture *fixture, gconstpointer table)
{
  import (fixture);
  kin_fixture_click (fixture->dialog, "done_button");
  g_assert_cmpstr (fixture->text, ==, "3 rows: 2 new, 0 updated, 0 unchanged, 1 refused");
  g_assert_true (fixture->can_undo);
  g_assert_cmpint (count_imported (fixture), ==, 2);
}

/* Both read the one open file. */
static void
test_saving_refused (Fixture *fixture, gconstpointer table)
{
  g_autofree char *text = NULL;

  choose_file (fixture);
  hold_lane (fixture->kin.book->store, HF_LANE_SCAN);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "import.save-refused", NULL);
  g_assert_false (gtk_widget_get_sensitive (child (fixture, "import_button")));
  g_assert_false (gtk_widget_get_sensitive (child (fixture, "choice")));
  g_assert_true (fixture->kin.book->is_saving); /* the process does not end meanwhile */
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "import.start", NULL);
  g_assert_false (is_seen (fixture, "work"));
  let_lane_go ();
  hf_test_wait_for (gtk_widget_get_sensitive (child (fixture, "import_button")));
  g_assert_true (gtk_widget_get_sensitive (child (fixture, "choice")));
  g_file_load_contents (answer, NULL, &text, NULL, NULL, NULL);
  g_assert_nonnull (strstr (text, "13700137000"));
  g_assert_null (strstr (text, "13800138000"));
  import_foretold (fixture);
  g_assert_cmpint (count_imported (fixture), ==, 2);
}

static void
unsaved_cb (HfContext *context, const char *what, const char *action, GError *error, char **told)
{
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
  *told = g_strdup (what);
}

/* Who closed the window with it is told all the same that nothing came into the book. */
static void
test_closed_while_importing (Fixture *fixture, gconstpointer table)
{
  g_autofree char *told = NULL;

  choose_file (fixture);
  g_signal_connect (fixture->kin.context, "unsaved", G_CALLBACK (unsaved_cb), &told);
  hf_test_book_refuse (fixture->kin.book, "INSERT ON customer");
  kin_fixture_click (fixture->dialog, "import_button");
  g_assert_true (fixture->kin.book->is_saving); /* the process does not end meanwhile */
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  hf_test_wait_for (told != NULL);
  g_assert_cmpstr (told, ==, "Import customers");
}

static gboolean
has_report (GListModel *jobs)
{
  g_autoptr (HfJob) job = g_list_model_get_item (jobs, 0);

  return job != NULL && hf_job_has_report (job);
}

/* Begins an import that takes long. */
static GListModel *
import_behind (Fixture *fixture)
{
  GListModel *jobs = hf_jobs_of (fixture->kin.context);

  choose_file (fixture);
  hold_lane (fixture->kin.book->store, HF_LANE_WRITE);
  kin_fixture_click (fixture->dialog, "import_button");
  hf_test_wait_for (find_window (HF_TYPE_IMPORT_DIALOG) == NULL);
  g_assert_cmpuint (g_list_model_get_n_items (jobs), ==, 1);
  g_assert_null (fixture->text);
  return jobs;
}

static void
ended_cb (HfJob *job, const char *text, char **told)
{
  *told = g_strdup (text);
}

/* Nobody looks at the window any more, so what came of it is told by whoever knows of the book. */
static void
test_closed_behind (Fixture *fixture, gconstpointer table)
{
  GListModel      *jobs = import_behind (fixture);
  gpointer         dialog = fixture->dialog;
  g_autofree char *told = NULL;
  g_autoptr (HfJob) job = g_list_model_get_item (jobs, 0);

  g_object_add_weak_pointer (dialog, &dialog);
  g_signal_connect (job, "ended", G_CALLBACK (ended_cb), &told);
  gtk_window_destroy (GTK_WINDOW (dialog));
  let_lane_go ();
  hf_test_wait_for (g_list_model_get_n_items (jobs) == 0);
  g_assert_cmpstr (told, ==, "3 rows: 2 new, 0 updated, 0 unchanged, 1 refused");
  g_assert_cmpint (count_imported (fixture), ==, 2);
  g_assert_null (fixture->text); /* the window is gone */
  hf_test_book_let_finish (fixture->kin.book);
  g_assert_null (dialog);
}

/* What takes long leaves the window to everybody; what came of it is told, and waits to be seen. */
static void
test_behind (Fixture *fixture, gconstpointer table)
{
  GListModel *jobs = import_behind (fixture);
  g_autoptr (HfJob) job = g_list_model_get_item (jobs, 0);

  let_lane_go ();
  hf_test_wait_for (has_report (jobs));
  g_assert_cmpstr (fixture->text, ==, "3 rows: 2 new, 0 updated, 0 unchanged, 1 refused");
  g_assert_true (fixture->can_undo);
  g_assert_null (find_window (HF_TYPE_IMPORT_DIALOG)); /* nobody is interrupted */
  if (g_str_equal (table, TABLE_OVERTAKEN))            /* something else is saved meanwhile */
    hf_test_book_add_customer (fixture->kin.book, "赵云");
  hf_test_book_let_finish (fixture->kin.book);
  hf_job_show_report (job);
  g_assert_true (find_window (HF_TYPE_IMPORT_DIALOG) == fixture->dialog);
  g_assert_cmpuint (g_list_model_get_n_items (jobs), ==, 0);
  g_assert_true (says (child (fixture, "report"), "“Name” is empty"));
  g_assert_true (is_seen (fixture, "done_button"));
  g_assert_true (is_seen (fixture, "undo_button") == !g_str_equal (table, TABLE_OVERTAKEN));
  kin_fixture_click (fixture->dialog, "done_button"); /* tells nothing twice */
  g_assert_null (find_window (HF_TYPE_IMPORT_DIALOG));
}

static void
test_behind_stopped (Fixture *fixture, gconstpointer table)
{
  GListModel *jobs = import_behind (fixture);
  g_autoptr (HfJob) job = g_list_model_get_item (jobs, 0);

  hf_job_stop (job);
  let_lane_go ();
  hf_test_wait_for (fixture->text != NULL);
  g_assert_cmpstr (fixture->text, ==, "The import was stopped. The book is as it was before.");
  g_assert_false (fixture->can_undo);
  g_assert_cmpint (count_imported (fixture), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (jobs), ==, 0);
}

static void
test_behind_dismissed (Fixture *fixture, gconstpointer table)
{
  GListModel *jobs = import_behind (fixture);
  gpointer    dialog = fixture->dialog;
  g_autoptr (HfJob) job = g_list_model_get_item (jobs, 0);

  g_object_add_weak_pointer (dialog, &dialog);
  let_lane_go ();
  hf_test_wait_for (has_report (jobs));
  hf_job_dismiss (job);
  g_assert_cmpuint (g_list_model_get_n_items (jobs), ==, 0);
  hf_test_book_let_finish (fixture->kin.book);
  g_assert_null (dialog);
}

/* Whoever then chooses no file has saved nothing, and may go on. */
static void
test_not_saving_refused (Fixture *fixture, gconstpointer table)
{
  choose_file (fixture);
  g_clear_object (&answer);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "import.save-refused", NULL);
  import_foretold (fixture);
  g_assert_cmpint (count_imported (fixture), ==, 2);
}

static void
test_no_table (Fixture *fixture, gconstpointer table)
{
  choose_file (fixture);
  g_assert_true (is_seen (fixture, "failure"));
  g_assert_true (says (child (fixture, "failure_row"), "The table cannot be imported"));
  g_assert_false (gtk_widget_get_sensitive (child (fixture, "import_button")));
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  g_assert_null (fixture->text);
}

/* Before and after: what is in the table and not in the book. */
static void
test_left_out (Fixture *fixture, gconstpointer table)
{
  choose_file (fixture);
  g_assert_true (says (child (fixture, "report"), "Not known: <b>幸运色"));
  g_assert_true (says (child (fixture, "report"), "tables of follow-ups"));
  import_foretold (fixture);
  g_assert_true (says (child (fixture, "report"), "Not known: <b>幸运色"));
}

/* Before and after: what the book keeps of its own. */
static void
test_kept (Fixture *fixture, gconstpointer table)
{
  gint64 zhang = hf_test_book_add_customer (fixture->kin.book, "张敏");

  hf_test_book_set_text (fixture->kin.book, &hf_customer_def, zhang, HF_CUSTOMER_BIRTH_DATE,
                         "1985-03-02");
  hf_test_book_set_text (fixture->kin.book, &hf_customer_def, zhang, HF_CUSTOMER_STREET, "旧街");
  choose_file (fixture);
  g_assert_true (is_seen (fixture, "report"));
  g_assert_true (says (child (fixture, "report"), "1 value was not taken"));
  g_assert_true (says (child (fixture, "report"), "Street: 1"));
  gtk_window_close (GTK_WINDOW (fixture->dialog));
}

static void
test_workbook (Fixture *fixture, gconstpointer table)
{
  choose_file (fixture);
  g_assert_true (says (child (fixture, "failure_row"), "CSV UTF-8"));
}

/* What is looked at for nobody would keep everybody else waiting. */
static void
test_close_while_looking (Fixture *fixture, gconstpointer table)
{
  gpointer dialog = fixture->dialog;

  g_signal_emit_by_name (choice_child (fixture, "file_row"), "activated");
  g_assert_true (is_seen (fixture, "work"));
  g_object_add_weak_pointer (dialog, &dialog);
  gtk_window_set_focus (GTK_WINDOW (dialog), NULL);
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_null (dialog); /* before there can be an answer */
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, table, test) g_test_add (path, Fixture, table, set_up, test, tear_down)
  ADD ("/import-dialog/look", TABLE, test_look);
  ADD ("/import-dialog/import-and-undo", TABLE, test_import_and_undo);
  ADD ("/import-dialog/import-and-close", TABLE, test_import_and_close);
  ADD ("/import-dialog/saving-refused", TABLE, test_saving_refused);
  ADD ("/import-dialog/not-saving-refused", TABLE, test_not_saving_refused);
  ADD ("/import-dialog/closed-while-importing", TABLE, test_closed_while_importing);
  ADD ("/import-dialog/behind", TABLE, test_behind);
  ADD ("/import-dialog/behind-overtaken", TABLE_OVERTAKEN, test_behind);
  ADD ("/import-dialog/closed-behind", TABLE, test_closed_behind);
  ADD ("/import-dialog/behind-stopped", TABLE, test_behind_stopped);
  ADD ("/import-dialog/behind-dismissed", TABLE, test_behind_dismissed);
  ADD ("/import-dialog/close-while-looking", TABLE, test_close_while_looking);
  ADD ("/import-dialog/kept", "姓名,出生日期,地址\n张敏,1985-03-02,新街\n", test_kept);
  ADD ("/import-dialog/left-out", "姓名,<b>幸运色,随访日期\n张敏,红,2026-11-22\n", test_left_out);
  ADD ("/import-dialog/workbook", "PK\x03\x04[Content_Types].xml xl/workbook.xml", test_workbook);
  ADD ("/import-dialog/no-table", "nothing,known\n1,2\n", test_no_table);
#undef ADD
  return g_test_run ();
}
