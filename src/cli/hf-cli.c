/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The command line: which commands there are, what they share, and how they end. Works without a
 * display; what a command does is the session's. */

#include "cli/hf-cli.h"

#include "cli/hf-cli-private.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The only command that is the application's: it shows bubbles, so it needs a display. */
#define BACKGROUND "background"

/* Only ever written to a terminal. */
#define CLEAR_LINE "\r\033[K"

/* clang-format off */
static const HfCliCommand commands[] = {
  { "import", N_ ("FILE… --as KIND"), N_ ("Bring tables into the book"), TRUE, hf_cli_import },
  { "export", "customers|visits|follow-ups|contacts|articles|calendar", N_ ("Write a table of what is in the book"), FALSE, hf_cli_export },
  { "plan-follow-ups", NULL, N_ ("Plan follow-ups for visits"), FALSE, hf_cli_plan },
  { "search", N_ ("TEXT"), N_ ("Look for customers"), FALSE, hf_cli_search },
  { "due", NULL, N_ ("List the follow-ups that are due"), FALSE, hf_cli_due },
  { "log", N_ ("FOLLOW-UP --outcome fine|no-answer|later|skip"), N_ ("Log what came of a follow-up"), FALSE, hf_cli_log },
  { "consent", N_ ("CUSTOMER [--channel C --purpose P --answer A]"), N_ ("Say what a customer answered to being reached, or enter it"), FALSE, hf_cli_consent },
  { "report", "new-returning", N_ ("Report new against returning patients"), FALSE, hf_cli_report },
  { "demo", N_ ("--customers N --years Y"), N_ ("Fill a book with a sample hospital"), TRUE, hf_cli_demo },
  { "check", NULL, N_ ("Check the book"), FALSE, hf_cli_check },
  { "backup", N_ ("FILE"), N_ ("Copy the book into a new file"), FALSE, hf_cli_backup },
  { "undo", NULL, N_ ("Take back your newest step"), FALSE, hf_cli_undo },
  { "redo", NULL, N_ ("Do again what was taken back last"), FALSE, hf_cli_redo },
  { BACKGROUND, NULL, N_ ("Remind of what is due, without a window"), FALSE, NULL },
};
/* clang-format on */

static const char *const global_options[] = { "--book", "--as-staff", "--now" };

static gboolean
takes_value (const char *option)
{
  for (guint i = 0; i < G_N_ELEMENTS (global_options); i++)
    if (g_str_equal (global_options[i], option))
      return TRUE;
  return FALSE;
}

/* The first argument that is no option and no option's value; argc when there is none. */
static int
find_word (int argc, char **argv)
{
  int i = 1;

  while (i < argc && argv[i][0] == '-')
    i += takes_value (argv[i]) ? 2 : 1;
  return MIN (i, argc);
}

static gboolean
has_argument (int argc, char **argv, const char *argument)
{
  for (int i = 1; i < argc; i++)
    if (g_str_equal (argv[i], argument))
      return TRUE;
  return FALSE;
}

static gboolean
asks_for_help (int argc, char **argv)
{
  return has_argument (argc, argv, "--help") || has_argument (argc, argv, "-h");
}

/* What is wrong with the options of the application, or NULL. Left to GApplication, they would end
 * the program with 1. It also takes those by which the desktop starts a service. */
static char *
find_misuse (int argc, char **argv)
{
  int      word = find_word (argc, argv);
  gboolean is_background = word < argc && g_str_equal (argv[word], BACKGROUND);

  for (int i = 1; i < argc; i++)
    {
      g_auto (GStrv) option = g_strsplit (argv[i], "=", 2);

      if (argv[i][0] != '-' || g_str_has_prefix (argv[i], "--gapplication-") ||
          (is_background && g_str_equal (argv[i], "--json")))
        continue;
      if (!takes_value (option[0]))
        return g_strdup_printf (_ ("“%s” makes no sense without a command"), option[0]);
      if (option[1] == NULL && ++i == argc)
        return g_strdup_printf (_ ("“%s” lacks its value"), option[0]);
    }
  return NULL;
}

/**
 * hf_cli_is_command:
 * @argc: number of @argv
 * @argv: the program's arguments
 *
 * Tells whether the command line is to answer, and not a window: to a command, for help, and where
 * the application could not make sense of its options.
 *
 * Returns: whether hf_cli_run() is to be called
 */
