/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is kept of the staff leaves the store for whom core says, and for nobody else: whichever way
 * it leaves. */

#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-filter.h"
#include "core/hf-service-score.h"
#include "core/hf-staff-rights.h"
#include "core/hf-staff.h"
#include "core/hf-training.h"
#include "store/hf-listing.h"
#include "store/hf-sql.h"

/* Of each of these there is a training and a score, with the ids of theirs: from 1 on. */
static const struct
{
  const char *name, *role;
  gint64      department;
} people[] = {
  { "孙洁", HF_STAFF_ROLE_MANAGER, 0 }, { "赵红", HF_STAFF_ROLE_HEAD, 1 },
  { "钱进", HF_STAFF_ROLE_DOCTOR, 1 },  { "李敏", HF_STAFF_ROLE_DESK, 2 },
  { "周正", HF_STAFF_ROLE_HEAD, 0 },    { "吴平", HF_STAFF_ROLE_DOCTOR, 0 },
};

typedef struct
{
  HfTestBook *book;
  HfDatabase *db;
} Fixture;

static HfRow *
make_training (gint64 staff)
{
  HfRow *row = hf_row_new (&hf_training_def);

  hf_row_set_int (row, HF_TRAINING_STAFF, staff);
  hf_row_set_text (row, HF_TRAINING_TOPIC, "急救");
  hf_row_set_text (row, HF_TRAINING_KIND, HF_TRAINING_COURSE);
  hf_row_set_text (row, HF_TRAINING_DATE, "2023-01-05");
  return row;
}

static HfRow *
make_score (gint64 staff, gint64 customer)
{
  HfRow *row = hf_row_new (&hf_service_score_def);

  hf_row_set_int (row, HF_SERVICE_SCORE_STAFF, staff);
  hf_row_set_text (row, HF_SERVICE_SCORE_DATE, "2023-10-15");
  hf_row_set_int (row, HF_SERVICE_SCORE_POINTS, -2);
  hf_row_set_text (row, HF_SERVICE_SCORE_REASON, "回访超时");
  hf_row_set_int (row, HF_SERVICE_SCORE_CUSTOMER, customer);
  return row;
}

static void
add_department (HfTestBook *book, const char *name)
{
  HfRow *row = hf_row_new (&hf_department_def);

  hf_row_set_text (row, HF_DEPARTMENT_NAME, name);
  hf_test_book_insert (book, row);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  gint64 customer;

  self->book = hf_test_book_new ();
  customer = hf_test_book_add_customer (self->book, "陈建国");
  add_department (self->book, "外科");
  add_department (self->book, "儿科");
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      HfRow *row = hf_test_staff (people[i].name, people[i].role);
      gint64 id;

      if (people[i].department != 0)
        hf_row_set_int (row, HF_STAFF_DEPARTMENT, people[i].department);
      id = hf_test_book_insert (self->book, row);
      g_assert_cmpint (id, ==, i + 1);
      g_assert_cmpint (hf_test_book_insert (self->book, make_training (id)), ==, id);
      g_assert_cmpint (hf_test_book_insert (self->book, make_score (id, customer)), ==, id);
    }
  self->db = hf_test_book_connect (self->book);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_database_close (self->db);
  hf_test_book_free (self->book);
}

/* The ids of the rows that core lets who looks see, such as "1 3". */
static char *
write_expected (Fixture *self, gint64 who)
{
  g_autoptr (HfRow) looking = who ? hf_test_book_read (self->book, &hf_staff_def, who) : NULL;
  GString *ids = g_string_new (NULL);

  for (gint64 id = 1; id <= (gint64) G_N_ELEMENTS (people); id++)
    {
      g_autoptr (HfRow) whom = hf_test_book_read (self->book, &hf_staff_def, id);

      if (hf_staff_may_read_record (looking, whom))
        g_string_append_printf (ids, "%" G_GINT64_FORMAT " ", id);
    }
  return g_string_free (ids, FALSE);
}

static char *
write_rows (GPtrArray *rows)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (ids, "%" G_GINT64_FORMAT " ",
                            ((const HfRow *) g_ptr_array_index (rows, i))->id);
  return g_string_free (ids, FALSE);
}

static char *
write_ids (const GArray *array)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < array->len; i++)
    g_string_append_printf (ids, "%" G_GINT64_FORMAT " ", g_array_index (array, gint64, i));
  return g_string_free (ids, FALSE);
}

