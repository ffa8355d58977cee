/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a hospital says of a grade of follow-ups. */

#include "core/hf-grade-preset-row.h"

#include "core/hf-contact.h"
#include "core/hf-customer-choices.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_grade_executors[] = {
  { HF_GRADE_EXECUTOR_DOCTOR, N_ ("The doctor of the visit") },
  { HF_GRADE_EXECUTOR_OWNER, N_ ("Whoever is responsible for the customer") },
  { HF_GRADE_EXECUTOR_ANYONE, N_ ("Whoever is free") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_GRADE_PRESET_GRADE]         = { "grade", N_ ("Follow-up grade"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED | HF_FIELD_INTERNAL, .choices = hf_customer_grades },
  [HF_GRADE_PRESET_FIRST_DAYS]    = { "first_days", N_ ("Days to first call"), HF_FIELD_INT, 0 },
  [HF_GRADE_PRESET_LIMIT_DAYS]    = { "limit_days", N_ ("Days until too late"), HF_FIELD_INT, 0 },
  [HF_GRADE_PRESET_INTERVAL_DAYS] = { "interval_days", N_ ("Days to next call"), HF_FIELD_INT, 0 },
  [HF_GRADE_PRESET_EXECUTOR]      = { "executor", N_ ("Who calls"), HF_FIELD_CHOICE, 0, .choices = hf_grade_executors },
  [HF_GRADE_PRESET_CHANNEL]       = { "channel", N_ ("First by"), HF_FIELD_CHOICE, 0, .choices = hf_contact_channels },
  [HF_GRADE_PRESET_FALLBACK]      = { "fallback", N_ ("At last by"), HF_FIELD_CHOICE, 0, .choices = hf_contact_channels },
  [HF_GRADE_PRESET_ATTEMPTS]      = { "attempts", N_ ("Attempts"), HF_FIELD_INT, 0 },
  [HF_GRADE_PRESET_PAUSE_HOURS]   = { "pause_hours", N_ ("Hours in between"), HF_FIELD_INT, 0 },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_GRADE_PRESET_N_FIELDS);

const HfEntityDef hf_grade_preset_row_def = { "grade_preset", N_ ("Grade"), fields,
                                              G_N_ELEMENTS (fields), hf_grade_preset_row_get_type };

HF_DEFINE_ENTITY (HfGradePresetRow, hf_grade_preset_row)
