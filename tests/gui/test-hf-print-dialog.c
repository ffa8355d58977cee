/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dialog before the printer: whom and how, page by page, and nothing to press without pages.
 * Where to save them the test says, not the desktop: see --wrap=gtk_native_dialog_show and
 * --wrap=gtk_file_chooser_get_file. What becomes of the printer's work it says as well: see
 * --wrap=gtk_print_operation_run and those that follow it. */

#include "core/hf-consent.h"
#include "core/hf-given-package.h"
#include "core/hf-package.h"
#include "gui/print/hf-letter-dialog.h"
#include "gui/print/hf-print-dialog.h"
#include "gui/print/hf-print-package.h"
#include "kin-fixture.h"
#include "print-fixture.h"
#include "session/print/hf-printed-customers.h"

#include <adwaita.h>
#include <string.h>

static GFile *place;
static char  *offered; /* as the name of the file */

void   __wrap_gtk_native_dialog_show (GtkNativeDialog *dialog);
GFile *__wrap_gtk_file_chooser_get_file (GtkFileChooser *chooser);

void
__wrap_gtk_native_dialog_show (GtkNativeDialog *dialog)
{
  g_free (offered);
  offered = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (dialog));
  g_signal_emit_by_name (dialog, "response", GTK_RESPONSE_ACCEPT);
}

GFile *
__wrap_gtk_file_chooser_get_file (GtkFileChooser *chooser)
{
  return g_object_ref (place);
}

static GtkPrintOperation *printed;
static GtkPrintStatus     status;

GtkPrintOperationResult __wrap_gtk_print_operation_run (GtkPrintOperation      *operation,
                                                        GtkPrintOperationAction action,
                                                        GtkWindow              *parent,
                                                        GError                **error);
void           __wrap_gtk_print_operation_get_error (GtkPrintOperation *operation, GError **error);
GtkPrintStatus __wrap_gtk_print_operation_get_status (GtkPrintOperation *operation);
gboolean       __wrap_gtk_print_operation_is_finished (GtkPrintOperation *operation);

GtkPrintOperationResult
__wrap_gtk_print_operation_run (GtkPrintOperation      *operation,
                                GtkPrintOperationAction action,
                                GtkWindow              *parent,
                                GError                **error)
{
  g_set_weak_pointer (&printed, operation);
  status = GTK_PRINT_STATUS_INITIAL;
  return GTK_PRINT_OPERATION_RESULT_IN_PROGRESS;
}

void
__wrap_gtk_print_operation_get_error (GtkPrintOperation *operation, GError **error)
{
  g_set_error (error, GTK_PRINT_ERROR, GTK_PRINT_ERROR_GENERAL, "out of order");
}

GtkPrintStatus
__wrap_gtk_print_operation_get_status (GtkPrintOperation *operation)
{
  return status;
}

gboolean
__wrap_gtk_print_operation_is_finished (GtkPrintOperation *operation)
{
  return status == GTK_PRINT_STATUS_FINISHED || status == GTK_PRINT_STATUS_FINISHED_ABORTED;
}

static void
end_as (GtkPrintStatus ended)
{
  status = ended;
  g_signal_emit_by_name (printed, "status-changed");
}

static HfSelected *
select_all (KinFixture *fixture)
{
  HfQuery *query = hf_query_new (&hf_customer_def, hf_context_get_viewer (fixture->context));

  return hf_selected_new (query, NULL, TRUE, g_array_new (FALSE, FALSE, sizeof (gint64)));
}

static HfSelected *
select_one (KinFixture *fixture)
{
  HfQuery *query = hf_query_new (&hf_customer_def, hf_context_get_viewer (fixture->context));
  GArray  *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, fixture->ids[0]);
  return hf_selected_new (query, NULL, FALSE, ids);
}

static HfPrintDialog *
show (KinFixture *fixture)
{
  GPtrArray *scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_scope_unref);

  g_ptr_array_add (scopes, hf_printed_customers_ask (select_all (fixture), NULL,
                                                     g_strdup ("All customers")));
  g_ptr_array_add (scopes, hf_printed_customers_ask (select_one (fixture), NULL, g_strdup ("One")));
  return hf_print_dialog_show (GTK_WINDOW (fixture->window), fixture->context, scopes);
}

static HfPrintDialog *
show_one (KinFixture *fixture)
{
  GPtrArray *scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_scope_unref);

  g_ptr_array_add (scopes, hf_printed_customers_ask (select_one (fixture), NULL, g_strdup ("One")));
  return hf_print_dialog_show (GTK_WINDOW (fixture->window), fixture->context, scopes);
}

