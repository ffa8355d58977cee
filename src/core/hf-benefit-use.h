/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_BENEFIT_USE (hf_benefit_use_get_type ())
G_DECLARE_FINAL_TYPE (HfBenefitUse, hf_benefit_use, HF, BENEFIT_USE, HfRecord)

/**
 * HfBenefitUse:
 *
 * A customer used a benefit of the membership, which is known by its name.
 */
extern const HfEntityDef hf_benefit_use_def;

/* The fields of a use, indices into its rows. */
enum
{
  HF_BENEFIT_USE_CUSTOMER,
  HF_BENEFIT_USE_BENEFIT,
  HF_BENEFIT_USE_DATE,
  HF_BENEFIT_USE_STAFF,
  HF_BENEFIT_USE_N_FIELDS,
};

G_END_DECLS
