/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A merge taken back out of turn: nothing that was done after it goes, and what was changed since
 * is named. The people are invented. */

#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "core/hf-visit.h"
#include "session/customer/hf-field-history.h"
#include "session/same-person/hf-merge-batch.h"
#include "session/same-person/hf-merge.h"
#include "session/same-person/hf-unmerge.h"
#include "tests/store/hf-test-book.h"

#define KEEP  1
#define DROP  2
#define THIRD 3

static gpointer
merge_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return GSIZE_TO_POINTER (hf_merge_run (db, options, error));
}

static gint64
merge (HfTestBook *book, gint64 keep, gint64 drop)
{
  HfMergeOptions options = {
    .keep = keep, .drop = drop, .viewer = book->viewer, .now = hf_clock_now (book->clock)
  };

  return (gint64) GPOINTER_TO_SIZE (hf_test_book_run (book, HF_LANE_WRITE, merge_work, &options));
}

static gpointer
unmerge_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return hf_unmerge_run (db, options, error);
}

static HfUndone *
unmerge (HfTestBook *book, gint64 keep, gint64 drop, gboolean is_rehearsal, GError **error)
{
  HfUnmergeOptions options = { keep, drop, book->viewer, hf_clock_now (book->clock), is_rehearsal };

  return hf_store_run_sync (book->store, HF_LANE_WRITE, unmerge_work, &options, NULL, error);
}

/* What is said to be left, or that it is refused. */
static char *
unmerge_saying (HfTestBook *book, gint64 keep, gint64 drop, gboolean is_rehearsal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfUndone) undone = unmerge (book, keep, drop, is_rehearsal, &error);
  g_auto (GStrv) left = undone ? hf_unmerge_list_left (undone, book->viewer) : NULL;

  if (undone != NULL)
    return g_strjoinv (", ", left);
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT);
  return g_strdup ("refused");
}

#define assert_unmerge(book, keep, drop, is_rehearsal, said)                   \
  G_STMT_START                                                                 \
  {                                                                            \
    g_autofree char *saying = unmerge_saying (book, keep, drop, is_rehearsal); \
    g_assert_cmpstr (saying, ==, said);                                        \
  }                                                                            \
  G_STMT_END

static gpointer
history_work (HfDatabase *db, gpointer viewer, GCancellable *cancellable, GError **error)
{
  return hf_field_history_read (db, viewer, KEEP, 100, TRUE, error);
}

/* The merges that the history of the card tells, and which of them can be taken back. */
static char *
read_merges (HfTestBook *book, HfViewer *viewer)
{
  g_autoptr (GPtrArray) changes = hf_test_book_run (book, HF_LANE_READ, history_work, viewer);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const HfFieldChange *change = g_ptr_array_index (changes, i);

      if (change->field == HF_CUSTOMER_MERGED_INTO && change->told != NULL)
        g_string_append_printf (text, "[%s, %d]", change->told, (int) change->merged);
    }
  return g_string_free (text, FALSE);
}

#define assert_merges(book, expected)                             \
  G_STMT_START                                                    \
  {                                                               \
    g_autofree char *merges = read_merges (book, (book)->viewer); \
    g_assert_cmpstr (merges, ==, expected);                       \
  }                                                               \
  G_STMT_END

static void
add (HfTestBook *book, gint64 customer, const char *occupation, const char *phone, const char *day)
{
  HfRow *row = hf_test_customer ("陈建国");

  hf_row_set_text (row, HF_CUSTOMER_OCCUPATION, occupation);
  g_assert_cmpint (hf_test_book_insert (book, row), ==, customer);
  hf_test_book_insert (book, hf_test_phone (customer, "13800000001"));
  if (phone != NULL)
    hf_test_book_insert (book, hf_test_phone (customer, phone));
  hf_test_book_insert (book, hf_test_visit (customer, day, NULL));
}

static HfTestBook *
new_book (void)
{
  HfTestBook *book = hf_test_book_new ();

  add (book, KEEP, NULL, NULL, "2023-05-01");
  add (book, DROP, "老师", "13900000002", "2022-05-01");
  add (book, THIRD, NULL, "13900000003", "2021-05-01");
  return book;
}

/* All that is said of the cards, as one number; each row counts by whose it is. */
static gint64
sum_up (HfTestBook *book)
{
  return hf_test_book_number (book,
                              "SELECT (SELECT sum (customer * 1000 + id) FROM phone) * 1000000 + "
                              "(SELECT sum (customer * 1000 + id) FROM visit) * 100 + "
                              "(SELECT count (*) FROM customer WHERE archived IS NULL) * 10 + "
                              "(SELECT count (*) FROM customer WHERE occupation IS NOT NULL)");
}

