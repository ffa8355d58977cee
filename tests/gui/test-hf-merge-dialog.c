/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Deciding about two cards: what is proposed, what is chosen, and both ways out, each with an undo.
 */

#include "kin-fixture.h"

#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-memo.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/customer/hf-merge-dialog.h"
#include "gui/customer/hf-merge-fields.h"
#include "tests/session/own-fixture.h"

typedef struct
{
  gint64 kept;
  guint  n;
} Decision;

static void
decided_cb (HfMergeDialog *dialog, gint64 kept, const char *text, gint64 step, Decision *decision)
{
  decision->kept = kept;
  decision->n++;
}

static HfMergeDialog *
open_dialog (KinFixture *fixture, Decision *decision)
{
  HfMergeDialog *dialog = hf_merge_dialog_show (GTK_WINDOW (fixture->window), fixture->context,
                                                fixture->ids[0], fixture->ids[1]);

  g_signal_connect (dialog, "decided", G_CALLBACK (decided_cb), decision);
  hf_test_wait_for (
    g_strcmp0 (gtk_stack_get_visible_child_name (kin_fixture_child (dialog, "stack")), "cards") ==
    0);
  return dialog;
}

static void
assert_city (KinFixture *fixture, gint64 id, const char *city)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_customer_def, id);

  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_CITY), ==, city);
}

/* The card with a visit is proposed to stay, and of two cities its own. */
static void
test_merge (KinFixture *fixture, gconstpointer data)
{
  Decision       decision = { 0, 0 };
  HfMergeDialog *dialog = open_dialog (fixture, &decision);

  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (decision.n == 1);
  g_assert_cmpint (decision.kept, ==, fixture->ids[1]);
  assert_city (fixture, fixture->ids[1], "大同");
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM customer WHERE archived IS NULL"),
                   ==, 4);
}

/* At whom each head names. */
static void
assert_alerts (HfMergeDialog *dialog, const char *stays, const char *goes)
{
  g_assert_cmpstr (hf_alert_mark_get_words (kin_fixture_child (dialog, "stays_alert")), ==, stays);
  g_assert_cmpstr (hf_alert_mark_get_words (kin_fixture_child (dialog, "goes_alert")), ==, goes);
}

static void
test_flip (KinFixture *fixture, gconstpointer data)
{
  Decision       decision = { 0, 0 };
  HfMergeDialog *dialog;
  g_autoptr (HfRow) card = NULL;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[0], HF_CUSTOMER_ALLERGIES,
                         "青霉素");
  dialog = open_dialog (fixture, &decision);
  assert_alerts (dialog, "", "Allergies: 青霉素");
  kin_fixture_click (dialog, "flip_button");
  assert_alerts (dialog, "Allergies: 青霉素", "");
  card = hf_merge_fields_make_card (kin_fixture_child (dialog, "fields"));
  g_assert_cmpint (card->id, ==, fixture->ids[0]);
  g_assert_cmpstr (hf_row_text (card, HF_CUSTOMER_CITY), ==, "太原");
  g_assert_cmpstr (hf_row_text (card, HF_CUSTOMER_OCCUPATION), ==, "教师"); /* only one says */
  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (decision.n == 1);
  g_assert_cmpint (decision.kept, ==, fixture->ids[0]);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM visit WHERE customer = 1"),
                   ==, 1);
}

static void
assert_doubt (KinFixture *fixture, const char *expected)
{
  Decision       decision = { 0, 0 };
  HfMergeDialog *dialog = open_dialog (fixture, &decision);
  GtkWidget     *doubt = kin_fixture_child (dialog, "doubt");

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (doubt)), ==, expected);
  g_assert_true (gtk_widget_get_visible (doubt) == (*expected != '\0'));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
set (KinFixture *fixture, guint which, guint field, const char *text)
{
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[which], field, text);
}

