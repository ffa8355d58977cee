/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a window asks must be served by an index, in a book of any size: no query may read a whole
 * table, nor sort more than a page. The engine is asked how it would go about it. */

#include "hf-test-book.h"

#include "core/hf-article.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-given-item.h"
#include "core/hf-given-package.h"
#include "core/hf-handle.h"
#include "core/hf-measurement.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "core/hf-package-item.h"
#include "core/hf-package-use.h"
#include "core/hf-phone.h"
#include "core/hf-relation.h"
#include "core/hf-responsible.h"
#include "core/hf-service-score.h"
#include "core/hf-special-day.h"
#include "core/hf-tag-rule.h"
#include "core/hf-training.h"
#include "core/hf-visit.h"
#include "store/hf-auto-tags.h"
#include "store/hf-database-private.h"
#include "store/hf-listing.h"
#include "store/hf-search-said.h"
#include "store/hf-sql.h"

#include <string.h>

static int
statement_started_cb (unsigned type, void *texts, void *statement, void *sql)
{
  const char *text = sqlite3_sql (statement);

  /* Not what the full-text index asks of its own tables. */
  if (text != NULL && strstr (text, "'main'.") == NULL)
    g_ptr_array_add (texts, g_strdup (text));
  return 0;
}

static gboolean
is_slow (const char *detail, gboolean may_sort)
{
  gboolean scans = g_str_has_prefix (detail, "SCAN ") && strstr (detail, "INDEX") == NULL &&
                   strstr (detail, "SUBQUERY") == NULL && strstr (detail, "CONSTANT") == NULL &&
                   strstr (detail, "(subquery") == NULL;

  return scans || (!may_sort && strstr (detail, "TEMP B-TREE") != NULL);
}

static void
assert_plan (HfDatabase *db, const char *sql, gboolean may_sort)
{
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (HfStatement) rows = hf_database_prepare (db, explain, NULL);
  gboolean is_fast = TRUE;

  g_assert_nonnull (rows);
  g_test_message ("%s", sql);
  while (hf_statement_step (rows, NULL) == HF_STEP_ROW)
    {
      g_test_message ("  %s", hf_statement_text (rows, 3));
      is_fast = is_fast && !is_slow (hf_statement_text (rows, 3), may_sort);
    }
  g_assert_true (is_fast);
}

typedef void (*Ask) (HfDatabase *db, gconstpointer data);

/* Lets @ask run and looks at the plan of each statement it ran. */
static void
assert_plans (HfTestBook *book, Ask ask, gconstpointer data, gboolean may_sort)
{
  g_autoptr (HfDatabase) db = hf_database_open (book->path, HF_OPEN_READER, NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  sqlite3_trace_v2 (db->handle, SQLITE_TRACE_STMT, statement_started_cb, texts);
  ask (db, data);
  sqlite3_trace_v2 (db->handle, 0, NULL, NULL);
  g_assert_cmpuint (texts->len, >, 0);
  for (guint i = 0; i < texts->len; i++)
    assert_plan (db, g_ptr_array_index (texts, i), may_sort);
}

static void
ask_page (HfDatabase *db, gconstpointer query)
{
  g_autoptr (HfQuery) page = hf_query_copy (query);
  g_autoptr (HfStatement) statement = NULL;

  hf_query_limit (page, 256);
  statement = hf_sql_select (db, page, NULL);
  g_assert_nonnull (statement);
  hf_statement_step (statement, NULL);
}

static void
ask_ids (HfDatabase *db, gconstpointer query)
{
  g_autoptr (HfStatement) statement = hf_sql_select_ids (db, query, NULL);

  g_assert_nonnull (statement);
  hf_statement_step (statement, NULL);
}

/* Each column that the customer list can be sorted by. */
static void
test_customer_orders (void)
{
  static const guint fields[] = { HF_CUSTOMER_NAME,           HF_CUSTOMER_LAST_VISIT,
                                  HF_CUSTOMER_NEXT_FOLLOW_UP, HF_CUSTOMER_SPENT,
                                  HF_CUSTOMER_NEXT_EXPECTED,  HF_CUSTOMER_FIRST_VISIT,
                                  HF_CUSTOMER_VISIT_COUNT,    HF_CUSTOMER_LAST_CONTACT };
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    for (gboolean descending = FALSE; descending <= TRUE; descending++)
      {
        g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, book->viewer);

        hf_query_where (query, HF_CUSTOMER_ARCHIVED, HF_OP_NULL, HF_NULL);
        hf_query_order (query, fields[i], descending);
        assert_plans (book, ask_page, query, FALSE);
        assert_plans (book, ask_ids, query, FALSE);
      }
}

