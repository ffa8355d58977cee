/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* huifang check, backup, undo and redo: the book as a whole. */

#include "cli/hf-cli-private.h"

#include "session/hf-backup-age.h"
#include "store/hf-backup.h"
#include "store/hf-check.h"
#include "store/hf-undo.h"
#include "transfer/hf-transfer-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const GOptionEntry no_entries[] = { { NULL } };

static gpointer
check_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return hf_check (db, cancellable, error);
}

static char *
describe_problem (const HfProblem *problem)
{
  if (problem->detail == NULL)
    return g_strdup (_ (problem->text));
  /* Translators: what is wrong, and the name of a file in the folder beside the book */
  return g_strdup_printf (_ ("%s: %s"), _ (problem->text), problem->detail);
}

static void
print_problems (const GArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const HfProblem *problem = &g_array_index (problems, HfProblem, i);

      g_autofree char *text = describe_problem (problem);

      g_print ("%s %s/%" G_GINT64_FORMAT ": %s\n", problem->kind, problem->entity, problem->id,
               text);
    }
  if (problems->len == 0)
    g_print ("%s\n", _ ("The book is sound."));
}

static gboolean
print_problems_json (const GArray *problems, GError **error)
{
  g_autoptr (HfJsonWriter) json = hf_cli_begin_json ();

  hf_json_writer_add_bool (json, "ok", problems->len == 0);
  hf_json_writer_begin_array (json, "problems");
  for (guint i = 0; i < problems->len; i++)
    {
      const HfProblem *problem = &g_array_index (problems, HfProblem, i);
      g_autofree char *text = describe_problem (problem);

      hf_json_writer_begin_object (json, NULL);
      hf_json_writer_add_text (json, "kind", problem->kind);
      hf_json_writer_add_text (json, "entity", problem->entity);
      hf_json_writer_add_id (json, "id", problem->id);
      hf_json_writer_add_text (json, "text", text);
      hf_json_writer_end_object (json);
    }
  hf_json_writer_end_array (json);
  return hf_cli_end_json (json, error);
}

/**
 * hf_cli_check:
 * @cli: the run
 * @argc: number of @argv
 * @argv: arguments
 * @error: return location for an error
 *
 * Checks the book.
 *
 * Returns: the status, %HF_CLI_PARTLY when something is wrong with it
 */
HfCliStatus
hf_cli_check (HfCli *cli, int argc, char **argv, GError **error)
{
  g_autoptr (GArray) problems = NULL;

  if (!hf_cli_parse (cli, no_entries, argc, argv, error))
    return HF_CLI_USAGE;
  if (!hf_cli_open (cli, error))
    return HF_CLI_NO_BOOK;
  problems = hf_store_run_sync (cli->store, HF_LANE_WRITE, check_work, NULL, NULL, error);
  if (problems == NULL)
    return HF_CLI_NO_BOOK;
  if (!cli->json)
    print_problems (problems);
  else if (!print_problems_json (problems, error))
    return HF_CLI_NO_FILE;
  return problems->len == 0 ? HF_CLI_DONE : HF_CLI_PARTLY;
}

typedef struct
{
  const char *target;
  guint       n_lost;
} Backup;

static gpointer
backup_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Backup *backup = data;

  return GINT_TO_POINTER (hf_backup_make (db, backup->target, &backup->n_lost, cancellable, error));
}

/* For the store every file is the book's; here it is the target's folder that is at fault. */
static gboolean
may_write_beside (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_access (folder, W_OK | X_OK) == 0)
    return TRUE;
  hf_transfer_error_set_from_errno (error, errno, "writing the backup");
  return FALSE;
}

static gboolean
print_backup (HfCli *cli, const Backup *backup, GError **error)
{
  g_autofree char *shown = g_filename_display_name (backup->target);
  g_autofree char *lost =
    g_strdup_printf (ngettext ("%u attached file is missing or damaged and is not in the backup",
                               "%u attached files are missing or damaged and are not in the backup",
                               backup->n_lost),
                     backup->n_lost);
  g_autoptr (HfJsonWriter) json = NULL;

  if (backup->n_lost > 0)
    g_printerr ("%s\n", lost);
  if (!cli->json)
    {
      g_print (_ ("Backed up to “%s”.\n"), shown);
      return TRUE;
    }
  json = hf_cli_begin_json ();
  hf_json_writer_add_text (json, "file", shown);
  hf_json_writer_add_int (json, "lost_files", backup->n_lost);
  return hf_cli_end_json (json, error);
}

/**
 * hf_cli_backup:
 * @cli: the run
 * @argc: number of @argv
 * @argv: arguments
 * @error: return location for an error
 *
 * Copies the book into a file that does not exist yet, the attached files into a folder beside it,
 * and checks the copies.
 *
 * Returns: the status, %HF_CLI_PARTLY when there are files that could not be copied
 */
