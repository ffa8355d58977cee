/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tags by a rule come and go with what the rule asks for, at once with each save and, when a rule
 * or the day is another one, for whom it concerns; tags given by hand stay as they are. */

#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-filter.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "core/hf-relation.h"
#include "core/hf-staff.h"
#include "core/hf-tag-rule.h"
#include "core/hf-visit.h"
#include "store/hf-auto-tags.h"
#include "store/hf-check.h"

#define TODAY (hf_date_new (2023, 10, 20))

static gint64
add_rule_of (HfTestBook        *book,
             const char        *tag,
             const HfEntityDef *def,
             guint              field,
             HfFilterOp         op,
             const char        *value)
{
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autofree char *text = NULL;
  char            *values[] = { (char *) value, NULL };
  HfRow           *row = hf_row_new (&hf_tag_rule_def);

  hf_filter_add (filter, &(HfCondition){ def, field, 0, op, values });
  text = hf_filter_to_text (filter);
  hf_row_set_text (row, HF_TAG_RULE_TAG, tag);
  hf_row_set_text (row, HF_TAG_RULE_FILTER, text);
  return hf_test_book_insert (book, row);
}

static gint64
add_rule (HfTestBook *book, const char *tag, guint field, HfFilterOp op, const char *value)
{
  return add_rule_of (book, tag, &hf_customer_def, field, op, value);
}

static void
assert_tags (HfTestBook *book, gint64 customer, const char *automatic, const char *given)
{
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, customer);

  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_TAGS_AUTO), ==, automatic);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_TAGS), ==, given);
}

static void
test_at_save (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer;

  add_rule (book, "重点", HF_CUSTOMER_GRADE, HF_FILTER_IS, "A");
  add_rule (book, "常来", HF_CUSTOMER_VISIT_COUNT, HF_FILTER_AT_LEAST, "2");
  customer = hf_test_book_add_customer (book, "陈建国");
  hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_TAGS, "重点 老师");
  assert_tags (book, customer, NULL, "重点 老师");
  hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_GRADE, "A");
  assert_tags (book, customer, "重点", "重点 老师");
  hf_test_book_insert (book, hf_test_visit (customer, "2023-10-01", NULL));
  assert_tags (book, customer, "重点", "重点 老师");
  hf_test_book_insert (book, hf_test_visit (customer, "2023-10-02", NULL));
  assert_tags (book, customer, "常来 重点", "重点 老师");
  hf_undone_free (hf_test_book_undo (book));
  assert_tags (book, customer, "重点", "重点 老师");
  hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_GRADE, "B");
  assert_tags (book, customer, NULL, "重点 老师");
  hf_test_book_check (book);
}

/* A relation is read from both ends, before it leads elsewhere and after. */
static void
test_relation (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 child = hf_test_book_add_customer (book, "陈建国");
  gint64 parent = hf_test_book_add_customer (book, "陈大山");
  gint64 another = hf_test_book_add_customer (book, "陈二山");
  HfRow *row = hf_row_new (&hf_relation_def);
  gint64 relation;

  add_rule_of (book, "有子女", &hf_relation_def, HF_RELATION_KIND, HF_FILTER_IS, HF_RELATION_CHILD);
  hf_row_set_int (row, HF_RELATION_CUSTOMER, child);
  hf_row_set_int (row, HF_RELATION_OTHER, parent);
  hf_row_set_text (row, HF_RELATION_KIND, HF_RELATION_PARENT);
  relation = hf_test_book_insert (book, row);
  assert_tags (book, child, NULL, NULL);
  assert_tags (book, parent, "有子女", NULL);
  hf_test_book_set_int (book, &hf_relation_def, relation, HF_RELATION_OTHER, another);
  assert_tags (book, parent, NULL, NULL);
  assert_tags (book, another, "有子女", NULL);
  hf_test_book_set_text (book, &hf_relation_def, relation, HF_RELATION_KIND, HF_RELATION_SPOUSE);
  assert_tags (book, another, NULL, NULL);
  hf_undone_free (hf_test_book_undo (book));
  assert_tags (book, another, "有子女", NULL);
  hf_test_book_delete (book, &hf_relation_def, relation);
  assert_tags (book, another, NULL, NULL);
  hf_test_book_check (book);
}

