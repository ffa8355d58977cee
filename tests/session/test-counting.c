/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whatever is done in whatever order, every kept figure is what plain SQL over the raw tables says.
 * The order comes from the test's seed. */

#include "core/hf-contact.h"
#include "core/hf-outcome-kind.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-follow-up.h"
#include "core/hf-phone.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"
#include "session/same-person/hf-merge.h"
#include "store/hf-check.h"
#include "store/hf-statement.h"
#include "store/hf-transaction.h"
#include "tests/store/hf-test-book.h"

#define N_CUSTOMERS   12
#define N_DEPARTMENTS 3
#define N_BATCHES     25
#define BATCH_SIZE    16

#define DIFFERENCE(kept, counted)                                 \
  "SELECT count(*) FROM (SELECT * FROM (" kept " EXCEPT " counted \
  ") UNION ALL SELECT * FROM (" counted " EXCEPT " kept "))"

/* clang-format off */
#define MONTH "substr(date, 1, 7)"
#define YEAR  "substr(date, 1, 4)"
#define FIRST_OF "(SELECT min(f.date) FROM visit AS f WHERE f.customer = visit.customer)"
#define NEW_IN_MONTH "count(DISTINCT CASE WHEN substr(" FIRST_OF ", 1, 7) = " MONTH " THEN customer END)"
#define NEW_IN_YEAR "count(DISTINCT CASE WHEN substr(" FIRST_OF ", 1, 4) = " YEAR " THEN customer END)"
#define DEPARTMENT "coalesce(department, 0)"
#define DOCTOR "coalesce(doctor, 0)"

#define MONTHS(scope, key) \
  DIFFERENCE ("SELECT month, key, visits, fee, patients, new_patients FROM visit_month WHERE scope = '" scope "'", \
              "SELECT " MONTH ", " key ", count(*), sum(coalesce(fee, 0)), count(DISTINCT customer), " NEW_IN_MONTH " FROM visit GROUP BY 1, 2")
#define PATIENT_MONTHS(scope) \
  DIFFERENCE ("SELECT month, key, sum(patients), coalesce(sum(patients) FILTER (WHERE since = month), 0) FROM patient_month WHERE scope = '" scope "' " \
              "GROUP BY 1, 2 ", \
              "SELECT month, key, patients, new_patients FROM visit_month WHERE scope = '" scope "'")
#define PATIENT_YEARS(scope, key) \
  DIFFERENCE ("SELECT year, key, sum(patients), coalesce(sum(patients) FILTER (WHERE since = year), 0) FROM patient_year " \
              "WHERE scope = '" scope "' GROUP BY 1, 2", \
              "SELECT " YEAR ", " key ", count(DISTINCT customer), " NEW_IN_YEAR " FROM visit GROUP BY 1, 2")

/* In the words of the facts, not of the column that the book sums them up in. */
#define TO_DO "state = 'open' AND customer NOT IN (SELECT id FROM customer WHERE deceased IS NOT NULL OR do_not_contact = 1 OR archived IS NOT NULL)"

#define GAPS "SELECT julianday(date) - julianday(lag(date) OVER (ORDER BY date)) AS gap FROM (SELECT DISTINCT date FROM visit WHERE customer = c.id)"

