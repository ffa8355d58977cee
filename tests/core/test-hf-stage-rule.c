/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/hf-stage-rule.h"

#include "core/hf-customer-choices.h"
#include "core/hf-entity.h"

/* Every stage of the card has a rule, in the same order, and each asks for more than the last. */
static void
test_order (void)
{
  for (guint i = 0; i < HF_STAGE_N_RULES; i++)
    {
      g_assert_cmpstr (hf_stage_rules[i].stage, ==, hf_customer_stages[i].key);
      g_assert_cmpuint (hf_stage_rule_index (hf_stage_rules[i].stage), ==, i);
      if (i > 0)
        g_assert_cmpuint (hf_stage_rules[i].visits, >, hf_stage_rules[i - 1].visits);
    }
  g_assert_null (hf_customer_stages[HF_STAGE_N_RULES].key);
  g_assert_cmpuint (hf_stage_rule_index (NULL), ==, 0);
}

static void
test_boundaries (void)
{
  const HfStageRule *loyal = &hf_stage_rules[hf_stage_rule_index (HF_CUSTOMER_STAGE_LOYAL)];

  g_assert_true (hf_stage_rule_is_met (loyal, loyal->visits, loyal->days));
  g_assert_false (hf_stage_rule_is_met (loyal, loyal->visits - 1, loyal->days));
  g_assert_false (hf_stage_rule_is_met (loyal, loyal->visits, loyal->days - 1));
}

static void
test_years (void)
{
  static const int expected[HF_STAGE_N_RULES] = { 0, 0, 1, 3 };

  for (guint i = 0; i < HF_STAGE_N_RULES; i++)
    g_assert_cmpint (hf_stage_rule_get_years (&hf_stage_rules[i]), ==, expected[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stage-rule/order", test_order);
  g_test_add_func ("/stage-rule/boundaries", test_boundaries);
  g_test_add_func ("/stage-rule/years", test_years);
  return g_test_run ();
}
