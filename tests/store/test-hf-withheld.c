/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whoever must not be called is called by nobody, and every follow-up comes back with the reason
 * gone, whatever took it away: an edit, an undo, another process. */

#include "store/hf-withheld.h"

#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "hf-test-book.h"
#include "store/hf-transaction.h"

#define N_TO_DO "SELECT coalesce(sum(open), 0) FROM follow_up_open WHERE owner = 0"
#define N_OPEN  "SELECT count(*) FROM follow_up WHERE state = 'open'"

/* Each fact that forbids a call, and what it is called. */
static const struct
{
  guint       field;
  HfValue     value;
  const char *why;
} facts[] = {
  { HF_CUSTOMER_DECEASED, HF_TEXT ("2023-10-01"), HF_CUSTOMER_WITHHELD_DECEASED },
  { HF_CUSTOMER_DO_NOT_CONTACT, HF_INT (1), HF_CUSTOMER_WITHHELD_DO_NOT_CONTACT },
  { HF_CUSTOMER_ARCHIVED, HF_INT (1697763600), HF_CUSTOMER_WITHHELD_ARCHIVED },
};

static void
set (HfTestBook *book, const HfEntityDef *def, gint64 id, guint field, HfValue value)
{
  g_autoptr (HfRow) before = hf_test_book_read (book, def, id);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *after = hf_row_copy (before);

  hf_row_set (after, field, value);
  hf_change_set_update (changes, before, after);
  hf_committed_free (hf_test_book_commit (book, changes));
}

/* What is to be done in the whole book, by the roll-up; the book is sound. */
static void
assert_to_do (HfTestBook *book, gint64 n_to_do)
{
  g_assert_cmpint (hf_test_book_number (book, N_TO_DO), ==, n_to_do);
  hf_test_book_check (book);
}

static void
assert_withheld (HfTestBook *book, gint64 follow_up, const char *why)
{
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_follow_up_def, follow_up);

  g_assert_true (hf_follow_up_is_open (row));
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_WITHHELD), ==, why);
  g_assert_cmpint (hf_follow_up_is_to_do (row), ==, why == NULL);
}

static void
assert_customer (HfTestBook *book, gint64 customer, const char *why, const char *next)
{
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, customer);

  g_assert_cmpint (hf_customer_may_be_contacted (row), ==, why == NULL);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_WITHHELD), ==, why);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_NEXT_FOLLOW_UP), ==, next);
}

/* Two follow-ups with the first customer, one of them done, and one with the second. */
static HfTestBook *
new_book (void)
{
  HfTestBook *book = hf_test_book_new ();
  HfRow      *done;

  hf_test_book_add_customer (book, "陈建国");
  hf_test_book_add_customer (book, "林静");
  hf_test_book_insert (book, hf_test_follow_up (1, "2023-10-20", "A"));
  done = hf_test_follow_up (1, "2023-09-20", "A");
  hf_row_set_text (done, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_DONE);
  hf_test_book_insert (book, done);
  hf_test_book_insert (book, hf_test_follow_up (2, "2023-10-21", "B"));
  return book;
}

static void
test_there_and_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autoptr (HfTestBook) book = new_book ();

      set (book, &hf_customer_def, 1, facts[i].field, facts[i].value);
      assert_to_do (book, 1);
      assert_withheld (book, 1, facts[i].why);
      assert_withheld (book, 3, NULL);
      assert_customer (book, 1, facts[i].why, NULL);
      hf_undone_free (hf_test_book_undo (book));
      assert_to_do (book, 2);
      assert_withheld (book, 1, NULL);
      assert_customer (book, 1, NULL, "2023-10-20");
      hf_undone_free (hf_test_book_redo (book));
      assert_to_do (book, 1);
      set (book, &hf_customer_def, 1, facts[i].field, HF_NULL);
      assert_to_do (book, 2);
      assert_customer (book, 1, NULL, "2023-10-20");
      g_assert_cmpint (hf_test_book_number (book, N_OPEN), ==, 2);
    }
}