/* Each column that the list of organisations can be sorted by; where many have the same, by name
 * then. Only their owners' names stand in no index of theirs. */
static void
test_organisation_orders (void)
{
  static const guint fields[] = { HF_ORGANISATION_NAME,          HF_ORGANISATION_KIND,
                                  HF_ORGANISATION_STAGE,         HF_ORGANISATION_AGREEMENT_ENDS,
                                  HF_ORGANISATION_MEMBER_COUNT,  HF_ORGANISATION_LAST_ACTIVITY,
                                  HF_ORGANISATION_NEXT_ACTIVITY, HF_ORGANISATION_HEADCOUNT,
                                  HF_ORGANISATION_OWNER_NAME };
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (fields); i++)
    {
      guint    field = fields[i / 2];
      gboolean may_sort = field == HF_ORGANISATION_OWNER_NAME;
      g_autoptr (HfQuery) query = hf_query_new (&hf_organisation_def, book->viewer);

      hf_query_where (query, HF_ORGANISATION_ARCHIVED, HF_OP_NULL, HF_NULL);
      hf_query_order (query, field, i % 2);
      if (field == HF_ORGANISATION_KIND || field == HF_ORGANISATION_STAGE || may_sort)
        hf_query_order (query, HF_ORGANISATION_NAME, i % 2);
      assert_plans (book, ask_page, query, may_sort);
      assert_plans (book, ask_ids, query, may_sort);
    }
}

static void
test_article_orders (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  for (gboolean of_kind = FALSE; of_kind <= TRUE; of_kind++)
    {
      g_autoptr (HfQuery) query = hf_query_new (&hf_article_def, book->viewer);

      hf_query_where (query, HF_ARTICLE_ARCHIVED, HF_OP_NULL, HF_NULL);
      if (of_kind)
        hf_query_where (query, HF_ARTICLE_KIND, HF_OP_EQ, HF_TEXT (HF_ARTICLE_DRUG));
      hf_query_order (query, HF_ARTICLE_NAME, FALSE);
      assert_plans (book, ask_page, query, FALSE);
      assert_plans (book, ask_ids, query, FALSE);
    }
}

static void
test_customers_by_two (void)
{
  static const guint fields[] = { HF_CUSTOMER_GRADE, HF_CUSTOMER_OWNER, HF_CUSTOMER_STAGE_NOW,
                                  HF_CUSTOMER_HOUSEHOLD };
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    for (gboolean descending = FALSE; descending <= TRUE; descending++)
      {
        g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, book->viewer);

        hf_query_where (query, HF_CUSTOMER_ARCHIVED, HF_OP_NULL, HF_NULL);
        hf_query_order (query, fields[i], descending);
        hf_query_order (query, HF_CUSTOMER_NAME, descending);
        assert_plans (book, ask_page, query, FALSE);
      }
}

static void
test_queue (void)
{
  static const gint64 ranks[] = { 0, 1, 2, 3 };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfQuery) query = hf_query_new (&hf_follow_up_def, book->viewer);

  hf_query_where (query, HF_FOLLOW_UP_STATE, HF_OP_EQ, HF_TEXT (HF_FOLLOW_UP_STATE_OPEN));
  hf_query_where (query, HF_FOLLOW_UP_WITHHELD, HF_OP_NULL, HF_NULL);
  hf_query_where (query, HF_FOLLOW_UP_DUE, HF_OP_LE, HF_TEXT ("2023-10-20"));
  hf_query_tiers (query, HF_FOLLOW_UP_QUEUE_RANK, ranks, G_N_ELEMENTS (ranks));
  hf_query_order (query, HF_FOLLOW_UP_DUE, FALSE);
  hf_query_order (query, HF_FOLLOW_UP_PROMISED, FALSE);
  assert_plans (book, ask_page, query, FALSE);
  assert_plans (book, ask_ids, query, FALSE);
}

