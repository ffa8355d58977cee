/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_DISSATISFIED (hf_dissatisfied_get_type ())

/**
 * HfDissatisfied:
 *
 * That a customer was not content, and with what, for the call in which somebody hears of it. What
 * was said is kept per follow-up until an outcome takes it.
 */
G_DECLARE_FINAL_TYPE (HfDissatisfied, hf_dissatisfied, HF, DISSATISFIED, GtkWidget)

void        hf_dissatisfied_set_context (HfDissatisfied *self, HfContext *context);
void        hf_dissatisfied_show (HfDissatisfied *self, gint64 follow_up, const char *kept);
void        hf_dissatisfied_open (HfDissatisfied *self);
gboolean    hf_dissatisfied_is_open (HfDissatisfied *self);
GtkWidget  *hf_dissatisfied_get_popover (HfDissatisfied *self);
const char *hf_dissatisfied_get_reason (HfDissatisfied *self);
void        hf_dissatisfied_set_reason (HfDissatisfied *self, const char *reason);
void        hf_dissatisfied_forget (HfDissatisfied *self, gint64 follow_up);

G_END_DECLS
