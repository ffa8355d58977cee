/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Changes of many customers, or organisations: whom they reach, what stays, one undo, and what a
 * masked viewer writes. */

#include "session/customer/hf-bulk.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-organisation.h"
#include "core/hf-staff.h"
#include "session/same-person/hf-merge.h"
#include "session/same-person/hf-unmerge.h"
#include "tests/store/hf-test-book.h"

#define N_TO_DO "SELECT count(*) FROM follow_up WHERE state = 'open' AND withheld IS NULL"

typedef struct
{
  HfSelected  *selected;
  HfBulkChange change;
} Job;

static gpointer
bulk_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  return hf_bulk_run (db, job->selected, &job->change, cancellable, error);
}

static HfTestBook *
new_book (void)
{
  HfTestBook *book = hf_test_book_new ();

  for (guint i = 0; i < 5; i++)
    {
      HfRow *row = hf_test_customer (i < 3 ? "王芳" : "李雷");

      hf_row_set_text (row, HF_CUSTOMER_GRADE, i == 0 ? "A" : "B");
      hf_row_set_text (row, HF_CUSTOMER_TAGS, i == 0 ? "会员，复查" : i == 1 ? "非会员" : NULL);
      hf_test_book_insert (book, row);
    }
  return book;
}

/* Selects everybody but those given, or just those. */
static Job
make_job (HfTestBook *book, gboolean is_all, const GArray *ids, HfBulkKind kind, const char *text)
{
  HfQuery *query = hf_query_new (&hf_customer_def, book->viewer);

  hf_query_where (query, HF_CUSTOMER_ARCHIVED, HF_OP_NULL, HF_NULL);
  return (Job){
    hf_selected_new (query, NULL, is_all, g_array_copy ((GArray *) ids)),
    { .kind = kind, .text = text, .viewer = book->viewer, .now = hf_clock_now (book->clock) }
  };
}

static GArray *
ids_of (gint64 first, gint64 second)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, first);
  g_array_append_val (ids, second);
  return ids;
}

/* Returns how many follow-ups go with them. */
static gint64
run (HfTestBook *book, Job *job, gint64 selected, gint64 changed)
{
  g_autofree HfBulkResult *result =
    hf_test_book_run (book, job->change.dry_run ? HF_LANE_SCAN : HF_LANE_WRITE, bulk_work, job);

  g_assert_cmpint (result->selected, ==, selected);
  g_assert_cmpint (result->changed, ==, changed);
  g_assert_cmpint (result->step != 0, ==, !job->change.dry_run && changed > 0);
  return result->withheld;
}

static void
test_all_but (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (GArray) without = ids_of (2, 4);
  Job job = make_job (book, TRUE, without, HF_BULK_GRADE, "A");

  job.change.dry_run = TRUE;
  run (book, &job, 3, 2);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE grade = 'A'"),
                   ==, 1);
  job.change.dry_run = FALSE;
  run (book, &job, 3, 2);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE grade = 'A'"),
                   ==, 3);
  run (book, &job, 3, 0);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE grade = 'A'"),
                   ==, 1);
  hf_test_book_check (book);
  hf_selected_free (job.selected);
}

static void
test_search (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (GArray) without = ids_of (1, 1);
  Job job = make_job (book, TRUE, without, HF_BULK_ARCHIVE, NULL);

  job.selected->search = g_strdup ("王芳");
  run (book, &job, 2, 2);
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM customer WHERE archived IS NULL"),
                   ==, 3);
  hf_selected_free (job.selected);
}

static void
test_field (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (GArray) ids = ids_of (1, 2);
  Job job = make_job (book, FALSE, ids, HF_BULK_FIELD, "义诊");

  job.change.field = HF_CUSTOMER_ORIGIN;
  run (book, &job, 2, 2);
  run (book, &job, 2, 0);
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM customer WHERE origin = '义诊'"),
                   ==, 2);
  job.change.text = NULL;
  run (book, &job, 2, 2);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM customer WHERE origin = '义诊'"),
                   ==, 2);
  hf_selected_free (job.selected);
}

