/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a training is worth: whoever passed a topic again need not hear that the first pass lapsed.
 */

#include "core/hf-training-state.h"

#include "core/hf-training.h"

static gboolean
is_passed (const HfRow *row)
{
  return hf_row_int (row, HF_TRAINING_PASSED) != 0;
}

/* Later on the calendar, or entered later for the same day. */
static gboolean
is_later (const HfRow *row, const HfRow *other)
{
  int order =
    g_strcmp0 (hf_row_text (other, HF_TRAINING_DATE), hf_row_text (row, HF_TRAINING_DATE));

  return order > 0 || (order == 0 && other->id > row->id);
}

static gboolean
replaces (const HfRow *other, const HfRow *row, HfDate today)
{
  HfDate day = hf_date_from_iso (hf_row_text (other, HF_TRAINING_DATE));

  return is_passed (other) && is_later (row, other) && day <= today &&
         hf_row_int (other, HF_TRAINING_STAFF) == hf_row_int (row, HF_TRAINING_STAFF) &&
         g_strcmp0 (hf_row_text (other, HF_TRAINING_TOPIC), hf_row_text (row, HF_TRAINING_TOPIC)) ==
           0;
}

HfTrainingState
hf_training_state (const HfRow *row, GPtrArray *all, HfDate today)
{
  g_return_val_if_fail (row != NULL && all != NULL, HF_TRAINING_FAILED);

  HfDate expires = hf_date_from_iso (hf_row_text (row, HF_TRAINING_EXPIRES));

  if (!is_passed (row))
    return HF_TRAINING_FAILED;
  for (guint i = 0; i < all->len; i++)
    if (replaces (g_ptr_array_index (all, i), row, today))
      return HF_TRAINING_REPLACED;
  if (expires == HF_DATE_NONE)
    return HF_TRAINING_VALID;
  if (expires < today)
    return HF_TRAINING_ENDED;
  return expires - today <= HF_TRAINING_NOTICE_DAYS ? HF_TRAINING_ENDING : HF_TRAINING_VALID;
}
