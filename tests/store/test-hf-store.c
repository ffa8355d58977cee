/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The store as a whole: from an empty folder to rows that are read, changed, taken back and found,
 * in the calling thread's way and in the windows'. */

#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-phone.h"
#include "core/hf-visit.h"
#include "store/hf-search.h"

static HfChangeSet *
make_card (void)
{
  HfChangeSet *changes = hf_change_set_new ("Add customer");
  gint64       customer = hf_change_set_insert (changes, hf_test_customer ("陈建国"));
  HfRow       *follow_up = hf_test_follow_up (customer, "2023-10-25", "B");
  gint64       visit;

  hf_change_set_insert (changes, hf_test_phone (customer, "138 1234 5678"));
  visit = hf_change_set_insert (changes, hf_test_visit (customer, "2023-10-18", "09:30"));
  hf_row_set_int (follow_up, HF_FOLLOW_UP_VISIT, visit);
  hf_change_set_insert (changes, follow_up);
  return changes;
}

static const HfRow *
row_at (HfCommitted *committed, guint index)
{
  return g_ptr_array_index (committed->rows, index);
}

static void
test_provisional_ids (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfChangeSet) changes = make_card ();
  g_autoptr (HfCommitted) committed = hf_test_book_commit (book, changes);
  const HfRow *customer, *follow_up;

  g_assert_cmpuint (committed->rows->len, ==, 4);
  customer = row_at (committed, 0);
  follow_up = row_at (committed, 3);
  g_assert_cmpint (hf_row_int (row_at (committed, 1), HF_PHONE_CUSTOMER), ==, customer->id);
  g_assert_cmpint (hf_row_int (follow_up, HF_FOLLOW_UP_VISIT), ==, row_at (committed, 2)->id);
  g_assert_cmpstr (hf_row_text (follow_up, HF_FOLLOW_UP_CUSTOMER_NAME), ==, "陈建国");
  g_assert_cmpstr (hf_row_text (customer, HF_CUSTOMER_PHONE), ==, "138 1234 5678");
  g_assert_cmpstr (hf_row_text (customer, HF_CUSTOMER_FIRST_VISIT), ==, "2023-10-18");
  g_assert_cmpstr (hf_row_text (customer, HF_CUSTOMER_NEXT_FOLLOW_UP), ==, "2023-10-25");
  g_assert_cmpint (hf_row_int (customer, HF_CUSTOMER_VISIT_COUNT), ==, 1);
  hf_test_book_check (book);
}

static void
test_reopened (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfChangeSet) changes = make_card ();
  g_autoptr (HfCommitted) committed = hf_test_book_commit (book, changes);
  g_autoptr (HfUndone) undone = NULL;
  g_autoptr (HfRow) customer = NULL;

  hf_test_book_reopen (book);
  customer = hf_test_book_read (book, &hf_customer_def, row_at (committed, 0)->id);
  g_assert_cmpstr (hf_row_text (customer, HF_CUSTOMER_NAME), ==, "陈建国");
  undone = hf_test_book_undo (book);
  g_assert_cmpstr (undone->label, ==, "Add customer");
  g_assert_cmpuint (undone->n_rows, ==, 4);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 0);
  hf_test_book_check (book);
}

static void
committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  HfCommitted **committed = user_data;

  *committed = hf_store_commit_finish (HF_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
store_changed_cb (HfStore *store, HfChanged *changed, gpointer user_data)
{
  guint *n_changed = user_data;

  g_assert_true (hf_changed_has_entity (changed, &hf_customer_def));
  (*n_changed)++;
}

static void
test_commit_tells_records (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "李敏");
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, id);
  g_autoptr (HfRecord) record = hf_store_adopt (book->store, row);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Edit customer");
  g_autoptr (HfCommitted) committed = NULL;
  HfRow *draft = hf_row_copy (row);
  guint  n_changed = 0;

  g_signal_connect (book->store, "changed", G_CALLBACK (store_changed_cb), &n_changed);
  hf_row_set_text (draft, HF_CUSTOMER_CITY, "武汉");
  hf_change_set_update (changes, row, draft);
  hf_store_commit_async (book->store, changes, NULL, committed_cb, &committed);
  hf_test_wait_for (committed != NULL);
  g_assert_cmpstr (hf_row_text (hf_record_get_row (record), HF_CUSTOMER_CITY), ==, "武汉");
  hf_test_wait_for (n_changed > 0);
}

/* A page that closes cancels what it waits for, but not what its user has asked to be saved. */
static void
test_save_outlives_page (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (HfChangeSet) changes = make_card ();
  g_autoptr (HfCommitted) committed = NULL;

  g_cancellable_cancel (cancellable);
  hf_store_commit_async (book->store, changes, cancellable, committed_cb, &committed);
  hf_test_wait_for (committed != NULL);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 1);
}

typedef struct
{
  HfTestBook  *book;
  GString     *told;
  HfCommitted *committed;
} Saving;

