/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-filter.h"
#include "store/hf-database.h"
#include "store/hf-delta.h"

G_BEGIN_DECLS

/**
 * HfAutoTags:
 *
 * The rules for automatic tags, as they are on a day.
 */
typedef struct _HfAutoTags HfAutoTags;

/**
 * HfAutoTagsMark:
 * @rules: stands for the rules and the day
 * @n_unsettled: how often the book was unsettled until then
 *
 * What everybody is looked through by.
 */
typedef struct
{
  gint64 rules;
  gint64 n_unsettled;
} HfAutoTagsMark;

HfAutoTags *hf_auto_tags_new (HfDatabase *db, HfDate today, GError **error);
void        hf_auto_tags_free (HfAutoTags *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfAutoTags, hf_auto_tags_free)

gboolean hf_auto_tags_may_ask (const HfFilter *filter, GPtrArray *own_fields);
gboolean hf_auto_tags_is_empty (const HfAutoTags *self);
gboolean hf_auto_tags_refresh (const HfAutoTags *self,
                               HfDatabase       *db,
                               gint64            customer,
                               gboolean         *is_changed,
                               GError          **error);

gboolean hf_auto_tags_is_stale (HfDatabase     *db,
                                HfDate          today,
                                HfAutoTagsMark *mark,
                                gboolean       *is_stale,
                                GError        **error);
GArray  *hf_auto_tags_find_stale (const HfAutoTags *self, HfDatabase *db, GError **error);
GArray  *hf_auto_tags_find_wrong (HfDatabase *db, GError **error);
gboolean
hf_auto_tags_settle (HfDatabase *db, const HfAutoTagsMark *mark, gboolean is_half, GError **error);
gboolean hf_auto_tags_hang_on (const HfDelta *delta);
gboolean hf_auto_tags_unsettle (HfDatabase *db, GError **error);

G_END_DECLS
