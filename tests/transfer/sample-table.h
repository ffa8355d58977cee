/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-csv-reader.h"

/**
 * sample_table_open:
 * @text: (array length=length): the bytes of a table
 * @length: bytes in @text, or -1 if it is NUL-terminated
 * @separator: the separator, or 0
 *
 * Returns: (transfer full): a reader of @text
 */
HfCsvReader *sample_table_open (const char *text, gssize length, char separator);

/**
 * sample_table_open_file:
 * @...: the parts of the path below tests/data, ended by %NULL
 *
 * Returns: (transfer full): a reader of the file
 */
HfCsvReader *sample_table_open_file (const char *first, ...) G_GNUC_NULL_TERMINATED;

/**
 * sample_table_next:
 * @reader: a reader
 *
 * Reads on; an error is a failed test.
 *
 * Returns: (transfer none) (nullable): the next record
 */
const HfCsvRecord *sample_table_next (HfCsvReader *reader);

/**
 * sample_table_header:
 * @reader: a reader at the start
 *
 * As sample_table_next(), for the header.
 *
 * Returns: (transfer none) (nullable): the header
 */
const HfCsvRecord *sample_table_header (HfCsvReader *reader);
