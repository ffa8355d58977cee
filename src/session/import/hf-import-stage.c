/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The files of an import, read to their ends once without the book, and held open: what was looked
 * at is what is imported, whoever renames or replaces a file meanwhile. */

#include "session/import/hf-import-stage.h"

#include "session/import/hf-import-private.h"
#include "session/import/hf-import-source.h"
#include "transfer/hf-input.h"
#include "transfer/hf-transfer-error.h"

struct _HfImportStage
{
  GPtrArray *inputs; /* of GInputStream */
  gint64     n_rows;

  /* of the first file */
  char        *charset;
  HfImportKind likely;
  gboolean     has_field[HF_IMPORT_N_FIELDS];
};

static void
note (HfImportStage *self, const HfImportOptions *options, HfImportSource *source)
{
  if (self->charset != NULL)
    return;
  self->likely = hf_import_source_guess_kind (source, options);
  self->charset = g_strdup (hf_import_source_get_charset (source));
  for (guint i = 0; i < HF_IMPORT_N_FIELDS; i++)
    self->has_field[i] = hf_import_source_has_field (source, i);
}

static gboolean
look_at (HfImportStage         *self,
         guint                  file,
         const HfImportOptions *options,
         GCancellable          *cancellable,
         GError               **error)
{
  g_autoptr (HfImportSource) source =
    hf_import_source_new (options, g_ptr_array_index (self->inputs, file), cancellable, error);
  const HfCsvRecord *record = NULL;
  const HfImportRow *row;
  HfRefusal          refusal;

  while (source != NULL &&
         hf_import_source_next (source, &record, &row, &refusal, cancellable, error))
    {
      if (record == NULL)
        {
          note (self, options, source);
          return TRUE;
        }
      if (++self->n_rows % HF_IMPORT_TELL_EVERY == 0)
        hf_progress_tell (&options->progress, self->n_rows, 0);
    }
  return FALSE;
}

/**
 * hf_import_stage_new:
 * @options: what to import and how
 * @cancellable: (nullable): to stop early
 * @error: return location for a %HF_TRANSFER_ERROR
 *
 * Reads the files to their ends, without a book and however long they take to come.
 *
 * Returns: (transfer full) (nullable): the files, which can be imported
 */
HfImportStage *
hf_import_stage_new (const HfImportOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfImportStage) self = g_new0 (HfImportStage, 1);

  self->inputs = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; options->files[i] != NULL; i++)
    {
      GInputStream *input =
        hf_input_open (options->files[i], options->patience, cancellable, error);

      if (input == NULL)
        return NULL;
      g_ptr_array_add (self->inputs, input);
      if (!look_at (self, i, options, cancellable, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * hf_import_stage_free:
 * @self: (transfer full): the files
 *
 * Closes them.
 */
void
hf_import_stage_free (HfImportStage *self)
{
  g_ptr_array_unref (self->inputs);
  g_free (self->charset);
  g_free (self);
}

/**
 * hf_import_stage_get_input:
 * @self: the files
 * @file: the index of one of them
 * @cancellable: (nullable): to stop early
 * @error: return location for a %HF_TRANSFER_ERROR
 *
 * Returns: (transfer none) (nullable): its bytes, from the first one
 */
GInputStream *
hf_import_stage_get_input (HfImportStage *self,
                           guint          file,
                           GCancellable  *cancellable,
                           GError       **error)
{
  GInputStream *input = g_ptr_array_index (self->inputs, file);
  GError       *cause = NULL;

  if (g_seekable_seek (G_SEEKABLE (input), 0, G_SEEK_SET, cancellable, &cause))
    return input;
  hf_transfer_error_take_io (error, cause, "reading the input again");
  return NULL;
}

/**
 * hf_import_stage_get_n_rows:
 * @self: the files
 *
 * Returns: how many rows they have
 */
gint64
hf_import_stage_get_n_rows (HfImportStage *self)
{
  return self->n_rows;
}

/**
 * hf_import_stage_get_charset:
 * @self: the files
 *
 * Returns: (transfer none): the character set of the first one, for showing
 */
const char *
hf_import_stage_get_charset (HfImportStage *self)
{
  return self->charset;
}

/**
 * hf_import_stage_get_likely:
 * @self: the files
 *
 * Returns: what the rows of the first one rather seem to be than what they are imported as,
 *   %HF_IMPORT_N_KINDS when nothing speaks for another kind
 */
HfImportKind
hf_import_stage_get_likely (HfImportStage *self)
{
  return self->likely;
}

/**
 * hf_import_stage_has_field:
 * @self: the files
 * @field: a field
 *
 * Returns: whether a column of the first one fills @field
 */
gboolean
hf_import_stage_has_field (HfImportStage *self, HfImportFieldId field)
{
  return self->has_field[field];
}