static gboolean
says (HfPrintDialog *dialog, const char *text)
{
  return strcmp (gtk_label_get_text (kin_fixture_child (dialog, "position")), text) == 0;
}

static gboolean
can_print (HfPrintDialog *dialog)
{
  return gtk_widget_get_sensitive (kin_fixture_child (dialog, "print_button"));
}

/* List, cards, labels. */
static void
choose (HfPrintDialog *dialog, const char *what, guint position)
{
  gtk_drop_down_set_selected (kin_fixture_child (dialog, what), position);
}

static void
test_choices (KinFixture *fixture, gconstpointer data)
{
  HfPrintDialog *dialog = show (fixture);

  g_assert_false (can_print (dialog)); /* it is still being read */
  hf_test_wait_for (says (dialog, "Page 1 of 1"));
  g_assert_true (can_print (dialog));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) ==
                 kin_fixture_child (dialog, "print_button")); /* Ctrl+P, Enter */
  choose (dialog, "kind", 1);
  g_assert_true (says (dialog, "Page 1 of 2"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "print.turn", "i", 1);
  g_assert_true (says (dialog, "Page 2 of 2"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "print.turn", "i", 1);
  g_assert_true (says (dialog, "Page 2 of 2"));
  choose (dialog, "kind", 2); /* nobody here has a street */
  g_assert_true (says (dialog, "None of them can be printed this way"));
  g_assert_false (can_print (dialog));
  choose (dialog, "kind", 1);
  choose (dialog, "scope", 1);
  hf_test_wait_for (says (dialog, "Page 1 of 1"));
  g_assert_true (can_print (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_book_let_finish (fixture->book);
}

static gint64
add_given (KinFixture *fixture)
{
  HfRow *package = hf_row_new (&hf_package_def);
  HfRow *given = hf_row_new (&hf_given_package_def);

  hf_row_set_text (package, HF_PACKAGE_NAME, "Diabetes year");
  hf_row_set_int (given, HF_GIVEN_PACKAGE_PACKAGE, hf_test_book_insert (fixture->book, package));
  hf_row_set_int (given, HF_GIVEN_PACKAGE_CUSTOMER, fixture->ids[0]);
  hf_row_set_text (given, HF_GIVEN_PACKAGE_GIVEN, "2023-11-01");
  return hf_test_book_insert (fixture->book, given);
}

/* Of what there is one of, in one way, nothing is to be chosen. */
static void
test_package (KinFixture *fixture, gconstpointer data)
{
  g_autoptr (GVariant) id = g_variant_ref_sink (g_variant_new_int64 (add_given (fixture)));
  HfPrintDialog *dialog = hf_print_dialog_show (GTK_WINDOW (fixture->window), fixture->context,
                                                hf_print_package_kind.thing->list_scopes (id));

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Print Confirmation");
  g_assert_false (gtk_widget_get_visible (kin_fixture_child (dialog, "scope")));
  g_assert_false (gtk_widget_get_visible (kin_fixture_child (dialog, "kind")));
  g_assert_false (gtk_widget_get_visible (kin_fixture_child (dialog, "full_phones")));
  hf_test_wait_for (says (dialog, "Page 1 of 1"));
  g_assert_true (can_print (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_book_let_finish (fixture->book);
}

/* Closed while it reads, it goes with what comes. */
static void
test_closed_early (KinFixture *fixture, gconstpointer data)
{
  HfPrintDialog *dialog = g_object_ref (show (fixture));

  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_book_let_finish (fixture->book);
  g_assert_finalize_object (dialog);
}

static void
save_to (HfPrintDialog *dialog, GFile *file)
{
  g_set_object (&place, file);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "print.save", NULL);
}

static GFile *
make_place (KinFixture *fixture, const char *folder)
{
  return g_file_new_build_filename (fixture->book->folder, folder, "pages.pdf", NULL);
}

static AdwMessageDialog *
get_told (void)
{
  return find_window (ADW_TYPE_MESSAGE_DIALOG);
}

static void
assert_told (const char *heading)
{
  g_assert_cmpstr (adw_message_dialog_get_heading (get_told ()), ==, heading);
  gtk_window_destroy (GTK_WINDOW (get_told ()));
}

static void
done_cb (HfPrintDialog *dialog, const char *text, char **told)
{
  *told = g_strdup (text);
}

/* Where the pages cannot be saved, the dialog stays, for another place to be chosen. */
static void
test_save (KinFixture *fixture, gconstpointer data)
{
  HfPrintDialog *dialog = show (fixture);
  g_autoptr (GFile) remote = g_file_new_for_uri ("sftp://example.org/pages.pdf");
  g_autoptr (GFile) nowhere = make_place (fixture, "missing");
  g_autoptr (GFile) file = make_place (fixture, ".");
  g_autofree char *told = NULL;

  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), &told);
  hf_test_wait_for (can_print (dialog));
  save_to (dialog, remote);
  assert_told ("Not on This Computer");
  save_to (dialog, nowhere);
  hf_test_wait_for (get_told () != NULL);
  assert_told ("Not Saved");
  g_assert_null (told);
  save_to (dialog, file);
  hf_test_wait_for (told != NULL);
  g_assert_cmpstr (told, ==, "Pages saved");
  g_assert_true (g_file_query_exists (file, NULL));
  g_assert_null (find_window (HF_TYPE_PRINT_DIALOG));
}

static void
assert_saved_as (KinFixture *fixture, HfPrintDialog *dialog, const char *name)
{
  g_autoptr (GFile) file = make_place (fixture, ".");
  g_autofree char *told = NULL;

  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), &told);
  hf_test_wait_for (can_print (dialog));
  save_to (dialog, file);
  hf_test_wait_for (told != NULL);
  g_assert_cmpstr (offered, ==, name);
}

