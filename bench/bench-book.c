/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Measures a book of the sample hospital: one line a figure, ours against raw. It writes to the
 * book, so give it a copy. See docs/PERFORMANCE.md. */

#include "bench.h"

#include <locale.h>
#include <stdlib.h>

typedef struct
{
  const char *name;
  void (*run) (Bench *bench);
} Part;

static const Part parts[] = {
  { "search", bench_search }, { "views", bench_views }, { "report", bench_report },
  { "save", bench_save },     { "load", bench_load },
};

int
main (int argc, char **argv)
{
  int rounds = 101;
  g_auto (GStrv) wanted = NULL;
  const GOptionEntry entries[] = {
    { "rounds", 0, 0, G_OPTION_ARG_INT, &rounds, "How often to measure each figure", "N" },
    { "part", 0, 0, G_OPTION_ARG_STRING_ARRAY, &wanted, "Only search, views, report, save or load",
      "PART" },
    { NULL },
  };
  g_autoptr (GOptionContext) options = g_option_context_new ("BOOK");
  g_autoptr (GError) error = NULL;
  g_autoptr (Bench) bench = NULL;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (options, entries, NULL);
  if (!g_option_context_parse (options, &argc, &argv, &error) || argc != 2 || rounds < 1)
    {
      g_printerr ("%s\n", error ? error->message : "usage: bench-book [--rounds N] BOOK");
      return 2;
    }
  bench = bench_open (argv[1], (guint) rounds);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (wanted == NULL || g_strv_contains ((const char *const *) wanted, parts[i].name))
      parts[i].run (bench);
  return 0;
}
