/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/hf-book-reminders.h"
#include "gui/common/hf-page.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_WINDOW (hf_window_get_type ())

/**
 * HfWindow:
 *
 * The window: the navigation, the pages, and the header bar that follows the visible one.
 */
G_DECLARE_FINAL_TYPE (HfWindow, hf_window, HF, WINDOW, AdwApplicationWindow)

HfWindow     *hf_window_new (AdwApplication *application, GSettings *settings, const char *path);
const char   *hf_window_get_path (HfWindow *self);
void          hf_window_set_opening (HfWindow *self, GCancellable *opening, HfOpenPhase phase);
GCancellable *hf_window_get_opening (HfWindow *self);
void          hf_window_set_phase (HfWindow *self, HfOpenPhase phase);
void          hf_window_set_context (HfWindow *self, HfContext *context);
HfContext    *hf_window_get_context (HfWindow *self);
void          hf_window_set_reminders (HfWindow *self, HfBookReminders *reminders);
HfPage       *hf_window_get_page (HfWindow *self);
void          hf_window_show_view (HfWindow *self, const char *view, GVariant *item);
void hf_window_toast (HfWindow *self, const char *text, const char *button, const char *action);
void hf_window_toast_step (HfWindow *self, const char *text, gint64 step);

G_END_DECLS
