/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* For a viewer who may not see personal fields, no row leaves the store with one: whichever way it
 * leaves. */

#include "hf-test-book.h"

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-external-id.h"
#include "core/hf-follow-up.h"
#include "core/hf-memo.h"
#include "core/hf-phone.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"
#include "store/hf-live-list.h"
#include "store/hf-listing.h"
#include "store/hf-search.h"
#include "store/hf-sql.h"

#include <string.h>

/* Each stands in a personal field, and only there. */
static const char *const secrets[] = { "陈建国", "建国",       "13812345678", "1234567",
                                       "secret", "1960-05-01", "chenjianguo", "MZ0042" };

static void
assert_hides (const HfRow *row)
{
  for (guint i = 0; i < row->def->n_fields; i++)
    for (guint j = 0; hf_row_text (row, i) != NULL && j < G_N_ELEMENTS (secrets); j++)
      {
        g_test_message ("%s.%s", row->def->name, row->def->fields[i].name);
        g_assert_null (strstr (hf_row_text (row, i), secrets[j]));
      }
}

static void
assert_all_hide (GPtrArray *rows)
{
  g_assert_cmpuint (rows->len, >, 0);
  for (guint i = 0; i < rows->len; i++)
    assert_hides (g_ptr_array_index (rows, i));
}

static HfRow *
make_customer (void)
{
  HfRow *row = hf_test_customer ("陈建国");

  hf_row_set_text (row, HF_CUSTOMER_PINYIN, "chenjianguo");
  hf_row_set_text (row, HF_CUSTOMER_BIRTH_DATE, "1960-05-01");
  hf_row_set_text (row, HF_CUSTOMER_STREET, "secret street");
  hf_row_set_text (row, HF_CUSTOMER_NOTE, "secret note");
  hf_row_set_text (row, HF_CUSTOMER_CITY, "武汉");
  return row;
}

static HfRow *
make_external_id (gint64 customer)
{
  HfRow *row = hf_row_new (&hf_external_id_def);

  hf_row_set_int (row, HF_EXTERNAL_ID_CUSTOMER, customer);
  hf_row_set_text (row, HF_EXTERNAL_ID_SOURCE, "fees");
  hf_row_set_text (row, HF_EXTERNAL_ID_VALUE, "MZ0042");
  return row;
}

static HfRow *
make_contact (gint64 customer)
{
  HfRow *row = hf_row_new (&hf_contact_def);

  hf_row_set_int (row, HF_CONTACT_CUSTOMER, customer);
  hf_row_set_int (row, HF_CONTACT_AT, 1697763600);
  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (row, HF_CONTACT_NOTE, "secret call");
  return row;
}

static HfRow *
make_memo (gint64 customer, gint64 staff, gboolean is_private)
{
  HfRow *row = hf_row_new (&hf_memo_def);

  hf_row_set_int (row, HF_MEMO_CUSTOMER, customer);
  hf_row_set_int (row, HF_MEMO_AT, 1697763600);
  hf_row_set_text (row, HF_MEMO_TEXT, "secret memo");
  if (is_private)
    hf_row_set_int (row, HF_MEMO_IS_PRIVATE, TRUE);
  if (staff != 0)
    hf_row_set_int (row, HF_MEMO_STAFF, staff);
  return row;
}

static HfChangeSet *
make_card (void)
{
  HfChangeSet *changes = hf_change_set_new ("Test");
  gint64       customer = hf_change_set_insert (changes, make_customer ());
  HfRow       *visit = hf_test_visit (customer, "2023-10-18", NULL);
  HfRow       *follow_up = hf_test_follow_up (customer, "2023-10-25", "A");

  hf_row_set_text (visit, HF_VISIT_DIAGNOSIS, "secret diagnosis");
  hf_row_set_text (follow_up, HF_FOLLOW_UP_REASON, "secret reason");
  hf_change_set_insert (changes, hf_test_phone (customer, "13812345678"));
  hf_change_set_insert (changes, make_external_id (customer));
  hf_change_set_insert (changes, visit);
  hf_change_set_insert (changes, follow_up);
  hf_change_set_insert (changes, make_contact (customer));
  hf_change_set_insert (changes, make_memo (customer, 0, FALSE));
  hf_change_set_insert (changes, make_memo (customer, 0, TRUE));
  return changes;
}

