/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"
#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_PICTURE_WINDOW (hf_picture_window_get_type ())

/**
 * HfPictureWindow:
 *
 * An attached file that can be looked at, as large as there is room: fitted to the window or
 * enlarged, page by page.
 */
G_DECLARE_FINAL_TYPE (HfPictureWindow, hf_picture_window, HF, PICTURE_WINDOW, AdwWindow)

/**
 * hf_picture_window_show:
 * @parent: the window it is for
 * @context: what to work with
 * @attachment: a row of #HfAttachment
 * @page: which page of it, from 0
 *
 * Shows a file large.
 */
void
hf_picture_window_show (GtkWindow *parent, HfContext *context, const HfRow *attachment, guint page);

G_END_DECLS