gboolean
hf_cli_is_command (int argc, char **argv)
{
  int              word = find_word (argc, argv);
  g_autofree char *misuse = find_misuse (argc, argv);

  if (asks_for_help (argc, argv) || misuse != NULL)
    return TRUE;
  return word < argc && !g_str_equal (argv[word], BACKGROUND);
}

/**
 * hf_cli_parse:
 * @cli: the run
 * @entries: the command's own options, ended by an empty entry
 * @argc: number of @argv
 * @argv: the program's arguments without the command's word
 * @error: return location for an error
 *
 * Reads the options that all commands share and the command's own.
 *
 * Returns: %FALSE with %HF_CLI_ERROR_USAGE or a #GOptionError
 */
gboolean
hf_cli_parse (HfCli *cli, const GOptionEntry *entries, int argc, char **argv, GError **error)
{
  const GOptionEntry shared[] = {
    { "book", 0, 0, G_OPTION_ARG_FILENAME, &cli->book, N_ ("The book, instead of your own"),
      N_ ("FILE") },
    { "as-staff", 0, 0, G_OPTION_ARG_STRING, &cli->as_staff, N_ ("Work as somebody on the staff"),
      N_ ("NAME") },
    { "now", 0, 0, G_OPTION_ARG_STRING, &cli->now, N_ ("The time it shall be"), N_ ("INSTANT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &cli->json, N_ ("Print the result as JSON"), NULL },
    { NULL },
  };
  g_autofree char *usage = cli->command->arguments ? g_strdup_printf ("%s %s", cli->command->name,
                                                                      _ (cli->command->arguments)) :
                                                     g_strdup (cli->command->name);
  g_autoptr (GOptionContext) context = g_option_context_new (usage);

  g_option_context_set_summary (context, _ (cli->command->summary));
  g_option_context_set_description (context, cli->notes);
  cli->notes = NULL; /* whose they are need not outlive the reading */
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, shared, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (argc > 1)
    return hf_cli_refuse (error, _ ("too many arguments")) == HF_CLI_DONE;
  cli->clock = hf_start_clock (cli->now);
  return cli->clock != NULL || hf_cli_refuse (error, _ ("--now is not an instant")) == HF_CLI_DONE;
}

/**
 * hf_cli_open:
 * @cli: the run, its options read
 * @error: return location for an error
 *
 * Opens the book for the command.
 *
 * Returns: whether it is open
 */
gboolean
hf_cli_open (HfCli *cli, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_start_viewer ();
  g_autofree char *own = cli->book ? NULL : hf_start_book_path ();

  if (own != NULL && cli->command->creates && !hf_start_make_folder (own, error))
    return FALSE;
  cli->store =
    hf_store_open (cli->book ? cli->book : own, cli->command->creates ? HF_OPEN_CREATE : 0,
                   cli->clock, viewer, error);
  if (cli->store == NULL || cli->as_staff == NULL)
    return cli->store != NULL;
  return hf_start_as_staff (cli->store, cli->as_staff, error);
}

/**
 * hf_cli_has_book:
 * @cli: the run, its options read
 *
 * Returns: whether the book it is about is there
 */
gboolean
hf_cli_has_book (HfCli *cli)
{
  g_autofree char *own = hf_start_book_path ();

  return g_file_test (cli->book ? cli->book : own, G_FILE_TEST_EXISTS);
}

/**
 * hf_cli_open_scratch:
 * @cli: the run, its options read
 * @error: return location for an error
 *
 * Opens an empty book instead, which is removed in the end.
 *
 * Returns: whether it is open
 */
gboolean
hf_cli_open_scratch (HfCli *cli, GError **error)
{
  cli->scratch = g_dir_make_tmp ("huifang-XXXXXX", error);
  if (cli->scratch == NULL)
    return FALSE;
  g_free (cli->book);
  cli->book = g_build_filename (cli->scratch, "book.huifang", NULL);
  return hf_cli_open (cli, error);
}

/**
 * hf_cli_refuse:
 * @error: return location for an error
 * @format: what makes no sense
 * @...: arguments of @format
 *
 * Ends a command that was not called rightly.
 *
 * Returns: %HF_CLI_USAGE
 */
HfCliStatus
hf_cli_refuse (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error, g_error_new_valist (HF_CLI_ERROR, HF_CLI_ERROR_USAGE, format, args));
  va_end (args);
  return HF_CLI_USAGE;
}

/**
 * hf_cli_read_date:
 * @text: (nullable): an option's value; %NULL leaves @date alone
 * @date: (inout): the date
 * @error: return location for an error
 *
 * Returns: whether @text is a day, written `YYYY-MM-DD`
 */
gboolean
hf_cli_read_date (const char *text, HfDate *date, GError **error)
{
  HfDate read = hf_date_from_iso (text);

  if (text == NULL)
    return TRUE;
  if (read == HF_DATE_NONE)
    return hf_cli_refuse (error, _ ("“%s” is not a date like 2023-10-20"), text) == HF_CLI_DONE;
  *date = read;
  return TRUE;
}

static void
show_progress (gint64 done, gint64 total, gpointer user_data)
{
  HfCli *cli = user_data;
  int    per_cent = total > 0 ? (int) (done * 100 / total) : (int) (done / 10000);

  if (per_cent == cli->shown)
    return;
  cli->shown = per_cent;
  if (total > 0)
    g_printerr (CLEAR_LINE "%d %%", per_cent);
  else
    g_printerr (CLEAR_LINE "%" G_GINT64_FORMAT, done);
}

/**
 * hf_cli_progress:
 * @cli: the run
 *
 * Returns: what shows progress where a person looks at it
 */
HfProgress
hf_cli_progress (HfCli *cli)
{
  return (HfProgress){ isatty (STDERR_FILENO) ? show_progress : NULL, cli };
}

/**
 * hf_cli_begin_json:
 *
 * Opens the one document that a command prints.
 *
 * Returns: (transfer full): a writer in the outermost object
 */
HfJsonWriter *
hf_cli_begin_json (void)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  HfJsonWriter *json = hf_json_writer_new (stream);

  hf_json_writer_begin_object (json, NULL);
  return json;
}

