/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_MEASUREMENT (hf_measurement_get_type ())
G_DECLARE_FINAL_TYPE (HfMeasurement, hf_measurement, HF, MEASUREMENT, HfRecord)

/**
 * HfMeasurement:
 *
 * A health indicator of a customer on a day.
 */
extern const HfEntityDef hf_measurement_def;

/* The fields of a measurement, indices into its rows. */
enum
{
  HF_MEASUREMENT_CUSTOMER,
  HF_MEASUREMENT_INDICATOR,
  HF_MEASUREMENT_DATE,
  HF_MEASUREMENT_VALUE,
  HF_MEASUREMENT_SECOND,
  HF_MEASUREMENT_NOTE,
  HF_MEASUREMENT_SOURCE,
  HF_MEASUREMENT_N_FIELDS,
};

G_END_DECLS
