/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is like the one typed: a suspect, or only somebody with the same telephone; and what may be
 * answered. */

#include "gui/common/card/hf-duplicate-hint.h"
#include "gui/common/hf-alert-mark.h"
#include "kin-fixture.h"

#include <adwaita.h>

static void
answered_cb (HfDuplicateHint *hint, gint64 id, gint64 *answered)
{
  *answered = id;
}

static HfDuplicateHint *
make_hint (KinFixture *fixture)
{
  HfDuplicateHint *hint = g_object_new (HF_TYPE_DUPLICATE_HINT, NULL);

  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (hint));
  return hint;
}

static void
look (KinFixture *fixture, HfDuplicateHint *hint, const char *name)
{
  g_autoptr (HfRow) card = hf_test_customer (name);

  hf_duplicate_hint_look (hint, fixture->context, card, "138 0000 0001");
}

static gboolean
is_shown (HfDuplicateHint *hint)
{
  return gtk_widget_get_visible (kin_fixture_child (hint, "box"));
}

/* What may harm them is said of whom it names. */
static void
test_suspect (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateHint *hint = make_hint (fixture);
  gint64           answered = 0;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[0], HF_CUSTOMER_ALLERGIES,
                         "青霉素");
  g_signal_connect (hint, "same-person", G_CALLBACK (answered_cb), &answered);
  look (fixture, hint, "陈建国");
  hf_test_wait_for (is_shown (hint));
  g_assert_cmpstr (hf_alert_mark_get_words (kin_fixture_child (hint, "alert")), ==,
                   "Allergies: 青霉素");
  g_assert_cmpint (hf_duplicate_hint_get_suspect (hint), ==, fixture->ids[0]);
  kin_fixture_click (hint, "same_button");
  g_assert_cmpint (answered, ==, fixture->ids[0]);
  g_assert_false (is_shown (hint));
}

/* Each who shares the telephone is named, or counted. */
static void
test_shared (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateHint *hint = make_hint (fixture);
  const char      *text;

  look (fixture, hint, "李强");
  hf_test_wait_for (is_shown (hint));
  text = gtk_label_get_text (kin_fixture_child (hint, "text"));
  g_assert_true (g_str_has_suffix (text, "\nAlso: 陈建国 (same phone)"));
  for (guint i = 0; i < 3; i++)
    hf_test_book_insert (fixture->book,
                         hf_test_phone (hf_test_book_add_customer (fixture->book, "王芳"),
                                        "13800000001"));
  look (fixture, hint, "李强");
  hf_test_wait_for (g_str_has_suffix (gtk_label_get_text (kin_fixture_child (hint, "text")),
                                      "王芳 (same phone), 王芳 (same phone) and 1 more"));
}

/* Who was called a relative is not named again; the next one is. */
static void
test_relative (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateHint *hint = make_hint (fixture);
  gint64           answered = 0;

  g_signal_connect (hint, "family-member", G_CALLBACK (answered_cb), &answered);
  look (fixture, hint, "李强");
  hf_test_wait_for (is_shown (hint));
  g_assert_cmpint (hf_duplicate_hint_get_suspect (hint), ==, 0);
  kin_fixture_click (hint, "relative_button");
  g_assert_cmpint (answered, ==, fixture->ids[0]);
  g_assert_cmpint (hf_duplicate_hint_get_relative (hint), ==, fixture->ids[0]);
  look (fixture, hint, "李强");
  hf_test_wait_for (is_shown (hint));
  kin_fixture_click (hint, "same_button");
  hf_duplicate_hint_clear (hint);
  g_assert_cmpint (hf_duplicate_hint_get_relative (hint), ==, 0);
}

/* Who is in use is named first; who is archived comes back instead of being made again, and undo
 * archives them anew. */
static void
test_archived (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateHint *hint = make_hint (fixture);
  gint64           answered = 0;
  g_autoptr (HfRow) row = NULL;

  g_signal_connect (hint, "same-person", G_CALLBACK (answered_cb), &answered);
  hf_test_book_archive (fixture->book, &hf_customer_def, fixture->ids[0]);
  look (fixture, hint, "陈建国");
  hf_test_wait_for (is_shown (hint));
  g_assert_cmpint (hf_duplicate_hint_get_suspect (hint), ==, fixture->ids[1]);
  hf_test_book_archive (fixture->book, &hf_customer_def, fixture->ids[1]);
  look (fixture, hint, "陈建国");
  hf_test_wait_for (hf_duplicate_hint_get_suspect (hint) == fixture->ids[0]);
  g_assert_cmpstr (gtk_button_get_label (kin_fixture_child (hint, "same_button")), ==, "Re_store");
  g_assert_true (g_str_has_prefix (gtk_label_get_text (kin_fixture_child (hint, "text")),
                                   "In the archive: 陈建国"));
  kin_fixture_click (hint, "same_button");
  hf_test_wait_for (answered == fixture->ids[0]);
  row = hf_test_book_read (fixture->book, &hf_customer_def, answered);
  g_assert_true (hf_row_is_null (row, HF_CUSTOMER_ARCHIVED));
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM customer WHERE archived = 1"),
                   ==, 2);
}

/* What was typed last counts. */
static void
test_cancelled_by_the_next (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateHint *hint = make_hint (fixture);
  g_autoptr (HfRow) card = hf_test_customer ("王芳");

  look (fixture, hint, "陈建国");
  hf_duplicate_hint_look (hint, fixture->context, card, "1390000");
  hf_test_book_let_finish (fixture->book);
  g_assert_false (is_shown (hint));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  kin_fixture_add_test ("/duplicate-hint/suspect", test_suspect);
  kin_fixture_add_test ("/duplicate-hint/shared", test_shared);
  kin_fixture_add_test ("/duplicate-hint/relative", test_relative);
  kin_fixture_add_test ("/duplicate-hint/archived", test_archived);
  kin_fixture_add_test ("/duplicate-hint/cancelled-by-the-next", test_cancelled_by_the_next);
  return g_test_run ();
}