/**
 * hf_cli_begin_rows:
 * @cli: the run
 *
 * Opens the one document of a command that prints rows as they are read. Where they cannot be read
 * to the end, it says so itself: by then it may have gone out in part.
 *
 * Returns: (transfer none): a writer in the outermost object
 */
HfJsonWriter *
hf_cli_begin_rows (HfCli *cli)
{
  cli->rows = hf_cli_begin_json ();
  return cli->rows;
}

/**
 * hf_cli_end_json:
 * @json: (transfer none): what hf_cli_begin_json() returned
 * @error: return location for an error
 *
 * Closes the document.
 *
 * Returns: whether all of it was written
 */
gboolean
hf_cli_end_json (HfJsonWriter *json, GError **error)
{
  hf_json_writer_end_object (json);
  if (hf_json_writer_finish (json, NULL))
    return TRUE;
  g_set_error_literal (error, HF_CLI_ERROR, HF_CLI_ERROR_OUTPUT,
                       _ ("The result could not be written."));
  return FALSE;
}

/**
 * hf_cli_print_file:
 * @path: (type filename): a file just written
 * @n_rows: how many rows it holds
 * @error: return location for an error
 *
 * Prints, as JSON, that the result lies in a file.
 *
 * Returns: whether that was written
 */
gboolean
hf_cli_print_file (const char *path, gint64 n_rows, GError **error)
{
  g_autoptr (HfJsonWriter) json = hf_cli_begin_json ();
  g_autofree char *shown = g_filename_display_name (path);

  hf_json_writer_add_text (json, "file", shown);
  hf_json_writer_add_int (json, "rows", n_rows);
  return hf_cli_end_json (json, error);
}

static void
print_error (HfCli *cli, const GError *failure)
{
  g_autofree char *text = hf_cli_error_text (failure);
  g_autoptr (HfJsonWriter) json = g_steal_pointer (&cli->rows);

  if (!cli->json || g_error_matches (failure, HF_CLI_ERROR, HF_CLI_ERROR_OUTPUT))
    {
      g_printerr ("huifang: %s\n", text);
      return;
    }
  if (json != NULL)
    hf_json_writer_break_off (json);
  else
    json = hf_cli_begin_json ();
  hf_json_writer_begin_object (json, "error");
  hf_json_writer_add_text (json, "code", hf_cli_error_code (failure));
  hf_json_writer_add_text (json, "message", text);
  hf_json_writer_end_object (json);
  if (!hf_cli_end_json (json, NULL))
    g_printerr ("huifang: %s\n", text);
}

