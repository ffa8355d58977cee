/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "session/hf-progress.h"
#include "store/hf-database.h"
#include "transfer/hf-map.h"
#include "transfer/hf-refusal.h"

G_BEGIN_DECLS

/**
 * HfImportOptions:
 * @kind: what the rows are
 * @files: (array zero-terminated=1): the tables
 * @map: (nullable): how their columns fill our fields; %NULL to recognise them by name
 * @encoding: (nullable): their character set, %NULL for the map's or to detect it
 * @existing_only: whether rows of customers who are not in the book are refused
 * @dry_run: whether only to say what would happen
 * @refused_file: (nullable): where refused rows go, %NULL for beside the work, by the first file's
 *   name
 * @lists_only: whether refused rows are only listed and no file is made of them
 * @viewer: whose step it is in the history, and whose rights hold for what is kept of the staff
 * @now: the time of that step, UTC seconds
 * @patience: milliseconds without a row that end a stream, 0 for %HF_INPUT_PATIENCE
 * @progress: told how many rows were read; of how many, once that is known
 *
 * What to import and how. Must stay as it is until the import is over.
 */
typedef struct
{
  HfImportKind       kind;
  const char *const *files;
  const HfMap       *map;
  const char        *encoding;
  gboolean           existing_only;
  gboolean           dry_run;
  const char        *refused_file;
  gboolean           lists_only;
  HfViewer          *viewer;
  gint64             now;
  guint              patience;
  HfProgress         progress;
} HfImportOptions;

/**
 * HfRefusedRow:
 * @file: the index of its file
 * @line: the line it begins on, from 1
 * @refusal: why
 *
 * A row that was refused.
 */
typedef struct
{
  guint     file;
  guint64   line;
  HfRefusal refusal;
} HfRefusedRow;

/**
 * HfImportKept:
 * @field: its key
 * @label: msgid of its label, or what the hospital calls an own field
 * @n: how many values
 *
 * A field of which values of the files were not taken, because the book has others that a person
 * typed or another system brought.
 */
typedef struct
{
  const char *field;
  const char *label;
  gint64      n;
} HfImportKept;

/* The most refused rows a result lists; the file has them all. */
#define HF_IMPORT_MOST_LISTED 100000

/**
 * HfImportResult:
 * @batch: the step in the history that undo takes back, 0 when nothing changed
 * @read: rows read
 * @created: rows that made something new
 * @updated: rows that changed what was there
 * @unchanged: rows that said what the book knew
 * @refused: rows refused
 * @cells_refused: rows taken without one of their cells
 * @customers_created: cards made, for rows of any kind
 * @others: (element-type utf8): what the file fills beside the fields, in words: own fields,
 * accounts, measurements
 * @kept: (element-type HfImportKept): where the book kept its own value
 * @left_out: (element-type HfLeftOut): the columns of the files of which nothing was taken over
 * @refused_rows: (element-type HfRefusedRow): those refused, as a whole or a cell of
 * them, in the order of the files; at most %HF_IMPORT_MOST_LISTED
 * @refused_file: (owned) (nullable) (type filename): where they are, with their reasons
 *
 * What an import came to.
 */
typedef struct
{
  gint64     batch;
  gint64     read;
  gint64     created;
  gint64     updated;
  gint64     unchanged;
  gint64     refused;
  gint64     cells_refused;
  gint64     customers_created;
  GPtrArray *others;
  GArray    *kept;
  GArray    *left_out;
  GArray    *refused_rows;
  char      *refused_file;
} HfImportResult;

void hf_import_result_free (HfImportResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfImportResult, hf_import_result_free)

/**
 * HfImportStage:
 *
 * The files of an import, found to be readable.
 */
typedef struct _HfImportStage HfImportStage;

HfImportStage *
hf_import_stage_new (const HfImportOptions *options, GCancellable *cancellable, GError **error);
void hf_import_stage_free (HfImportStage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfImportStage, hf_import_stage_free)

HfImportResult *hf_import_run (HfDatabase            *db,
                               const HfImportOptions *options,
                               HfImportStage         *stage,
                               GCancellable          *cancellable,
                               GError               **error);
gboolean        hf_import_save_refused (const HfImportOptions *options,
                                        HfImportStage         *stage,
                                        const GArray          *refused_rows,
                                        const char            *path,
                                        GCancellable          *cancellable,
                                        GError               **error);

G_END_DECLS