/* Of one person it is the card that is wanted, in a file that says whose, and names no folder. */
static void
test_one (KinFixture *fixture, gconstpointer data)
{
  HfPrintDialog *dialog = show_one (fixture);

  g_assert_cmpuint (gtk_drop_down_get_selected (kin_fixture_child (dialog, "kind")), ==, 1);
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[0], HF_CUSTOMER_NAME,
                         "Ann/Lee");
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_book_let_finish (fixture->book);
  assert_saved_as (fixture, show_one (fixture), "customer-Ann_Lee.pdf");
  dialog = show (fixture);
  g_assert_cmpuint (gtk_drop_down_get_selected (kin_fixture_child (dialog, "kind")), ==, 0);
  assert_saved_as (fixture, dialog, "Customers.pdf");
}

/* The card is for one person, the list for many, unless somebody wants it otherwise. */
static void
test_suggested (KinFixture *fixture, gconstpointer data)
{
  HfPrintDialog *dialog = show (fixture);
  GtkDropDown   *kind = kin_fixture_child (dialog, "kind");

  choose (dialog, "scope", 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (kind), ==, 1);
  choose (dialog, "scope", 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (kind), ==, 0);
  choose (dialog, "kind", 2);
  choose (dialog, "scope", 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (kind), ==, 2);
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_book_let_finish (fixture->book);
}

/* Whether a number is on paper shows in what is saved of it. */
static gboolean
saves_number (KinFixture *fixture, gboolean is_full, const char *number)
{
  HfPrintDialog *dialog = show (fixture);
  g_autoptr (GFile) file = make_place (fixture, ".");
  g_autofree char *told = NULL, *text = NULL;

  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), &told);
  hf_test_wait_for (can_print (dialog));
  if (is_full)
    {
      gtk_check_button_set_active (GTK_CHECK_BUTTON (kin_fixture_child (dialog, "full_phones")),
                                   TRUE);
      g_assert_false (can_print (dialog)); /* not what was there before */
      hf_test_wait_for (can_print (dialog));
    }
  save_to (dialog, file);
  hf_test_wait_for (told != NULL);
  text = print_fixture_run (
    (const char *const[]){ "pdftotext", "-layout", g_file_peek_path (file), "-", NULL });
  return strstr (text, number) != NULL;
}

static gint64
count_entries (KinFixture *fixture, const char *where)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM step WHERE label = 'Print full numbers' AND %s", where);

  return hf_test_book_number (fixture->book, sql);
}

/* Numbers are on paper only for whoever wants them there, anew each time, and not without its being
 * in the history. */
static void
test_phones (KinFixture *fixture, gconstpointer data)
{
  g_autofree char *all = g_strdup_printf ("source = 'List' AND n_rows = %u", 4);

  g_assert_true (saves_number (fixture, FALSE, "138****0001"));
  g_assert_cmpint (count_entries (fixture, "1"), ==, 0);
  g_assert_true (saves_number (fixture, TRUE, "138 0000 0001"));
  g_assert_cmpint (count_entries (fixture, all), ==, 1);
  g_assert_true (saves_number (fixture, FALSE, "138****0001"));
  g_assert_cmpint (count_entries (fixture, "1"), ==, 1);
}

