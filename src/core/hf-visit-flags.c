/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which visit of one customer is the first: ever, in its month, in its year; and how long the
 * customer had not come. Pure logic over that customer's visits; the definition is that of
 * docs/DESIGN.md, "Counting". */

#include "core/hf-visit-flags.h"

#include "base/hf-date.h"

#include <stdlib.h>
#include <string.h>

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const HfVisitMark *x = a, *y = b;
  int                order = strcmp (x->date, y->date);

  if (order == 0)
    order = strcmp (x->time[0] ? x->time : "00:00", y->time[0] ? y->time : "00:00");
  if (order == 0)
    order = strcmp (x->external_id ? x->external_id : "", y->external_id ? y->external_id : "");
  if (order == 0)
    order = (x->id > y->id) - (x->id < y->id);
  return order;
}

static gboolean
same_period (const HfVisitMark *a, const HfVisitMark *b, gsize length)
{
  return strncmp (a->date, b->date, length) == 0;
}

static gboolean
same_place (const HfVisitMark *a, const HfVisitMark *b, HfVisitScope scope)
{
  switch (scope)
    {
    case HF_VISIT_SCOPE_DEPARTMENT:
      return a->department == b->department;
    case HF_VISIT_SCOPE_DOCTOR:
      return a->doctor == b->doctor;
    case HF_VISIT_SCOPE_ALL:
    default:
      return TRUE;
    }
}

static int
count_months (const HfVisitMark *mark)
{
  return atoi (mark->date) * 12 + atoi (mark->date + HF_DATE_YEAR_LENGTH + 1);
}

static guint64
pack_months (const HfVisitMark *from, const HfVisitMark *to, guint shift)
{
  return (guint64) CLAMP (count_months (to) - count_months (from), 0, HF_VISIT_MAX_MONTHS) << shift;
}

/* The visit before it in the same place decides: a visit of the same month leaves nothing, one of
 * the same year leaves the month, and how long ago it was is kept too. */
static guint64
flags_in_scope (const HfVisitMark *marks, guint index, HfVisitScope scope)
{
  static const guint month_flags[HF_VISIT_N_SCOPES] = { HF_VISIT_MONTH, HF_VISIT_MONTH_DEPARTMENT,
                                                        HF_VISIT_MONTH_DOCTOR };
  static const guint year_flags[HF_VISIT_N_SCOPES] = { HF_VISIT_YEAR, HF_VISIT_YEAR_DEPARTMENT,
                                                       HF_VISIT_YEAR_DOCTOR };
  const HfVisitMark *self = &marks[index];

  for (guint i = index; i > 0; i--)
    {
      const HfVisitMark *earlier = &marks[i - 1];

      if (!same_place (earlier, self, scope))
        continue;
      if (same_period (earlier, self, HF_DATE_MONTH_LENGTH))
        return 0;
      return month_flags[scope] | pack_months (earlier, self, HF_VISIT_GAP_SHIFT (scope)) |
             (same_period (earlier, self, HF_DATE_YEAR_LENGTH) ? 0 : year_flags[scope]);
    }
  return month_flags[scope] | year_flags[scope];
}

static guint64
flags_among (const HfVisitMark *marks, guint index)
{
  const HfVisitMark *self = &marks[index];
  guint64            flags = index == 0 ? HF_VISIT_FIRST : 0;

  for (int scope = 0; scope < HF_VISIT_N_SCOPES; scope++)
    flags |= flags_in_scope (marks, index, (HfVisitScope) scope);
  if (same_period (self, &marks[0], HF_DATE_MONTH_LENGTH))
    flags |= HF_VISIT_NEW_MONTH;
  if (same_period (self, &marks[0], HF_DATE_YEAR_LENGTH))
    flags |= HF_VISIT_NEW_YEAR;
  return flags | pack_months (&marks[0], self, HF_VISIT_AGE_SHIFT);
}

/**
 * hf_visit_flags_compute:
 * @marks: (array length=n_marks): all visits of one customer
 * @n_marks: how many
 *
 * Sorts the visits by (date, time or 00:00, external id, id) and sets the flags each should have.
 */
void
hf_visit_flags_compute (HfVisitMark *marks, guint n_marks)
{
  if (n_marks == 0)
    return; /* qsort() wants an array, even of nothing */
  qsort (marks, n_marks, sizeof (HfVisitMark), compare_marks);
  for (guint i = 0; i < n_marks; i++)
    marks[i].flags = flags_among (marks, i);
}
