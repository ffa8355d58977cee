/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* huifang export: tables out of the book. */

#include "cli/hf-cli-calendar.h"

#include "session/hf-export-log.h"
#include "session/hf-export.h"
#include "transfer/hf-durable-file.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

/* What is no table. */
#define CALENDAR "calendar"

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

static gboolean
print (HfCli *cli, Work *work, GError **error)
{
  g_autoptr (GOutputStream) out = NULL;

  if (cli->json)
    {
      work->options.json = hf_cli_begin_rows (cli);
      return export_to_stream (cli, work, NULL, error) &&
             hf_cli_end_json (work->options.json, error);
    }
  out = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  return export_to_stream (cli, work, out, error);
}

static char *
word_kinds (void)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < HF_IMPORT_N_KINDS; i++)
    g_string_append_printf (names, "%s, ", hf_import_kind_get_name (i));
  g_string_append (names, CALENDAR);
  /* Translators: what can be exported, as it is typed */
  return g_strdup_printf (_ ("export needs one of: %s"), names->str);
}

static HfCliStatus
refuse_kind (GError **error)
{
  g_autofree char *kinds = word_kinds ();

  return hf_cli_refuse (error, "%s", kinds);
}

typedef struct
{
  HfCliCalendar calendar;
  char         *path;
  char        **words;
  gboolean      is_calendar;
} Arguments;

static void
arguments_clear (Arguments *self)
{
  g_free (self->calendar.from);
  g_free (self->calendar.to);
  g_free (self->calendar.staff);
  g_free (self->path);
  g_strfreev (self->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

/* What is said of a table would be lost on a calendar, and the other way round. */
static gboolean
check (Arguments *self, HfExportOptions *options, GError **error)
{
  const HfCliCalendar *calendar = &self->calendar;
  gboolean             is_of_days =
    calendar->from != NULL || calendar->to != NULL || calendar->staff != NULL || calendar->names;

  if (self->words == NULL || g_strv_length (self->words) != 1)
    return refuse_kind (error) == HF_CLI_DONE;
  self->is_calendar = g_str_equal (self->words[0], CALENDAR);
  if (!self->is_calendar && !hf_import_kind_from_name (self->words[0], &options->kind))
    return refuse_kind (error) == HF_CLI_DONE;
  if (self->is_calendar ? options->with_restricted : is_of_days)
    return hf_cli_refuse (error, _ ("--from, --to, --staff and --names are for the calendar, "
                                    "--restricted is for tables")) == HF_CLI_DONE;
  return TRUE;
}

static gboolean
parse (HfCli *cli, Arguments *self, HfExportOptions *options, int argc, char **argv, GError **error)
{
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->path, N_ ("Where to, instead of the standard output"), N_ ("FILE") },
    { "restricted", 0, 0, G_OPTION_ARG_NONE, &options->with_restricted, N_ ("With what is left out otherwise: means and family"), NULL },
    { "from", 0, 0, G_OPTION_ARG_STRING, &self->calendar.from, N_ ("Of the calendar, the first day; today if not given"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &self->calendar.to, N_ ("Of the calendar, the last day"), N_ ("DATE") },
    { "staff", 0, 0, G_OPTION_ARG_STRING, &self->calendar.staff, N_ ("Of the calendar, only what somebody on the staff has to do"), N_ ("NAME") },
    { "names", 0, 0, G_OPTION_ARG_NONE, &self->calendar.names, N_ ("Of the calendar, with names and reasons"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->words, NULL, NULL },
    { NULL },
  };
  /* clang-format on */
  g_autofree char *kinds = word_kinds ();

  cli->notes = kinds;
  return hf_cli_parse (cli, entries, argc, argv, error) && check (self, options, error);
}

/**
 * hf_cli_export:
 * @cli: the run
 * @argc: number of @argv
 * @argv: arguments
 * @error: return location for an error
 *
 * Exports a table, to a file that does not exist yet or to the standard output; there it is a JSON
 * document if one is asked for, while a file is a table in any case. Or the calendar.
 *
 * Returns: the status
 */
HfCliStatus
hf_cli_export (HfCli *cli, int argc, char **argv, GError **error)
{
  g_auto (Arguments) arguments = { 0 };
  Work        work = { 0 };
  const char *path;
  gint64      entry;
  gboolean    is_done;

  if (!parse (cli, &arguments, &work.options, argc, argv, error))
    return HF_CLI_USAGE;
  path = g_strcmp0 (arguments.path, "-") == 0 ? NULL : arguments.path; /* the standard output */
  if (arguments.is_calendar)
    return hf_cli_export_calendar (cli, &arguments.calendar, path, error);
  if (!hf_cli_open (cli, error))
    return HF_CLI_NO_BOOK;
  work.options.viewer = hf_store_get_viewer (cli->store);
  work.options.progress = hf_cli_progress (cli);
  if (!hf_export_log_begin_sync (cli->store, work.options.kind, &entry, error))
    return HF_CLI_NO_FILE;
  if (path != NULL)
    is_done = export_to_file (cli, &work, path, error);
  else
    is_done = print (cli, &work, error);
  /* A file that was not written whole does not stand there; a pipe had what it had. */
  hf_export_log_end_sync (cli->store, entry, is_done || path == NULL ? work.n_rows : 0, is_done);
  if (is_done && cli->json && path != NULL)
    is_done = hf_cli_print_file (path, work.n_rows, error);
  return is_done ? HF_CLI_DONE : HF_CLI_NO_FILE;
}
