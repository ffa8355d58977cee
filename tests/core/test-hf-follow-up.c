/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a follow-up says of itself: whether there is something to do, and why to call; and what a
 * new one is.
 */

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-follow-up-rule.h"

#include <string.h>

/* %NULL leaves a field empty. */
static HfRow *
make (const char *state, const char *withheld)
{
  HfRow *row = hf_row_new (&hf_follow_up_def);

  hf_row_set_text (row, HF_FOLLOW_UP_STATE, state);
  hf_row_set_text (row, HF_FOLLOW_UP_WITHHELD, withheld);
  return row;
}

static void
test_states (void)
{
  static const struct
  {
    const char *state, *withheld;
    gboolean    is_open, is_to_do;
  } cases[] = {
    { HF_FOLLOW_UP_STATE_OPEN, NULL, TRUE, TRUE },
    { HF_FOLLOW_UP_STATE_OPEN, HF_CUSTOMER_WITHHELD_DECEASED, TRUE, FALSE },
    { HF_FOLLOW_UP_STATE_DONE, NULL, FALSE, FALSE },
    { HF_FOLLOW_UP_STATE_SKIPPED, NULL, FALSE, FALSE },
    { HF_FOLLOW_UP_STATE_UNREACHABLE, HF_CUSTOMER_WITHHELD_DECEASED, FALSE, FALSE },
    { NULL, NULL, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfRow) row = make (cases[i].state, cases[i].withheld);

      g_assert_cmpint (hf_follow_up_is_open (row), ==, cases[i].is_open);
      g_assert_cmpint (hf_follow_up_is_to_do (row), ==, cases[i].is_to_do);
    }
}

static void
assert_reason (const HfRow *row, const char *expected)
{
  g_autofree char *reason = hf_follow_up_reason (row);

  g_assert_cmpstr (reason, ==, expected);
}

/* What somebody typed goes before what the visit says; a call without either has no reason. */
static void
test_reason (void)
{
  g_autoptr (HfRow) row = make (HF_FOLLOW_UP_STATE_OPEN, NULL);
  g_autofree char *worded =
    hf_follow_up_rule_reason ("outpatient", "Sinusitis", hf_date_from_iso ("2023-10-20"));

  assert_reason (row, NULL);
  hf_row_set_text (row, HF_FOLLOW_UP_VISIT_KIND, "outpatient");
  hf_row_set_text (row, HF_FOLLOW_UP_VISIT_DIAGNOSIS, "Sinusitis");
  assert_reason (row, NULL); /* a visit has a date */
  hf_row_set_text (row, HF_FOLLOW_UP_VISIT_DATE, "2023-10-20");
  g_assert_nonnull (strstr (worded, "Sinusitis"));
  assert_reason (row, worded);
  hf_row_set_text (row, HF_FOLLOW_UP_REASON, "Asks for the results");
  assert_reason (row, "Asks for the results");
}

static void
test_new (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_follow_up_def);

  hf_follow_up_complete (row);
  g_assert_true (hf_follow_up_is_to_do (row));
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_GRADE), ==, HF_CUSTOMER_GRADE_C);
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_CHANNEL), ==, HF_CONTACT_CHANNEL_PHONE);
  g_assert_false (hf_row_is_null (row, HF_FOLLOW_UP_ATTEMPTS));
}

/* A file that is imported may say otherwise. */
static void
test_said (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_follow_up_def);

  hf_row_set_text (row, HF_FOLLOW_UP_GRADE, HF_CUSTOMER_GRADE_A);
  hf_row_set_text (row, HF_FOLLOW_UP_CHANNEL, HF_CONTACT_CHANNEL_LETTER);
  hf_row_set_text (row, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_DONE);
  hf_row_set_int (row, HF_FOLLOW_UP_ATTEMPTS, 2);
  hf_follow_up_complete (row);
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_GRADE), ==, HF_CUSTOMER_GRADE_A);
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_CHANNEL), ==, HF_CONTACT_CHANNEL_LETTER);
  g_assert_false (hf_follow_up_is_open (row));
  g_assert_cmpint (hf_row_int (row, HF_FOLLOW_UP_ATTEMPTS), ==, 2);
}

static void
test_owner (void)
{
  g_autoptr (HfRow) customer = hf_row_new (&hf_customer_def);
  g_autoptr (HfViewer) nobody = hf_viewer_new ("test", 0, FALSE);
  g_autoptr (HfViewer) planner = hf_viewer_new ("test", 4, FALSE);

  g_assert_cmpint (hf_follow_up_choose_owner (customer, nobody), ==, 0);
  g_assert_cmpint (hf_follow_up_choose_owner (customer, planner), ==, 4);
  hf_row_set_int (customer, HF_CUSTOMER_OWNER, 7);
  g_assert_cmpint (hf_follow_up_choose_owner (customer, planner), ==, 7);
  hf_row_set_text (customer, HF_CUSTOMER_OWNER_LEFT, "1"); /* joined */
  g_assert_cmpint (hf_follow_up_choose_owner (customer, planner), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/follow-up/states", test_states);
  g_test_add_func ("/follow-up/reason", test_reason);
  g_test_add_func ("/follow-up/new", test_new);
  g_test_add_func ("/follow-up/said", test_said);
  g_test_add_func ("/follow-up/owner", test_owner);
  return g_test_run ();
}
