/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-csv-reader.h"

G_BEGIN_DECLS

/** HF_ICAL_MOST_TIMES: so often an event that recurs is taken, within %HF_ICAL_MOST_YEARS */
#define HF_ICAL_MOST_TIMES 1000

/** HF_ICAL_MOST_YEARS: so many years an event that recurs is followed */
#define HF_ICAL_MOST_YEARS 10

/** HF_ICAL_N_OF_DAY: so many columns come first that say what is when; the others say of whom */
#define HF_ICAL_N_OF_DAY 4

/**
 * HfIcalReader:
 *
 * Reads the events and tasks of a calendar, each as a record of a table of follow-ups whose columns
 * are called by the keys of the fields. In bounded memory.
 */
typedef struct _HfIcalReader HfIcalReader;

/**
 * hf_ical_reader_fits:
 * @bytes: (array length=n): how a file begins
 * @n: how many bytes
 *
 * Returns: whether it begins as a calendar does
 */
gboolean hf_ical_reader_fits (const guint8 *bytes, gsize n);

/**
 * hf_ical_reader_new:
 * @text: (transfer full): the text of a file
 *
 * Returns: (transfer full): the reader
 */
HfIcalReader *hf_ical_reader_new (HfTextReader *text);

/**
 * hf_ical_reader_free:
 * @self: (transfer full): a reader
 *
 * Frees it and the text reader.
 */
void hf_ical_reader_free (HfIcalReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfIcalReader, hf_ical_reader_free)

/**
 * hf_ical_reader_get_header:
 * @self: a reader
 *
 * Returns: (transfer none): the columns that events have
 */
const HfCsvRecord *hf_ical_reader_get_header (HfIcalReader *self);

/**
 * hf_ical_reader_next:
 * @self: a reader
 * @record: (out) (transfer none) (nullable): the next event, %NULL behind the last one
 * @cancellable: (nullable): to stop early
 * @error: return location for a %HF_TRANSFER_ERROR
 *
 * Reads an event, or the next time of one that recurs. It lasts until the next call.
 *
 * Returns: whether it could be read, at the end too
 */
gboolean hf_ical_reader_next (HfIcalReader       *self,
                              const HfCsvRecord **record,
                              GCancellable       *cancellable,
                              GError            **error);

/**
 * hf_ical_reader_get_charset:
 * @self: a reader
 *
 * Returns: (transfer none): the character set used so far
 */
const char *hf_ical_reader_get_charset (HfIcalReader *self);

G_END_DECLS
