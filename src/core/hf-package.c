/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the hospital offers as a whole: the items are HfPackageItem. */

#include "core/hf-package.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_PACKAGE_NAME]     = { "name", N_ ("Name of the package"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_NAMED },
  [HF_PACKAGE_MONTHS]   = { "months", N_ ("Months of validity"), HF_FIELD_INT, 0 },
  [HF_PACKAGE_NOTE]     = { "note", N_ ("What it is for"), HF_FIELD_TEXT, HF_FIELD_PROSE },
  [HF_PACKAGE_ARCHIVED] = { "archived", NULL, HF_FIELD_INSTANT, HF_FIELD_INTERNAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_PACKAGE_N_FIELDS);

const HfEntityDef hf_package_def = { "package", N_ ("Service package"), fields,
                                     G_N_ELEMENTS (fields), hf_package_get_type };

HF_DEFINE_ENTITY (HfPackage, hf_package)
