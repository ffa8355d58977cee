/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom calls and notes are about is found by their words, behind whoever is found by the card, as
 * long as they say so, and by nobody who may not read them. */

#include "store/hf-search-said.h"

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-memo.h"
#include "core/hf-staff.h"
#include "hf-test-book.h"
#include "store/hf-search.h"
#include "store/hf-transaction.h"

#define N_CALLS 300

typedef struct
{
  const char *text;
  HfViewer   *viewer;
  guint       limit;
} Asked;

static gint64
add_call (HfTestBook *book, gint64 customer, const char *reason, const char *note)
{
  HfRow *row = hf_row_new (&hf_contact_def);

  hf_row_set_int (row, HF_CONTACT_CUSTOMER, customer);
  hf_row_set_int (row, HF_CONTACT_AT, 1697763600);
  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (row, HF_CONTACT_REASON, reason);
  hf_row_set_text (row, HF_CONTACT_NOTE, note);
  return hf_test_book_insert (book, row);
}

static gint64
add_note (HfTestBook *book, gint64 customer, const char *text)
{
  HfRow *row = hf_row_new (&hf_memo_def);

  hf_row_set_int (row, HF_MEMO_CUSTOMER, customer);
  hf_row_set_int (row, HF_MEMO_AT, 1697763600);
  hf_row_set_text (row, HF_MEMO_TEXT, text);
  return hf_test_book_insert (book, row);
}

/* Three people; the name of the third is what was said to the first. */
static HfTestBook *
make_book (void)
{
  HfTestBook *book = hf_test_book_new ();

  hf_test_book_add_customer (book, "陈建国");
  hf_test_book_add_customer (book, "林静");
  hf_test_book_add_customer (book, "白内障");
  add_call (book, 1, NULL, "问白内障手术后多久能看书，血压 138/85");
  add_call (book, 1, "Stent check", NULL);
  add_call (book, 2, NULL, NULL);
  add_note (book, 2, "喜欢龍井茶");
  return book;
}

static gpointer
search_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;

  return hf_search (db, asked->text, asked->viewer, asked->limit, error);
}

static HfFound *
search_as (HfTestBook *book, HfViewer *viewer, const char *text, guint limit)
{
  return hf_test_book_run (book, HF_LANE_READ, search_work, &(Asked){ text, viewer, limit });
}

/* Their numbers and how they were found: "1 call 3 text ". */
static char *
describe (const HfFound *found)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < found->ids->len; i++)
    g_string_append_printf (all, "%" G_GINT64_FORMAT " %s ", g_array_index (found->ids, gint64, i),
                            hf_search_tier_name (g_array_index (found->tiers, HfSearchTier, i)));
  return g_string_free (all, FALSE);
}

static void
assert_found_as (HfTestBook *book, HfViewer *viewer, const char *text, const char *expected)
{
  g_autoptr (HfFound) found = search_as (book, viewer, text, 20);
  g_autofree char *all = describe (found);

  g_test_message ("%s", text);
  g_assert_cmpstr (all, ==, expected);
}

static void
assert_found (HfTestBook *book, const char *text, const char *expected)
{
  assert_found_as (book, book->viewer, text, expected);
  hf_test_book_check (book);
}

