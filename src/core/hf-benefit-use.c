/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer used a benefit of the membership, which is known by its name. */

#include "core/hf-benefit-use.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_BENEFIT_USE_CUSTOMER] = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_BENEFIT_USE_BENEFIT]  = { "benefit", N_ ("Benefit"), HF_FIELD_TEXT, HF_FIELD_REQUIRED },
  [HF_BENEFIT_USE_DATE]     = { "date", N_ ("Used on"), HF_FIELD_DATE, HF_FIELD_REQUIRED },
  [HF_BENEFIT_USE_STAFF]    = { "staff", N_ ("Done by"), HF_FIELD_REF, 0, .ref = "staff" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_BENEFIT_USE_N_FIELDS);

const HfEntityDef hf_benefit_use_def = { "benefit_use", N_ ("Use of a benefit"), fields,
                                         G_N_ELEMENTS (fields), hf_benefit_use_get_type };

HF_DEFINE_ENTITY (HfBenefitUse, hf_benefit_use)
