/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-store.h"

G_BEGIN_DECLS

#define HF_TYPE_LIVE_LIST (hf_live_list_get_type ())
G_DECLARE_FINAL_TYPE (HfLiveList, hf_live_list, HF, LIVE_LIST, GObject)

/* The same number as GTK_INVALID_LIST_POSITION. */
#define HF_LIVE_LIST_NOT_FOUND G_MAXUINT

HfLiveList *hf_live_list_new (HfStore *store);
void        hf_live_list_set_query (HfLiveList *self, HfQuery *query);
void        hf_live_list_set_search (HfLiveList *self, const char *text);
gboolean    hf_live_list_is_loading (HfLiveList *self);
gint64      hf_live_list_get_id (HfLiveList *self, guint position);
guint       hf_live_list_find (HfLiveList *self, gint64 id);

G_END_DECLS
