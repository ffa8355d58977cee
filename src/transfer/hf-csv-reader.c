/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A streaming reader of separated tables. It knows cells, not what they mean.
 *
 * A record is read in two passes over one buffer. The scan finds where the cells lie and changes
 * nothing, so that it can simply start over when the buffer ends within the record; the cut then
 * terminates and unquotes the cells where they lie. Nothing is copied or allocated per cell. */

#include "transfer/hf-csv-reader.h"

#include <string.h>

#include "transfer/hf-csv-dialect.h"
#include "transfer/hf-transfer-error.h"

#define INITIAL_SIZE (256 * 1024)

typedef enum
{
  SCAN_DONE,
  SCAN_NEEDS_MORE,
  SCAN_BAD,
} ScanResult;

typedef struct
{
  gsize    start;
  gsize    length;
  gboolean is_quoted;
  gboolean has_escapes;
} Span;

struct _HfCsvReader
{
  /* owned */
  HfTextReader *text;
  char         *buffer; /* capacity + 1 bytes: one for the sentinel */
  GString      *raw;    /* first line of a record that could not be taken apart */

  gsize    capacity;
  gsize    start; /* unread text is buffer[start, end) */
  gsize    end;
  gboolean is_eof;
  gboolean is_started;

  char     separator;
  gboolean stops[256]; /* bytes that end an unquoted cell */
  guint64  line;       /* physical line at start */
  guint    width;      /* columns of the header, 0 without one */

  Span         spans[HF_CSV_MAX_CELLS];
  guint        n_spans;
  gsize        next_start; /* where the scanned record ends */
  HfCsvProblem problem;
  const char  *cells[HF_CSV_MAX_CELLS];
  HfCsvRecord  record;
};

/* A line end after the text stops every scan for a cell's end without looking at the length. */
static void
set_sentinel (HfCsvReader *self)
{
  self->buffer[self->end] = '\n';
}

/* Moves what is unread to the front, makes room if the record takes all of it, and reads on. */
static gboolean
fill (HfCsvReader *self, GCancellable *cancellable, GError **error)
{
  gssize n_read;

  memmove (self->buffer, self->buffer + self->start, self->end - self->start);
  self->end -= self->start;
  self->start = 0;
  if (self->capacity - self->end < self->capacity / 2)
    {
      self->capacity *= 2;
      self->buffer = g_realloc (self->buffer, self->capacity + 1);
    }
  n_read = hf_text_reader_read (self->text, self->buffer + self->end, self->capacity - self->end,
                                cancellable, error);
  if (n_read < 0)
    return FALSE;
  self->end += n_read;
  self->is_eof = n_read == 0;
  set_sentinel (self);
  return TRUE;
}

static void
set_separator (HfCsvReader *self, char separator)
{
  self->separator = separator;
  self->stops[(guint8) separator] = TRUE;
  self->stops['\n'] = TRUE;
  self->stops['\r'] = TRUE;
}

static gboolean
begin (HfCsvReader *self, GCancellable *cancellable, GError **error)
{
  char  named = 0;
  gsize skipped;

  self->is_started = TRUE;
  if (!fill (self, cancellable, error))
    return FALSE;
  skipped = hf_csv_parse_separator_line (self->buffer, self->end, &named);
  if (skipped > 0)
    {
      self->start = skipped;
      self->line++;
    }
  if (self->separator != 0)
    named = self->separator;
  set_separator (self, named != 0 ? named : hf_csv_guess_separator (self->buffer, self->end));
  return TRUE;
}

static ScanResult
set_bad (HfCsvReader *self, HfCsvProblem problem)
{
  self->problem = problem;
  return SCAN_BAD;
}

/* From here to the end of the buffer there is no end of the cell. */
static ScanResult
run_out (HfCsvReader *self, gsize cell_start)
{
  if (self->end - cell_start > 2 * HF_CSV_MAX_CELL_SIZE + 2)
    return set_bad (self, HF_CSV_PROBLEM_CELL_TOO_LONG);
  return SCAN_NEEDS_MORE;
}

