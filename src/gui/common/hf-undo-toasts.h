/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * hf_undo_toasts_install:
 * @dialog_class: the class of a dialog
 * @action: the action of it that takes back what a toast tells of
 *
 * Gives a dialog the action, and Ctrl+Z for what was told last.
 */
void hf_undo_toasts_install (GtkWidgetClass *dialog_class, const char *action);

/**
 * hf_undo_toasts_say:
 * @toasts: the toasts of a dialog
 * @text: what was done, translated; no markup
 * @step: the step in the history, 0 where there is nothing to take back
 * @action: what the dialog's class was given
 *
 * Says in a dialog what was done, with Undo beside it.
 */
void
hf_undo_toasts_say (AdwToastOverlay *toasts, const char *text, gint64 step, const char *action);

G_END_DECLS