/* A book with a card, looked at by an intern. */
static HfTestBook *
masked_book (void)
{
  HfTestBook *book = hf_test_book_new ();
  g_autoptr (HfChangeSet) changes = make_card ();
  g_autoptr (HfCommitted) committed = hf_test_book_commit (book, changes);

  hf_viewer_unref (book->viewer);
  book->viewer = hf_viewer_new ("Intern", 0, TRUE);
  hf_store_set_viewer (book->store, book->viewer);
  return book;
}

static void
test_query (void)
{
  g_autoptr (HfTestBook) book = masked_book ();

  for (guint i = 0; hf_entities[i] != NULL; i++)
    {
      g_autoptr (HfQuery) query = hf_query_new (hf_entities[i], book->viewer);
      g_autoptr (GPtrArray) rows = hf_store_query_sync (book->store, query, NULL);

      for (guint j = 0; j < rows->len; j++)
        assert_hides (g_ptr_array_index (rows, j));
    }
}

static void
test_what_is_seen (void)
{
  g_autoptr (HfTestBook) book = masked_book ();
  g_autoptr (HfRow) customer = hf_test_book_read (book, &hf_customer_def, 1);
  g_autoptr (HfRow) follow_up = hf_test_book_read (book, &hf_follow_up_def, 1);

  g_assert_true (g_str_has_prefix (hf_row_text (customer, HF_CUSTOMER_NAME), "陈"));
  g_assert_cmpstr (hf_row_text (customer, HF_CUSTOMER_CITY), ==, "武汉");
  g_assert_nonnull (strstr (hf_row_text (customer, HF_CUSTOMER_PHONE), "*"));
  g_assert_nonnull (strstr (hf_row_text (follow_up, HF_FOLLOW_UP_CUSTOMER_PHONE), "*"));
  g_assert_cmpstr (hf_row_text (customer, HF_CUSTOMER_BIRTH_DATE), ==, "****-05-01");
  g_assert_null (hf_row_text (follow_up, HF_FOLLOW_UP_REASON));
}

static gpointer
search_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  return hf_listing_read_first (db, query, "陈", error);
}

static void
test_search (void)
{
  g_autoptr (HfTestBook) book = masked_book ();
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, book->viewer);
  g_autoptr (HfListing) listing =
    hf_store_run_sync (book->store, HF_LANE_READ, search_work, query, NULL, NULL);

  assert_all_hide (listing->rows);
}

typedef struct
{
  const HfViewer *viewer;
  const char     *text;
} Asked;

static gpointer
find_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;

  return hf_search (db, asked->text, asked->viewer, 10, error);
}

static guint
count_found (HfTestBook *book, const HfViewer *viewer, const char *text)
{
  Asked asked = { viewer, text };
  g_autoptr (HfFound) found = hf_test_book_run (book, HF_LANE_READ, find_work, &asked);

  g_test_message ("%s", text);
  return found->ids->len;
}

