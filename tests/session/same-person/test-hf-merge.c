/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two cards become one and two again: nothing is lost either way, whatever hangs on a customer. */

#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-member.h"
#include "core/hf-memo.h"
#include "core/hf-organisation.h"
#include "core/hf-phone.h"
#include "core/hf-relation.h"
#include "core/hf-visit.h"
#include "session/same-person/hf-merge.h"
#include "store/hf-undo.h"
#include "tests/store/hf-test-book.h"

#define KEEP 1
#define DROP 2

static gpointer
merge_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return GSIZE_TO_POINTER (hf_merge_run (db, options, error));
}

static gint64
run_merge (HfTestBook *book, HfMergeOptions options, GError **error)
{
  options.keep = KEEP;
  options.drop = DROP;
  options.viewer = book->viewer;
  options.now = hf_clock_now (book->clock);
  return (gint64) GPOINTER_TO_SIZE (
    hf_store_run_sync (book->store, HF_LANE_WRITE, merge_work, &options, NULL, error));
}

static gint64
merge_chosen (HfTestBook *book, const HfRow *card, const HfRow *gone, GError **error)
{
  return run_merge (book, (HfMergeOptions){ .card = card, .gone = gone }, error);
}

/* All but some rows, which is ended by one without an entity. */
static void
merge_without (HfTestBook *book, const HfMergeLeft *left)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (HfMergeLeft));
  g_autoptr (GError) error = NULL;

  for (; left->def != NULL; left++)
    g_array_append_vals (rows, left, 1);
  run_merge (book, (HfMergeOptions){ .left = rows }, &error);
  g_assert_no_error (error);
}

static gint64
merge (HfTestBook *book, const HfRow *card, GError **error)
{
  return merge_chosen (book, card, NULL, error);
}

static gint64
add_relation (HfTestBook *book, gint64 customer, gint64 other)
{
  HfRow *row = hf_row_new (&hf_relation_def);

  hf_row_set_int (row, HF_RELATION_CUSTOMER, customer);
  hf_row_set_int (row, HF_RELATION_OTHER, other);
  hf_row_set_text (row, HF_RELATION_KIND, HF_RELATION_SPOUSE);
  return hf_test_book_insert (book, row);
}

static HfTestBook *
two_cards (void)
{
  HfTestBook *book = hf_test_book_new ();
  HfRow      *drop = hf_test_customer ("陈建国");

  hf_test_book_add_customer (book, "陈建国");
  hf_row_set_text (drop, HF_CUSTOMER_OCCUPATION, "老师");
  hf_row_set_text (drop, HF_CUSTOMER_CITY, "太原");
  hf_row_set_int (drop, HF_CUSTOMER_SIMILAR_TO, KEEP);
  hf_test_book_insert (book, drop);
  hf_test_book_set_text (book, &hf_customer_def, KEEP, HF_CUSTOMER_CITY, "大同");
  hf_test_book_set_text (book, &hf_customer_def, KEEP, HF_CUSTOMER_ALLERGIES, "青霉素");
  hf_test_book_set_text (book, &hf_customer_def, DROP, HF_CUSTOMER_ALLERGIES, "磺胺");
  hf_test_book_insert (book, hf_test_phone (KEEP, "13800000001"));
  hf_test_book_insert (book, hf_test_phone (DROP, "138 0000 0001"));
  hf_test_book_insert (book, hf_test_phone (DROP, "13900000002"));
  hf_test_book_insert (book, hf_test_visit (KEEP, "2023-05-01", NULL));
  hf_test_book_insert (book, hf_test_visit (DROP, "2022-05-01", NULL));
  hf_test_book_insert (book, hf_test_follow_up (DROP, "2023-11-01", "A"));
  hf_test_book_add_customer (book, "林静");
  add_relation (book, DROP, 3);
  add_relation (book, KEEP, DROP);
  return book;
}

