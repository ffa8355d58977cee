/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_HANDOVER_DIALOG (hf_handover_dialog_get_type ())

/**
 * HfHandoverDialog:
 *
 * Gives the customers and open follow-ups of somebody who leaves to colleagues: first shown, then
 * done as one step.
 */
G_DECLARE_FINAL_TYPE (HfHandoverDialog, hf_handover_dialog, HF, HANDOVER_DIALOG, AdwWindow)

/**
 * HfHandoverDialog::done:
 * @self: the dialog, which closes now
 * @text: what was done, translated
 * @step: the step in the history, 0 where it was stopped
 *
 * It was handed over, or stopped by somebody after the dialog had made way.
 */

/**
 * hf_handover_dialog_show:
 * @parent: the window
 * @context: the book
 *
 * Shows the dialog.
 *
 * Returns: (transfer none): it, until it closes
 */
HfHandoverDialog *hf_handover_dialog_show (GtkWindow *parent, HfContext *context);

G_END_DECLS
