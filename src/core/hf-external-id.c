/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The number a customer has in another system, such as the outpatient fee system. */

#include "core/hf-external-id.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_EXTERNAL_ID_CUSTOMER]      = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED | HF_FIELD_PART, .ref = "customer" },
  [HF_EXTERNAL_ID_SOURCE]        = { "source", N_ ("System"), HF_FIELD_TEXT, HF_FIELD_REQUIRED },
  [HF_EXTERNAL_ID_VALUE]         = { "value", N_ ("External number"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_SEARCHED | HF_FIELD_PERSONAL },
  [HF_EXTERNAL_ID_CUSTOMER_NAME] = { "customer_name", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL_NAME, .via = "customer", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_EXTERNAL_ID_N_FIELDS);

const HfEntityDef hf_external_id_def = { "external_id", N_ ("External number"), fields,
                                         G_N_ELEMENTS (fields), hf_external_id_get_type };

HF_DEFINE_ENTITY (HfExternalId, hf_external_id)
