/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Conditions of which one is enough: whom they find, and that each leads to its few by an index of
 * its own, since one's own customers and the starred ones are a few among a million. */

#include "core/hf-customer.h"
#include "core/hf-responsible.h"
#include "core/hf-staff.h"
#include "core/hf-star.h"
#include "core/hf-visit.h"
#include "hf-test-book.h"
#include "store/hf-filter-sql.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

#include <string.h>

typedef struct
{
  HfTestBook *book;
  gint64      me;
} Fixture;

static gint64
add_customer (Fixture *self, const char *name, const char *grade, gint64 owner)
{
  HfRow *row = hf_row_new (&hf_customer_def);

  hf_row_set_text (row, HF_CUSTOMER_NAME, name);
  hf_row_set_text (row, HF_CUSTOMER_GRADE, grade);
  if (owner != 0)
    hf_row_set_int (row, HF_CUSTOMER_OWNER, owner);
  return hf_test_book_insert (self->book, row);
}

static void
add_beside (Fixture           *self,
            const HfEntityDef *def,
            guint              customer_field,
            gint64             customer,
            guint              staff)
{
  HfRow *row = hf_row_new (def);

  hf_row_set_int (row, customer_field, customer);
  hf_row_set_int (row, staff, self->me);
  if (def == &hf_responsible_def)
    hf_row_set_text (row, HF_RESPONSIBLE_ROLE, "doctor");
  hf_test_book_insert (self->book, row);
}

static void
add_visit (Fixture *self, gint64 customer, const char *kind)
{
  HfRow *row = hf_row_new (&hf_visit_def);

  hf_row_set_int (row, HF_VISIT_CUSTOMER, customer);
  hf_row_set_date (row, HF_VISIT_DATE, hf_date_new (2023, 10, 2));
  hf_row_set_text (row, HF_VISIT_KIND, kind);
  hf_test_book_insert (self->book, row);
}

/* An is mine, Bo I look after besides, Cai I starred, Di is both mine and starred, Ed is nobody's.
 */
static void
set_up (Fixture *self, gconstpointer data)
{
  HfRow *staff = hf_row_new (&hf_staff_def);
  gint64 ids[5];

  self->book = hf_test_book_new ();
  hf_row_set_text (staff, HF_STAFF_NAME, "Me");
  hf_row_set_text (staff, HF_STAFF_ROLE, "doctor");
  self->me = hf_test_book_insert (self->book, staff);
  ids[0] = add_customer (self, "An", "A", self->me);
  ids[1] = add_customer (self, "Bo", "B", 0);
  ids[2] = add_customer (self, "Cai", "A", 0);
  ids[3] = add_customer (self, "Di", "B", self->me);
  ids[4] = add_customer (self, "Ed", "A", 0);
  add_beside (self, &hf_responsible_def, HF_RESPONSIBLE_CUSTOMER, ids[1], HF_RESPONSIBLE_STAFF);
  add_beside (self, &hf_star_def, HF_STAR_CUSTOMER, ids[2], HF_STAR_STAFF);
  add_beside (self, &hf_star_def, HF_STAR_CUSTOMER, ids[3], HF_STAR_STAFF);
  add_visit (self, ids[0], "out");
  add_visit (self, ids[4], "in");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_free (self->book);
}

static void
add (HfFilter          *filter,
     const HfEntityDef *def,
     guint              field,
     HfFilterOp         op,
     const char        *value,
     gboolean           is_alternative)
{
  char *values[] = { (char *) value, NULL };

  hf_filter_add (filter, &(HfCondition){ def, field, 0, op, values });
  hf_filter_set_alternative (filter, hf_filter_get_n (filter) - 1, is_alternative);
  g_assert_cmpint (hf_filter_is_alternative (filter, hf_filter_get_n (filter) - 1), ==,
                   is_alternative);
}

/* Mine, or starred if @is_either, else both. */
static HfFilter *
make_mine_and_starred (Fixture *self, gboolean is_either)
{
  g_autofree char *me = g_strdup_printf ("%" G_GINT64_FORMAT, self->me);
  HfFilter        *filter = hf_filter_new ();

  add (filter, &hf_customer_def, HF_CUSTOMER_OWNER, HF_FILTER_ENTRUSTED, me, FALSE);
  add (filter, &hf_star_def, HF_STAR_STAFF, HF_FILTER_IS, me, is_either);
  return filter;
}