static gint64
answer (HfTestBook *book,
        const char *channel,
        const char *purpose,
        const char *given,
        const char *day)
{
  HfRow *row = hf_row_new (&hf_consent_def);

  hf_row_set_int (row, HF_CONSENT_CUSTOMER, 1);
  hf_row_set_text (row, HF_CONSENT_CHANNEL, channel);
  hf_row_set_text (row, HF_CONSENT_PURPOSE, purpose);
  hf_row_set_text (row, HF_CONSENT_ANSWER, given);
  hf_row_set_text (row, HF_CONSENT_DAY, day);
  return hf_test_book_insert (book, row);
}

/* Who refused calls may still be written to; and what was said of other channels, or of marketing,
 * withholds no call. */
static void
test_refused_calls (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  HfRow *letter = hf_test_follow_up (1, "2023-10-25", "A");

  hf_row_set_text (letter, HF_FOLLOW_UP_CHANNEL, "letter");
  hf_test_book_insert (book, letter);
  answer (book, "phone", "marketing", "refused", "2023-10-01");
  answer (book, "sms", "care", "refused", "2023-10-01");
  answer (book, "phone", "care", "agreed", "2023-10-01");
  assert_to_do (book, 3);
  answer (book, "phone", "care", "refused", "2023-10-02");
  assert_withheld (book, 1, HF_CUSTOMER_WITHHELD_REFUSES_CALLS);
  assert_withheld (book, 3, NULL);
  assert_withheld (book, 4, NULL);
  assert_customer (book, 1, NULL, "2023-10-25");
  assert_to_do (book, 2);
}

/* What was answered last counts, whenever it was entered, and each of its changes. */
static void
test_refusal_lifted (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  gint64 refused = answer (book, "phone", "care", "refused", "2023-10-02");

  answer (book, "phone", "care", "agreed", "2023-09-30");
  assert_to_do (book, 1);
  hf_test_book_set_text (book, &hf_consent_def, refused, HF_CONSENT_ANSWER, "unknown");
  assert_to_do (book, 2);
  hf_undone_free (hf_test_book_undo (book));
  assert_to_do (book, 1);
  hf_test_book_set_text (book, &hf_follow_up_def, 1, HF_FOLLOW_UP_CHANNEL, "letter");
  assert_to_do (book, 2);
  hf_test_book_set_text (book, &hf_follow_up_def, 1, HF_FOLLOW_UP_CHANNEL, "phone");
  assert_to_do (book, 1);
  set (book, &hf_customer_def, 1, HF_CUSTOMER_DO_NOT_CONTACT, HF_INT (1));
  assert_withheld (book, 1, HF_CUSTOMER_WITHHELD_DO_NOT_CONTACT);
  set (book, &hf_consent_def, refused, HF_CONSENT_CUSTOMER, HF_INT (2)); /* as a merge does */
  assert_to_do (book, 0);
  set (book, &hf_customer_def, 1, HF_CUSTOMER_DO_NOT_CONTACT, HF_NULL);
  assert_to_do (book, 1);
  hf_test_book_delete (book, &hf_consent_def, refused);
  assert_to_do (book, 2);
}

/* A box that was ticked and cleared again holds 0, which forbids nothing. */
static void
test_cleared (void)
{
  g_autoptr (HfTestBook) book = new_book ();

  set (book, &hf_customer_def, 1, HF_CUSTOMER_DO_NOT_CONTACT, HF_INT (0));
  assert_to_do (book, 2);
  assert_customer (book, 1, NULL, "2023-10-20");
}

