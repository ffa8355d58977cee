/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-entity.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfSaidIndex:
 * @HF_SAID_CALLS: `contact_said` over what contacts were about and what is noted of them
 * @HF_SAID_HANDLED: `contact_handled` over what somebody was dissatisfied with, and what was done
 * @HF_SAID_COMPLAINTS: `complaint_said` over what complaints say, and what came of them
 * @HF_SAID_NOTES: `memo_said` over the notes of timelines
 * @HF_SAID_N_INDEXES: how many there are
 *
 * The full-text indexes over the entries of timelines, a row each.
 */
typedef enum
{
  HF_SAID_CALLS,
  HF_SAID_HANDLED,
  HF_SAID_COMPLAINTS,
  HF_SAID_NOTES,
  HF_SAID_N_INDEXES,
} HfSaidIndex;

const HfEntityDef *hf_said_index_get_def (HfSaidIndex index);
const char        *hf_said_index_get_name (HfSaidIndex index);
gboolean           hf_said_index_has (HfSaidIndex index, const HfEntityDef *def, guint field);

gboolean hf_said_index_create (HfDatabase *db, GError **error);
gboolean hf_said_index_add (HfDatabase *db, HfSaidIndex index, gint64 id, GError **error);
gboolean hf_said_index_forget (HfDatabase *db, HfSaidIndex index, gint64 id, GError **error);
gboolean hf_said_index_merge (HfDatabase *db, GError **error);
gboolean
hf_said_index_check (HfDatabase *db, HfSaidIndex index, gboolean *is_sound, GError **error);

G_END_DECLS