static gpointer
look_work (HfDatabase *db, gpointer today, GCancellable *cancellable, GError **error)
{
  HfDate         day = GPOINTER_TO_INT (today);
  HfAutoTagsMark mark;
  gboolean       is_stale, is_changed;
  guint          n_changed = 0;
  g_autoptr (HfAutoTags) rules = NULL;
  g_autoptr (GArray) ids = NULL;

  g_assert_true (hf_auto_tags_is_stale (db, day, &mark, &is_stale, error));
  if (!is_stale)
    return GUINT_TO_POINTER (G_MAXUINT);
  rules = hf_auto_tags_new (db, day, error);
  ids = hf_auto_tags_find_stale (rules, db, error);
  g_assert_nonnull (ids);
  for (guint i = 0; i < ids->len; i++)
    {
      g_assert_true (
        hf_auto_tags_refresh (rules, db, g_array_index (ids, gint64, i), &is_changed, error));
      g_assert_true (is_changed); /* nobody is found in vain */
      n_changed++;
    }
  g_assert_true (hf_auto_tags_settle (db, &mark, FALSE, error));
  g_assert_true (hf_auto_tags_is_stale (db, day, &mark, &is_stale, error));
  g_assert_false (is_stale);
  return GUINT_TO_POINTER (n_changed);
}

/* How many have other tags than before; G_MAXUINT where nobody had to be asked. */
static guint
look (HfTestBook *book, HfDate day)
{
  return GPOINTER_TO_UINT (
    hf_store_run_sync (book->store, HF_LANE_WRITE, look_work, GINT_TO_POINTER (day), NULL, NULL));
}

/* A rule that comes later, that asks for something else, that goes. */
static void
test_rules_change (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 first = hf_test_book_add_customer (book, "陈建国");
  gint64 second = hf_test_book_add_customer (book, "林一");
  gint64 rule;

  g_assert_cmpuint (look (book, TODAY), ==, G_MAXUINT);
  hf_test_book_set_text (book, &hf_customer_def, first, HF_CUSTOMER_GRADE, "A");
  rule = add_rule (book, "一 二", HF_CUSTOMER_GRADE, HF_FILTER_IS, "A");
  assert_tags (book, first, NULL, NULL);
  g_assert_cmpuint (look (book, TODAY), ==, 1);
  assert_tags (book, first, "一 二", NULL);
  assert_tags (book, second, NULL, NULL);
  g_assert_cmpuint (look (book, TODAY), ==, G_MAXUINT);
  hf_test_book_set_text (book, &hf_tag_rule_def, rule, HF_TAG_RULE_TAG, "三、一");
  g_assert_cmpuint (look (book, TODAY), ==, 1);
  assert_tags (book, first, "三 一", NULL);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpuint (look (book, TODAY), ==, 1);
  assert_tags (book, first, "一 二", NULL);
  hf_test_book_delete (book, &hf_tag_rule_def, rule);
  g_assert_cmpuint (look (book, TODAY), ==, 1);
  assert_tags (book, first, NULL, NULL);
}

/* Two rules for one tag: who passes either has it. */
static void
test_either (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");

  add_rule (book, "关怀", HF_CUSTOMER_GRADE, HF_FILTER_IS, "A");
  add_rule (book, "关怀", HF_CUSTOMER_SEX, HF_FILTER_IS, "female");
  hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_GRADE, "A");
  hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_SEX, "female");
  hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_GRADE, "B");
  assert_tags (book, customer, "关怀", NULL);
  hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_SEX, "male");
  assert_tags (book, customer, NULL, NULL);
}

/* What a rule says of today it says of tomorrow's today too. */
static void
test_days_pass (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");

  hf_test_book_insert (book, hf_test_visit (customer, "2023-10-10", NULL));
  add_rule (book, "久未来", HF_CUSTOMER_LAST_VISIT, HF_FILTER_LONGER_AGO, "10");
  g_assert_cmpuint (look (book, TODAY), ==, 0);
  assert_tags (book, customer, NULL, NULL);
  g_assert_cmpuint (look (book, TODAY + 1), ==, 1);
  assert_tags (book, customer, "久未来", NULL);
}

/* There would be no end to it. */
static void
test_by_tags (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");

  add_rule (book, "二", HF_CUSTOMER_TAGS_AUTO, HF_FILTER_UNKNOWN, NULL);
  hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_GRADE, "A");
  g_assert_cmpuint (look (book, TODAY), ==, 0);
  assert_tags (book, customer, NULL, NULL);
}

/* What a rule found out of what is masked is masked. */
static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) intern = hf_viewer_new ("intern", 0, TRUE);
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, intern);
  g_autoptr (GPtrArray) rows = NULL;

  add_rule (book, "重点", HF_CUSTOMER_GRADE, HF_FILTER_UNKNOWN, NULL);
  assert_tags (book, hf_test_book_add_customer (book, "陈建国"), "重点", NULL);
  rows = hf_store_query_sync (book->store, query, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_null (hf_row_text (rows->pdata[0], HF_CUSTOMER_TAGS_AUTO));
}

