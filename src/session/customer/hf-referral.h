/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/* Whoever sent more is said to have sent more; nobody counts further. */
#define HF_REFERRAL_MOST_COUNTED 999

/**
 * HfReferral:
 * @row: whoever was referred, masked for the viewer
 * @n_below: how many would be listed below, at most one more than %HF_REFERRAL_MOST_COUNTED
 *
 * Somebody in the tree of who referred whom.
 */
typedef struct
{
  HfRow *row;
  guint  n_below;
} HfReferral;

/**
 * HfReferralLevel:
 * @people: (element-type HfReferral): the first of those whom one person referred
 * @n_more: how many come after them, at most one more than %HF_REFERRAL_MOST_COUNTED
 *
 * One level of the tree, as far as it was asked for.
 */
typedef struct
{
  GPtrArray *people;
  guint      n_more;
} HfReferralLevel;

void hf_referral_level_free (HfReferralLevel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfReferralLevel, hf_referral_level_free)

/**
 * hf_referral_read:
 * @db: a connection
 * @viewer: who looks
 * @root: whose tree it is
 * @referrer: who referred them: @root, or somebody in its tree
 * @limit: how many to read at the most
 * @error: return location for an error
 *
 * Reads those whom one person referred, in the order they came into the book. Somebody archived is
 * among them only for those whom they referred in their turn. As everybody has one referrer, a
 * circle that can be reached from @root leads through it; it is left out.
 *
 * Returns: (transfer full) (nullable): the level
 */
HfReferralLevel *hf_referral_read (HfDatabase *db,
                                   HfViewer   *viewer,
                                   gint64      root,
                                   gint64      referrer,
                                   guint       limit,
                                   GError    **error);

/**
 * HfReferralTally:
 * @n_referred: how many live customers somebody referred
 * @n_came: how many of them have come
 * @n_referred_on: how many live customers these referred in their turn
 * @is_any: whether anybody is to be listed at all
 *
 * What somebody's referrals come to.
 */
typedef struct
{
  guint    n_referred;
  guint    n_came;
  guint    n_referred_on;
  gboolean is_any;
} HfReferralTally;

/**
 * hf_referral_tally:
 * @db: a connection
 * @customer: whose
 * @tally: (out): the numbers
 * @error: return location for an error
 *
 * Counts somebody's referrals and those of the next level.
 *
 * Returns: whether they could be counted
 */
gboolean
hf_referral_tally (HfDatabase *db, gint64 customer, HfReferralTally *tally, GError **error);

G_END_DECLS
