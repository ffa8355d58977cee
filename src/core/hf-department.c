/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A department of the hospital. */

#include "core/hf-department.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_DEPARTMENT_NAME]      = { "name", N_ ("Name of the department"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_NAMED },
  [HF_DEPARTMENT_ARCHIVED]  = { "archived", NULL, HF_FIELD_INSTANT, HF_FIELD_INTERNAL },
  [HF_DEPARTMENT_FUNCTIONS] = { "functions", N_ ("Functions"), HF_FIELD_TEXT, HF_FIELD_PROSE },
  [HF_DEPARTMENT_SERVICES]  = { "services", N_ ("Services"), HF_FIELD_TEXT, HF_FIELD_PROSE },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_DEPARTMENT_N_FIELDS);

const HfEntityDef hf_department_def = { "department", N_ ("Department"), fields,
                                        G_N_ELEMENTS (fields), hf_department_get_type };

HF_DEFINE_ENTITY (HfDepartment, hf_department)
