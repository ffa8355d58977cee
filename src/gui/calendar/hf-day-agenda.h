/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-follow-up.h"
#include "session/follow-up/hf-scope.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_DAY_AGENDA (hf_day_agenda_get_type ())

/**
 * HfDayAgenda:
 *
 * What one day holds: open follow-ups in the queue's order, whom to greet, closed follow-ups,
 * visits. Follow-ups can be dragged from it. It uses the actions `calendar.*` of the page around
 * it.
 */
G_DECLARE_FINAL_TYPE (HfDayAgenda, hf_day_agenda, HF, DAY_AGENDA, GtkWidget)

void        hf_day_agenda_set_context (HfDayAgenda *self, HfContext *context);
void        hf_day_agenda_show_day (HfDayAgenda *self, HfDate day, HfDate today);
void        hf_day_agenda_set_scope (HfDayAgenda *self, const HfScope *scope);
void        hf_day_agenda_set_drag_target (HfDayAgenda *self, HfDate day);
HfFollowUp *hf_day_agenda_get_selected (HfDayAgenda *self);
G_END_DECLS
