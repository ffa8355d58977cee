/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_DUTY_BOARD (hf_duty_board_get_type ())

/**
 * HfDutyBoard:
 *
 * Who is on duty on a day, in the whole hospital.
 */
G_DECLARE_FINAL_TYPE (HfDutyBoard, hf_duty_board, HF, DUTY_BOARD, GtkWidget)

/**
 * HfDutyBoard::chosen:
 * @self: the board
 * @staff: who
 *
 * Somebody's line was activated.
 */

/**
 * hf_duty_board_set_up:
 * @context: what to work with
 *
 * Makes the board ready; it shows today.
 */
void hf_duty_board_set_up (HfDutyBoard *self, HfContext *context);

/**
 * hf_duty_board_count:
 *
 * Returns: how many lines are shown
 */
guint hf_duty_board_count (HfDutyBoard *self);

G_END_DECLS