/* What says who somebody is, is known to few or has a rule of its own. */
static void
test_can_set (void)
{
  static const guint kept[] = { HF_CUSTOMER_NAME,  HF_CUSTOMER_ID_NUMBER, HF_CUSTOMER_ECONOMY,
                                HF_CUSTOMER_TAGS,  HF_CUSTOMER_STAGE,     HF_CUSTOMER_STAGE_NOW,
                                HF_CUSTOMER_PHONE, HF_CUSTOMER_BIRTH_DATE };
  static const guint set[] = { HF_CUSTOMER_ORIGIN, HF_CUSTOMER_EDUCATION, HF_CUSTOMER_CITY };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_false (hf_bulk_can_set (&hf_customer_def, kept[i]));
  for (guint i = 0; i < G_N_ELEMENTS (set); i++)
    g_assert_true (hf_bulk_can_set (&hf_customer_def, set[i]));
  g_assert_false (hf_bulk_can_set (&hf_organisation_def, HF_ORGANISATION_TAGS));
}

/* "会员" is there already for one, while for another it only ends a longer tag. */
static void
test_tag (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (GArray) ids = ids_of (1, 2);
  Job job = make_job (book, FALSE, ids, HF_BULK_TAG, "会员");
  g_autoptr (HfRow) first = NULL;
  g_autoptr (HfRow) second = NULL;

  run (book, &job, 2, 1);
  first = hf_test_book_read (book, &hf_customer_def, 1);
  second = hf_test_book_read (book, &hf_customer_def, 2);
  g_assert_cmpstr (hf_row_text (first, HF_CUSTOMER_TAGS), ==, "会员，复查");
  g_assert_cmpstr (hf_row_text (second, HF_CUSTOMER_TAGS), ==, "非会员 会员");
  hf_selected_free (job.selected);
}

static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("intern", 0, TRUE);
  g_autoptr (GArray) ids = ids_of (3, 99);
  Job job = make_job (book, FALSE, ids, HF_BULK_GRADE, "C");
  g_autoptr (HfRow) row = NULL;

  job.change.viewer = masked;
  run (book, &job, 1, 1); /* nobody has the number 99 */
  row = hf_test_book_read (book, &hf_customer_def, 3);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_GRADE), ==, "C");
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_NAME), ==, "王芳");
  hf_selected_free (job.selected);
}

