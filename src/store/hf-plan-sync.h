/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-transaction.h"

G_BEGIN_DECLS

/**
 * HfPlanSync:
 *
 * The customers of whom a step changes what their plans follow from.
 */
typedef struct _HfPlanSync HfPlanSync;

/* The most days since a visit for it to begin a plan. */
#define HF_PLAN_SYNC_DAYS 180

HfPlanSync *hf_plan_sync_new (HfDatabase *db, gint64 now, GError **error);
void        hf_plan_sync_free (HfPlanSync *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPlanSync, hf_plan_sync_free)

void     hf_plan_sync_note (HfPlanSync *self, gint64 customer, gboolean has_visit);
gboolean hf_plan_sync_apply (HfPlanSync *self, HfTransaction *transaction, GError **error);

G_END_DECLS