/* What speaks against one person is said before they are merged. */
static void
test_doubt (KinFixture *fixture, gconstpointer data)
{
  set (fixture, 1, HF_CUSTOMER_NAME, "陈建国");
  set (fixture, 0, HF_CUSTOMER_NAME, "陈建国");
  assert_doubt (fixture, "");
  set (fixture, 0, HF_CUSTOMER_BIRTH_DATE, "1960-05-06");
  set (fixture, 1, HF_CUSTOMER_BIRTH_DATE, "1961-01-01");
  set (fixture, 1, HF_CUSTOMER_BIRTH_PRECISION, HF_CUSTOMER_PRECISION_ESTIMATED);
  assert_doubt (fixture, "");
  set (fixture, 1, HF_CUSTOMER_BIRTH_PRECISION, NULL);
  set (fixture, 1, HF_CUSTOMER_NAME, "陈建果");
  assert_doubt (fixture, "These differ: Name, Birth date. Check that they are one person before "
                         "you merge.");
  set (fixture, 0, HF_CUSTOMER_SEX, HF_CUSTOMER_SEX_MALE);
  set (fixture, 1, HF_CUSTOMER_SEX, HF_CUSTOMER_SEX_FEMALE);
  assert_doubt (fixture, "These differ: Name, Sex, Birth date. They are probably two people.");
  set (fixture, 0, HF_CUSTOMER_ID_NUMBER, "140105196005060021");
  set (fixture, 1, HF_CUSTOMER_ID_NUMBER, "140105196005060021");
  assert_doubt (fixture, "");
}

static void
test_not_a_duplicate (KinFixture *fixture, gconstpointer data)
{
  Decision       decision = { 1, 0 };
  HfMergeDialog *dialog = open_dialog (fixture, &decision);

  kin_fixture_click (dialog, "distinct_button");
  hf_test_wait_for (decision.n == 1);
  g_assert_cmpint (decision.kept, ==, 0);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM distinct_pair"), ==,
                   1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM distinct_pair"), ==,
                   0);
}

/* Somebody changes the card while it is looked at: nothing of that is overwritten. */
static void
test_changed_meanwhile (KinFixture *fixture, gconstpointer data)
{
  Decision       decision = { 0, 0 };
  HfMergeDialog *dialog = open_dialog (fixture, &decision);

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[1], HF_CUSTOMER_CITY,
                         "长治");
  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (gtk_widget_get_visible (kin_fixture_child (dialog, "problem")));
  g_assert_cmpuint (decision.n, ==, 0);
  assert_city (fixture, fixture->ids[1], "长治");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The choice that shows a text. */
static gboolean
is_choice_with (GtkWidget *widget, gconstpointer text)
{
  GtkWidget *label =
    GTK_IS_CHECK_BUTTON (widget) ? gtk_check_button_get_child (GTK_CHECK_BUTTON (widget)) : NULL;

  return label != NULL && g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text);
}

static gint64
count_values (KinFixture *fixture, gint64 customer, const char *value)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM custom_value WHERE customer = %" G_GINT64_FORMAT
                     " AND value = '%s'",
                     customer, value);

  return hf_test_book_number (fixture->book, sql);
}

/* Of each field the text of the card that stays, as it would be saved. */
static void
assert_card (HfMergeDialog *dialog, guint field, const char *text)
{
  g_autoptr (HfRow) card = hf_merge_fields_make_card (kin_fixture_child (dialog, "fields"));

  g_assert_cmpstr (hf_row_text (card, field), ==, text);
}

static void
write_both (KinFixture *fixture, guint field, const char *stays, const char *goes)
{
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[1], field, stays);
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[0], field, goes);
}

/* Whoever presses Enter at once loses no allergy: what both say is proposed, and a denial gives
 * way. The focus is where there is something to look at. */
static void
test_both (KinFixture *fixture, gconstpointer data)
{
  Decision       decision = { 0, 0 };
  HfMergeDialog *dialog;

  write_both (fixture, HF_CUSTOMER_ALLERGIES, "青霉素", "磺胺");
  write_both (fixture, HF_CUSTOMER_HEREDITARY, "无", "血友病");
  write_both (fixture, HF_CUSTOMER_NOTE, "Deaf in one ear.", "Comes by bus.");
  dialog = open_dialog (fixture, &decision);
  hf_test_wait_for (GTK_IS_CHECK_BUTTON (gtk_window_get_focus (GTK_WINDOW (dialog))));
  assert_card (dialog, HF_CUSTOMER_ALLERGIES, "青霉素；磺胺");
  assert_card (dialog, HF_CUSTOMER_HEREDITARY, "血友病");
  assert_card (dialog, HF_CUSTOMER_NOTE, "Deaf in one ear.\nComes by bus.");
  gtk_check_button_set_active (find_where (dialog, is_choice_with, "磺胺"), TRUE);
  assert_card (dialog, HF_CUSTOMER_ALLERGIES, "磺胺");
  gtk_check_button_set_active (find_where (dialog, is_choice_with, "Both: 青霉素；磺胺"), TRUE);
  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (decision.n == 1);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM customer WHERE archived IS NULL AND "
                                        "allergies = '青霉素；磺胺' AND hereditary = '血友病'"),
                   ==, 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM customer WHERE archived IS NULL AND "
                                        "allergies IN ('青霉素', '磺胺')"),
                   ==, 2);
}

