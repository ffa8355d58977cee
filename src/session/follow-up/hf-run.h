/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/follow-up/hf-desk-habits.h"

G_BEGIN_DECLS

/* Of how many of the queue a run is chosen, from its top. */
#define HF_RUN_CANDIDATES 100

void    hf_run_choose_async (HfContext          *context,
                             const HfDeskHabits *habits,
                             guint               minutes,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data);
GArray *hf_run_choose_finish (HfContext *context, GAsyncResult *result, GError **error);

G_END_DECLS
