/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_MOOD_PICKER (hf_mood_picker_get_type ())

/**
 * HfMoodPicker:
 *
 * In which mood a customer was in a call, for whoever wants to say it. What was chosen is kept per
 * follow-up until an outcome takes it.
 */
G_DECLARE_FINAL_TYPE (HfMoodPicker, hf_mood_picker, HF, MOOD_PICKER, GtkWidget)

void        hf_mood_picker_show (HfMoodPicker *self, gint64 follow_up);
void        hf_mood_picker_open (HfMoodPicker *self);
gboolean    hf_mood_picker_is_open (HfMoodPicker *self);
GtkWidget  *hf_mood_picker_get_popover (HfMoodPicker *self);
const char *hf_mood_picker_get_mood (HfMoodPicker *self);
void        hf_mood_picker_set_mood (HfMoodPicker *self, const char *mood);
void        hf_mood_picker_forget (HfMoodPicker *self, gint64 follow_up);

G_END_DECLS
