/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-progress.h"
#include "session/same-person/hf-likeness.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfDuplicatePair:
 * @one: a card
 * @other: another, with a higher id
 * @reasons: what they have in common
 *
 * Two cards that may be one person.
 */
typedef struct
{
  gint64     one;
  gint64     other;
  HfLikeness reasons;
} HfDuplicatePair;

/**
 * hf_duplicate_pair_hash:
 * @key: (type HfDuplicatePair): a pair
 *
 * Returns: a hash of its cards, for a table with pairs as keys
 */
guint hf_duplicate_pair_hash (gconstpointer key);

/**
 * hf_duplicate_pair_equal:
 * @a: (type HfDuplicatePair): a pair
 * @b: (type HfDuplicatePair): another
 *
 * Returns: whether both are of the same cards, whatever these have in common
 */
gboolean hf_duplicate_pair_equal (gconstpointer a, gconstpointer b);

/**
 * HfDuplicateScan:
 * @pairs: (element-type HfDuplicatePair): the pairs, the likest first
 * @is_cut: whether there may be more than were asked for
 * @n_left_out: how many telephone numbers were not looked at, as too many cards share them
 *
 * What a look through the whole book came to.
 */
typedef struct
{
  GArray  *pairs;
  gboolean is_cut;
  gint64   n_left_out;
} HfDuplicateScan;

/**
 * hf_duplicate_scan_free:
 * @self: (transfer full): what was found
 *
 * Frees it.
 */
void hf_duplicate_scan_free (HfDuplicateScan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfDuplicateScan, hf_duplicate_scan_free)

/**
 * hf_duplicate_scan_run:
 * @db: a connection
 * @limit: the most pairs to return
 * @progress: told how many customers of how many were looked at
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Looks through the whole book for pairs of live cards that are suspected to be one person.
 *
 * Returns: (transfer full) (nullable): what was found
 */
HfDuplicateScan *hf_duplicate_scan_run (HfDatabase       *db,
                                        guint             limit,
                                        const HfProgress *progress,
                                        GCancellable     *cancellable,
                                        GError          **error);

G_END_DECLS
