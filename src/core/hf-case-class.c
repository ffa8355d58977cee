/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A class of cases: a specialty, a disease or a region, perhaps within a wider one. Who is filtered
 * by what a class lies in tells diagnoses, hence personal. */

#include "core/hf-case-class.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_case_axes[] = {
  { "specialty", N_ ("Specialty") },
  { "disease", N_ ("Disease") },
  { "region", N_ ("Region") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_CASE_CLASS_AXIS]     = { "axis", N_ ("Classified by"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_case_axes },
  [HF_CASE_CLASS_NAME]     = { "name", N_ ("Name of the class"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_NAMED },
  [HF_CASE_CLASS_PARENT]   = { "parent", N_ ("Within"), HF_FIELD_REF, HF_FIELD_PERSONAL, .ref = "case_class" },
  [HF_CASE_CLASS_KEYWORDS] = { "keywords", N_ ("Known by the words"), HF_FIELD_TEXT, 0 },
  [HF_CASE_CLASS_ARCHIVED] = { "archived", N_ ("Archived"), HF_FIELD_INSTANT, HF_FIELD_INTERNAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_CASE_CLASS_N_FIELDS);

const HfEntityDef hf_case_class_def = { "case_class", N_ ("Class"), fields, G_N_ELEMENTS (fields),
                                        hf_case_class_get_type };

HF_DEFINE_ENTITY (HfCaseClass, hf_case_class)
