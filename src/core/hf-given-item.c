/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One item of a package a customer has, at the price that was agreed. */

#include "core/hf-given-item.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_GIVEN_ITEM_GIVEN_PACKAGE] = { "given_package", N_ ("Package of a customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "given_package" },
  [HF_GIVEN_ITEM_NAME]          = { "name", N_ ("Item"), HF_FIELD_TEXT, HF_FIELD_REQUIRED },
  [HF_GIVEN_ITEM_PRICE]         = { "price", N_ ("Price"), HF_FIELD_MONEY, HF_FIELD_REQUIRED },
  [HF_GIVEN_ITEM_QUANTITY]      = { "quantity", N_ ("Quantity"), HF_FIELD_INT, HF_FIELD_REQUIRED },
  [HF_GIVEN_ITEM_NOTE]          = { "note", N_ ("Note"), HF_FIELD_TEXT, 0 },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_GIVEN_ITEM_N_FIELDS);

const HfEntityDef hf_given_item_def = { "given_item", N_ ("Item of a customer’s package"), fields,
                                        G_N_ELEMENTS (fields), hf_given_item_get_type };

HF_DEFINE_ENTITY (HfGivenItem, hf_given_item)
