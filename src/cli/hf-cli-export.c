/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* huifang export: tables out of the book. */

#include "cli/hf-cli-private.h"

#include "session/hf-export-log.h"
#include "session/hf-export.h"
#include "transfer/hf-durable-file.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

typedef struct
{
  HfExportOptions options;
  GOutputStream  *stream;
  gint64          n_rows;
} Work;

static gpointer
export_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Work *work = user_data;

  return GINT_TO_POINTER (
    hf_export_run (db, &work->options, work->stream, &work->n_rows, cancellable, error));
}

static gboolean
export_to_stream (HfCli *cli, Work *work, GOutputStream *stream, GError **error)
{
  work->stream = stream;
  return hf_store_run_sync (cli->store, HF_LANE_SCAN, export_work, work, NULL, error) != NULL;
}

static gboolean
export_to_file (HfCli *cli, Work *work, const char *path, GError **error)
{
  g_autoptr (HfDurableFile) file = hf_durable_file_new (path, FALSE, error);

  return file != NULL && export_to_stream (cli, work, hf_durable_file_get_stream (file), error) &&
         hf_durable_file_commit (file, error);
}

static HfCliStatus
refuse_kind (GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < HF_IMPORT_N_KINDS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", hf_import_kind_get_name (i));
  /* Translators: what can be exported, as it is typed */
  return hf_cli_refuse (error, _ ("export needs one of: %s"), names->str);
}

static gboolean
parse (HfCli *cli, HfExportOptions *options, char **path, int argc, char **argv, GError **error)
{
  g_auto (GStrv) words = NULL;
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, path, N_ ("Where to, instead of the standard output"), N_ ("FILE") },
    { "restricted", 0, 0, G_OPTION_ARG_NONE, &options->with_restricted, N_ ("With what is left out otherwise: means and family"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, NULL },
    { NULL },
  };
  /* clang-format on */

  if (!hf_cli_parse (cli, entries, argc, argv, error))
    return FALSE;
  return (words != NULL && g_strv_length (words) == 1 &&
          hf_import_kind_from_name (words[0], &options->kind)) ||
         refuse_kind (error) == HF_CLI_DONE;
}

/**
 * hf_cli_export:
 * @cli: the run
 * @argc: number of @argv
 * @argv: arguments
 * @error: return location for an error
 *
 * Exports a table, to a file that does not exist yet or to the standard output; there it is a JSON
 * document if one is asked for, while a file is a table in any case.
 *
 * Returns: the status
 */
HfCliStatus
hf_cli_export (HfCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GOutputStream) out = NULL;
  Work     work = { 0 };
  gint64   entry;
  gboolean is_done;

  if (!parse (cli, &work.options, &path, argc, argv, error))
    return HF_CLI_USAGE;
  if (!hf_cli_open (cli, error))
    return HF_CLI_NO_BOOK;
  work.options.viewer = hf_store_get_viewer (cli->store);
  work.options.progress = hf_cli_progress (cli);
  if (!hf_export_log_begin_sync (cli->store, work.options.kind, &entry, error))
    return HF_CLI_NO_FILE;
  if (path != NULL)
    is_done = export_to_file (cli, &work, path, error);
  else
    {
      work.options.is_json = cli->json;
      out = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
      is_done = export_to_stream (cli, &work, out, error);
    }
  /* A file that was not written whole does not stand there; a pipe had what it had. */
  hf_export_log_end_sync (cli->store, entry, is_done || path == NULL ? work.n_rows : 0, is_done);
  if (is_done && cli->json && path != NULL)
    is_done = hf_cli_print_file (path, work.n_rows, error);
  return is_done ? HF_CLI_DONE : HF_CLI_NO_FILE;
}
