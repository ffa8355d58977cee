/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-duty-plan.h"
#include "core/hf-training-state.h"

G_BEGIN_DECLS

/**
 * hf_staff_words_name:
 * @row: a staff row
 *
 * Returns: (transfer full): the name, and that somebody left who is archived
 */
char *hf_staff_words_name (const HfRow *row);

/**
 * hf_staff_words_facts:
 * @row: a staff row
 *
 * Returns: (transfer full): what somebody is: title or role, and department
 */
char *hf_staff_words_facts (const HfRow *row);

/**
 * hf_staff_words_hours:
 * @span: a time on duty
 *
 * Returns: (transfer full): the hours, such as "08:00–12:00"
 */
char *hf_staff_words_hours (const HfDutySpan *span);

/**
 * hf_staff_words_place:
 * @span: a time on duty
 *
 * Returns: (transfer full): the place, and that it is an extra clinic; "" for neither
 */
char *hf_staff_words_place (const HfDutySpan *span);

/**
 * hf_staff_words_training:
 * @row: a training
 * @state: what it is worth
 * @today: today
 *
 * Returns: (transfer full): what it is worth, in words
 */
char *hf_staff_words_training (const HfRow *row, HfTrainingState state, HfDate today);

G_END_DECLS