HfCliStatus
hf_cli_backup (HfCli *cli, int argc, char **argv, GError **error)
{
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL },
  };
  Backup backup = { 0 };

  if (!hf_cli_parse (cli, entries, argc, argv, error))
    return HF_CLI_USAGE;
  if (files == NULL || g_strv_length (files) != 1)
    return hf_cli_refuse (error, _ ("backup needs one file to write to"));
  if (!hf_cli_open (cli, error))
    return HF_CLI_NO_BOOK;
  backup.target = files[0];
  if (!may_write_beside (files[0], error) ||
      !hf_store_run_sync (cli->store, HF_LANE_SCAN, backup_work, &backup, NULL, error))
    return HF_CLI_NO_FILE;
  hf_backup_age_note_sync (cli->store,
                           NULL); /* where it cannot be noted, it was made all the same */
  if (!print_backup (cli, &backup, error))
    return HF_CLI_NO_FILE;
  return backup.n_lost == 0 ? HF_CLI_DONE : HF_CLI_PARTLY;
}

static gboolean
print_undone_json (const HfUndone *undone, GError **error)
{
  g_autoptr (HfJsonWriter) json = hf_cli_begin_json ();

  hf_json_writer_add_text (json, "label", undone->label);
  hf_json_writer_add_id (json, "step", undone->step);
  hf_json_writer_add_int (json, "rows", undone->n_rows);
  hf_json_writer_begin_array (json, "left");
  for (guint i = 0; i < undone->left->len; i++)
    {
      const HfLeftRow *left = &g_array_index (undone->left, HfLeftRow, i);

      hf_json_writer_begin_object (json, NULL);
      hf_json_writer_add_text (json, "entity", left->def->name);
      hf_json_writer_add_id (json, "id", left->id);
      hf_json_writer_end_object (json);
    }
  hf_json_writer_end_array (json);
  return hf_cli_end_json (json, error);
}

static void
print_undone (const HfUndone *undone, gboolean redo)
{
  if (redo)
    g_print (_ ("Done again: %s\n"), _ (undone->label));
  else
    g_print (_ ("Taken back: %s\n"), _ (undone->label));
  for (guint i = 0; i < undone->left->len; i++)
    {
      const HfLeftRow *left = &g_array_index (undone->left, HfLeftRow, i);

      g_printerr (_ ("left as it is, since it was changed: %s/%lld\n"), left->def->name,
                  (long long) left->id);
    }
}

/* A locale's yes, in a line of its own. */
static gboolean
is_agreed (const HfUndone *refused)
{
  char answer[16];

  g_printerr (ngettext ("Take back “%1$s”, %2$u row in one go? [y/N] ",
                        "Take back “%1$s”, %2$u rows in one go? [y/N] ", refused->n_rows),
              _ (refused->label), refused->n_rows);
  return fgets (answer, sizeof answer, stdin) != NULL && rpmatch (answer) == 1;
}

/* A person is asked before a batch goes, as in the window; a program knows what it does. */
static HfUndone *
undo_asking (HfCli *cli, GError **error)
{
  g_autoptr (HfUndone) undone = NULL;

  if (cli->json || !isatty (STDIN_FILENO))
    return hf_store_undo_sync (cli->store, FALSE, error);
  undone = hf_store_undo_agreed_sync (cli->store, 0, error);
  if (undone == NULL || undone->refused == 0 || !is_agreed (undone))
    return g_steal_pointer (&undone);
  return hf_store_undo_agreed_sync (cli->store, undone->refused, error);
}

static HfCliStatus
undo_or_redo (HfCli *cli, int argc, char **argv, gboolean redo, GError **error)
{
  g_autoptr (HfUndone) undone = NULL;

  if (!hf_cli_parse (cli, no_entries, argc, argv, error))
    return HF_CLI_USAGE;
  if (!hf_cli_open (cli, error))
    return HF_CLI_NO_BOOK;
  undone = redo ? hf_store_undo_sync (cli->store, TRUE, error) : undo_asking (cli, error);
  if (undone == NULL)
    return HF_CLI_PARTLY;
  if (undone->refused != 0)
    {
      g_printerr ("%s\n", _ ("Nothing was taken back."));
      return HF_CLI_PARTLY;
    }
  if (!cli->json)
    print_undone (undone, redo);
  else if (!print_undone_json (undone, error))
    return HF_CLI_NO_FILE;
  return undone->left->len == 0 ? HF_CLI_DONE : HF_CLI_PARTLY;
}

/**
 * hf_cli_undo:
 * @cli: the run
 * @argc: number of @argv
 * @argv: arguments
 * @error: return location for an error
 *
 * Takes back the person's newest step.
 *
 * Returns: the status, %HF_CLI_PARTLY when there is none or something was left
 */
HfCliStatus
hf_cli_undo (HfCli *cli, int argc, char **argv, GError **error)
{
  return undo_or_redo (cli, argc, argv, FALSE, error);
}

/**
 * hf_cli_redo:
 * @cli: the run
 * @argc: number of @argv
 * @argv: arguments
 * @error: return location for an error
 *
 * Does again what the person took back last.
 *
 * Returns: the status, %HF_CLI_PARTLY when there is nothing or something was left
 */
HfCliStatus
hf_cli_redo (HfCli *cli, int argc, char **argv, GError **error)
{
  return undo_or_redo (cli, argc, argv, TRUE, error);
}
