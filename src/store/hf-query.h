/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-entity.h"
#include "core/hf-filter.h"
#include "core/hf-viewer.h"

G_BEGIN_DECLS

/**
 * HfQuery:
 *
 * Which rows of an entity, in which order, for whom. Reference counted; built by the functions
 * below, then used without being changed again, on any thread.
 */
typedef struct _HfQuery HfQuery;

/**
 * HfOp:
 * @HF_OP_EQ: equal
 * @HF_OP_LT: less
 * @HF_OP_LE: less or equal
 * @HF_OP_GT: greater
 * @HF_OP_GE: greater or equal
 * @HF_OP_NULL: unknown; the value does not matter
 * @HF_OP_NOT_NULL: known; the value does not matter
 *
 * How a field is compared.
 */
typedef enum
{
  HF_OP_EQ,
  HF_OP_LT,
  HF_OP_LE,
  HF_OP_GT,
  HF_OP_GE,
  HF_OP_NULL,
  HF_OP_NOT_NULL,
} HfOp;

/**
 * HfSearchWhom:
 * @HF_SEARCH_IN_USE: who is not archived
 * @HF_SEARCH_ARCHIVED: who is, but for cards that were merged into another
 * @HF_SEARCH_ALL: both
 *
 * Among which customers a text is looked for.
 */
typedef enum
{
  HF_SEARCH_IN_USE,
  HF_SEARCH_ARCHIVED,
  HF_SEARCH_ALL,
} HfSearchWhom;

#define HF_TYPE_QUERY (hf_query_get_type ())
GType hf_query_get_type (void);

HfQuery *hf_query_new (const HfEntityDef *def, HfViewer *viewer);
HfQuery *hf_query_copy (const HfQuery *self);
HfQuery *hf_query_ref (HfQuery *self);
void     hf_query_unref (HfQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfQuery, hf_query_unref)

void hf_query_where (HfQuery *self, guint field, HfOp op, HfValue value);
void hf_query_filter (HfQuery *self, const HfFilter *filter, HfDate today);
void hf_query_containing (HfQuery *self, const char *text);
void hf_query_where_id (HfQuery *self, const gint64 *ids, guint n_ids);
void hf_query_order_as_given (HfQuery *self);
void hf_query_order (HfQuery *self, guint field, gboolean descending);
void hf_query_tiers (HfQuery *self, guint field, const gint64 *values, guint n_values);
void hf_query_limit (HfQuery *self, guint limit);
void hf_query_offset (HfQuery *self, guint offset);
void hf_query_search_among (HfQuery *self, HfSearchWhom whom);

const HfEntityDef *hf_query_get_def (const HfQuery *self);
HfViewer          *hf_query_get_viewer (const HfQuery *self);
G_END_DECLS
