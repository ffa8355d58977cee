/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom somebody called last week is a few among a million: the calls of the week lead to them. Of
 * ten years it is sooner asked of each customer in the list, until a page is full. */

#include "base/hf-clock.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "hf-test-book.h"
#include "store/hf-filter-sql.h"
#include "store/hf-statement.h"

#include <string.h>

static gboolean
has_plan (HfDatabase *db, const HfFilter *filter, const char *index)
{
  g_autoptr (GString) sql =
    g_string_new ("EXPLAIN QUERY PLAN SELECT t.id FROM customer AS t WHERE t.archived IS NULL");
  g_autoptr (HfStatement) rows = NULL;
  guint    n_bound = 0;
  gboolean has = FALSE;

  hf_filter_sql_append (filter, &hf_customer_def, sql, " AND ", &n_bound);
  rows = hf_database_prepare (db, sql->str, NULL);
  g_assert_nonnull (rows);
  while (hf_statement_step (rows, NULL) == HF_STEP_ROW)
    {
      g_test_message ("%s", hf_statement_text (rows, 3));
      has = has || strstr (hf_statement_text (rows, 3), index) != NULL;
    }
  return has;
}

/* By which index contacts of so many days are asked for. */
static void
assert_asked_by (HfDatabase *db, const char *days, const char *index, const char *other)
{
  char       *within[] = { (char *) days, NULL };
  char       *staff[] = { "1", NULL };
  HfCondition conditions[] = {
    { &hf_contact_def, HF_CONTACT_STAFF, 0, HF_FILTER_IS, staff },
    { &hf_contact_def, HF_CONTACT_AT, 0, HF_FILTER_WITHIN_LAST, within },
  };
  g_autoptr (HfFilter) asked = hf_filter_new ();
  g_autoptr (HfFilter) resolved = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    hf_filter_add (asked, &conditions[i]);
  resolved = hf_filter_resolve (asked, hf_date_from_iso ("2023-10-20"));
  g_assert_true (has_plan (db, resolved, index));
  g_assert_false (has_plan (db, resolved, other));
}

static void
test_calls_of_days (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_database_open (book->path, HF_OPEN_READER, NULL);

  assert_asked_by (db, "7", "contact_at", "contact_customer");
  assert_asked_by (db, "62", "contact_at", "contact_customer");
  assert_asked_by (db, "63", "contact_customer", "contact_at");
}

/* What a filter says by hand may be no day, from which nothing can be counted. */
static void
test_no_days (void)
{
  static const char *const pairs[][2] = { { "never", "2023-10-20" }, { "2023-10-20", "never" } };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_database_open (book->path, HF_OPEN_READER, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      char       *from[] = { (char *) pairs[i][0], NULL }, *to[] = { (char *) pairs[i][1], NULL };
      HfCondition conditions[] = {
        { &hf_contact_def, HF_CONTACT_AT, 0, HF_FILTER_AT_LEAST, from },
        { &hf_contact_def, HF_CONTACT_AT, 0, HF_FILTER_AT_MOST, to },
      };
      g_autoptr (HfFilter) asked = hf_filter_new ();

      for (guint j = 0; j < G_N_ELEMENTS (conditions); j++)
        hf_filter_add (asked, &conditions[j]);
      g_assert_true (has_plan (db, asked, "contact_customer"));
      g_assert_false (has_plan (db, asked, "contact_at"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter-plans/calls-of-days", test_calls_of_days);
  g_test_add_func ("/filter-plans/no-days", test_no_days);
  return g_test_run ();
}
