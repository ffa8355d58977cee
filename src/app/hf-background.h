/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The part of the application that works without a window: it reminds of every open book, and as
 * the service (`huifang background`) of the user's own book from login on, whatever else is open.
 */

#pragma once

#include "app/hf-application.h"
#include "app/hf-book-reminders.h"
#include "app/hf-window.h"

G_BEGIN_DECLS

#define HF_TYPE_BACKGROUND (hf_background_get_type ())

/**
 * HfBackground:
 *
 * Reminds as long as the process runs. Whether there is a window makes no difference, but that a
 * window shows what the desktop cannot.
 */
G_DECLARE_FINAL_TYPE (HfBackground, hf_background, HF, BACKGROUND, GObject)

HfBackground *hf_background_new (HfApplication *application);
void          hf_background_serve (HfBackground *self, const char *path);
void          hf_background_attach (HfBackground *self, HfWindow *window);

G_END_DECLS
