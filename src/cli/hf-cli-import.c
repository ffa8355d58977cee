/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* huifang import: tables into the book. */

#include "cli/hf-cli-private.h"

#include "session/import/hf-import-stage.h"
#include "session/import/hf-import-words.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

typedef struct
{
  char   **files;
  char    *as;
  char    *map;
  char    *encoding;
  char    *refused;
  gboolean existing_only;
  gboolean dry_run;
} Arguments;

static void
arguments_clear (Arguments *self)
{
  g_strfreev (self->files);
  g_free (self->as);
  g_free (self->map);
  g_free (self->encoding);
  g_free (self->refused);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

/* What --as may be. */
static char *
word_kinds (void)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < HF_IMPORT_N_KINDS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", hf_import_kind_get_name (i));
  /* Translators: what --as may be, as it is typed */
  return g_strdup_printf (_ ("--as must be one of: %s"), names->str);
}

static HfCliStatus
refuse_kind (GError **error)
{
  g_autofree char *kinds = word_kinds ();

  return hf_cli_refuse (error, "%s", kinds);
}

static gboolean
parse (HfCli *cli, Arguments *self, HfImportKind *kind, int argc, char **argv, GError **error)
{
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &self->as, N_ ("What the rows are: customers, visits, follow-ups, articles, staff …"), N_ ("KIND") },
    { "map", 0, 0, G_OPTION_ARG_FILENAME, &self->map, N_ ("How columns fill fields; recognised by their names without"), N_ ("FILE") },
    { "encoding", 0, 0, G_OPTION_ARG_STRING, &self->encoding, N_ ("Character set, if it is not to be detected"), N_ ("NAME") },
    { "existing-only", 0, 0, G_OPTION_ARG_NONE, &self->existing_only, N_ ("Refuse rows of customers who are not in the book"), NULL },
    { "refused", 0, 0, G_OPTION_ARG_FILENAME, &self->refused, N_ ("Where refused rows go"), N_ ("FILE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &self->dry_run, N_ ("Only say what would happen"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->files, NULL, NULL },
    { NULL },
  };
  /* clang-format on */
  g_autofree char *kinds = word_kinds ();

  cli->notes = kinds;
  if (!hf_cli_parse (cli, entries, argc, argv, error))
    return FALSE;
  if (self->files == NULL)
    return hf_cli_refuse (error, _ ("import needs a file")) == HF_CLI_DONE;
  return (self->as != NULL && hf_import_kind_from_name (self->as, kind)) ||
         refuse_kind (error) == HF_CLI_DONE;
}

static void
print_refused (HfJsonWriter *json, const HfImportOptions *options, const HfRefusedRow *row)
{
  g_autofree char *file = g_filename_display_name (options->files[row->file]);
  g_autofree char *reason = hf_refusal_get_text (&row->refusal);

  hf_json_writer_begin_object (json, NULL);
  hf_json_writer_add_text (json, "file", file);
  hf_json_writer_add_int (json, "line", (gint64) row->line);
  hf_json_writer_add_text (json, "reason", reason);
  hf_json_writer_end_object (json);
}

static void
print_left_out (HfJsonWriter *json, const GArray *left_out)
{
  hf_json_writer_begin_array (json, "left_out");
  for (guint i = 0; i < left_out->len; i++)
    hf_json_writer_add_text (json, NULL, g_array_index (left_out, HfLeftOut, i).column);
  hf_json_writer_end_array (json);
}

static void
print_kept (HfJsonWriter *json, const GArray *kept)
{
  hf_json_writer_begin_array (json, "values_kept");
  for (guint i = 0; i < kept->len; i++)
    {
      const HfImportKept *at = &g_array_index (kept, HfImportKept, i);

      hf_json_writer_begin_object (json, NULL);
      hf_json_writer_add_text (json, "field", at->field);
      hf_json_writer_add_int (json, "values", at->n);
      hf_json_writer_end_object (json);
    }
  hf_json_writer_end_array (json);
}

static gboolean
print_json (const HfImportOptions *options, const HfImportResult *result, GError **error)
{
  g_autoptr (HfJsonWriter) json = hf_cli_begin_json ();
  g_autofree char *refused =
    result->refused_file ? g_filename_display_name (result->refused_file) : NULL;

  hf_json_writer_add_bool (json, "dry_run", options->dry_run);
  hf_json_writer_add_id (json, "batch", result->batch);
  hf_json_writer_add_int (json, "read", result->read);
  hf_json_writer_add_int (json, "created", result->created);
  hf_json_writer_add_int (json, "updated", result->updated);
  hf_json_writer_add_int (json, "unchanged", result->unchanged);
  hf_json_writer_add_int (json, "refused", result->refused);
  hf_json_writer_add_int (json, "cells_refused", result->cells_refused);
  hf_json_writer_add_int (json, "customers_created", result->customers_created);
  print_kept (json, result->kept);
  print_left_out (json, result->left_out);
  hf_json_writer_begin_array (json, "refused_rows");
  for (guint i = 0; i < result->refused_rows->len; i++)
    print_refused (json, options, &g_array_index (result->refused_rows, HfRefusedRow, i));
  hf_json_writer_end_array (json);
  hf_json_writer_add_text (json, "refused_file", refused);
  return hf_cli_end_json (json, error);
}