/* Nobody is offered what they may not see. */
static void
test_phones_masked (KinFixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 0, TRUE);
  HfPrintDialog *dialog;

  hf_store_set_viewer (fixture->book->store, intern);
  dialog = show (fixture);
  g_assert_false (gtk_widget_get_visible (kin_fixture_child (dialog, "full_phones")));
  hf_test_wait_for (can_print (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_book_let_finish (fixture->book);
}

static void
unsaved_cb (HfContext *context, const char *what, const char *action, GError *error, char **told)
{
  *told = g_strdup (what);
}

static void
given_up_cb (gboolean *is_told, const char *what, const char *action, GError *error)
{
  g_assert_null (what); /* it is no saving */
  g_assert_error (error, HF_PRINT_ERROR, HF_PRINT_ERROR_GIVEN_UP);
  *is_told = TRUE;
}

/* Whoever closed it meanwhile is told of what they asked for all the same. */
static void
test_closed_while_saving (KinFixture *fixture, gconstpointer data)
{
  HfPrintDialog *dialog = show (fixture);
  g_autoptr (GFile) nowhere = make_place (fixture, "missing");
  g_autofree char *told = NULL;

  g_signal_connect (fixture->context, "unsaved", G_CALLBACK (unsaved_cb), &told);
  hf_test_wait_for (can_print (dialog));
  save_to (dialog, nowhere);
  g_assert_true (fixture->book->is_saving); /* the process does not end meanwhile */
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_wait_for (told != NULL);
  g_assert_cmpstr (told, ==, "Save Pages");
  g_assert_null (get_told ());
}

#define LETTERS 3 /* of the kinds for customers */

static GtkTextBuffer *
get_letter (HfLetterDialog *dialog)
{
  return gtk_text_view_get_buffer (kin_fixture_child (dialog, "view"));
}

static void
save_letter (KinFixture *fixture, HfPrintDialog *dialog, const char *text)
{
  HfLetterDialog *letter;

  gtk_widget_activate_action (GTK_WIDGET (dialog), "print.edit-letter", NULL);
  letter = find_window (HF_TYPE_LETTER_DIALOG);
  if (text != NULL)
    gtk_text_buffer_set_text (get_letter (letter), text, -1);
  else
    gtk_widget_activate_action (GTK_WIDGET (letter), "letter.reset", NULL);
  gtk_widget_activate_action (GTK_WIDGET (letter), "letter.save", NULL);
  hf_test_wait_for (find_window (HF_TYPE_LETTER_DIALOG) == NULL);
  hf_test_wait_for (can_print (dialog));
}

/* What the hospital writes is in the book, and only that; the pages say it at once. */
static void
test_letter (KinFixture *fixture, gconstpointer data)
{
  HfPrintDialog *dialog;
  GtkWidget     *edit;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[0], HF_CUSTOMER_STREET,
                         "柳巷 5 号");
  dialog = show (fixture);
  edit = GTK_WIDGET (kin_fixture_child (dialog, "edit_letter"));
  hf_test_wait_for (can_print (dialog));
  g_assert_false (gtk_widget_get_visible (edit));
  choose (dialog, "kind", LETTERS);
  g_assert_true (gtk_widget_get_visible (edit));
  choose (dialog, "purpose", 0); /* care, for which nobody has to be asked */
  hf_test_wait_for (can_print (dialog));
  save_letter (fixture, dialog, "Come by, {name}.");
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT value = 'Come by, {name}.' FROM meta "
                                        "WHERE key = 'hospital-letter'"),
                   ==, 1);
  save_letter (fixture, dialog, NULL);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM meta WHERE key = 'hospital-letter'"),
                   ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_book_let_finish (fixture->book);
}

static void
refuse_marketing (KinFixture *fixture, gint64 customer)
{
  HfRow *row = hf_row_new (&hf_consent_def);

  hf_row_set_int (row, HF_CONSENT_CUSTOMER, customer);
  hf_row_set_text (row, HF_CONSENT_CHANNEL, HF_CONSENT_MAIL);
  hf_row_set_text (row, HF_CONSENT_PURPOSE, HF_CONSENT_MARKETING);
  hf_row_set_text (row, HF_CONSENT_ANSWER, HF_CONSENT_REFUSED);
  hf_row_set_text (row, HF_CONSENT_DAY, "2023-11-01");
  hf_test_book_insert (fixture->book, row);
}

