/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What people call a complaint, and how long it still has, in words. */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * hf_complaint_words_name:
 * @row: a complaint
 *
 * Returns: (transfer full): its kind and its number, "Complaint #112"
 */
char *hf_complaint_words_name (const HfRow *row);

/**
 * hf_complaint_words_clock:
 * @row: a complaint
 * @now: an instant
 *
 * Returns: (transfer full) (nullable): what is left of the time in which it is to be answered,
 *   "6 h left"; %NULL for what nobody waits for
 */
char *hf_complaint_words_clock (const HfRow *row, gint64 now);

/**
 * hf_complaint_words_alert:
 * @row: an open complaint
 * @now: an instant
 *
 * Returns: (transfer full): what has to be known of it before one calls, without what was said
 */
char *hf_complaint_words_alert (const HfRow *row, gint64 now);

G_END_DECLS
