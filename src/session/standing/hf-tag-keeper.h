/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/standing/hf-score-keeper.h"

G_BEGIN_DECLS

#define HF_TYPE_TAG_KEEPER (hf_tag_keeper_get_type ())

/**
 * HfTagKeeper:
 *
 * Keeps the automatic tags of an open book’s customers fresh: when a rule changed, when a day has
 * begun, and when customers rank otherwise than before.
 */
G_DECLARE_FINAL_TYPE (HfTagKeeper, hf_tag_keeper, HF, TAG_KEEPER, HfKeeper)

/**
 * hf_tag_keeper_new:
 * @scores: who ranks the customers of the book; looks before the tags do
 * @store: the open book
 *
 * Returns: (transfer full): a keeper, at work as long as it is kept
 */
HfTagKeeper *hf_tag_keeper_new (HfScoreKeeper *scores, HfStore *store);

G_END_DECLS
