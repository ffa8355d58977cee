/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A colleague leaves: nothing stays behind, the preview is what happens, one undo takes it back. */

#include "core/hf-activity.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-follow-up.h"
#include "core/hf-organisation.h"
#include "core/hf-responsible.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"
#include "session/customer/hf-handover.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  gint64      departments[2];
  gint64      leaver;
  gint64      takers[2]; /* one of each department */
} Fixture;

static gint64
add_staff (HfTestBook *book, const char *name, gint64 department)
{
  HfRow *row = hf_test_staff (name, HF_STAFF_ROLE_DESK);

  hf_row_set_int (row, HF_STAFF_DEPARTMENT, department);
  return hf_test_book_insert (book, row);
}

static gint64
add_customer (Fixture *fixture, const char *name, const char *grade, guint department)
{
  HfRow *row = hf_test_customer (name);
  HfRow *visit, *follow_up;
  gint64 id;

  hf_row_set_int (row, HF_CUSTOMER_OWNER, fixture->leaver);
  hf_row_set_text (row, HF_CUSTOMER_GRADE, grade);
  id = hf_test_book_insert (fixture->book, row);
  visit = hf_test_visit (id, "2023-05-01", NULL);
  hf_row_set_int (visit, HF_VISIT_DEPARTMENT, fixture->departments[department]);
  hf_test_book_insert (fixture->book, visit);
  follow_up = hf_test_follow_up (id, "2023-11-01", grade);
  hf_row_set_int (follow_up, HF_FOLLOW_UP_OWNER, fixture->leaver);
  hf_test_book_insert (fixture->book, follow_up);
  return id;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  for (guint i = 0; i < 2; i++)
    {
      HfRow *row = hf_row_new (&hf_department_def);

      hf_row_set_text (row, HF_DEPARTMENT_NAME, i == 0 ? "妇科" : "产科");
      fixture->departments[i] = hf_test_book_insert (fixture->book, row);
    }
  fixture->leaver = add_staff (fixture->book, "Zhao", fixture->departments[0]);
  fixture->takers[0] = add_staff (fixture->book, "Qian", fixture->departments[0]);
  fixture->takers[1] = add_staff (fixture->book, "Sun", fixture->departments[1]);
  add_customer (fixture, "陈建国", "A", 1);
  add_customer (fixture, "林静", "B", 1);
  add_customer (fixture, "李强", "A", 1);
  add_customer (fixture, "王芳", "B", 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_test_book_check (fixture->book);
  hf_test_book_free (fixture->book);
}

static gpointer
run_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return hf_handover_run (db, options, cancellable, error);
}

static HfHandover *
run (Fixture *fixture, HfHandoverRule rule, guint n_takers, gboolean dry_run)
{
  g_autoptr (GArray) to = g_array_new (FALSE, FALSE, sizeof (gint64));
  HfHandoverOptions options = { fixture->leaver, to, rule, dry_run, fixture->book->viewer, 1 };
  HfHandover       *result;

  g_array_append_vals (to, fixture->takers, n_takers);
  result = hf_store_run_sync (fixture->book->store, HF_LANE_WRITE, run_work, &options, NULL, NULL);
  g_assert_nonnull (result);
  return result;
}

static void
assert_share (HfHandover *result, guint i, guint n_customers, guint n_follow_ups)
{
  HfHandoverShare share = g_array_index (result->shares, HfHandoverShare, i);

  g_assert_cmpuint (share.n_customers, ==, n_customers);
  g_assert_cmpuint (share.n_follow_ups, ==, n_follow_ups);
}

static gint64
count_left (Fixture *fixture)
{
  return hf_test_book_number (fixture->book,
                              "SELECT (SELECT count(*) FROM customer WHERE owner = 1) + "
                              "(SELECT count(*) FROM follow_up WHERE owner = 1)");
}

static void
test_one_person (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfHandover) preview = run (fixture, HF_HANDOVER_EVENLY, 1, TRUE);
  g_autoptr (HfHandover) result = NULL;

  g_assert_cmpint (preview->step, ==, 0);
  assert_share (preview, 0, 4, 4);
  g_assert_cmpint (fixture->leaver, ==, 1);
  g_assert_cmpint (count_left (fixture), ==, 8);
  result = run (fixture, HF_HANDOVER_EVENLY, 1, FALSE);
  g_assert_cmpint (result->step, >, 0);
  assert_share (result, 0, 4, 4);
  g_assert_cmpint (count_left (fixture), ==, 0);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (count_left (fixture), ==, 8);
}

