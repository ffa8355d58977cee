/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ON_DUTY (hf_on_duty_get_type ())

/**
 * HfOnDuty:
 *
 * A line below a field: who of a department is on duty on a day, and when. Any of them can be
 * chosen by a click or the keys. It is not to be seen where the roster knows of nobody.
 */
G_DECLARE_FINAL_TYPE (HfOnDuty, hf_on_duty, HF, ON_DUTY, GtkWidget)

/**
 * HfOnDuty::chosen:
 * @self: the line
 * @staff: whom somebody chose
 *
 * Somebody was chosen.
 */

/**
 * hf_on_duty_set_up:
 * @context: what to work with
 * @only_doctors: whether only those are named to whom visits are made
 *
 * Connects it with a book; to be called once.
 */
void hf_on_duty_set_up (HfOnDuty *self, HfContext *context, gboolean only_doctors);

/**
 * hf_on_duty_show:
 * @department: of which department, 0 where that is not known
 * @colleague: then, of whose department; 0 for nobody's
 * @day: on which day, %HF_DATE_NONE for none
 *
 * Says who it is; nothing without a department or a day.
 */
void hf_on_duty_show (HfOnDuty *self, gint64 department, gint64 colleague, HfDate day);

G_END_DECLS
