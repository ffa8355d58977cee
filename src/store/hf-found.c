/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a search found. */

#include "store/hf-search.h"

/**
 * hf_found_free:
 * @self: (transfer full): a result
 *
 * Frees a result.
 */
void
hf_found_free (HfFound *self)
{
  g_array_unref (self->ids);
  g_array_unref (self->tiers);
  g_free (self);
}

/**
 * hf_found_count_exact:
 * @self: a result
 *
 * Returns: how many of the customers match as it was typed; those behind them are only similar
 */
guint
hf_found_count_exact (const HfFound *self)
{
  guint n = self->tiers->len;

  while (n > 0 && g_array_index (self->tiers, HfSearchTier, n - 1) == HF_SEARCH_SIMILAR)
    n--;
  return n;
}

/**
 * hf_search_tier_name:
 * @tier: a tier
 *
 * Returns: (transfer none): its key in files and on the command line
 */
const char *
hf_search_tier_name (HfSearchTier tier)
{
  static const char *const names[] = { "exact", "tail", "prefix", "initials", "pinyin",
                                       "text",  "call", "note",   "similar" };

  return names[tier];
}

/**
 * hf_search_tier_is_said:
 * @tier: a tier
 *
 * Returns: whether somebody may have been found by what the list does not show:
 * hf_search_said_read()
 */
gboolean
hf_search_tier_is_said (HfSearchTier tier)
{
  return tier >= HF_SEARCH_TEXT && tier < HF_SEARCH_SIMILAR;
}
