/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the measurements of a book share: the book opened in both ways, the stopwatch, and the line
 * that a figure comes to. */

#pragma once

#include "session/hf-context.h"
#include "store/hf-live-list.h"

G_BEGIN_DECLS

/**
 * BenchAim:
 * @BENCH_AIM_VIEW: at the most 16 ms, and 3 times raw or 2 ms, whichever is larger
 * @BENCH_AIM_REPORT: 100 times faster than raw, in a book of a million visits and more
 * @BENCH_AIM_SAVE: at the most twice raw
 * @BENCH_AIM_IMPORT: at least 0.3 times as fast as raw
 *
 * What is asked of a figure.
 */
typedef enum
{
  BENCH_AIM_VIEW,
  BENCH_AIM_REPORT,
  BENCH_AIM_SAVE,
  BENCH_AIM_IMPORT,
} BenchAim;

/**
 * Bench:
 * @context: the program's way into the book
 * @raw: a connection of its own to the same book, with the same settings
 * @rounds: how often everything is measured
 * @is_large: whether the book has a million visits
 * @statements: SQL text → prepared statement of @raw
 * @n_rows: how many rows raw has read in this round
 * @list: (nullable): a list whose first page is there; what it still reads is not measured, but
 *   waited for
 *
 * A book being measured.
 */
typedef struct
{
  HfContext  *context;
  HfDatabase *raw;
  guint       rounds;
  gboolean    is_large;
  GHashTable *statements;
  guint       n_rows;
  HfLiveList *list;
} Bench;

/**
 * BenchFunc:
 * @bench: the book
 * @data: as given to bench_compare()
 *
 * Does once what is measured, and returns when all of it is there.
 */
typedef void (*BenchFunc) (Bench *bench, gconstpointer data);

/**
 * BenchWait:
 * @is_done: set by whatever is waited for
 *
 * A question that is under way.
 */
typedef struct
{
  gboolean is_done;
} BenchWait;

Bench *bench_open (const char *path, guint rounds);
void   bench_close (Bench *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Bench, bench_close)

HfStore *bench_get_store (Bench *self);

void bench_compare (Bench        *self,
                    const char   *name,
                    BenchAim      aim,
                    BenchFunc     ours,
                    BenchFunc     raw,
                    gconstpointer data);
void bench_wait (BenchWait *wait);
void bench_fail (const char *what, const GError *error) G_GNUC_NORETURN;

guint bench_raw_rows (Bench *self, const char *sql, const char *types, ...);
void  bench_raw_run (Bench *self, const char *sql, const char *types, ...);

void bench_search (Bench *self);
void bench_views (Bench *self);
void bench_report (Bench *self);
void bench_save (Bench *self);
void bench_load (Bench *self);

G_END_DECLS
