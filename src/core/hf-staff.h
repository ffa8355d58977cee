/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_STAFF (hf_staff_get_type ())
G_DECLARE_FINAL_TYPE (HfStaff, hf_staff, HF, STAFF, HfRecord)

/**
 * HfStaff:
 *
 * Somebody who works in the hospital: doctors, the desk, heads, managers.
 */
extern const HfEntityDef hf_staff_def;

/* What somebody does: the names of the setting `role` too, in its order. */
extern const HfChoice hf_staff_roles[];
#define HF_STAFF_ROLE_DOCTOR    "doctor"
#define HF_STAFF_ROLE_DESK      "desk"
#define HF_STAFF_ROLE_HEAD      "head"
#define HF_STAFF_ROLE_MANAGER   "manager"
#define HF_STAFF_ROLE_CASHIER   "cashier"
#define HF_STAFF_ROLE_INTERN    "intern"
#define HF_STAFF_ROLE_MARKET    "market"
#define HF_STAFF_ROLE_EXECUTIVE "executive"

/* The fields of a staff, indices into its rows. */
enum
{
  HF_STAFF_NAME,
  HF_STAFF_ROLE,
  HF_STAFF_DEPARTMENT,
  HF_STAFF_ARCHIVED,
  HF_STAFF_TITLE,
  HF_STAFF_SPECIALTY,
  HF_STAFF_INTRODUCTION,
  HF_STAFF_DEPARTMENT_NAME,
  HF_STAFF_N_FIELDS,
};

G_END_DECLS
