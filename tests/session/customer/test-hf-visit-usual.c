/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is proposed for the fields of a visit. */

#include "core/hf-visit.h"
#include "session/customer/hf-visit-usual.h"
#include "tests/session/proposals.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  const char *field;
  const char *text;
} Question;

static gpointer
find_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return hf_visit_usual_find (db, NULL, question->field, question->text, error);
}

static void
assert_found (HfTestBook *book, const char *field, const char *text, const char *expected)
{
  g_autoptr (GPtrArray) found = hf_store_run_sync (book->store, HF_LANE_READ, find_work,
                                                   &(Question){ field, text }, NULL, NULL);
  g_autofree char *joined = join_proposals (found);

  g_assert_cmpstr (joined, ==, expected);
}

static void
add_visit (HfTestBook *book, gint64 customer, const char *kind, const char *diagnosis)
{
  HfRow *row = hf_test_visit (customer, "2023-10-01", NULL);

  hf_row_set_text (row, HF_VISIT_KIND, kind);
  hf_row_set_text (row, HF_VISIT_DIAGNOSIS, diagnosis);
  hf_test_book_insert (book, row);
}

static void
test_find (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳");

  assert_found (book, "kind", "", "");
  add_visit (book, wang, "住院", "高血压");
  add_visit (book, wang, "门诊", "高血压");
  add_visit (book, wang, "门诊", NULL);
  assert_found (book, "kind", "", "门诊 住院");
  assert_found (book, "kind", "zy", "住院");
  assert_found (book, "kind", "xx", "");
  assert_found (book, "diagnosis", "血", "高血压");
  assert_found (book, "channel", "", "");
}

static void
test_most (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳");
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < HF_VISIT_USUAL_MOST + 5; i++)
    {
      g_autofree char *kind = g_strdup_printf ("kind %02u", i);

      add_visit (book, wang, kind, NULL);
    }
  found =
    hf_store_run_sync (book->store, HF_LANE_READ, find_work, &(Question){ "kind", "" }, NULL, NULL);
  g_assert_cmpuint (found->len, ==, HF_VISIT_USUAL_MOST);
}

static void
test_fields (void)
{
  g_assert_true (hf_visit_usual_is_field ("diagnosis"));
  g_assert_false (hf_visit_usual_is_field ("fee"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/visit-usual/find", test_find);
  g_test_add_func ("/visit-usual/most", test_most);
  g_test_add_func ("/visit-usual/fields", test_fields);
  return g_test_run ();
}
