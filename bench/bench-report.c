/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The report against the plainest GROUP BY over the visits that gives its columns. Raw is even
 * given the flags, which somebody had to work out. */

#include "bench.h"

#include "stats/hf-stat-new-returning.h"

typedef struct
{
  const char *name;
  HfReportBy  by;
  const char *raw;
} Report;

#define COLUMNS                                             \
  "count (*), sum (flags & 1), count (DISTINCT customer), " \
  "count (DISTINCT CASE WHEN flags & 1 THEN customer END) FROM visit GROUP BY 1"

static const Report reports[] = {
  { "report by month", HF_BY_MONTH, "SELECT substr (date, 1, 7), " COLUMNS },
  { "report by year", HF_BY_YEAR, "SELECT substr (date, 1, 4), " COLUMNS },
  { "report by department", HF_BY_DEPARTMENT, "SELECT department, " COLUMNS },
};

static gpointer
report_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Report *report = data;

  return hf_stat_new_returning (db, report->by, NULL, NULL, FALSE, cancellable, error);
}

static void
report_cb (GObject *source, GAsyncResult *result, gpointer wait)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfNewReturningReport) report = hf_store_run_finish (HF_STORE (source), result, &error);

  if (report == NULL || report->rows->len == 0)
    bench_fail ("a report", error);
  ((BenchWait *) wait)->is_done = TRUE;
}

static void
report_ours (Bench *bench, gconstpointer data)
{
  BenchWait wait = { FALSE };

  hf_store_run_async (bench_get_store (bench), HF_LANE_SCAN, report_work, (gpointer) data, NULL,
                      (GDestroyNotify) hf_new_returning_report_free, NULL, report_cb, &wait);
  bench_wait (&wait);
}

static void
report_raw (Bench *bench, gconstpointer data)
{
  bench_raw_rows (bench, ((const Report *) data)->raw, "");
}

/**
 * bench_report:
 * @self: a book
 *
 * Measures the report of new against returning patients over all years. Raw takes seconds in a
 * large book, so there are few rounds.
 */
void
bench_report (Bench *self)
{
  guint rounds = self->rounds;

  self->rounds = MIN (rounds, 5);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    bench_compare (self, reports[i].name, BENCH_AIM_REPORT, report_ours, report_raw, &reports[i]);
  self->rounds = rounds;
}
