/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Booking appointments and saying what became of them. What follows for follow-ups is part of the
 * step by itself, see store/hf-booking-effects.h. */

#pragma once

#include "core/hf-moment.h"
#include "store/hf-change-set.h"

G_BEGIN_DECLS

/**
 * HfBooking:
 * @customer: who is to come
 * @at: when; its minutes are %HF_BOOKING_NO_TIME for some time of the day
 * @kind: (nullable): what it is for, of #hf_appointment_kinds
 * @doctor: (nullable): whom to see
 * @what: (nullable): what it is for, in words
 * @contact: the call in which it was agreed, or 0; may be a provisional id
 *
 * What somebody books.
 */
typedef struct
{
  gint64       customer;
  HfMoment     at;
  const char  *kind;
  const HfRow *doctor;
  const char  *what;
  gint64       contact;
} HfBooking;

#define HF_BOOKING_NO_TIME -1

/**
 * hf_booking_make:
 * @booking: what is booked
 *
 * Returns: (transfer full): the appointment, not saved yet
 */
HfRow *hf_booking_make (const HfBooking *booking);

/**
 * hf_booking_move:
 * @appointment: an appointment that is still ahead, or was missed
 * @booking: when and what it is instead
 * @viewer: who moves it; what they may not see they take along nowhere
 * @why: (nullable): why
 *
 * Books the new one first, then cancels the old one: the new one names it.
 *
 * Returns: (transfer full): the changes, not committed yet
 */
HfChangeSet *hf_booking_move (const HfRow     *appointment,
                              const HfBooking *booking,
                              const HfViewer  *viewer,
                              const char      *why);

/**
 * hf_booking_set_state:
 * @appointment: an appointment
 * @state: a state that may follow
 * @why: (nullable): why, of one that is cancelled
 *
 * Returns: (transfer full): the changes, not committed yet
 */
HfChangeSet *hf_booking_set_state (const HfRow *appointment, const char *state, const char *why);

/**
 * hf_booking_find_other:
 * @appointments: (element-type HfRow): those of the customer
 * @day: a day
 * @but: (nullable): one that is being moved, and not in its own way
 *
 * Returns: (transfer none) (nullable): an appointment for which the customer is expected on that
 *   day already
 */
const HfRow *hf_booking_find_other (const GPtrArray *appointments, HfDate day, const HfRow *but);

/**
 * hf_booking_count_missed:
 * @db: a connection
 * @viewer: who asks
 * @customer: a customer
 * @n: (out): how many appointments they missed in turn
 * @error: return location for an error
 *
 * Counts as hf_appointment_rule_count_missed() does, among the latest appointments.
 *
 * Returns: whether it succeeded
 */
gboolean hf_booking_count_missed (HfDatabase *db,
                                  HfViewer   *viewer,
                                  gint64      customer,
                                  guint      *n,
                                  GError    **error);

G_END_DECLS
