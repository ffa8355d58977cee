/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* huifang due and log: the queue, and what came of a follow-up. */

#include "config.h"

#include "cli/hf-cli-viewer.h"

#include "base/hf-strings.h"
#include "core/hf-follow-up.h"
#include "session/follow-up/hf-outcome.h"
#include "session/follow-up/hf-queue.h"
#include "session/hf-kept-all.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

static gint64
days_late (const HfRow *row, HfDate on)
{
  HfDate due = hf_date_from_iso (hf_row_text (row, HF_FOLLOW_UP_DUE));

  return due < on ? on - due : 0;
}

static void
print_row_json (HfJsonWriter *json, const HfRow *row, HfDate on)
{
  g_autofree char *reason = hf_follow_up_reason (row);

  hf_json_writer_begin_object (json, NULL);
  hf_json_writer_add_id (json, "follow_up", row->id);
  hf_json_writer_add_id (json, "customer", hf_row_int (row, HF_FOLLOW_UP_CUSTOMER));
  hf_json_writer_add_text (json, "name", hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_NAME));
  hf_json_writer_add_text (json, "grade", hf_row_text (row, HF_FOLLOW_UP_GRADE));
  hf_json_writer_add_text (json, "due", hf_row_text (row, HF_FOLLOW_UP_DUE));
  hf_json_writer_add_text (json, "promised", hf_row_text (row, HF_FOLLOW_UP_PROMISED));
  hf_json_writer_add_text (json, "limit", hf_row_text (row, HF_FOLLOW_UP_LIMIT));
  hf_json_writer_add_text (json, "state", hf_row_text (row, HF_FOLLOW_UP_STATE));
  hf_json_writer_add_int (json, "days_late", days_late (row, on));
  hf_json_writer_add_int (json, "attempts", hf_row_int (row, HF_FOLLOW_UP_ATTEMPTS));
  hf_json_writer_add_text (json, "owner", hf_row_text (row, HF_FOLLOW_UP_OWNER_NAME));
  hf_json_writer_add_text (json, "reason", reason);
  hf_json_writer_end_object (json);
}

static void
print_row_text (const HfRow *row)
{
  const char      *promised = hf_row_text (row, HF_FOLLOW_UP_PROMISED);
  g_autofree char *name = hf_str_visible_controls (hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_NAME));
  g_autofree char *phone = hf_str_visible_controls (hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_PHONE));
  g_autofree char *raw_reason = hf_follow_up_reason (row);
  g_autofree char *reason = hf_str_visible_controls (raw_reason);

  g_print ("%" G_GINT64_FORMAT "\t%s %s\t%s\t%s\t%s\t%s\n", row->id,
           hf_row_text (row, HF_FOLLOW_UP_DUE), promised ? promised : "",
           hf_row_text (row, HF_FOLLOW_UP_GRADE), name, phone, reason);
}

/* A list on its way out. */
typedef struct
{
  HfQuery      *query;
  HfJsonWriter *json; /* NULL for text */
  HfDate        on;
} Printing;

/* Row by row, for a queue may be long: on the reader's thread, while the main one waits. */
static gpointer
print_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Printing *printing = data;
  g_autoptr (HfStatement) rows = hf_sql_select (db, printing->query, error);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      g_autoptr (HfRow) row = hf_sql_read_row (rows, printing->query);

      if (printing->json != NULL)
        print_row_json (printing->json, row, printing->on);
      else
        print_row_text (row);
    }
  return GINT_TO_POINTER (step == HF_STEP_DONE);
}

static HfQuery *
ask_due (HfCli *cli, HfDate until, const char *staff, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_cli_make_viewer (cli);
  g_autoptr (HfQuery) query = hf_queue_query_due (viewer, until);
  gint64 owner;

  if (staff != NULL)
    {
      if (!hf_start_find_staff (cli->store, staff, &owner, error))
        return NULL;
      hf_query_where (query, HF_FOLLOW_UP_OWNER, HF_OP_EQ, HF_INT (owner));
    }
  return g_steal_pointer (&query);
}

static HfCliStatus
print_text (HfCli *cli, Printing *printing, GError **error)
{
  return hf_store_run_sync (cli->store, HF_LANE_READ, print_work, printing, NULL, error) ?
           HF_CLI_DONE :
           HF_CLI_NO_BOOK;
}

static HfCliStatus
print_json (HfCli *cli, Printing *printing, GError **error)
{
  HfJsonWriter *json = hf_cli_begin_rows (cli);
  char          day[11];

  printing->json = json;
  hf_date_write_iso (printing->on, day);
  hf_json_writer_add_text (json, "on", day);
  hf_json_writer_begin_array (json, "rows");
  if (!hf_store_run_sync (cli->store, HF_LANE_READ, print_work, printing, NULL, error))
    return HF_CLI_NO_BOOK;
  hf_json_writer_end_array (json);
  return hf_cli_end_json (json, error) ? HF_CLI_DONE : HF_CLI_NO_FILE;
}

/**
 * hf_cli_due:
 * @cli: the run
 * @argc: number of @argv
 * @argv: arguments
 * @error: return location for an error
 *
 * Lists the open follow-ups that are due, in the queue's order.
 *
 * Returns: the status
 */
