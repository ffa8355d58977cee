/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day on which somebody is not on duty as in other weeks: a day off, or an extra clinic. */

#include "core/hf-duty-exception.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_duty_exception_kinds[] = {
  { "off", N_ ("Day off") },
  { "extra", N_ ("Extra clinic") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_DUTY_EXCEPTION_STAFF]  = { "staff", N_ ("Staff member"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "staff" },
  [HF_DUTY_EXCEPTION_DATE]   = { "date", N_ ("Date"), HF_FIELD_DATE, HF_FIELD_REQUIRED },
  [HF_DUTY_EXCEPTION_KIND]   = { "kind", N_ ("Kind of exception"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_duty_exception_kinds },
  [HF_DUTY_EXCEPTION_BEGINS] = { "begins", N_ ("Begins"), HF_FIELD_TIME, 0 },
  [HF_DUTY_EXCEPTION_ENDS]   = { "ends", N_ ("Ends"), HF_FIELD_TIME, 0 },
  [HF_DUTY_EXCEPTION_PLACE]  = { "place", N_ ("Place"), HF_FIELD_TEXT, 0 },
  [HF_DUTY_EXCEPTION_NOTE]   = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_DUTY_EXCEPTION_N_FIELDS);

const HfEntityDef hf_duty_exception_def = { "duty_exception", N_ ("Roster exception"), fields,
                                            G_N_ELEMENTS (fields), hf_duty_exception_get_type };

HF_DEFINE_ENTITY (HfDutyException, hf_duty_exception)
