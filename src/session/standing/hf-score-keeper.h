/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-store.h"

G_BEGIN_DECLS

#define HF_TYPE_SCORE_KEEPER (hf_score_keeper_get_type ())

/**
 * HfScoreKeeper:
 *
 * Keeps the ranking of an open book’s customers and the classes of their cases fresh: soon after it
 * is opened, when a day has begun, when many visits came or went, as by an import or its undo, and
 * when a class changed.
 */
G_DECLARE_FINAL_TYPE (HfScoreKeeper, hf_score_keeper, HF, SCORE_KEEPER, GObject)

/**
 * HfScoreKeeper::ranked:
 * @n_changed: how many customers rank otherwise than before, or belong to other classes
 *
 * Ranking and classes were looked at, and are fresh.
 */

/**
 * hf_score_keeper_new:
 * @store: an open book
 *
 * Returns: (transfer full): a keeper, at work as long as it is kept
 */
HfScoreKeeper *hf_score_keeper_new (HfStore *store);

/**
 * hf_score_keeper_look:
 *
 * Looks now whether the ranking is stale, and if so ranks everybody anew.
 */
void hf_score_keeper_look (HfScoreKeeper *self);

G_END_DECLS
