/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-text-reader.h"

G_BEGIN_DECLS

/** HF_CSV_MAX_CELLS: columns a table may have */
#define HF_CSV_MAX_CELLS 256

/** HF_CSV_MAX_CELL_SIZE: bytes of UTF-8 a cell may have */
#define HF_CSV_MAX_CELL_SIZE (32 * 1024)

/** HF_CSV_MAX_RECORD_SIZE: bytes of UTF-8 a record may have, quotes and separators included */
#define HF_CSV_MAX_RECORD_SIZE (1024 * 1024)

/**
 * HfCsvProblem:
 * @HF_CSV_PROBLEM_NONE: the record is sound
 * @HF_CSV_PROBLEM_EXTRA_CELLS: it has filled cells beyond the header's columns
 * @HF_CSV_PROBLEM_TOO_MANY_CELLS: more than %HF_CSV_MAX_CELLS cells
 * @HF_CSV_PROBLEM_CELL_TOO_LONG: a cell beyond %HF_CSV_MAX_CELL_SIZE
 * @HF_CSV_PROBLEM_RECORD_TOO_LONG: the record is beyond %HF_CSV_MAX_RECORD_SIZE
 * @HF_CSV_PROBLEM_QUOTES: a quote that is never closed, or text after a closing quote
 * @HF_CSV_PROBLEM_NO_END: a vCard that is not closed before the next one, or the end of the file;
 * an event likewise
 * @HF_CSV_PROBLEM_OWN_EVENT: an event of a calendar that this program wrote
 *
 * Why a record is to be refused.
 */
typedef enum
{
  HF_CSV_PROBLEM_NONE,
  HF_CSV_PROBLEM_EXTRA_CELLS,
  HF_CSV_PROBLEM_TOO_MANY_CELLS,
  HF_CSV_PROBLEM_CELL_TOO_LONG,
  HF_CSV_PROBLEM_RECORD_TOO_LONG,
  HF_CSV_PROBLEM_QUOTES,
  HF_CSV_PROBLEM_NO_END,
  HF_CSV_PROBLEM_OWN_EVENT,
} HfCsvProblem;

/**
 * HfCsvRecord:
 * @line: the physical line its text begins on, from 1
 * @n_cells: number of @cells; at least the header's, the missing ones being empty
 * @cells: (array length=n_cells): the cells, unquoted, NUL-terminated UTF-8
 * @problem: why it has to be refused, if so
 *
 * One record, borrowed from the reader until the next call.
 *
 * A record whose cells could not be told apart (all problems but extra cells) has its first line,
 * as written and cut to %HF_CSV_MAX_CELL_SIZE, for its only cell; reading goes on with the line
 * after that one, so a stray quote costs one record and not the rest of the file.
 */
typedef struct
{
  guint64            line;
  guint              n_cells;
  const char *const *cells;
  HfCsvProblem       problem;
} HfCsvRecord;

/**
 * HfCsvReader:
 *
 * Reads a table record by record, in memory bounded by %HF_CSV_MAX_RECORD_SIZE.
 *
 * Lines end in LF, CRLF or CR; cells in double quotes may hold separators, line ends and doubled
 * quotes; a line without anything in its cells is skipped. Blocking; owned by one thread at a time.
 */
typedef struct _HfCsvReader HfCsvReader;

/**
 * hf_csv_reader_new:
 * @text: (transfer full): where the text comes from
 * @separator: what separates the cells, or 0 to detect it
 *
 * Returns: (transfer full): a reader at the start of the table
 */
HfCsvReader *hf_csv_reader_new (HfTextReader *text, char separator);

/**
 * hf_csv_reader_free:
 * @self: (transfer full): a reader
 *
 * Frees the reader and its text reader.
 */
void hf_csv_reader_free (HfCsvReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCsvReader, hf_csv_reader_free)

/**
 * hf_csv_reader_read_header:
 * @self: a reader at the start of the table
 * @header: (out) (transfer none) (nullable): the first record, or %NULL in an empty file
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Reads the first record as the columns' names; from then on records are measured against it.
 *
 * Returns: %FALSE on error; %HF_TRANSFER_ERROR_LIMIT when the header itself breaks a limit
 */
gboolean hf_csv_reader_read_header (HfCsvReader        *self,
                                    const HfCsvRecord **header,
                                    GCancellable       *cancellable,
                                    GError            **error);

/**
 * hf_csv_reader_next:
 * @self: a reader
 * @record: (out) (transfer none) (nullable): the next record, or %NULL at the end
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Reads the next record that is not blank. A record at fault is no error: see @record's problem.
 *
 * Returns: %FALSE on error
 */
gboolean hf_csv_reader_next (HfCsvReader        *self,
                             const HfCsvRecord **record,
                             GCancellable       *cancellable,
                             GError            **error);

/**
 * hf_csv_reader_get_charset:
 * @self: a reader
 *
 * Returns: (transfer none): the character set in use, for showing
 */
const char *hf_csv_reader_get_charset (HfCsvReader *self);

G_END_DECLS
