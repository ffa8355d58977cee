/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer's timeline: order, filters, bounds, and what a change does to it. */

#include "core/hf-benefit-use.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-measurement.h"
#include "core/hf-membership.h"
#include "core/hf-memo.h"
#include "core/hf-points.h"
#include "core/hf-tier.h"
#include "core/hf-visit.h"
#include "session/customer/hf-timeline.h"
#include "tests/store/hf-fault-vfs.h"
#include "tests/store/hf-test-book.h"

static HfRow *
new_contact (gint64 customer, const char *instant, const char *note)
{
  HfRow *row = hf_row_new (&hf_contact_def);
  gint64 at;

  g_assert_true (hf_clock_parse_instant (instant, &at));
  hf_row_set_int (row, HF_CONTACT_CUSTOMER, customer);
  hf_row_set_int (row, HF_CONTACT_AT, at);
  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (row, HF_CONTACT_OUTCOME, HF_CONTACT_OUTCOME_FINE);
  hf_row_set_text (row, HF_CONTACT_NOTE, note);
  return row;
}

static HfTimeline *
open_timeline (HfTestBook *book, gint64 customer)
{
  HfTimeline *timeline = hf_timeline_new (book->store);

  hf_timeline_set_customer (timeline, customer);
  hf_test_wait_for (!hf_timeline_is_loading (timeline));
  return timeline;
}

/* A reading under way keeps the timeline, and the timeline the store. */
static void
close_timeline (HfTimeline *timeline)
{
  g_object_add_weak_pointer (G_OBJECT (timeline), (gpointer *) &timeline);
  hf_timeline_set_customer (timeline, 0);
  g_object_unref (timeline);
  hf_test_wait_for (timeline == NULL);
}

static guint
count (HfTimeline *timeline)
{
  return g_list_model_get_n_items (G_LIST_MODEL (timeline));
}

static void
assert_item (HfTimeline *timeline, guint position, HfTimelineKinds kind, const char *iso)
{
  g_autoptr (HfTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (timeline), position);
  g_autofree char *day = hf_date_to_iso (hf_timeline_item_get_day (item));

  g_assert_cmpuint (hf_timeline_item_get_kind (item), ==, kind);
  g_assert_cmpstr (day, ==, iso);
}

static void
test_order (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳"),
         li = hf_test_book_add_customer (book, "李雷");
  HfTimeline *timeline;

  hf_test_book_insert (book, hf_test_visit (wang, "2023-10-01", "09:30"));
  hf_test_book_insert (book, hf_test_visit (wang, "2023-09-01", NULL));
  hf_test_book_insert (book, new_contact (wang, "2023-10-01T15:00:00", "fever is gone"));
  hf_test_book_insert (book, hf_test_follow_up (wang, "2023-10-25", "A"));
  hf_test_book_insert (book, hf_test_visit (li, "2023-10-02", NULL));

  timeline = open_timeline (book, wang);
  g_assert_cmpuint (count (timeline), ==, 4);
  assert_item (timeline, 0, HF_TIMELINE_FOLLOW_UPS, "2023-10-25");
  assert_item (timeline, 1, HF_TIMELINE_CONTACTS, "2023-10-01");
  assert_item (timeline, 2, HF_TIMELINE_VISITS, "2023-10-01");
  assert_item (timeline, 3, HF_TIMELINE_VISITS, "2023-09-01");
  close_timeline (timeline);
}

static void
test_kinds (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64      wang = hf_test_book_add_customer (book, "王芳");
  HfTimeline *timeline;

  hf_test_book_insert (book, hf_test_visit (wang, "2023-10-01", NULL));
  hf_test_book_insert (book, new_contact (wang, "2023-10-02T15:00:00", NULL));
  timeline = open_timeline (book, wang);
  hf_timeline_set_kinds (timeline, HF_TIMELINE_VISITS);
  hf_test_wait_for (!hf_timeline_is_loading (timeline));
  g_assert_cmpuint (count (timeline), ==, 1);
  assert_item (timeline, 0, HF_TIMELINE_VISITS, "2023-10-01");
  close_timeline (timeline);
}

static HfRow *
new_memo (gint64 customer, const char *instant, gboolean is_pinned)
{
  HfRow *row = hf_row_new (&hf_memo_def);
  gint64 at;

  g_assert_true (hf_clock_parse_instant (instant, &at));
  hf_row_set_int (row, HF_MEMO_CUSTOMER, customer);
  hf_row_set_int (row, HF_MEMO_AT, at);
  hf_row_set_text (row, HF_MEMO_TEXT, "prefers mornings");
  if (is_pinned)
    hf_row_set_int (row, HF_MEMO_IS_PINNED, TRUE);
  return row;
}

