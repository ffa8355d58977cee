/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The stopwatch. Ours and raw take turns, so that whatever else the machine does hits both; the
 * middle of many is what counts. */

#include "bench.h"

#include "store/hf-book.h"
#include "store/hf-database-private.h"
#include "store/hf-statement.h"

#include <stdlib.h>

#define NOW     "2026-11-20T01:30:00Z"
#define WARM_UP 3
#define LARGE   1000000
#define CACHES  (64 * 1024 * 1024) /* bytes, more than any processor keeps */

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/**
 * bench_fail:
 * @what: what was tried
 * @error: why it failed
 *
 * Ends the program: a figure of something that did not work means nothing.
 */
void
bench_fail (const char *what, const GError *error)
{
  g_printerr ("bench: %s: %s\n", what, error ? error->message : "no rows");
  exit (1);
}

/**
 * bench_open:
 * @path: (type filename): a book, which will be written to
 * @rounds: how often to measure
 *
 * Returns: (transfer full): the book
 */
Bench *
bench_open (const char *path, guint rounds)
{
  Bench *self = g_new0 (Bench, 1);
  gint64 now, n_visits;
  g_autoptr (HfClock) clock = NULL;
  g_autoptr (HfViewer) viewer = hf_viewer_new ("bench", 0, FALSE);
  g_autoptr (HfStore) store = NULL;
  g_autoptr (GError) error = NULL;

  hf_clock_parse_instant (NOW, &now);
  clock = hf_clock_new_fixed (now);
  store = hf_store_open (path, 0, clock, viewer, &error);
  if (store == NULL)
    bench_fail ("opening the book", error);
  self->context = hf_context_new (store, NULL);
  self->raw = hf_database_open (path, 0, &error);
  if (self->raw == NULL)
    bench_fail ("opening the book again", error);
  self->rounds = rounds;
  if (!hf_database_number (self->raw, &n_visits, &error, "SELECT max (id) FROM visit", ""))
    bench_fail ("counting the visits", error);
  self->is_large = n_visits >= LARGE;
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement);
  return self;
}

/**
 * bench_close:
 * @self: (transfer full): a book
 *
 * Closes it.
 */
void
bench_close (Bench *self)
{
  g_hash_table_unref (self->statements);
  hf_database_close (self->raw);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * bench_get_store:
 * @self: a book
 *
 * Returns: (transfer none): the store
 */
HfStore *
bench_get_store (Bench *self)
{
  return hf_context_get_store (self->context);
}

/**
 * bench_wait:
 * @wait: what is under way
 *
 * Runs the main loop until it is done.
 */
void
bench_wait (BenchWait *wait)
{
  while (!wait->is_done)
    g_main_context_iteration (NULL, TRUE);
}

/* What is left over belongs to no round: the ids of a list's other pages, the look for changes. */
static void
settle (Bench *self)
{
  while (self->list != NULL && hf_live_list_is_loading (self->list))
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&self->list);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Whoever opens a view did something else before, and so did the processor. A small book would stay
 * in the processor's caches from round to round, as it does for no user; so each round begins
 * without, in small books and in large ones. */
static void
empty_caches_by (volatile guint8 *memory)
{
  for (gsize i = 0; i < CACHES; i += 64)
    memory[i]++;
}

static gpointer
empty_caches_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static volatile guint8 memory[CACHES];

  empty_caches_by (memory);
  return NULL;
}

static gpointer
empty_caches_of_reader (gpointer store)
{
  return hf_store_run_sync (store, HF_LANE_READ, empty_caches_work, NULL, NULL, NULL);
}

/* The reader's thread and this one at the same time: while one of them waited, its processor would
 * go to sleep, and the other's figures be the better for it. */
static void
empty_caches (Bench *self)
{
  static volatile guint8 memory[CACHES];
  GThread *reader = g_thread_new ("caches", empty_caches_of_reader, bench_get_store (self));

  empty_caches_by (memory);
  g_thread_join (reader);
}

static double
measure (Bench *self, BenchFunc func, gconstpointer data)
{
  gint64 start;
  double time;

  settle (self);
  empty_caches (self);
  self->n_rows = 0;
  start = g_get_monotonic_time ();
  func (self, data);
  time = (double) (g_get_monotonic_time () - start) / 1000.0;
  settle (self);
  return time;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static double
median (GArray *times)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, double, times->len / 2);
}

static const char *
judge (Bench *self, BenchAim aim, double ours, double raw, const char **asked)
{
  static const char *const texts[] = {
    [BENCH_AIM_VIEW] = "<= 16 ms and <= 3x or 2 ms",
    [BENCH_AIM_REPORT] = "100x faster, from 1,000,000 visits on",
    [BENCH_AIM_SAVE] = "<= 2x",
    [BENCH_AIM_IMPORT] = ">= 0.3x as fast",
  };
  gboolean is_met;

  *asked = texts[aim];
  switch (aim)
    {
    case BENCH_AIM_VIEW:
      is_met = ours <= 16.0 && ours <= MAX (3 * raw, 2.0);
      break;
    case BENCH_AIM_REPORT:
      if (!self->is_large)
        return "-";
      is_met = ours * 100 <= raw;
      break;
    case BENCH_AIM_SAVE:
      is_met = ours <= 2 * raw;
      break;
    case BENCH_AIM_IMPORT:
      is_met = ours * 0.3 <= raw;
      break;
    default:
      g_assert_not_reached ();
    }
  return is_met ? "ok" : "MISSED";
}

/**
 * bench_compare:
 * @self: a book
 * @name: what is measured
 * @aim: what is asked of it
 * @ours: how the program does it
 * @raw: the same by hand-made SQL
 * @data: given to both
 *
 * Measures one figure and prints its line.
 */
void
bench_compare (Bench        *self,
               const char   *name,
               BenchAim      aim,
               BenchFunc     ours,
               BenchFunc     raw,
               gconstpointer data)
{
  g_autoptr (GArray) our_times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) raw_times = g_array_new (FALSE, FALSE, sizeof (double));
  const char *asked, *verdict;
  double      ours_median, raw_median;

  for (guint i = 0; i < self->rounds + WARM_UP; i++)
    {
      double our_time = measure (self, ours, data);
      double raw_time = measure (self, raw, data);

      if (i < WARM_UP && self->rounds > WARM_UP)
        continue;
      g_array_append_val (our_times, our_time);
      g_array_append_val (raw_times, raw_time);
    }
  ours_median = median (our_times);
  raw_median = median (raw_times);
  verdict = judge (self, aim, ours_median, raw_median, &asked);
  g_print ("%-32s %11.3f ms %11.3f ms %9.3fx %6u rows  %-6s (%s)\n", name, ours_median, raw_median,
           ours_median / MAX (raw_median, 0.001), self->n_rows, verdict, asked);
}
