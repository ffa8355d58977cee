/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "session/hf-proposal.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfSuggestionsFind:
 * @db: a connection
 * @row: the row that is edited
 * @field: the name of the field
 * @text: what was typed, "" for all
 * @error: return location for an error
 *
 * Finds what a field may hold; called on the reader's thread.
 *
 * Returns: (transfer full) (nullable) (element-type HfProposal): the best first
 */
typedef GPtrArray *(*HfSuggestionsFind) (HfDatabase  *db,
                                         const HfRow *row,
                                         const char  *field,
                                         const char  *text,
                                         GError     **error);

#define HF_TYPE_SUGGESTIONS (hf_suggestions_get_type ())

/**
 * HfSuggestions:
 *
 * A list under an entry of what it may hold. It proposes and never insists: the focus stays in the
 * entry, and whatever is typed there may be kept.
 */
G_DECLARE_FINAL_TYPE (HfSuggestions, hf_suggestions, HF, SUGGESTIONS, GtkPopover)

/**
 * HfSuggestions::chosen:
 * @self: the list
 * @proposal: (type gpointer): the #HfProposal that was chosen, valid until the handler returns
 *
 * The row is to have what follows from it.
 */

/**
 * hf_suggestions_new:
 * @context: what to work with
 * @find: finds them
 *
 * Returns: (transfer full): a list without anything in it
 */
GtkWidget *hf_suggestions_new (HfContext *context, HfSuggestionsFind find);

/**
 * hf_suggestions_ask:
 * @row: the row that is edited
 * @field: the name of the field
 * @text: what was typed, "" for all
 *
 * Shows what may be meant once it is found. Asking again stops the search before.
 */
void
hf_suggestions_ask (HfSuggestions *self, const HfRow *row, const char *field, const char *text);

/**
 * hf_suggestions_close:
 *
 * Stops searching and goes.
 */
void hf_suggestions_close (HfSuggestions *self);

/**
 * hf_suggestions_press:
 * @keyval: a key that was pressed in the entry
 *
 * Moves along the list by the arrows, chooses by Enter, goes by Escape.
 *
 * Returns: whether the key was for the list
 */
gboolean hf_suggestions_press (HfSuggestions *self, guint keyval);

G_END_DECLS