/* Each is 0 when the figures kept are those counted. What the patients add up to over a range is tested with the report. */
static const char *const figures[] = {
  DIFFERENCE ("SELECT day, key, visits, fee FROM visit_day WHERE scope = 'all'",
              "SELECT date, 0, count(*), sum(coalesce(fee, 0)) FROM visit GROUP BY 1"),
  DIFFERENCE ("SELECT day, key, visits, fee FROM visit_day WHERE scope = 'department'",
              "SELECT date, " DEPARTMENT ", count(*), sum(coalesce(fee, 0)) FROM visit GROUP BY 1, 2"),
  DIFFERENCE ("SELECT day, key, visits, fee FROM visit_day WHERE scope = 'doctor'",
              "SELECT date, " DOCTOR ", count(*), sum(coalesce(fee, 0)) FROM visit GROUP BY 1, 2"),
  DIFFERENCE ("SELECT day, new_visits FROM visit_day WHERE scope = 'all' AND new_visits > 0",
              "SELECT first, count(*) FROM (SELECT min(date) AS first FROM visit GROUP BY customer) GROUP BY 1"),
  DIFFERENCE ("SELECT month, new_visits FROM visit_month WHERE scope = 'all' AND new_visits > 0",
              "SELECT substr(first, 1, 7), count(*) FROM (SELECT min(date) AS first FROM visit GROUP BY customer) GROUP BY 1"),
  MONTHS ("all", "0"), MONTHS ("department", DEPARTMENT), MONTHS ("doctor", DOCTOR),
  PATIENT_MONTHS ("all"), PATIENT_MONTHS ("department"), PATIENT_MONTHS ("doctor"),
  PATIENT_YEARS ("all", "0"), PATIENT_YEARS ("department", DEPARTMENT), PATIENT_YEARS ("doctor", DOCTOR),
  DIFFERENCE ("SELECT ready_from, grade, open, calls, promised FROM follow_up_open WHERE owner = 0",
              "SELECT due || coalesce(' ' || promised, ' ' || not_before, ''), grade, count(*), count(*) FILTER (WHERE channel = 'phone'), "
              "count(promised) FROM follow_up WHERE " TO_DO " GROUP BY 1, 2"),
  DIFFERENCE ("SELECT owner, substr(ready_from, 1, 10), sum(open), sum(calls) FROM follow_up_open WHERE owner <> 0 GROUP BY 1, 2",
              "SELECT owner, due, count(*), count(*) FILTER (WHERE channel = 'phone') FROM follow_up WHERE " TO_DO " AND owner IS NOT NULL GROUP BY 1, 2"),
  "SELECT count(*) FROM customer AS c WHERE c.visit_count <> (SELECT count(*) FROM visit WHERE customer = c.id) "
  "OR c.first_visit IS NOT (SELECT min(date) FROM visit WHERE customer = c.id) "
  "OR c.last_visit IS NOT (SELECT max(date) FROM visit WHERE customer = c.id) "
  "OR c.spent IS NOT (SELECT sum(coalesce(fee, 0)) FROM visit WHERE customer = c.id)",
  "SELECT count(*) FROM customer AS c WHERE c.loyal_since IS NOT (SELECT min(date) FROM visit AS v WHERE customer = c.id "
  "AND julianday(date) - julianday(c.first_visit) >= 365 AND (SELECT count(*) FROM visit WHERE customer = c.id AND date <= v.date) >= 4) "
  "OR (c.stage_now = 'loyal') <> (c.loyal_since IS NOT NULL AND c.lifelong_since IS NULL)",
  "SELECT count(*) FROM customer AS c WHERE c.visit_cycle IS NOT NULL AND (c.visit_cycle NOT BETWEEN "
  "(SELECT min(gap) FROM (" GAPS ")) AND (SELECT max(gap) FROM (" GAPS ")) OR c.next_expected IS NOT date(c.last_visit, c.visit_cycle || ' days'))",
  "SELECT count(*) FROM customer AS c WHERE (c.visit_cycle IS NULL) <> ((SELECT count(DISTINCT date) FROM visit WHERE customer = c.id) < 3)",
  "SELECT count(*) FROM customer AS c WHERE c.next_follow_up IS NOT "
  "(SELECT min(due) FROM follow_up WHERE customer = c.id AND " TO_DO ")",
  "SELECT count(*) FROM customer AS c WHERE c.last_contact IS NOT (SELECT max(date(at, 'unixepoch', 'localtime')) FROM contact "
  "WHERE customer = c.id AND coalesce(outcome, 'fine') IN ('fine', 'complaint', 'doctor'))",
  "SELECT count(*) FROM customer AS c WHERE c.phone IS NOT "
  "(SELECT number FROM phone WHERE customer = c.id ORDER BY coalesce(invalid, 0), coalesce(position, 0), id LIMIT 1)",
};
/* clang-format on */