static void
test_cancelled (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (GArray) without = ids_of (0, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Job job = make_job (book, TRUE, without, HF_BULK_GRADE, "C");

  g_cancellable_cancel (cancellable);
  g_assert_null (
    hf_store_run_sync (book->store, HF_LANE_WRITE, bulk_work, &job, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE grade = 'C'"),
                   ==, 0);
  hf_selected_free (job.selected);
}

static void
test_untag (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (GArray) ids = ids_of (1, 2);
  Job job = make_job (book, FALSE, ids, HF_BULK_UNTAG, "会员");
  g_autoptr (HfRow) first = NULL;
  g_autoptr (HfRow) second = NULL;

  run (book, &job, 2, 1);
  first = hf_test_book_read (book, &hf_customer_def, 1);
  second = hf_test_book_read (book, &hf_customer_def, 2);
  g_assert_cmpstr (hf_row_text (first, HF_CUSTOMER_TAGS), ==, "复查");
  g_assert_cmpstr (hf_row_text (second, HF_CUSTOMER_TAGS), ==, "非会员");
  hf_selected_free (job.selected);
}

/* Nobody who does not want to be called is planned for, and nobody twice a day. */
static void
test_plan (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (GArray) without = ids_of (5, 5);
  Job job = make_job (book, TRUE, without, HF_BULK_PLAN, "体检");

  job.change.due = hf_date_from_iso ("2023-11-29");
  hf_test_book_set_text (book, &hf_customer_def, 3, HF_CUSTOMER_DECEASED, "2023-01-02");
  hf_test_book_set_text (book, &hf_customer_def, 4, HF_CUSTOMER_GRADE, NULL);
  job.change.dry_run = TRUE;
  run (book, &job, 4, 3);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM follow_up"), ==, 0);
  job.change.dry_run = FALSE;
  run (book, &job, 4, 3);
  run (book, &job, 4, 0);
  g_assert_cmpint (
    hf_test_book_number (book, "SELECT count(*) FROM follow_up WHERE due = '2023-11-29' AND reason "
                               "= '体检' AND state = 'open'"),
    ==, 3);
  g_assert_cmpint (
    hf_test_book_number (book, "SELECT count(*) FROM follow_up WHERE grade = 'C' AND customer = 4"),
    ==, 1);
  g_assert_cmpint (
    hf_test_book_number (book, "SELECT count(*) FROM follow_up WHERE grade = 'A' AND customer = 1"),
    ==, 1);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM follow_up"), ==, 0);
  hf_test_book_check (book);
  hf_selected_free (job.selected);
}

/* Each by their own default plan; whoever has a follow-up gets no other, and what was typed goes
 * before what the plan says. */
static void
test_plan_by_cell (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (GArray) without = ids_of (5, 5);
  Job job = make_job (book, TRUE, without, HF_BULK_PLAN, NULL);

  job.change.by_cell = TRUE;
  job.change.today = hf_date_from_iso ("2023-10-20");
  hf_test_book_insert (book, hf_test_visit (1, "2023-10-02", NULL));
  hf_test_book_set_text (book, &hf_customer_def, 2, HF_CUSTOMER_NEED, "safety");
  hf_test_book_insert (book, hf_test_follow_up (3, "2024-02-01", "B"));
  hf_test_book_set_text (book, &hf_customer_def, 4, HF_CUSTOMER_DECEASED, "2023-01-02");
  job.change.dry_run = TRUE;
  run (book, &job, 4, 2);
  job.change.dry_run = FALSE;
  run (book, &job, 4, 2);
  run (book, &job, 4, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM follow_up WHERE customer = 1 "
                                              "AND due = '2023-12-01' AND grade = 'A'"),
                   ==, 1);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM follow_up WHERE customer = 2 "
                                              "AND due = '2023-11-20' AND reason = 'Remind of "
                                              "check-ups and what prevents illness'"),
                   ==, 1);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM follow_up"), ==, 1);
  job.change.text = "体检";
  run (book, &job, 4, 2);
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM follow_up WHERE reason = '体检'"),
                   ==, 2);
  hf_test_book_check (book);
  hf_selected_free (job.selected);
}

static void
add_due (HfTestBook *book, gint64 customer, const char *due, const char *limit)
{
  HfRow *row = hf_test_follow_up (customer, due, "B");

  hf_row_set_text (row, HF_FOLLOW_UP_LIMIT, limit);
  hf_test_book_insert (book, row);
}

/* The first one of each moves, once; whoever is past a limit by it is counted, not stopped. */
static void
test_move (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (GArray) without = ids_of (5, 5);
  Job                      job = make_job (book, TRUE, without, HF_BULK_MOVE, NULL);
  gint64                   first;
  g_autofree HfBulkResult *result = NULL;

  add_due (book, 1, "2023-11-22", "2023-11-25");
  first = hf_test_book_number (book, "SELECT max(id) FROM follow_up");
  add_due (book, 1, "2023-11-23", NULL);
  add_due (book, 2, "2023-11-29", NULL); /* stays where it is */
  add_due (book, 3, "2023-12-24", NULL);
  add_due (book, 5, "2023-11-22", NULL); /* nobody has chosen this one */
  job.change.due = hf_date_from_iso ("2023-11-29");
  job.change.dry_run = TRUE;
  result = hf_test_book_run (book, HF_LANE_SCAN, bulk_work, &job);
  g_assert_cmpint (result->selected, ==, 4);
  g_assert_cmpint (result->changed, ==, 2);
  g_assert_cmpint (result->left_out, ==, 1);
  g_assert_cmpint (result->past_limit, ==, 1);
  job.change.dry_run = FALSE;
  run (book, &job, 4, 2);
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM follow_up WHERE due = '2023-11-29'"),
                   ==, 3);
  g_assert_cmpint (hf_test_book_number (book, "SELECT id FROM follow_up WHERE customer = 1 AND "
                                              "due = '2023-11-29'"),
                   ==, first);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM follow_up WHERE due = '2023-11-29'"),
                   ==, 1);
  hf_test_book_check (book);
  hf_selected_free (job.selected);
}