static void
test_by_grade (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfHandover) result = run (fixture, HF_HANDOVER_BY_GRADE, 2, FALSE);

  assert_share (result, 0, 2, 2);
  assert_share (result, 1, 2, 2);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(DISTINCT owner) FROM customer "
                                                       "WHERE grade = 'A'"),
                   ==, 2);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM follow_up AS f JOIN customer AS c "
                                        "ON c.id = f.customer WHERE c.owner <> f.owner"),
                   ==, 0);
}

static void
test_by_department (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfHandover) result = run (fixture, HF_HANDOVER_BY_DEPARTMENT, 2, FALSE);

  assert_share (result, 0, 1, 1);
  assert_share (result, 1, 3, 3);
}

/* What is done keeps its author. */
static void
test_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfHandover) result = NULL;

  hf_test_book_set_text (fixture->book, &hf_follow_up_def, 1, HF_FOLLOW_UP_STATE,
                         HF_FOLLOW_UP_STATE_DONE);
  result = run (fixture, HF_HANDOVER_EVENLY, 2, FALSE);
  g_assert_cmpuint (result->total.n_customers, ==, 4);
  g_assert_cmpuint (result->total.n_follow_ups, ==, 3);
  g_assert_cmpint (count_left (fixture), ==, 1);
}

static void
add_responsible (Fixture *fixture, gint64 customer, gint64 staff)
{
  HfRow *row = hf_row_new (&hf_responsible_def);

  hf_row_set_int (row, HF_RESPONSIBLE_CUSTOMER, customer);
  hf_row_set_int (row, HF_RESPONSIBLE_STAFF, staff);
  hf_row_set_text (row, HF_RESPONSIBLE_ROLE, hf_responsible_roles[0].key);
  hf_test_book_insert (fixture->book, row);
}

static gint64
count_responsible (Fixture *fixture, gint64 staff)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM responsible WHERE staff = %" G_GINT64_FORMAT, staff);

  return hf_test_book_number (fixture->book, sql);
}

/* Customers are not only those one owns: whose doctor leaves gets another one, nobody two. */
static void
test_responsible (Fixture *fixture, gconstpointer data)
{
  gint64 another = hf_test_book_add_customer (fixture->book, "赵云");
  g_autoptr (HfHandover) result = NULL;

  add_responsible (fixture, 1, fixture->leaver);
  add_responsible (fixture, another, fixture->leaver);
  add_responsible (fixture, another, fixture->takers[0]);
  result = run (fixture, HF_HANDOVER_EVENLY, 1, FALSE);
  assert_share (result, 0, 5, 4);
  g_assert_cmpint (count_responsible (fixture, fixture->leaver), ==, 0);
  g_assert_cmpint (count_responsible (fixture, fixture->takers[0]), ==, 2);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (count_responsible (fixture, fixture->leaver), ==, 2);
  g_assert_cmpint (count_responsible (fixture, fixture->takers[0]), ==, 1);
}

/* Whoever is archived comes back one day, and would come back to nobody. */
static void
test_archived (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfHandover) result = NULL;

  hf_test_book_archive (fixture->book, &hf_customer_def, 1);
  hf_test_book_archive (fixture->book, &hf_customer_def, 2);
  add_responsible (fixture, 2, fixture->leaver);
  result = run (fixture, HF_HANDOVER_EVENLY, 1, FALSE);
  assert_share (result, 0, 4, 4);
  g_assert_cmpint (count_left (fixture), ==, 0);
  g_assert_cmpint (count_responsible (fixture, fixture->leaver), ==, 0);
}

static gint64
count_in_use (Fixture *fixture, guint taker)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT count(*) FROM customer WHERE archived IS NULL AND owner = %" G_GINT64_FORMAT,
    fixture->takers[taker]);

  return hf_test_book_number (fixture->book, sql);
}

/* What is archived is no work: the others are shared out as if it were not there. More of them than
 * are read at once. */