static gint32
up_to (gint32 n)
{
  return g_test_rand_int_range (1, n + 1);
}

static void
give_date (HfRow *visit)
{
  g_autofree char *date = g_strdup_printf ("202%d-%02d-%02d", up_to (3), up_to (12), up_to (3));

  hf_row_set_text (visit, HF_VISIT_DATE, date);
}

static void
give_place (HfRow *visit)
{
  if (up_to (4) > 1)
    hf_row_set_int (visit, HF_VISIT_DEPARTMENT, up_to (N_DEPARTMENTS));
  else
    hf_row_set_null (visit, HF_VISIT_DEPARTMENT);
  if (up_to (4) > 1)
    hf_row_set_int (visit, HF_VISIT_DOCTOR, up_to (N_DEPARTMENTS));
  hf_row_set_int (visit, HF_VISIT_FEE, up_to (100000));
}

static void
give_time (HfRow *visit)
{
  g_autofree char *time = g_strdup_printf ("%02d:00", up_to (3));

  hf_row_set_text (visit, HF_VISIT_TIME, up_to (3) > 1 ? time : NULL);
}

static void
give_customer (HfRow *visit)
{
  hf_row_set_int (visit, HF_VISIT_CUSTOMER, up_to (N_CUSTOMERS));
}

static HfRow *
new_visit (void)
{
  HfRow *visit = hf_row_new (&hf_visit_def);

  give_customer (visit);
  give_date (visit);
  give_time (visit);
  give_place (visit);
  return visit;
}

static void
insert_visit (HfTestBook *book)
{
  hf_test_book_insert (book, new_visit ());
}

static HfRow *
any_row (HfTestBook *book, const HfEntityDef *def)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT id FROM \"%s\" ORDER BY (id * 7919) %% %d LIMIT 1", def->name,
                     1000 + up_to (1000));
  gint64 id = hf_test_book_number (book, sql);

  return id > 0 ? hf_test_book_read (book, def, id) : NULL;
}

typedef void (*Edit) (HfRow *draft);

static void
edit_any (HfTestBook *book, const HfEntityDef *def, const Edit *edits, guint n_edits)
{
  g_autoptr (HfRow) row = any_row (book, def);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  HfRow *draft;

  if (row == NULL)
    return;
  draft = hf_row_copy (row);
  edits[up_to ((gint32) n_edits) - 1](draft);
  hf_change_set_update (changes, row, draft);
  committed = hf_test_book_commit (book, changes);
}

static void
edit_visit (HfTestBook *book)
{
  static const Edit edits[] = { give_date, give_time, give_place, give_customer };

  edit_any (book, &hf_visit_def, edits, G_N_ELEMENTS (edits));
}

static void
delete_visit (HfTestBook *book)
{
  g_autoptr (HfRow) visit = any_row (book, &hf_visit_def);

  if (visit != NULL)
    hf_test_book_delete (book, &hf_visit_def, visit->id);
}

static void
undo_or_redo (HfTestBook *book, gboolean redo)
{
  g_autoptr (GError) error = NULL;
  HfUndone *undone = hf_store_undo_sync (book->store, redo, &error);

  if (undone != NULL)
    hf_undone_free (undone);
  else
    g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_NOTHING);
}

static void
undo (HfTestBook *book)
{
  for (gint32 i = up_to (4); i > 0; i--)
    undo_or_redo (book, FALSE);
}

static void
redo (HfTestBook *book)
{
  for (gint32 i = up_to (4); i > 0; i--)
    undo_or_redo (book, TRUE);
}

static void
give_due (HfRow *follow_up)
{
  g_autofree char *due = g_strdup_printf ("2024-01-%02d", up_to (6));

  hf_row_set_text (follow_up, HF_FOLLOW_UP_DUE, due);
}

static void
give_moment (HfRow *follow_up)
{
  g_autofree char *time = g_strdup_printf ("%02d:30", 8 + up_to (3));

  hf_row_set_text (follow_up, HF_FOLLOW_UP_PROMISED, up_to (3) > 1 ? time : NULL);
  hf_row_set_text (follow_up, HF_FOLLOW_UP_NOT_BEFORE, up_to (3) > 1 ? "14:00" : NULL);
}

