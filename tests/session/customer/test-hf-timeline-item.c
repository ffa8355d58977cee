/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One line of a timeline for each of the tables, with what is there and with what is not. */

#include "core/hf-attachment.h"
#include "core/hf-contact.h"
#include "core/hf-customer-choices.h"
#include "core/hf-follow-up.h"
#include "core/hf-gift.h"
#include "core/hf-given-package.h"
#include "core/hf-measurement.h"
#include "core/hf-memo.h"
#include "core/hf-package-use.h"
#include "core/hf-visit.h"
#include "session/customer/hf-timeline-item.h"

#define AT 1697763600 /* 2023-10-20T09:00 in Shanghai */

static void
assert_item (HfRow          *row,
             HfTimelineKinds kind,
             const char     *day,
             int             minutes,
             const char     *title,
             const char     *text,
             const char     *author)
{
  HfTimelineItem  *item = hf_timeline_item_new (row);
  g_autofree char *iso = hf_date_to_iso (hf_timeline_item_get_day (item));
  int              found;

  g_object_get (item, "minutes", &found, NULL);
  g_assert_cmpuint (hf_timeline_item_get_kind (item), ==, kind);
  g_assert_cmpstr (iso, ==, day);
  g_assert_cmpint (found, ==, minutes);
  g_assert_cmpstr (hf_timeline_item_get_title (item), ==, title);
  g_assert_cmpstr (hf_timeline_item_get_text (item), ==, text);
  g_assert_cmpstr (hf_timeline_item_get_author (item), ==, author);
  g_assert_true (hf_timeline_item_get_row (item) == row);
  g_assert_finalize_object (item);
}

static void
test_visit (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_visit_def);

  hf_row_set_text (row, HF_VISIT_DATE, "2023-10-01");
  assert_item (row, HF_TIMELINE_VISITS, "2023-10-01", -1, "Visit", NULL, NULL);
  hf_row_set_text (row, HF_VISIT_DEPARTMENT_NAME, "骨科");
  assert_item (row, HF_TIMELINE_VISITS, "2023-10-01", -1, "Visit", NULL, "骨科");
  hf_row_set_text (row, HF_VISIT_TIME, "09:30");
  hf_row_set_text (row, HF_VISIT_KIND, "outpatient");
  hf_row_set_text (row, HF_VISIT_DIAGNOSIS, "sprain");
  hf_row_set_text (row, HF_VISIT_DOCTOR_NAME, "周正");
  assert_item (row, HF_TIMELINE_VISITS, "2023-10-01", 9 * 60 + 30, "outpatient", "sprain", "周正");
}

static void
test_contact (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_contact_def);

  hf_row_set_int (row, HF_CONTACT_AT, AT);
  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  assert_item (row, HF_TIMELINE_CONTACTS, "2023-10-20", 9 * 60, "Phone", NULL, NULL);
  hf_row_set_text (row, HF_CONTACT_DIRECTION, HF_CONTACT_DIRECTION_OUT);
  hf_row_set_text (row, HF_CONTACT_REASON, "results");
  assert_item (row, HF_TIMELINE_CONTACTS, "2023-10-20", 9 * 60, "Phone, outgoing", "results", NULL);
  hf_row_set_text (row, HF_CONTACT_NOTE, "wants a copy");
  assert_item (row, HF_TIMELINE_CONTACTS, "2023-10-20", 9 * 60, "Phone, outgoing",
               "results: wants a copy", NULL);
  hf_row_set_null (row, HF_CONTACT_REASON);
  hf_row_set_text (row, HF_CONTACT_OUTCOME, HF_CONTACT_OUTCOME_FINE);
  hf_row_set_text (row, HF_CONTACT_NOTE, "fever is gone");
  hf_row_set_text (row, HF_CONTACT_STAFF_NAME, "Wu");
  assert_item (row, HF_TIMELINE_CONTACTS, "2023-10-20", 9 * 60, "Reached, fine", "fever is gone",
               "Wu");
}

