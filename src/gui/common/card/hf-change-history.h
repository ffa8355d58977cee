/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-entity.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CHANGE_HISTORY (hf_change_history_get_type ())

/**
 * HfChangeHistory:
 *
 * What was changed of a row's fields, by whom and when, the newest first, each with the way back:
 * as the timeline of a customer has it, for what has no such timeline.
 */
G_DECLARE_FINAL_TYPE (HfChangeHistory, hf_change_history, HF, CHANGE_HISTORY, GtkWidget)

/**
 * hf_change_history_offers:
 * @def: an entity
 *
 * Returns: whether the history of its rows can be shown
 */
gboolean hf_change_history_offers (const HfEntityDef *def);

/**
 * hf_change_history_set_up:
 * @context: what to work with
 * @def: of which entity the rows are; hf_change_history_offers() it
 *
 * To be called once.
 */
void hf_change_history_set_up (HfChangeHistory *self, HfContext *context, const HfEntityDef *def);

/**
 * hf_change_history_set_row:
 * @id: a row, 0 for none
 *
 * Shows the changes of another row, once they are to be seen.
 */
void hf_change_history_set_row (HfChangeHistory *self, gint64 id);

G_END_DECLS
