/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What somebody decided of a customer and a class of cases, whatever its words say. Where the rule
 * counts again the row stays, so that its history does. */

#include "core/hf-class-choice.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_class_choices[] = {
  { HF_CLASS_CHOICE_IN, N_ ("Belongs to it") },
  { HF_CLASS_CHOICE_OUT, N_ ("Does not belong to it") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_CLASS_CHOICE_CUSTOMER] = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_CLASS_CHOICE_CLASS]    = { "class", N_ ("Class"), HF_FIELD_REF, HF_FIELD_REQUIRED | HF_FIELD_PERSONAL, .ref = "case_class" },
  [HF_CLASS_CHOICE_BELONGS]  = { "belongs", N_ ("Class set by hand"), HF_FIELD_CHOICE, HF_FIELD_PERSONAL, .choices = hf_class_choices },
  [HF_CLASS_CHOICE_REASON]   = { "reason", N_ ("Reason"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_CLASS_CHOICE_DECIDED]  = { "decided", NULL, HF_FIELD_INSTANT, HF_FIELD_INTERNAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_CLASS_CHOICE_N_FIELDS);

const HfEntityDef hf_class_choice_def = { "class_choice", N_ ("Class set by hand"), fields,
                                          G_N_ELEMENTS (fields), hf_class_choice_get_type };

HF_DEFINE_ENTITY (HfClassChoice, hf_class_choice)
