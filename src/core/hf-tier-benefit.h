/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_TIER_BENEFIT (hf_tier_benefit_get_type ())
G_DECLARE_FINAL_TYPE (HfTierBenefit, hf_tier_benefit, HF, TIER_BENEFIT, HfRecord)

/**
 * HfTierBenefit:
 *
 * What members of a tier are granted, and how many times a year.
 */
extern const HfEntityDef hf_tier_benefit_def;

/* The fields of a benefit, indices into its rows. */
enum
{
  HF_TIER_BENEFIT_TIER,
  HF_TIER_BENEFIT_NAME,
  HF_TIER_BENEFIT_TIMES,
  HF_TIER_BENEFIT_N_FIELDS,
};

G_END_DECLS