static gint64
count_phones (KinFixture *fixture, gint64 customer, const char *number)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM phone WHERE customer = %" G_GINT64_FORMAT
                     " AND number_digits = '%s'",
                     customer, number);

  return hf_test_book_number (fixture->book, sql);
}

/* A number that is not the person's stays where it is, by the keyboard; the others come over. */
static void
test_untick (KinFixture *fixture, gconstpointer data)
{
  gint64         stays = fixture->ids[1], goes = fixture->ids[0];
  Decision       decision = { 0, 0 };
  HfMergeDialog *dialog;
  GtkWidget     *tick;

  hf_test_book_insert (fixture->book, hf_test_phone (goes, "13700000007"));
  hf_test_book_insert (fixture->book, hf_test_phone (goes, "13700000008"));
  for (guint i = 0; i < 2; i++) /* on which more hangs stays */
    hf_test_book_insert (fixture->book, hf_test_visit (stays, "2023-06-01", NULL));
  dialog = open_dialog (fixture, &decision);
  tick = find_where (dialog, is_choice_with, "13700000007");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)));
  g_assert_true (gtk_widget_grab_focus (tick));
  gtk_widget_activate (tick);
  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (decision.n == 1);
  g_assert_cmpint (count_phones (fixture, goes, "13700000007"), ==, 1);
  g_assert_cmpint (count_phones (fixture, stays, "13700000007"), ==, 0);
  g_assert_cmpint (count_phones (fixture, stays, "13700000008"), ==, 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (count_phones (fixture, goes, "13700000007"), ==, 1);
  g_assert_cmpint (count_phones (fixture, goes, "13700000008"), ==, 1);
}

/* Nobody decides note by note about more than are named. */
static void
test_untick_many (KinFixture *fixture, gconstpointer data)
{
  Decision       decision = { 0, 0 };
  HfMergeDialog *dialog;
  GtkWidget     *tick;

  g_assert_cmpint (fixture->ids[0], ==, 1);
  for (guint i = 0; i < 21; i++)
    {
      HfRow *memo = hf_row_new (&hf_memo_def);

      hf_row_set_int (memo, HF_MEMO_CUSTOMER, 1);
      hf_row_set_int (memo, HF_MEMO_AT, 1700000000);
      hf_row_set_text (memo, HF_MEMO_TEXT, "x");
      hf_test_book_insert (fixture->book, memo);
    }
  dialog = open_dialog (fixture, &decision);
  kin_fixture_click (dialog, "flip_button"); /* more hangs on the one that is to go */
  tick = find_where (dialog, is_choice_with, "All 21 entries");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), FALSE);
  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (decision.n == 1);
  g_assert_cmpint (decision.kept, ==, fixture->ids[1]);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM memo WHERE customer = 1"),
                   ==, 21);
}

/* Own fields are chosen one by one, as the built-in ones; what only one says is taken from it. */
static void
test_own (KinFixture *fixture, gconstpointer data)
{
  gint64   stays = fixture->ids[1], goes = fixture->ids[0];
  gint64   seat = own_fixture_add_field (fixture->book, "Seat", HF_CUSTOM_FIELD_TEXT, NULL, 0);
  gint64   score = own_fixture_add_field (fixture->book, "Score", HF_CUSTOM_FIELD_NUMBER, NULL, 1);
  gint64   place = own_fixture_add_field (fixture->book, "Place", HF_CUSTOM_FIELD_TEXT, NULL, 2);
  gint64   level = own_fixture_add_field (fixture->book, "Level", HF_CUSTOM_FIELD_CHOICE, "A", 3);
  Decision decision = { 0, 0 };
  HfMergeDialog *dialog;

  own_fixture_add_value (fixture->book, stays, seat, "靠门");
  own_fixture_add_value (fixture->book, goes, seat, "窗边");
  own_fixture_add_value (fixture->book, stays, score, "1");
  own_fixture_add_value (fixture->book, goes, score, "2");
  own_fixture_add_value (fixture->book, goes, place, "三楼");
  own_fixture_add_value (fixture->book, goes, level, "B"); /* a choice no longer */
  dialog = open_dialog (fixture, &decision);
  gtk_check_button_set_active (find_where (dialog, is_choice_with, "窗边"), TRUE);
  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (decision.n == 1);
  g_assert_cmpint (decision.kept, ==, stays);
  g_assert_cmpint (count_values (fixture, stays, "窗边"), ==, 1);
  g_assert_cmpint (count_values (fixture, stays, "1"), ==, 1);
  g_assert_cmpint (count_values (fixture, stays, "三楼"), ==, 1);
  g_assert_cmpint (count_values (fixture, stays, "B"), ==, 1);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM custom_value"), ==, 4);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (count_values (fixture, stays, "靠门"), ==, 1);
  g_assert_cmpint (count_values (fixture, goes, "窗边"), ==, 1);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM custom_value"), ==, 6);
}

