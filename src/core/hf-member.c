/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a customer is to an organisation, and since when. */

#include "core/hf-member.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_MEMBER_ORGANISATION]          = { "organisation", N_ ("Organisation"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "organisation" },
  [HF_MEMBER_CUSTOMER]              = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_MEMBER_ROLE]                  = { "role", N_ ("Position"), HF_FIELD_TEXT, 0 },
  [HF_MEMBER_FROM]                  = { "from", N_ ("Since"), HF_FIELD_DATE, 0 },
  [HF_MEMBER_TO]                    = { "to", N_ ("Until"), HF_FIELD_DATE, 0 },
  [HF_MEMBER_ORGANISATION_NAME]     = { "organisation_name", NULL, HF_FIELD_JOINED, 0, .via = "organisation", .column = "name" },
  [HF_MEMBER_CUSTOMER_NAME]         = { "customer_name", N_ ("Name"), HF_FIELD_JOINED, HF_FIELD_PERSONAL_NAME, .via = "customer", .column = "name" },
  [HF_MEMBER_CUSTOMER_GRADE]        = { "customer_grade", N_ ("Follow-up grade"), HF_FIELD_JOINED, 0, .via = "customer", .column = "grade" },
  [HF_MEMBER_CUSTOMER_ALLERGIES]    = { "customer_allergies", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL | HF_FIELD_INTERNAL, .via = "customer", .column = "allergies" },
  [HF_MEMBER_CUSTOMER_HEREDITARY]   = { "customer_hereditary", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL | HF_FIELD_INTERNAL, .via = "customer", .column = "hereditary" },
  [HF_MEMBER_CUSTOMER_CONSTITUTION] = { "customer_constitution", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL | HF_FIELD_INTERNAL, .via = "customer", .column = "constitution" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_MEMBER_N_FIELDS);

const HfEntityDef hf_member_def = { "member", N_ ("Member"), fields, G_N_ELEMENTS (fields),
                                    hf_member_get_type };

HF_DEFINE_ENTITY (HfMember, hf_member)
