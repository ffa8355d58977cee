/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-entity.h"
#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HfDeltaKind:
 * @HF_DELTA_INSERT: a new row
 * @HF_DELTA_UPDATE: fields of a row
 * @HF_DELTA_DELETE: a row that goes
 *
 * What a delta does.
 */
typedef enum
{
  HF_DELTA_INSERT,
  HF_DELTA_UPDATE,
  HF_DELTA_DELETE,
} HfDeltaKind;

/**
 * HfDeltaField:
 * @field: a field's index
 * @before: what it replaces
 * @after: what it becomes
 *
 * One field of a delta.
 */
typedef struct
{
  guint   field;
  HfValue before;
  HfValue after;
} HfDeltaField;

/**
 * HfDelta:
 * @def: the entity
 * @kind: what it does
 * @id: the row
 * @fields: (element-type HfDeltaField): the fields that change; all own fields for an insert and a
 * delete
 *
 * A change of one row, by field. It names the old values of what it replaces, which guards it
 * against other writers; turned round it is its own undo.
 */
typedef struct
{
  const HfEntityDef *def;
  HfDeltaKind        kind;
  gint64             id;
  GArray            *fields;
} HfDelta;

HfDelta *hf_delta_new (const HfEntityDef *def, HfDeltaKind kind, gint64 id);
HfDelta *hf_delta_new_rows (const HfRow *before, const HfRow *after);
HfDelta *hf_delta_new_stored (const HfEntityDef *def, gint64 id, GBytes *before, GBytes *after);
HfDelta *hf_delta_invert (const HfDelta *self);
void     hf_delta_free (HfDelta *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfDelta, hf_delta_free)

void     hf_delta_add (HfDelta *self, guint field, const HfValue *before, const HfValue *after);
gboolean hf_delta_is_empty (const HfDelta *self);
GBytes  *hf_delta_store (const HfDelta *self, gboolean after);

G_END_DECLS
