/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer used something of a service package. What is left is worked out from these rows and
 * stands nowhere. Whose package it is, the item knows too; it is told again here so that a timeline
 * and a merge of two cards find the row as they find all others of a customer. */

#include "core/hf-package-use.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_PACKAGE_USE_CUSTOMER]   = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_PACKAGE_USE_GIVEN_ITEM] = { "given_item", N_ ("Item"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "given_item" },
  [HF_PACKAGE_USE_DATE]       = { "date", N_ ("Used on"), HF_FIELD_DATE, HF_FIELD_REQUIRED },
  [HF_PACKAGE_USE_QUANTITY]   = { "quantity", N_ ("Quantity"), HF_FIELD_INT, HF_FIELD_REQUIRED },
  [HF_PACKAGE_USE_STAFF]      = { "staff", N_ ("Done by"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_PACKAGE_USE_NOTE]       = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_PACKAGE_USE_ITEM_NAME]  = { "item_name", NULL, HF_FIELD_JOINED, 0, .via = "given_item", .column = "name" },
  [HF_PACKAGE_USE_STAFF_NAME] = { "staff_name", NULL, HF_FIELD_JOINED, 0, .via = "staff", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_PACKAGE_USE_N_FIELDS);

const HfEntityDef hf_package_use_def = { "package_use", N_ ("Use of a service package"), fields,
                                         G_N_ELEMENTS (fields), hf_package_use_get_type };

HF_DEFINE_ENTITY (HfPackageUse, hf_package_use)
