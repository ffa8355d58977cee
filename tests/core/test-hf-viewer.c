/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who sees all sees rows as they are; who does not sees what is left of them. */

#include "core/hf-viewer.h"

#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-phone.h"
#include "core/hf-special-day.h"

static HfRow *
make_customer (void)
{
  HfRow *row = hf_row_new (&hf_customer_def);

  hf_row_set_text (row, HF_CUSTOMER_NAME, "陈建国");
  hf_row_set_text (row, HF_CUSTOMER_PINYIN, "chen jianguo");
  hf_row_set_text (row, HF_CUSTOMER_BIRTH_DATE, "1960-05-01");
  hf_row_set_text (row, HF_CUSTOMER_ID_NUMBER, "420106196005010012");
  hf_row_set_text (row, HF_CUSTOMER_CITY, "武汉");
  hf_row_set_text (row, HF_CUSTOMER_PHONE, "13812345678");
  hf_row_set_int (row, HF_CUSTOMER_VISIT_COUNT, 3);
  return row;
}

static void
test_sees_all (void)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Lin", 4, FALSE);
  g_autoptr (HfRow) whole = make_customer ();
  g_autoptr (HfRow) seen = make_customer ();

  hf_viewer_mask (viewer, seen);
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    g_assert_false (hf_row_differs (whole, seen, i));
}

static void
test_masked (void)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Lin", 4, TRUE);
  g_autoptr (HfRow) row = make_customer ();

  hf_viewer_mask (viewer, row);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_NAME), ==, "陈*");
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_PHONE), ==, "138****5678");
  g_assert_true (hf_row_is_null (row, HF_CUSTOMER_PINYIN));
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_BIRTH_DATE), ==, "****-05-01");
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_ID_NUMBER), ==, "4201************12");
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_CITY), ==, "武汉");
  g_assert_cmpint (hf_row_int (row, HF_CUSTOMER_VISIT_COUNT), ==, 3);
  g_assert_true (hf_row_is_null (row, HF_CUSTOMER_NOTE)); /* nothing is made of nothing */
}

/* A day to congratulate on is seen without its year, as a birthday is; of a lunar one, which no
 * solar day without a year tells, nothing. */
static void
test_special_day (void)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Lin", 4, TRUE);
  g_autoptr (HfRow) day = hf_row_new (&hf_special_day_def);

  hf_row_set_text (day, HF_SPECIAL_DAY_KIND, "wedding");
  hf_row_set_text (day, HF_SPECIAL_DAY_DATE, "2001-09-12");
  hf_row_set_text (day, HF_SPECIAL_DAY_NOTE, "roses");
  hf_viewer_mask (viewer, day);
  g_assert_cmpstr (hf_row_text (day, HF_SPECIAL_DAY_KIND), ==, "wedding");
  g_assert_cmpstr (hf_row_text (day, HF_SPECIAL_DAY_DATE), ==, "****-09-12");
  g_assert_true (hf_row_is_null (day, HF_SPECIAL_DAY_NOTE));
  hf_row_set_text (day, HF_SPECIAL_DAY_DATE, "2001-09-12");
  hf_row_set_int (day, HF_SPECIAL_DAY_IS_LUNAR, 1);
  hf_viewer_mask (viewer, day);
  g_assert_true (hf_row_is_null (day, HF_SPECIAL_DAY_DATE));
}

/* Paper lies about: the numbers are hidden from those who see all, and the rest stays hidden from
 * those who do not. */
