/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_MOVE_DIALOG (hf_move_dialog_get_type ())

/**
 * HfMoveDialog:
 *
 * Asks for the day to move a follow-up to: typed as people say it, or picked from a month.
 */
G_DECLARE_FINAL_TYPE (HfMoveDialog, hf_move_dialog, HF, MOVE_DIALOG, AdwWindow)

/**
 * HfMoveDialog::chosen:
 * @self: the dialog, which closes now
 * @day: (type gint): the #HfDate, today or later
 *
 * A day was chosen.
 */

HfMoveDialog *
hf_move_dialog_show (GtkWindow *parent, HfContext *context, const char *name, HfDate due);

G_END_DECLS
