/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Fields of which neither says enough alone. */

#include "session/hf-field-pair.h"

#include "core/hf-customer.h"
#include "core/hf-special-day.h"

static const struct
{
  const HfEntityDef *def;
  guint              fields[2];
} pairs[] = {
  /* A day without how exactly it is known would claim too much. */
  { &hf_customer_def, { HF_CUSTOMER_BIRTH_DATE, HF_CUSTOMER_BIRTH_PRECISION } },
  /* The date of which nobody knows the year is another day by the other calendar. */
  { &hf_special_day_def, { HF_SPECIAL_DAY_DATE, HF_SPECIAL_DAY_IS_LUNAR } },
};

int
hf_field_pair_of (const HfEntityDef *def, guint field)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    for (guint side = 0; side < 2; side++)
      if (pairs[i].def == def && pairs[i].fields[side] == field)
        return (int) pairs[i].fields[1 - side];
  return -1;
}

gboolean
hf_field_pair_differs (const HfRow *one, const HfRow *other, guint field)
{
  int beside = hf_field_pair_of (one->def, field);

  return hf_row_differs (one, other, field) ||
         (beside >= 0 && hf_row_differs (one, other, (guint) beside));
}

void
hf_field_pair_copy (HfRow *draft, const HfRow *from, guint field)
{
  int beside = hf_field_pair_of (draft->def, field);

  hf_row_set (draft, field, from->values[field]);
  if (beside >= 0)
    hf_row_set (draft, (guint) beside, from->values[beside]);
}
