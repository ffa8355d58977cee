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
  const char *from;
  const char *to;
  const char *raw;
} Report;

#define COLUMNS                                             \
  "count (*), sum (flags & 1), count (DISTINCT customer), " \
  "count (DISTINCT CASE WHEN flags & 1 THEN customer END) FROM visit "
#define IN_YEAR "WHERE date BETWEEN '2025-01-01' AND '2025-12-31' "

/* clang-format off */
static const Report reports[] = {
  { "report by month", HF_BY_MONTH, NULL, NULL, "SELECT substr (date, 1, 7), " COLUMNS "GROUP BY 1" },
  { "report by year", HF_BY_YEAR, NULL, NULL, "SELECT substr (date, 1, 4), " COLUMNS "GROUP BY 1" },
  { "report by department, 2025", HF_BY_DEPARTMENT, "2025-01-01", "2025-12-31", "SELECT department, " COLUMNS IN_YEAR "GROUP BY 1" },
  { "report by doctor, 2025", HF_BY_DOCTOR, "2025-01-01", "2025-12-31", "SELECT doctor, " COLUMNS IN_YEAR "GROUP BY 1" },
};
/* clang-format on */

static gpointer
report_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Report *report = data;

  return hf_stat_new_returning (db, report->by, report->from, report->to, cancellable, error);
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
