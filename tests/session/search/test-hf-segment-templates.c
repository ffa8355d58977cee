/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The segments that come with the program: each can be told apart, written down and worded, and
 * those that are worked through leave out whom nobody is to contact. */

#include "session/search/hf-segment-templates.h"

#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-organisation.h"
#include "core/hf-staff.h"
#include "session/customer/hf-customer-scope.h"
#include "session/organisation/hf-organisation-scope.h"
#include "session/search/hf-filter-words.h"
#include "store/hf-sql.h"
#include "tests/store/hf-test-book.h"

#define TODAY "2023-10-20"

static void
test_each (void)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("test", 7, FALSE);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) filters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < hf_segment_templates_get_n (); i++)
    {
      g_autoptr (HfFilter) filter = hf_segment_templates_make_filter (i, viewer);
      g_autoptr (HfFilter) again = NULL;
      g_autoptr (GError) error = NULL;
      char *text = hf_filter_to_text (filter);

      g_assert_true (g_hash_table_add (keys, (gpointer) hf_segment_templates_get (i)->key));
      again = hf_filter_from_text (text, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (hf_filter_get_n (again), >, 0);
      g_assert_true (hf_filter_words_may_ask (again, viewer));
      g_assert_true (g_hash_table_add (filters, text));
    }
}

/* The populations of a women's hospital and the groups of the books must all be there. */
static void
test_named_ones (void)
{
  static const char *const wanted[] = { "outpatients", "discharged", "check-up", "gynaecology",
                                        "infertility", "prenatal",   "breast",   "cadres",
                                        "business",    "staff",      "grade-a",  "not-seen",
                                        "birthday" };
  guint                    n_found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    for (guint j = 0; j < hf_segment_templates_get_n (); j++)
      n_found += g_str_equal (hf_segment_templates_get (j)->key, wanted[i]);
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (wanted));
}

/* Somebody whose birthday is near, who came each month and then no more, with nothing planned. */
static gint64
add_missed (HfTestBook *book, const char *name, guint field, HfValue value)
{
  static const char *const days[] = { "2023-02-01", "2023-03-01", "2023-04-01",
                                      "2023-05-01", "2023-06-01", "2023-07-01" };
  HfRow                   *customer = hf_test_customer (name);
  gint64                   id;

  hf_row_set_text (customer, HF_CUSTOMER_BIRTH_DATE, "1980-10-22");
  hf_row_set (customer, field, value);
  id = hf_test_book_insert (book, customer);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    hf_test_book_insert (book, hf_test_visit (id, days[i], "09:00"));
  return id;
}

static gpointer
read_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  return hf_sql_read_all (db, query, error);
}

/* Who is found by a segment that is offered. */
static GPtrArray *
find (HfTestBook *book, HfViewer *viewer, const char *key)
{
  for (guint i = 0; i < hf_segment_templates_get_n (); i++)
    {
      g_autoptr (HfFilter) filter = hf_segment_templates_make_filter (i, viewer);
      g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, viewer);

      if (!g_str_equal (hf_segment_templates_get (i)->key, key))
        continue;
      g_assert_nonnull (filter);
      hf_customer_scope (query, filter, hf_date_from_iso (TODAY));
      return hf_store_run_sync (book->store, HF_LANE_READ, read_work, query, NULL, NULL);
    }
  g_assert_not_reached ();
}

static void
assert_only_for (HfTestBook *book, HfViewer *viewer, const char *key, gint64 id)
{
  g_autoptr (GPtrArray) rows = find (book, viewer, key);

  g_assert_nonnull (rows);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpint (((HfRow *) g_ptr_array_index (rows, 0))->id, ==, id);
}

static void
assert_nobody_for (HfTestBook *book, HfViewer *viewer, const char *key)
{
  g_autoptr (GPtrArray) rows = find (book, viewer, key);

  g_assert_nonnull (rows);
  g_assert_cmpuint (rows->len, ==, 0);
}

static guint
count_offered (const HfViewer *viewer)
{
  guint n = 0;

  for (guint i = 0; i < hf_segment_templates_get_n (); i++)
    {
      g_autoptr (HfFilter) filter = hf_segment_templates_make_filter (i, viewer);

      n += filter != NULL;
    }
  return n;
}

