/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The letter of the hospital: whoever writes it loses nothing, and takes nothing from another desk.
 */

#include "gui/print/hf-letter-dialog.h"

#include "kin-fixture.h"

#include <adwaita.h>

static GtkTextBuffer *
get_text (HfLetterDialog *dialog)
{
  return gtk_text_view_get_buffer (kin_fixture_child (dialog, "view"));
}

static HfLetterDialog *
show (KinFixture *fixture)
{
  return hf_letter_dialog_show (GTK_WINDOW (fixture->window), fixture->context, "");
}

static gpointer
write_work (HfDatabase *db, gpointer letter, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (
    hf_database_run (db, error, "INSERT INTO meta (key, value) VALUES ('hospital-letter', $1)", "t",
                     letter));
}

static void
write_elsewhere (KinFixture *fixture, const char *letter)
{
  hf_store_run_sync (fixture->book->store, HF_LANE_WRITE, write_work, (gpointer) letter, NULL,
                     NULL);
}

static void
assert_letter (KinFixture *fixture, const char *letter)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT value = '%s' FROM meta WHERE key = 'hospital-letter'", letter);

  g_assert_cmpint (hf_test_book_number (fixture->book, sql), ==, 1);
}

static AdwMessageDialog *
save_and_be_asked (HfLetterDialog *dialog)
{
  GtkWidget *question;

  gtk_text_buffer_set_text (get_text (dialog), "Mine", -1);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "letter.save", NULL);
  hf_test_wait_for ((question = find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  return ADW_MESSAGE_DIALOG (question);
}

static void
answer (AdwMessageDialog *question, const char *response)
{
  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
}

/* Another desk saves its letter meanwhile: neither that nor what is written here is lost unasked.
 */
static void
test_two_desks (KinFixture *fixture, gconstpointer data)
{
  HfLetterDialog  *dialog = show (fixture);
  g_autofree char *kept = NULL;

  write_elsewhere (fixture, "Theirs");
  answer (save_and_be_asked (dialog), "cancel");
  assert_letter (fixture, "Theirs");
  g_object_get (get_text (dialog), "text", &kept, NULL);
  g_assert_cmpstr (kept, ==, "Mine");
  answer (save_and_be_asked (dialog), "agree");
  hf_test_wait_for (find_window (HF_TYPE_LETTER_DIALOG) == NULL);
  assert_letter (fixture, "Mine");
  hf_test_book_let_finish (fixture->book);
}

/* Whoever takes the program's letter by mistake gets the own words back. */
static void
test_reset (KinFixture *fixture, gconstpointer data)
{
  HfLetterDialog  *dialog = show (fixture);
  GtkTextBuffer   *text = get_text (dialog);
  GtkTextIter      start;
  g_autofree char *own = NULL;

  gtk_text_buffer_get_start_iter (text, &start);
  gtk_text_buffer_insert (text, &start, "Own words. ", -1);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "letter.reset", NULL);
  gtk_text_buffer_undo (text);
  g_object_get (text, "text", &own, NULL);
  g_assert_true (g_str_has_prefix (own, "Own words. "));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  kin_fixture_add_test ("/gui/letter-dialog/two-desks", test_two_desks);
  kin_fixture_add_test ("/gui/letter-dialog/reset", test_reset);
  return g_test_run ();
}