static HfRow *
new_measurement (gint64 customer, const char *date)
{
  HfRow *row = hf_row_new (&hf_measurement_def);

  hf_row_set_int (row, HF_MEASUREMENT_CUSTOMER, customer);
  hf_row_set_text (row, HF_MEASUREMENT_INDICATOR, "pulse");
  hf_row_set_text (row, HF_MEASUREMENT_DATE, date);
  hf_row_set_int (row, HF_MEASUREMENT_VALUE, 70000);
  return row;
}

/* The clock of a test book stands at 2023-10-20, which is when a change is made. */
static void
test_everything_else (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64      wang = hf_test_book_add_customer (book, "王芳");
  HfTimeline *timeline;

  hf_test_book_insert (book, new_memo (wang, "2023-10-02T08:00:00", FALSE));
  hf_test_book_insert (book, new_memo (wang, "2020-01-02T08:00:00", TRUE));
  hf_test_book_insert (book, new_measurement (wang, "2023-10-03"));
  hf_test_book_set_text (book, &hf_customer_def, wang, HF_CUSTOMER_GRADE, "A");
  timeline = open_timeline (book, wang);
  g_assert_cmpuint (count (timeline), ==, 4);
  assert_item (timeline, 0, HF_TIMELINE_NOTES, "2020-01-02");
  assert_item (timeline, 1, HF_TIMELINE_CHANGES, "2023-10-20");
  assert_item (timeline, 2, HF_TIMELINE_MEASUREMENTS, "2023-10-03");
  assert_item (timeline, 3, HF_TIMELINE_NOTES, "2023-10-02");
  hf_test_book_set_text (book, &hf_customer_def, wang, HF_CUSTOMER_GRADE, "B");
  hf_test_wait_for (count (timeline) == 5);
  assert_item (timeline, 2, HF_TIMELINE_CHANGES, "2023-10-20");
  close_timeline (timeline);
}

/* What somebody was, was given and used as a member has its place among what happened. */
static void
test_club (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳");
  HfRow *tier = hf_row_new (&hf_tier_def), *term = hf_row_new (&hf_membership_def),
        *points = hf_row_new (&hf_points_def), *use = hf_row_new (&hf_benefit_use_def);
  HfTimeline *timeline;
  g_autoptr (HfTimelineItem) first = NULL;
  g_autoptr (HfTimelineItem) last = NULL;

  hf_row_set_text (tier, HF_TIER_NAME, "Gold");
  hf_row_set_int (term, HF_MEMBERSHIP_CUSTOMER, wang);
  hf_row_set_int (term, HF_MEMBERSHIP_TIER, hf_test_book_insert (book, tier));
  hf_row_set_text (term, HF_MEMBERSHIP_FROM, "2023-01-01");
  hf_row_set_text (term, HF_MEMBERSHIP_TO, "2023-12-31");
  hf_row_set_text (term, HF_MEMBERSHIP_NOTE, "by mail");
  hf_test_book_insert (book, term);
  hf_row_set_int (use, HF_BENEFIT_USE_CUSTOMER, wang);
  hf_row_set_text (use, HF_BENEFIT_USE_BENEFIT, "parking");
  hf_row_set_text (use, HF_BENEFIT_USE_DATE, "2023-05-01");
  hf_test_book_insert (book, use);
  timeline = open_timeline (book, wang);
  g_assert_cmpuint (count (timeline), ==, 2);
  hf_row_set_int (points, HF_POINTS_CUSTOMER, wang);
  hf_row_set_text (points, HF_POINTS_DATE, "2023-06-01");
  hf_row_set_int (points, HF_POINTS_POINTS, 30);
  hf_row_set_text (points, HF_POINTS_REASON, "a cup");
  hf_test_book_insert (book, points);
  hf_test_wait_for (count (timeline) == 3);
  assert_item (timeline, 0, HF_TIMELINE_CLUB, "2023-06-01");
  assert_item (timeline, 1, HF_TIMELINE_CLUB, "2023-05-01");
  assert_item (timeline, 2, HF_TIMELINE_CLUB, "2023-01-01");
  first = g_list_model_get_item (G_LIST_MODEL (timeline), 0);
  g_assert_cmpstr (hf_timeline_item_get_title (first), ==, "Points given");
  g_assert_cmpstr (hf_timeline_item_get_text (first), ==, "30 (a cup)");
  last = g_list_model_get_item (G_LIST_MODEL (timeline), 2);
  g_assert_cmpstr (hf_timeline_item_get_text (last), ==, "Gold, until 2023-12-31 (by mail)");
  close_timeline (timeline);
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, guint *calls)
{
  g_assert_cmpuint (position, ==, 0);
  g_assert_cmpuint (removed, ==, 0);
  g_assert_cmpuint (added, ==, 1);
  ++*calls;
}