/* Finding somebody by what is hidden would tell it. */
static void
test_found_by_what_is_shown (void)
{
  static const char *const hidden[] = { "secret",     "secret diagnosis", "street",
                                        "note",       "1234567",          "34567",
                                        "3812345",    "陈 1234",          "MZ00",
                                        "13812345679" };
  static const char *const shown[] = { "陈建国", "建国", "chenjg", "5678", "13812345678" };
  g_autoptr (HfTestBook) book = masked_book ();
  g_autoptr (HfViewer) owner = hf_viewer_new ("Owner", 0, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    g_assert_cmpuint (count_found (book, book->viewer, hidden[i]), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    g_assert_cmpuint (count_found (book, book->viewer, shown[i]), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    g_assert_cmpuint (count_found (book, owner, shown[i]), ==, 1);
  g_assert_cmpuint (count_found (book, owner, "secret note"), ==, 1);
  g_assert_cmpuint (count_found (book, owner, "secret diagnosis"), ==, 1);
  g_assert_cmpuint (count_found (book, owner, "陈 3456"), ==, 1);
  g_assert_cmpuint (count_found (book, owner, "MZ00"), ==, 1);
}

static void
assert_list_hides (HfLiveList *list)
{
  g_autoptr (HfRecord) record = NULL;

  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  record = g_list_model_get_item (G_LIST_MODEL (list), 0);
  hf_test_wait_for (hf_record_get_row (record) != NULL);
  assert_hides (hf_record_get_row (record));
}

static void
test_live_list (void)
{
  g_autoptr (HfTestBook) book = masked_book ();
  HfLiveList *list = hf_live_list_new (book->store);
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, book->viewer);
  gpointer watched = list;

  hf_live_list_set_query (list, query);
  assert_list_hides (list);
  hf_live_list_search (list, query, "陈");
  assert_list_hides (list);
  g_object_add_weak_pointer (G_OBJECT (list), &watched);
  g_object_unref (list);
  hf_test_wait_for (watched == NULL);
}

/* Saving what was seen masked must neither show the rest nor overwrite it. */
static void
test_commit (void)
{
  g_autoptr (HfTestBook) book = masked_book ();
  g_autoptr (HfRow) seen = hf_test_book_read (book, &hf_customer_def, 1);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  HfRow *draft = hf_row_copy (seen);

  hf_row_set_text (draft, HF_CUSTOMER_CITY, "宜昌");
  hf_change_set_update (changes, seen, draft);
  committed = hf_test_book_commit (book, changes);
  assert_all_hide (committed->rows);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE name = '陈建国' "
                                              "AND note = 'secret note' AND city = '宜昌' "
                                              "AND birth_date = '1960-05-01'"),
                   ==, 1);
}

/* What is not seen does not keep a row from being removed; what is seen and was changed does. */
static void
test_remove (void)
{
  g_autoptr (HfTestBook) book = masked_book ();
  HfRow *visit = hf_test_visit (1, "2023-10-20", NULL);
  gint64 id;
  g_autoptr (HfRow) seen = NULL;
  g_autoptr (HfChangeSet) late = hf_change_set_new ("Test");
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  g_autoptr (HfCommitted) none = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfUndone) undone = NULL;

  hf_row_set_text (visit, HF_VISIT_DIAGNOSIS, "secret nodule");
  id = hf_test_book_insert (book, visit);
  seen = hf_test_book_read (book, &hf_visit_def, id);
  g_assert_cmpstr (hf_row_text (seen, HF_VISIT_DIAGNOSIS), !=, "secret nodule");

  hf_test_book_set_text (book, &hf_visit_def, id, HF_VISIT_TIME, "09:30");
  hf_change_set_delete (late, seen);
  none = hf_store_commit_sync (book->store, late, &error);
  g_assert_null (none);
  g_assert_true (hf_store_error_is_conflict (error));
  hf_row_unref (seen);
  seen = hf_test_book_read (book, &hf_visit_def, id);
  hf_change_set_delete (changes, seen);
  committed = hf_test_book_commit (book, changes);
  g_assert_cmpuint (committed->rows->len, ==, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM visit WHERE time = '09:30'"),
                   ==, 0);

  undone = hf_test_book_undo (book);
  g_assert_cmpint (
    hf_test_book_number (book, "SELECT count(*) FROM visit WHERE diagnosis = 'secret nodule' AND "
                               "time = '09:30'"),
    ==, 1);
}

/* Unlike hf_test_book_insert() without a look at what was stored, which may be another's. */
static void
add_memo (HfTestBook *book, gint64 customer, gint64 staff, gboolean is_private)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;

  hf_change_set_insert (changes, make_memo (customer, staff, is_private));
  committed = hf_test_book_commit (book, changes);
}

/* A customer with four notes: everybody's, the owner's own, Chen's own, Li's own. */
static HfTestBook *
book_with_memos (gint64 *chen, gint64 *li)
{
  HfTestBook *book = hf_test_book_new ();
  gint64      customer = hf_test_book_add_customer (book, "陈建国");

  *chen = hf_test_book_add_staff (book, "陈护士", HF_STAFF_ROLE_DESK);
  *li = hf_test_book_add_staff (book, "李护士", HF_STAFF_ROLE_DESK);
  add_memo (book, customer, *chen, FALSE);
  add_memo (book, customer, 0, TRUE);
  add_memo (book, customer, *chen, TRUE);
  add_memo (book, customer, *li, TRUE);
  return book;
}

