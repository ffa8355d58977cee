/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CALL_STATE (hf_call_state_get_type ())

/**
 * HF_CALL_STATE_NONE:
 *
 * There was no call.
 */
#define HF_CALL_STATE_NONE (-1)

/**
 * HfCallState:
 *
 * What stands beside the button that calls: how long one has been calling, or which colleague is.
 */
G_DECLARE_FINAL_TYPE (HfCallState, hf_call_state, HF, CALL_STATE, GtkWidget)

void  hf_call_state_show (HfCallState *self, gint64 follow_up);
void  hf_call_state_begin (HfCallState *self, gint64 follow_up);
void  hf_call_state_put_back (HfCallState *self, gint64 follow_up, int seconds);
void  hf_call_state_forget (HfCallState *self, gint64 follow_up);
int   hf_call_state_get_seconds (HfCallState *self, gint64 follow_up);
guint hf_call_state_get_minutes (HfCallState *self, gint64 follow_up);
void  hf_call_state_set_caller (HfCallState *self, const char *text);

G_END_DECLS
