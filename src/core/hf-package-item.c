/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One item of a service package, with its price. */

#include "core/hf-package-item.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_PACKAGE_ITEM_PACKAGE]  = { "package", N_ ("Service package"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "package" },
  [HF_PACKAGE_ITEM_NAME]     = { "name", N_ ("Item"), HF_FIELD_TEXT, HF_FIELD_REQUIRED },
  [HF_PACKAGE_ITEM_PRICE]    = { "price", N_ ("Price"), HF_FIELD_MONEY, HF_FIELD_REQUIRED },
  [HF_PACKAGE_ITEM_QUANTITY] = { "quantity", N_ ("Quantity"), HF_FIELD_INT, HF_FIELD_REQUIRED },
  [HF_PACKAGE_ITEM_NOTE]     = { "note", N_ ("Note"), HF_FIELD_TEXT, 0 },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_PACKAGE_ITEM_N_FIELDS);

const HfEntityDef hf_package_item_def = { "package_item", N_ ("Package item"), fields,
                                          G_N_ELEMENTS (fields), hf_package_item_get_type };

HF_DEFINE_ENTITY (HfPackageItem, hf_package_item)
