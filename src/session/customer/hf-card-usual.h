/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-proposal.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/* The most that is proposed at once. */
#define HF_CARD_USUAL_MOST 40

/**
 * hf_card_usual_find:
 * @db: a connection
 * @row: the card that is edited
 * @field: the name of a field that hf_usual_words_find() knows
 * @text: what was typed, "" for all
 * @error: return location for an error
 *
 * Finds what a field of a card usually holds: what the latest cards of the book have, the most
 * frequent first, then the usual words. Where several stand in the field, the last one typed is
 * completed, or another one added, and what it has already is not proposed. What is not for
 * everybody on other cards is not told by this one.
 *
 * Returns: (transfer full) (nullable) (element-type HfProposal): at most %HF_CARD_USUAL_MOST
 */
GPtrArray *hf_card_usual_find (HfDatabase  *db,
                               const HfRow *row,
                               const char  *field,
                               const char  *text,
                               GError     **error);

G_END_DECLS
