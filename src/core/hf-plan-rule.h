/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When something recurs: rules of RFC 5545, by days. Pure functions. */

#pragma once

#include "base/hf-date.h"

G_BEGIN_DECLS

/**
 * hf_plan_rule_is_valid:
 * @rule: (nullable): such as "FREQ=MONTHLY;INTERVAL=3"
 *
 * Returns: whether it is a rule by days, weeks, months or years that can be followed
 */
gboolean hf_plan_rule_is_valid (const char *rule);

/**
 * hf_plan_rule_next:
 * @rule: (nullable): a rule
 * @from: from when it counts
 * @round: how often it was followed before; a rule with COUNT is over by then
 *
 * A rule of months or years that names no days keeps to the day of @from, or the last one where a
 * month is shorter.
 *
 * Returns: the first day after @from, %HF_DATE_NONE where there is none
 */
HfDate hf_plan_rule_next (const char *rule, HfDate from, guint round);

G_END_DECLS
