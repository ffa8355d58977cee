/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When an event takes place: by its rule, on days that are named beside it, and not on those that
 * are named as left out. For the reader of calendars alone. */

#pragma once

#include <glib.h>
#include <libical/ical.h>

G_BEGIN_DECLS

/**
 * HfIcalTimes:
 *
 * The times of an event that recurs, one after the other.
 */
typedef struct _HfIcalTimes HfIcalTimes;

/**
 * hf_ical_tell_here:
 * @time: a time
 *
 * A time that says where it holds is that of the clock there, as it was agreed; an instant is told
 * by the clock here.
 *
 * Returns: the time by the one clock
 */
icaltimetype hf_ical_tell_here (icaltimetype time);

/**
 * hf_ical_find_start:
 * @event: an event or a task
 *
 * Returns: when it begins, or when the task is due
 */
icaltimetype hf_ical_find_start (icalcomponent *event);

/**
 * hf_ical_recurs:
 * @event: an event
 *
 * Returns: whether it says of itself that it recurs
 */
gboolean hf_ical_recurs (icalcomponent *event);

/**
 * hf_ical_times_new:
 * @event: an event, which must outlive them
 *
 * Returns: (transfer full) (nullable): its times, %NULL where it is to be taken once
 */
HfIcalTimes *hf_ical_times_new (icalcomponent *event);

/**
 * hf_ical_times_free:
 * @self: (transfer full): times
 *
 * Frees them.
 */
void hf_ical_times_free (HfIcalTimes *self);

/**
 * hf_ical_times_next:
 * @self: times
 * @time: (out): the next one
 *
 * Returns: whether there is another one, %HF_ICAL_MOST_TIMES at the most
 */
gboolean hf_ical_times_next (HfIcalTimes *self, icaltimetype *time);

G_END_DECLS