static void
test_follow_up (void)
{
  static const struct
  {
    const char *state, *title;
  } cases[] = {
    { HF_FOLLOW_UP_STATE_DONE, "Follow-up done" },
    { HF_FOLLOW_UP_STATE_SKIPPED, "Follow-up skipped" },
    { HF_FOLLOW_UP_STATE_UNREACHABLE, "Follow-up closed, unreachable" },
  };
  g_autoptr (HfRow) row = hf_row_new (&hf_follow_up_def);

  hf_row_set_text (row, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_OPEN);
  hf_row_set_text (row, HF_FOLLOW_UP_DUE, "2023-10-25");
  assert_item (row, HF_TIMELINE_FOLLOW_UPS, "2023-10-25", -1, "Follow-up planned", NULL, NULL);
  hf_row_set_text (row, HF_FOLLOW_UP_PROMISED, "10:30");
  hf_row_set_text (row, HF_FOLLOW_UP_REASON, "stitches");
  hf_row_set_text (row, HF_FOLLOW_UP_OWNER_NAME, "Wu");
  assert_item (row, HF_TIMELINE_FOLLOW_UPS, "2023-10-25", 10 * 60 + 30, "Follow-up planned",
               "stitches", "Wu");
  hf_row_set_text (row, HF_FOLLOW_UP_WITHHELD, HF_CUSTOMER_WITHHELD_ARCHIVED);
  assert_item (row, HF_TIMELINE_FOLLOW_UPS, "2023-10-25", 10 * 60 + 30, "Follow-up withheld",
               "stitches", "Wu");
  hf_row_set_int (row, HF_FOLLOW_UP_CLOSED, AT); /* where it stands from then on */
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      hf_row_set_text (row, HF_FOLLOW_UP_STATE, cases[i].state);
      assert_item (row, HF_TIMELINE_FOLLOW_UPS, "2023-10-20", 9 * 60, cases[i].title, "stitches",
                   "Wu");
    }
}

static HfTimelineItem *
make_visit (gint64 id, const char *date, const char *time)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_visit_def);

  row->id = id;
  hf_row_set_text (row, HF_VISIT_DATE, date);
  hf_row_set_text (row, HF_VISIT_TIME, time);
  return hf_timeline_item_new (row);
}

static HfTimelineItem *
make_contact (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_contact_def);

  row->id = 1;
  hf_row_set_int (row, HF_CONTACT_AT, AT);
  return hf_timeline_item_new (row);
}

