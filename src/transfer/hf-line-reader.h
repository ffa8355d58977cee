/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-csv-reader.h"

G_BEGIN_DECLS

/**
 * HfLineReader:
 *
 * Reads a text line by line, in bounded memory: of a line that is longer than a cell may be, such
 * as a picture, no more is kept than shows that it is.
 */
typedef struct _HfLineReader HfLineReader;

/**
 * hf_line_reader_new:
 * @text: (transfer full): a text
 *
 * Returns: (transfer full): a reader before its first line
 */
HfLineReader *hf_line_reader_new (HfTextReader *text);

/**
 * hf_line_reader_free:
 * @self: (transfer full): a reader
 *
 * Frees it and the text reader.
 */
void hf_line_reader_free (HfLineReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfLineReader, hf_line_reader_free)

/**
 * hf_line_reader_next:
 * @self: a reader
 * @cancellable: (nullable): to stop early
 * @error: return location for a %HF_TRANSFER_ERROR
 *
 * Goes on to the next line.
 *
 * Returns: whether it could be read, at the end too
 */
gboolean hf_line_reader_next (HfLineReader *self, GCancellable *cancellable, GError **error);

/**
 * hf_line_reader_get:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): the line without its end, up to the next call; %NULL behind
 *   the last one
 */
const GString *hf_line_reader_get (HfLineReader *self);

/**
 * hf_line_reader_count:
 * @self: a reader
 *
 * Returns: how many lines were read, which is the number of the one at hand
 */
guint64 hf_line_reader_count (HfLineReader *self);

/**
 * hf_line_reader_get_charset:
 * @self: a reader
 *
 * Returns: (transfer none): the character set used so far
 */
const char *hf_line_reader_get_charset (HfLineReader *self);

G_END_DECLS
