/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "session/same-person/hf-duplicate-scan.h"
#include "store/hf-change-set.h"

G_BEGIN_DECLS

/**
 * HfPairCards:
 * @cards: both cards, as the viewer may see them
 * @apart: (element-type HfRow): what says that they are two people, usually one row; none where
 *   nobody said so
 * @who: (owned) (nullable): who said so last, %NULL where nobody did or nobody knows
 * @at: when, UTC seconds
 *
 * Two cards that may be one person, or may not.
 */
typedef struct
{
  HfRow     *cards[2];
  GPtrArray *apart;
  char      *who;
  gint64     at;
} HfPairCards;

/**
 * HfApartSheet:
 * @n_all: how many pairs there are
 * @pairs: (element-type HfPairCards): as many of them as were asked for, the last said first
 *
 * Pairs of which somebody said that they are two people.
 */
typedef struct
{
  guint      n_all;
  GPtrArray *pairs;
} HfApartSheet;

/**
 * HfMark:
 * @HF_MARK_NONE: there is nothing to decide: it is not marked, or somebody said that they are two
 * @HF_MARK_OPEN: both cards are in use, and nobody decided yet
 * @HF_MARK_ARCHIVED: nobody decided yet, and the other card is archived
 *
 * What became of a card's being marked as a possible duplicate of another.
 */
typedef enum
{
  HF_MARK_NONE,
  HF_MARK_OPEN,
  HF_MARK_ARCHIVED,
} HfMark;

gboolean hf_pair_cards_read_mark (HfDatabase *db, gint64 customer, HfMark *mark, GError **error);
gboolean hf_pair_cards_is_open (const HfPairCards *self);
GPtrArray *
hf_pair_cards_read (HfDatabase *db, HfViewer *viewer, const GArray *pairs, GError **error);
GHashTable *hf_pair_cards_list_apart (HfDatabase *db, GError **error);
HfApartSheet      *
hf_pair_cards_read_apart (HfDatabase *db, HfViewer *viewer, guint limit, GError **error);
void hf_apart_sheet_free (HfApartSheet *self);
HfChangeSet *hf_pair_cards_set_apart (gint64 one, gint64 other) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfApartSheet, hf_apart_sheet_free)

G_END_DECLS
