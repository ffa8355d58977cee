/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"
#include "store/hf-query.h"

G_BEGIN_DECLS

/**
 * HF_SEARCH_MOST:
 *
 * How many hits are listed, sorted or counted at the most. Whoever finds more types on.
 */
#define HF_SEARCH_MOST 10000

/**
 * HfSearchTier:
 * @HF_SEARCH_EXACT: the whole name, phone number, identity card or external number
 * @HF_SEARCH_TAIL: the last digits of a phone number or an identity card
 * @HF_SEARCH_PREFIX: the beginning of the name
 * @HF_SEARCH_INITIALS: just the initials of the name, one letter a syllable
 * @HF_SEARCH_PINYIN: the beginning of pinyin, initials mixed in
 * @HF_SEARCH_TEXT: anything else the customer is found by
 * @HF_SEARCH_CALL: what was said in a call, or another contact
 * @HF_SEARCH_NOTE: what is written in a note that is for the viewer
 * @HF_SEARCH_SIMILAR: what was typed has one mistake; only where little else was found
 *
 * How well a customer matches, best first.
 */
typedef enum
{
  HF_SEARCH_EXACT,
  HF_SEARCH_TAIL,
  HF_SEARCH_PREFIX,
  HF_SEARCH_INITIALS,
  HF_SEARCH_PINYIN,
  HF_SEARCH_TEXT,
  HF_SEARCH_CALL,
  HF_SEARCH_NOTE,
  HF_SEARCH_SIMILAR,
} HfSearchTier;

/**
 * HfFound:
 * @ids: (element-type gint64): customers, best first, each once
 * @tiers: (element-type HfSearchTier): how well each matches
 *
 * What a search found.
 */
typedef struct
{
  GArray *ids;
  GArray *tiers;
} HfFound;

/**
 * HfSearchOptions:
 * @whom: among whom
 * @filter: (nullable): a resolved filter of customers that the hits must pass
 * @viewer: (nullable): who looks; the cards they opened lately stand first among equals, and what
 *   is masked for them they find nobody by. %NULL stands for somebody who sees nothing
 * @today: the day before which what was not done is overdue
 * @by_cards_only: whether what was said in calls and written in notes does not count
 *
 * What else a search depends on; all of it may be left out.
 */
typedef struct
{
  HfSearchWhom    whom;
  const HfFilter *filter;
  const HfViewer *viewer;
  HfDate          today;
  gboolean        by_cards_only;
} HfSearchOptions;

void  hf_found_free (HfFound *self);
guint hf_found_count_exact (const HfFound *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfFound, hf_found_free)

HfFound *
hf_search (HfDatabase *db, const char *text, const HfViewer *viewer, guint limit, GError **error);
HfFound    *hf_search_within (HfDatabase            *db,
                              const char            *text,
                              const HfSearchOptions *options,
                              guint                  limit,
                              GError               **error);
const char *hf_search_tier_name (HfSearchTier tier);
gboolean    hf_search_tier_is_said (HfSearchTier tier);

G_END_DECLS
