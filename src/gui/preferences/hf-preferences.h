/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_PREFERENCES (hf_preferences_get_type ())

/**
 * HfPreferences:
 *
 * The window of the preferences. What is changed applies at once.
 */
G_DECLARE_FINAL_TYPE (HfPreferences, hf_preferences, HF, PREFERENCES, AdwPreferencesWindow)

void hf_preferences_show (GtkWindow *parent, GSettings *settings, HfContext *context);
void hf_preferences_choose_who (GtkWindow *parent, GSettings *settings, HfContext *context);

G_END_DECLS
