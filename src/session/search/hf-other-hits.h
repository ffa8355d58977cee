/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How many a search would find besides those it lists, so that nobody is entered anew who is only
 * archived, or hidden by a filter. */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

#define HF_TYPE_OTHER_HITS (hf_other_hits_get_type ())

/**
 * HfOtherHits:
 *
 * The number of those that another question finds than the list shows; it follows the book.
 */
G_DECLARE_FINAL_TYPE (HfOtherHits, hf_other_hits, HF, OTHER_HITS, GObject)

HfOtherHits *hf_other_hits_new (HfContext *context);
void  hf_other_hits_look (HfOtherHits *self, const HfQuery *query, const char *text, guint most);
guint hf_other_hits_count (HfOtherHits *self, gboolean *has_more);

/**
 * hf_other_hits_count_similar:
 * @self: the hits
 *
 * Returns: how many of those counted do not match as it was typed
 */
guint hf_other_hits_count_similar (HfOtherHits *self);

G_END_DECLS
