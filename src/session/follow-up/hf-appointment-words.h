/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an appointment is called where it is listed. */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * hf_appointment_words_title:
 * @row: an appointment
 *
 * Returns: (transfer none): what became of it: "Appointment booked"
 */
const char *hf_appointment_words_title (const HfRow *row);

/**
 * hf_appointment_words_text:
 * @row: an appointment
 *
 * Returns: (transfer full) (nullable): the time, its kind, what it is for, and why it was moved or
 *   cancelled
 */
char *hf_appointment_words_text (const HfRow *row);

/**
 * hf_appointment_words_booked:
 * @follow_up: a follow-up
 *
 * Returns: (transfer full) (nullable): for which day somebody is booked where that closed it
 */
char *hf_appointment_words_booked (const HfRow *follow_up);

G_END_DECLS