/* Returns a customer of somebody on the staff, who may have left. */
static gint64
add_owned (HfTestBook *book, gboolean has_left)
{
  HfRow *staff = hf_row_new (&hf_staff_def), *customer = hf_test_customer ("赵一");

  hf_row_set_text (staff, HF_STAFF_NAME, "Wu");
  hf_row_set_text (staff, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
  if (has_left)
    hf_row_set_int (staff, HF_STAFF_ARCHIVED, 1);
  hf_row_set_int (customer, HF_CUSTOMER_OWNER, hf_test_book_insert (book, staff));
  return hf_test_book_insert (book, customer);
}

/* Nobody who has left is given calls. */
static void
test_plan_owner_left (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (GArray) both = ids_of (add_owned (book, TRUE), add_owned (book, FALSE));
  Job job = make_job (book, FALSE, both, HF_BULK_PLAN, "体检");

  job.change.due = hf_date_from_iso ("2023-11-29");
  run (book, &job, 2, 2);
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM follow_up WHERE owner IS NOT NULL"),
                   ==, 1);
  g_assert_cmpint (
    hf_test_book_number (book, "SELECT count(*) FROM follow_up AS f JOIN staff AS s ON s.id = "
                               "f.owner WHERE s.archived IS NOT NULL"),
    ==, 0);
  hf_selected_free (job.selected);
}

static void
test_restore (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (GArray) ids = ids_of (1, 2);
  Job job = make_job (book, FALSE, ids, HF_BULK_ARCHIVE, NULL);

  hf_test_book_insert (book, hf_test_follow_up (1, "2023-10-20", "A"));
  job.change.dry_run = TRUE;
  g_assert_cmpint (run (book, &job, 2, 2), ==, 1);
  job.change.dry_run = FALSE;
  run (book, &job, 2, 2);
  g_assert_cmpint (run (book, &job, 2, 0), ==, 0);
  g_assert_cmpint (hf_test_book_number (book, N_TO_DO), ==, 0);
  hf_test_book_check (book);
  job.change.kind = HF_BULK_RESTORE;
  run (book, &job, 2, 2);
  g_assert_cmpint (hf_test_book_number (book, N_TO_DO), ==, 1);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, N_TO_DO), ==, 0);
  hf_undone_free (hf_test_book_redo (book));
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM customer WHERE archived IS NULL"),
                   ==, 5);
  hf_selected_free (job.selected);
}

static gpointer
merge_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return GSIZE_TO_POINTER (hf_merge_run (db, options, error));
}

static gpointer
unmerge_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return hf_unmerge_run (db, options, error);
}

/* A card that was merged is archived too, but comes back by taking the merge back alone. */
static void
test_restore_merged (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  const gint64     now = hf_clock_now (book->clock);
  HfMergeOptions   merge = { .keep = 1, .drop = 2, .viewer = book->viewer, .now = now };
  HfUnmergeOptions unmerge = { 1, 2, book->viewer, now, FALSE };
  g_autoptr (GArray) ids = ids_of (2, 3);
  Job                      job = make_job (book, FALSE, ids, HF_BULK_RESTORE, NULL);
  g_autofree HfBulkResult *result = NULL;

  hf_test_book_archive (book, &hf_customer_def, 3);
  hf_test_book_run (book, HF_LANE_WRITE, merge_work, &merge);
  result = hf_test_book_run (book, HF_LANE_WRITE, bulk_work, &job);
  g_assert_cmpint (result->selected, ==, 2);
  g_assert_cmpint (result->changed, ==, 1);
  g_assert_cmpint (result->left_out, ==, 1);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE "
                                              "archived IS NULL AND merged_into IS NOT NULL"),
                   ==, 0);
  hf_undone_free (hf_test_book_run (book, HF_LANE_WRITE, unmerge_work, &unmerge));
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM customer WHERE archived IS NULL"),
                   ==, 5);
  hf_test_book_check (book);
  hf_selected_free (job.selected);
}

