/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-visit-flags.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/* Added to a visit's flags once the roll-ups contain it. */
#define HF_VISIT_COUNTED (1u << 9)

/**
 * HfRollup:
 *
 * Gathers what visits add to and take from the roll-ups, and writes the sums cell by cell.
 */
typedef struct _HfRollup HfRollup;

HfRollup *hf_rollup_new (void);
void      hf_rollup_free (HfRollup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfRollup, hf_rollup_free)

void     hf_rollup_count (HfRollup *self, const HfVisitMark *mark, guint64 flags, int sign);
gboolean hf_rollup_flush (HfRollup *self, HfDatabase *db, GError **error);

G_END_DECLS
