/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* huifang plan-follow-ups: follow-ups from visits. */

#include "cli/hf-cli-private.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "session/follow-up/hf-planner.h"

#include <glib/gi18n.h>

static gpointer
plan_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return hf_planner_run (db, options, cancellable, error);
}

static void
print_row (HfJsonWriter *json, const HfPlannedRow *row)
{
  char due[11], limit[11];

  hf_date_write_iso (row->due, due);
  hf_date_write_iso (row->limit, limit);
  hf_json_writer_begin_object (json, NULL);
  hf_json_writer_add_id (json, "follow_up", row->follow_up);
  hf_json_writer_add_id (json, "customer", row->customer);
  hf_json_writer_add_id (json, "visit", row->visit);
  hf_json_writer_add_text (json, "name", row->name);
  hf_json_writer_add_text (json, "grade", row->grade);
  hf_json_writer_add_text (json, "due", due);
  hf_json_writer_add_text (json, "limit", limit);
  hf_json_writer_add_text (json, "reason", row->reason);
  hf_json_writer_end_object (json);
}

static gboolean
print_json (const HfPlan *plan, GError **error)
{
  g_autoptr (HfJsonWriter) json = hf_cli_begin_json ();

  hf_json_writer_add_id (json, "batch", plan->batch);
  hf_json_writer_add_int (json, "created", plan->created);
  hf_json_writer_begin_object (json, "by_grade");
  for (guint i = 0; i < HF_PLAN_GRADES; i++)
    hf_json_writer_add_int (json, hf_customer_grades[i].key, plan->by_grade[i]);
  hf_json_writer_end_object (json);
  hf_json_writer_begin_array (json, "rows");
  for (guint i = 0; i < plan->rows->len; i++)
    print_row (json, &g_array_index (plan->rows, HfPlannedRow, i));
  hf_json_writer_end_array (json);
  hf_json_writer_add_bool (json, "truncated", plan->is_truncated);
  return hf_cli_end_json (json, error);
}

static void
print_text (const HfPlan *plan, gboolean dry_run)
{
  for (guint i = 0; dry_run && i < plan->rows->len; i++)
    {
      const HfPlannedRow *row = &g_array_index (plan->rows, HfPlannedRow, i);
      g_autofree char    *name = hf_str_visible_controls (row->name);
      g_autofree char    *reason = hf_str_visible_controls (row->reason);
      char                due[11];

      hf_date_write_iso (row->due, due);
      g_print ("%s\t%s\t%s\t%s\n", due, row->grade, name, reason);
    }
  if (dry_run && plan->is_truncated)
    g_print ("%s\n", _ ("More follow-ups would be planned than are listed here."));
  g_print (dry_run ? _ ("Follow-ups that would be planned: %lld (A %lld, B %lld, C %lld)\n") :
                     _ ("Follow-ups planned: %lld (A %lld, B %lld, C %lld)\n"),
           (long long) plan->created, (long long) plan->by_grade[0], (long long) plan->by_grade[1],
           (long long) plan->by_grade[2]);
}

/**
 * hf_cli_plan:
 * @cli: the run
 * @argc: number of @argv
 * @argv: arguments
 * @error: return location for an error
 *
 * Plans follow-ups for visits, or says which.
 *
 * Returns: the status
 */
HfCliStatus
hf_cli_plan (HfCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *since = NULL;
  g_autoptr (HfPlan) plan = NULL;
  gboolean dry_run = FALSE;
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "since", 0, 0, G_OPTION_ARG_STRING, &since, N_ ("The first day whose visits count, 180 days ago if not given"), N_ ("DATE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Only list what would be planned"), NULL },
    { NULL },
  };
  /* clang-format on */
  HfPlanOptions options = { 0 };

  if (!hf_cli_parse (cli, entries, argc, argv, error))
    return HF_CLI_USAGE;
  options.today = hf_clock_today (cli->clock);
  options.since = options.today - HF_PLAN_DEFAULT_DAYS;
  options.dry_run = dry_run;
  if (!hf_cli_read_date (since, &options.since, error))
    return HF_CLI_USAGE;
  if (!hf_cli_open (cli, error))
    return HF_CLI_NO_BOOK;
  options.viewer = hf_store_get_viewer (cli->store);
  options.now = hf_clock_now (cli->clock);
  plan = hf_store_run_sync (cli->store, dry_run ? HF_LANE_SCAN : HF_LANE_WRITE, plan_work, &options,
                            NULL, error);
  if (plan == NULL)
    return HF_CLI_NO_BOOK;
  if (!cli->json)
    print_text (plan, dry_run);
  else if (!print_json (plan, error))
    return HF_CLI_NO_FILE;
  return HF_CLI_DONE;
}
