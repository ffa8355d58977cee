/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-field.h"
#include "core/hf-value.h"

G_BEGIN_DECLS

/**
 * HfRow:
 * @def: the entity
 * @id: the row's id, 0 for a row that is not stored yet
 * @rev: how often it was changed
 * @values: one value a field, in the order of @def
 *
 * A row of an entity. Reference counted with an atomic count and immutable once sealed; it is what
 * crosses threads. A draft is an unsealed copy.
 */
typedef struct
{
  /*< private >*/
  gatomicrefcount ref_count;
  gboolean        sealed;

  /*< public >*/
  const HfEntityDef *def;
  gint64             id;
  gint64             rev;
  HfValue            values[];
} HfRow;

#define HF_TYPE_ROW (hf_row_get_type ())
GType hf_row_get_type (void);

HfRow *hf_row_new (const HfEntityDef *def);
HfRow *hf_row_ref (const HfRow *row);
void   hf_row_unref (HfRow *row);
HfRow *hf_row_copy (const HfRow *row);
HfRow *hf_row_seal (HfRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfRow, hf_row_unref)

void hf_row_set (HfRow *row, guint field, HfValue value);
void hf_row_set_text (HfRow *row, guint field, const char *text);
void hf_row_set_int (HfRow *row, guint field, gint64 number);
void hf_row_set_date (HfRow *row, guint field, HfDate date);
void hf_row_set_null (HfRow *row, guint field);

gboolean    hf_row_is_null (const HfRow *row, guint field);
const char *hf_row_text (const HfRow *row, guint field);
gint64      hf_row_int (const HfRow *row, guint field);
gboolean    hf_row_differs (const HfRow *a, const HfRow *b, guint field);

G_END_DECLS