/* Newest first; without a time below those that have one; a contact above the visit it follows. */
static void
test_compare (void)
{
  HfTimelineItem *items[] = {
    make_visit (1, "2023-10-21", NULL),
    make_visit (2, "2023-10-20", "09:01"),
    make_contact (),
    make_visit (4, "2023-10-20", "09:00"),
    make_visit (3, "2023-10-20", "09:00"),
    make_visit (5, "2023-10-20", NULL),
    make_visit (6, "2023-10-19", "23:59"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    for (guint j = 0; j < G_N_ELEMENTS (items); j++)
      {
        int order = hf_timeline_item_compare (items[i], items[j]);

        g_test_message ("%u and %u", i, j);
        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    g_assert_finalize_object (items[i]);
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_expanded (void)
{
  HfTimelineItem *item = make_contact ();
  gboolean        is_expanded;
  guint           count = 0;

  g_signal_connect (item, "notify::expanded", G_CALLBACK (count_cb), &count);
  g_object_set (item, "expanded", FALSE, NULL);
  g_assert_cmpuint (count, ==, 0);
  g_object_set (item, "expanded", TRUE, NULL);
  g_object_get (item, "expanded", &is_expanded, NULL);
  g_assert_true (is_expanded);
  g_assert_cmpuint (count, ==, 1);
  g_assert_finalize_object (item);
}

/* In which mood somebody was stands before what was said. */
static void
test_mood (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_contact_def);

  hf_row_set_int (row, HF_CONTACT_AT, AT);
  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (row, HF_CONTACT_EMOTION, "worried");
  assert_item (row, HF_TIMELINE_CONTACTS, "2023-10-20", 9 * 60, "Phone", "Worried", NULL);
  hf_row_set_text (row, HF_CONTACT_NOTE, "wants a copy");
  assert_item (row, HF_TIMELINE_CONTACTS, "2023-10-20", 9 * 60, "Phone", "Worried. wants a copy",
               NULL);
}

/* With what somebody was not content stands before all else, and then what was done. */
static void
test_dissatisfied (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_contact_def);

  hf_row_set_int (row, HF_CONTACT_AT, AT);
  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (row, HF_CONTACT_SATISFIED, HF_CONTACT_SATISFIED_NO);
  assert_item (row, HF_TIMELINE_CONTACTS, "2023-10-20", 9 * 60, "Phone", NULL, NULL);
  hf_row_set_text (row, HF_CONTACT_DISSATISFACTION, "waited two hours");
  assert_item (row, HF_TIMELINE_CONTACTS, "2023-10-20", 9 * 60, "Phone",
               "Dissatisfied with: waited two hours", NULL);
  hf_row_set_text (row, HF_CONTACT_HANDLING, "apologised");
  hf_row_set_text (row, HF_CONTACT_NOTE, "wants a copy");
  assert_item (row, HF_TIMELINE_CONTACTS, "2023-10-20", 9 * 60, "Phone",
               "Dissatisfied with: waited two hours · How it was handled: apologised · "
               "wants a copy",
               NULL);
}

static void
test_gift (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_gift_def);

  hf_row_set_text (row, HF_GIFT_DATE, "2023-10-01");
  hf_row_set_text (row, HF_GIFT_DIRECTION, HF_GIFT_DIRECTION_GIVEN);
  hf_row_set_text (row, HF_GIFT_KIND, "tea");
  assert_item (row, HF_TIMELINE_CONTACTS, "2023-10-01", -1, "Gift given", "tea", NULL);
  hf_row_set_text (row, HF_GIFT_DIRECTION, HF_GIFT_DIRECTION_RECEIVED);
  hf_row_set_text (row, HF_GIFT_NOTE, "for the ward");
  assert_item (row, HF_TIMELINE_CONTACTS, "2023-10-01", -1, "Gift received", "tea (for the ward)",
               NULL);
}

/* A note says that it is shown at once, or was. */
static void
test_popup (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_memo_def);

  hf_row_set_int (row, HF_MEMO_AT, AT);
  hf_row_set_text (row, HF_MEMO_TEXT, "deaf");
  hf_row_set_text (row, HF_MEMO_POPUP, HF_MEMO_POPUP_CUSTOMER);
  assert_item (row, HF_TIMELINE_NOTES, "2023-10-20", 9 * 60, "Note shown at once", "deaf", NULL);
  hf_row_set_int (row, HF_MEMO_POPUP_ARCHIVED, AT);
  assert_item (row, HF_TIMELINE_NOTES, "2023-10-20", 9 * 60, "Note put away", "deaf", NULL);
}

static void
test_memo (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_memo_def);

  hf_row_set_int (row, HF_MEMO_AT, AT);
  hf_row_set_text (row, HF_MEMO_TEXT, "prefers mornings");
  assert_item (row, HF_TIMELINE_NOTES, "2023-10-20", 9 * 60, "Note", "prefers mornings", NULL);
  hf_row_set_int (row, HF_MEMO_IS_PINNED, TRUE);
  hf_row_set_text (row, HF_MEMO_STAFF_NAME, "周正");
  assert_item (row, HF_TIMELINE_NOTES, "2023-10-20", 9 * 60, "Pinned note", "prefers mornings",
               "周正");
  hf_row_set_int (row, HF_MEMO_IS_PRIVATE, TRUE);
  assert_item (row, HF_TIMELINE_NOTES, "2023-10-20", 9 * 60, "Private note", "prefers mornings",
               "周正");
}