static void
test_own_changed_meanwhile (KinFixture *fixture, gconstpointer data)
{
  gint64   seat = own_fixture_add_field (fixture->book, "Seat", HF_CUSTOM_FIELD_TEXT, NULL, 0);
  gint64   value = own_fixture_add_value (fixture->book, fixture->ids[0], seat, "窗边");
  Decision decision = { 0, 0 };
  HfMergeDialog *dialog = open_dialog (fixture, &decision);

  hf_test_book_set_text (fixture->book, &hf_custom_value_def, value, HF_CUSTOM_VALUE_VALUE, "走道");
  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (gtk_widget_get_visible (kin_fixture_child (dialog, "problem")));
  g_assert_cmpuint (decision.n, ==, 0);
  g_assert_cmpint (count_values (fixture, fixture->ids[0], "走道"), ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
unsaved_cb (HfContext *context, const char *what, const char *action, GError *error, char **told)
{
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT);
  *told = g_strdup (what);
}

/* However it ends, it is told where the dialog was. */
static void
test_closed_while_merging (KinFixture *fixture, gconstpointer data)
{
  Decision         decision = { 0, 0 };
  HfMergeDialog   *dialog = open_dialog (fixture, &decision);
  g_autofree char *told = NULL;

  g_signal_connect (fixture->context, "unsaved", G_CALLBACK (unsaved_cb), &told);
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[1], HF_CUSTOMER_CITY,
                         "长治");
  kin_fixture_click (dialog, "merge_button");
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_wait_for (told != NULL);
  g_assert_cmpstr (told, ==, "Merge customers");

  dialog = open_dialog (fixture, &decision);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  kin_fixture_click (dialog, "merge_button");
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_wait_for (dialog == NULL);
  g_assert_cmpuint (decision.n, ==, 1);
}

static void
test_masked (KinFixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  Decision       decision = { 0, 0 };
  HfMergeDialog *dialog;

  hf_store_set_viewer (fixture->book->store, masked);
  dialog = open_dialog (fixture, &decision);
  g_assert_false (gtk_widget_get_sensitive (kin_fixture_child (dialog, "merge_button")));
  g_assert_true (gtk_widget_get_visible (kin_fixture_child (dialog, "problem")));
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_store_set_viewer (fixture->book->store, fixture->book->viewer);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  kin_fixture_add_test ("/merge-dialog/merge", test_merge);
  kin_fixture_add_test ("/merge-dialog/flip", test_flip);
  kin_fixture_add_test ("/merge-dialog/doubt", test_doubt);
  kin_fixture_add_test ("/merge-dialog/not-a-duplicate", test_not_a_duplicate);
  kin_fixture_add_test ("/merge-dialog/changed-meanwhile", test_changed_meanwhile);
  kin_fixture_add_test ("/merge-dialog/closed-while-merging", test_closed_while_merging);
  kin_fixture_add_test ("/merge-dialog/untick", test_untick);
  kin_fixture_add_test ("/merge-dialog/untick-many", test_untick_many);
  kin_fixture_add_test ("/merge-dialog/own", test_own);
  kin_fixture_add_test ("/merge-dialog/own-changed-meanwhile", test_own_changed_meanwhile);
  kin_fixture_add_test ("/merge-dialog/both", test_both);
  kin_fixture_add_test ("/merge-dialog/masked", test_masked);
  return g_test_run ();
}
