/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfStageRule:
 * @stage: a key of #hf_customer_stages
 * @visits: so many visits at least
 * @days: over so many days at least, from the first of them to the last
 *
 * What it takes to be in a stage.
 */
typedef struct
{
  const char *stage;
  guint       visits;
  int         days;
} HfStageRule;

#define HF_STAGE_N_RULES 4

/**
 * hf_stage_rules:
 *
 * How a stage follows from the visits, from the furthest away to the closest. Who has come closer
 * stays so: more visits take no stage away. The four stages are those of the books on customer
 * relations in health care; how many visits they take is Huifang's own choice.
 */
extern const HfStageRule hf_stage_rules[HF_STAGE_N_RULES];

guint    hf_stage_rule_index (const char *stage);
int      hf_stage_rule_get_years (const HfStageRule *self);
gboolean hf_stage_rule_is_met (const HfStageRule *self, guint visits, int days);

G_END_DECLS