/* The lists of a card hold what one customer has; that little may be sorted. */
static void
test_card (void)
{
  const struct
  {
    const HfEntityDef *def;
    guint              customer;
    guint              order;
  } lists[] = { { &hf_visit_def, HF_VISIT_CUSTOMER, HF_VISIT_DATE },
                { &hf_follow_up_def, HF_FOLLOW_UP_CUSTOMER, HF_FOLLOW_UP_DUE },
                { &hf_contact_def, HF_CONTACT_CUSTOMER, HF_CONTACT_AT },
                { &hf_given_package_def, HF_GIVEN_PACKAGE_CUSTOMER, HF_GIVEN_PACKAGE_GIVEN },
                { &hf_package_use_def, HF_PACKAGE_USE_CUSTOMER, HF_PACKAGE_USE_DATE } };
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (HfQuery) query = hf_query_new (lists[i].def, book->viewer);

      hf_query_where (query, lists[i].customer, HF_OP_EQ, HF_INT (1));
      hf_query_order (query, lists[i].order, TRUE);
      assert_plans (book, ask_page, query, TRUE);
    }
}

/* The items of a package are read in the order they were written down. */
static void
test_package_items (void)
{
  const struct
  {
    const HfEntityDef *def;
    guint              package;
  } lists[] = { { &hf_package_item_def, HF_PACKAGE_ITEM_PACKAGE },
                { &hf_given_item_def, HF_GIVEN_ITEM_GIVEN_PACKAGE } };
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (HfQuery) query = hf_query_new (lists[i].def, book->viewer);

      hf_query_where (query, lists[i].package, HF_OP_EQ, HF_INT (1));
      assert_plans (book, ask_page, query, FALSE);
      assert_plans (book, ask_ids, query, FALSE);
    }
}

/* The ledger grows by entries of the whole hospital; a month of one person is found by its index,
 * which has them in order. */
static void
test_staff_records (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfQuery) scores = hf_query_new (&hf_service_score_def, book->viewer);
  g_autoptr (HfQuery) trainings = hf_query_new (&hf_training_def, book->viewer);

  hf_query_where (scores, HF_SERVICE_SCORE_STAFF, HF_OP_EQ, HF_INT (1));
  hf_query_where (scores, HF_SERVICE_SCORE_DATE, HF_OP_GE, HF_TEXT ("2023-11-01"));
  hf_query_where (scores, HF_SERVICE_SCORE_DATE, HF_OP_LT, HF_TEXT ("2023-12-01"));
  hf_query_order (scores, HF_SERVICE_SCORE_DATE, TRUE);
  assert_plans (book, ask_page, scores, FALSE);
  hf_query_where (trainings, HF_TRAINING_STAFF, HF_OP_EQ, HF_INT (1));
  hf_query_order (trainings, HF_TRAINING_DATE, TRUE);
  assert_plans (book, ask_page, trainings, FALSE);
}

static void
ask_search (HfDatabase *db, gconstpointer text)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Lin", 0, FALSE);
  g_autoptr (HfFound) found = hf_search (db, text, viewer, 50, NULL);
  g_autofree char *said = NULL;

  g_assert_nonnull (found);
  g_assert_true (hf_search_said_read (db, viewer, 1, "茶", &said, NULL));
}

/* Of somebody who opened cards, in whose order the hits stand. */
static void
ask_archive (HfDatabase *db, gconstpointer text)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Lin", 0, FALSE);
  HfSearchOptions options = { .whom = HF_SEARCH_ALL, .viewer = viewer };
  g_autoptr (HfFound) found = hf_search_within (db, text, &options, 50, NULL);

  g_assert_nonnull (found);
}