static void
print_text (const HfImportOptions *options, const HfImportResult *result)
{
  g_autofree char *left_out = hf_import_words_left_out (result->left_out);
  g_autofree char *counts = NULL;
  g_autofree char *kept = hf_import_words_kept (result->kept, &counts);

  if (options->dry_run)
    g_print ("%s\n", _ ("Nothing was written; this is what would happen:"));
  g_print (_ ("Rows read: %lld; new: %lld, changed: %lld, known already: %lld, refused: %lld\n"),
           (long long) result->read, (long long) result->created, (long long) result->updated,
           (long long) result->unchanged, (long long) result->refused);
  if (result->cells_refused > 0)
    g_print (_ ("Rows taken without a cell that was refused: %lld\n"),
             (long long) result->cells_refused);
  if (options->kind == HF_IMPORT_VISITS || options->kind == HF_IMPORT_FOLLOW_UPS)
    g_print (_ ("Customers added: %lld\n"), (long long) result->customers_created);
  if (kept != NULL)
    /* Translators: a sentence, and of which field how many */
    g_print (_ ("%s (%s)\n"), kept, counts);
  if (left_out != NULL)
    g_print ("%s\n%s\n", _ ("Columns left out:"), left_out);
  if (result->refused_file != NULL)
    {
      g_autofree char *shown = g_filename_display_name (result->refused_file);
      g_print (_ ("Refused rows, each with its reason: “%s”\n"), shown);
    }
}

/* For people: whatever was said is done all the same. */
static void
doubt_kind (HfImportStage *stage)
{
  HfImportKind     likely = hf_import_stage_get_likely (stage);
  g_autofree char *text = likely < HF_IMPORT_N_KINDS ? hf_cli_propose_kind (likely) : NULL;

  if (text != NULL)
    g_printerr ("huifang: %s\n", text);
}

typedef struct
{
  const HfImportOptions *options;
  HfImportStage         *stage;
} Work;

static gpointer
import_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Work *work = user_data;

  return hf_import_run (db, work->options, work->stage, cancellable, error);
}

/* A dry run writes nothing at all: where there is no book yet it tries on one that goes again. */
static HfImportResult *
run (HfCli *cli, HfImportOptions *options, HfImportStage *stage, GError **error)
{
  gboolean is_missing = options->dry_run && !hf_cli_has_book (cli);
  Work     work = { options, stage };

  if (!(is_missing ? hf_cli_open_scratch (cli, error) : hf_cli_open (cli, error)))
    return NULL;
  options->viewer = hf_store_get_viewer (cli->store);
  options->now = hf_clock_now (cli->clock);
  return hf_store_run_sync (cli->store, options->dry_run ? HF_LANE_SCAN : HF_LANE_WRITE,
                            import_work, &work, NULL, error);
}

/**
 * hf_cli_import:
 * @cli: the run
 * @argc: number of @argv
 * @argv: arguments
 * @error: return location for an error
 *
 * Imports tables. They are read to their ends before the book is touched, or made.
 *
 * Returns: the status, %HF_CLI_PARTLY when rows or cells of them were refused
 */
HfCliStatus
hf_cli_import (HfCli *cli, int argc, char **argv, GError **error)
{
  g_auto (Arguments) arguments = { 0 };
  g_autoptr (HfMap) map = NULL;
  g_autoptr (HfImportStage) stage = NULL;
  g_autoptr (HfImportResult) result = NULL;
  HfImportOptions options = { 0 };

  if (!parse (cli, &arguments, &options.kind, argc, argv, error))
    return HF_CLI_USAGE;
  if (arguments.map != NULL && (map = hf_map_new_from_file (arguments.map, error)) == NULL)
    return HF_CLI_USAGE;
  options.files = (const char *const *) arguments.files;
  options.map = map;
  options.encoding = arguments.encoding;
  options.existing_only = arguments.existing_only;
  options.dry_run = arguments.dry_run;
  options.refused_file = arguments.refused;
  options.progress = hf_cli_progress (cli);
  stage = hf_import_stage_new (&options, NULL, error);
  if (stage == NULL)
    return HF_CLI_NO_FILE;
  doubt_kind (stage);
  result = run (cli, &options, stage, error);
  if (result == NULL)
    return HF_CLI_NO_BOOK;
  if (!cli->json)
    print_text (&options, result);
  else if (!print_json (&options, result, error))
    return HF_CLI_NO_FILE;
  return result->refused == 0 && result->cells_refused == 0 ? HF_CLI_DONE : HF_CLI_PARTLY;
}
