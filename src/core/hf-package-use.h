/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_PACKAGE_USE (hf_package_use_get_type ())
G_DECLARE_FINAL_TYPE (HfPackageUse, hf_package_use, HF, PACKAGE_USE, HfRecord)

/**
 * HfPackageUse:
 *
 * A customer used something of a service package.
 */
extern const HfEntityDef hf_package_use_def;

/* The fields of a use, indices into its rows. */
enum
{
  HF_PACKAGE_USE_CUSTOMER,
  HF_PACKAGE_USE_GIVEN_ITEM,
  HF_PACKAGE_USE_DATE,
  HF_PACKAGE_USE_QUANTITY,
  HF_PACKAGE_USE_STAFF,
  HF_PACKAGE_USE_NOTE,
  HF_PACKAGE_USE_ITEM_NAME,
  HF_PACKAGE_USE_STAFF_NAME,
  HF_PACKAGE_USE_N_FIELDS,
};

G_END_DECLS