static void
assert_two (HfTestBook *book)
{
  g_autoptr (HfRow) keep = hf_test_book_read (book, &hf_customer_def, KEEP);
  g_autoptr (HfRow) drop = hf_test_book_read (book, &hf_customer_def, DROP);

  g_assert_cmpint (hf_row_int (keep, HF_CUSTOMER_VISIT_COUNT), ==, 1);
  g_assert_true (hf_row_is_null (keep, HF_CUSTOMER_OCCUPATION));
  g_assert_cmpstr (hf_row_text (keep, HF_CUSTOMER_ALLERGIES), ==, "青霉素");
  g_assert_cmpint (hf_row_int (drop, HF_CUSTOMER_VISIT_COUNT), ==, 1);
  g_assert_true (hf_row_is_null (drop, HF_CUSTOMER_ARCHIVED));
  g_assert_cmpint (hf_row_int (drop, HF_CUSTOMER_SIMILAR_TO), ==, KEEP);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM phone WHERE customer = 2"), ==,
                   2);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM relation"), ==, 2);
}

static void
test_merge_and_undo (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HfRow) keep = NULL;
  g_autoptr (HfRow) drop = NULL;

  g_assert_cmpint (merge (book, NULL, &error), >, 0);
  g_assert_no_error (error);
  keep = hf_test_book_read (book, &hf_customer_def, KEEP);
  drop = hf_test_book_read (book, &hf_customer_def, DROP);
  g_assert_cmpstr (hf_row_text (keep, HF_CUSTOMER_OCCUPATION), ==, "老师"); /* filled */
  g_assert_cmpstr (hf_row_text (keep, HF_CUSTOMER_CITY), ==, "大同");       /* kept */
  g_assert_cmpstr (hf_row_text (keep, HF_CUSTOMER_ALLERGIES), ==, "青霉素；磺胺");
  g_assert_cmpint (hf_row_int (keep, HF_CUSTOMER_VISIT_COUNT), ==, 2);
  g_assert_cmpstr (hf_row_text (keep, HF_CUSTOMER_FIRST_VISIT), ==, "2022-05-01");
  g_assert_cmpstr (hf_row_text (keep, HF_CUSTOMER_NEXT_FOLLOW_UP), ==, "2023-11-01");
  g_assert_false (hf_row_is_null (drop, HF_CUSTOMER_ARCHIVED));
  g_assert_cmpint (hf_row_int (drop, HF_CUSTOMER_MERGED_INTO), ==, KEEP);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM phone"), ==, 2); /* no twins */
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM relation"), ==, 1);
  hf_test_book_check (book);

  hf_undone_free (hf_test_book_undo (book));
  assert_two (book);
  hf_test_book_check (book);
}

/* One of the two cards knew that nobody is to call; then so does the one that stays. */
static void
test_withheld (void)
{
  static const char n_to_do[] = "SELECT coalesce(sum(open), 0) FROM follow_up_open";
  g_autoptr (HfTestBook) book = two_cards ();

  hf_test_book_insert (book, hf_test_follow_up (KEEP, "2023-11-02", "B"));
  hf_test_book_set_text (book, &hf_customer_def, DROP, HF_CUSTOMER_DECEASED, "2023-10-01");
  g_assert_cmpint (hf_test_book_number (book, n_to_do), ==, 1);
  g_assert_cmpint (merge (book, NULL, NULL), >, 0);
  g_assert_cmpint (hf_test_book_number (book, n_to_do), ==, 0);
  hf_test_book_check (book);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, n_to_do), ==, 1);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, n_to_do), ==, 2);
  hf_undone_free (hf_test_book_redo (book));
  hf_undone_free (hf_test_book_redo (book));
  g_assert_cmpint (hf_test_book_number (book, n_to_do), ==, 0);
  hf_test_book_check (book);
}

static void
answer (HfTestBook *book, gint64 customer, const char *purpose, const char *given, const char *day)
{
  HfRow *row = hf_row_new (&hf_consent_def);

  hf_row_set_int (row, HF_CONSENT_CUSTOMER, customer);
  hf_row_set_text (row, HF_CONSENT_CHANNEL, HF_CONSENT_PHONE);
  hf_row_set_text (row, HF_CONSENT_PURPOSE, purpose);
  hf_row_set_text (row, HF_CONSENT_ANSWER, given);
  hf_row_set_text (row, HF_CONSENT_DAY, day);
  hf_test_book_insert (book, row);
}

