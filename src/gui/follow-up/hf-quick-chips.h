/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/follow-up/hf-quick-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_QUICK_CHIPS (hf_quick_chips_get_type ())

/**
 * HfQuickChips:
 *
 * How a line is understood, piece by piece; what may be meant in several ways is a button for each.
 */
G_DECLARE_FINAL_TYPE (HfQuickChips, hf_quick_chips, HF, QUICK_CHIPS, GtkWidget)

/**
 * HfQuickChips::chosen:
 * @self: the chips
 * @choice: a #HfQuickChoice
 * @nth: its place
 *
 * Somebody chose what is meant.
 */

/**
 * hf_quick_chips_show:
 * @context: what to work with
 * @draft: (nullable): the line, %NULL for nothing
 *
 * Shows a line.
 */
void hf_quick_chips_show (HfQuickChips *self, HfContext *context, const HfQuickDraft *draft);

G_END_DECLS
