/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "session/hf-progress.h"
#include "session/same-person/hf-duplicate-scan.h"

G_BEGIN_DECLS

/**
 * HfMergeVerdict:
 * @HF_MERGE_DONE: they say nothing different: one card was made of them, or would be
 * @HF_MERGE_DIFFERS: they say different things, between which somebody has to choose, or more
 * together than one card can hold
 * @HF_MERGE_GONE: one of them is archived or gone by now, or they are one already
 * @HF_MERGE_N_VERDICTS: how many there are
 *
 * What becomes of a pair that nobody looks at.
 */
typedef enum
{
  HF_MERGE_DONE,
  HF_MERGE_DIFFERS,
  HF_MERGE_GONE,
  HF_MERGE_N_VERDICTS,
} HfMergeVerdict;

gboolean hf_merge_batch_pair (HfDatabase            *db,
                              const HfDuplicatePair *pair,
                              HfViewer              *viewer,
                              gint64                 now,
                              HfMergeVerdict        *verdict,
                              gint64                *step,
                              GError               **error);
gint64   hf_merge_batch_join (HfDatabase *db, const GArray *steps, GError **error);
gboolean hf_merge_batch_count (HfDatabase       *db,
                               const GArray     *pairs,
                               HfViewer         *viewer,
                               const HfProgress *progress,
                               GCancellable     *cancellable,
                               gint64            counts[static HF_MERGE_N_VERDICTS],
                               GError          **error);

G_END_DECLS