static gpointer
check_work (HfDatabase *db, gpointer sql, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) problems = NULL;
  const HfProblem *first;
  gint64           id;

  g_assert_true (hf_database_begin (db, error));
  g_assert_true (sql == NULL || hf_database_script (db, sql, error));
  problems = hf_check (db, NULL, error);
  g_assert_nonnull (problems);
  first = problems->len > 0 ? &g_array_index (problems, HfProblem, 0) : NULL;
  g_assert_true (first == NULL || (g_str_equal (first->kind, "derived") && problems->len == 1));
  id = first != NULL ? first->id : 0;
  hf_database_rollback (db);
  return g_memdup2 (&id, sizeof id);
}

/* Whose tags the check names once something was done to the book; 0 for nobody's. */
static gint64
check (HfTestBook *book, const char *sql)
{
  g_autofree gint64 *id = hf_test_book_run (book, HF_LANE_WRITE, check_work, (gpointer) sql);

  return *id;
}

/* The check works tags out again, unless the rules are to be asked again anyway. */
static void
test_checked (void)
{
  static const char lost[] = "UPDATE customer SET tags_auto = NULL WHERE id = 1";
  static const char gained[] = "UPDATE customer SET tags_auto = '重点' WHERE id = 2";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 first = hf_test_book_add_customer (book, "陈建国");
  gint64 second = hf_test_book_add_customer (book, "林一");

  g_assert_cmpint (check (book, gained), ==, second); /* there is no rule */
  hf_test_book_insert (book, hf_test_visit (first, "2023-10-01", NULL));
  hf_test_book_insert (book, hf_test_visit (second, "2023-10-11", NULL));
  add_rule (book, "重点", HF_CUSTOMER_LAST_VISIT, HF_FILTER_LONGER_AGO, "10");
  g_assert_cmpint (check (book, gained), ==, 0); /* nobody has asked the rule yet */
  g_assert_cmpuint (look (book, TODAY), ==, 1);
  g_assert_cmpint (check (book, NULL), ==, 0);
  g_assert_cmpint (check (book, lost), ==, first);
  g_assert_cmpint (check (book, gained), ==, second);
  /* On a later day the rule fits another, who is saved: the others wait for the rules. */
  hf_clock_set (book->clock, hf_clock_now (book->clock) + 5 * 24 * 60 * 60);
  g_assert_cmpint (check (book, lost), ==, first);
  hf_test_book_set_text (book, &hf_customer_def, second, HF_CUSTOMER_GRADE, "A");
  assert_tags (book, second, "重点", NULL);
  g_assert_cmpint (check (book, NULL), ==, 0);
  g_assert_cmpuint (look (book, TODAY + 5), ==, 0);
  g_assert_cmpint (check (book, lost), ==, first);
}

static gint64
add_named (HfTestBook *book, const HfEntityDef *def, guint field, const char *name)
{
  HfRow *row = hf_row_new (def);

  hf_row_set_text (row, field, name);
  return hf_test_book_insert (book, row);
}

/* Of what is no customer's the book itself knows that the rules are to be asked again: nobody is
 * there who would remember. */
static void
test_organisation (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 mill = add_named (book, &hf_organisation_def, HF_ORGANISATION_NAME, "Mill");
  HfRow *row = hf_row_new (&hf_member_def);

  hf_row_set_int (row, HF_MEMBER_CUSTOMER, customer);
  hf_row_set_int (row, HF_MEMBER_ORGANISATION, mill);
  hf_test_book_insert (book, row);
  add_rule_of (book, "银行", &hf_member_def, HF_MEMBER_ORGANISATION, HF_FILTER_CONTAINS, "Bank");
  g_assert_cmpuint (look (book, TODAY), ==, 0);
  hf_test_book_set_text (book, &hf_organisation_def, mill, HF_ORGANISATION_CITY, "Port");
  g_assert_cmpuint (look (book, TODAY), ==, G_MAXUINT);
  hf_test_book_set_text (book, &hf_organisation_def, mill, HF_ORGANISATION_NAME, "Port Bank");
  g_assert_cmpint (check (book, NULL), ==, 0);
  g_assert_cmpuint (look (book, TODAY), ==, 1);
  assert_tags (book, customer, "银行", NULL);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (check (book, NULL), ==, 0);
  g_assert_cmpuint (look (book, TODAY), ==, 1);
  assert_tags (book, customer, NULL, NULL);
}

