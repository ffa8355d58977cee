/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which visit of one customer is the first: ever, in its month, in its year. Pure logic over that
 * customer's visits; the definition is that of docs/DESIGN.md, "Counting". */

#include "core/hf-visit-flags.h"

#include <string.h>

#define YEAR_LENGTH  4
#define MONTH_LENGTH 7

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

/* All the "first in its period" flags at once: an earlier visit of the same period takes its flag
 * away. */
static guint
flags_among (const HfVisitMark *marks, guint index)
{
  const HfVisitMark *self = &marks[index];
  guint              flags = HF_VISIT_MONTH | HF_VISIT_YEAR | HF_VISIT_MONTH_DEPARTMENT |
                HF_VISIT_YEAR_DEPARTMENT | HF_VISIT_MONTH_DOCTOR | HF_VISIT_YEAR_DOCTOR;

  for (guint i = index; i > 0 && same_period (&marks[i - 1], self, YEAR_LENGTH); i--)
    {
      const HfVisitMark *earlier = &marks[i - 1];
      gboolean           in_month = same_period (earlier, self, MONTH_LENGTH);
      gboolean           same_department = earlier->department == self->department;
      gboolean           same_doctor = earlier->doctor == self->doctor;

      flags &= ~(guint) (HF_VISIT_YEAR | (in_month ? HF_VISIT_MONTH : 0));
      if (same_department)
        flags &= ~(guint) (HF_VISIT_YEAR_DEPARTMENT | (in_month ? HF_VISIT_MONTH_DEPARTMENT : 0));
      if (same_doctor)
        flags &= ~(guint) (HF_VISIT_YEAR_DOCTOR | (in_month ? HF_VISIT_MONTH_DOCTOR : 0));
    }
  return flags;
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
    {
      marks[i].flags = flags_among (marks, i) | (i == 0 ? HF_VISIT_FIRST : 0);
      if (same_period (&marks[i], &marks[0], MONTH_LENGTH))
        marks[i].flags |= HF_VISIT_NEW_MONTH;
      if (same_period (&marks[i], &marks[0], YEAR_LENGTH))
        marks[i].flags |= HF_VISIT_NEW_YEAR;
    }
}
