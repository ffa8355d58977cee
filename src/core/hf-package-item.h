/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_PACKAGE_ITEM (hf_package_item_get_type ())
G_DECLARE_FINAL_TYPE (HfPackageItem, hf_package_item, HF, PACKAGE_ITEM, HfRecord)

/**
 * HfPackageItem:
 *
 * One item of a service package, with its price.
 */
extern const HfEntityDef hf_package_item_def;

/* The fields of an item, indices into its rows. */
enum
{
  HF_PACKAGE_ITEM_PACKAGE,
  HF_PACKAGE_ITEM_NAME,
  HF_PACKAGE_ITEM_PRICE,
  HF_PACKAGE_ITEM_QUANTITY,
  HF_PACKAGE_ITEM_NOTE,
  HF_PACKAGE_ITEM_N_FIELDS,
};

G_END_DECLS