static void
test_change (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64      wang = hf_test_book_add_customer (book, "王芳");
  guint       calls = 0;
  HfTimeline *timeline;
  g_autoptr (HfTimelineItem) before = NULL;
  g_autoptr (HfTimelineItem) after = NULL;

  hf_test_book_insert (book, hf_test_visit (wang, "2023-10-01", NULL));
  timeline = open_timeline (book, wang);
  before = g_list_model_get_item (G_LIST_MODEL (timeline), 0);
  g_signal_connect (timeline, "items-changed", G_CALLBACK (items_changed_cb), &calls);
  hf_test_book_insert (book, new_contact (wang, "2023-10-05T15:00:00", "called back"));
  hf_test_wait_for (count (timeline) == 2);
  g_assert_cmpuint (calls, ==, 1);
  after = g_list_model_get_item (G_LIST_MODEL (timeline), 1);
  g_assert_true (before == after);
  g_signal_handlers_disconnect_by_data (timeline, &calls);
  close_timeline (timeline);
}

static void
loading_cb (HfTimeline *timeline, GParamSpec *pspec, guint *n_readings)
{
  *n_readings += hf_timeline_is_loading (timeline);
}

static void
news_cb (HfStore *store, HfChanged *changed, guint *n_news)
{
  ++*n_news;
}

/* How often a timeline is read for what @change does. */
static guint
count_readings (HfTestBook *book,
                HfTimeline *timeline,
                void (*change) (HfTestBook *, gint64),
                gint64 id)
{
  guint n_readings = 0, n_news = 0;

  hf_test_book_let_finish (book); /* what was told before */
  g_signal_connect (timeline, "notify::loading", G_CALLBACK (loading_cb), &n_readings);
  g_signal_connect (book->store, "changed", G_CALLBACK (news_cb), &n_news);
  change (book, id);
  hf_test_wait_for (n_news > 0);
  hf_test_wait_for (!hf_timeline_is_loading (timeline));
  g_signal_handlers_disconnect_by_data (timeline, &n_readings);
  g_signal_handlers_disconnect_by_data (book->store, &n_news);
  return n_readings;
}

static void
add_visit (HfTestBook *book, gint64 customer)
{
  hf_test_book_insert (book, hf_test_visit (customer, "2023-10-09", NULL));
}

static void
add_contact (HfTestBook *book, gint64 customer)
{
  hf_test_book_insert (book, new_contact (customer, "2023-10-05T15:00:00", "called back"));
}

static void
add_measurement (HfTestBook *book, gint64 customer)
{
  hf_test_book_insert (book, new_measurement (customer, "2023-10-05"));
}

static void
grade (HfTestBook *book, gint64 customer)
{
  hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_GRADE, "A");
}

static void
rank (HfTestBook *book, gint64 customer)
{
  hf_store_tell_derived (book->store, hf_changed_new_any (&hf_customer_def));
}

static void
diagnose (HfTestBook *book, gint64 visit)
{
  hf_test_book_set_text (book, &hf_visit_def, visit, HF_VISIT_DIAGNOSIS, "fever");
}

static void
remove_visit (HfTestBook *book, gint64 visit)
{
  hf_test_book_delete (book, &hf_visit_def, visit);
}