static void
test_search (void)
{
  static const char *const texts[] = { "陈",      "建国", "cjg",         "5678",    "13812345678",
                                       "陈 5678", "MZ1",  "chenjinaguo", "smiht",   "13812345679",
                                       "陈建过",  "A",    "陈 逾期",     "a级 逾期" };
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  hf_test_book_add_customer (book, "陈建国");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      assert_plans (book, ask_search, texts[i], FALSE);
      assert_plans (book, ask_archive, texts[i], FALSE);
    }
}

static void
ask_sorted_hits (HfDatabase *db, gconstpointer query)
{
  g_autoptr (HfListing) listing = hf_listing_read_all (db, query, "陈", NULL);

  g_assert_nonnull (listing);
}

/* Hits are looked up and then sorted: an index in the wanted order would lead through everybody. */
static void
test_sorted_hits (void)
{
  static const guint fields[] = { HF_CUSTOMER_NAME, HF_CUSTOMER_GRADE, HF_CUSTOMER_LAST_VISIT,
                                  HF_CUSTOMER_NEXT_FOLLOW_UP, HF_CUSTOMER_OWNER };
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  hf_test_book_add_customer (book, "陈建国");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, book->viewer);

      hf_query_order (query, fields[i], FALSE);
      assert_plans (book, ask_sorted_hits, query, TRUE);
    }
}

static void
ask_days (HfDatabase *db, gconstpointer query)
{
  g_autoptr (GPtrArray) rows = hf_sql_read_all (db, query, NULL);

  g_assert_nonnull (rows);
}

static gboolean
plan_has (HfDatabase *db, const char *sql, const char *index)
{
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (HfStatement) rows = hf_database_prepare (db, explain, NULL);

  while (hf_statement_step (rows, NULL) == HF_STEP_ROW)
    if (strstr (hf_statement_text (rows, 3), index) != NULL)
      return TRUE;
  return FALSE;
}

/* The days of a week are few; whoever they belong to may be sorted, but not looked for. */
static void
test_days_that_come_back (void)
{
  static const struct
  {
    HfCondition condition;
    const char *index;
  } asked[] = {
    { { &hf_special_day_def, HF_SPECIAL_DAY_DATE, 0, HF_FILTER_ANNIVERSARY, NULL },
      "special_day_recurs" },
    { { &hf_customer_def, HF_CUSTOMER_BIRTH_DATE, 0, HF_FILTER_ANNIVERSARY, NULL },
      "customer_birthday" },
  };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_database_open (book->path, HF_OPEN_READER, NULL);
  char *week[] = { "6", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, book->viewer);
      g_autoptr (HfFilter) filter = hf_filter_new ();
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
      HfCondition condition = asked[i].condition;

      condition.values = week;
      hf_filter_add (filter, &condition);
      hf_query_filter (query, filter, hf_date_from_iso ("2023-10-20"));
      assert_plans (book, ask_days, query, TRUE);
      sqlite3_trace_v2 (db->handle, SQLITE_TRACE_STMT, statement_started_cb, texts);
      ask_days (db, query);
      sqlite3_trace_v2 (db->handle, 0, NULL, NULL);
      g_assert_true (plan_has (db, g_ptr_array_index (texts, 0), asked[i].index));
      g_assert_true (plan_has (db, g_ptr_array_index (texts, 0), "special_day_recurs"));
    }
}

static void
ask_count (HfDatabase *db, gconstpointer query)
{
  gint64 n;

  g_assert_true (hf_sql_count (db, query, &n, NULL));
}