/* What is left of several reasons still forbids the call. */
static void
test_several_reasons (void)
{
  g_autoptr (HfTestBook) book = new_book ();

  for (guint i = G_N_ELEMENTS (facts); i > 0; i--)
    {
      set (book, &hf_customer_def, 1, facts[i - 1].field, facts[i - 1].value);
      assert_withheld (book, 1, facts[i - 1].why);
      assert_to_do (book, 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      assert_withheld (book, 1, facts[i].why);
      set (book, &hf_customer_def, 1, facts[i].field, HF_NULL);
      assert_to_do (book, i + 1 < G_N_ELEMENTS (facts) ? 1 : 2);
    }
}

/* Planned, moved and reopened meanwhile: none of it reaches the queue before it may. */
static void
test_changed_meanwhile (void)
{
  g_autoptr (HfTestBook) book = new_book ();

  set (book, &hf_customer_def, 1, HF_CUSTOMER_DECEASED, HF_TEXT ("2023-10-01"));
  hf_test_book_insert (book, hf_test_follow_up (1, "2023-10-22", "C"));
  assert_withheld (book, 4, HF_CUSTOMER_WITHHELD_DECEASED);
  hf_test_book_set_text (book, &hf_follow_up_def, 1, HF_FOLLOW_UP_DUE, "2023-10-19");
  hf_test_book_set_text (book, &hf_follow_up_def, 2, HF_FOLLOW_UP_STATE, "open");
  assert_to_do (book, 1);
  hf_test_book_delete (book, &hf_follow_up_def, 4);
  assert_to_do (book, 1);
  set (book, &hf_customer_def, 1, HF_CUSTOMER_DECEASED, HF_NULL);
  assert_to_do (book, 3);
  assert_customer (book, 1, NULL, "2023-09-20");
}

/* As a merge gives it to whom it keeps, and its undo gives it back. */
static void
test_given_to_another (void)
{
  g_autoptr (HfTestBook) book = new_book ();

  set (book, &hf_customer_def, 2, HF_CUSTOMER_ARCHIVED, HF_INT (1697763600));
  assert_to_do (book, 1);
  set (book, &hf_follow_up_def, 3, HF_FOLLOW_UP_CUSTOMER, HF_INT (1));
  assert_withheld (book, 3, NULL);
  assert_to_do (book, 2);
  set (book, &hf_follow_up_def, 1, HF_FOLLOW_UP_CUSTOMER, HF_INT (2));
  assert_withheld (book, 1, HF_CUSTOMER_WITHHELD_ARCHIVED);
  assert_customer (book, 1, NULL, "2023-10-21");
  assert_to_do (book, 1);
  hf_undone_free (hf_test_book_undo (book));
  hf_undone_free (hf_test_book_undo (book));
  hf_undone_free (hf_test_book_undo (book));
  assert_to_do (book, 2);
}

static gpointer
batch_work (HfDatabase *db, gpointer who, GCancellable *cancellable, GError **error)
{
  const HfStepInfo info = { .who = who, .at = 1697763600, .label = "Import", .is_batch = TRUE };
  g_autoptr (HfTransaction) transaction = hf_transaction_begin (db, &info, error);
  g_autoptr (HfRow) customer = hf_test_customer ("王芳");
  g_autoptr (HfRow) follow_up = NULL;

  hf_row_set_int (customer, HF_CUSTOMER_DO_NOT_CONTACT, 1);
  follow_up = hf_test_follow_up (hf_transaction_insert (transaction, customer, error), "2023-10-20",
                                 HF_CUSTOMER_GRADE_A);
  g_assert_cmpint (hf_transaction_insert (transaction, follow_up, error), >, 0);
  g_assert_true (hf_transaction_commit (transaction, error));
  return NULL;
}

/* In the transaction that brings both, in a batch as an import is one. */
static void
test_batch (void)
{
  g_autoptr (HfTestBook) book = new_book ();

  hf_store_run_sync (book->store, HF_LANE_WRITE, batch_work, hf_store_get_viewer (book->store)->who,
                     NULL, NULL);
  assert_withheld (book, 4, HF_CUSTOMER_WITHHELD_DO_NOT_CONTACT);
  assert_customer (book, 3, HF_CUSTOMER_WITHHELD_DO_NOT_CONTACT, NULL);
  assert_to_do (book, 2);
  hf_undone_free (hf_test_book_undo (book));
  assert_to_do (book, 2);
  hf_undone_free (hf_test_book_redo (book));
  assert_withheld (book, 4, HF_CUSTOMER_WITHHELD_DO_NOT_CONTACT);
  assert_to_do (book, 2);
}

/* Another window or program on the same book. */
static void
test_other_process (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (HfStore) other = hf_test_book_open_again (book, book->viewer);
  g_autoptr (HfStore) own = g_steal_pointer (&book->store);

  book->store = g_object_ref (other);
  set (book, &hf_customer_def, 1, HF_CUSTOMER_DECEASED, HF_TEXT ("2023-10-01"));
  g_set_object (&book->store, own);
  assert_withheld (book, 1, HF_CUSTOMER_WITHHELD_DECEASED);
  assert_to_do (book, 1);
}

/* A book as the program before left it: it knew who was dead, and counted their calls. */
static const char before[] =
  "DROP TABLE claim;"
  "DROP INDEX follow_up_plan_step; DROP INDEX follow_up_person_plan; ALTER TABLE follow_up DROP "
  "COLUMN person_plan;"
  "ALTER TABLE follow_up DROP COLUMN plan_step; DROP TABLE person_plan; DROP TABLE plan_trigger;"
  "DROP TABLE plan_step; DROP TABLE plan;"
  "DROP TABLE work_day;"
  "DROP TABLE complaint_said; DROP TABLE complaint;"
  "DROP TABLE appointment; ALTER TABLE follow_up DROP COLUMN booked;"
  "ALTER TABLE follow_up DROP COLUMN close_reason; ALTER TABLE follow_up DROP COLUMN close_note;"
  "DROP TABLE grade_preset; DROP TABLE grade_rule;"
  "ALTER TABLE follow_up DROP COLUMN suggested; ALTER TABLE follow_up DROP COLUMN suggested_by;"
  "ALTER TABLE follow_up DROP COLUMN grade_reason;"
  "DROP TABLE contact_handled; ALTER TABLE contact DROP COLUMN satisfied;"
  "ALTER TABLE contact DROP COLUMN dissatisfaction; ALTER TABLE contact DROP COLUMN handling;"
  "DROP TABLE contact_said; DROP TABLE memo_said; DROP TABLE star;"
  "DROP INDEX customer_by_last_contact; ALTER TABLE customer DROP COLUMN last_contact;"
  "DROP INDEX measurement_indicator;"
  "ALTER TABLE custom_field DROP COLUMN locked_by; ALTER TABLE custom_field DROP COLUMN locked_for;"
  "ALTER TABLE consent DROP COLUMN guardian;"
  "ALTER TABLE attachment DROP COLUMN photo; ALTER TABLE organisation DROP COLUMN risks;"
  "DROP TABLE tier_benefit; DROP TABLE benefit_use; DROP TABLE searched; DROP INDEX visit_changed;"
  "DROP INDEX contact_changed; DROP INDEX measurement_changed; DROP INDEX memo_changed;"
  "DROP INDEX change_whole; ALTER TABLE change DROP COLUMN whole;"
  "DROP INDEX customer_by_origin_detail; ALTER TABLE memo DROP COLUMN popup;"
  "ALTER TABLE memo DROP COLUMN popup_off; ALTER TABLE memo DROP COLUMN popup_archived;"
  "ALTER TABLE contact DROP COLUMN emotion; ALTER TABLE customer DROP COLUMN how_met;"
  "ALTER TABLE customer DROP COLUMN quick_facts; DROP TABLE gift;"
  "ALTER TABLE custom_field DROP COLUMN required;"
  "ALTER TABLE custom_field DROP COLUMN shown_by; ALTER TABLE custom_field DROP COLUMN shown_for;"
  "ALTER TABLE segment DROP COLUMN entity;"
  "DROP INDEX organisation_by_kind; DROP INDEX organisation_by_headcount;"
  "ALTER TABLE agreement DROP COLUMN closed; ALTER TABLE delivered DROP COLUMN due_with;"
  "ALTER TABLE delivered DROP COLUMN ending; ALTER TABLE delivered DROP COLUMN to_greet;"
  "ALTER TABLE phone DROP COLUMN type; DROP TABLE reveal; DROP TABLE consent;"
  "ALTER TABLE search_doc DROP COLUMN personal; ALTER TABLE article_doc DROP COLUMN personal;"
  "DROP TABLE tag_rule; DROP INDEX customer_tags_auto;"
  "ALTER TABLE customer DROP COLUMN tags_auto;"
  "DROP INDEX customer_by_entered; ALTER TABLE customer DROP COLUMN entered_by;"
  "ALTER TABLE customer DROP COLUMN entered_on; ALTER TABLE customer DROP COLUMN changed_by;"
  "ALTER TABLE customer DROP COLUMN changed_on; ALTER TABLE customer DROP COLUMN points_given;"
  "ALTER TABLE tier DROP COLUMN points_from; ALTER TABLE tier DROP COLUMN rises;"
  "ALTER TABLE membership DROP COLUMN by_rule; DROP TABLE cell_plan;"
  "DROP INDEX change_customer; ALTER TABLE change DROP COLUMN customer;"
  "ALTER TABLE visit DROP COLUMN channel; ALTER TABLE contact DROP COLUMN direction;"
  "ALTER TABLE contact DROP COLUMN minutes; ALTER TABLE contact DROP COLUMN reason;"
  "DROP INDEX customer_by_id_tail; DROP INDEX organisation_by_stage; DROP TABLE reminder_seen;"
  "DROP INDEX customer_by_lacks; ALTER TABLE customer DROP COLUMN lacks;"
  "ALTER TABLE customer DROP COLUMN lacks_own;"
  "ALTER TABLE custom_field DROP COLUMN level; ALTER TABLE custom_field DROP COLUMN wanted;"
  "DROP TABLE package_use; DROP TABLE class_choice;"
  "DROP INDEX points_visit; ALTER TABLE points DROP COLUMN visit;"
  "DROP INDEX points_follow_up; ALTER TABLE points DROP COLUMN follow_up;"
  "DROP INDEX customer_by_household; ALTER TABLE customer DROP COLUMN household;"
  "ALTER TABLE customer DROP COLUMN class_by_hand;"
  "DROP INDEX follow_up_queue; DROP INDEX follow_up_due; DROP INDEX follow_up_timed;"
  "ALTER TABLE follow_up DROP COLUMN withheld; ALTER TABLE customer DROP COLUMN withheld;"
  "CREATE INDEX follow_up_queue ON follow_up (queue_rank, due, promised, id)"
  "  WHERE state = 'open';"
  "CREATE INDEX follow_up_due ON follow_up (due, queue_rank, promised, id) WHERE state = 'open';"
  "CREATE INDEX follow_up_timed ON follow_up (due)"
  "  WHERE state = 'open' AND (promised IS NOT NULL OR not_before IS NOT NULL);"
  "DROP INDEX customer_owner; DROP TRIGGER attachment_insert; DROP TRIGGER attachment_update;"
  "DELETE FROM follow_up_open;"
  "INSERT INTO follow_up_open SELECT 0, ready_from, grade, count(*), count(*), 0 FROM follow_up"
  "  WHERE state = 'open' GROUP BY ready_from, grade;"
  "UPDATE customer SET next_follow_up ="
  "  (SELECT min(due) FROM follow_up WHERE customer = customer.id AND state = 'open');"
  "PRAGMA user_version = 4";

static void
test_migration (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (GError) error = NULL;
  HfDatabase *db;
  gint64      counted = 0;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      gint64 customer = hf_test_book_add_customer (book, "王芳");

      hf_test_book_insert (book, hf_test_follow_up (customer, "2023-10-19", "A"));
      set (book, &hf_customer_def, customer, facts[i].field, facts[i].value);
    }
  hf_test_book_close (book);
  db = hf_database_open (book->path, 0, &error);
  g_assert_true (hf_database_script (db, before, &error));
  g_assert_true (hf_database_number (db, &counted, &error, N_TO_DO, ""));
  g_assert_no_error (error);
  g_assert_cmpint (counted, ==, 5);
  hf_database_close (db);
  hf_test_book_reopen (book);
  assert_to_do (book, 2);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      assert_withheld (book, 4 + i, facts[i].why);
      assert_customer (book, 3 + i, facts[i].why, NULL);
      set (book, &hf_customer_def, 3 + i, facts[i].field, HF_NULL);
    }
  assert_to_do (book, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/withheld/there-and-back", test_there_and_back);
  g_test_add_func ("/withheld/cleared", test_cleared);
  g_test_add_func ("/withheld/refused-calls", test_refused_calls);
  g_test_add_func ("/withheld/refusal-lifted", test_refusal_lifted);
  g_test_add_func ("/withheld/several-reasons", test_several_reasons);
  g_test_add_func ("/withheld/changed-meanwhile", test_changed_meanwhile);
  g_test_add_func ("/withheld/given-to-another", test_given_to_another);
  g_test_add_func ("/withheld/batch", test_batch);
  g_test_add_func ("/withheld/other-process", test_other_process);
  g_test_add_func ("/withheld/migration", test_migration);
  return g_test_run ();
}