static void
give_follow_up_owner (HfRow *follow_up)
{
  if (up_to (4) > 1)
    hf_row_set_int (follow_up, HF_FOLLOW_UP_OWNER, up_to (N_DEPARTMENTS));
  else
    hf_row_set_null (follow_up, HF_FOLLOW_UP_OWNER);
}

static void
give_channel (HfRow *follow_up)
{
  hf_row_set_text (follow_up, HF_FOLLOW_UP_CHANNEL, hf_contact_channels[up_to (2) - 1].key);
}

static void
give_grade (HfRow *follow_up)
{
  hf_row_set_text (follow_up, HF_FOLLOW_UP_GRADE, up_to (2) > 1 ? "A" : "C");
}

static void
give_state (HfRow *follow_up)
{
  gboolean is_open = up_to (2) > 1;

  hf_row_set_text (follow_up, HF_FOLLOW_UP_STATE,
                   is_open ? HF_FOLLOW_UP_STATE_OPEN : HF_FOLLOW_UP_STATE_DONE);
}

static void
give_follow_up_customer (HfRow *follow_up)
{
  hf_row_set_int (follow_up, HF_FOLLOW_UP_CUSTOMER, up_to (N_CUSTOMERS));
}

static HfRow *
new_follow_up (void)
{
  HfRow *row = hf_test_follow_up (up_to (N_CUSTOMERS), "2024-01-01", "B");

  give_due (row);
  give_moment (row);
  give_follow_up_owner (row);
  return row;
}

static void
insert_follow_up (HfTestBook *book)
{
  hf_test_book_insert (book, new_follow_up ());
}

static void
edit_follow_up (HfTestBook *book)
{
  static const Edit edits[] = { give_due,     give_moment, give_follow_up_owner,
                                give_channel, give_grade,  give_follow_up_customer,
                                give_state };

  edit_any (book, &hf_follow_up_def, edits, G_N_ELEMENTS (edits));
}

static void
delete_follow_up (HfTestBook *book)
{
  g_autoptr (HfRow) row = any_row (book, &hf_follow_up_def);

  if (row != NULL)
    hf_test_book_delete (book, &hf_follow_up_def, row->id);
}

static void
give_at (HfRow *contact)
{
  hf_row_set_int (contact, HF_CONTACT_AT, 1700000000 + up_to (400) * 10000);
}

static void
give_outcome (HfRow *contact)
{
  gint32 outcome = up_to (HF_N_OUTCOMES + 1);

  hf_row_set_text (contact, HF_CONTACT_OUTCOME,
                   outcome <= HF_N_OUTCOMES ? hf_contact_outcomes[outcome - 1].key : NULL);
}

static void
give_words (HfRow *contact)
{
  g_autofree char *note = g_strdup_printf ("安好 %d", up_to (9));

  hf_row_set_text (contact, HF_CONTACT_REASON, up_to (3) > 2 ? "复查" : NULL);
  hf_row_set_text (contact, HF_CONTACT_NOTE, up_to (3) > 1 ? note : NULL);
}

static void
give_contact_customer (HfRow *contact)
{
  hf_row_set_int (contact, HF_CONTACT_CUSTOMER, up_to (N_CUSTOMERS));
}

static HfRow *
new_contact (void)
{
  HfRow *row = hf_row_new (&hf_contact_def);

  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_WECHAT);
  give_contact_customer (row);
  give_at (row);
  give_outcome (row);
  give_words (row);
  return row;
}

static void
insert_contact (HfTestBook *book)
{
  hf_test_book_insert (book, new_contact ());
}

static void
edit_contact (HfTestBook *book)
{
  static const Edit edits[] = { give_at, give_outcome, give_words, give_contact_customer };

  edit_any (book, &hf_contact_def, edits, G_N_ELEMENTS (edits));
}