/* Whoever moves takes the customers along. */
static void
test_colleague (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64           customer = hf_test_book_add_customer (book, "陈建国");
  gint64           ward = add_named (book, &hf_department_def, HF_DEPARTMENT_NAME, "Ward");
  gint64           chen = hf_test_book_add_staff (book, "Chen", HF_STAFF_ROLE_DOCTOR);
  gint64           wu = hf_test_book_add_staff (book, "Wu", HF_STAFF_ROLE_DOCTOR);
  g_autofree char *who = g_strdup_printf ("%" G_GINT64_FORMAT, chen);

  hf_test_book_set_int (book, &hf_staff_def, chen, HF_STAFF_DEPARTMENT, ward);
  hf_test_book_set_int (book, &hf_customer_def, customer, HF_CUSTOMER_OWNER, wu);
  add_rule (book, "病房", HF_CUSTOMER_OWNER, HF_FILTER_COLLEAGUE, who);
  g_assert_cmpuint (look (book, TODAY), ==, 0);
  hf_test_book_set_int (book, &hf_staff_def, wu, HF_STAFF_DEPARTMENT, ward);
  g_assert_cmpint (check (book, NULL), ==, 0);
  g_assert_cmpuint (look (book, TODAY), ==, 1);
  assert_tags (book, customer, "病房", NULL);
}

static gpointer
is_stale_work (HfDatabase *db, gpointer mark, GCancellable *cancellable, GError **error)
{
  gboolean is_stale;

  g_assert_true (hf_auto_tags_is_stale (db, TODAY, mark, &is_stale, error));
  return GINT_TO_POINTER (is_stale);
}

static gpointer
settle_work (HfDatabase *db, gpointer mark, GCancellable *cancellable, GError **error)
{
  g_assert_true (hf_auto_tags_settle (db, mark, FALSE, error));
  return NULL;
}

/* What was found before something else changed does not pass for what is so now. */
static void
test_unsettled_meanwhile (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64         mill = add_named (book, &hf_organisation_def, HF_ORGANISATION_NAME, "Mill");
  HfAutoTagsMark mark, late;

  add_rule (book, "重点", HF_CUSTOMER_GRADE, HF_FILTER_IS, "A");
  for (guint i = 0; i < 2; i++) /* of a book that was never settled, and of one that was */
    {
      g_autofree char *name = g_strdup_printf ("Mill %u", i);

      g_assert_nonnull (hf_test_book_run (book, HF_LANE_READ, is_stale_work, &late));
      hf_test_book_set_text (book, &hf_organisation_def, mill, HF_ORGANISATION_NAME, name);
      hf_test_book_run (book, HF_LANE_WRITE, settle_work, &late);
      g_assert_nonnull (hf_test_book_run (book, HF_LANE_READ, is_stale_work, &mark));
      hf_test_book_run (book, HF_LANE_WRITE, settle_work, &mark);
      g_assert_null (hf_test_book_run (book, HF_LANE_READ, is_stale_work, &mark));
      hf_test_book_set_text (book, &hf_organisation_def, mill, HF_ORGANISATION_NAME, "Mill");
    }
}

static void
test_found (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  add_rule (book, "重点", HF_CUSTOMER_GRADE, HF_FILTER_IS, "A");
  hf_test_book_set_text (book, &hf_customer_def, hf_test_book_add_customer (book, "陈建国"),
                         HF_CUSTOMER_GRADE, "A");
  g_assert_cmpint (
    hf_test_book_number (book, "SELECT count(*) FROM search_doc WHERE personal LIKE '%重点%'"), ==,
    1);
  g_assert_cmpint (
    hf_test_book_number (book, "SELECT count(*) FROM search_doc WHERE words LIKE '%重点%'"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/auto-tags/at-save", test_at_save);
  g_test_add_func ("/auto-tags/relation", test_relation);
  g_test_add_func ("/auto-tags/rules-change", test_rules_change);
  g_test_add_func ("/auto-tags/either", test_either);
  g_test_add_func ("/auto-tags/days-pass", test_days_pass);
  g_test_add_func ("/auto-tags/by-tags", test_by_tags);
  g_test_add_func ("/auto-tags/masked", test_masked);
  g_test_add_func ("/auto-tags/checked", test_checked);
  g_test_add_func ("/auto-tags/organisation", test_organisation);
  g_test_add_func ("/auto-tags/colleague", test_colleague);
  g_test_add_func ("/auto-tags/unsettled-meanwhile", test_unsettled_meanwhile);
  g_test_add_func ("/auto-tags/found", test_found);
  return g_test_run ();
}
