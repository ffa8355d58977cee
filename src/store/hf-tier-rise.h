/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-transaction.h"

G_BEGIN_DECLS

/**
 * HfTierRise:
 *
 * The members whose visits or points a step changes, and what they had paid and been given before.
 */
typedef struct _HfTierRise HfTierRise;

HfTierRise *hf_tier_rise_new (HfDatabase *db, HfDate today, GError **error);
void        hf_tier_rise_free (HfTierRise *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfTierRise, hf_tier_rise_free)

gboolean hf_tier_rise_note (HfTierRise *self, gint64 customer, GError **error);
gboolean hf_tier_rise_apply (HfTierRise *self, HfTransaction *transaction, GError **error);

G_END_DECLS
