/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One JSON document, written member by member without being held in memory. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HfJsonWriter:
 *
 * Writes one JSON document to a stream.
 *
 * Within an object every value has a key, within an array and at the top none (%NULL). Keys may be
 * given as `snake_case` or `kebab-case` and are written as `snake_case`. An error of the stream is
 * kept until hf_json_writer_finish() reports it.
 */
typedef struct _HfJsonWriter HfJsonWriter;

/**
 * hf_json_writer_new:
 * @stream: where the document goes
 *
 * Returns: (transfer full): a writer at the start of a document
 */
HfJsonWriter *hf_json_writer_new (GOutputStream *stream);

/**
 * hf_json_writer_free:
 * @self: (transfer full): a writer
 *
 * Frees the writer without writing what is still held; see hf_json_writer_finish().
 */
void hf_json_writer_free (HfJsonWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfJsonWriter, hf_json_writer_free)

/**
 * hf_json_writer_begin_object:
 * @key: (nullable): the key
 *
 * Opens an object.
 */
void hf_json_writer_begin_object (HfJsonWriter *self, const char *key);

/**
 * hf_json_writer_end_object:
 *
 * Closes the object opened last.
 */
void hf_json_writer_end_object (HfJsonWriter *self);

/**
 * hf_json_writer_begin_array:
 * @key: (nullable): the key
 *
 * Opens an array.
 */
void hf_json_writer_begin_array (HfJsonWriter *self, const char *key);

/**
 * hf_json_writer_end_array:
 *
 * Closes the array opened last.
 */
void hf_json_writer_end_array (HfJsonWriter *self);

/**
 * hf_json_writer_add_text:
 * @key: (nullable): the key
 * @text: (nullable): the text; invalid UTF-8 is replaced, %NULL is written as null
 *
 * Adds a text.
 */
void hf_json_writer_add_text (HfJsonWriter *self, const char *key, const char *text);

/**
 * hf_json_writer_add_int:
 * @key: (nullable): the key
 * @number: the number
 *
 * Adds a whole number.
 */
void hf_json_writer_add_int (HfJsonWriter *self, const char *key, gint64 number);

/**
 * hf_json_writer_add_id:
 * @key: (nullable): the key
 * @id: an id, 0 for none
 *
 * Adds an id as text, as other programs' numbers may be too narrow for it; 0 is written as null.
 */
void hf_json_writer_add_id (HfJsonWriter *self, const char *key, gint64 id);

/**
 * hf_json_writer_add_ratio:
 * @key: (nullable): the key
 * @ratio: a ratio, NaN or infinite where there is none
 *
 * Adds the plain quotient, unrounded, or null.
 */
void hf_json_writer_add_ratio (HfJsonWriter *self, const char *key, double ratio);

/**
 * hf_json_writer_add_bool:
 * @key: (nullable): the key
 * @is_true: the truth
 *
 * Adds true or false.
 */
void hf_json_writer_add_bool (HfJsonWriter *self, const char *key, gboolean is_true);

/**
 * hf_json_writer_add_null:
 * @key: (nullable): the key
 *
 * Adds null: the value is unknown.
 */
void hf_json_writer_add_null (HfJsonWriter *self, const char *key);

/**
 * hf_json_writer_break_off:
 *
 * Leaves nothing open but the outermost object, for what cannot be gone on with: empty, where
 * nothing of it went out; else with what went out, and what was held.
 */
void hf_json_writer_break_off (HfJsonWriter *self);

/**
 * hf_json_writer_finish:
 * @error: return location for an error
 *
 * Ends the document with a line end and writes out what is held. Everything opened must be closed.
 *
 * Returns: %FALSE with the first error the stream had
 */
gboolean hf_json_writer_finish (HfJsonWriter *self, GError **error);

G_END_DECLS
