/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HfDutySpan:
 * @staff: who is on duty
 * @begins: from when, in minutes since midnight
 * @ends: until when, likewise; more than a day has where it is the next day's
 * @place: (nullable): where; it belongs to the row it was planned from
 * @is_extra: whether this is an extra clinic
 *
 * A time somebody is on duty.
 */
typedef struct
{
  gint64      staff;
  int         begins;
  int         ends;
  const char *place;
  gboolean    is_extra;
} HfDutySpan;

/**
 * hf_duty_plan:
 * @duties: (element-type HfRow): weekly duties, of one of the staff or of many, in any order
 * @exceptions: (element-type HfRow): exceptions, those of the day before among them; those of other
 *   days do not count
 * @day: the day
 *
 * Says who is on duty on a day. A day off takes away what the weeks say, all day or the hours it
 * names; an extra clinic is held whatever else is said. What ends no later than it begins ends on
 * the next day: there it goes on from midnight, and a day off there does not take it away. What
 * cannot be a time is left out.
 *
 * Returns: (transfer full) (element-type HfDutySpan): by begin, then by staff
 */
GArray *hf_duty_plan (GPtrArray *duties, GPtrArray *exceptions, HfDate day);

/**
 * hf_duty_plan_is_off:
 * @exceptions: (element-type HfRow): exceptions
 * @staff: of whom
 * @day: the day
 *
 * Returns: whether that day is a day off, all day
 */
gboolean hf_duty_plan_is_off (GPtrArray *exceptions, gint64 staff, HfDate day);

G_END_DECLS
