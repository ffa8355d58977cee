/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* huifang demo: a sample hospital for trial, tests and benchmarks. */

#include "cli/hf-cli-private.h"

#include "session/demo/hf-demo.h"

#include <glib/gi18n.h>

#define MOST_CUSTOMERS 20000000
#define MOST_YEARS     50
#define MOST_RETURNS   100

typedef struct
{
  HfDemoOptions options;
  HfDemoResult  result;
} Work;

static gpointer
demo_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Work    *work = user_data;
  gboolean is_in;

  if (!hf_demo_is_in (db, &is_in, error))
    return NULL;
  if (is_in)
    {
      hf_cli_refuse (error,
                     _ ("the book holds a sample hospital already; nothing was changed. Take "
                        "that back with \"huifang undo\" first, or name a new book with "
                        "--book FILE"));
      return NULL;
    }
  return GINT_TO_POINTER (hf_demo_fill (db, &work->options, &work->result, cancellable, error));
}

static gboolean
print_result (HfCli *cli, const HfDemoResult *result, GError **error)
{
  g_autoptr (HfJsonWriter) json = NULL;

  if (!cli->json)
    {
      g_print (_ ("Customers: %lld, visits: %lld, follow-ups: %lld\n"),
               (long long) result->customers, (long long) result->visits,
               (long long) result->follow_ups);
      return TRUE;
    }
  json = hf_cli_begin_json ();
  hf_json_writer_add_id (json, "batch", result->step);
  hf_json_writer_add_int (json, "customers", result->customers);
  hf_json_writer_add_int (json, "visits", result->visits);
  hf_json_writer_add_int (json, "follow_ups", result->follow_ups);
  hf_json_writer_add_int (json, "contacts", result->contacts);
  return hf_cli_end_json (json, error);
}

/**
 * hf_cli_demo:
 * @cli: the run
 * @argc: number of @argv
 * @argv: arguments
 * @error: return location for an error
 *
 * Fills a book with a sample hospital.
 *
 * Returns: the status
 */
HfCliStatus
hf_cli_demo (HfCli *cli, int argc, char **argv, GError **error)
{
  int                customers = 0, years = 0;
  double             returns = HF_DEMO_RETURNS;
  gint64             seed = 1;
  g_autofree char   *until = NULL;
  const GOptionEntry entries[] = {
    { "customers", 0, 0, G_OPTION_ARG_INT, &customers, N_ ("How many customers"), "N" },
    { "years", 0, 0, G_OPTION_ARG_INT, &years, N_ ("Over how many years they came"), "Y" },
    { "returns", 0, 0, G_OPTION_ARG_DOUBLE, &returns,
      N_ ("How many visits of returning patients there are for one of a new patient"), "R" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, N_ ("Which of many such hospitals"), "S" },
    { "until", 0, 0, G_OPTION_ARG_STRING, &until, N_ ("The last day, today if not given"),
      N_ ("DATE") },
    { NULL },
  };
  Work work = { 0 };

  if (!hf_cli_parse (cli, entries, argc, argv, error))
    return HF_CLI_USAGE;
  if (customers < 1 || customers > MOST_CUSTOMERS || years < 1 || years > MOST_YEARS)
    return hf_cli_refuse (error, _ ("--customers (1 to %d) and --years (1 to %d) are needed"),
                          MOST_CUSTOMERS, MOST_YEARS);
  if (!(returns > 0 && returns <= MOST_RETURNS))
    return hf_cli_refuse (error, _ ("--returns is above 0 and at most %d"), MOST_RETURNS);
  work.options.until = hf_clock_today (cli->clock);
  if (!hf_cli_read_date (until, &work.options.until, error))
    return HF_CLI_USAGE;
  if (!hf_cli_open (cli, error))
    return HF_CLI_NO_BOOK;
  work.options.customers = (guint) customers;
  work.options.years = (guint) years;
  work.options.returns = returns;
  work.options.seed = (guint64) seed;
  work.options.who = hf_store_get_viewer (cli->store)->who;
  work.options.now = hf_clock_now (cli->clock);
  work.options.progress = hf_cli_progress (cli);
  if (!hf_store_run_sync (cli->store, HF_LANE_WRITE, demo_work, &work, NULL, error) ||
      !print_result (cli, &work.result, error))
    return *error != NULL ? hf_cli_error_status (*error) : HF_CLI_NO_FILE;
  return HF_CLI_DONE;
}
