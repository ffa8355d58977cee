/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Between the commands and what runs them. */

#pragma once

#include "base/hf-json-writer.h"
#include "session/hf-progress.h"
#include "session/hf-start.h"
#include "store/hf-store.h"
#include "transfer/hf-import-field.h"

G_BEGIN_DECLS

/**
 * HfCliStatus:
 * @HF_CLI_DONE: done, an empty result too
 * @HF_CLI_PARTLY: rows refused, a check failed, nothing to undo, or a batch undone in part
 * @HF_CLI_USAGE: wrong use, unknown field or column in a map
 * @HF_CLI_NO_BOOK: the book cannot be opened
 * @HF_CLI_NO_FILE: unreadable input, existing target, full disk
 *
 * Exit statuses.
 */
typedef enum
{
  HF_CLI_DONE = 0,
  HF_CLI_PARTLY = 1,
  HF_CLI_USAGE = 2,
  HF_CLI_NO_BOOK = 3,
  HF_CLI_NO_FILE = 4,
} HfCliStatus;

typedef struct _HfCliCommand HfCliCommand;

/**
 * HfCli:
 * @command: the command that runs
 * @store: (nullable): the book, after hf_cli_open()
 * @clock: the clock, after hf_cli_parse()
 * @json: whether the result is to be JSON
 * @notes: (nullable) (borrowed): what --help says below the options, until hf_cli_parse()
 *
 * One run of a command.
 */
typedef struct
{
  const HfCliCommand *command;
  HfStore            *store;
  HfClock            *clock;
  gboolean            json;
  const char         *notes;

  /*< private >*/
  char *book;
  char *as_staff;
  char *now;
  char *scratch; /* a folder that goes with the run */
  int   shown;   /* per cent of the progress on the terminal, or -1 */

  HfJsonWriter *rows; /* the document of hf_cli_begin_rows () */
} HfCli;

/**
 * HfCliCommand:
 * @name: the word
 * @arguments: what follows it, for the help; an untranslated msgid
 * @summary: what it does, one line; an untranslated msgid
 * @creates: whether a missing book is made
 * @run: parses its arguments, does its work, prints its result
 *
 * A command.
 */
struct _HfCliCommand
{
  const char *name;
  const char *arguments;
  const char *summary;
  gboolean    creates;
  HfCliStatus (*run) (HfCli *cli, int argc, char **argv, GError **error);
};

#define HF_CLI_ERROR (hf_cli_error_quark ())
GQuark hf_cli_error_quark (void);

/**
 * HfCliError:
 * @HF_CLI_ERROR_USAGE: the command line makes no sense
 * @HF_CLI_ERROR_OUTPUT: the result could not be written
 *
 * What can be wrong besides the work itself.
 */
typedef enum
{
  HF_CLI_ERROR_USAGE,
  HF_CLI_ERROR_OUTPUT,
} HfCliError;

gboolean
hf_cli_parse (HfCli *cli, const GOptionEntry *entries, int argc, char **argv, GError **error);
gboolean      hf_cli_open (HfCli *cli, GError **error);
gboolean      hf_cli_has_book (HfCli *cli);
gboolean      hf_cli_open_scratch (HfCli *cli, GError **error);
HfCliStatus   hf_cli_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
gboolean      hf_cli_read_date (const char *text, HfDate *date, GError **error);
HfProgress    hf_cli_progress (HfCli *cli);
HfJsonWriter *hf_cli_begin_json (void);
HfJsonWriter *hf_cli_begin_rows (HfCli *cli);
gboolean      hf_cli_end_json (HfJsonWriter *json, GError **error);
gboolean      hf_cli_print_file (const char *path, gint64 n_rows, GError **error);

HfCliStatus hf_cli_error_status (const GError *error);
const char *hf_cli_error_code (const GError *error);
char       *hf_cli_error_text (const GError *error);
char       *hf_cli_propose_kind (HfImportKind kind);

HfCliStatus hf_cli_backup (HfCli *cli, int argc, char **argv, GError **error);
HfCliStatus hf_cli_check (HfCli *cli, int argc, char **argv, GError **error);
HfCliStatus hf_cli_consent (HfCli *cli, int argc, char **argv, GError **error);
HfCliStatus hf_cli_demo (HfCli *cli, int argc, char **argv, GError **error);
HfCliStatus hf_cli_due (HfCli *cli, int argc, char **argv, GError **error);
HfCliStatus hf_cli_export (HfCli *cli, int argc, char **argv, GError **error);
HfCliStatus hf_cli_import (HfCli *cli, int argc, char **argv, GError **error);
HfCliStatus hf_cli_log (HfCli *cli, int argc, char **argv, GError **error);
HfCliStatus hf_cli_plan (HfCli *cli, int argc, char **argv, GError **error);
HfCliStatus hf_cli_redo (HfCli *cli, int argc, char **argv, GError **error);
HfCliStatus hf_cli_report (HfCli *cli, int argc, char **argv, GError **error);
HfCliStatus hf_cli_search (HfCli *cli, int argc, char **argv, GError **error);
HfCliStatus hf_cli_undo (HfCli *cli, int argc, char **argv, GError **error);

G_END_DECLS
