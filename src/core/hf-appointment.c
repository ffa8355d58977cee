/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day, and mostly a time, at which a customer is expected. One that is moved is another one: the
 * new one names the old one, which is cancelled and says why. */

#include "core/hf-appointment.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_appointment_kinds[] = {
  { HF_APPOINTMENT_KIND_EXPERT, N_ ("Expert visit") },
  { "examination", N_ ("Medical examination") },
  { "home", N_ ("Home care") },
  { "other", N_ ("Other appointment") },
  { NULL, NULL },
};

const HfChoice hf_appointment_states[] = {
  { HF_APPOINTMENT_STATE_REQUESTED, N_ ("Requested") },
  { HF_APPOINTMENT_STATE_BOOKED, N_ ("Booked") },
  { HF_APPOINTMENT_STATE_ARRIVED, N_ ("Arrived") },
  { HF_APPOINTMENT_STATE_COMPLETED, N_ ("Kept") },
  { HF_APPOINTMENT_STATE_MISSED, N_ ("Missed") },
  { HF_APPOINTMENT_STATE_CANCELLED, N_ ("Cancelled") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_APPOINTMENT_CUSTOMER]        = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_APPOINTMENT_DATE]            = { "date", N_ ("Date"), HF_FIELD_DATE, HF_FIELD_REQUIRED },
  [HF_APPOINTMENT_TIME]            = { "time", N_ ("Time"), HF_FIELD_TIME, 0 },
  [HF_APPOINTMENT_MINUTES]         = { "minutes", N_ ("Minutes"), HF_FIELD_INT, 0 },
  [HF_APPOINTMENT_KIND]            = { "kind", N_ ("Kind of appointment"), HF_FIELD_CHOICE, 0, .choices = hf_appointment_kinds },
  [HF_APPOINTMENT_DEPARTMENT]      = { "department", N_ ("Department"), HF_FIELD_REF, 0, .ref = "department" },
  [HF_APPOINTMENT_DOCTOR]          = { "doctor", N_ ("Doctor"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_APPOINTMENT_REASON]          = { "reason", N_ ("What for"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_APPOINTMENT_STATE]           = { "state", N_ ("State"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_appointment_states },
  [HF_APPOINTMENT_STATE_REASON]    = { "state_reason", N_ ("Why cancelled or moved"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_APPOINTMENT_MOVED_FROM]      = { "moved_from", N_ ("Moved from"), HF_FIELD_REF, HF_FIELD_INTERNAL, .ref = "appointment" },
  [HF_APPOINTMENT_CONTACT]         = { "contact", N_ ("Booked in the call"), HF_FIELD_REF, HF_FIELD_INTERNAL, .ref = "contact" },
  [HF_APPOINTMENT_VISIT]           = { "visit", N_ ("Kept by the visit"), HF_FIELD_REF, HF_FIELD_INTERNAL, .ref = "visit" },
  [HF_APPOINTMENT_CUSTOMER_NAME]   = { "customer_name", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL_NAME, .via = "customer", .column = "name" },
  [HF_APPOINTMENT_DEPARTMENT_NAME] = { "department_name", NULL, HF_FIELD_JOINED, 0, .via = "department", .column = "name" },
  [HF_APPOINTMENT_DOCTOR_NAME]     = { "doctor_name", NULL, HF_FIELD_JOINED, 0, .via = "doctor", .column = "name" },
  [HF_APPOINTMENT_MOVED_FROM_DATE] = { "moved_from_date", NULL, HF_FIELD_JOINED, 0, .via = "moved_from", .column = "date" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_APPOINTMENT_N_FIELDS);

const HfEntityDef hf_appointment_def = { "appointment", N_ ("Appointment"), fields,
                                         G_N_ELEMENTS (fields), hf_appointment_get_type };

HF_DEFINE_ENTITY (HfAppointment, hf_appointment)
