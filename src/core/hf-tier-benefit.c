/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What members of a tier are granted, and how many times a year. */

#include "core/hf-tier-benefit.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_TIER_BENEFIT_TIER]  = { "tier", N_ ("Membership tier"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "tier" },
  [HF_TIER_BENEFIT_NAME]  = { "name", N_ ("Benefit"), HF_FIELD_TEXT, HF_FIELD_REQUIRED },
  [HF_TIER_BENEFIT_TIMES] = { "times", N_ ("Times a year"), HF_FIELD_INT, 0 },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_TIER_BENEFIT_N_FIELDS);

const HfEntityDef hf_tier_benefit_def = { "tier_benefit", N_ ("Benefit"), fields,
                                          G_N_ELEMENTS (fields), hf_tier_benefit_get_type };

HF_DEFINE_ENTITY (HfTierBenefit, hf_tier_benefit)