/* Of the answers on both cards the last one counts, and all stay as evidence. */
static void
test_consents (void)
{
  static const char n_to_do[] = "SELECT coalesce(sum(open), 0) FROM follow_up_open";
  static const char n_moved[] = "SELECT count(*) FROM consent WHERE customer = 1";
  g_autoptr (HfTestBook) book = two_cards ();
  HfRow *visited = hf_test_follow_up (KEEP, "2023-11-02", "B");

  hf_row_set_text (visited, HF_FOLLOW_UP_CHANNEL, "home");
  hf_test_book_insert (book, visited);
  answer (book, KEEP, HF_CONSENT_CARE, HF_CONSENT_AGREED, "2023-03-01");
  answer (book, KEEP, HF_CONSENT_MARKETING, HF_CONSENT_AGREED, "2023-03-01");
  answer (book, DROP, HF_CONSENT_MARKETING, HF_CONSENT_AGREED, "2023-09-01");
  g_assert_cmpint (hf_test_book_number (book, n_to_do), ==, 2);
  answer (book, DROP, HF_CONSENT_CARE, HF_CONSENT_REFUSED, "2023-09-01");
  g_assert_cmpint (hf_test_book_number (book, n_to_do), ==, 1);
  hf_test_book_insert (book, hf_test_follow_up (KEEP, "2023-11-03", "B"));
  g_assert_cmpint (hf_test_book_number (book, n_to_do), ==, 2);

  g_assert_cmpint (merge (book, NULL, NULL), >, 0);
  g_assert_cmpint (hf_test_book_number (book, n_moved), ==, 4);
  g_assert_cmpint (hf_test_book_number (book, n_to_do), ==, 1); /* the visit */
  hf_test_book_check (book);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, n_moved), ==, 2);
  g_assert_cmpint (hf_test_book_number (book, n_to_do), ==, 2);
  hf_test_book_check (book);
}

/* What somebody changed since stays, and is named. */
static void
test_undo_later (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  g_autofree char *who = g_strdup (book->viewer->who);
  g_autoptr (HfUndone) undone = NULL;

  g_assert_cmpint (merge (book, NULL, NULL), >, 0);
  hf_test_book_set_person (book, "Li");
  hf_test_book_set_text (book, &hf_customer_def, KEEP, HF_CUSTOMER_OCCUPATION, "司机");
  hf_test_book_set_person (book, who);
  undone = hf_test_book_undo (book);
  g_assert_cmpuint (undone->left->len, >, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM visit WHERE customer = 2"), ==,
                   1);
  hf_test_book_check (book);
}

static void
test_chosen_fields (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  g_autoptr (HfRow) keep = hf_test_book_read (book, &hf_customer_def, KEEP);
  g_autoptr (HfRow) card = hf_row_copy (keep);
  g_autoptr (HfRow) stored = NULL;

  hf_row_set_text (card, HF_CUSTOMER_CITY, "太原");
  g_assert_cmpint (merge (book, card, NULL), >, 0);
  stored = hf_test_book_read (book, &hf_customer_def, KEEP);
  g_assert_cmpstr (hf_row_text (stored, HF_CUSTOMER_CITY), ==, "太原");
  g_assert_true (hf_row_is_null (stored, HF_CUSTOMER_OCCUPATION));
}

/* Chosen from a card that somebody has changed since. */
static void
test_changed_meanwhile (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  g_autoptr (HfRow) keep = hf_test_book_read (book, &hf_customer_def, KEEP);
  g_autoptr (HfRow) card = hf_row_copy (keep);
  g_autoptr (GError) error = NULL;

  hf_test_book_set_text (book, &hf_customer_def, KEEP, HF_CUSTOMER_CITY, "长治");
  g_assert_cmpint (merge (book, card, &error), ==, 0);
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT);
  assert_two (book);
}

/* What the other card says by now would be lost with it. */
static void
test_other_changed_meanwhile (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  g_autoptr (HfRow) card = hf_test_book_read (book, &hf_customer_def, KEEP);
  g_autoptr (HfRow) gone = hf_test_book_read (book, &hf_customer_def, DROP);
  g_autoptr (HfRow) seen = NULL;
  g_autoptr (GError) error = NULL;

  hf_test_book_set_text (book, &hf_customer_def, DROP, HF_CUSTOMER_CITY, "长治");
  g_assert_cmpint (merge_chosen (book, card, gone, &error), ==, 0);
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT);
  assert_two (book);
  seen = hf_test_book_read (book, &hf_customer_def, DROP);
  g_assert_cmpint (merge_chosen (book, card, seen, NULL), >, 0);
}

