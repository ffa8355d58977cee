/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writing tables that spreadsheets open without being fooled, and that our reader takes back
 * unchanged. Where the bytes go, and whether they last, is the stream's business. */

#include "transfer/hf-csv-writer.h"

#include <string.h>

#include "transfer/hf-transfer-error.h"

#define FLUSH_SIZE (64 * 1024)

struct _HfCsvWriter
{
  GOutputStream *stream; /* owned */
  GString       *held;   /* owned */
  gsize          record_start;
};

HfCsvWriter *
hf_csv_writer_new (GOutputStream *stream)
{
  HfCsvWriter *self = g_new0 (HfCsvWriter, 1);

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self->stream = g_object_ref (stream);
  self->held = g_string_sized_new (2 * FLUSH_SIZE);
  g_string_append (self->held, "\xEF\xBB\xBF");
  self->record_start = self->held->len;
  return self;
}

void
hf_csv_writer_free (HfCsvWriter *self)
{
  g_clear_object (&self->stream);
  g_string_free (self->held, TRUE);
  g_free (self);
}

static void
append_quoted (GString *held, const char *cell)
{
  g_string_append_c (held, '"');
  for (const char *quote; (quote = strchr (cell, '"')) != NULL; cell = quote + 1)
    {
      g_string_append_len (held, cell, quote - cell);
      g_string_append (held, "\"\"");
    }
  g_string_append (held, cell);
  g_string_append_c (held, '"');
}

/* A reader skips a record without anything in it; a quoted nothing keeps it. */
static void
begin_cell (HfCsvWriter *self, gboolean is_empty)
{
  if (self->held->len > self->record_start)
    g_string_append_c (self->held, ',');
  else if (is_empty)
    g_string_append (self->held, "\"\"");
}

void
hf_csv_writer_add (HfCsvWriter *self, const char *cell)
{
  g_autofree char *neutral = NULL;

  g_return_if_fail (self != NULL);

  begin_cell (self, cell == NULL || *cell == '\0');
  if (cell == NULL)
    return;
  if (hf_csv_is_formula_like (cell))
    cell = neutral = g_strconcat ("'", cell, NULL);
  if (strpbrk (cell, ",;\t\"\r\n") != NULL)
    append_quoted (self->held, cell);
  else
    g_string_append (self->held, cell);
}

gboolean
hf_csv_writer_flush (HfCsvWriter *self, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!g_output_stream_write_all (self->stream, self->held->str, self->held->len, NULL, cancellable,
                                  &cause))
    {
      hf_transfer_error_take_io (error, cause, "cannot write the table");
      return FALSE;
    }
  g_string_truncate (self->held, 0);
  self->record_start = 0;
  return TRUE;
}

gboolean
hf_csv_writer_end_record (HfCsvWriter *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  g_string_append (self->held, "\r\n");
  self->record_start = self->held->len;
  return self->held->len < FLUSH_SIZE || hf_csv_writer_flush (self, cancellable, error);
}

gboolean
hf_csv_is_formula_like (const char *cell)
{
  static const char *const full_width[] = { "＝", "＋", "－", "＠" };

  g_return_val_if_fail (cell != NULL, FALSE);

  cell += strspn (cell, "'");
  if (*cell != '\0' && strchr ("=+-@\t\r", *cell) != NULL)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (full_width); i++)
    if (g_str_has_prefix (cell, full_width[i]))
      return TRUE;
  return FALSE;
}

const char *
hf_csv_unneutralise (const char *cell)
{
  g_return_val_if_fail (cell != NULL, NULL);

  return *cell == '\'' && hf_csv_is_formula_like (cell) ? cell + 1 : cell;
}
