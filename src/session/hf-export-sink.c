/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The two forms of an export: a table for people and other programs, a document for scripts. Which
 * rows and columns there are is decided elsewhere. */

#include "session/hf-export-sink.h"

#include "transfer/hf-csv-writer.h"

struct _HfExportSink
{
  /* one of the two */
  HfCsvWriter  *csv;  /* owned */
  HfJsonWriter *json; /* borrowed */
};

/**
 * hf_export_sink_new:
 * @stream: (nullable): where a table goes
 * @json: (nullable): the document in which they are put instead
 *
 * Returns: (transfer full): a sink
 */
HfExportSink *
hf_export_sink_new (GOutputStream *stream, HfJsonWriter *json)
{
  HfExportSink *self = g_new0 (HfExportSink, 1);

  if (json == NULL)
    self->csv = hf_csv_writer_new (stream);
  self->json = json;
  return self;
}

/**
 * hf_export_sink_free:
 * @self: (transfer full): a sink
 *
 * Frees it without writing what is still held; see hf_export_sink_end().
 */
void
hf_export_sink_free (HfExportSink *self)
{
  g_clear_pointer (&self->csv, hf_csv_writer_free);
  g_free (self);
}

/**
 * hf_export_sink_begin:
 * @self: a sink
 * @headings: (array length=n_headings): what the columns of a table are called
 * @n_headings: how many there are
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Writes what comes before the rows.
 *
 * Returns: whether it was written
 */
gboolean
hf_export_sink_begin (HfExportSink      *self,
                      const char *const *headings,
                      guint              n_headings,
                      GCancellable      *cancellable,
                      GError           **error)
{
  if (self->json != NULL)
    {
      hf_json_writer_begin_array (self->json, "rows");
      return TRUE;
    }
  for (guint i = 0; i < n_headings; i++)
    hf_csv_writer_add (self->csv, headings[i]);
  return hf_csv_writer_end_record (self->csv, cancellable, error);
}

/**
 * hf_export_sink_begin_row:
 * @self: a sink
 *
 * Begins a row, whose columns come next.
 */
void
hf_export_sink_begin_row (HfExportSink *self)
{
  if (self->json != NULL)
    hf_json_writer_begin_object (self->json, NULL);
}

static void
add_json (HfJsonWriter  *json,
          const char    *key,
          const char    *text,
          HfFieldType    type,
          const HfValue *value)
{
  g_autofree char *fen_key = type == HF_FIELD_MONEY ? g_strconcat (key, "_fen", NULL) : NULL;

  if (fen_key != NULL)
    key = fen_key;
  if (value == NULL || value->kind != HF_VALUE_INT)
    hf_json_writer_add_text (json, key, text);
  else if (type == HF_FIELD_BOOL)
    hf_json_writer_add_bool (json, key, value->i != 0);
  else if (type == HF_FIELD_REF)
    hf_json_writer_add_id (json, key, value->i);
  else if (type == HF_FIELD_INT || type == HF_FIELD_MONEY)
    hf_json_writer_add_int (json, key, value->i);
  else
    hf_json_writer_add_text (json, key, text);
}

/**
 * hf_export_sink_add:
 * @self: a sink
 * @key: what the column is called
 * @text: (nullable): what a person would write there
 * @type: what the column holds
 * @value: (nullable): the field behind it, where it is one
 *
 * Adds the next column of the row.
 */
void
hf_export_sink_add (HfExportSink  *self,
                    const char    *key,
                    const char    *text,
                    HfFieldType    type,
                    const HfValue *value)
{
  if (self->json != NULL)
    add_json (self->json, key, text, type, value);
  else
    hf_csv_writer_add (self->csv, text);
}

/**
 * hf_export_sink_end_row:
 * @self: a sink
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Ends the row.
 *
 * Returns: whether to go on
 */
gboolean
hf_export_sink_end_row (HfExportSink *self, GCancellable *cancellable, GError **error)
{
  if (self->csv != NULL)
    return hf_csv_writer_end_record (self->csv, cancellable, error);
  hf_json_writer_end_object (self->json);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * hf_export_sink_end:
 * @self: a sink
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Writes what comes after the rows, and out what is held of a table.
 *
 * Returns: whether all of it was written
 */
gboolean
hf_export_sink_end (HfExportSink *self, GCancellable *cancellable, GError **error)
{
  if (self->csv != NULL)
    return hf_csv_writer_flush (self->csv, cancellable, error);
  hf_json_writer_end_array (self->json);
  return TRUE;
}