static gint64
count (HfTestBook *book, const char *of)
{
  g_autofree char *sql = g_strconcat ("SELECT count(*) FROM ", of, NULL);

  return hf_test_book_number (book, sql);
}

/* The same number and the same relation, of which the other card says more. */
static void
test_says_more (void)
{
  g_autoptr (HfTestBook) book = two_cards ();

  hf_test_book_set_text (book, &hf_phone_def, 2, HF_PHONE_WHOSE, "女儿");
  hf_test_book_set_text (book, &hf_relation_def, add_relation (book, KEEP, 3), HF_RELATION_NOTE,
                         "同住");
  hf_test_book_set_text (book, &hf_relation_def, 1, HF_RELATION_NOTE, "电话由她接");
  g_assert_cmpint (merge (book, NULL, NULL), >, 0);
  g_assert_cmpint (count (book, "phone WHERE customer = 1"), ==, 3);
  g_assert_cmpint (count (book, "phone WHERE customer = 1 AND whose = '女儿'"), ==, 1);
  g_assert_cmpint (count (book, "relation WHERE customer = 1 AND note = '电话由她接'"), ==, 1);
  hf_test_book_check (book);
}

static void
test_gone (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (merge (book, NULL, NULL), >, 0);
  g_assert_cmpint (merge (book, NULL, &error), ==, 0);
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT);
  hf_test_book_check (book);
}

/* What is left stays where it was, and of the rest nothing does; undoing leaves no trace. */
static void
test_left (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  const HfMergeLeft left[] = { { &hf_phone_def, 3 }, { &hf_relation_def, 1 }, { NULL, 0 } };

  merge_without (book, left);
  g_assert_cmpint (count (book, "phone WHERE customer = 1"), ==, 1);
  g_assert_cmpint (count (book, "phone WHERE customer = 2 AND number_digits = '13900000002'"), ==,
                   1);
  g_assert_cmpint (count (book, "phone"), ==, 2); /* no twins */
  g_assert_cmpint (count (book, "relation WHERE customer = 2 AND other = 3"), ==, 1);
  g_assert_cmpint (count (book, "visit WHERE customer = 1"), ==, 2);
  hf_test_book_check (book);
  hf_undone_free (hf_test_book_undo (book));
  assert_two (book);
  hf_test_book_check (book);
}

/* Nobody would see it on a card that is put away, or count it twice. */
static void
test_never_left (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  const HfMergeLeft left[] = { { &hf_visit_def, 2 }, { &hf_follow_up_def, 1 }, { NULL, 0 } };

  merge_without (book, left);
  g_assert_cmpint (count (book, "visit WHERE customer = 1"), ==, 2);
  g_assert_cmpint (count (book, "follow_up WHERE customer = 1"), ==, 1);
  hf_test_book_check (book);
}

static gint64
add_member (HfTestBook *book, gint64 organisation, gint64 customer, const char *role)
{
  HfRow *row = hf_row_new (&hf_member_def);

  hf_row_set_int (row, HF_MEMBER_ORGANISATION, organisation);
  hf_row_set_int (row, HF_MEMBER_CUSTOMER, customer);
  hf_row_set_text (row, HF_MEMBER_ROLE, role);
  return hf_test_book_insert (book, row);
}

/* One person is one member, of whichever card the organisation knew, and whatever was chosen. */
static void
test_member_once (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  HfRow *organisation = hf_row_new (&hf_organisation_def);
  gint64 unit;

  hf_row_set_text (organisation, HF_ORGANISATION_NAME, "Harbour Office");
  unit = hf_test_book_insert (book, organisation);
  add_member (book, unit, KEEP, "driver");
  add_member (book, unit, DROP, NULL);
  merge_without (book, (HfMergeLeft[]){ { &hf_member_def, 2 }, { NULL, 0 } });
  g_assert_cmpint (hf_test_book_number (book, "SELECT member_count FROM organisation"), ==, 1);
  g_assert_cmpint (count (book, "member WHERE customer = 1 AND role = 'driver'"), ==, 1);
  hf_test_book_check (book);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT member_count FROM organisation"), ==, 2);
  hf_test_book_check (book);
}

