/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-own-fields.h"
#include "core/hf-viewer.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HF_MERGE_MOST_NAMED:
 *
 * So many rows of a kind are named one by one; of more nobody decides so.
 */
#define HF_MERGE_MOST_NAMED 20

/**
 * HfMergeRow:
 * @id: a row that hangs on a card
 * @words: (owned) (nullable): which it is; %NULL where there are more than are named
 *
 * A row that may stay with the card that goes.
 */
typedef struct
{
  gint64 id;
  char  *words;
} HfMergeRow;

/**
 * HfMergeCount:
 * @def: an entity whose rows hang on customers
 * @n: how many hang on either card, by the order in which they were asked for
 * @rows: (owned) (element-type HfMergeRow): these, where hf_merge_may_leave() says that they may
 *   stay; else %NULL
 *
 * What a merge would bring together.
 */
typedef struct
{
  const HfEntityDef *def;
  gint64             n[2];
  GArray            *rows[2];
} HfMergeCount;

/**
 * HfMergePreview:
 * @viewer: who looks
 * @cards: both cards, as they are stored
 * @fields: the own fields that are in use
 * @own: what both cards say in them, rows of @fields
 * @values: (element-type HfRow): the same as it is stored, rows of `custom_value`
 * @counts: (element-type HfMergeCount): what hangs on them, entities without any left out
 * @names: (element-type gint64 utf8): the names of those the cards refer to, keyed by the field's
 *   index times two plus which card
 *
 * Two cards side by side, before somebody decides.
 */
typedef struct
{
  HfViewer    *viewer;
  HfRow       *cards[2];
  HfOwnFields *fields;
  HfRow       *own[2];
  GPtrArray   *values[2];
  GArray      *counts;
  GHashTable  *names;
} HfMergePreview;

/**
 * hf_merge_preview_read:
 * @db: a connection
 * @viewer: who looks
 * @one: a card
 * @other: another
 * @error: return location for an error; %HF_STORE_ERROR_GONE where one is gone
 *
 * Reads two cards and counts what hangs on each.
 *
 * Returns: (transfer full) (nullable): the preview; free with hf_merge_preview_free()
 */
HfMergePreview *
hf_merge_preview_read (HfDatabase *db, HfViewer *viewer, gint64 one, gint64 other, GError **error);

/**
 * hf_merge_preview_free:
 * @self: (transfer full): a preview
 *
 * Frees it.
 */
void hf_merge_preview_free (HfMergePreview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfMergePreview, hf_merge_preview_free)

/**
 * hf_merge_preview_text:
 * @self: a preview
 * @which: 0 or 1
 * @field: a field of a customer
 *
 * Returns: (transfer full): the field in words, "" when it is unknown
 */
char *hf_merge_preview_text (const HfMergePreview *self, guint which, guint field);

/**
 * hf_merge_preview_own_text:
 * @self: a preview
 * @which: 0 or 1
 * @field: one of the preview's own fields
 *
 * Returns: (transfer full): what the card says in it, "" for nothing
 */
char *hf_merge_preview_own_text (const HfMergePreview *self, guint which, guint field);

G_END_DECLS
