/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days on which a hospital works, or does not, otherwise than in other weeks. */

#include "core/hf-work-day.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_work_day_kinds[] = {
  { HF_WORK_DAY_OFF, N_ ("Day off") },
  { HF_WORK_DAY_WORKED, N_ ("Working day") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_WORK_DAY_DATE]  = { "date", N_ ("Date"), HF_FIELD_DATE, HF_FIELD_REQUIRED },
  [HF_WORK_DAY_UNTIL] = { "until", N_ ("Last day"), HF_FIELD_DATE, 0 },
  [HF_WORK_DAY_KIND]  = { "kind", N_ ("Off or worked"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_work_day_kinds },
  [HF_WORK_DAY_NAME]  = { "name", N_ ("Holiday"), HF_FIELD_TEXT, 0 },
  [HF_WORK_DAY_NOTE]  = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_WORK_DAY_N_FIELDS);

const HfEntityDef hf_work_day_def = { "work_day", N_ ("Day off or make-up day"), fields,
                                      G_N_ELEMENTS (fields), hf_work_day_get_type };

HF_DEFINE_ENTITY (HfWorkDay, hf_work_day)
