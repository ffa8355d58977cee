/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-record-list.h"

G_BEGIN_DECLS

#define HF_TYPE_STAGE_BOARD (hf_stage_board_get_type ())

/**
 * HfStageBoard:
 *
 * The organisations of a list as cards, a column for each stage of partners. The keys go from card
 * to card, and with Ctrl they take one to the next stage, by the action
 * `organisation.put-in-stage`. One card is selected, and stays so wherever it goes.
 */
G_DECLARE_FINAL_TYPE (HfStageBoard, hf_stage_board, HF, STAGE_BOARD, GtkWidget)

/**
 * HfStageBoard::selected:
 * @self: the board
 * @id: the organisation now selected
 *
 * Another card was selected by the person, or because the selected one went away.
 */

/**
 * HfStageBoard::activated:
 * @self: the board
 * @id: the organisation to open
 *
 * A card was opened.
 */

/**
 * hf_stage_board_new:
 * @context: what to work with
 * @menu: what can be done to a card
 *
 * Returns: (transfer floating): a board of nothing as yet
 */
GtkWidget *hf_stage_board_new (HfContext *context, GMenuModel *menu);

/**
 * hf_stage_board_show:
 * @list: a list of organisations
 * @text: (nullable): what is searched for in it
 *
 * Shows what the list asks for, in its order.
 */
void hf_stage_board_show (HfStageBoard *self, HfRecordList *list, const char *text);

/**
 * hf_stage_board_select:
 * @id: an organisation, 0 for none
 *
 * Selects a card, as soon as it is there, without telling of it.
 */
void hf_stage_board_select (HfStageBoard *self, gint64 id);

/**
 * hf_stage_board_get_front:
 *
 * Returns: (transfer none): the column that the keys go through
 */
HfRecordList *hf_stage_board_get_front (HfStageBoard *self);

G_END_DECLS