static Job
make_organisation_job (HfTestBook *book, HfBulkKind kind, const char *text)
{
  return (Job){
    hf_selected_new_all (hf_query_new (&hf_organisation_def, book->viewer), NULL),
    { .kind = kind, .text = text, .viewer = book->viewer, .now = hf_clock_now (book->clock) }
  };
}

static void
assert_organisations (HfTestBook *book, const char *which, gint64 n)
{
  g_autofree char *sql = g_strconcat ("SELECT count(*) FROM organisation WHERE ", which, NULL);

  g_assert_cmpint (hf_test_book_number (book, sql), ==, n);
}

/* What they have in common with customers, and their stage; no customer of the same number is
 * touched. */
static void
test_organisations (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  const struct
  {
    HfBulkKind  kind;
    const char *text;
    gint64      id;
    const char *then;
  } cases[] = {
    { HF_BULK_STAGE, HF_ORGANISATION_STAGE_ACTIVE, 0, "stage = 'active'" },
    { HF_BULK_TAG, "体检", 0, "tags = '体检'" },
    { HF_BULK_UNTAG, "体检", 0, "tags IS NULL" },
    { HF_BULK_OWNER, NULL, hf_test_book_add_staff (book, "陈静", HF_STAFF_ROLE_DESK), "owner = 1" },
    { HF_BULK_ARCHIVE, NULL, 0, "archived IS NOT NULL" },
    { HF_BULK_RESTORE, NULL, 0, "archived IS NULL" },
  };

  for (guint i = 0; i < 2; i++)
    {
      HfRow *row = hf_row_new (&hf_organisation_def);

      hf_row_set_text (row, HF_ORGANISATION_NAME, i == 0 ? "锦星纺织" : "东方小学");
      hf_test_book_insert (book, row);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Job job = make_organisation_job (book, cases[i].kind, cases[i].text);

      job.change.id = cases[i].id;
      run (book, &job, 2, 2);
      assert_organisations (book, cases[i].then, 2);
      hf_undone_free (hf_test_book_undo (book));
      assert_organisations (book, cases[i].then, 0);
      hf_undone_free (hf_test_book_redo (book));
      hf_selected_free (job.selected);
    }
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE owner IS NOT "
                                              "NULL OR archived IS NOT NULL OR rev != 0"),
                   ==, 0);
  hf_test_book_check (book);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/bulk/all-but", test_all_but);
  g_test_add_func ("/bulk/search", test_search);
  g_test_add_func ("/bulk/field", test_field);
  g_test_add_func ("/bulk/can-set", test_can_set);
  g_test_add_func ("/bulk/tag", test_tag);
  g_test_add_func ("/bulk/untag", test_untag);
  g_test_add_func ("/bulk/plan", test_plan);
  g_test_add_func ("/bulk/plan-by-cell", test_plan_by_cell);
  g_test_add_func ("/bulk/move", test_move);
  g_test_add_func ("/bulk/plan-owner-left", test_plan_owner_left);
  g_test_add_func ("/bulk/restore", test_restore);
  g_test_add_func ("/bulk/restore-merged", test_restore_merged);
  g_test_add_func ("/bulk/masked", test_masked);
  g_test_add_func ("/bulk/cancelled", test_cancelled);
  g_test_add_func ("/bulk/organisations", test_organisations);
  return g_test_run ();
}
