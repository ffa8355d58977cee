/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When somebody of the staff sees customers, week by week. */

#include "core/hf-duty.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_duty_weekdays[] = {
  { "1", N_ ("Monday") },
  { "2", N_ ("Tuesday") },
  { "3", N_ ("Wednesday") },
  { "4", N_ ("Thursday") },
  { "5", N_ ("Friday") },
  { "6", N_ ("Saturday") },
  { "7", N_ ("Sunday") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_DUTY_STAFF]   = { "staff", N_ ("Staff member"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "staff" },
  [HF_DUTY_WEEKDAY] = { "weekday", N_ ("Weekday"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_duty_weekdays },
  [HF_DUTY_BEGINS]  = { "begins", N_ ("Begins"), HF_FIELD_TIME, HF_FIELD_REQUIRED },
  [HF_DUTY_ENDS]    = { "ends", N_ ("Ends"), HF_FIELD_TIME, HF_FIELD_REQUIRED },
  [HF_DUTY_PLACE]   = { "place", N_ ("Place"), HF_FIELD_TEXT, 0 },
  [HF_DUTY_FROM]    = { "from", N_ ("Since"), HF_FIELD_DATE, 0 },
  [HF_DUTY_TO]      = { "to", N_ ("Until"), HF_FIELD_DATE, 0 },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_DUTY_N_FIELDS);

const HfEntityDef hf_duty_def = { "duty", N_ ("Weekly duty"), fields, G_N_ELEMENTS (fields),
                                  hf_duty_get_type };

HF_DEFINE_ENTITY (HfDuty, hf_duty)
