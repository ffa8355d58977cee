/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-delta.h"
#include "store/hf-rehearsal.h"
#include "store/hf-statement.h"

G_BEGIN_DECLS

/**
 * HfStepInfo:
 * @who: the person whose step it is
 * @at: when, UTC seconds
 * @label: msgid of what was done
 * @source: (nullable): where the data came from, such as the name of an import's source
 * @key: (nullable): an idempotency key: a step with the same key is never made twice
 * @is_batch: whether rows that cannot be taken back are left on undo, and inserts are kept as
 * ranges
 *
 * Who does what, when and why.
 */
typedef struct
{
  const char *who;
  gint64      at;
  const char *label;
  const char *source;
  const char *key;
  gboolean    is_batch;
} HfStepInfo;

/**
 * HfTransaction:
 *
 * The one write path: rows changed, history, derived columns, roll-ups and search text, all or
 * nothing. Lives on the writer's thread.
 */
typedef struct _HfTransaction HfTransaction;

HfTransaction *hf_transaction_begin (HfDatabase *db, const HfStepInfo *info, GError **error);
HfTransaction *hf_transaction_begin_inverse (HfDatabase       *db,
                                             const HfStepInfo *info,
                                             const char       *kind,
                                             gint64            target,
                                             GError          **error);
HfTransaction *hf_transaction_rehearse (HfDatabase        *db,
                                        const HfStepInfo  *info,
                                        const HfEntityDef *def,
                                        GError           **error);
void           hf_transaction_end (HfTransaction *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfTransaction, hf_transaction_end)

gint64   hf_transaction_insert (HfTransaction *self, const HfRow *row, GError **error);
gboolean hf_transaction_update (HfTransaction *self,
                                const HfRow   *before,
                                const HfRow   *after,
                                GError       **error);
gboolean hf_transaction_apply (HfTransaction *self, HfDelta *delta, GError **error);
gboolean hf_transaction_refresh (HfTransaction *self, GError **error);
gboolean hf_transaction_commit (HfTransaction *self, GError **error);

gint64       hf_transaction_get_step (HfTransaction *self);
guint        hf_transaction_get_n_rows (HfTransaction *self);
HfRehearsal *hf_transaction_get_rehearsal (HfTransaction *self);

G_END_DECLS