static ScanResult
scan_plain (HfCsvReader *self, Span *span, gsize *position)
{
  const guint8 *p = (const guint8 *) self->buffer + *position;

  while (!self->stops[*p])
    p++;
  span->start = *position;
  *position = p - (const guint8 *) self->buffer;
  span->length = *position - span->start;
  span->is_quoted = span->has_escapes = FALSE;
  if (*position == self->end && !self->is_eof)
    return run_out (self, span->start);
  if (span->length > HF_CSV_MAX_CELL_SIZE)
    return set_bad (self, HF_CSV_PROBLEM_CELL_TOO_LONG);
  return SCAN_DONE;
}

static ScanResult
scan_quoted (HfCsvReader *self, Span *span, gsize *position)
{
  gsize at = *position + 1;
  gsize n_escapes = 0;

  for (;;)
    {
      const char *quote = memchr (self->buffer + at, '"', self->end - at);

      if (quote == NULL && self->is_eof)
        return set_bad (self, HF_CSV_PROBLEM_QUOTES);
      if (quote == NULL)
        return run_out (self, *position);
      at = quote - self->buffer + 1;
      if (at == self->end && !self->is_eof)
        return SCAN_NEEDS_MORE;
      if (at == self->end || self->buffer[at] != '"')
        break;
      n_escapes++;
      at++;
    }
  span->start = *position + 1;
  span->length = at - 1 - span->start;
  span->is_quoted = TRUE;
  span->has_escapes = n_escapes > 0;
  *position = at;
  if (span->length - n_escapes > HF_CSV_MAX_CELL_SIZE)
    return set_bad (self, HF_CSV_PROBLEM_CELL_TOO_LONG);
  return self->stops[(guint8) self->buffer[at]] ? SCAN_DONE : set_bad (self, HF_CSV_PROBLEM_QUOTES);
}

/* At a byte that ends the record: finds where the next one begins. */
static ScanResult
scan_line_end (HfCsvReader *self, gsize position)
{
  if (position < self->end && self->buffer[position] == '\r')
    {
      if (position + 1 == self->end && !self->is_eof)
        return SCAN_NEEDS_MORE;
      if (position + 1 < self->end && self->buffer[position + 1] == '\n')
        position++;
    }
  self->next_start = MIN (position + 1, self->end);
  return SCAN_DONE;
}

static ScanResult
scan_record (HfCsvReader *self)
{
  gsize position = self->start;

  for (self->n_spans = 0;; position++)
    {
      Span      *span = &self->spans[self->n_spans];
      ScanResult result;

      if (self->n_spans == HF_CSV_MAX_CELLS)
        return set_bad (self, HF_CSV_PROBLEM_TOO_MANY_CELLS);
      if (position - self->start > HF_CSV_MAX_RECORD_SIZE)
        return set_bad (self, HF_CSV_PROBLEM_RECORD_TOO_LONG);
      if (position < self->end && self->buffer[position] == '"')
        result = scan_quoted (self, span, &position);
      else
        result = scan_plain (self, span, &position);
      if (result != SCAN_DONE)
        return result;
      self->n_spans++;
      if (position == self->end || self->buffer[position] != self->separator)
        return scan_line_end (self, position);
    }
}

static gsize
unescape (char *cell, gsize length)
{
  gsize to = 0;

  for (gsize from = 0; from < length; from++)
    {
      cell[to++] = cell[from];
      from += cell[from] == '"';
    }
  return to;
}

/* CRLF is one line end, and so are LF and CR alone. */
static guint
count_line_ends (const char *text, gsize length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == '\n' || (text[i] == '\r' && (i + 1 == length || text[i + 1] != '\n'));
  return n;
}

static void
cut_cells (HfCsvReader *self)
{
  guint64 n_lines = 1;

  for (guint i = 0; i < self->n_spans; i++)
    {
      Span *span = &self->spans[i];
      char *cell = self->buffer + span->start;

      if (span->is_quoted)
        n_lines += count_line_ends (cell, span->length);
      if (span->has_escapes)
        span->length = unescape (cell, span->length);
      cell[span->length] = '\0';
      self->cells[i] = cell;
    }
  self->record.line = self->line;
  self->line += n_lines;
  self->start = self->next_start;
}

static gboolean
is_blank (HfCsvReader *self)
{
  for (guint i = 0; i < self->n_spans; i++)
    if (self->spans[i].length > 0 || self->spans[i].is_quoted)
      return FALSE;
  return TRUE;
}

/* Empty cells beyond the header are what spreadsheets leave behind; filled ones mean that the
 * cells do not stand where they should. */
