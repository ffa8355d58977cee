/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

/**
 * HfRecordMap:
 *
 * The records that somebody shows, one a row, held weakly. Lives on the main thread.
 */
typedef struct _HfRecordMap HfRecordMap;

HfRecordMap *hf_record_map_new (void);
void         hf_record_map_free (HfRecordMap *self);
HfRecord    *hf_record_map_ensure (HfRecordMap *self, const HfEntityDef *def, gint64 id);

G_END_DECLS
