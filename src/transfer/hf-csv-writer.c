/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writing tables that spreadsheets open without being fooled, and that our reader takes back
 * unchanged. Where the bytes go, and whether they last, is the stream's business. */

#include "transfer/hf-csv-writer.h"

#include "base/hf-csv.h"
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
  g_return_if_fail (self != NULL);

  begin_cell (self, cell == NULL || *cell == '\0');
  if (cell != NULL)
    hf_csv_append_cell (self->held, cell);
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
