/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* huifang export calendar: the calendar for other calendars. */

#include "cli/hf-cli-calendar.h"

#include "session/follow-up/hf-calendar-file.h"
#include "session/hf-export-log.h"
#include "transfer/hf-durable-file.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

typedef struct
{
  HfCalendarFile file;
  GOutputStream *stream;
  gint64         n_events;
} Work;

static gpointer
calendar_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;

  return GINT_TO_POINTER (
    hf_calendar_file_run (db, &work->file, work->stream, &work->n_events, cancellable, error));
}

static gboolean
write_to_stream (HfCli *cli, Work *work, GOutputStream *stream, GError **error)
{
  work->stream = stream;
  return hf_store_run_sync (cli->store, HF_LANE_SCAN, calendar_work, work, NULL, error) != NULL;
}

static gboolean
write_to_file (HfCli *cli, Work *work, const char *path, GError **error)
{
  g_autoptr (HfDurableFile) file = hf_durable_file_new (path, FALSE, error);

  return file != NULL && write_to_stream (cli, work, hf_durable_file_get_stream (file), error) &&
         hf_durable_file_commit (file, error);
}

static gboolean
write_out (HfCli *cli, Work *work, const char *path, GError **error)
{
  g_autoptr (GOutputStream) out = NULL;

  if (path != NULL)
    return write_to_file (cli, work, path, error);
  out = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  return write_to_stream (cli, work, out, error);
}

/* What the options say, but for whose it is, which the book has to be asked. */
static gboolean
read_days (HfCli *cli, const HfCliCalendar *arguments, HfCalendarFile *file, GError **error)
{
  file->first = hf_clock_today (cli->clock);
  file->last = HF_DATE_NONE;
  file->is_personal = arguments->names;
  file->now = hf_clock_now (cli->clock);
  return hf_cli_read_date (arguments->from, &file->first, error) &&
         hf_cli_read_date (arguments->to, &file->last, error);
}

/**
 * hf_cli_export_calendar:
 * @cli: the run, its options read
 * @arguments: which of the calendar
 * @path: (nullable) (type filename): where to, %NULL for the standard output
 * @error: return location for an error
 *
 * Writes the calendar for other calendars. There is no JSON of it: with that asked for, it needs a
 * file.
 *
 * Returns: the status
 */
HfCliStatus
hf_cli_export_calendar (HfCli               *cli,
                        const HfCliCalendar *arguments,
                        const char          *path,
                        GError             **error)
{
  Work     work = { .n_events = 0 };
  gint64   entry = 0;
  gboolean is_done;

  if (!read_days (cli, arguments, &work.file, error))
    return HF_CLI_USAGE;
  if (cli->json && path == NULL)
    return hf_cli_refuse (error, _ ("a calendar is no JSON document: --json needs --output"));
  if (!hf_cli_open (cli, error))
    return HF_CLI_NO_BOOK;
  work.file.viewer = hf_store_get_viewer (cli->store);
  if (arguments->staff != NULL &&
      !hf_start_find_staff (cli->store, arguments->staff, &work.file.scope.staff, error))
    return HF_CLI_USAGE;
  if (arguments->names &&
      !hf_export_log_begin_sync (cli->store, HF_IMPORT_FOLLOW_UPS, &entry, error))
    return HF_CLI_NO_FILE;
  is_done = write_out (cli, &work, path, error);
  /* A file that was not written whole does not stand there; a pipe had what it had. */
  hf_export_log_end_sync (cli->store, entry, is_done || path == NULL ? work.n_events : 0, is_done);
  if (is_done && cli->json)
    is_done = hf_cli_print_file (path, work.n_events, error);
  return is_done ? HF_CLI_DONE : HF_CLI_NO_FILE;
}