/* Whom to greet is counted every minute. */
static void
test_greetings (void)
{
  static const struct
  {
    HfCondition condition;
    const char *value;
  } asked[] = {
    { { &hf_special_day_def, HF_SPECIAL_DAY_DATE, 0, HF_FILTER_ANNIVERSARY, NULL }, "2" },
    { { &hf_special_day_def, HF_SPECIAL_DAY_GREETING, 0, HF_FILTER_IS, NULL }, "1" },
    { { &hf_customer_def, HF_CUSTOMER_DECEASED, 0, HF_FILTER_UNKNOWN, NULL }, NULL },
    { { &hf_customer_def, HF_CUSTOMER_OWNER, 0, HF_FILTER_COLLEAGUE, NULL }, "1" },
  };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_database_open (book->path, HF_OPEN_READER, NULL);
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, book->viewer);
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      HfCondition condition = asked[i].condition;

      condition.values = (char *[]){ (char *) asked[i].value, NULL };
      hf_filter_add (filter, &condition);
    }
  hf_query_where (query, HF_CUSTOMER_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_filter (query, filter, hf_date_from_iso ("2023-10-20"));
  sqlite3_trace_v2 (db->handle, SQLITE_TRACE_STMT, statement_started_cb, texts);
  ask_count (db, query);
  sqlite3_trace_v2 (db->handle, 0, NULL, NULL);
  g_assert_cmpuint (texts->len, ==, 1);
  g_assert_true (plan_has (db, texts->pdata[0], "special_day_recurs"));
  g_assert_true (plan_has (db, texts->pdata[0], "SEARCH t USING INTEGER PRIMARY KEY"));
  assert_plan (db, texts->pdata[0], FALSE);
}

/* What hangs on a customer is looked up by its index, from whichever end is the smaller one. */
static void
test_what_hangs (void)
{
  static const struct
  {
    HfCondition condition;
    const char *value;
    const char *index;
  } asked[] = {
    { { &hf_phone_def, HF_PHONE_INVALID, 0, HF_FILTER_IS, NULL }, "1", "phone_customer" },
    { { &hf_handle_def, HF_HANDLE_KIND, 0, HF_FILTER_IS, NULL }, "email", "handle_customer" },
    { { &hf_relation_def, HF_RELATION_KIND, 0, HF_FILTER_IS, NULL }, "child", "relation_customer" },
    { { &hf_relation_def, HF_RELATION_KIND, 0, HF_FILTER_IS, NULL }, "child", "relation_other" },
    { { &hf_member_def, HF_MEMBER_ORGANISATION, 0, HF_FILTER_CONTAINS, NULL }, "Mill", "member_" },
    { { &hf_member_def, HF_MEMBER_ORGANISATION, 0, HF_FILTER_IS, NULL }, "1", "member_organ" },
    { { &hf_responsible_def, HF_RESPONSIBLE_STAFF, 0, HF_FILTER_IS, NULL },
      "1",
      "responsible_staff" },
    { { &hf_measurement_def, HF_MEASUREMENT_VALUE, 0, HF_FILTER_AT_LEAST, NULL },
      "7000",
      "measurement_customer" },
    { { &hf_measurement_def, HF_MEASUREMENT_DATE, 0, HF_FILTER_LATEST, NULL },
      NULL,
      "measurement_customer" },
    { { &hf_customer_def, HF_CUSTOMER_BIRTH_DATE, 0, HF_FILTER_AGED, NULL },
      "60",
      "customer_by_name" },
  };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_database_open (book->path, HF_OPEN_READER, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, book->viewer);
      g_autoptr (HfFilter) filter = hf_filter_new ();
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
      HfCondition condition = asked[i].condition;

      condition.values = (char *[]){ (char *) asked[i].value, NULL };
      hf_filter_add (filter, &condition);
      hf_query_where (query, HF_CUSTOMER_ARCHIVED, HF_OP_NULL, HF_NULL);
      hf_query_filter (query, filter, hf_date_from_iso ("2023-10-20"));
      hf_query_order (query, HF_CUSTOMER_NAME, FALSE);
      if (condition.op != HF_FILTER_CONTAINS) /* names of organisations, of which there are few */
        assert_plans (book, ask_page, query, TRUE);
      sqlite3_trace_v2 (db->handle, SQLITE_TRACE_STMT, statement_started_cb, texts);
      ask_page (db, query);
      sqlite3_trace_v2 (db->handle, 0, NULL, NULL);
      g_assert_true (plan_has (db, g_ptr_array_index (texts, 0), asked[i].index));
    }
}

static void
add_rule (HfTestBook *book, const HfCondition *condition)
{
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autofree char *text = NULL;
  HfRow           *row = hf_row_new (&hf_tag_rule_def);

  hf_filter_add (filter, condition);
  text = hf_filter_to_text (filter);
  hf_row_set_text (row, HF_TAG_RULE_TAG, "x");
  hf_row_set_text (row, HF_TAG_RULE_FILTER, text);
  hf_test_book_insert (book, row);
}

