/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A visit of a customer, as the registration or the fee system recorded it, or somebody by hand. */

#include "core/hf-visit.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_VISIT_CUSTOMER]              = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_VISIT_DATE]                  = { "date", N_ ("Date"), HF_FIELD_DATE, HF_FIELD_REQUIRED },
  [HF_VISIT_TIME]                  = { "time", N_ ("Time"), HF_FIELD_TIME, 0 },
  [HF_VISIT_DEPARTMENT]            = { "department", N_ ("Department"), HF_FIELD_REF, 0, .ref = "department" },
  [HF_VISIT_DOCTOR]                = { "doctor", N_ ("Doctor"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_VISIT_KIND]                  = { "kind", N_ ("Kind of visit"), HF_FIELD_TEXT, 0 },
  [HF_VISIT_DIAGNOSIS]             = { "diagnosis", N_ ("Diagnosis"), HF_FIELD_TEXT, HF_FIELD_PERSONAL | HF_FIELD_SEARCHED },
  [HF_VISIT_FEE]                   = { "fee", N_ ("Fee"), HF_FIELD_MONEY, 0 },
  [HF_VISIT_CHANNEL]               = { "channel", N_ ("Came through"), HF_FIELD_TEXT, 0 },
  [HF_VISIT_RECORDED_KIND]         = { "recorded_kind", N_ ("Recorded as"), HF_FIELD_TEXT, 0 },
  [HF_VISIT_SOURCE]                = { "source", N_ ("System"), HF_FIELD_TEXT, HF_FIELD_INTERNAL },
  [HF_VISIT_EXTERNAL_ID]           = { "external_id", N_ ("External number"), HF_FIELD_TEXT, HF_FIELD_INTERNAL },
  [HF_VISIT_FLAGS]                 = { "flags", NULL, HF_FIELD_INT, HF_FIELD_DERIVED | HF_FIELD_INTERNAL },
  [HF_VISIT_CUSTOMER_NAME]         = { "customer_name", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL_NAME, .via = "customer", .column = "name" },
  [HF_VISIT_DEPARTMENT_NAME]       = { "department_name", NULL, HF_FIELD_JOINED, 0, .via = "department", .column = "name" },
  [HF_VISIT_DOCTOR_NAME]           = { "doctor_name", NULL, HF_FIELD_JOINED, 0, .via = "doctor", .column = "name" },
  [HF_VISIT_CUSTOMER_ALLERGIES]    = { "customer_allergies", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL | HF_FIELD_INTERNAL, .via = "customer", .column = "allergies" },
  [HF_VISIT_CUSTOMER_HEREDITARY]   = { "customer_hereditary", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL | HF_FIELD_INTERNAL, .via = "customer", .column = "hereditary" },
  [HF_VISIT_CUSTOMER_CONSTITUTION] = { "customer_constitution", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL | HF_FIELD_INTERNAL, .via = "customer", .column = "constitution" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_VISIT_N_FIELDS);

const HfEntityDef hf_visit_def = { "visit", N_ ("Visit"), fields, G_N_ELEMENTS (fields),
                                   hf_visit_get_type };

HF_DEFINE_ENTITY (HfVisit, hf_visit)
