/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "session/standing/hf-club.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_TERM_LIST (hf_term_list_get_type ())

/**
 * HfTermList:
 *
 * All terms of a membership, those that are over too. Each can be corrected, and one that nobody
 * entered in its time can be added.
 */
G_DECLARE_FINAL_TYPE (HfTermList, hf_term_list, HF, TERM_LIST, AdwExpanderRow)

/**
 * hf_term_list_show:
 * @self: a list
 * @context: what to work with
 * @club: a member
 *
 * Shows the memberships of somebody.
 */
void hf_term_list_show (HfTermList *self, HfContext *context, const HfClub *club);

/**
 * hf_term_list_add_edit:
 * @line: an #AdwActionRow
 * @context: what to work with
 * @row: what the line is about, an entry of #HfEntryDialog
 *
 * Adds a button that has it corrected.
 */
void hf_term_list_add_edit (GtkWidget *line, HfContext *context, const HfRow *row);

G_END_DECLS
