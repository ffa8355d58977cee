/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/follow-up/hf-call-state.h"
#include "gui/follow-up/hf-dissatisfied.h"
#include "gui/follow-up/hf-mood-picker.h"
#include "gui/follow-up/hf-note-editor.h"
#include "gui/follow-up/hf-outcome-bar.h"
#include "session/follow-up/hf-call-card.h"

G_BEGIN_DECLS

#define HF_TYPE_CALL_PANEL (hf_call_panel_get_type ())

/**
 * HfCallPanel:
 *
 * A call card: whom, why, what was said last, the number, the note and the outcomes.
 */
G_DECLARE_FINAL_TYPE (HfCallPanel, hf_call_panel, HF, CALL_PANEL, GtkWidget)

void            hf_call_panel_set_context (HfCallPanel *self, HfContext *context);
void            hf_call_panel_set_card (HfCallPanel *self, HfCallCard *card);
HfCallCard     *hf_call_panel_get_card (HfCallPanel *self);
void            hf_call_panel_set_answers (HfCallPanel *self, const HfAnswerTimes *answers);
void            hf_call_panel_refresh_time (HfCallPanel *self);
void            hf_call_panel_call (HfCallPanel *self);
void            hf_call_panel_dial (HfCallPanel *self);
void            hf_call_panel_set_narrow (HfCallPanel *self, gboolean is_narrow);
void            hf_call_panel_reveal (HfCallPanel *self);
void            hf_call_panel_flash (HfCallPanel *self);
HfNoteEditor   *hf_call_panel_get_note (HfCallPanel *self);
HfMoodPicker   *hf_call_panel_get_mood (HfCallPanel *self);
HfDissatisfied *hf_call_panel_get_dissatisfied (HfCallPanel *self);
HfCallState    *hf_call_panel_get_state (HfCallPanel *self);
HfOutcomeBar   *hf_call_panel_get_bar (HfCallPanel *self);

G_END_DECLS