static void
test_words (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  static const struct
  {
    const char *text, *found;
  } cases[] = {
    { "看书", "1 call " },
    { "书", "1 call " },
    { "手术 血压", "1 call " },
    { "手术 龙井", "" }, /* in one entry */
    { "陈 看书", "1 call " },
    { "cjg 看书", "1 call " },
    { "陈建国 手术 血压", "1 call " },
    { "林 看书", "" },
    { "林 龙井", "2 note " },
    { "看书 陈", "" },
    { "*看书", "1 call " },
    { "stent", "1 call " },
    { "STEN", "1 call " },
    { "s", "" },
    { "138/85", "1 call " },
    { "血压138", "1 call " },
    { "138/86", "" },
    { "14", "" },
    { "龙井", "2 note " }, /* the characters of either script */
    { "龍井茶", "2 note " },
    { "白内障", "3 exact 1 call " },
    { "术手", "" },
    { "\"看书\"", "1 call " },
    { "看书 OR 茶", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (book, cases[i].text, cases[i].found);
}

/* Whoever finds enough before is not made to wait. */
static void
test_enough (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfFound) found = search_as (book, book->viewer, "白内障", 1);
  g_autofree char *all = describe (found);

  g_assert_cmpstr (all, ==, "3 exact ");
}

static void
set_text (HfTestBook *book, const HfEntityDef *def, gint64 id, guint field, const char *text)
{
  hf_test_book_set_text (book, def, id, field, text);
}

static void
test_changes (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  set_text (book, &hf_contact_def, 1, HF_CONTACT_NOTE, "换了眼镜");
  assert_found (book, "看书", "");
  assert_found (book, "眼镜", "1 call ");
  hf_undone_free (hf_test_book_undo (book));
  assert_found (book, "看书", "1 call ");
  assert_found (book, "眼镜", "");
  set_text (book, &hf_contact_def, 1, HF_CONTACT_NOTE, NULL);
  assert_found (book, "看书", "");
  hf_undone_free (hf_test_book_undo (book));
  set_text (book, &hf_contact_def, 1, HF_CONTACT_OUTCOME, "fine"); /* nothing of its words */
  assert_found (book, "看书", "1 call ");
  hf_test_book_set_int (book, &hf_contact_def, 1, HF_CONTACT_CUSTOMER, 2); /* as a merge does */
  assert_found (book, "看书", "2 call ");
  hf_test_book_delete (book, &hf_contact_def, 1);
  assert_found (book, "看书", "");
  hf_undone_free (hf_test_book_undo (book));
  assert_found (book, "看书", "2 call ");
  hf_test_book_delete (book, &hf_memo_def, 1);
  assert_found (book, "龙井", "");
}

/* With what somebody was not content, and what was done, is said of a call as well. */
static void
test_dissatisfied (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  set_text (book, &hf_contact_def, 1, HF_CONTACT_DISSATISFACTION, "抽血排队两小时");
  assert_found (book, "排队", "1 call ");
  assert_found (book, "看书", "1 call ");
  set_text (book, &hf_contact_def, 1, HF_CONTACT_HANDLING, "已道歉");
  assert_found (book, "排队", "1 call ");
  assert_found (book, "道歉", "1 call ");
  hf_undone_free (hf_test_book_undo (book));
  assert_found (book, "道歉", "");
  hf_test_book_delete (book, &hf_contact_def, 1);
  assert_found (book, "排队", "");
  hf_test_book_check (book);
}

/* A change that was refused leaves what was there. */
static void
test_refused (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfRow) stale = hf_test_book_read (book, &hf_contact_def, 1);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (GError) error = NULL;
  HfRow *after = hf_row_copy (stale);

  set_text (book, &hf_contact_def, 1, HF_CONTACT_NOTE, "换了眼镜");
  hf_row_set_text (after, HF_CONTACT_NOTE, "没接");
  hf_change_set_update (changes, stale, after);
  g_assert_null (hf_store_commit_sync (book->store, changes, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT);
  assert_found (book, "眼镜", "1 call ");
}

static gpointer
batch_work (HfDatabase *db, gpointer who, GCancellable *cancellable, GError **error)
{
  const HfStepInfo info = { .who = who, .at = 1697763600, .label = "Import", .is_batch = TRUE };
  g_autoptr (HfTransaction) transaction = hf_transaction_begin (db, &info, error);
  g_autoptr (HfRow) call = hf_row_new (&hf_contact_def);

  hf_row_set_int (call, HF_CONTACT_CUSTOMER, 2);
  hf_row_set_int (call, HF_CONTACT_AT, 1697763600);
  hf_row_set_text (call, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (call, HF_CONTACT_NOTE, "问疫苗");
  for (guint i = 0; i < N_CALLS; i++)
    g_assert_cmpint (hf_transaction_insert (transaction, call, error), >, 0);
  g_assert_true (hf_transaction_commit (transaction, error));
  return NULL;
}

/* Somebody with many calls is one hit. */
static void
test_batch (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  add_call (book, 1, NULL, "问疫苗");
  hf_store_run_sync (book->store, HF_LANE_WRITE, batch_work, hf_store_get_viewer (book->store)->who,
                     NULL, NULL);
  assert_found (book, "疫苗", "2 call 1 call "); /* newest first */
  hf_undone_free (hf_test_book_undo (book));
  assert_found (book, "疫苗", "1 call ");
  hf_undone_free (hf_test_book_redo (book));
  assert_found (book, "疫苗", "2 call 1 call ");
}

static void
test_archived (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  hf_test_book_archive (book, &hf_customer_def, 1);
  assert_found (book, "看书", "");
  hf_undone_free (hf_test_book_undo (book));
  assert_found (book, "看书", "1 call ");
}

/* A private note is found by its author, even after somebody else looked; a masked viewer finds
 * nobody by what was said. */
static void
test_who_may_read (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  gint64 zhou = hf_test_book_add_staff (book, "周正", "doctor");
  gint64 note;
  g_autoptr (HfViewer) author = hf_viewer_new ("周正", zhou, FALSE);
  g_autoptr (HfViewer) colleague = hf_viewer_new ("吴敏", zhou + 1, FALSE);
  g_autoptr (HfViewer) intern = hf_viewer_new ("实习", zhou, TRUE);

  note = add_note (book, 1, "怕打针");
  hf_test_book_set_int (book, &hf_memo_def, note, HF_MEMO_STAFF, zhou);
  assert_found_as (book, colleague, "打针", "1 note ");
  assert_found_as (book, intern, "打针", "");
  assert_found_as (book, intern, "看书", "");
  hf_test_book_set_person (book, "周正");
  hf_test_book_work_as (book, zhou, "doctor", 0);
  hf_test_book_set_int (book, &hf_memo_def, note, HF_MEMO_IS_PRIVATE, 1);
  assert_found_as (book, author, "打针", "1 note ");
  assert_found_as (book, colleague, "打针", "");
}

typedef struct
{
  HfViewer   *viewer;
  gint64      customer;
  const char *text;
} Excerpt;

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Excerpt *asked = data;

  char *said;

  /* nothing, which is no error, is told as "" */
  if (!hf_search_said_read (db, asked->viewer, asked->customer, asked->text, &said, error))
    return NULL;
  return said ? said : g_strdup ("");
}

static void
assert_said (HfTestBook *book, HfViewer *viewer, gint64 who, const char *text, const char *said)
{
  g_autofree char *found = hf_store_run_sync (book->store, HF_LANE_READ, read_work,
                                              &(Excerpt){ viewer, who, text }, NULL, NULL);

  g_assert_cmpstr (found, ==, said ? said : "");
}

/* What is told is the part with what was typed; of whom the card says it nothing is, but for a
 * number of somebody else. */
static void
test_excerpt (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfViewer) intern = hf_viewer_new ("实习", 0, TRUE);

  assert_said (book, book->viewer, 1, "血压", "…多久能看书，血压 138/85");
  assert_said (book, book->viewer, 1, "stent", "Stent check");
  assert_said (book, book->viewer, 2, "龙井", "喜欢龍井茶");
  assert_said (book, book->viewer, 2, "血压", NULL);
  assert_said (book, book->viewer, 2, "林 龙井", "喜欢龍井茶");
  assert_said (book, book->viewer, 2, "陈 龙井", NULL);
  assert_said (book, book->viewer, 1, "建国", NULL);
  assert_said (book, intern, 1, "血压", NULL);
  hf_test_book_set_text (book, &hf_customer_def, 1, HF_CUSTOMER_EMERGENCY, "李梅 139 0013 9007");
  assert_said (book, book->viewer, 1, "9007", "李梅 139 0013 9007");
  assert_said (book, book->viewer, 1, "139-0013-9007", "李梅 139 0013 9007");
  assert_said (book, intern, 1, "9007", NULL);
  hf_test_book_insert (book, hf_test_phone (1, "13800009007"));
  assert_said (book, book->viewer, 1, "9007", NULL); /* the list shows the number */
}

