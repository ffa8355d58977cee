/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How close a customer has come. The rule stands here and nowhere else: the store keeps the days on
 * which it was met first, windows put it into words. */

#include "core/hf-stage-rule.h"

#include "core/hf-customer-choices.h"

#define YEAR_DAYS 365

const HfStageRule hf_stage_rules[HF_STAGE_N_RULES] = {
  { HF_CUSTOMER_STAGE_POTENTIAL, 0, 0 },
  { HF_CUSTOMER_STAGE_CUSTOMER, 1, 0 },
  { HF_CUSTOMER_STAGE_LOYAL, 4, YEAR_DAYS },
  { HF_CUSTOMER_STAGE_LIFELONG, 10, 3 * YEAR_DAYS },
};

/**
 * hf_stage_rule_index:
 * @stage: (nullable): a key of #hf_customer_stages
 *
 * Returns: the place of its rule; that of the first for none
 */
guint
hf_stage_rule_index (const char *stage)
{
  for (guint i = 0; i < HF_STAGE_N_RULES; i++)
    if (g_strcmp0 (hf_stage_rules[i].stage, stage) == 0)
      return i;
  return 0;
}

/**
 * hf_stage_rule_get_years:
 * @self: a rule
 *
 * Returns: over how many whole years the visits are at least
 */
int
hf_stage_rule_get_years (const HfStageRule *self)
{
  return self->days / YEAR_DAYS;
}

/**
 * hf_stage_rule_is_met:
 * @self: a rule
 * @visits: how many visits there were
 * @days: days from the first of them to the last
 *
 * Returns: whether they are enough
 */
gboolean
hf_stage_rule_is_met (const HfStageRule *self, guint visits, int days)
{
  return visits >= self->visits && days >= self->days;
}
