/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Bytes in, valid UTF-8 out, with the exact position of the first byte that cannot be read. Knows
 * nothing of tables.
 *
 * Detection is put off while all is ASCII: the first Chinese character of a long export may come
 * after megabytes of numbers. */

#include "transfer/hf-text-reader.h"

#include <errno.h>
#include <string.h>

#include "transfer/hf-encoding.h"
#include "transfer/hf-foreign-file.h"
#include "transfer/hf-transfer-error.h"

#define RAW_SIZE HF_ENCODING_SAMPLE_SIZE

/* Longest character in any supported encoding, as UTF-8. */
#define MIN_BUFFER_SIZE 64

struct _HfTextReader
{
  /* owned */
  GInputStream *stream;
  char         *charset;   /* as given, NULL to detect */
  GIConv        converter; /* (GIConv) -1 while the bytes are UTF-8 already */
  guint8       *raw;

  HfEncoding encoding;
  gsize      start; /* unconverted bytes are raw[start, end) */
  gsize      end;
  guint64    offset; /* position in the stream of raw[0] */
  gboolean   is_first;
  gboolean   is_eof;
};

static gboolean
open_converter (HfTextReader *self, const char *charset, GError **error)
{
  self->converter = g_iconv_open ("UTF-8", charset);
  if (self->converter != (GIConv) -1)
    return TRUE;
  g_set_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_CHARSET,
               "character set “%s” is not known", charset);
  return FALSE;
}

static gboolean
is_utf8_compatible (HfEncoding encoding)
{
  return encoding <= HF_ENCODING_UTF_8;
}

static gboolean
set_given_charset (HfTextReader *self, const char *charset, GError **error)
{
  self->charset = g_strdup (charset);
  self->encoding = hf_encoding_from_name (charset);
  if (self->encoding == HF_ENCODING_ASCII)
    self->encoding = HF_ENCODING_UTF_8;
  if (self->encoding == HF_ENCODING_UTF_8)
    return TRUE;
  return open_converter (self,
                         self->encoding != HF_ENCODING_UNKNOWN ?
                           hf_encoding_get_name (self->encoding) :
                           charset,
                         error);
}

/* Fills raw as far as the stream gives, keeping what is not converted yet. */
static gboolean
fill (HfTextReader *self, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;
  gsize   n_read = 0;

  memmove (self->raw, self->raw + self->start, self->end - self->start);
  self->offset += self->start;
  self->end -= self->start;
  self->start = 0;
  /* A stream in memory does not look. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!g_input_stream_read_all (self->stream, self->raw + self->end, RAW_SIZE - self->end, &n_read,
                                cancellable, &cause))
    {
      hf_transfer_error_take_io (error, cause, "cannot read the input");
      return FALSE;
    }
  self->end += n_read;
  self->is_eof = self->end < RAW_SIZE;
  return TRUE;
}

/* An explicit "UTF-16" says nothing of the byte order; the mark does. */
static gboolean
skip_mark (HfTextReader *self, GError **error)
{
  HfEncoding marked = hf_encoding_detect (self->raw, MIN (self->end, 4));
  gsize      length;

  self->is_first = FALSE;
  if (self->encoding == HF_ENCODING_UTF_16LE && marked == HF_ENCODING_UTF_16BE)
    {
      g_iconv_close (self->converter);
      self->encoding = marked;
      if (!open_converter (self, hf_encoding_get_name (marked), error))
        return FALSE;
    }
  length = hf_encoding_get_bom_length (self->encoding, self->raw, self->end);
  self->start += length;
  return TRUE;
}

static gboolean
detect (HfTextReader *self, GError **error)
{
  self->encoding = hf_encoding_detect (self->raw + self->start, self->end - self->start);
  return is_utf8_compatible (self->encoding) ||
         open_converter (self, hf_encoding_get_name (self->encoding), error);
}

static gboolean
prepare (HfTextReader *self, GCancellable *cancellable, GError **error)
{
  if (!self->is_eof && self->end - self->start < MIN_BUFFER_SIZE &&
      !fill (self, cancellable, error))
    return FALSE;
  if (self->is_first && !hf_foreign_file_check (self->raw, self->end, error))
    return FALSE;
  if (self->charset == NULL && self->encoding == HF_ENCODING_ASCII && !detect (self, error))
    return FALSE;
  return !self->is_first || skip_mark (self, error);
}

static gssize
fail_at (HfTextReader *self, gsize position, GError **error)
{
  g_set_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_UNREADABLE,
               "byte %" G_GUINT64_FORMAT " cannot be read as %s", self->offset + position + 1,
               hf_text_reader_get_charset (self));
  return -1;
}

/* The bytes are UTF-8 already: check them and hand them on. A character cut by the end of raw
 * waits for its rest. */
static gssize
copy_utf8 (HfTextReader *self, char *buffer, gsize size, GError **error)
{
  const char *text = (const char *) self->raw + self->start;
  gsize       available = MIN (self->end - self->start, size);
  gsize       length;
  const char *valid_end;

  if (g_utf8_validate_len (text, available, &valid_end))
    length = available;
  else
    length = valid_end - text;
  if (length == 0 && available > 0)
    return fail_at (self, self->start, error);
  memcpy (buffer, text, length);
  self->start += length;
  return length;
}

static gssize
convert (HfTextReader *self, char *buffer, gsize size, GError **error)
{
  char  *in = (char *) self->raw + self->start;
  gsize  in_left = self->end - self->start;
  char  *out = buffer;
  gsize  out_left = size;
  gsize  chunk_start = self->start;
  gssize length;

  errno = 0;
  if (in_left > 0)
    g_iconv (self->converter, &in, &in_left, &out, &out_left);
  self->start = self->end - in_left;
  length = out - buffer;
  if (length == 0 && in_left > 0)
    return fail_at (self, self->start, error);
  if (memchr (buffer, 0, length) != NULL)
    return fail_at (self, chunk_start, error);
  return length;
}

HfTextReader *
hf_text_reader_new (GInputStream *stream, const char *charset, GError **error)
{
  g_autoptr (HfTextReader) self = g_new0 (HfTextReader, 1);

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  self->stream = g_object_ref (stream);
  self->converter = (GIConv) -1;
  self->raw = g_malloc (RAW_SIZE);
  self->encoding = HF_ENCODING_ASCII;
  self->is_first = TRUE;
  if (charset != NULL && !set_given_charset (self, charset, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
hf_text_reader_free (HfTextReader *self)
{
  g_clear_object (&self->stream);
  g_free (self->charset);
  if (self->converter != (GIConv) -1)
    g_iconv_close (self->converter);
  g_free (self->raw);
  g_free (self);
}

gssize
hf_text_reader_read (HfTextReader *self,
                     char         *buffer,
                     gsize         size,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_return_val_if_fail (self != NULL && buffer != NULL && size >= MIN_BUFFER_SIZE, -1);

  if (!prepare (self, cancellable, error))
    return -1;
  if (self->converter != (GIConv) -1)
    return convert (self, buffer, size, error);
  return copy_utf8 (self, buffer, size, error);
}

const char *
hf_text_reader_get_charset (HfTextReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->encoding == HF_ENCODING_UNKNOWN && self->charset != NULL)
    return self->charset;
  return hf_encoding_get_name (self->encoding);
}