static void
fit_to_width (HfCsvReader *self)
{
  guint n = self->n_spans;

  if (self->width > 0)
    {
      while (n > self->width && *self->cells[n - 1] == '\0')
        n--;
      while (n < self->width)
        self->cells[n++] = "";
    }
  self->record.problem =
    self->width > 0 && n > self->width ? HF_CSV_PROBLEM_EXTRA_CELLS : HF_CSV_PROBLEM_NONE;
  self->record.n_cells = n;
}

/* Takes up to the end of the line or of what is in the buffer; TRUE once the line has ended. */
static gboolean
take_raw_piece (HfCsvReader *self)
{
  const char *text = self->buffer + self->start;
  gsize       length = strcspn (text, "\r\n");
  gsize       room = HF_CSV_MAX_CELL_SIZE - MIN (self->raw->len, HF_CSV_MAX_CELL_SIZE);

  g_string_append_len (self->raw, text, MIN (length, room));
  self->start += length;
  if (self->start < self->end && scan_line_end (self, self->start) == SCAN_DONE)
    {
      self->start = self->next_start;
      return TRUE;
    }
  return self->is_eof;
}

/* Gives up on a record: its first line is handed out as it is, and reading goes on after it. */
static gboolean
take_raw_line (HfCsvReader *self, GCancellable *cancellable, GError **error)
{
  const char *valid_end;

  g_string_truncate (self->raw, 0);
  self->buffer[self->end] = '\0';
  while (!take_raw_piece (self))
    {
      if (!fill (self, cancellable, error))
        return FALSE;
      self->buffer[self->end] = '\0';
    }
  set_sentinel (self);
  g_utf8_validate (self->raw->str, self->raw->len, &valid_end);
  g_string_truncate (self->raw, valid_end - self->raw->str);
  self->cells[0] = self->raw->str;
  self->record.n_cells = 1;
  self->record.problem = self->problem;
  self->record.line = self->line++;
  return TRUE;
}

HfCsvReader *
hf_csv_reader_new (HfTextReader *text, char separator)
{
  HfCsvReader *self = g_new0 (HfCsvReader, 1);

  g_return_val_if_fail (text != NULL, NULL);

  self->text = text;
  self->separator = separator;
  self->capacity = INITIAL_SIZE;
  self->buffer = g_malloc (self->capacity + 1);
  self->raw = g_string_new (NULL);
  self->line = 1;
  self->record.cells = self->cells;
  return self;
}

void
hf_csv_reader_free (HfCsvReader *self)
{
  hf_text_reader_free (self->text);
  g_free (self->buffer);
  g_string_free (self->raw, TRUE);
  g_free (self);
}

gboolean
hf_csv_reader_read_header (HfCsvReader        *self,
                           const HfCsvRecord **header,
                           GCancellable       *cancellable,
                           GError            **error)
{
  g_return_val_if_fail (self != NULL && header != NULL, FALSE);
  g_return_val_if_fail (!self->is_started, FALSE);

  if (!hf_csv_reader_next (self, header, cancellable, error))
    return FALSE;
  if (*header == NULL)
    return TRUE;
  if ((*header)->problem != HF_CSV_PROBLEM_NONE)
    {
      g_set_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_LIMIT,
                   "line %" G_GUINT64_FORMAT " cannot be read as column names", (*header)->line);
      return FALSE;
    }
  self->width = (*header)->n_cells;
  return TRUE;
}

gboolean
hf_csv_reader_next (HfCsvReader        *self,
                    const HfCsvRecord **record,
                    GCancellable       *cancellable,
                    GError            **error)
{
  g_return_val_if_fail (self != NULL && record != NULL, FALSE);

  *record = NULL;
  if (!self->is_started && !begin (self, cancellable, error))
    return FALSE;
  while (self->start < self->end || !self->is_eof)
    {
      ScanResult result = scan_record (self);

      if (result == SCAN_NEEDS_MORE)
        {
          if (!fill (self, cancellable, error))
            return FALSE;
          continue;
        }
      *record = &self->record;
      if (result == SCAN_BAD)
        return take_raw_line (self, cancellable, error);
      cut_cells (self);
      fit_to_width (self);
      if (!is_blank (self))
        return TRUE;
      *record = NULL;
    }
  return TRUE;
}

const char *
hf_csv_reader_get_charset (HfCsvReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return hf_text_reader_get_charset (self->text);
}
