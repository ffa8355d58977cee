/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_CASE_CLASS (hf_case_class_get_type ())
G_DECLARE_FINAL_TYPE (HfCaseClass, hf_case_class, HF, CASE_CLASS, HfRecord)

/**
 * HfCaseClass:
 *
 * A class of cases: a specialty, a disease or a region, perhaps within a wider one.
 */
extern const HfEntityDef hf_case_class_def;

/* What cases are classified by. */
extern const HfChoice hf_case_axes[];
#define HF_CASE_AXIS_SPECIALTY "specialty"
#define HF_CASE_AXIS_DISEASE   "disease"
#define HF_CASE_AXIS_REGION    "region"

/* The fields of a class, indices into its rows. */
enum
{
  HF_CASE_CLASS_AXIS,
  HF_CASE_CLASS_NAME,
  HF_CASE_CLASS_PARENT,
  HF_CASE_CLASS_KEYWORDS,
  HF_CASE_CLASS_ARCHIVED,
  HF_CASE_CLASS_N_FIELDS,
};

G_END_DECLS
