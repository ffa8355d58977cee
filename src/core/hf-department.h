/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_DEPARTMENT (hf_department_get_type ())
G_DECLARE_FINAL_TYPE (HfDepartment, hf_department, HF, DEPARTMENT, HfRecord)

/**
 * HfDepartment:
 *
 * A department of the hospital. Its heads are the staff of the department whose role it is.
 */
extern const HfEntityDef hf_department_def;

/* The fields of a department, indices into its rows. */
enum
{
  HF_DEPARTMENT_NAME,
  HF_DEPARTMENT_ARCHIVED,
  HF_DEPARTMENT_FUNCTIONS,
  HF_DEPARTMENT_SERVICES,
  HF_DEPARTMENT_N_FIELDS,
};

G_END_DECLS
