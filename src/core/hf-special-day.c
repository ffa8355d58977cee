/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day of a customer that comes back every year: a wedding, an operation, a lunar birthday. */

#include "core/hf-special-day.h"

#include <glib/gi18n.h>

/* Not those of a child or a parent: people name the occasion themselves. */
const char *const hf_special_day_birthdays[] = { "生日",     "农历生日", "阴历生日",
                                                 "本人生日", "農曆生日", "陰曆生日",
                                                 "Birthday", "birthday", "Lunar birthday",
                                                 NULL };

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_SPECIAL_DAY_CUSTOMER] = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_SPECIAL_DAY_KIND]     = { "kind", N_ ("Occasion"), HF_FIELD_TEXT, HF_FIELD_REQUIRED },
  [HF_SPECIAL_DAY_DATE]     = { "date", N_ ("Date"), HF_FIELD_DATE, HF_FIELD_REQUIRED | HF_FIELD_PERSONAL },
  [HF_SPECIAL_DAY_IS_LUNAR] = { "is_lunar", N_ ("Lunar calendar"), HF_FIELD_BOOL, 0 },
  [HF_SPECIAL_DAY_GREETING] = { "greeting", N_ ("Greet"), HF_FIELD_BOOL, 0 },
  [HF_SPECIAL_DAY_NOTE]     = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_SPECIAL_DAY_RECURS]   = { "recurs", NULL, HF_FIELD_TEXT, HF_FIELD_PERSONAL | HF_FIELD_DERIVED | HF_FIELD_INTERNAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_SPECIAL_DAY_N_FIELDS);

const HfEntityDef hf_special_day_def = { "special_day", N_ ("Special day"), fields,
                                         G_N_ELEMENTS (fields), hf_special_day_get_type };

HF_DEFINE_ENTITY (HfSpecialDay, hf_special_day)
