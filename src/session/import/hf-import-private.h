/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Between the files that bring rows into the book. */

#pragma once

#include "session/import/hf-import-seen.h"
#include "session/import/hf-import.h"
#include "session/import/hf-matcher.h"
#include "store/hf-transaction.h"
#include "transfer/hf-mapping.h"

G_BEGIN_DECLS

/* So many rows are read between two tellings of how far it is. */
#define HF_IMPORT_TELL_EVERY 1000

/* The system that rows come from when nobody named it. */
#define HF_IMPORT_UNNAMED_SOURCE "file"

/**
 * HfImportVerdict:
 * @HF_IMPORT_UNCHANGED: the book knew it
 * @HF_IMPORT_UPDATED: something was changed
 * @HF_IMPORT_CREATED: something new was made
 * @HF_IMPORT_REFUSED: nothing was done
 *
 * What became of a row.
 */
typedef enum
{
  HF_IMPORT_UNCHANGED,
  HF_IMPORT_UPDATED,
  HF_IMPORT_CREATED,
  HF_IMPORT_REFUSED,
} HfImportVerdict;

/**
 * HfImportOutcome:
 * @verdict: what became of it
 * @refusal: why it was refused, if it was
 *
 * What became of a record, and why.
 */
typedef struct
{
  HfImportVerdict verdict;
  HfRefusal       refusal;
} HfImportOutcome;

/**
 * HfImportOwn:
 *
 * The columns of a table that fill own fields, and what the row at hand says in them.
 */
typedef struct _HfImportOwn HfImportOwn;
/**
 * HfImport:
 * @options: what to import
 * @db: the writer
 * @transaction: the batch
 * @result: what it comes to
 * @n_rows: how many rows there are
 * @viewer: sees all: what is compared must not be masked
 * @source: the system the rows come from
 * @seen: the rows of the kind that is imported
 * @departments: folded name → id
 * @staff: folded name → id
 * @own: (nullable): the own fields of the table at hand
 * @open: (element-type HfImportOpen): the rows that are still open, in order
 * @referred: whose referrer the row at hand tells, 0 for nobody's
 * @newest: by entity, the newest row before the import; what is newer is the import's own
 *
 * An import at work.
 */
typedef struct
{
  const HfImportOptions *options;
  HfDatabase            *db;
  HfTransaction         *transaction;
  HfImportResult        *result;
  gint64                 n_rows;
  HfViewer              *viewer;
  const char            *source;
  HfImportSeen          *seen;
  GHashTable            *departments;
  GHashTable            *staff;
  HfImportOwn           *own;
  gboolean               makes_customers, splits_addresses; /* of new people; into their region */
  GArray                *open;
  gint64                 referred;
  GHashTable            *newest;
} HfImport;

/**
 * HfImportPair:
 * @field: a field of the entity
 * @from: the field of the file that fills it
 *
 * A field that is taken over as it is.
 */
typedef struct
{
  guint           field;
  HfImportFieldId from;
} HfImportPair;

void hf_import_copy (HfRow *row, const HfImportRow *from, const HfImportPair *pairs, guint n_pairs);
gboolean hf_import_refuse (HfImportOutcome *outcome, HfRefusalCode code, HfImportFieldId field);
gboolean hf_import_remember (HfImport *self, gint64 id, const HfImportRow *row);
gboolean hf_import_insert (HfImport          *self,
                           const HfImportRow *row,
                           HfRow             *built,
                           HfImportVerdict   *verdict,
                           GError           **error);
gint64   hf_import_get_number (const HfImportRow *row, HfImportFieldId field);
gboolean hf_import_draft (HfImport    *self,
                          const HfRow *stored,
                          const HfRow *incoming,
                          HfRow      **after,
                          GError     **error);
gboolean hf_import_merge (HfImport          *self,
                          const HfEntityDef *def,
                          gint64             id,
                          const HfRow       *incoming,
                          HfImportVerdict   *verdict,
                          GError           **error);

gboolean hf_import_rehearse (HfImport *self, const HfImportRow *row, GError **error);
gboolean hf_import_customer (HfImport          *self,
                             const HfImportRow *row,
                             HfImportOutcome   *outcome,
                             GError           **error);
gboolean hf_import_find_customer (HfImport          *self,
                                  const HfImportRow *row,
                                  gint64            *customer,
                                  HfImportOutcome   *outcome,
                                  GError           **error);
gboolean
hf_import_visit (HfImport *self, const HfImportRow *row, HfImportOutcome *outcome, GError **error);
gboolean hf_import_follow_up (HfImport          *self,
                              const HfImportRow *row,
                              HfImportOutcome   *outcome,
                              GError           **error);

G_END_DECLS
