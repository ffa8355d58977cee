/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A health indicator of a customer on a day; the indicators themselves are in hf-indicator.c. */

#include "core/hf-measurement.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_MEASUREMENT_CUSTOMER]  = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_MEASUREMENT_INDICATOR] = { "indicator", N_ ("Health indicator"), HF_FIELD_TEXT, HF_FIELD_REQUIRED },
  [HF_MEASUREMENT_DATE]      = { "date", N_ ("Date"), HF_FIELD_DATE, HF_FIELD_REQUIRED },
  [HF_MEASUREMENT_VALUE]     = { "value", N_ ("Measured value"), HF_FIELD_DECIMAL, HF_FIELD_REQUIRED | HF_FIELD_PERSONAL },
  [HF_MEASUREMENT_SECOND]    = { "second", N_ ("Second value"), HF_FIELD_DECIMAL, HF_FIELD_PERSONAL },
  [HF_MEASUREMENT_NOTE]      = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_MEASUREMENT_SOURCE]    = { "source", N_ ("Source"), HF_FIELD_TEXT, HF_FIELD_INTERNAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_MEASUREMENT_N_FIELDS);

const HfEntityDef hf_measurement_def = { "measurement", N_ ("Measurement"), fields,
                                         G_N_ELEMENTS (fields), hf_measurement_get_type };

HF_DEFINE_ENTITY (HfMeasurement, hf_measurement)
