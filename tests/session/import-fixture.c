/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Importing texts into and exporting them out of a test book. */

#include "tests/session/import-fixture.h"

#include <glib/gstdio.h>

typedef struct
{
  HfExportOptions options;
  GOutputStream  *stream;
} ExportWork;

static gpointer
import_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return hf_import_run (db, options, cancellable, error);
}

static gpointer
export_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  ExportWork *work = user_data;
  gint64      n_rows;

  return GINT_TO_POINTER (
    hf_export_run (db, &work->options, work->stream, &n_rows, cancellable, error));
}

HfImportResult *
import_with (HfTestBook *book, HfImportOptions *options, const char *map, const char *text)
{
  g_autofree char  *file = g_build_filename (book->folder, "in.csv", NULL);
  g_autofree char  *refused = g_build_filename (book->folder, "refused.csv", NULL);
  const char *const files[] = { file, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (HfMap) parsed = map ? hf_map_new_from_data (map, -1, &error) : NULL;
  HfImportResult *result;

  g_assert_no_error (error);
  g_file_set_contents (file, text, -1, &error);
  g_assert_no_error (error);
  options->files = files;
  options->map = parsed;
  options->refused_file = refused;
  options->who = book->viewer->who;
  options->now = hf_clock_now (book->clock);
  g_assert_true (hf_import_look (options, NULL, &error));
  result = hf_store_run_sync (book->store, HF_LANE_WRITE, import_work, options, NULL, &error);
  g_assert_no_error (error);
  g_unlink (file);
  g_unlink (refused);
  return result;
}

void
import_assert_counts (const HfImportResult *result, const char *counts)
{
  g_autofree char *found =
    g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT
                     "/%" G_GINT64_FORMAT,
                     result->created, result->updated, result->unchanged, result->refused);

  g_assert_cmpstr (found, ==, counts);
  g_assert_cmpint (result->read, ==,
                   result->created + result->updated + result->unchanged + result->refused);
}

void
import_text (HfTestBook  *book,
             HfImportKind kind,
             const char  *map,
             const char  *text,
             const char  *counts)
{
  HfImportOptions options = { .kind = kind };
  g_autoptr (HfImportResult) result = import_with (book, &options, map, text);

  import_assert_counts (result, counts);
}

char *
export_text (HfTestBook *book, HfExportKind kind, HfViewer *viewer)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  ExportWork work = { { .kind = kind, .viewer = viewer }, stream };
  g_autoptr (GError) error = NULL;

  g_assert_true (hf_store_run_sync (book->store, HF_LANE_SCAN, export_work, &work, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}
