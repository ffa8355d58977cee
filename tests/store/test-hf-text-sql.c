/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding organisations by whatever somebody remembers of them, and lists of them that follow what
 * hangs on them. */

#include "hf-test-book.h"

#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-customer.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "store/hf-live-list.h"

typedef struct
{
  HfTestBook *book;
  gint64      liaison;
  gint64      mill;
  gint64      school;
} Fixture;

static gint64
add_organisation (Fixture *fixture, const char *name, const char *pinyin, const char *phone)
{
  HfRow *row = hf_row_new (&hf_organisation_def);

  hf_row_set_text (row, HF_ORGANISATION_NAME, name);
  hf_row_set_text (row, HF_ORGANISATION_PINYIN, pinyin);
  hf_row_set_text (row, HF_ORGANISATION_PHONE, phone);
  if (fixture->mill == 0)
    hf_row_set_int (row, HF_ORGANISATION_LIAISON, fixture->liaison);
  return hf_test_book_insert (fixture->book, row);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  fixture->liaison = hf_test_book_add_customer (fixture->book, "乔敏");
  fixture->mill = add_organisation (fixture, "锦星纺织", "jinxingfangzhi jxfz", "0351-404 2210");
  fixture->school = add_organisation (fixture, "East 100% School", NULL, "021-7788");
}

static gpointer
nothing_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return NULL;
}

/* Readings under way hold the store. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (guint lane = 0; lane < HF_N_LANES; lane++)
    {
      hf_store_run_sync (fixture->book->store, lane, nothing_work, NULL, NULL, NULL);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
  hf_test_book_free (fixture->book);
}

static HfQuery *
query_for (Fixture *fixture, const char *text)
{
  HfQuery *query = hf_query_new (&hf_organisation_def, fixture->book->viewer);

  hf_query_where (query, HF_ORGANISATION_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_containing (query, text);
  hf_query_order (query, HF_ORGANISATION_NAME, FALSE);
  return query;
}

static void
assert_found (Fixture *fixture, const char *text, gint64 expected)
{
  g_autoptr (HfQuery) query = query_for (fixture, text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_query_sync (fixture->book->store, query, &error);

  g_assert_no_error (error);
  g_test_message ("%s", text);
  g_assert_cmpuint (rows->len, ==, expected ? 1 : 0);
  if (expected)
    g_assert_cmpint (((const HfRow *) rows->pdata[0])->id, ==, expected);
}

static void
test_found (Fixture *fixture, gconstpointer data)
{
  static const char *const mill[] = {
    "锦星", "錦星", "JXFZ", "fangzhi", "4042210", "404 22", "乔"
  };
  static const char *const nothing[] = { "星锦", "'", "404x", "9999" };

  for (guint i = 0; i < G_N_ELEMENTS (mill); i++)
    assert_found (fixture, mill[i], fixture->mill);
  assert_found (fixture, "east", fixture->school);
  assert_found (fixture, "100%", fixture->school);
  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    assert_found (fixture, nothing[i], 0);
}

static gint64
add_member (Fixture *fixture, const char *name, const char *position, const char *until)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, name);
  HfRow *row = hf_row_new (&hf_member_def);

  hf_row_set_int (row, HF_MEMBER_ORGANISATION, fixture->school);
  hf_row_set_int (row, HF_MEMBER_CUSTOMER, customer);
  hf_row_set_text (row, HF_MEMBER_ROLE, position);
  hf_row_set_text (row, HF_MEMBER_TO, until);
  return hf_test_book_insert (fixture->book, row);
}

/* By those one talks to there, however their names are typed; not by whoever works there. */
static void
test_found_by_contacts (Fixture *fixture, gconstpointer data)
{
  add_member (fixture, "范丽", "校医", NULL);
  add_member (fixture, "段强", NULL, NULL);
  add_member (fixture, "孔明", "校医", "2023-01-31");
  assert_found (fixture, "范", fixture->school);
  assert_found (fixture, "fanli", fixture->school);
  assert_found (fixture, "FL", fixture->school);
  assert_found (fixture, "qiaomin", fixture->mill);
  assert_found (fixture, "qm", fixture->mill);
  assert_found (fixture, "段", 0);
  assert_found (fixture, "孔", 0);
}

static void
test_masked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Wu", 0, TRUE);
  g_autoptr (HfQuery) query = hf_query_new (&hf_organisation_def, viewer);
  g_autoptr (GPtrArray) rows = NULL;

  hf_query_containing (query, "qiao");
  rows = hf_store_query_sync (fixture->book->store, query, NULL);
  g_assert_cmpuint (rows->len, ==, 0);
  g_clear_pointer (&rows, g_ptr_array_unref);
  g_clear_pointer (&query, hf_query_unref);
  query = hf_query_new (&hf_organisation_def, viewer);
  hf_query_containing (query, "乔");
  rows = hf_store_query_sync (fixture->book->store, query, NULL);
  g_assert_cmpuint (rows->len, ==, 0);
}

static void
test_blank_is_no_condition (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfQuery) query = query_for (fixture, "  ");
  g_autoptr (GPtrArray) rows = hf_store_query_sync (fixture->book->store, query, NULL);

  g_assert_cmpuint (rows->len, ==, 2);
}

