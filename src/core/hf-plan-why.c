/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Why something of a plan is due when it is, as it is kept. */

#include "core/hf-plan-why.h"

#include "core/hf-plan-step.h"

#include <stdlib.h>

static const char *const facts_kept[] = { "anchor", "contact", "visit", "booking", "before" };
static const char *const shifts_kept[] = { "none", "next", "previous", "limit", "kept" };

/* The text of the table, which outlives the row. */
const char *
hf_plan_why_unit (const char *key)
{
  for (const HfChoice *unit = hf_plan_units; unit->key != NULL; unit++)
    if (g_strcmp0 (unit->key, key) == 0)
      return unit->key;
  return HF_PLAN_UNIT_DAY;
}

/* "contact 2026-11-20 +3 day 2026-11-23 next"; the unit of a repetition is a dash. */
char *
hf_plan_why_write (const HfPlanWhy *self)
{
  char from[11], day[11];

  hf_date_write_iso (self->fact_day, from);
  hf_date_write_iso (self->day, day);
  return g_strdup_printf ("%s %s %+d %s %s %s", facts_kept[self->fact], from, self->number,
                          self->unit ? self->unit : "-", day, shifts_kept[self->shifted]);
}

static gboolean
find (const char *const *keys, guint n_keys, const char *key, guint *nth)
{
  for (*nth = 0; *nth < n_keys; (*nth)++)
    if (g_str_equal (keys[*nth], key))
      return TRUE;
  return FALSE;
}

gboolean
hf_plan_why_read (const char *text, HfPlanWhy *why)
{
  g_auto (GStrv) parts = g_strsplit (text ? text : "", " ", -1);
  guint fact, shifted;

  if (g_strv_length (parts) != 6 ||
      !find (facts_kept, G_N_ELEMENTS (facts_kept), parts[0], &fact) ||
      !find (shifts_kept, G_N_ELEMENTS (shifts_kept), parts[5], &shifted))
    return FALSE;
  *why = (HfPlanWhy){ .fact = fact,
                      .fact_day = hf_date_from_iso (parts[1]),
                      .number = atoi (parts[2]),
                      .unit = g_str_equal (parts[3], "-") ? NULL : hf_plan_why_unit (parts[3]),
                      .day = hf_date_from_iso (parts[4]),
                      .shifted = shifted };
  return why->fact_day != HF_DATE_NONE && why->day != HF_DATE_NONE;
}
