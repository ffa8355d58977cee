/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Importing texts into and exporting them out of a test book. */

#include "tests/session/import-fixture.h"

#include <glib/gstdio.h>

typedef struct
{
  const HfImportOptions *options;
  HfImportStage         *stage;
} ImportWork;

typedef struct
{
  HfExportOptions options;
  GOutputStream  *stream;
} ExportWork;

static gpointer
import_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  ImportWork *work = user_data;

  return hf_import_run (db, work->options, work->stage, cancellable, error);
}

static gpointer
export_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  ExportWork *work = user_data;
  gint64      n_rows;

  return GINT_TO_POINTER (
    hf_export_run (db, &work->options, work->stream, &n_rows, cancellable, error));
}

static HfImportResult *
run (HfTestBook *book, const HfImportOptions *options, HfImportStage *stage, HfLane lane)
{
  ImportWork      work = { options, stage };
  GError         *error = NULL;
  HfImportResult *result = hf_store_run_sync (book->store, lane, import_work, &work, NULL, &error);

  g_assert_no_error (error);
  return result;
}

/* What a dry run says before is what the import then comes to. */
static void
assert_foretold (const HfImportResult *foretold, const HfImportResult *result)
{
  g_assert_cmpint (foretold->read, ==, result->read);
  g_assert_cmpint (foretold->created, ==, result->created);
  g_assert_cmpint (foretold->updated, ==, result->updated);
  g_assert_cmpint (foretold->unchanged, ==, result->unchanged);
  g_assert_cmpint (foretold->refused, ==, result->refused);
  g_assert_cmpint (foretold->cells_refused, ==, result->cells_refused);
  g_assert_cmpint (foretold->customers_created, ==, result->customers_created);
}

HfImportResult *
import_with (HfTestBook *book, HfImportOptions *options, const char *map, const char *text)
{
  g_autofree char  *file = g_build_filename (book->folder, "in.csv", NULL);
  g_autofree char  *refused = g_build_filename (book->folder, "refused.csv", NULL);
  const char *const files[] = { file, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (HfMap) parsed = map ? hf_map_new_from_data (map, -1, &error) : NULL;
  g_autoptr (HfImportStage) stage = NULL;
  g_autoptr (HfImportResult) foretold = NULL;
  HfImportOptions dry;
  HfImportResult *result;

  g_assert_no_error (error);
  g_file_set_contents (file, text, -1, &error);
  g_assert_no_error (error);
  options->files = files;
  options->map = parsed;
  options->refused_file = refused;
  options->viewer = book->viewer;
  options->now = hf_clock_now (book->clock);
  dry = *options;
  dry.dry_run = TRUE;
  stage = hf_import_stage_new (options, NULL, &error);
  g_assert_no_error (error);
  foretold = run (book, &dry, stage, HF_LANE_SCAN);
  result = run (book, options, stage, options->dry_run ? HF_LANE_SCAN : HF_LANE_WRITE);
  assert_foretold (foretold, result);
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

static char *
close_text (GOutputStream *stream)
{
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

char *
export_as (HfTestBook *book, HfExportOptions options)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  ExportWork work = { options, stream };

  g_assert_true (hf_test_book_run (book, HF_LANE_SCAN, export_work, &work));
  return close_text (stream);
}

char *
export_text (HfTestBook *book, HfImportKind kind, HfViewer *viewer)
{
  return export_as (book, (HfExportOptions){ .kind = kind, .viewer = viewer });
}

char *
export_for_people (HfTestBook *book, HfImportKind kind)
{
  return export_as (book, (HfExportOptions){ .kind = kind,
                                             .viewer = book->viewer,
                                             .with_restricted = TRUE,
                                             .is_for_people = TRUE });
}

char *
export_json (HfTestBook *book, HfImportKind kind, HfViewer *viewer)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (HfJsonWriter) json = hf_json_writer_new (stream);
  ExportWork work = { { .kind = kind, .viewer = viewer, .json = json }, NULL };

  hf_json_writer_begin_object (json, NULL);
  g_assert_true (hf_test_book_run (book, HF_LANE_SCAN, export_work, &work));
  hf_json_writer_end_object (json);
  g_assert_true (hf_json_writer_finish (json, NULL));
  return close_text (stream);
}
