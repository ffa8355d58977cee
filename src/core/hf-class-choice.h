/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_CLASS_CHOICE (hf_class_choice_get_type ())
G_DECLARE_FINAL_TYPE (HfClassChoice, hf_class_choice, HF, CLASS_CHOICE, HfRecord)

/**
 * HfClassChoice:
 *
 * What somebody decided of a customer and a class of cases, whatever its words say.
 */
extern const HfEntityDef hf_class_choice_def;

/* What may be decided; nothing at all is the rule again. */
extern const HfChoice hf_class_choices[];
#define HF_CLASS_CHOICE_IN  "in"
#define HF_CLASS_CHOICE_OUT "out"

/* The fields of a choice, indices into its rows. */
enum
{
  HF_CLASS_CHOICE_CUSTOMER,
  HF_CLASS_CHOICE_CLASS,
  HF_CLASS_CHOICE_BELONGS,
  HF_CLASS_CHOICE_REASON,
  HF_CLASS_CHOICE_DECIDED,
  HF_CLASS_CHOICE_N_FIELDS,
};

G_END_DECLS
