/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is on duty on a day, from the weekly roster and its exceptions. */

#include "core/hf-duty-plan.h"

#include "base/hf-date-units.h"
#include "core/hf-duty-exception.h"
#include "core/hf-duty.h"

static int
read_time (const HfRow *row, guint field, int if_none)
{
  int minutes = if_none;

  return hf_row_is_null (row, field) || hf_time_parse (hf_row_text (row, field), &minutes) ?
           minutes :
           -1;
}

/* Who begins at ten in the evening and ends at six ends on the next day; the same hour again is a
 * whole day later. */
static int
read_end (const HfRow *row, guint field, int begins, int if_none)
{
  int ends = read_time (row, field, if_none);

  return ends >= 0 && ends <= begins ? ends + HF_TIME_MINUTES_PER_DAY : ends;
}

static gboolean
is_of_day (const HfRow *exception, HfDate day, const char *kind)
{
  return hf_date_from_iso (hf_row_text (exception, HF_DUTY_EXCEPTION_DATE)) == day &&
         g_strcmp0 (hf_row_text (exception, HF_DUTY_EXCEPTION_KIND), kind) == 0;
}

/* A date that cannot be read bounds nothing. */
static gboolean
is_in_force (const HfRow *duty, HfDate day)
{
  HfDate from = hf_date_from_iso (hf_row_text (duty, HF_DUTY_FROM));
  HfDate to = hf_date_from_iso (hf_row_text (duty, HF_DUTY_TO));
  char   weekday[] = { (char) ('0' + hf_date_weekday (day)), '\0' };

  return g_strcmp0 (hf_row_text (duty, HF_DUTY_WEEKDAY), weekday) == 0 &&
         (from == HF_DATE_NONE || from <= day) && (to == HF_DATE_NONE || to >= day);
}

static void
add_span (GArray *spans, const HfDutySpan *span)
{
  if (span->begins >= 0 &&
      span->begins < span->ends) /* neither an hour that is none nor cut away */
    g_array_append_vals (spans, span, 1);
}

/* Takes the hours @from to @to out of what the weeks say of somebody. */
static GArray *
cut (GArray *spans, gint64 staff, int from, int to)
{
  GArray *left = g_array_new (FALSE, FALSE, sizeof (HfDutySpan));

  for (guint i = 0; i < spans->len; i++)
    {
      HfDutySpan before = g_array_index (spans, HfDutySpan, i);
      HfDutySpan after = before;

      if (before.staff == staff)
        {
          before.ends = MIN (before.ends, from);
          after.begins = MAX (after.begins, to);
          add_span (left, &after);
        }
      add_span (left, &before);
    }
  g_array_unref (spans);
  return left;
}

static GArray *
take_away (GArray *spans, GPtrArray *exceptions, HfDate day)
{
  for (guint i = 0; i < exceptions->len; i++)
    {
      const HfRow *row = g_ptr_array_index (exceptions, i);
      int          from, to;

      if (!is_of_day (row, day, HF_DUTY_EXCEPTION_OFF))
        continue;
      from = read_time (row, HF_DUTY_EXCEPTION_BEGINS, 0);
      to = read_end (row, HF_DUTY_EXCEPTION_ENDS, from, 2 * HF_TIME_MINUTES_PER_DAY);
      if (from >= 0 && from < to)
        spans = cut (spans, hf_row_int (row, HF_DUTY_EXCEPTION_STAFF), from, to);
    }
  return spans;
}

static void
add_extra (GArray *spans, GPtrArray *exceptions, HfDate day)
{
  for (guint i = 0; i < exceptions->len; i++)
    {
      const HfRow *row = g_ptr_array_index (exceptions, i);
      int          begins = read_time (row, HF_DUTY_EXCEPTION_BEGINS, -1);
      HfDutySpan   span = { hf_row_int (row, HF_DUTY_EXCEPTION_STAFF), begins,
                            read_end (row, HF_DUTY_EXCEPTION_ENDS, begins, -1),
                            hf_row_text (row, HF_DUTY_EXCEPTION_PLACE), TRUE };

      if (is_of_day (row, day, HF_DUTY_EXCEPTION_EXTRA))
        add_span (spans, &span);
    }
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const HfDutySpan *one = a, *other = b;

  if (one->begins != other->begins)
    return one->begins < other->begins ? -1 : 1;
  if (one->staff != other->staff)
    return one->staff < other->staff ? -1 : 1;
  return one->ends - other->ends;
}

/* What begins on @day, in its minutes: a duty belongs to the day it begins, all night long. */
static GArray *
plan_begun (GPtrArray *duties, GPtrArray *exceptions, HfDate day)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (HfDutySpan));

  for (guint i = 0; i < duties->len; i++)
    {
      const HfRow *row = g_ptr_array_index (duties, i);
      int          begins = read_time (row, HF_DUTY_BEGINS, -1);
      HfDutySpan   span = { hf_row_int (row, HF_DUTY_STAFF), begins,
                            read_end (row, HF_DUTY_ENDS, begins, -1),
                            hf_row_text (row, HF_DUTY_PLACE), FALSE };

      if (is_in_force (row, day))
        add_span (spans, &span);
    }
  spans = take_away (spans, exceptions, day);
  add_extra (spans, exceptions, day);
  return spans;
}

GArray *
hf_duty_plan (GPtrArray *duties, GPtrArray *exceptions, HfDate day)
{
  g_return_val_if_fail (duties != NULL && exceptions != NULL && day != HF_DATE_NONE, NULL);

  g_autoptr (GArray) begun = plan_begun (duties, exceptions, day);
  g_autoptr (GArray) before = plan_begun (duties, exceptions, day - 1);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (HfDutySpan));

  for (guint i = 0; i < before->len; i++)
    {
      HfDutySpan span = g_array_index (before, HfDutySpan, i);

      span.begins = MAX (span.begins - HF_TIME_MINUTES_PER_DAY, 0);
      span.ends -= HF_TIME_MINUTES_PER_DAY;
      add_span (spans, &span);
    }
  for (guint i = 0; i < begun->len; i++)
    if (g_array_index (begun, HfDutySpan, i).begins < HF_TIME_MINUTES_PER_DAY)
      add_span (spans, &g_array_index (begun, HfDutySpan, i));
  g_array_sort (spans, compare_spans);
  return spans;
}

gboolean
hf_duty_plan_is_off (GPtrArray *exceptions, gint64 staff, HfDate day)
{
  g_return_val_if_fail (exceptions != NULL, FALSE);

  for (guint i = 0; i < exceptions->len; i++)
    {
      const HfRow *row = g_ptr_array_index (exceptions, i);

      if (hf_row_int (row, HF_DUTY_EXCEPTION_STAFF) == staff &&
          is_of_day (row, day, HF_DUTY_EXCEPTION_OFF) &&
          hf_row_is_null (row, HF_DUTY_EXCEPTION_BEGINS) &&
          hf_row_is_null (row, HF_DUTY_EXCEPTION_ENDS))
        return TRUE;
    }
  return FALSE;
}