static gint64
shown (HfLiveList *list, guint field)
{
  g_autoptr (HfRecord) record = g_list_model_get_item (G_LIST_MODEL (list), 0);
  const HfRow *row = record ? hf_record_get_row (record) : NULL;

  return row == NULL || hf_row_is_null (row, field)   ? 0 :
         row->def->fields[field].type == HF_FIELD_INT ? hf_row_int (row, field) :
                                                        1;
}

static gint64
add (Fixture *fixture, const HfEntityDef *def, guint field, const char *text)
{
  HfRow *row = hf_row_new (def);

  hf_row_set_int (row, HF_MEMBER_ORGANISATION, fixture->mill); /* the first field of all three */
  if (def == &hf_member_def)
    hf_row_set_int (row, HF_MEMBER_CUSTOMER, fixture->liaison);
  if (def == &hf_activity_def)
    {
      hf_row_set_text (row, HF_ACTIVITY_KIND, HF_ACTIVITY_VISIT);
      hf_row_set_text (row, HF_ACTIVITY_TITLE, "Lecture");
    }
  hf_row_set_text (row, field, text);
  return hf_test_book_insert (fixture->book, row);
}

static void
test_list_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfLiveList) list = hf_live_list_new (fixture->book->store);
  g_autoptr (HfQuery) query = query_for (fixture, "锦星");

  hf_live_list_set_query (list, query);
  hf_test_wait_for (!hf_live_list_is_loading (list));
  add (fixture, &hf_member_def, HF_MEMBER_ROLE, "会计");
  hf_test_wait_for (shown (list, HF_ORGANISATION_MEMBER_COUNT) == 1);
  add (fixture, &hf_agreement_def, HF_AGREEMENT_EXPIRES, "2024-03-31");
  hf_test_wait_for (shown (list, HF_ORGANISATION_AGREEMENT_ENDS) == 1);
  add (fixture, &hf_activity_def, HF_ACTIVITY_DUE, "2023-12-05");
  hf_test_wait_for (shown (list, HF_ORGANISATION_NEXT_ACTIVITY) == 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (shown (list, HF_ORGANISATION_NEXT_ACTIVITY) == 0);
}

/* Written by another window or process, which shares only the file. */
static void
test_list_follows_others (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfLiveList) list = hf_live_list_new (fixture->book->store);
  g_autoptr (HfQuery) query = query_for (fixture, "锦星");
  g_autoptr (HfStore) other = hf_test_book_open_again (fixture->book, fixture->book->viewer);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  HfRow *member = hf_row_new (&hf_member_def);

  hf_live_list_set_query (list, query);
  hf_test_wait_for (!hf_live_list_is_loading (list));
  hf_row_set_int (member, HF_MEMBER_ORGANISATION, fixture->mill);
  hf_row_set_int (member, HF_MEMBER_CUSTOMER, fixture->liaison);
  hf_change_set_insert (changes, member);
  committed = hf_store_commit_sync (other, changes, NULL);
  g_assert_nonnull (committed);
  hf_test_wait_for (shown (list, HF_ORGANISATION_MEMBER_COUNT) == 1);
}

static guint
count_containing (Fixture *fixture, const HfEntityDef *def, guint field, const char *text)
{
  g_autoptr (HfQuery) query = hf_query_new (def, fixture->book->viewer);
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autoptr (GPtrArray) rows = NULL;
  char *values[] = { (char *) text, NULL };

  hf_filter_add (filter, &(HfCondition){ def, field, 0, HF_FILTER_CONTAINS, values });
  hf_query_filter (query, filter, hf_date_new (2023, 10, 20));
  rows = hf_store_query_sync (fixture->book->store, query, NULL);
  return rows->len;
}

/* A filter finds a text however it is written, as searching does. */
static void
test_filtered (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint       field;
    const char *text;
    guint       n;
  } cases[] = {
    { HF_CUSTOMER_NAME, "wang", 1 },   { HF_CUSTOMER_NAME, "WANG F", 1 },
    { HF_CUSTOMER_NAME, "張", 1 },     { HF_CUSTOMER_NAME, "wangf", 0 },
    { HF_CUSTOMER_STREET, "号 2", 1 }, { HF_CUSTOMER_STREET, "號", 1 },
    { HF_CUSTOMER_STREET, "%", 0 },
  };
  HfRow *zhang = hf_test_customer ("张敏");

  hf_test_book_add_customer (fixture->book, "Wang Fang");
  hf_row_set_text (zhang, HF_CUSTOMER_STREET, "桥头巷 85 号 ２ 室");
  hf_test_book_insert (fixture->book, zhang);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (count_containing (fixture, &hf_customer_def, cases[i].field, cases[i].text),
                      ==, cases[i].n);
  g_assert_cmpuint (count_containing (fixture, &hf_organisation_def, HF_ORGANISATION_LIAISON, "喬"),
                    ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/store/text/found", Fixture, NULL, set_up, test_found, tear_down);
  g_test_add ("/store/text/found-by-contacts", Fixture, NULL, set_up, test_found_by_contacts,
              tear_down);
  g_test_add ("/store/text/filtered", Fixture, NULL, set_up, test_filtered, tear_down);
  g_test_add ("/store/text/masked", Fixture, NULL, set_up, test_masked, tear_down);
  g_test_add ("/store/text/blank", Fixture, NULL, set_up, test_blank_is_no_condition, tear_down);
  g_test_add ("/store/text/list-follows", Fixture, NULL, set_up, test_list_follows, tear_down);
  g_test_add ("/store/text/list-follows-others", Fixture, NULL, set_up, test_list_follows_others,
              tear_down);
  return g_test_run ();
}
