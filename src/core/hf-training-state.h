/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-row.h"

G_BEGIN_DECLS

/* How many days before it lapses a training is spoken of. */
#define HF_TRAINING_NOTICE_DAYS 60

/**
 * HfTrainingState:
 * @HF_TRAINING_FAILED: it was not passed, or not yet
 * @HF_TRAINING_VALID: it counts
 * @HF_TRAINING_ENDING: it lapses soon
 * @HF_TRAINING_ENDED: it has lapsed, and nothing took its place
 * @HF_TRAINING_REPLACED: the same topic was passed again since
 *
 * What a training is worth on a day.
 */
typedef enum
{
  HF_TRAINING_FAILED,
  HF_TRAINING_VALID,
  HF_TRAINING_ENDING,
  HF_TRAINING_ENDED,
  HF_TRAINING_REPLACED,
} HfTrainingState;

/**
 * hf_training_state:
 * @row: a training
 * @all: (element-type HfRow): all trainings of the same person, or of more
 * @today: today
 *
 * Returns: what it is worth
 */
HfTrainingState hf_training_state (const HfRow *row, GPtrArray *all, HfDate today);

G_END_DECLS