static void
assert_only (HfTestBook *book, const char *key, gint64 id)
{
  assert_only_for (book, book->viewer, key, id);
}

/* Those of organisations ask for what these have. */
static void
test_organisations (void)
{
  static const char *const found_by[] = { "organisation-unplanned", "organisation-nobodys" };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfRow *row = hf_row_new (&hf_organisation_def);

  hf_row_set_text (row, HF_ORGANISATION_NAME, "锦星纺织");
  hf_test_book_insert (book, row);
  for (guint i = 0; i < hf_segment_templates_get_n (); i++)
    {
      g_autoptr (HfFilter) filter = hf_segment_templates_make_filter (i, book->viewer);
      g_autoptr (HfQuery) query = hf_query_new (&hf_organisation_def, book->viewer);
      g_autoptr (GPtrArray) rows = NULL;
      gboolean is_wanted = FALSE;

      if (!hf_segment_templates_is_of (i, &hf_organisation_def))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (found_by); j++)
        is_wanted |= g_str_equal (hf_segment_templates_get (i)->key, found_by[j]);
      hf_organisation_scope (query, filter, NULL, hf_date_from_iso (TODAY));
      rows = hf_store_run_sync (book->store, HF_LANE_READ, read_work, query, NULL, NULL);
      g_assert_nonnull (rows);
      g_assert_cmpuint (rows->len, ==, is_wanted);
    }
}

static void
test_withheld (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 here = add_missed (book, "陈建国", HF_CUSTOMER_DO_NOT_CONTACT, HF_INT (0));

  add_missed (book, "林静", HF_CUSTOMER_DECEASED, HF_TEXT ("2023-08-01"));
  add_missed (book, "王芳", HF_CUSTOMER_DO_NOT_CONTACT, HF_INT (1));
  add_missed (book, "李雷", HF_CUSTOMER_ARCHIVED, HF_INT (1697763600));
  assert_only (book, "birthday", here);
  assert_only (book, "unplanned", here);
  assert_only (book, "expected", here);
}

static gint64
add_department (HfTestBook *book, const char *name)
{
  HfRow *row = hf_row_new (&hf_department_def);

  hf_row_set_text (row, HF_DEPARTMENT_NAME, name);
  return hf_test_book_insert (book, row);
}

static gint64
add_colleague (HfTestBook *book, const char *name, gint64 department)
{
  HfRow *row = hf_test_staff (name, HF_STAFF_ROLE_DOCTOR);

  if (department != 0)
    hf_row_set_int (row, HF_STAFF_DEPARTMENT, department);
  return hf_test_book_insert (book, row);
}

static gint64
add_customer_of (HfTestBook *book, const char *name, gint64 owner)
{
  HfRow *row = hf_test_customer (name);

  if (owner != 0)
    hf_row_set_int (row, HF_CUSTOMER_OWNER, owner);
  return hf_test_book_insert (book, row);
}

/* Those of a colleague, but of nobody in another department or in none. */
static void
test_my_department (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 breast = add_department (book, "乳腺科");
  gint64 viewer = add_colleague (book, "陈静", breast);
  gint64 lost = add_colleague (book, "何云", 0);
  gint64 theirs = add_customer_of (book, "王芳", add_colleague (book, "吴昊", breast));
  g_autoptr (HfViewer) doctor = hf_viewer_new ("陈静", viewer, FALSE);
  g_autoptr (HfViewer) loner = hf_viewer_new ("何云", lost, FALSE);

  add_customer_of (book, "李雷", add_colleague (book, "赵敏", add_department (book, "产科")));
  add_customer_of (book, "韩梅", lost);
  add_customer_of (book, "林静", 0);
  assert_only_for (book, doctor, "my-department", theirs);
  assert_nobody_for (book, loner, "my-department");
  /* And nobody's stars, for whoever is nobody. */
  g_assert_cmpuint (count_offered (book->viewer), ==, count_offered (doctor) - 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/segment-templates/each", test_each);
  g_test_add_func ("/segment-templates/named-ones", test_named_ones);
  g_test_add_func ("/segment-templates/withheld", test_withheld);
  g_test_add_func ("/segment-templates/organisations", test_organisations);
  g_test_add_func ("/segment-templates/my-department", test_my_department);
  return g_test_run ();
}
