/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_MEMBERSHIP (hf_membership_get_type ())
G_DECLARE_FINAL_TYPE (HfMembership, hf_membership, HF, MEMBERSHIP, HfRecord)

/**
 * HfMembership:
 *
 * A customer is a member of a tier for a time.
 */
extern const HfEntityDef hf_membership_def;

/* The fields of a membership, indices into its rows. */
enum
{
  HF_MEMBERSHIP_CUSTOMER,
  HF_MEMBERSHIP_TIER,
  HF_MEMBERSHIP_NUMBER,
  HF_MEMBERSHIP_FROM,
  HF_MEMBERSHIP_TO,
  HF_MEMBERSHIP_NOTE,
  HF_MEMBERSHIP_BY_RULE,
  HF_MEMBERSHIP_TIER_NAME,
  HF_MEMBERSHIP_N_FIELDS,
};

G_END_DECLS
