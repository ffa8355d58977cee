/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HfFieldSave:
 * @field: the field
 * @row: (nullable): as it was when the editing began
 * @newest: (nullable): as it is since, %NULL while that is the same
 * @sent: (nullable): what was given away last to be saved
 * @is_saving: whether it is not known yet what became of that
 * @is_left: whether the field was left once more meanwhile, with another value
 *
 * A field that is edited, and how far the saving of it is.
 */
typedef struct
{
  guint    field;
  HfRow   *row;
  HfRow   *newest;
  HfRow   *sent;
  gboolean is_saving;
  gboolean is_left;
} HfFieldSave;

/**
 * HfFieldArrival:
 * @HF_FIELD_ARRIVAL_SHOWN: it is shown
 * @HF_FIELD_ARRIVAL_KEPT: what is typed stays, for nobody has saved it yet
 * @HF_FIELD_ARRIVAL_TYPED_ON: what was sent is back, but more was typed since
 *
 * What becomes of a row that comes from the book.
 */
typedef enum
{
  HF_FIELD_ARRIVAL_SHOWN,
  HF_FIELD_ARRIVAL_KEPT,
  HF_FIELD_ARRIVAL_TYPED_ON,
} HfFieldArrival;

/**
 * hf_field_save_clear:
 *
 * Forgets the row and all that was to become of it; the field stays.
 */
void hf_field_save_clear (HfFieldSave *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HfFieldSave, hf_field_save_clear)

/**
 * hf_field_save_take:
 * @row: (nullable): a row, or %NULL for none
 *
 * Begins anew with it: nothing was edited, nothing is being saved.
 */
void hf_field_save_take (HfFieldSave *self, const HfRow *row);

/**
 * hf_field_save_keep:
 * @row: the row that is edited, as it has become
 *
 * Keeps it for when the editing ends.
 */
void hf_field_save_keep (HfFieldSave *self, const HfRow *row);

/**
 * hf_field_save_send:
 * @draft: the row with what was typed
 *
 * Notes that it is given away to be saved.
 */
void hf_field_save_send (HfFieldSave *self, HfRow *draft);

/**
 * hf_field_save_is_edited:
 * @draft: (nullable): the row with what is typed, %NULL when that cannot be read
 *
 * Returns: whether it says other things than the row; what cannot be read does
 */
gboolean hf_field_save_is_edited (const HfFieldSave *self, const HfRow *draft);

/**
 * hf_field_save_has_more:
 * @draft: (nullable): the row with what is typed, %NULL when that cannot be read
 *
 * Returns: whether it says other things than what is being saved
 */
gboolean hf_field_save_has_more (const HfFieldSave *self, const HfRow *draft);

/**
 * hf_field_save_is_of:
 * @row: (nullable): a row
 *
 * Returns: whether that is the row that is edited, in whatever state
 */
gboolean hf_field_save_is_of (const HfFieldSave *self, const HfRow *row);

/**
 * hf_field_save_judge:
 * @row: (nullable): what comes from the book
 * @draft: (nullable): the row with what is typed, %NULL when that cannot be read
 *
 * Returns: what is to become of @row
 */
HfFieldArrival hf_field_save_judge (const HfFieldSave *self, const HfRow *row, const HfRow *draft);

G_END_DECLS
