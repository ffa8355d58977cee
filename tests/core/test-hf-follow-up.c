/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a follow-up says of itself: whether there is something to do, and why to call. */

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/follow-up/states", test_states);
  g_test_add_func ("/follow-up/reason", test_reason);
  return g_test_run ();
}