static void
test_later (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  gint64 before = sum_up (book), merged;

  g_assert_cmpint (merge (book, KEEP, DROP), >, 0);
  merged = sum_up (book);
  assert_merges (book, "[Merged with 陈建国, 2]");
  hf_test_book_add_customer (book, "林静"); /* something else, which stays */
  assert_unmerge (book, KEEP, DROP, TRUE, "");
  g_assert_cmpint (sum_up (book), ==, merged + 10); /* it was only tried */
  hf_test_book_set_person (book, "huang");          /* whoever merged them */
  assert_unmerge (book, KEEP, DROP, FALSE, "");
  g_assert_cmpint (sum_up (book), ==, before + 10);
  assert_merges (book, "");
  hf_test_book_check (book);

  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (sum_up (book), ==, merged + 10);
  assert_merges (book, "[Merged with 陈建国, 2]");
  assert_unmerge (book, KEEP, DROP, FALSE, "");
  g_assert_cmpint (sum_up (book), ==, before + 10);
  assert_unmerge (book, KEEP, DROP, FALSE, "refused");
  hf_test_book_check (book);
}

/* Taken back once, the merge is in nobody's way: undo goes on with what was before it. */
static void
test_undo_goes_on (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  gint64 before = sum_up (book);

  hf_test_book_add_customer (book, "林静");
  merge (book, KEEP, DROP);
  assert_unmerge (book, KEEP, DROP, FALSE, "");
  hf_undone_free (hf_test_book_undo (book)); /* merged again */
  hf_undone_free (hf_test_book_redo (book));
  hf_undone_free (hf_test_book_undo (book));
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count (*) FROM customer"), ==, 3);
  assert_unmerge (book, KEEP, DROP, FALSE, "");
  g_assert_cmpint (sum_up (book), ==, before);
}

/* What somebody typed since is theirs, and is named before it is too late. */
static void
test_changed_since (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (HfRow) keep = NULL;

  merge (book, KEEP, DROP);
  hf_test_book_set_text (book, &hf_customer_def, KEEP, HF_CUSTOMER_OCCUPATION, "医生");
  hf_test_book_set_text (book, &hf_customer_def, KEEP, HF_CUSTOMER_CITY, "太原");
  hf_test_book_insert (book, hf_test_visit (KEEP, "2023-10-01", NULL));
  hf_test_book_delete (book, &hf_visit_def, 2);
  assert_unmerge (book, KEEP, DROP, TRUE, "Occupation, Visit");
  assert_unmerge (book, KEEP, DROP, FALSE, "Occupation, Visit");
  keep = hf_test_book_read (book, &hf_customer_def, KEEP);
  g_assert_cmpstr (hf_row_text (keep, HF_CUSTOMER_OCCUPATION), ==, "医生");
  g_assert_cmpint (hf_row_int (keep, HF_CUSTOMER_VISIT_COUNT), ==, 2);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count (*) FROM phone WHERE customer = 2"), ==,
                   2);
  hf_test_book_check (book);
}

static gpointer
join_work (HfDatabase *db, gpointer steps, GCancellable *cancellable, GError **error)
{
  return GSIZE_TO_POINTER (hf_merge_batch_join (db, steps, error));
}

/* Of many that were merged at once only the one comes back. */
static void
test_of_many (gconstpointer first)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 drop = GPOINTER_TO_INT (first), other = DROP + THIRD - drop, merged_one;

  g_array_append_vals (steps, (gint64[]){ merge (book, KEEP, other) }, 1);
  merged_one = sum_up (book);
  hf_undone_free (hf_test_book_undo (book));
  g_array_set_size (steps, 0);
  g_array_append_vals (steps, (gint64[]){ merge (book, KEEP, DROP) }, 1);
  g_array_append_vals (steps, (gint64[]){ merge (book, KEEP, THIRD) }, 1);
  hf_test_book_run (book, HF_LANE_WRITE, join_work, steps);
  assert_unmerge (book, KEEP, drop, FALSE, "");
  g_assert_cmpint (sum_up (book), ==, merged_one);
  hf_test_book_check (book);
  assert_unmerge (book, KEEP, other, FALSE, "");
  hf_test_book_check (book);
}

/* Who came by way of another comes back by way of it. */
static void
test_chain (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  gint64 before = sum_up (book);

  merge (book, DROP, THIRD);
  merge (book, KEEP, DROP);
  assert_merges (book, "[Merged with 陈建国, 2][Merged with 陈建国, 0]");
  assert_unmerge (book, KEEP, THIRD, FALSE, "refused");
  assert_unmerge (book, KEEP, DROP, FALSE, "");
  assert_unmerge (book, DROP, THIRD, FALSE, "");
  g_assert_cmpint (sum_up (book), ==, before);
  hf_test_book_check (book);
}

static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("intern", 0, TRUE);
  g_autofree char *merges = NULL;

  merge (book, KEEP, DROP);
  merges = read_merges (book, masked);
  g_assert_true (g_str_has_suffix (merges, ", 0]"));
  g_assert_null (strstr (merges, "建国"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unmerge/later", test_later);
  g_test_add_func ("/unmerge/undo-goes-on", test_undo_goes_on);
  g_test_add_func ("/unmerge/changed-since", test_changed_since);
  g_test_add_data_func ("/unmerge/first-of-many", GINT_TO_POINTER (DROP), test_of_many);
  g_test_add_data_func ("/unmerge/last-of-many", GINT_TO_POINTER (THIRD), test_of_many);
  g_test_add_func ("/unmerge/chain", test_chain);
  g_test_add_func ("/unmerge/masked", test_masked);
  return g_test_run ();
}