static void
test_archived_take_no_turn (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfHandover) preview = NULL;
  g_autoptr (HfHandover) result = NULL;

  for (guint i = 0; i < 401; i++)
    {
      HfRow *row = hf_test_customer ("某人");

      hf_row_set_int (row, HF_CUSTOMER_OWNER, fixture->leaver);
      if (i % 2 == 0) /* every other one, so that a turn each would give all to one */
        hf_row_set_int (row, HF_CUSTOMER_ARCHIVED, 1);
      hf_test_book_insert (fixture->book, row);
    }
  preview = run (fixture, HF_HANDOVER_EVENLY, 2, TRUE);
  result = run (fixture, HF_HANDOVER_EVENLY, 2, FALSE);
  g_assert_cmpint (count_in_use (fixture, 0), ==, 102);
  g_assert_cmpint (count_in_use (fixture, 1), ==, 102);
  g_assert_cmpint (count_left (fixture), ==, 0);
  for (guint i = 0; i < 2; i++)
    assert_share (preview, i, g_array_index (result->shares, HfHandoverShare, i).n_customers,
                  g_array_index (result->shares, HfHandoverShare, i).n_follow_ups);
}

static gint64
add_organisation (Fixture *fixture, const char *name, gint64 owner)
{
  HfRow *row = hf_row_new (&hf_organisation_def);

  hf_row_set_text (row, HF_ORGANISATION_NAME, name);
  hf_row_set_int (row, HF_ORGANISATION_OWNER, owner);
  return hf_test_book_insert (fixture->book, row);
}

static void
add_activity (Fixture *fixture, gint64 organisation, const char *done)
{
  HfRow *row = hf_row_new (&hf_activity_def);

  hf_row_set_int (row, HF_ACTIVITY_ORGANISATION, organisation);
  hf_row_set_text (row, HF_ACTIVITY_KIND, HF_ACTIVITY_VISIT);
  hf_row_set_text (row, HF_ACTIVITY_TITLE, "走访");
  hf_row_set_text (row, HF_ACTIVITY_DUE, "2023-11-01");
  hf_row_set_text (row, HF_ACTIVITY_DONE, done);
  hf_row_set_int (row, HF_ACTIVITY_STAFF, fixture->leaver);
  hf_test_book_insert (fixture->book, row);
}

static gint64
count_organisations_left (Fixture *fixture)
{
  return hf_test_book_number (fixture->book,
                              "SELECT (SELECT count(*) FROM organisation WHERE owner = 1) + "
                              "(SELECT count(*) FROM activity WHERE staff = 1)");
}

/* Organisations go too, with what is to be done there; what was done keeps its author. */
static void
test_organisations (Fixture *fixture, gconstpointer data)
{
  gint64 own = add_organisation (fixture, "第一小学", fixture->leaver),
         another = add_organisation (fixture, "第二小学", fixture->leaver),
         foreign = add_organisation (fixture, "第三小学", fixture->takers[0]);
  g_autoptr (HfHandover) preview = NULL, result = NULL;
  HfHandoverShare *first;

  hf_test_book_archive (fixture->book, &hf_organisation_def, another);
  add_activity (fixture, own, NULL);
  add_activity (fixture, own, "2023-10-02");
  add_activity (fixture, foreign, NULL);
  preview = run (fixture, HF_HANDOVER_BY_GRADE, 2, TRUE);
  g_assert_cmpuint (preview->total.n_organisations, ==, 2);
  g_assert_cmpuint (preview->total.n_activities, ==, 2);
  g_assert_cmpint (count_organisations_left (fixture), ==, 5);
  result = run (fixture, HF_HANDOVER_BY_GRADE, 2, FALSE);
  first = &g_array_index (result->shares, HfHandoverShare, 0);
  g_assert_cmpuint (first->n_organisations, ==, 2); /* the archived one took nobody's turn */
  g_assert_cmpuint (first->n_activities, ==, 1);
  g_assert_cmpint (count_organisations_left (fixture), ==, 1); /* what was done */
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM activity AS a JOIN organisation AS o "
                                        "ON o.id = a.organisation WHERE done IS NULL AND "
                                        "a.staff <> o.owner"),
                   ==, 1); /* that of somebody else */
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (count_organisations_left (fixture), ==, 5);
}

static void
leave (Fixture *fixture, gint64 staff)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_staff_def, staff);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Archive");
  HfRow *draft = hf_row_copy (row);

  hf_row_set_int (draft, HF_STAFF_ARCHIVED, 1);
  hf_change_set_update (changes, row, draft);
  hf_committed_free (hf_test_book_commit (fixture->book, changes));
}

