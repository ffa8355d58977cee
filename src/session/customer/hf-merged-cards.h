/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The cards that went into another, as the history has it. */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-undo.h"

G_BEGIN_DECLS

/**
 * HfMergedCard:
 * @customer: the card that went
 * @change: the change that closed it
 * @step: the step in which it went, be it again
 * @at: when, UTC seconds
 * @who: (owned): by whom
 * @is_direct: whether it went into this very card, and not into another that went there later
 *
 * A card that went into another.
 */
typedef struct
{
  gint64   customer;
  gint64   change;
  gint64   step;
  gint64   at;
  char    *who;
  gboolean is_direct;
} HfMergedCard;

/**
 * hf_merged_cards_read:
 * @db: a connection
 * @into: a card
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HfMergedCard) (nullable): the cards that went into it
 */
GPtrArray *hf_merged_cards_read (HfDatabase *db, gint64 into, GError **error);

/**
 * hf_merged_card_find_run:
 * @self: a card that went
 * @db: a connection
 * @run: (out): the changes by which it went
 * @error: return location for an error
 *
 * Of many merges in one step it finds the one.
 *
 * Returns: whether it succeeded
 */
gboolean hf_merged_card_find_run (const HfMergedCard *self,
                                  HfDatabase         *db,
                                  HfChangeRun        *run,
                                  GError            **error);

G_END_DECLS
