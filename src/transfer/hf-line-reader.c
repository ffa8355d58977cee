/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The lines of a text, as they are written. What they mean, and that one may go on in the next, is
 * for who reads them. */

#include "transfer/hf-line-reader.h"

#include <string.h>

#define CHUNK_SIZE (16 * 1024)

struct _HfLineReader
{
  /* owned */
  HfTextReader *text;
  char         *chunk;
  GString      *line;

  gsize    at; /* in chunk */
  gsize    length;
  guint64  n_lines;
  gboolean has_line;
};

HfLineReader *
hf_line_reader_new (HfTextReader *text)
{
  HfLineReader *self = g_new0 (HfLineReader, 1);

  self->text = text;
  self->chunk = g_malloc (CHUNK_SIZE);
  self->line = g_string_new (NULL);
  return self;
}

void
hf_line_reader_free (HfLineReader *self)
{
  hf_text_reader_free (self->text);
  g_free (self->chunk);
  g_string_free (self->line, TRUE);
  g_free (self);
}

static gboolean
fill (HfLineReader *self, GCancellable *cancellable, GError **error)
{
  gssize n;

  if (self->at < self->length)
    return TRUE;
  n = hf_text_reader_read (self->text, self->chunk, CHUNK_SIZE, cancellable, error);
  self->at = 0;
  self->length = n > 0 ? (gsize) n : 0;
  return n >= 0;
}

/* A picture may be one line of megabytes; more than a cell may have is only skipped. */
static void
take (HfLineReader *self, const char *bytes, gsize n)
{
  gsize room = HF_CSV_MAX_CELL_SIZE - MIN (self->line->len, HF_CSV_MAX_CELL_SIZE);

  g_string_append_len (self->line, bytes, (gssize) MIN (n, room + 1));
}

gboolean
hf_line_reader_next (HfLineReader *self, GCancellable *cancellable, GError **error)
{
  gboolean is_read;

  g_string_truncate (self->line, 0);
  self->has_line = FALSE;
  while ((is_read = fill (self, cancellable, error)))
    {
      const char *from = self->chunk + self->at;
      const char *end = memchr (from, '\n', self->length - self->at);
      gsize       n = end != NULL ? (gsize) (end - from) : self->length - self->at;

      if (self->length == 0)
        break;
      self->has_line = TRUE;
      take (self, from, n);
      self->at += n + (end != NULL);
      if (end == NULL)
        continue;
      if (self->line->len > 0 && self->line->str[self->line->len - 1] == '\r')
        g_string_truncate (self->line, self->line->len - 1);
      break;
    }
  self->n_lines += self->has_line;
  return is_read;
}

const GString *
hf_line_reader_get (HfLineReader *self)
{
  return self->has_line ? self->line : NULL;
}

guint64
hf_line_reader_count (HfLineReader *self)
{
  return self->n_lines;
}

const char *
hf_line_reader_get_charset (HfLineReader *self)
{
  return hf_text_reader_get_charset (self->text);
}
