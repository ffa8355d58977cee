/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_MERGE_DIALOG (hf_merge_dialog_get_type ())

/**
 * HfMergeDialog:
 *
 * Two cards side by side, to be made one or to be told apart for good.
 */
G_DECLARE_FINAL_TYPE (HfMergeDialog, hf_merge_dialog, HF, MERGE_DIALOG, AdwWindow)

/**
 * HfMergeDialog::decided:
 * @self: the dialog, which closes now
 * @kept: the card that both have become, 0 when they were found to be two people
 * @text: what was done, translated
 * @step: the step in the history
 *
 * Somebody decided, and it is saved.
 */

/**
 * hf_merge_dialog_show:
 * @parent: the window
 * @context: the book
 * @one: a card
 * @other: another; of the two the one on which more hangs is proposed to stay
 *
 * Shows the dialog.
 *
 * Returns: (transfer none): it, until it closes
 */
HfMergeDialog *
hf_merge_dialog_show (GtkWindow *parent, HfContext *context, gint64 one, gint64 other);

/**
 * hf_merge_dialog_set_apart:
 * @self: a dialog
 *
 * Its cards were told apart before; that is not offered once more.
 */
void hf_merge_dialog_set_apart (HfMergeDialog *self);

G_END_DECLS