/* In a line of text nobody can ask for a number. */
static void
test_numbers (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfViewer) owner = hf_viewer_ref (book->viewer);
  g_autoptr (HfViewer) paper = hf_viewer_new_for_paper (owner);
  gint64 desk = hf_test_book_add_staff (book, "吴静", HF_STAFF_ROLE_DESK);

  add_note (book, 2, "姐姐 13900139008 起");
  add_note (book, 3, "先打她姐姐 13900139008 再打她本人");
  hf_test_book_set_text (book, &hf_customer_def, 1, HF_CUSTOMER_EMERGENCY, "李梅 139 0013 9007");
  assert_said (book, owner, 2, "姐姐", "姐姐 13900139008…");
  assert_said (book, paper, 2, "姐姐", "姐姐 139****9008…");
  assert_said (book, paper, 1, "9007", "李梅 139****9007");
  hf_test_book_work_as (book, desk, HF_STAFF_ROLE_DESK, 0);
  assert_said (book, book->viewer, 2, "姐姐", "姐姐 139****9008…");
  assert_said (book, book->viewer, 2, "13900139008", "姐姐 139****9008…");
  assert_said (book, book->viewer, 1, "9007", "李梅 139****9007");
  /* nor is it put together from two parts */
  assert_said (book, owner, 3, "先打", "先打她姐姐 139001390…");
  assert_said (book, book->viewer, 3, "先打", "先打她姐姐 …");
  add_note (book, 1, "先打她姐姐的话 139 0013 9008 再打她本人的话");
  assert_said (book, owner, 1, "姐姐", "先打她姐姐的话 139 0013…");
  assert_said (book, book->viewer, 1, "姐姐", "先打她姐姐的话 …");
  assert_said (book, owner, 1, "本人", "…3 9008 再打她本人的话");
  assert_said (book, book->viewer, 1, "本人", "… 再打她本人的话");
  assert_said (book, owner, 3, "本人", "…0139008 再打她本人");
  assert_said (book, book->viewer, 3, "本人", "… 再打她本人");
}

/* An index that cannot be read is told of, as it is something else than nothing. */
static void
test_broken (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (GError) error = NULL;
  char *said = NULL;

  g_assert_true (hf_database_script (db, "BEGIN; DROP TABLE memo_said", NULL));
  g_assert_false (hf_search_said_read (db, book->viewer, 2, "龙井", &said, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_SQL);
  g_assert_null (said);
  g_assert_true (hf_database_script (db, "ROLLBACK", NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-said/words", test_words);
  g_test_add_func ("/search-said/enough", test_enough);
  g_test_add_func ("/search-said/changes", test_changes);
  g_test_add_func ("/search-said/refused", test_refused);
  g_test_add_func ("/search-said/dissatisfied", test_dissatisfied);
  g_test_add_func ("/search-said/batch", test_batch);
  g_test_add_func ("/search-said/archived", test_archived);
  g_test_add_func ("/search-said/who-may-read", test_who_may_read);
  g_test_add_func ("/search-said/excerpt", test_excerpt);
  g_test_add_func ("/search-said/numbers", test_numbers);
  g_test_add_func ("/search-said/broken", test_broken);
  return g_test_run ();
}
