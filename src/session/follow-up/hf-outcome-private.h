/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The inside of the outcomes, for their own files only: hf-outcome.c is the change and its words,
 * hf-outcome-moves.c what becomes of the follow-up. */

#pragma once

#include "session/follow-up/hf-outcome.h"
#include "store/hf-change-set.h"

G_BEGIN_DECLS

const HfGradePreset *hf_outcome_find_preset (HfContext *context, const HfRow *follow_up);

HfRow *hf_outcome_move (HfContext *context, const HfRow *follow_up, const HfOutcome *outcome);

void hf_outcome_add_more (HfContext       *context,
                          const HfRow     *follow_up,
                          const HfOutcome *outcome,
                          HfChangeSet     *changes);

G_END_DECLS
