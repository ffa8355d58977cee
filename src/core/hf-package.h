/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_PACKAGE (hf_package_get_type ())
G_DECLARE_FINAL_TYPE (HfPackage, hf_package, HF, PACKAGE, HfRecord)

/**
 * HfPackage:
 *
 * What the hospital offers as a whole: the items are #HfPackageItem.
 */
extern const HfEntityDef hf_package_def;

/* The fields of a package, indices into its rows. */
enum
{
  HF_PACKAGE_NAME,
  HF_PACKAGE_MONTHS,
  HF_PACKAGE_NOTE,
  HF_PACKAGE_ARCHIVED,
  HF_PACKAGE_N_FIELDS,
};

G_END_DECLS