static void
assert_finds (Fixture *self, const HfFilter *filter, const char *expected)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, self->book->viewer);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (HfDatabase) db = hf_database_open (self->book->path, HF_OPEN_READER, NULL);

  hf_query_filter (query, filter, hf_date_new (2023, 10, 20));
  hf_query_order (query, HF_CUSTOMER_NAME, FALSE);
  rows = hf_sql_read_all (db, query, NULL);
  g_assert_nonnull (rows);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (names, "%s%s", i ? " " : "",
                            hf_row_text (g_ptr_array_index (rows, i), HF_CUSTOMER_NAME));
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_found (Fixture *self, gconstpointer data)
{
  g_autoptr (HfFilter) both = make_mine_and_starred (self, FALSE);
  g_autoptr (HfFilter) either = make_mine_and_starred (self, TRUE);
  g_autoptr (HfFilter) visits = hf_filter_new ();

  assert_finds (self, both, "Di");
  assert_finds (self, either, "An Bo Cai Di");
  /* Three of which one is enough, and one that all have to meet, on either side of them. */
  add (either, &hf_visit_def, HF_VISIT_KIND, HF_FILTER_IS, "in", TRUE);
  assert_finds (self, either, "An Bo Cai Di Ed");
  add (either, &hf_customer_def, HF_CUSTOMER_GRADE, HF_FILTER_IS, "A", FALSE);
  assert_finds (self, either, "An Cai Ed");
  add (either, &hf_customer_def, HF_CUSTOMER_GRADE, HF_FILTER_IS_NOT, "A", FALSE);
  assert_finds (self, either, "");
  /* Two that are asked of visits are asked of one each, and neither of the other. */
  add (visits, &hf_visit_def, HF_VISIT_KIND, HF_FILTER_IS, "in", FALSE);
  add (visits, &hf_visit_def, HF_VISIT_KIND, HF_FILTER_IS, "out", TRUE);
  assert_finds (self, visits, "An Ed");
  add (visits, &hf_visit_def, HF_VISIT_KIND, HF_FILTER_UNKNOWN, NULL, TRUE);
  assert_finds (self, visits, "An Bo Cai Di Ed");
}

static char *
explain (HfDatabase *db, const HfFilter *filter)
{
  g_autoptr (GString) sql =
    g_string_new ("EXPLAIN QUERY PLAN SELECT count(*) FROM customer AS t WHERE t.archived IS NULL");
  g_autoptr (HfStatement) rows = NULL;
  g_autoptr (GString) plan = g_string_new (NULL);
  guint n_bound = 0;

  hf_filter_sql_append (filter, &hf_customer_def, sql, " AND ", &n_bound);
  rows = hf_database_prepare (db, sql->str, NULL);
  g_assert_nonnull (rows);
  while (hf_statement_step (rows, NULL) == HF_STEP_ROW)
    g_string_append_printf (plan, "%s\n", hf_statement_text (rows, 3));
  g_test_message ("%s", plan->str);
  return g_string_free (g_steal_pointer (&plan), FALSE);
}

/* No row of the book is looked at that is neither. */
static void
test_counted (Fixture *self, gconstpointer data)
{
  g_autoptr (HfFilter) either = make_mine_and_starred (self, TRUE);
  g_autoptr (HfDatabase) db = hf_database_open (self->book->path, HF_OPEN_READER, NULL);
  g_autofree char *plan = explain (db, either);

  g_assert_nonnull (strstr (plan, "MULTI-INDEX OR"));
  g_assert_nonnull (strstr (plan, "star_staff"));
  g_assert_nonnull (strstr (plan, "responsible_staff"));
  g_assert_nonnull (strstr (plan, "customer_owner"));
  g_assert_null (strstr (plan, "SCAN t"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/filter-alternatives/found", Fixture, NULL, set_up, test_found, tear_down);
  g_test_add ("/filter-alternatives/counted", Fixture, NULL, set_up, test_counted, tear_down);
  return g_test_run ();
}
