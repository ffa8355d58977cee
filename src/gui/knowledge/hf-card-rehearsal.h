/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_CARD_REHEARSAL (hf_card_rehearsal_get_type ())

/**
 * HfCardRehearsal:
 *
 * Rehearsing what one says: the titles of articles as cards, what they say behind them. Nothing is
 * kept of it: who passes a training is for others to say.
 */
G_DECLARE_FINAL_TYPE (HfCardRehearsal, hf_card_rehearsal, HF, CARD_REHEARSAL, AdwWindow)

/**
 * hf_card_rehearsal_present:
 * @parent: a widget of the window
 * @context: what to work with
 * @kind: (nullable): the kind of articles, %NULL for frequent questions and procedures
 *
 * Opens it.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *hf_card_rehearsal_present (GtkWidget *parent, HfContext *context, const char *kind);

G_END_DECLS
