/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How long the start takes, for tools/bench: with `HUIFANG_TRACE_START=1` in the environment a few
 * moments are printed to stderr, each once, in milliseconds since main(). Names of moments are
 * literals; nothing that comes from a book is ever printed. */

#include "base/hf-trace.h"

/* Of the process, like the environment variable: 0 while nothing is traced. */
static gint64 started;

/**
 * hf_trace_start:
 *
 * Begins to count, if the environment asks for it. To be called first thing in main().
 */
void
hf_trace_start (void)
{
  if (g_strcmp0 (g_getenv ("HUIFANG_TRACE_START"), "1") == 0)
    started = g_get_monotonic_time ();
}

/**
 * hf_trace_is_on:
 *
 * Returns: whether anybody wants to know
 */
gboolean
hf_trace_is_on (void)
{
  return started != 0;
}

/**
 * hf_trace_mark:
 * @what: (transfer none): the moment, a literal such as "first-frame"
 *
 * Prints that a moment has come; only the first time counts.
 */
void
hf_trace_mark (const char *what)
{
  static GHashTable *marked;

  if (!hf_trace_is_on ())
    return;
  if (marked == NULL)
    marked = g_hash_table_new (g_str_hash, g_str_equal);
  if (g_hash_table_add (marked, (gpointer) what))
    g_printerr ("trace: %s %.1f\n", what, (double) (g_get_monotonic_time () - started) / 1000.0);
}