/* Another role is another membership, and goes along. */
static void
test_member_twice (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  HfRow *organisation = hf_row_new (&hf_organisation_def);
  gint64 unit;

  hf_row_set_text (organisation, HF_ORGANISATION_NAME, "Harbour Office");
  unit = hf_test_book_insert (book, organisation);
  add_member (book, unit, KEEP, "driver");
  add_member (book, unit, DROP, "contact");
  merge_without (book, (HfMergeLeft[]){ { &hf_member_def, 2 }, { NULL, 0 } });
  g_assert_cmpint (count (book, "member WHERE customer = 1"), ==, 2);
  hf_test_book_check (book);
}

/* Else what refers to a row would be on the one card, and the row on the other. */
static void
test_nothing_refers_to_what_is_left (void)
{
  g_assert_false (hf_merge_may_leave (&hf_consent_def));
  for (guint i = 0; hf_entities[i] != NULL; i++)
    for (guint j = 0; j < hf_entities[i]->n_fields; j++)
      if (hf_entities[i]->fields[j].type == HF_FIELD_REF)
        g_assert_false (hf_merge_may_leave (hf_entity_find (hf_entities[i]->fields[j].ref)));
}

static gpointer
add_memos_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  static const char sql[] =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
    "INSERT INTO memo (customer, at, text) SELECT 2, i, 'x' FROM n";

  return GINT_TO_POINTER (hf_database_run (db, error, sql, ""));
}

static void
test_many (void)
{
  g_autoptr (HfTestBook) book = two_cards ();

  g_assert_true (hf_store_run_sync (book->store, HF_LANE_WRITE, add_memos_work, NULL, NULL, NULL) !=
                 NULL);
  g_assert_cmpint (merge (book, NULL, NULL), >, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM memo WHERE customer = 1"), ==,
                   5000);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM memo WHERE customer = 2"), ==,
                   5000);
  assert_two (book);
}

/* However much there is, it is one step, whether it comes over or not. */
static void
test_many_left (void)
{
  g_autoptr (HfTestBook) book = two_cards ();
  g_autofree HfMergeLeft *left = g_new0 (HfMergeLeft, 5000);
  gint64                  n_steps;

  for (guint i = 0; i < 4999; i++)
    left[i] = (HfMergeLeft){ &hf_memo_def, i + 1 };
  hf_test_book_run (book, HF_LANE_WRITE, add_memos_work, NULL);
  n_steps = count (book, "step");
  merge_without (book, left);
  g_assert_cmpint (count (book, "step"), ==, n_steps + 1);
  g_assert_cmpint (count (book, "memo WHERE customer = 1"), ==, 1);
  g_assert_cmpint (count (book, "memo WHERE customer = 2"), ==, 4999);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (count (book, "memo WHERE customer = 2"), ==, 5000);
  assert_two (book);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/and-undo", test_merge_and_undo);
  g_test_add_func ("/merge/withheld", test_withheld);
  g_test_add_func ("/merge/consents", test_consents);
  g_test_add_func ("/merge/undo-later", test_undo_later);
  g_test_add_func ("/merge/chosen-fields", test_chosen_fields);
  g_test_add_func ("/merge/changed-meanwhile", test_changed_meanwhile);
  g_test_add_func ("/merge/other-changed-meanwhile", test_other_changed_meanwhile);
  g_test_add_func ("/merge/says-more", test_says_more);
  g_test_add_func ("/merge/gone", test_gone);
  g_test_add_func ("/merge/left", test_left);
  g_test_add_func ("/merge/member-once", test_member_once);
  g_test_add_func ("/merge/member-twice", test_member_twice);
  g_test_add_func ("/merge/never-left", test_never_left);
  g_test_add_func ("/merge/nothing-refers-to-what-is-left", test_nothing_refers_to_what_is_left);
  g_test_add_func ("/merge/many", test_many);
  g_test_add_func ("/merge/many-left", test_many_left);
  return g_test_run ();
}
