/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfFollowUpRollup:
 *
 * Gathers what follow-ups add to and take from the roll-up of the open ones, and writes the sums
 * cell by cell.
 */
typedef struct _HfFollowUpRollup HfFollowUpRollup;

HfFollowUpRollup *hf_follow_up_rollup_new (void);
void              hf_follow_up_rollup_free (HfFollowUpRollup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfFollowUpRollup, hf_follow_up_rollup_free)

gboolean hf_follow_up_rollup_count (HfFollowUpRollup *self,
                                    HfDatabase       *db,
                                    gint64            follow_up,
                                    int               sign,
                                    GError          **error);
gboolean hf_follow_up_rollup_flush (HfFollowUpRollup *self, HfDatabase *db, GError **error);

G_END_DECLS