static void
delete_contact (HfTestBook *book)
{
  g_autoptr (HfRow) row = any_row (book, &hf_contact_def);

  if (row != NULL)
    hf_test_book_delete (book, &hf_contact_def, row->id);
}

static void
give_death (HfRow *customer)
{
  hf_row_set_text (customer, HF_CUSTOMER_DECEASED, up_to (3) > 2 ? "2023-10-01" : NULL);
}

static void
give_wish (HfRow *customer)
{
  hf_row_set_int (customer, HF_CUSTOMER_DO_NOT_CONTACT, up_to (3) > 2);
}

static void
give_archived (HfRow *customer)
{
  hf_row_set (customer, HF_CUSTOMER_ARCHIVED, up_to (3) > 2 ? HF_INT (1697763600) : HF_NULL);
}

static void
edit_customer (HfTestBook *book)
{
  static const Edit edits[] = { give_death, give_wish, give_archived };

  edit_any (book, &hf_customer_def, edits, G_N_ELEMENTS (edits));
}

static gpointer
import_work (HfDatabase *db, gpointer who, GCancellable *cancellable, GError **error)
{
  const HfStepInfo info = { .who = who, .at = 1697763600, .label = "Import", .is_batch = TRUE };
  g_autoptr (HfTransaction) transaction = hf_transaction_begin (db, &info, error);

  g_assert_nonnull (transaction);
  for (gint32 i = up_to (8); i > 0; i--)
    {
      g_autoptr (HfRow) visit = new_visit ();
      g_autoptr (HfRow) follow_up = new_follow_up ();
      g_autoptr (HfRow) contact = new_contact ();

      g_assert_cmpint (hf_transaction_insert (transaction, contact, error), >, 0);
      g_assert_cmpint (hf_transaction_insert (transaction, visit, error), >, 0);
      g_assert_cmpint (hf_transaction_insert (transaction, follow_up, error), >, 0);
    }
  g_assert_true (hf_transaction_commit (transaction, error));
  return NULL;
}

/* As one batch, which undo takes back as one. */
static void
import (HfTestBook *book)
{
  hf_store_run_sync (book->store, HF_LANE_WRITE, import_work,
                     hf_store_get_viewer (book->store)->who, NULL, NULL);
}

static gpointer
merge_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return GSIZE_TO_POINTER (hf_merge_run (db, options, error));
}

/* Not one into itself, nor a card that was merged already. */
static void
merge (HfTestBook *book)
{
  HfMergeOptions options = { .keep = up_to (N_CUSTOMERS),
                             .drop = up_to (N_CUSTOMERS),
                             .viewer = hf_store_get_viewer (book->store),
                             .now = hf_clock_now (book->clock) };
  g_autoptr (GError) error = NULL;
  gpointer step;

  if (options.keep == options.drop)
    return;
  step = hf_store_run_sync (book->store, HF_LANE_WRITE, merge_work, &options, NULL, &error);
  if (step == NULL)
    g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT);
}

static void
insert_phone (HfTestBook *book)
{
  g_autofree char *number = g_strdup_printf ("138%08d", up_to (99999999));
  HfRow           *phone = hf_test_phone (up_to (N_CUSTOMERS), number);

  hf_row_set_int (phone, HF_PHONE_POSITION, up_to (3));
  hf_row_set_int (phone, HF_PHONE_INVALID, up_to (2) - 1);
  hf_test_book_insert (book, phone);
}

static void
fill (HfTestBook *book)
{
  for (guint i = 0; i < N_DEPARTMENTS; i++)
    {
      HfRow *department = hf_row_new (&hf_department_def);
      HfRow *doctor = hf_row_new (&hf_staff_def);

      hf_row_set_text (department, HF_DEPARTMENT_NAME, "骨科");
      hf_row_set_text (doctor, HF_STAFF_NAME, "周正");
      hf_row_set_text (doctor, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
      hf_test_book_insert (book, department);
      hf_test_book_insert (book, doctor);
    }
  for (guint i = 0; i < N_CUSTOMERS; i++)
    hf_test_book_add_customer (book, "陈建国");
  hf_test_book_set_person (book, "Zhao"); /* whose undos stop here */
}

static void
assert_figures (HfTestBook *book)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_test_message ("%s", figures[i]);
      g_assert_cmpint (hf_test_book_number (book, figures[i]), ==, 0);
    }
  hf_test_book_check (book);
}

