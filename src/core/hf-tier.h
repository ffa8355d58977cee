/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_TIER (hf_tier_get_type ())
G_DECLARE_FINAL_TYPE (HfTier, hf_tier, HF, TIER, HfRecord)

/**
 * HfTier:
 *
 * What members of one kind are offered.
 */
extern const HfEntityDef hf_tier_def;

/* The fields of a tier, indices into its rows. */
enum
{
  HF_TIER_NAME,
  HF_TIER_MONTHS,
  HF_TIER_SPENT_FROM,
  HF_TIER_DISCOUNT,
  HF_TIER_BENEFITS,
  HF_TIER_POINTS_MONTHS,
  HF_TIER_ARCHIVED,
  HF_TIER_POINTS_FROM,
  HF_TIER_RISES,
  HF_TIER_N_FIELDS,
};

G_END_DECLS
