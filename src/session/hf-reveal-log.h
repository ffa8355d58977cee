/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-reveals.h"
#include "store/hf-store.h"

G_BEGIN_DECLS

/**
 * HfRevealAnswer:
 * @HF_REVEAL_ANSWER_FAILED: it could not be entered, so it is not to be shown
 * @HF_REVEAL_ANSWER_ENTERED: it is entered and may be shown
 * @HF_REVEAL_ANSWER_WHY: whoever asks has looked often today and has to say why
 *
 * Whether something may be shown.
 */
typedef enum
{
  HF_REVEAL_ANSWER_FAILED,
  HF_REVEAL_ANSWER_ENTERED,
  HF_REVEAL_ANSWER_WHY,
} HfRevealAnswer;

/**
 * hf_reveal_log_async:
 * @store: the store, whose viewer looks
 * @customer: whose it is
 * @field: (not nullable): what, %HF_REVEAL_PHONE or the name of another field
 * @how: (not nullable): %HF_REVEAL_SHOWN or %HF_REVEAL_COPIED
 * @reason: (nullable): why, where it was asked
 * @callback: called when it is in the book
 * @user_data: for @callback, whose source is @store
 *
 * Enters that somebody is shown what the screen keeps back, before it is shown.
 */
void hf_reveal_log_async (HfStore            *store,
                          gint64              customer,
                          const char         *field,
                          const char         *how,
                          const char         *reason,
                          GAsyncReadyCallback callback,
                          gpointer            user_data);

/**
 * hf_reveal_log_finish:
 * @store: the store
 * @result: what the callback was called with
 * @customer: whose it is, as it was said then
 * @error: return location for an error
 *
 * Returns: whether it may be shown
 */
HfRevealAnswer
hf_reveal_log_finish (HfStore *store, GAsyncResult *result, gint64 customer, GError **error);

G_END_DECLS
