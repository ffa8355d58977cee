/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "session/demo/hf-demo-random.h"

G_BEGIN_DECLS

/**
 * HfDemoCalendar:
 *
 * How busy each day of the sample hospital is: by season, weekday and growth. A moment is a share
 * of all the work of the period, 0 its beginning and 1 its end, so that what is spread evenly over
 * the shares follows the seasons.
 */
typedef struct _HfDemoCalendar HfDemoCalendar;

HfDemoCalendar *hf_demo_calendar_new (HfDate until, guint years, double returns);
void            hf_demo_calendar_free (HfDemoCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfDemoCalendar, hf_demo_calendar_free)

GArray *hf_demo_calendar_visits (const HfDemoCalendar *self, double first, HfDemoRandom *random);

G_END_DECLS