/* Nobody is given to whoever has left while one chose. */
static void
test_left_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) to = g_array_new (FALSE, FALSE, sizeof (gint64));
  HfHandoverOptions options = { fixture->leaver,       to, HF_HANDOVER_EVENLY, FALSE,
                                fixture->book->viewer, 1 };
  g_autoptr (GError) error = NULL;
  gint64 gone = fixture->takers[1] + 1;

  g_array_append_val (to, fixture->takers[1]);
  leave (fixture, fixture->takers[1]);
  g_assert_null (
    hf_store_run_sync (fixture->book->store, HF_LANE_WRITE, run_work, &options, NULL, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_array_index (to, gint64, 0) = gone;
  g_assert_null (
    hf_store_run_sync (fixture->book->store, HF_LANE_WRITE, run_work, &options, NULL, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE);
  g_assert_cmpint (count_left (fixture), ==, 8);
}

#define N_MORE 230 /* than a page has rows */

/* Who each customer is: those of set_up(), and more. */
static void
describe (guint i, const char **grade, guint *department, gboolean *is_archived)
{
  static const char *const grades[] = { "A", "B", "A", "B" };
  static const guint       departments[] = { 1, 1, 1, 0 };
  gboolean                 is_first = i < G_N_ELEMENTS (grades);

  *grade = is_first ? grades[i] : i % 3 == 0 ? "A" : i % 3 == 1 ? "B" : "C";
  *department = is_first ? departments[i] : i / 5 % 2;
  *is_archived = !is_first && i % 7 == 0;
}

static void
add_more (Fixture *fixture)
{
  for (guint i = 4; i < 4 + N_MORE; i++)
    {
      HfRow      *row = hf_row_new (&hf_responsible_def);
      const char *grade;
      guint       department;
      gboolean    is_archived;
      gint64      customer;

      describe (i, &grade, &department, &is_archived);
      customer = add_customer (fixture, "Zz", grade, department);
      hf_row_set_int (row, HF_RESPONSIBLE_CUSTOMER, customer);
      hf_row_set_int (row, HF_RESPONSIBLE_STAFF, fixture->leaver);
      hf_row_set_text (row, HF_RESPONSIBLE_ROLE, hf_responsible_roles[0].key);
      hf_test_book_insert (fixture->book, row);
      if (is_archived)
        hf_test_book_archive (fixture->book, &hf_customer_def, customer);
    }
}

/* How many the first of two gets, each customer being looked at by itself. */
static guint
count_first (HfHandoverRule rule)
{
  guint turns[3][2] = { 0 }, n = 0;

  for (guint i = 0; i < 4 + N_MORE; i++)
    {
      const char *grade;
      guint       department;
      gboolean    is_archived;

      describe (i, &grade, &department, &is_archived);
      if (rule == HF_HANDOVER_BY_DEPARTMENT)
        n += department == 0;
      else
        n += turns[rule == HF_HANDOVER_BY_GRADE ? *grade - 'A' : 0][is_archived]++ % 2 == 0;
    }
  return n;
}

/* A page is read as a whole: everybody goes where they would go by themselves, and in every
 * capacity to the same person. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  static const HfHandoverRule rules[] = { HF_HANDOVER_EVENLY, HF_HANDOVER_BY_GRADE,
                                          HF_HANDOVER_BY_DEPARTMENT };
  g_autoptr (HfHandover) real = NULL;

  add_more (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (HfHandover) preview = run (fixture, rules[i], 2, TRUE);
      guint n = count_first (rules[i]);

      assert_share (preview, 0, n, n);
      assert_share (preview, 1, 4 + N_MORE - n, 4 + N_MORE - n);
    }
  real = run (fixture, HF_HANDOVER_BY_DEPARTMENT, 2, FALSE);
  g_assert_cmpint (count_left (fixture), ==, 0);
  g_assert_cmpint (
    hf_test_book_number (fixture->book,
                         "SELECT count(*) FROM customer AS c JOIN follow_up AS f ON f.customer = "
                         "c.id JOIN visit AS v ON v.customer = c.id JOIN staff AS s ON s.id = "
                         "c.owner LEFT JOIN responsible AS r ON r.customer = c.id WHERE f.owner <> "
                         "c.owner OR r.staff <> c.owner OR s.department <> v.department"),
    ==, 0);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (count_left (fixture), ==, 2 * (4 + N_MORE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/handover/one-person", test_one_person);
  ADD ("/handover/by-grade", test_by_grade);
  ADD ("/handover/by-department", test_by_department);
  ADD ("/handover/history", test_history);
  ADD ("/handover/responsible", test_responsible);
  ADD ("/handover/archived", test_archived);
  ADD ("/handover/archived-take-no-turn", test_archived_take_no_turn);
  ADD ("/handover/organisations", test_organisations);
  ADD ("/handover/left-meanwhile", test_left_meanwhile);
  ADD ("/handover/pages", test_pages);
#undef ADD
  return g_test_run ();
}