static void
saving_changed_cb (HfStore *store, gboolean is_saving, Saving *saving)
{
  g_string_append (saving->told, is_saving ? "saving " : "saved ");
}

static void
first_committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (HfChangeSet) changes = make_card ();
  g_autoptr (HfCommitted) committed = NULL;

  committed_cb (source, result, &committed);
  g_string_append (saving->told, "first ");
  hf_store_commit_async (saving->book->store, changes, NULL, committed_cb, &saving->committed);
}

/* Whoever ends the process must wait for what is saved and for what that leads to, and for no more.
 */
static void
test_tells_of_saving (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  Saving saving = { book, g_string_new (NULL), NULL };
  g_autoptr (HfChangeSet) changes = make_card ();
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, hf_store_get_viewer (book->store));

  g_signal_connect (book->store, "saving", G_CALLBACK (saving_changed_cb), &saving);
  hf_store_query_async (book->store, query, NULL, NULL, NULL);
  g_assert_cmpstr (saving.told->str, ==, "");
  hf_store_commit_async (book->store, changes, NULL, first_committed_cb, &saving);
  hf_test_wait_for (g_str_has_suffix (saving.told->str, "saved "));
  g_assert_cmpstr (saving.told->str, ==, "saving first saved ");
  g_assert_nonnull (saving.committed);
  hf_committed_free (saving.committed);
  g_string_free (saving.told, TRUE);
}

/* Once it is there, it is too late to give up. */
static gpointer
export_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_cancellable_cancel (cancellable);
  return data;
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (hf_store_run_finish (HF_STORE (source), result, &error) == saving);
  g_assert_no_error (error);
  g_assert_true (saving->book->is_saving);
  g_string_append (saving->told, "there ");
}

/* So must they for a file that somebody asked for. */
static void
test_tells_of_files (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Saving saving = { book, g_string_new (NULL), NULL };

  g_signal_connect (book->store, "saving", G_CALLBACK (saving_changed_cb), &saving);
  hf_store_export_async (book->store, export_work, &saving, NULL, NULL, cancellable, exported_cb,
                         &saving);
  hf_test_wait_for (g_str_has_suffix (saving.told->str, "saved "));
  g_assert_cmpstr (saving.told->str, ==, "saving there saved ");
  g_string_free (saving.told, TRUE);
}

/* Who listens to the store hears of the end, even if nobody else holds the store by then. */
static void
test_kept_while_saving (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  const guint before = G_OBJECT (book->store)->ref_count;

  hf_store_announce_save (book->store, task);
  g_assert_cmpuint (G_OBJECT (book->store)->ref_count, ==, before + 1);
  g_assert_true (book->is_saving);
  g_task_return_boolean (task, TRUE);
  hf_test_wait_for (!book->is_saving);
  g_assert_cmpuint (G_OBJECT (book->store)->ref_count, ==, before);
}

static gpointer
search_work (HfDatabase *db, gpointer text, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Owner", 0, FALSE);

  return hf_search (db, text, viewer, 10, error);
}

static void
test_found (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfChangeSet) changes = make_card ();
  g_autoptr (HfCommitted) committed = hf_test_book_commit (book, changes);
  static const char *const texts[] = { "陈建国", "建国", "5678", "chenjg", "cjg" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (HfFound) found =
        hf_test_book_run (book, HF_LANE_READ, search_work, (gpointer) texts[i]);
      g_test_message ("%s", texts[i]);
      g_assert_cmpuint (found->ids->len, ==, 1);
    }
}

static gpointer
count_twice_work (HfDatabase *db, gpointer book, GCancellable *cancellable, GError **error)
{
  static const char sql[] = "SELECT count (*) FROM customer";
  gint64            before = 0, after = 0;

  g_assert_true (hf_database_number (db, &before, NULL, sql, ""));
  hf_test_book_add_customer (book, "王芳");
  g_assert_true (hf_database_number (db, &after, NULL, sql, ""));
  g_assert_cmpint (before, ==, after);
  return NULL;
}

/* What a view reads is of one moment, though others save meanwhile. */
static void
test_read_at_once (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  hf_test_book_run (book, HF_LANE_READ, count_twice_work, book);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count (*) FROM customer"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/provisional-ids", test_provisional_ids);
  g_test_add_func ("/store/reopened", test_reopened);
  g_test_add_func ("/store/commit-tells-records", test_commit_tells_records);
  g_test_add_func ("/store/save-outlives-page", test_save_outlives_page);
  g_test_add_func ("/store/tells-of-saving", test_tells_of_saving);
  g_test_add_func ("/store/tells-of-files", test_tells_of_files);
  g_test_add_func ("/store/kept-while-saving", test_kept_while_saving);
  g_test_add_func ("/store/found", test_found);
  g_test_add_func ("/store/read-at-once", test_read_at_once);
  return g_test_run ();
}
