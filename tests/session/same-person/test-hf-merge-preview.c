/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is shown before a merge is what the merge would move. */

#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "core/hf-relation.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"
#include "session/same-person/hf-merge-preview.h"
#include "session/same-person/hf-merge.h"
#include "tests/store/hf-test-book.h"

static gpointer
read_work (HfDatabase *db, gpointer viewer, GCancellable *cancellable, GError **error)
{
  return hf_merge_preview_read (db, viewer, 1, 2, error);
}

static HfMergePreview *
read_preview (HfTestBook *book, HfViewer *viewer)
{
  HfMergePreview *preview =
    hf_store_run_sync (book->store, HF_LANE_READ, read_work, viewer, NULL, NULL);

  g_assert_nonnull (preview);
  return preview;
}

static HfTestBook *
two_cards (void)
{
  HfTestBook *book = hf_test_book_new ();
  HfRow      *staff = hf_row_new (&hf_staff_def);
  HfRow      *drop = hf_test_customer ("陈建国");
  gint64      owner;

  hf_row_set_text (staff, HF_STAFF_NAME, "Dr Sun");
  hf_row_set_text (staff, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
  owner = hf_test_book_insert (book, staff);
  hf_test_book_add_customer (book, "陈建国");
  hf_row_set_int (drop, HF_CUSTOMER_OWNER, owner);
  hf_row_set_text (drop, HF_CUSTOMER_SEX, HF_CUSTOMER_SEX_MALE);
  hf_row_set_text (drop, HF_CUSTOMER_BIRTH_DATE, "1970-01-01");
  hf_row_set_text (drop, HF_CUSTOMER_BIRTH_PRECISION, HF_CUSTOMER_PRECISION_YEAR);
  hf_test_book_insert (book, drop);
  hf_test_book_insert (book, hf_test_visit (1, "2023-05-01", NULL));
  hf_test_book_insert (book, hf_test_visit (2, "2022-05-01", NULL));
  hf_test_book_insert (book, hf_test_visit (2, "2022-06-01", NULL));
  return book;
}

static void
assert_text (HfMergePreview *preview, guint which, guint field, const char *expected)
{
  g_autofree char *text = hf_merge_preview_text (preview, which, field);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_words (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  g_autoptr (HfMergePreview) preview = read_preview (book, book->viewer);

  assert_text (preview, 1, HF_CUSTOMER_OWNER, "Dr Sun");
  assert_text (preview, 0, HF_CUSTOMER_OWNER, "");
  assert_text (preview, 1, HF_CUSTOMER_SEX, "Male");
  assert_text (preview, 1, HF_CUSTOMER_NAME, "陈建国");
}

static void
test_counts (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  g_autoptr (HfMergePreview) preview = read_preview (book, book->viewer);
  const HfMergeCount *count;

  g_assert_cmpuint (preview->counts->len, ==, 1);
  count = &g_array_index (preview->counts, HfMergeCount, 0);
  g_assert_true (count->def == &hf_visit_def);
  g_assert_cmpint (count->n[0], ==, 1);
  g_assert_cmpint (count->n[1], ==, 2);
}

static void
add_relation (HfTestBook *book, gint64 customer, gint64 other)
{
  HfRow *row = hf_row_new (&hf_relation_def);

  hf_row_set_int (row, HF_RELATION_CUSTOMER, customer);
  hf_row_set_int (row, HF_RELATION_OTHER, other);
  hf_row_set_text (row, HF_RELATION_KIND, HF_RELATION_SPOUSE);
  hf_test_book_insert (book, row);
}

/* The rows of a card that may stay on it, in words; NULL where none may. */
static char *
list_rows (HfMergePreview *preview, const HfEntityDef *def, guint which)
{
  GString *text = NULL;

  for (guint i = 0; i < preview->counts->len; i++)
    {
      const HfMergeCount *count = &g_array_index (preview->counts, HfMergeCount, i);

      if (count->def != def || count->rows[which] == NULL)
        continue;
      text = g_string_new (NULL);
      for (guint j = 0; j < count->rows[which]->len; j++)
        g_string_append_printf (text, "[%s]",
                                g_array_index (count->rows[which], HfMergeRow, j).words);
    }
  return text ? g_string_free (text, FALSE) : NULL;
}

#define assert_rows(preview, def, which, expected)           \
  G_STMT_START                                               \
  {                                                          \
    g_autofree char *rows = list_rows (preview, def, which); \
    g_assert_cmpstr (rows, ==, expected);                    \
  }                                                          \
  G_STMT_END

/* What may stay is named as its reader may see it; how the two are related will be said no more. */
static void
test_rows (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  g_autoptr (HfViewer) chen = hf_viewer_new ("Chen", 1, FALSE);
  g_autoptr (HfMergePreview) preview = NULL;
  g_autoptr (HfMergePreview) kept_back = NULL;

  hf_test_book_set_text (book, &hf_phone_def,
                         hf_test_book_insert (book, hf_test_phone (2, "13900000002")),
                         HF_PHONE_WHOSE, "女儿");
  hf_test_book_add_customer (book, "林静");
  add_relation (book, 3, 2);
  add_relation (book, 1, 2);
  preview = read_preview (book, book->viewer);
  assert_rows (preview, &hf_phone_def, 1, "[13900000002 · 女儿]");
  assert_rows (preview, &hf_phone_def, 0, "");
  assert_rows (preview, &hf_relation_def, 1, "[林静 · Spouse]");
  assert_rows (preview, &hf_relation_def, 0, "");
  assert_rows (preview, &hf_visit_def, 1, NULL);
  kept_back = read_preview (book, chen);
  assert_rows (kept_back, &hf_phone_def, 1, "[139****0002 · 女儿]");
}

/* A date without its precision would claim to be known to the day. */
static void
test_take (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  g_autoptr (HfMergePreview) preview = read_preview (book, book->viewer);
  g_autoptr (HfRow) card = hf_row_copy (preview->cards[0]);

  g_assert_false (hf_merge_is_offered (HF_CUSTOMER_BIRTH_PRECISION));
  g_assert_false (hf_merge_is_offered (HF_CUSTOMER_VISIT_COUNT));
  g_assert_true (hf_merge_is_offered (HF_CUSTOMER_BIRTH_DATE));
  hf_merge_take (card, preview->cards[1], HF_CUSTOMER_BIRTH_DATE);
  g_assert_cmpstr (hf_row_text (card, HF_CUSTOMER_BIRTH_PRECISION), ==, HF_CUSTOMER_PRECISION_YEAR);
}

static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  g_autoptr (HfMergePreview) preview = read_preview (book, masked);

  assert_text (preview, 1, HF_CUSTOMER_BIRTH_DATE, "****");
}

/* Whoever of the staff decides is shown of a card's number as much as on the card. */
static void
test_kept_back (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  g_autoptr (HfViewer) chen = hf_viewer_new ("Chen", 1, FALSE);
  g_autoptr (HfMergePreview) preview = NULL;

  hf_test_book_set_text (book, &hf_customer_def, 2, HF_CUSTOMER_ID_NUMBER, "140106198905061249");
  preview = read_preview (book, chen);
  assert_text (preview, 1, HF_CUSTOMER_ID_NUMBER, "1401************49");
  assert_text (preview, 0, HF_CUSTOMER_ID_NUMBER, "");
  g_assert_cmpstr (hf_row_text (preview->cards[1], HF_CUSTOMER_ID_NUMBER), ==,
                   "140106198905061249");
}

/* Somebody who is gone is an error, which a dialog can tell. */
static void
test_gone (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GError) error = NULL;

  hf_test_book_add_customer (book, "Li Hua");
  g_assert_null (
    hf_store_run_sync (book->store, HF_LANE_READ, read_work, book->viewer, NULL, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge-preview/words", test_words);
  g_test_add_func ("/merge-preview/counts", test_counts);
  g_test_add_func ("/merge-preview/rows", test_rows);
  g_test_add_func ("/merge-preview/take", test_take);
  g_test_add_func ("/merge-preview/masked", test_masked);
  g_test_add_func ("/merge-preview/kept-back", test_kept_back);
  g_test_add_func ("/merge-preview/gone", test_gone);
  return g_test_run ();
}