/* What was read is read again for what is written of that customer, and for nobody else's. */
static void
test_others (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳"),
         li = hf_test_book_add_customer (book, "李雷");
  gint64      own = hf_test_book_insert (book, hf_test_visit (wang, "2023-10-01", NULL));
  gint64      other = hf_test_book_insert (book, hf_test_visit (li, "2023-10-01", NULL));
  HfTimeline *timeline = open_timeline (book, wang);

  g_assert_cmpuint (count_readings (book, timeline, add_visit, li), ==, 0);
  g_assert_cmpuint (count_readings (book, timeline, add_contact, li), ==, 0);
  g_assert_cmpuint (count_readings (book, timeline, add_measurement, li), ==, 0);
  g_assert_cmpuint (count_readings (book, timeline, grade, li), ==, 0);
  g_assert_cmpuint (count_readings (book, timeline, diagnose, other), ==, 0);
  g_assert_cmpuint (count_readings (book, timeline, remove_visit, other), ==, 0);
  g_assert_cmpuint (count_readings (book, timeline, rank, 0), ==, 0);

  g_assert_cmpuint (count_readings (book, timeline, add_visit, wang), ==, 1);
  g_assert_cmpuint (count_readings (book, timeline, add_contact, wang), ==, 1);
  g_assert_cmpuint (count_readings (book, timeline, add_measurement, wang), ==, 1);
  g_assert_cmpuint (count_readings (book, timeline, grade, wang), ==, 1);
  g_assert_cmpuint (count_readings (book, timeline, diagnose, own), ==, 1);
  g_assert_cmpuint (count_readings (book, timeline, remove_visit, own), ==, 1);
  close_timeline (timeline);
}

static void
test_many (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳");
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  HfTimeline *timeline;

  for (int day = 0; day < 250; day++)
    {
      char iso[11];

      hf_date_write_iso (hf_date_new (2022, 1, 1) + day, iso);
      hf_change_set_insert (changes, hf_test_visit (wang, iso, NULL));
    }
  committed = hf_test_book_commit (book, changes);
  timeline = open_timeline (book, wang);
  g_assert_cmpuint (count (timeline), ==, HF_TIMELINE_FIRST);
  g_assert_true (hf_timeline_get_has_more (timeline));
  assert_item (timeline, 0, HF_TIMELINE_VISITS, "2022-09-07");
  hf_timeline_show_more (timeline);
  hf_test_wait_for (count (timeline) == 250);
  g_assert_false (hf_timeline_get_has_more (timeline));
  assert_item (timeline, 249, HF_TIMELINE_VISITS, "2022-01-01");
  close_timeline (timeline);
}

static void
test_switch (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳"),
         li = hf_test_book_add_customer (book, "李雷");
  HfTimeline *timeline;

  hf_test_book_insert (book, hf_test_visit (wang, "2023-10-01", NULL));
  timeline = open_timeline (book, wang);
  g_assert_cmpuint (count (timeline), ==, 1);
  hf_timeline_set_customer (timeline, li);
  g_assert_cmpuint (count (timeline), ==, 0);
  hf_timeline_set_customer (timeline, 0);
  g_assert_false (hf_timeline_is_loading (timeline));
  g_assert_cmpuint (count (timeline), ==, 0);
  close_timeline (timeline);
}

static void
test_cannot_read (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳"),
         li = hf_test_book_add_customer (book, "李雷");
  HfTimeline *timeline;

  hf_test_book_insert (book, hf_test_visit (wang, "2023-10-01", "09:30"));
  hf_test_book_insert (book, hf_test_visit (li, "2023-10-02", NULL));
  timeline = open_timeline (book, wang);
  hf_test_book_break_disk (book);
  hf_timeline_retry (timeline);
  hf_test_wait_for (!hf_timeline_is_loading (timeline));
  g_assert_error (hf_timeline_get_error (timeline), HF_STORE_ERROR, HF_STORE_ERROR_IO);
  g_assert_cmpuint (count (timeline), ==, 1); /* still hers, as far as anybody knows */

  hf_timeline_set_customer (timeline, li);
  hf_test_wait_for (!hf_timeline_is_loading (timeline));
  g_assert_nonnull (hf_timeline_get_error (timeline));
  g_assert_cmpuint (count (timeline), ==, 0);

  hf_fault_vfs_clear ();
  hf_timeline_retry (timeline);
  hf_test_wait_for (!hf_timeline_is_loading (timeline));
  g_assert_null (hf_timeline_get_error (timeline));
  assert_item (timeline, 0, HF_TIMELINE_VISITS, "2023-10-02");
  close_timeline (timeline);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  hf_fault_vfs_install ();
  g_test_add_func ("/timeline/order", test_order);
  g_test_add_func ("/timeline/kinds", test_kinds);
  g_test_add_func ("/timeline/everything-else", test_everything_else);
  g_test_add_func ("/timeline/club", test_club);
  g_test_add_func ("/timeline/change", test_change);
  g_test_add_func ("/timeline/others", test_others);
  g_test_add_func ("/timeline/many", test_many);
  g_test_add_func ("/timeline/switch", test_switch);
  g_test_add_func ("/timeline/cannot-read", test_cannot_read);
  return g_test_run ();
}
