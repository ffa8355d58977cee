/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HfTextReader:
 *
 * A byte stream of some character set, read as valid UTF-8 without NULs, in bounded memory.
 *
 * Blocking; owned by one thread at a time.
 */
typedef struct _HfTextReader HfTextReader;

/**
 * hf_text_reader_new:
 * @stream: the bytes
 * @charset: (nullable): the character set, any name iconv knows, or %NULL to detect it
 * @error: return location for an error
 *
 * Makes a reader; nothing is read yet.
 *
 * Returns: (transfer full): the reader, or %NULL with %HF_TRANSFER_ERROR_CHARSET
 */
HfTextReader *hf_text_reader_new (GInputStream *stream, const char *charset, GError **error);

/**
 * hf_text_reader_free:
 * @self: (transfer full): a reader
 *
 * Frees the reader; the stream is released, not closed.
 */
void hf_text_reader_free (HfTextReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfTextReader, hf_text_reader_free)

/**
 * hf_text_reader_read:
 * @self: a reader
 * @buffer: (array length=size): where to put the text
 * @size: bytes at @buffer, at least 64
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Reads some text, whole characters only and without a byte order mark.
 *
 * %HF_TRANSFER_ERROR_UNREADABLE names the position of the first byte that is not text.
 *
 * Returns: bytes of UTF-8 put into @buffer, 0 at the end, -1 on error
 */
gssize hf_text_reader_read (HfTextReader *self,
                            char         *buffer,
                            gsize         size,
                            GCancellable *cancellable,
                            GError      **error);

/**
 * hf_text_reader_get_charset:
 * @self: a reader
 *
 * Returns: (transfer none): the character set used so far, for showing; "ASCII" while nothing else
 * was needed
 */
const char *hf_text_reader_get_charset (HfTextReader *self);

G_END_DECLS
