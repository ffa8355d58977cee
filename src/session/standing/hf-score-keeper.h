/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/standing/hf-keeper.h"

G_BEGIN_DECLS

#define HF_TYPE_SCORE_KEEPER (hf_score_keeper_get_type ())

/**
 * HfScoreKeeper:
 *
 * Keeps the ranking of an open book’s customers and the classes of their cases fresh: soon after it
 * is opened, when a day has begun, when many visits came or went, as by an import or its undo, and
 * when a class changed.
 */
G_DECLARE_FINAL_TYPE (HfScoreKeeper, hf_score_keeper, HF, SCORE_KEEPER, HfKeeper)

/**
 * hf_score_keeper_new:
 * @store: an open book
 *
 * Returns: (transfer full): a keeper, at work as long as it is kept
 */
HfScoreKeeper *hf_score_keeper_new (HfStore *store);

G_END_DECLS
