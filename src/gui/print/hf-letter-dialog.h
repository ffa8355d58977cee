/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_LETTER_DIALOG (hf_letter_dialog_get_type ())

/**
 * HfLetterDialog:
 *
 * Where the text of the hospital's letter is written.
 */
G_DECLARE_FINAL_TYPE (HfLetterDialog, hf_letter_dialog, HF, LETTER_DIALOG, AdwWindow)

/**
 * HfLetterDialog::saved:
 * @self: the dialog
 *
 * What is written is in the book. The dialog goes.
 */

/**
 * hf_letter_dialog_show:
 * @parent: the window
 * @context: what to work with
 * @text: what the letter says now, "" where nobody said
 *
 * Shows it.
 *
 * Returns: (transfer none): the dialog
 */
HfLetterDialog *hf_letter_dialog_show (GtkWindow *parent, HfContext *context, const char *text);

G_END_DECLS
