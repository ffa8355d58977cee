/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_APART_DIALOG (hf_apart_dialog_get_type ())

/**
 * HfApartDialog:
 *
 * The pairs of which somebody said that they are two people: each can be looked at, and taken back.
 */
G_DECLARE_FINAL_TYPE (HfApartDialog, hf_apart_dialog, HF, APART_DIALOG, AdwWindow)

/**
 * hf_apart_dialog_show:
 * @parent: the review of duplicates
 * @context: the book
 *
 * Shows the dialog.
 *
 * Returns: (transfer none): it, until it closes
 */
HfApartDialog *hf_apart_dialog_show (GtkWindow *parent, HfContext *context);

G_END_DECLS
