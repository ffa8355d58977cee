/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfDuplicateReasons:
 * @HF_DUPLICATE_ID_NUMBER: the same identity card
 * @HF_DUPLICATE_PHONE: a telephone number in common
 * @HF_DUPLICATE_NAME: the same name
 * @HF_DUPLICATE_PINYIN: names that sound alike
 * @HF_DUPLICATE_BIRTH_DATE: the same day of birth
 *
 * What two cards have in common.
 */
typedef enum /*< flags >*/
{
  HF_DUPLICATE_ID_NUMBER = 1 << 0,
  HF_DUPLICATE_PHONE = 1 << 1,
  HF_DUPLICATE_NAME = 1 << 2,
  HF_DUPLICATE_PINYIN = 1 << 3,
  HF_DUPLICATE_BIRTH_DATE = 1 << 4,
} HfDuplicateReasons;

/* From this weight on two cards are taken for one person; below it they may be a family. */
#define HF_DUPLICATE_SUSPECT 6

/**
 * HfDuplicate:
 * @customer: a card that may be the same person
 * @row: it, masked for the viewer
 * @reasons: what they have in common
 * @weight: how much that says; see %HF_DUPLICATE_SUSPECT
 *
 * A card that is like another.
 */
typedef struct
{
  gint64             customer;
  HfRow             *row;
  HfDuplicateReasons reasons;
  guint              weight;
} HfDuplicate;

/**
 * HfDuplicatePair:
 * @one: a card
 * @other: another, with a higher id
 *
 * Two cards that may be one person.
 */
typedef struct
{
  gint64 one;
  gint64 other;
} HfDuplicatePair;

/**
 * hf_duplicate_weight:
 * @reasons: what two cards have in common
 *
 * How much that says: identity card 10, phone and name 9, name and birth date 8, a name that
 * sounds alike and a phone 6, a phone alone 2, as families share one. A name alone says nothing.
 *
 * Returns: the sum
 */
guint hf_duplicate_weight (HfDuplicateReasons reasons);

/**
 * hf_duplicates_find:
 * @db: a connection
 * @viewer: who looks
 * @card: the card, its id 0 when it is not in the book yet
 * @phones: (nullable) (array zero-terminated=1): its telephone numbers as written
 * @error: return location for an error
 *
 * Finds live cards like a card: as it is typed, or once it is there. Pairs that somebody found to
 * be two people are left out, and so are cards with another sex or identity card.
 *
 * Returns: (transfer full) (element-type HfDuplicate) (nullable): the likest first, at most ten
 */
GPtrArray *hf_duplicates_find (HfDatabase        *db,
                               HfViewer          *viewer,
                               const HfRow       *card,
                               const char *const *phones,
                               GError           **error);

/**
 * hf_duplicates_scan:
 * @db: a connection
 * @limit: the most pairs to return
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Looks through the whole book for pairs of live cards that are suspected to be one person.
 *
 * Returns: (transfer full) (element-type HfDuplicatePair) (nullable): the pairs
 */
GArray *hf_duplicates_scan (HfDatabase *db, guint limit, GCancellable *cancellable, GError **error);

G_END_DECLS