HfCliStatus
hf_cli_due (HfCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *on_text = NULL;
  g_autofree char *staff = NULL;
  int              days = 0;
  HfDate           on;
  g_autoptr (HfQuery) query = NULL;
  Printing printing;
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "on", 0, 0, G_OPTION_ARG_STRING, &on_text, N_ ("The day, today if not given"), N_ ("DATE") },
    { "days", 0, 0, G_OPTION_ARG_INT, &days, N_ ("So many days after it too"), N_ ("N") },
    { "staff", 0, 0, G_OPTION_ARG_STRING, &staff, N_ ("Only what this person owns"), N_ ("NAME") },
    { NULL },
  };
  /* clang-format on */

  if (!hf_cli_parse (cli, entries, argc, argv, error))
    return HF_CLI_USAGE;
  on = hf_clock_today (cli->clock);
  if (!hf_cli_read_date (on_text, &on, error))
    return HF_CLI_USAGE;
  if (days < 0 || days > 36500)
    return hf_cli_refuse (error, _ ("--days is from 0 to 36500"));
  if (!hf_cli_open (cli, error))
    return HF_CLI_NO_BOOK;
  query = ask_due (cli, on + days, staff, error);
  if (query == NULL)
    return HF_CLI_NO_BOOK;
  printing = (Printing){ query, NULL, on };
  return cli->json ? print_json (cli, &printing, error) : print_text (cli, &printing, error);
}

static HfRow *
read_follow_up (HfCli *cli, gint64 id, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_follow_up_def, hf_store_get_viewer (cli->store));
  g_autoptr (GPtrArray) rows = NULL;
  HfRow *row;

  hf_query_where_id (query, &id, 1);
  rows = hf_store_query_sync (cli->store, query, error);
  if (rows == NULL)
    return NULL;
  if (rows->len == 0)
    {
      hf_cli_refuse (error, _ ("there is no follow-up %lld"), (long long) id);
      return NULL;
    }
  row = g_ptr_array_index (rows, 0);
  if (hf_follow_up_is_open (row))
    return hf_row_ref (row);
  hf_cli_refuse (error, _ ("follow-up %lld is not open any more"), (long long) id);
  return NULL;
}

static gboolean
print_saved (HfCli *cli, gint64 follow_up, gint64 saved, const HfRow *moved, GError **error)
{
  g_autoptr (HfJsonWriter) json = NULL;

  if (!cli->json)
    {
      g_print ("saved %" G_GINT64_FORMAT "\n", saved);
      return TRUE;
    }
  json = hf_cli_begin_json ();
  hf_json_writer_add_id (json, "saved", saved);
  hf_json_writer_add_id (json, "follow_up", follow_up);
  hf_json_writer_add_text (json, "state", hf_row_text (moved, HF_FOLLOW_UP_STATE));
  hf_json_writer_add_text (json, "due", hf_row_text (moved, HF_FOLLOW_UP_DUE));
  return hf_cli_end_json (json, error);
}

/* When a call without an answer is tried again is set in the window's preferences. A copy that is
 * not installed may know of none; then what the program comes with counts. */
static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source ? g_settings_schema_source_lookup (source, APP_ID, TRUE) : NULL;

  return schema ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/* "Later" means tomorrow at nine here: a script cannot be asked back. */
static gboolean
save_outcome (HfCli *cli, gint64 id, HfOutcome *outcome, GError **error)
{
  g_autoptr (GSettings) settings = open_settings ();
  g_autoptr (HfContext) context = hf_context_new (cli->store, settings);
  g_autoptr (HfRow) follow_up = read_follow_up (cli, id, error);
  g_autoptr (HfRow) moved = NULL;
  g_autoptr (HfChangeSet) changes = NULL;
  g_autoptr (HfCommitted) committed = NULL;
  HfMoment now = { hf_clock_today (cli->clock), hf_clock_minutes (cli->clock) };

  if (follow_up == NULL || !hf_kept_all_load_sync (context, error))
    return FALSE;
  outcome->again = hf_follow_up_rule_later (HF_LATER_TOMORROW, now);
  changes = hf_outcome_apply (context, follow_up, outcome, &moved);
  committed = hf_store_commit_sync (cli->store, changes, error);
  return committed != NULL &&
         print_saved (cli, id, hf_committed_get_id (committed, HF_FIRST_NEW), moved, error);
}

/**
 * hf_cli_log:
 * @cli: the run
 * @argc: number of @argv
 * @argv: arguments
 * @error: return location for an error
 *
 * Logs what came of a follow-up, and says so only once that is on disk.
 *
 * Returns: the status
 */
HfCliStatus
hf_cli_log (HfCli *cli, int argc, char **argv, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *key = NULL;
  g_autofree char *note = NULL;
  HfOutcome        outcome = { 0 };
  guint64          id;
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "outcome", 0, 0, G_OPTION_ARG_STRING, &key, N_ ("What came of it: fine, no-answer, later or skip"), N_ ("OUTCOME") },
    { "note", 0, 0, G_OPTION_ARG_STRING, &note, N_ ("What was said"), N_ ("TEXT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, NULL },
    { NULL },
  };
  /* clang-format on */

  if (!hf_cli_parse (cli, entries, argc, argv, error))
    return HF_CLI_USAGE;
  if (words == NULL || g_strv_length (words) != 1 ||
      !g_ascii_string_to_unsigned (words[0], 10, 1, G_MAXINT64, &id, NULL))
    return hf_cli_refuse (error, _ ("log needs the number of one follow-up"));
  if (key == NULL || !hf_outcome_kind_find (key, &outcome.kind) ||
      !hf_outcome_kind_get (outcome.kind)->is_scripted)
    return hf_cli_refuse (error, _ ("--outcome must be fine, no-answer, later or skip"));
  outcome.note = note;
  if (!hf_cli_open (cli, error))
    return HF_CLI_NO_BOOK;
  return save_outcome (cli, (gint64) id, &outcome, error) ? HF_CLI_DONE : HF_CLI_PARTLY;
}
