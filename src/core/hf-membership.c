/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer is a member of a tier for a time. */

#include "core/hf-membership.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_MEMBERSHIP_CUSTOMER]  = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_MEMBERSHIP_TIER]      = { "tier", N_ ("Membership tier"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "tier" },
  [HF_MEMBERSHIP_NUMBER]    = { "number", N_ ("Member number"), HF_FIELD_TEXT, 0 },
  [HF_MEMBERSHIP_FROM]      = { "from", N_ ("Since"), HF_FIELD_DATE, HF_FIELD_REQUIRED },
  [HF_MEMBERSHIP_TO]        = { "to", N_ ("Until"), HF_FIELD_DATE, 0 },
  [HF_MEMBERSHIP_NOTE]      = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_MEMBERSHIP_BY_RULE]   = { "by_rule", N_ ("Risen by rule"), HF_FIELD_BOOL, HF_FIELD_INTERNAL },
  [HF_MEMBERSHIP_TIER_NAME] = { "tier_name", NULL, HF_FIELD_JOINED, 0, .via = "tier", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_MEMBERSHIP_N_FIELDS);

const HfEntityDef hf_membership_def = { "membership", N_ ("Membership"), fields,
                                        G_N_ELEMENTS (fields), hf_membership_get_type };

HF_DEFINE_ENTITY (HfMembership, hf_membership)
