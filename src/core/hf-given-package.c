/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A service package a customer has, as it was agreed on that day: a later change of the
 * package does not change it. */

#include "core/hf-given-package.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_GIVEN_PACKAGE_CUSTOMER]     = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_GIVEN_PACKAGE_PACKAGE]      = { "package", N_ ("Service package"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "package" },
  [HF_GIVEN_PACKAGE_GIVEN]        = { "given", N_ ("Agreed"), HF_FIELD_DATE, HF_FIELD_REQUIRED },
  [HF_GIVEN_PACKAGE_EXPIRES]      = { "expires", N_ ("Expires"), HF_FIELD_DATE, 0 },
  [HF_GIVEN_PACKAGE_STAFF]        = { "staff", N_ ("Agreed with"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_GIVEN_PACKAGE_NOTE]         = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_GIVEN_PACKAGE_PACKAGE_NAME] = { "package_name", N_ ("Name of the package"), HF_FIELD_JOINED, 0, .via = "package", .column = "name" },
  [HF_GIVEN_PACKAGE_STAFF_NAME]   = { "staff_name", NULL, HF_FIELD_JOINED, 0, .via = "staff", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_GIVEN_PACKAGE_N_FIELDS);

const HfEntityDef hf_given_package_def = { "given_package", N_ ("Package of a customer"), fields,
                                           G_N_ELEMENTS (fields), hf_given_package_get_type };

HF_DEFINE_ENTITY (HfGivenPackage, hf_given_package)