static void
assert_asked (Fixture *self, const HfQuery *query, const char *expected)
{
  g_autoptr (GPtrArray) rows = hf_sql_read_all (self->db, query, NULL);
  g_autoptr (HfListing) listing = hf_listing_read_all (self->db, query, NULL, NULL);
  g_autofree char *as_rows = write_rows (rows);
  g_autofree char *as_ids = write_ids (listing->ids);
  gint64           n_rows;

  g_assert_true (hf_sql_count (self->db, query, &n_rows, NULL));
  g_assert_cmpstr (as_rows, ==, expected);
  g_assert_cmpstr (as_ids, ==, expected);
  g_assert_cmpint (n_rows, ==, rows->len);
}

static void
assert_fetched (Fixture *self, const HfEntityDef *def, HfViewer *viewer, const char *expected)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *found = NULL;

  for (gint64 id = 1; id <= (gint64) G_N_ELEMENTS (people); id++)
    g_array_append_val (all, id);
  rows = hf_sql_read_ids (self->db, def, viewer, all, NULL);
  found = write_rows (rows);
  g_assert_cmpstr (found, ==, expected);
}

static void
assert_sees (Fixture *self, gint64 who, const char *expected)
{
  const HfEntityDef *const kept[] = { &hf_training_def, &hf_service_score_def };
  g_autoptr (HfViewer) viewer = hf_viewer_new ("somebody", who, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autoptr (HfQuery) query = hf_query_new (kept[i], viewer);

      g_test_message ("%s for staff/%" G_GINT64_FORMAT, kept[i]->name, who);
      assert_asked (self, query, expected);
      assert_fetched (self, kept[i], viewer, expected);
    }
}

static void
test_each (Fixture *self, gconstpointer data)
{
  for (gint64 who = 0; who <= (gint64) G_N_ELEMENTS (people); who++)
    {
      g_autofree char *expected = write_expected (self, who);

      assert_sees (self, who, expected);
    }
}

/* The rule itself is tested with core; here that the cases above are not all alike. */
static void
test_some (Fixture *self, gconstpointer data)
{
  assert_sees (self, 0, "1 2 3 4 5 6 "); /* the owner of the book */
  assert_sees (self, 2, "2 3 ");
  assert_sees (self, 3, "3 ");
  assert_sees (self, 5, "5 "); /* no department is not one department */
  assert_sees (self, 99, "");  /* nobody in this book */
}

static gint64
count_blamed (Fixture *self, gint64 who)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("somebody", who, FALSE);
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, viewer);
  g_autoptr (HfFilter) filter = hf_filter_new ();
  char  *none[] = { "0", NULL };
  gint64 n_rows;

  hf_filter_add (filter, &(HfCondition){ &hf_service_score_def, HF_SERVICE_SCORE_POINTS, 0,
                                         HF_FILTER_AT_MOST, none });
  hf_query_filter (query, filter, hf_date_new (2023, 10, 20));
  g_assert_true (hf_sql_count (self->db, query, &n_rows, NULL));
  return n_rows;
}

/* What somebody may not read is not found out by asking for customers either. */
static void
test_filter (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (count_blamed (self, 0), ==, 1);
  g_assert_cmpint (count_blamed (self, 6), ==, 0);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

static gint64
count_trainings (Fixture *self, HfFilterOp op, const char *topic)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_training_def, self->book->viewer);
  g_autoptr (HfFilter) filter = hf_filter_new ();
  char  *topics[] = { (char *) topic, NULL };
  gint64 n_rows;

  hf_filter_add (filter, &(HfCondition){ &hf_training_def, HF_TRAINING_TOPIC, 0, op, topics });
  hf_query_filter (query, filter, hf_date_new (2023, 10, 20));
  g_assert_true (hf_sql_count (self->db, query, &n_rows, NULL));
  return n_rows;
}

/* A topic that is a key is asked for by the words that stand for it. */
static void
test_topic (Fixture *self, gconstpointer data)
{
  HfRow *row = make_training (1);

  hf_row_set_text (row, HF_TRAINING_TOPIC, HF_TRAINING_CARDS_OF ("drug"));
  hf_test_book_insert (self->book, row);
  g_assert_cmpint (count_trainings (self, HF_FILTER_CONTAINS, "Dru"), ==, 1);
  g_assert_cmpint (count_trainings (self, HF_FILTER_IS, "Drug"), ==, 1);
  g_assert_cmpint (count_trainings (self, HF_FILTER_IS, "Dru"), ==, 0);
  g_assert_cmpint (count_trainings (self, HF_FILTER_CONTAINS, "急"), ==, G_N_ELEMENTS (people));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/staff-records/each", test_each);
  ADD ("/staff-records/some", test_some);
  ADD ("/staff-records/filter", test_filter);
  g_test_add ("/staff-records/topic", Fixture, NULL, set_up, test_topic, tear_down);
  return g_test_run ();
}
