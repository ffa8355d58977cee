/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_APPOINTMENT (hf_appointment_get_type ())
G_DECLARE_FINAL_TYPE (HfAppointment, hf_appointment, HF, APPOINTMENT, HfRecord)

/**
 * HfAppointment:
 *
 * A day, and mostly a time, at which a customer is expected, or somebody at the customer's.
 */
extern const HfEntityDef hf_appointment_def;

/* What it is for. */
extern const HfChoice hf_appointment_kinds[];
#define HF_APPOINTMENT_KIND_EXPERT "expert"

/* How far it is, in this order; see hf_appointment_rule_may_become(). */
extern const HfChoice hf_appointment_states[];
#define HF_APPOINTMENT_STATE_REQUESTED "requested"
#define HF_APPOINTMENT_STATE_BOOKED    "booked"
#define HF_APPOINTMENT_STATE_ARRIVED   "arrived"
#define HF_APPOINTMENT_STATE_COMPLETED "completed"
#define HF_APPOINTMENT_STATE_MISSED    "missed"
#define HF_APPOINTMENT_STATE_CANCELLED "cancelled"

/* What hf_appointment_rule_is_ahead() says, in SQL. */
#define HF_APPOINTMENT_SQL_AHEAD "state IN ('requested', 'booked')"

/* The fields of an appointment, indices into its rows. */
enum
{
  HF_APPOINTMENT_CUSTOMER,
  HF_APPOINTMENT_DATE,
  HF_APPOINTMENT_TIME,
  HF_APPOINTMENT_MINUTES,
  HF_APPOINTMENT_KIND,
  HF_APPOINTMENT_DEPARTMENT,
  HF_APPOINTMENT_DOCTOR,
  HF_APPOINTMENT_REASON,
  HF_APPOINTMENT_STATE,
  HF_APPOINTMENT_STATE_REASON,
  HF_APPOINTMENT_MOVED_FROM,
  HF_APPOINTMENT_CONTACT,
  HF_APPOINTMENT_VISIT,
  HF_APPOINTMENT_CUSTOMER_NAME,
  HF_APPOINTMENT_DEPARTMENT_NAME,
  HF_APPOINTMENT_DOCTOR_NAME,
  HF_APPOINTMENT_MOVED_FROM_DATE,
  HF_APPOINTMENT_N_FIELDS,
};

G_END_DECLS
