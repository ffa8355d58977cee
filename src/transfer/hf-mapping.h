/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-value.h"
#include "transfer/hf-map.h"
#include "transfer/hf-refusal.h"

G_BEGIN_DECLS

/**
 * HfImportRow:
 * @values: one value a field, null where the file says nothing
 * @birth_precision: how much of the birth date is known
 *
 * What one record says, typed: dates ISO, times `HH:MM`, money fen, truth 0 or 1, choices keys.
 */
typedef struct
{
  HfValue         values[HF_IMPORT_N_FIELDS];
  HfDatePrecision birth_precision;
} HfImportRow;

/**
 * hf_import_row_clear:
 * @self: a row that was filled, or is all zero
 *
 * Sets all values to null.
 */
void hf_import_row_clear (HfImportRow *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HfImportRow, hf_import_row_clear)

/**
 * hf_import_row_get_text:
 * @self: a row
 * @field: a field that holds text, a date, a time or a choice
 *
 * Returns: (transfer none) (nullable): its text, %NULL where it is null
 */
const char *hf_import_row_get_text (const HfImportRow *self, HfImportFieldId field);

/**
 * HfMapping:
 *
 * How the columns of one file fill the fields of one kind of rows.
 *
 * Holds scratch space: to be used from one thread at a time.
 */
typedef struct _HfMapping HfMapping;

/**
 * hf_mapping_new:
 * @map: (nullable): the map file, or %NULL to recognise the columns by their names; must outlive
 *   the mapping
 * @kind: what the rows are
 * @header: the file's header
 * @error: return location for an error
 *
 * Binds a map to a file, or finds out what the file's columns are.
 *
 * Returns: (transfer full): the mapping, or %NULL with %HF_TRANSFER_ERROR_UNKNOWN_COLUMN, or with
 *   %HF_TRANSFER_ERROR_NO_COLUMN when a field without which the rows make no sense has no column
 */
HfMapping *
hf_mapping_new (const HfMap *map, HfImportKind kind, const HfCsvRecord *header, GError **error);

/**
 * hf_mapping_guess_kind:
 * @map: (nullable): the map file; one that fits is never doubted
 * @kind: what the rows are said to be
 * @header: the file's header
 *
 * Looks whether the columns speak for rows of another kind: where they are not enough for @kind, or
 * clearly say more of another one.
 *
 * Returns: the other kind, %HF_IMPORT_N_KINDS for none
 */
HfImportKind hf_mapping_guess_kind (const HfMap *map, HfImportKind kind, const HfCsvRecord *header);

/**
 * hf_mapping_free:
 * @self: (transfer full): a mapping
 *
 * Frees the mapping.
 */
void hf_mapping_free (HfMapping *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfMapping, hf_mapping_free)

/**
 * hf_mapping_has_field:
 * @self: a mapping
 * @field: a field
 *
 * Returns: whether the file fills @field
 */
gboolean hf_mapping_has_field (const HfMapping *self, HfImportFieldId field);

/**
 * hf_mapping_dup_text:
 * @self: a mapping
 * @field: a field
 * @record: a record
 *
 * Gives the text @record has for @field: joined, cleaned and translated by the map, but not yet
 * converted to the field's type.
 *
 * Returns: (transfer full) (nullable): the text, %NULL where there is none
 */
char *hf_mapping_dup_text (HfMapping *self, HfImportFieldId field, const HfCsvRecord *record);

/* What the columns are, some of which only a book may know; documented with their code. */
HfImportKind hf_mapping_get_kind (const HfMapping *self);
gboolean     hf_mapping_has_map (const HfMapping *self);
gboolean     hf_mapping_uses (const HfMapping *self, guint column);
guint        hf_mapping_get_n_others (const HfMapping *self);
const char  *hf_mapping_get_other (const HfMapping *self, guint i, gboolean *is_mapped);
void         hf_mapping_claim_other (HfMapping *self, guint i);
void         hf_mapping_refuse_field (HfMapping *self, HfImportFieldId field);
void         hf_mapping_refuse_other (HfMapping *self, guint i);
gboolean     hf_mapping_refuses (const HfMapping *self, guint column);
char        *hf_mapping_dup_other (HfMapping *self, guint i, const HfCsvRecord *record);

/**
 * hf_mapping_read:
 * @self: a mapping
 * @record: a record
 * @row: the row to fill, all zero or filled before
 * @refusal: (out): why the record is refused, if it is
 *
 * Reads a record into typed values.
 *
 * Returns: %FALSE if the record is refused; @row then holds nothing of use
 */
gboolean
hf_mapping_read (HfMapping *self, const HfCsvRecord *record, HfImportRow *row, HfRefusal *refusal);

G_END_DECLS
