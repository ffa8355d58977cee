/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What appointments come to: which state follows which, how often in turn somebody did not come,
 * and what a booking or a visit means for the follow-ups that are still open. */

#pragma once

#include "base/hf-date.h"
#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HF_APPOINTMENT_RULE_REACH_DAYS:
 *
 * A follow-up that is due more days than this before or after somebody comes is about something
 * else, such as the check-up of the next year, and stays.
 */
#define HF_APPOINTMENT_RULE_REACH_DAYS 30

/**
 * HF_APPOINTMENT_RULE_MISSED_ALERT:
 *
 * So many appointments missed in turn are told on the card.
 */
#define HF_APPOINTMENT_RULE_MISSED_ALERT 3

/**
 * hf_appointment_rule_may_become:
 * @from: (nullable): a state, %NULL for an appointment that is new
 * @to: a state
 *
 * Appointments go forwards only: requested, booked, arrived, and then kept, missed or cancelled.
 * Whatever was chosen by mistake goes back to booked.
 *
 * Returns: whether @to may follow @from
 */
gboolean hf_appointment_rule_may_become (const char *from, const char *to);

/**
 * hf_appointment_rule_is_ahead:
 * @appointment: an appointment
 *
 * Returns: whether the customer is still expected
 */
gboolean hf_appointment_rule_is_ahead (const HfRow *appointment);

/**
 * hf_appointment_rule_is_off:
 * @appointment: an appointment
 *
 * Returns: whether the customer will not come, or did not
 */
gboolean hf_appointment_rule_is_off (const HfRow *appointment);

/**
 * hf_appointment_rule_may_be_kept:
 * @appointment: an appointment
 * @customer: who came
 * @day: when
 *
 * Returns: whether coming on that day keeps it, whatever somebody has said of it by then, unless it
 *   was cancelled
 */
gboolean hf_appointment_rule_may_be_kept (const HfRow *appointment, gint64 customer, HfDate day);

/**
 * hf_appointment_rule_count_missed:
 * @appointments: (element-type HfRow): those of one customer, in any order
 *
 * Returns: how many were missed in turn until now: since the last to which somebody came. What was
 *   cancelled, and what is still to come, counts as neither
 */
guint hf_appointment_rule_count_missed (const GPtrArray *appointments);

/**
 * hf_appointment_rule_closes:
 * @follow_up: a follow-up of a customer
 * @day: the day on which that customer is booked for, or came
 *
 * Whoever comes need not be asked to come. What asks how somebody is after a severe illness or an
 * operation, grade A, is asked nevertheless: coming to another doctor does not answer it. What
 * follows from a visit on that day or later, and what is due long before or after it, stays as
 * well; so does what was promised, and what was tried already: somebody waits for that very call.
 * What a plan calls for is the plan's: it waits for the booking by itself (core/hf-plan-engine.h).
 *
 * Returns: whether it is done with
 */
gboolean hf_appointment_rule_closes (const HfRow *follow_up, HfDate day);

G_END_DECLS