/* Letters are taken for marketing until somebody says that they are about care. */
static void
test_purpose (KinFixture *fixture, gconstpointer data)
{
  HfPrintDialog *dialog;
  GtkWidget     *left_out;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[0], HF_CUSTOMER_STREET,
                         "柳巷 5 号");
  refuse_marketing (fixture, fixture->ids[0]);
  dialog = show_one (fixture);
  left_out = GTK_WIDGET (kin_fixture_child (dialog, "left_out"));
  hf_test_wait_for (can_print (dialog));
  g_assert_false (gtk_widget_get_visible (kin_fixture_child (dialog, "purpose")));
  choose (dialog, "kind", LETTERS);
  g_assert_true (gtk_widget_get_visible (kin_fixture_child (dialog, "purpose")));
  g_assert_true (says (dialog, "None of them can be printed this way"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (left_out)), ==, "Left out: 1 refuses");
  choose (dialog, "purpose", 0);
  hf_test_wait_for (can_print (dialog));
  g_assert_false (gtk_widget_get_visible (left_out));
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_book_let_finish (fixture->book);
}

static void
print (HfPrintDialog *dialog)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "print.print", NULL);
  g_assert_nonnull (printed);
}

/* What the printer gives up once the dialog is gone is told by the window. */
static void
test_given_up (KinFixture *fixture, gconstpointer data)
{
  HfPrintDialog   *dialog = show (fixture);
  gboolean         is_told = FALSE;
  g_autofree char *done = NULL;

  g_signal_connect_swapped (fixture->context, "unsaved", G_CALLBACK (given_up_cb), &is_told);
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), &done);
  hf_test_wait_for (can_print (dialog));
  print (dialog);
  g_signal_emit_by_name (printed, "done", GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_cmpstr (done, ==, "Sent to the printer");
  g_assert_null (find_window (HF_TYPE_PRINT_DIALOG));
  g_assert_false (is_told);
  end_as (GTK_PRINT_STATUS_SENDING_DATA);
  g_assert_false (is_told);
  end_as (GTK_PRINT_STATUS_FINISHED_ABORTED);
  g_assert_true (is_told);
  g_assert_null (printed); /* nothing more is expected of it */
}

/* The dialog stays for another try. */
static void
test_not_sent (KinFixture *fixture, gconstpointer data)
{
  HfPrintDialog *dialog = show (fixture);

  hf_test_wait_for (can_print (dialog));
  print (dialog);
  g_signal_emit_by_name (printed, "done", GTK_PRINT_OPERATION_RESULT_ERROR);
  assert_told ("Not Printed");
  g_assert_null (printed);
  print (dialog);
  g_signal_emit_by_name (printed, "done", GTK_PRINT_OPERATION_RESULT_CANCEL);
  g_assert_null (get_told ());
  print (dialog);
  g_signal_emit_by_name (printed, "done", GTK_PRINT_OPERATION_RESULT_APPLY);
  end_as (GTK_PRINT_STATUS_FINISHED);
  g_assert_null (printed);
  g_assert_null (find_window (HF_TYPE_PRINT_DIALOG));
}

static void
test_closed_with_window (KinFixture *fixture, gconstpointer data)
{
  GtkWidget *kept = fixture->window;
  gpointer   dialog;

  fixture->window = gtk_window_new ();
  dialog = show (fixture);
  g_object_add_weak_pointer (dialog, &dialog);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = kept;
  hf_test_wait_for (dialog == NULL);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  kin_fixture_add_test ("/gui/print-dialog/choices", test_choices);
  kin_fixture_add_test ("/gui/print-dialog/package", test_package);
  kin_fixture_add_test ("/gui/print-dialog/closed-early", test_closed_early);
  kin_fixture_add_test ("/gui/print-dialog/save", test_save);
  kin_fixture_add_test ("/gui/print-dialog/one", test_one);
  kin_fixture_add_test ("/gui/print-dialog/suggested", test_suggested);
  kin_fixture_add_test ("/gui/print-dialog/phones", test_phones);
  kin_fixture_add_test ("/gui/print-dialog/phones-masked", test_phones_masked);
  kin_fixture_add_test ("/gui/print-dialog/closed-while-saving", test_closed_while_saving);
  kin_fixture_add_test ("/gui/print-dialog/given-up", test_given_up);
  kin_fixture_add_test ("/gui/print-dialog/letter", test_letter);
  kin_fixture_add_test ("/gui/print-dialog/purpose", test_purpose);
  kin_fixture_add_test ("/gui/print-dialog/not-sent", test_not_sent);
  kin_fixture_add_test ("/gui/print-dialog/closed-with-window", test_closed_with_window);
  return g_test_run ();
}
