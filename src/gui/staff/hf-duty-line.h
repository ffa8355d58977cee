/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-duty-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_DUTY_LINE (hf_duty_line_get_type ())

/**
 * HfDutyLine:
 *
 * Somebody who is on duty at some hours of a day, as text: the properties `name`, `facts`, `hours`,
 * `place`, and `spoken` for all of them. It belongs in a list model.
 */
G_DECLARE_FINAL_TYPE (HfDutyLine, hf_duty_line, HF, DUTY_LINE, GObject)

/**
 * hf_duty_line_new:
 * @span: the hours
 * @staff: whose they are, a staff row
 *
 * Returns: (transfer full): a line
 */
HfDutyLine *hf_duty_line_new (const HfDutySpan *span, const HfRow *staff);

/**
 * hf_duty_line_get_staff:
 *
 * Returns: who is on duty
 */
gint64 hf_duty_line_get_staff (HfDutyLine *self);

G_END_DECLS
