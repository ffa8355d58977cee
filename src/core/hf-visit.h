/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_VISIT (hf_visit_get_type ())
G_DECLARE_FINAL_TYPE (HfVisit, hf_visit, HF, VISIT, HfRecord)

/**
 * HfVisit:
 *
 * A visit of a customer, as the registration or the fee system recorded it.
 */
extern const HfEntityDef hf_visit_def;

/* The fields of a visit, indices into its rows. */
enum
{
  HF_VISIT_CUSTOMER,
  HF_VISIT_DATE,
  HF_VISIT_TIME,
  HF_VISIT_DEPARTMENT,
  HF_VISIT_DOCTOR,
  HF_VISIT_KIND,
  HF_VISIT_DIAGNOSIS,
  HF_VISIT_FEE,
  HF_VISIT_CHANNEL,
  HF_VISIT_RECORDED_KIND,
  HF_VISIT_SOURCE,
  HF_VISIT_EXTERNAL_ID,
  HF_VISIT_FLAGS,
  HF_VISIT_CUSTOMER_NAME,
  HF_VISIT_DEPARTMENT_NAME,
  HF_VISIT_DOCTOR_NAME,
  HF_VISIT_CUSTOMER_ALLERGIES,
  HF_VISIT_CUSTOMER_HEREDITARY,
  HF_VISIT_CUSTOMER_CONSTITUTION,
  HF_VISIT_N_FIELDS,
};

G_END_DECLS
