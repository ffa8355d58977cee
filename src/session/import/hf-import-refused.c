/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The result file with the rows that were refused, for somebody to correct and import again. It
 * holds what the input held, so nobody else may read it. */

#include "session/import/hf-import-refused.h"

#include "session/import/hf-import-source.h"
#include "session/import/hf-import-stage.h"
#include "transfer/hf-csv-writer.h"
#include "transfer/hf-durable-file.h"

struct _HfImportRefused
{
  /* owned */
  char          *path;
  HfDurableFile *file;   /* NULL until a row is refused */
  HfCsvWriter   *writer; /* likewise */
  char         **header; /* that of the rows written last */
};

/**
 * hf_import_refused_new:
 * @options: what to import
 *
 * Returns: (transfer full): an empty table
 */
HfImportRefused *
hf_import_refused_new (const HfImportOptions *options)
{
  HfImportRefused *self = g_new0 (HfImportRefused, 1);
  g_autofree char *name = g_path_get_basename (options->files[0]);

  self->path = options->refused_file ? g_strdup (options->refused_file) :
                                       g_strconcat (name, ".refused.csv", NULL);
  return self;
}

/**
 * hf_import_refused_free:
 * @self: (transfer full): a table
 *
 * Frees it; unless committed it leaves nothing behind.
 */
void
hf_import_refused_free (HfImportRefused *self)
{
  g_clear_pointer (&self->writer, hf_csv_writer_free);
  g_clear_pointer (&self->file, hf_durable_file_free);
  g_strfreev (self->header);
  g_free (self->path);
  g_free (self);
}

static gboolean
begin_file (HfImportRefused *self, GError **error)
{
  if (self->file != NULL)
    return TRUE;
  self->file = hf_durable_file_new (self->path, TRUE, error);
  if (self->file != NULL)
    self->writer = hf_csv_writer_new (hf_durable_file_get_stream (self->file));
  return self->file != NULL;
}

/* Files of one import mostly have the same columns; where not, the new ones are named again. */
static gboolean
write_header (HfImportRefused *self, const char *const *header, GError **error)
{
  if (self->header != NULL && g_strv_equal ((const char *const *) self->header, header))
    return TRUE;
  g_strfreev (self->header);
  self->header = g_strdupv ((char **) header);
  for (guint i = 0; header[i] != NULL; i++)
    hf_csv_writer_add (self->writer, header[i]);
  hf_csv_writer_add (self->writer, "line");
  hf_csv_writer_add (self->writer, "reason");
  return hf_csv_writer_end_record (self->writer, NULL, error);
}

/**
 * hf_import_refused_add:
 * @self: a table
 * @header: (array zero-terminated=1): the columns of the row
 * @record: the row
 * @refusal: why it is refused
 * @error: return location for a %HF_TRANSFER_ERROR
 *
 * Adds a row.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_refused_add (HfImportRefused   *self,
                       const char *const *header,
                       const HfCsvRecord *record,
                       const HfRefusal   *refusal,
                       GError           **error)
{
  g_autofree char *line = g_strdup_printf ("%" G_GUINT64_FORMAT, record->line);
  g_autofree char *reason = hf_refusal_get_text (refusal);
  guint            n_columns = g_strv_length ((char **) header);

  if (!begin_file (self, error) || !write_header (self, header, error))
    return FALSE;
  for (guint i = 0; i < n_columns; i++)
    hf_csv_writer_add (self->writer, i < record->n_cells ? record->cells[i] : NULL);
  hf_csv_writer_add (self->writer, line);
  hf_csv_writer_add (self->writer, reason);
  return hf_csv_writer_end_record (self->writer, NULL, error);
}

/**
 * hf_import_refused_commit:
 * @self: a table
 * @path: (out) (nullable) (transfer full) (type filename): where it is, %NULL when nothing was
 * refused
 * @error: return location for a %HF_TRANSFER_ERROR
 *
 * Makes the table appear under its name.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_refused_commit (HfImportRefused *self, char **path, GError **error)
{
  *path = NULL;
  if (self->file == NULL)
    return TRUE;
  if (!hf_csv_writer_flush (self->writer, NULL, error) ||
      !hf_durable_file_commit (self->file, error))
    return FALSE;
  *path = g_strdup (self->path);
  return TRUE;
}

/* The list and the file are in the same order, so one walk finds all. */
static gboolean
add_of_file (HfImportRefused       *self,
             const HfImportOptions *options,
             HfImportStage         *stage,
             const GArray          *listed,
             guint                  file,
             guint                 *next,
             GCancellable          *cancellable,
             GError               **error)
{
  GInputStream *input = hf_import_stage_get_input (stage, file, cancellable, error);
  g_autoptr (HfImportSource) source =
    input ? hf_import_source_new (options, input, cancellable, error) : NULL;
  const HfCsvRecord *record;
  const HfImportRow *row;
  HfRefusal          refusal;

  while (source != NULL &&
         hf_import_source_next (source, &record, &row, &refusal, cancellable, error))
    {
      const HfRefusedRow *wanted = &g_array_index (listed, HfRefusedRow, *next);

      if (record == NULL || *next == listed->len || wanted->file != file)
        return TRUE;
      if (wanted->line != record->line)
        continue;
      (*next)++;
      if (!hf_import_refused_add (self, hf_import_source_get_header (source), record,
                                  &wanted->refusal, error))
        return FALSE;
    }
  return FALSE;
}

/**
 * hf_import_save_refused:
 * @options: what was imported, or tried out
 * @stage: its files
 * @refused_rows: (element-type HfRefusedRow): those that were refused, of its result
 * @path: (type filename): where to; a file that is there is replaced
 * @cancellable: (nullable): to stop early
 * @error: return location for a %HF_TRANSFER_ERROR
 *
 * Writes the listed rows that were refused, with their reasons, for whoever asks for them later.
 *
 * Returns: whether they are on disk
 */
gboolean
hf_import_save_refused (const HfImportOptions *options,
                        HfImportStage         *stage,
                        const GArray          *refused_rows,
                        const char            *path,
                        GCancellable          *cancellable,
                        GError               **error)
{
  HfImportOptions to_path = *options;
  g_autoptr (HfImportRefused) refused = NULL;
  g_autofree char *written = NULL;
  guint            next = 0;

  to_path.refused_file = path;
  refused = hf_import_refused_new (&to_path);
  for (guint i = 0; options->files[i] != NULL; i++)
    if (!add_of_file (refused, options, stage, refused_rows, i, &next, cancellable, error))
      return FALSE;
  return hf_import_refused_commit (refused, &written, error);
}
