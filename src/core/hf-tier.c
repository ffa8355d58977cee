/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What members of one kind are offered. */

#include "core/hf-tier.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_TIER_NAME]          = { "name", N_ ("Name of the tier"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_NAMED },
  [HF_TIER_MONTHS]        = { "months", N_ ("Months it lasts"), HF_FIELD_INT, 0 },
  [HF_TIER_SPENT_FROM]    = { "spent_from", N_ ("From what is paid in all"), HF_FIELD_MONEY, 0 },
  [HF_TIER_DISCOUNT]      = { "discount", N_ ("Discount"), HF_FIELD_TEXT, 0 },
  [HF_TIER_BENEFITS]      = { "benefits", N_ ("Benefits"), HF_FIELD_TEXT, HF_FIELD_PROSE },
  [HF_TIER_POINTS_MONTHS] = { "points_months", N_ ("Months points last"), HF_FIELD_INT, 0 },
  [HF_TIER_ARCHIVED]      = { "archived", N_ ("Archived"), HF_FIELD_INSTANT, HF_FIELD_INTERNAL },
  [HF_TIER_POINTS_FROM]   = { "points_from", N_ ("From points given in all"), HF_FIELD_INT, 0 },
  [HF_TIER_RISES]         = { "rises", N_ ("Members rise to it by themselves"), HF_FIELD_BOOL, 0 },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_TIER_N_FIELDS);

const HfEntityDef hf_tier_def = { "tier", N_ ("Membership tier"), fields, G_N_ELEMENTS (fields),
                                  hf_tier_get_type };

HF_DEFINE_ENTITY (HfTier, hf_tier)