static void
test_paper (void)
{
  g_autoptr (HfViewer) whole = hf_viewer_new ("Lin", 4, FALSE);
  g_autoptr (HfViewer) masked = hf_viewer_new ("Lin", 4, TRUE);
  g_autoptr (HfViewer) paper = hf_viewer_new_for_paper (whole);
  g_autoptr (HfViewer) masked_paper = hf_viewer_new_for_paper (masked);
  g_autoptr (HfRow) row = make_customer ();
  g_autoptr (HfRow) masked_row = make_customer ();

  g_assert_cmpstr (paper->who, ==, "Lin");
  g_assert_cmpint (paper->staff, ==, 4);
  hf_viewer_mask (paper, row);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_NAME), !=, "陈*");
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_PHONE), ==, "138****5678");
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_BIRTH_DATE), ==, "1960-05-01");
  hf_viewer_mask (masked_paper, masked_row);
  g_assert_cmpstr (hf_row_text (masked_row, HF_CUSTOMER_NAME), ==, "陈*");
  g_assert_cmpstr (hf_row_text (masked_row, HF_CUSTOMER_PHONE), ==, "138****5678");
  g_assert_cmpstr (hf_row_text (masked_row, HF_CUSTOMER_BIRTH_DATE), ==, "****-05-01");
}

/* What is joined from another table is the same secret. */
static void
test_joined (void)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Lin", 4, TRUE);
  g_autoptr (HfRow) row = hf_row_new (&hf_follow_up_def);

  hf_row_set_text (row, HF_FOLLOW_UP_CUSTOMER_NAME, "李敏");
  hf_row_set_text (row, HF_FOLLOW_UP_CUSTOMER_PHONE, "13812345678");
  hf_row_set_text (row, HF_FOLLOW_UP_CUSTOMER_BIRTH_DATE, "1960-05-01");
  hf_row_set_text (row, HF_FOLLOW_UP_OWNER_NAME, "Wu");
  hf_viewer_mask (viewer, row);
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_NAME), ==, "李*");
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_PHONE), ==, "138****5678");
  g_assert_true (hf_row_is_null (row, HF_FOLLOW_UP_CUSTOMER_BIRTH_DATE));
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_OWNER_NAME), ==, "Wu"); /* not a patient */
}

/* What is about means and family is for those alone whom their role lets see it. */
static void
test_restricted (void)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Lin", 4, FALSE);
  g_autoptr (HfRow) row = make_customer ();
  g_autoptr (HfRow) own = hf_row_new (&hf_custom_value_def);

  hf_row_set_text (row, HF_CUSTOMER_ASSETS, "two flats");
  hf_viewer_mask (viewer, row);
  g_assert_false (hf_row_is_null (row, HF_CUSTOMER_ASSETS));
  viewer->hides_restricted = TRUE;
  hf_viewer_mask (viewer, row);
  g_assert_true (hf_row_is_null (row, HF_CUSTOMER_ASSETS));
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_NAME), ==, "陈建国");
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_BIRTH_DATE), ==, "1960-05-01");
  hf_row_set_text (own, HF_CUSTOM_VALUE_VALUE, "a boat");
  hf_viewer_mask (viewer, own);
  g_assert_cmpstr (hf_row_text (own, HF_CUSTOM_VALUE_VALUE), ==, "a boat");
  hf_row_set_text (own, HF_CUSTOM_VALUE_LEVEL, HF_CUSTOM_FIELD_RESTRICTED);
  hf_viewer_mask (viewer, own);
  g_assert_true (hf_row_is_null (own, HF_CUSTOM_VALUE_VALUE));
}

static void
test_person (void)
{
  char      who[] = "Lin";
  HfViewer *viewer = hf_viewer_new (who, 4, TRUE);
  HfViewer *same = hf_viewer_ref (viewer);

  who[0] = 'X';
  hf_viewer_unref (viewer);
  g_assert_cmpstr (same->who, ==, "Lin");
  g_assert_cmpint (same->staff, ==, 4);
  g_assert_true (same->masked);
  hf_viewer_unref (same);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewer/sees-all", test_sees_all);
  g_test_add_func ("/viewer/masked", test_masked);
  g_test_add_func ("/viewer/special-day", test_special_day);
  g_test_add_func ("/viewer/paper", test_paper);
  g_test_add_func ("/viewer/joined", test_joined);
  g_test_add_func ("/viewer/restricted", test_restricted);
  g_test_add_func ("/viewer/person", test_person);
  return g_test_run ();
}
