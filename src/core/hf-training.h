/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_TRAINING (hf_training_get_type ())
G_DECLARE_FINAL_TYPE (HfTraining, hf_training, HF, TRAINING, HfRecord)

/**
 * HfTraining:
 *
 * A training, a rehearsal or an examination somebody of the staff took part in.
 */
extern const HfEntityDef hf_training_def;

/* What a training is. */
extern const HfChoice hf_training_kinds[];
#define HF_TRAINING_COURSE     "course"
#define HF_TRAINING_SIMULATION "simulation"
#define HF_TRAINING_EXAM       "exam"

/* What cards were about, by keys beside what people write as a topic: all that is proposed, or the
 * articles of one kind. */
extern const HfChoice hf_training_topics[];
#define HF_TRAINING_CARDS         "cards"
#define HF_TRAINING_CARDS_OF(key) HF_TRAINING_CARDS ":" key

char *hf_training_topic_of_cards (const char *kind);

/* The fields of a training, indices into its rows. */
enum
{
  HF_TRAINING_STAFF,
  HF_TRAINING_TOPIC,
  HF_TRAINING_KIND,
  HF_TRAINING_DATE,
  HF_TRAINING_PASSED,
  HF_TRAINING_EXPIRES,
  HF_TRAINING_NOTE,
  HF_TRAINING_STAFF_NAME,
  HF_TRAINING_N_FIELDS,
};

G_END_DECLS