static gpointer
read_ids_work (HfDatabase *db, gpointer viewer, GCancellable *cancellable, GError **error)
{
  gint64 all[] = { 1, 2, 3, 4 };
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (ids, all, G_N_ELEMENTS (all));
  return hf_sql_read_ids (db, &hf_memo_def, viewer, ids, error);
}

static gpointer
list_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  return hf_listing_read_all (db, query, NULL, error);
}

static void
assert_memos (GPtrArray *rows, const gint64 *ids)
{
  guint n = 0;

  for (; ids[n] != 0; n++)
    {
      g_assert_cmpuint (n, <, rows->len);
      g_assert_cmpint (((HfRow *) g_ptr_array_index (rows, n))->id, ==, ids[n]);
    }
  g_assert_cmpuint (rows->len, ==, n);
}

/* Whichever way rows leave the store: asked for, by their ids, or as ids of a list. */
static void
assert_sees (HfTestBook *book, HfViewer *viewer, const gint64 *ids)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_memo_def, viewer);
  g_autoptr (HfListing) listing =
    hf_store_run_sync (book->store, HF_LANE_READ, list_work, query, NULL, NULL);
  g_autoptr (GPtrArray) asked = hf_store_query_sync (book->store, query, NULL);
  g_autoptr (GPtrArray) fetched =
    hf_store_run_sync (book->store, HF_LANE_READ, read_ids_work, viewer, NULL, NULL);

  assert_memos (asked, ids);
  assert_memos (fetched, ids);
  g_assert_cmpuint (listing->ids->len, ==, asked->len);
}

static void
test_private_memo (void)
{
  gint64 chen, li;
  g_autoptr (HfTestBook) book = book_with_memos (&chen, &li);
  g_autoptr (HfViewer) owner = hf_viewer_new ("Owner", 0, FALSE);
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 0, TRUE);
  g_autoptr (HfViewer) chen_herself = hf_viewer_new ("Chen", chen, FALSE);
  g_autoptr (HfViewer) li_herself = hf_viewer_new ("Li", li, FALSE);

  assert_sees (book, owner, (gint64[]){ 1, 2, 0 });
  assert_sees (book, intern, (gint64[]){ 1, 0 });
  assert_sees (book, chen_herself, (gint64[]){ 1, 3, 0 });
  assert_sees (book, li_herself, (gint64[]){ 1, 4, 0 });
}

/* What a note says must not even be hinted at by finding its customer. */
static void
test_memo_is_not_searched (void)
{
  gint64 chen, li;
  g_autoptr (HfTestBook) book = book_with_memos (&chen, &li);

  g_assert_false (hf_entity_is_searched (&hf_memo_def));
  g_assert_cmpint (
    hf_test_book_number (book, "SELECT count(*) FROM search_doc WHERE words LIKE '%memo%'"), ==, 0);
}

/* Taking back is no way round the rule, and the rule no way to be stuck. */
static void
test_undo_of_private_memo (void)
{
  gint64 chen, li;
  g_autoptr (HfTestBook) book = book_with_memos (&chen, &li);
  g_autoptr (HfUndone) undone = hf_test_book_undo (book);

  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM memo"), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/masked-viewer/query", test_query);
  g_test_add_func ("/masked-viewer/what-is-seen", test_what_is_seen);
  g_test_add_func ("/masked-viewer/search", test_search);
  g_test_add_func ("/masked-viewer/found-by-what-is-shown", test_found_by_what_is_shown);
  g_test_add_func ("/masked-viewer/live-list", test_live_list);
  g_test_add_func ("/masked-viewer/commit", test_commit);
  g_test_add_func ("/masked-viewer/remove", test_remove);
  g_test_add_func ("/masked-viewer/private-memo", test_private_memo);
  g_test_add_func ("/masked-viewer/memo-is-not-searched", test_memo_is_not_searched);
  g_test_add_func ("/masked-viewer/undo-of-private-memo", test_undo_of_private_memo);
  return g_test_run ();
}
