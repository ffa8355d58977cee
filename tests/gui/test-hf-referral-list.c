/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A level of referrals is read when it is opened, a page at a time, and what is open stays so. */

#include "gui/common/card/hf-referral-list.h"
#include "kin-fixture.h"

static guint
count (gpointer list)
{
  return g_list_model_get_n_items (list);
}

static HfReferralLine *
get_line (gpointer list, guint i)
{
  HfReferralLine *line = g_list_model_get_item (list, i);

  g_assert_nonnull (line);
  g_object_unref (line);
  return line;
}

static void
refer (KinFixture *fixture, guint customer, guint referrer)
{
  hf_test_book_set_int (fixture->book, &hf_customer_def, fixture->ids[customer],
                        HF_CUSTOMER_REFERRER, fixture->ids[referrer]);
}

static void
test_open (KinFixture *fixture, gconstpointer data)
{
  g_autoptr (HfReferralList) list = NULL;
  g_autoptr (GListModel) below = NULL;
  g_autoptr (GListModel) again = NULL;
  HfReferralLine *line;

  refer (fixture, 1, 0);
  refer (fixture, 2, 1);
  list = hf_referral_list_new (fixture->context, fixture->ids[0]);
  hf_test_wait_for (count (list) == 1);
  line = get_line (list, 0);
  g_assert_cmpint (hf_referral_line_get_row (line)->id, ==, fixture->ids[1]);
  g_assert_cmpuint (hf_referral_line_get_n (line), ==, 1);
  below = hf_referral_line_open (line);
  again = hf_referral_line_open (line);
  g_assert_true (below == again);
  hf_test_wait_for (count (below) == 1);
  g_assert_null (hf_referral_line_open (get_line (below, 0)));

  refer (fixture, 3, 1);
  hf_referral_list_read_again (list);
  hf_test_wait_for (count (below) == 2 && hf_referral_line_get_n (line) == 2);
  g_assert_true (get_line (list, 0) == line);
}

/* Nobody above is changed by who comes or goes below. */
static void
test_gone (KinFixture *fixture, gconstpointer data)
{
  g_autoptr (HfReferralList) list = NULL;
  HfReferralLine *last;

  for (guint i = 1; i < 4; i++)
    refer (fixture, i, 0);
  list = hf_referral_list_new (fixture->context, fixture->ids[0]);
  hf_test_wait_for (count (list) == 3);
  last = get_line (list, 2);
  hf_test_book_archive (fixture->book, &hf_customer_def, fixture->ids[2]);
  hf_referral_list_read_again (list);
  hf_test_wait_for (count (list) == 2);
  g_assert_true (get_line (list, 1) == last);
  g_assert_cmpint (hf_referral_line_get_row (last)->id, ==, fixture->ids[3]);
}

static void
test_pages (KinFixture *fixture, gconstpointer data)
{
  g_autoptr (HfReferralList) list = NULL;
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  HfReferralLine *rest;

  for (guint i = 0; i < 60; i++)
    {
      HfRow *row = hf_test_customer ("李强");

      hf_row_set_int (row, HF_CUSTOMER_REFERRER, fixture->ids[0]);
      hf_change_set_insert (changes, row);
    }
  committed = hf_test_book_commit (fixture->book, changes);
  list = hf_referral_list_new (fixture->context, fixture->ids[0]);
  hf_test_wait_for (count (list) == 51);
  rest = get_line (list, 50);
  g_assert_null (hf_referral_line_get_row (rest));
  g_assert_cmpuint (hf_referral_line_get_n (rest), ==, 10);
  hf_referral_list_read_more (list);
  hf_test_wait_for (count (list) == 60);
  g_assert_nonnull (hf_referral_line_get_row (get_line (list, 59)));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  kin_fixture_add_test ("/referral-list/open", test_open);
  kin_fixture_add_test ("/referral-list/gone", test_gone);
  kin_fixture_add_test ("/referral-list/pages", test_pages);
  return g_test_run ();
}