static void
ask_tags (HfDatabase *db, gconstpointer customer)
{
  g_autoptr (HfAutoTags) rules = hf_auto_tags_new (db, hf_date_from_iso ("2023-10-20"), NULL);
  gboolean is_changed;

  g_assert_true (hf_auto_tags_refresh (rules, db, *(const gint64 *) customer, &is_changed, NULL));
  g_assert_false (is_changed);
}

/* What of a customer's rows a rule asks for is looked up by the customer: a list of everybody whom
 * it fits would be made with each save. */
static void
test_tags_of_one (void)
{
  static const struct
  {
    HfCondition condition;
    const char *value;
  } asked[] = {
    { { &hf_customer_def, HF_CUSTOMER_BIRTH_DATE, 0, HF_FILTER_ANNIVERSARY, NULL }, "6" },
    { { &hf_customer_def, HF_CUSTOMER_OWNER, 0, HF_FILTER_ENTRUSTED, NULL }, "1" },
    { { &hf_customer_def, HF_CUSTOMER_OWNER, 0, HF_FILTER_COLLEAGUE, NULL }, "1" },
    { { &hf_special_day_def, HF_SPECIAL_DAY_DATE, 0, HF_FILTER_ANNIVERSARY, NULL }, "6" },
    { { &hf_responsible_def, HF_RESPONSIBLE_STAFF, 0, HF_FILTER_IS, NULL }, "1" },
    { { &hf_member_def, HF_MEMBER_ORGANISATION, 0, HF_FILTER_CONTAINS, NULL }, "Mill" },
  };
  static const char *const lists[] = { "(recurs=?)", "responsible_staff", "member_organisation",
                                       "staff_department" };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_database_open (book->path, HF_OPEN_READER, NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gint64      customer = hf_test_book_add_customer (book, "陈建国");
  const char *rules;

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      HfCondition condition = asked[i].condition;

      condition.values = (char *[]){ (char *) asked[i].value, NULL };
      add_rule (book, &condition);
    }
  sqlite3_trace_v2 (db->handle, SQLITE_TRACE_STMT, statement_started_cb, texts);
  ask_tags (db, &customer);
  sqlite3_trace_v2 (db->handle, 0, NULL, NULL);
  rules = g_ptr_array_index (texts, texts->len - 1);
  g_assert_nonnull (strstr (rules, "special_day"));
  assert_plan (db, rules, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_assert_false (plan_has (db, rules, lists[i]));
}

/* A test of the test: the plan of a query without an index is told from the others. */
static void
test_sees_scans (void)
{
  g_assert_true (is_slow ("SCAN customer", FALSE));
  g_assert_true (is_slow ("USE TEMP B-TREE FOR ORDER BY", FALSE));
  g_assert_false (is_slow ("SEARCH c USING INTEGER PRIMARY KEY (rowid=?)", FALSE));
  g_assert_false (is_slow ("SCAN t USING INDEX customer_by_name", FALSE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query-plans/customer-orders", test_customer_orders);
  g_test_add_func ("/query-plans/tags-of-one", test_tags_of_one);
  g_test_add_func ("/store/plans/organisations", test_organisation_orders);
  g_test_add_func ("/store/plans/articles", test_article_orders);
  g_test_add_func ("/query-plans/customers-by-two", test_customers_by_two);
  g_test_add_func ("/query-plans/queue", test_queue);
  g_test_add_func ("/query-plans/card", test_card);
  g_test_add_func ("/query-plans/package-items", test_package_items);
  g_test_add_func ("/query-plans/staff-records", test_staff_records);
  g_test_add_func ("/query-plans/search", test_search);
  g_test_add_func ("/query-plans/sorted-hits", test_sorted_hits);
  g_test_add_func ("/query-plans/days-that-come-back", test_days_that_come_back);
  g_test_add_func ("/query-plans/greetings", test_greetings);
  g_test_add_func ("/query-plans/what-hangs", test_what_hangs);
  g_test_add_func ("/query-plans/sees-scans", test_sees_scans);
  return g_test_run ();
}
