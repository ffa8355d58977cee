/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/follow-up/hf-claims.h"
#include "session/follow-up/hf-queue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_QUEUE_LIST (hf_queue_list_get_type ())

/**
 * HfQueueList:
 *
 * The queue with its filters. It tells which follow-up a person picks; what is shown of it and what
 * comes next is the page's.
 */
G_DECLARE_FINAL_TYPE (HfQueueList, hf_queue_list, HF, QUEUE_LIST, GtkWidget)

void          hf_queue_list_set_claims (HfQueueList *self, HfClaims *claims);
void          hf_queue_list_set_context (HfQueueList *self, HfContext *context);
void          hf_queue_list_refresh (HfQueueList *self);
void          hf_queue_list_set_counts (HfQueueList *self, const HfQueueCounts *counts);
HfQueueFilter hf_queue_list_get_filter (HfQueueList *self);
void          hf_queue_list_set_filter (HfQueueList *self, HfQueueFilter filter);
void          hf_queue_list_set_run (HfQueueList *self, const GArray *ids);
guint         hf_queue_list_get_n_items (HfQueueList *self);
gboolean      hf_queue_list_is_loading (HfQueueList *self);
const GError *hf_queue_list_get_error (HfQueueList *self);
gint64        hf_queue_list_get_id (HfQueueList *self, guint position);
const HfRow  *hf_queue_list_get_row (HfQueueList *self, guint position);
gboolean      hf_queue_list_find (HfQueueList *self, gint64 id, guint *position);
void          hf_queue_list_select (HfQueueList *self, gint64 id);

G_END_DECLS
