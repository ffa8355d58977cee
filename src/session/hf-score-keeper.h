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
 * Keeps the ranking of an open book’s customers fresh: soon after it is opened, when a day has
 * begun, and when many visits came or went, as by an import or its undo.
 */
G_DECLARE_FINAL_TYPE (HfScoreKeeper, hf_score_keeper, HF, SCORE_KEEPER, GObject)

/**
 * HfScoreKeeper::ranked:
 * @n_changed: how many customers rank otherwise than before
 *
 * The ranking was looked at, and is fresh.
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
