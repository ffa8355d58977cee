/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a customer’s card says in a field that the hospital added. */

#include "core/hf-custom-value.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_CUSTOM_VALUE_CUSTOMER]   = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_CUSTOM_VALUE_FIELD]      = { "field", N_ ("Own field"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "custom_field" },
  [HF_CUSTOM_VALUE_VALUE]      = { "value", N_ ("Value of the field"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_PERSONAL | HF_FIELD_SEARCHED },
  [HF_CUSTOM_VALUE_NUMBER]     = { "number", N_ ("Number"), HF_FIELD_DECIMAL, HF_FIELD_DERIVED | HF_FIELD_INTERNAL | HF_FIELD_PERSONAL },
  [HF_CUSTOM_VALUE_DAY]        = { "day", N_ ("Date"), HF_FIELD_DATE, HF_FIELD_DERIVED | HF_FIELD_INTERNAL | HF_FIELD_PERSONAL },
  [HF_CUSTOM_VALUE_FIELD_NAME] = { "field_name", NULL, HF_FIELD_JOINED, 0, .via = "field", .column = "name" },
  [HF_CUSTOM_VALUE_LEVEL]      = { "field_level", NULL, HF_FIELD_JOINED, HF_FIELD_LEVEL, .via = "field", .column = "level" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_CUSTOM_VALUE_N_FIELDS);

const HfEntityDef hf_custom_value_def = { "custom_value", N_ ("Value of an own field"), fields,
                                          G_N_ELEMENTS (fields), hf_custom_value_get_type };

HF_DEFINE_ENTITY (HfCustomValue, hf_custom_value)
