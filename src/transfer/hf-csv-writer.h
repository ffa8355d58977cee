/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HfCsvWriter:
 *
 * Writes a table as UTF-8 with a byte order mark, comma-separated, quoted by RFC 4180, with CRLF.
 *
 * Cells that a spreadsheet would take for a formula are neutralised. Blocking; bounded memory.
 */
typedef struct _HfCsvWriter HfCsvWriter;

/**
 * hf_csv_writer_new:
 * @stream: where the table goes
 *
 * Returns: (transfer full): a writer at the start of a table
 */
HfCsvWriter *hf_csv_writer_new (GOutputStream *stream);

/**
 * hf_csv_writer_free:
 * @self: (transfer full): a writer
 *
 * Frees the writer without writing what is still held; see hf_csv_writer_flush().
 */
void hf_csv_writer_free (HfCsvWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCsvWriter, hf_csv_writer_free)

/**
 * hf_csv_writer_add:
 * @self: a writer
 * @cell: (nullable): the next cell's text, UTF-8; %NULL for an empty one
 *
 * Adds a cell to the current record.
 */
void hf_csv_writer_add (HfCsvWriter *self, const char *cell);

/**
 * hf_csv_writer_end_record:
 * @self: a writer
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Ends the current record, writing out what is held when that is much.
 *
 * Returns: %FALSE on error
 */
gboolean hf_csv_writer_end_record (HfCsvWriter *self, GCancellable *cancellable, GError **error);

/**
 * hf_csv_writer_flush:
 * @self: a writer between two records
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Writes out everything held; to be called after the last record.
 *
 * Returns: %FALSE on error
 */
gboolean hf_csv_writer_flush (HfCsvWriter *self, GCancellable *cancellable, GError **error);

G_END_DECLS
