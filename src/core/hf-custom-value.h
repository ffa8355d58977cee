/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_CUSTOM_VALUE (hf_custom_value_get_type ())
G_DECLARE_FINAL_TYPE (HfCustomValue, hf_custom_value, HF, CUSTOM_VALUE, HfRecord)

/**
 * HfCustomValue:
 *
 * What a customer’s card says in a field that the hospital added.
 */
extern const HfEntityDef hf_custom_value_def;

/* The fields of a custom value, indices into its rows. @HF_CUSTOM_VALUE_NUMBER and
 * @HF_CUSTOM_VALUE_DAY are the value once more, as numbers and days are compared. */
enum
{
  HF_CUSTOM_VALUE_CUSTOMER,
  HF_CUSTOM_VALUE_FIELD,
  HF_CUSTOM_VALUE_VALUE,
  HF_CUSTOM_VALUE_NUMBER,
  HF_CUSTOM_VALUE_DAY,
  HF_CUSTOM_VALUE_FIELD_NAME,
  HF_CUSTOM_VALUE_LEVEL,
  HF_CUSTOM_VALUE_N_FIELDS,
};

G_END_DECLS
