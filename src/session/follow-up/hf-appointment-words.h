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
 * hf_appointment_words_when:
 * @row: an appointment
 * @day: (nullable): its day in words, as long as there is room for
 *
 * Returns: (transfer full): the day and the time, as far as they are known
 */
char *hf_appointment_words_when (const HfRow *row, const char *day);

G_END_DECLS