static void
remove_scratch (HfCli *cli)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  for (guint i = 0; cli->scratch != NULL && i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (cli->book, endings[i], NULL);
      g_unlink (file);
    }
  if (cli->scratch != NULL)
    g_rmdir (cli->scratch);
  g_free (cli->scratch);
}

static HfCliStatus
finish (HfCli *cli, HfCliStatus status, GError *failure)
{
  if (cli->shown >= 0)
    g_printerr ("\n");
  /* What failed earlier is not buffered any more, but remembered. */
  if (failure == NULL && (fflush (stdout) != 0 || ferror (stdout)))
    failure = g_error_new_literal (HF_CLI_ERROR, HF_CLI_ERROR_OUTPUT,
                                   _ ("The result could not be written."));
  if (failure != NULL)
    {
      status = hf_cli_error_status (failure);
      print_error (cli, failure);
    }
  g_clear_error (&failure);
  g_clear_pointer (&cli->rows, hf_json_writer_free);
  g_clear_object (&cli->store);
  g_clear_object (&cli->clock);
  remove_scratch (cli);
  g_free (cli->book);
  g_free (cli->as_staff);
  g_free (cli->now);
  return status;
}

static const HfCliCommand *
find_command (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, word))
      return &commands[i];
  return NULL;
}

/* A script's locale is often "C", in which neither a name nor a text could be given or printed. */
static void
speak_utf8 (void)
{
  const char *charset;

  if (!g_get_charset (&charset) && g_str_equal (charset, "ANSI_X3.4-1968"))
    setlocale (LC_CTYPE, "C.UTF-8");
}

static void
print_help (void)
{
  g_print ("%s\n  huifang %s\n\n%s\n", _ ("Usage:"),
           _ ("[--book FILE] [--as-staff NAME] [--now INSTANT] [--json] [COMMAND …]"),
           _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-18s %s\n", commands[i].name, _ (commands[i].summary));
  g_print ("\n%s\n",
           _ ("“huifang COMMAND --help” explains a command. Without one, the window opens."));
}

/* Without a command there is only to be said how it is done, or what was wrong. */
static HfCliStatus
explain (int argc, char **argv, GError **error)
{
  g_autofree char *misuse = asks_for_help (argc, argv) ? NULL : find_misuse (argc, argv);

  if (misuse != NULL)
    return hf_cli_refuse (error, "%s", misuse);
  print_help ();
  return HF_CLI_DONE;
}

/**
 * hf_cli_run:
 * @argc: number of @argv
 * @argv: the program's arguments
 *
 * Runs one command.
 *
 * Returns: the exit status
 */
int
hf_cli_run (int argc, char **argv)
{
  HfCli             cli = { .shown = -1, .json = has_argument (argc, argv, "--json") };
  int               word = find_word (argc, argv);
  GError           *failure = NULL;
  HfCliStatus       status = HF_CLI_DONE;
  g_autofree char **rest = NULL;

  speak_utf8 ();
  if (word == argc || g_str_equal (argv[word], BACKGROUND))
    {
      status = explain (argc, argv, &failure);
      return (int) finish (&cli, status, failure);
    }
  cli.command = find_command (argv[word]);
  if (cli.command == NULL)
    {
      hf_cli_refuse (&failure, _ ("there is no command “%s”; “huifang --help” lists them"),
                     argv[word]);
      return (int) finish (&cli, HF_CLI_USAGE, failure);
    }
  rest = g_memdup2 (argv, sizeof (char *) * ((gsize) argc + 1));
  memmove (rest + word, rest + word + 1, sizeof (char *) * (gsize) (argc - word));
  status = cli.command->run (&cli, argc - 1, rest, &failure);
  /* GOption takes back what it had read when something after it is wrong. */
  cli.json = cli.json || has_argument (argc, argv, "--json");
  return (int) finish (&cli, status, failure);
}
