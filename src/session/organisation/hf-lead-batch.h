/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-filter.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfLeadBatch:
 * @name: what it is called on cards, as “Source in detail”
 * @n_cards: whose cards say so
 * @n_came: who of these has been here
 *
 * A batch of leads that an organisation sent, an activity of that kind, and whom it brought.
 */
typedef struct
{
  char  *name;
  gint64 n_cards;
  gint64 n_came;
} HfLeadBatch;

/**
 * hf_lead_batch_read:
 * @db: a connection
 * @activity: the batch
 * @error: return location for an error; %HF_STORE_ERROR_GONE when it is gone
 *
 * Returns: (transfer full) (nullable): the batch
 */
HfLeadBatch *hf_lead_batch_read (HfDatabase *db, gint64 activity, GError **error);

/**
 * hf_lead_batch_free:
 * @self: (transfer full): a batch
 *
 * Frees it.
 */
void hf_lead_batch_free (HfLeadBatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfLeadBatch, hf_lead_batch_free)

/**
 * hf_lead_batch_make_filter:
 * @self: a batch
 *
 * Returns: (transfer full): whom it brought
 */
HfFilter *hf_lead_batch_make_filter (const HfLeadBatch *self);

/**
 * hf_lead_batch_read_names:
 * @db: a connection
 * @most: how many
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what the latest batches are called
 */
GPtrArray *hf_lead_batch_read_names (HfDatabase *db, guint most, GError **error);

G_END_DECLS
