/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-csv-reader.h"

G_BEGIN_DECLS

/**
 * HfVcardReader:
 *
 * Reads the cards of a file, each as a record of a table of customers whose columns are called by
 * the keys of the fields. In bounded memory; pictures are skipped.
 */
typedef struct _HfVcardReader HfVcardReader;

/**
 * hf_vcard_reader_fits:
 * @bytes: (array length=n): how a file begins
 * @n: how many bytes
 *
 * Returns: whether it begins with a card
 */
gboolean hf_vcard_reader_fits (const guint8 *bytes, gsize n);

/**
 * hf_vcard_reader_new:
 * @text: (transfer full): the text of a file
 *
 * Returns: (transfer full): the reader
 */
HfVcardReader *hf_vcard_reader_new (HfTextReader *text);

/**
 * hf_vcard_reader_free:
 * @self: (transfer full): a reader
 *
 * Frees it and the text reader.
 */
void hf_vcard_reader_free (HfVcardReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfVcardReader, hf_vcard_reader_free)

/**
 * hf_vcard_reader_get_header:
 * @self: a reader
 *
 * Returns: (transfer none): the columns that cards have
 */
const HfCsvRecord *hf_vcard_reader_get_header (HfVcardReader *self);

/**
 * hf_vcard_reader_next:
 * @self: a reader
 * @record: (out) (transfer none) (nullable): the next card, %NULL behind the last one
 * @cancellable: (nullable): to stop early
 * @error: return location for a %HF_TRANSFER_ERROR
 *
 * Reads a card. It lasts until the next call.
 *
 * Returns: whether it could be read, at the end too
 */
gboolean hf_vcard_reader_next (HfVcardReader      *self,
                               const HfCsvRecord **record,
                               GCancellable       *cancellable,
                               GError            **error);

/**
 * hf_vcard_reader_get_charset:
 * @self: a reader
 *
 * Returns: (transfer none): the character set used so far
 */
const char *hf_vcard_reader_get_charset (HfVcardReader *self);

G_END_DECLS
