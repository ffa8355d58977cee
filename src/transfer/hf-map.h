/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-import-field.h"

G_BEGIN_DECLS

/**
 * HfMap:
 *
 * A map file: how the tables of one source system fill our fields.
 *
 * A key file with `[source]` (`name`, `encoding`, `separator`, `zone`), a section for each kind of
 * rows with `field = Column` or a template, and `[values FIELD]` that translates a field's texts.
 * Immutable.
 */
typedef struct _HfMap HfMap;

/**
 * hf_map_new_from_file:
 * @path: the map file
 * @error: return location for an error
 *
 * Reads a map file. Keys are checked here, columns once a file's header is known.
 *
 * Returns: (transfer full): the map, or %NULL with %HF_TRANSFER_ERROR_IO,
 *   %HF_TRANSFER_ERROR_UNKNOWN_FIELD or %HF_TRANSFER_ERROR_MAP
 */
HfMap *hf_map_new_from_file (const char *path, GError **error);

/**
 * hf_map_new_from_data:
 * @data: the text of a map file
 * @length: bytes in @data, or -1 if it is NUL-terminated
 * @error: return location for an error
 *
 * As hf_map_new_from_file(), from memory.
 *
 * Returns: (transfer full): the map, or %NULL
 */
HfMap *hf_map_new_from_data (const char *data, gssize length, GError **error);

/**
 * hf_map_free:
 * @self: (transfer full): a map
 *
 * Frees the map.
 */
void hf_map_free (HfMap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfMap, hf_map_free)

/**
 * hf_map_get_source:
 * @self: a map
 *
 * Returns: (transfer none) (nullable): the name of the system whose numbers the external ids are
 */
const char *hf_map_get_source (const HfMap *self);

/**
 * hf_map_get_charset:
 * @self: a map
 *
 * Returns: (transfer none) (nullable): the files' character set, %NULL to detect it
 */
const char *hf_map_get_charset (const HfMap *self);

/**
 * hf_map_get_separator:
 * @self: a map
 *
 * Returns: what separates the cells, 0 to detect it
 */
char hf_map_get_separator (const HfMap *self);

/**
 * hf_map_get_zone:
 * @self: a map
 *
 * Returns: (transfer none) (nullable): the time zone into which instants are converted, %NULL to
 * take them as written
 */
const char *hf_map_get_zone (const HfMap *self);

/**
 * hf_map_has_kind:
 * @self: a map
 * @kind: what a table's rows are
 *
 * Returns: whether the map has a section for @kind
 */
gboolean hf_map_has_kind (const HfMap *self, HfImportKind kind);

/**
 * hf_map_get_template:
 * @self: a map
 * @kind: what a table's rows are
 * @field: a field
 *
 * Returns: (transfer none) (nullable): the column or template that fills @field
 */
const char *hf_map_get_template (const HfMap *self, HfImportKind kind, HfImportFieldId field);

/**
 * hf_map_get_n_others:
 * @self: a map
 *
 * Returns: how many fields of customers it names that only a book knows: those of its own
 */
guint hf_map_get_n_others (const HfMap *self);

/**
 * hf_map_get_other:
 * @self: a map
 * @i: which of them
 * @name: (out) (transfer none): the field, with %HF_OWN_FIELDS_PREFIX
 *
 * Returns: (transfer none) (nullable): where its text comes from
 */
const char *hf_map_get_other (const HfMap *self, guint i, const char **name);

/**
 * hf_map_translate:
 * @self: a map
 * @field: a field
 * @text: its text, cleaned
 *
 * Applies `[values FIELD]`, exactly first, then regardless of case.
 *
 * Returns: (transfer none): the text it stands for, or @text where the map does not name it
 */
const char *hf_map_translate (const HfMap *self, HfImportFieldId field, const char *text);

G_END_DECLS