static void
test_measurement (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_measurement_def);

  hf_row_set_text (row, HF_MEASUREMENT_INDICATOR, "bp");
  hf_row_set_text (row, HF_MEASUREMENT_DATE, "2023-10-01");
  assert_item (row, HF_TIMELINE_MEASUREMENTS, "2023-10-01", -1, "Blood pressure", NULL, NULL);
  hf_row_set_text (row, HF_MEASUREMENT_NOTE, "after a rest");
  assert_item (row, HF_TIMELINE_MEASUREMENTS, "2023-10-01", -1, "Blood pressure", "after a rest",
               NULL);
  hf_row_set_null (row, HF_MEASUREMENT_NOTE);
  hf_row_set_int (row, HF_MEASUREMENT_VALUE, 128000);
  hf_row_set_int (row, HF_MEASUREMENT_SECOND, 82000);
  assert_item (row, HF_TIMELINE_MEASUREMENTS, "2023-10-01", -1, "Blood pressure", "128/82 mmHg",
               NULL);
  hf_row_set_null (row, HF_MEASUREMENT_SECOND);
  hf_row_set_text (row, HF_MEASUREMENT_INDICATOR, "TSH");
  hf_row_set_int (row, HF_MEASUREMENT_VALUE, 2350);
  assert_item (row, HF_TIMELINE_MEASUREMENTS, "2023-10-01", -1, "TSH", "2.35", NULL);
}

static void
test_attachment (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_attachment_def);

  hf_row_set_int (row, HF_ATTACHMENT_AT, AT);
  hf_row_set_text (row, HF_ATTACHMENT_NAME, "scan.png");
  assert_item (row, HF_TIMELINE_FILES, "2023-10-20", 9 * 60, "File", "scan.png", NULL);
}

static void
test_package (void)
{
  g_autoptr (HfRow) given = hf_row_new (&hf_given_package_def);
  g_autoptr (HfRow) use = hf_row_new (&hf_package_use_def);

  hf_row_set_text (given, HF_GIVEN_PACKAGE_GIVEN, "2023-10-01");
  hf_row_set_text (given, HF_GIVEN_PACKAGE_PACKAGE_NAME, "Year of diabetes care");
  hf_row_set_text (given, HF_GIVEN_PACKAGE_STAFF_NAME, "周正");
  assert_item (given, HF_TIMELINE_PACKAGES, "2023-10-01", -1, "Service package agreed",
               "Year of diabetes care", "周正");
  hf_row_set_text (use, HF_PACKAGE_USE_DATE, "2023-10-20");
  hf_row_set_int (use, HF_PACKAGE_USE_QUANTITY, 1);
  hf_row_set_text (use, HF_PACKAGE_USE_ITEM_NAME, "Eye photograph");
  assert_item (use, HF_TIMELINE_PACKAGES, "2023-10-20", -1, "Service package used",
               "Eye photograph", NULL);
  hf_row_set_int (use, HF_PACKAGE_USE_QUANTITY, 2);
  hf_row_set_text (use, HF_PACKAGE_USE_NOTE, "both eyes");
  assert_item (use, HF_TIMELINE_PACKAGES, "2023-10-20", -1, "Service package used",
               "Eye photograph × 2 (both eyes)", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-item/visit", test_visit);
  g_test_add_func ("/timeline-item/contact", test_contact);
  g_test_add_func ("/timeline-item/follow-up", test_follow_up);
  g_test_add_func ("/timeline-item/package", test_package);
  g_test_add_func ("/timeline-item/compare", test_compare);
  g_test_add_func ("/timeline-item/expanded", test_expanded);
  g_test_add_func ("/timeline-item/mood", test_mood);
  g_test_add_func ("/timeline-item/dissatisfied", test_dissatisfied);
  g_test_add_func ("/timeline-item/gift", test_gift);
  g_test_add_func ("/timeline-item/popup", test_popup);
  g_test_add_func ("/timeline-item/memo", test_memo);
  g_test_add_func ("/timeline-item/measurement", test_measurement);
  g_test_add_func ("/timeline-item/attachment", test_attachment);
  return g_test_run ();
}