static void
test_any_order (void)
{
  static void (*const actions[]) (HfTestBook *) = {
    insert_visit,   insert_visit,     insert_visit,     insert_visit,
    edit_visit,     edit_visit,       delete_visit,     undo,
    redo,           insert_follow_up, insert_follow_up, edit_follow_up,
    edit_follow_up, delete_follow_up, insert_phone,     import,
    merge,          edit_customer,    edit_customer,    insert_contact,
    insert_contact, edit_contact,     delete_contact,
  };
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  fill (book);
  for (guint i = 0; i < N_BATCHES; i++)
    {
      for (guint j = 0; j < BATCH_SIZE; j++)
        actions[up_to (G_N_ELEMENTS (actions)) - 1](book);
      assert_figures (book);
    }
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM visit"), >, 0);
  g_assert_cmpint (
    hf_test_book_number (book, "SELECT count(*) FROM step WHERE label = 'Merge customers'"), >, 0);
}

/* The check must see what the figures above would: each of these falsifies one thing. */
static const char *const damages[] = {
  "UPDATE visit SET flags = flags + 1 WHERE id = (SELECT max(id) FROM visit WHERE flags & 1 = 0)",
  "UPDATE visit SET flags = flags - 64 WHERE id = (SELECT min(id) FROM visit WHERE flags & 64)",
  "UPDATE visit_day SET visits = visits + 1",
  "DELETE FROM visit_day",
  "UPDATE follow_up SET withheld = 'deceased'",
  "UPDATE customer SET archived = 1",
  "UPDATE follow_up_open SET open = open + 1",
  "UPDATE follow_up_open SET calls = 1 - calls",
  "DELETE FROM follow_up_open",
  "UPDATE visit_month SET new_patients = new_patients + 1 WHERE scope = 'doctor'",
  "DELETE FROM visit_month WHERE scope = 'all'",
  "UPDATE patient_month SET before = before || 'x' WHERE scope = 'department' AND before <> ''",
  "UPDATE patient_month SET since = since || 'x' WHERE scope = 'all' AND since <> ''",
  "UPDATE patient_year SET patients = patients + 1 WHERE scope = 'doctor'",
  "DELETE FROM patient_year",
  "UPDATE visit SET flags = flags + (1 << 22) WHERE id = (SELECT max(id) FROM visit WHERE flags & "
  "8)",
  "UPDATE customer SET visit_count = 0 WHERE visit_count > 0",
  "UPDATE customer SET spent = spent + 1",
  "UPDATE customer SET phone = 'x'",
  "UPDATE customer SET next_follow_up = '2020-01-01'",
  "DELETE FROM search_doc",
  "UPDATE search_doc SET words = 'zzz'",
  "DELETE FROM change",
};

static gpointer
damage_work (HfDatabase *db, gpointer sql, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) problems = NULL;

  g_assert_true (hf_database_begin (db, error));
  g_assert_true (hf_database_script (db, sql, error));
  problems = hf_check (db, NULL, error);
  g_assert_nonnull (problems);
  g_assert_cmpuint (problems->len, >, 0);
  hf_database_rollback (db);
  return NULL;
}

static void
test_check_sees_damage (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  fill (book);
  for (guint i = 0; i < 60; i++)
    insert_visit (book);
  insert_phone (book);
  insert_follow_up (book);
  hf_test_book_check (book);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_test_message ("%s", damages[i]);
      hf_store_run_sync (book->store, HF_LANE_WRITE, damage_work, (gpointer) damages[i], NULL,
                         NULL);
    }
  hf_test_book_check (book);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/counting/any-order", test_any_order);
  g_test_add_func ("/counting/check-sees-damage", test_check_sees_damage);
  return g_test_run ();
}
