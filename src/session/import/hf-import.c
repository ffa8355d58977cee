/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Bringing tables into the book.
 *
 * The staging area is the file itself: HfImportStage reads all of it without the book, so that a
 * file that is no text, lies on a dying disk, comes too slowly or has a column nobody knows is
 * found out while everybody else goes on saving; hf_import_run() reads it once more, as a rule from
 * what the system still has of it in memory, and makes every row live in one transaction. Nothing
 * is ever half there: a crash and a cancellation end in the same rollback, and there is no staging
 * left over that a later start would have to find and drop. A copy of the rows in the book would
 * cost a second writing of all of them and keep other savers waiting just as long, for it is the
 * rows going live that takes the time.
 *
 * A dry run is the same work on a rehearsal of the book, which needs no writer.
 */

#include "session/import/hf-import.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "session/import/hf-import-address.h"
#include "session/import/hf-import-employer.h"
#include "session/import/hf-import-plain.h"
#include "session/import/hf-import-own.h"
#include "session/import/hf-import-referrer.h"
#include "session/import/hf-import-refused.h"
#include "session/import/hf-import-source.h"
#include "session/import/hf-import-stage.h"

#include "transfer/hf-left-out.h"
#include "transfer/hf-plain-kind.h"
#include "transfer/hf-transfer-error.h"

#include <glib/gi18n.h>

typedef gboolean (*ImportRow) (HfImport          *self,
                               const HfImportRow *row,
                               HfImportOutcome   *outcome,
                               GError           **error);

/* Rows with rules of their own; all others are plain. */
static const ImportRow import_row[HF_IMPORT_N_KINDS] = {
  [HF_IMPORT_CUSTOMERS] = hf_import_customer,
  [HF_IMPORT_VISITS] = hf_import_visit,
  [HF_IMPORT_FOLLOW_UPS] = hf_import_follow_up,
};

static HfImportResult *
result_new (void)
{
  HfImportResult *self = g_new0 (HfImportResult, 1);

  self->refused_rows = g_array_new (FALSE, FALSE, sizeof (HfRefusedRow));
  self->others = g_ptr_array_new_with_free_func (g_free);
  self->kept = g_array_new (FALSE, FALSE, sizeof (HfImportKept));
  self->left_out = hf_left_out_list_new ();
  return self;
}

/**
 * hf_import_result_free:
 * @self: (transfer full): a result
 *
 * Frees a result.
 */
void
hf_import_result_free (HfImportResult *self)
{
  g_array_unref (self->refused_rows);
  g_ptr_array_unref (self->others);
  g_array_unref (self->kept);
  g_array_unref (self->left_out);
  g_free (self->refused_file);
  g_free (self);
}

static void
list_refused (HfImportResult *result, guint file, guint64 line, const HfRefusal *refusal)
{
  HfRefusedRow refused = { file, line, *refusal };

  if (result->refused_rows->len < HF_IMPORT_MOST_LISTED)
    g_array_append_val (result->refused_rows, refused);
}

static void
count (HfImportResult *result, HfImportVerdict verdict)
{
  switch (verdict)
    {
    case HF_IMPORT_CREATED:
      result->created++;
      break;
    case HF_IMPORT_UPDATED:
      result->updated++;
      break;
    case HF_IMPORT_UNCHANGED:
      result->unchanged++;
      break;
    case HF_IMPORT_REFUSED:
    default:
      break;
    }
}

/* What a row says of a referrer waits until all rows are in the book, and what may be refused for
 * its cell alone. */
static void
leave_open (HfImport          *self,
            const HfImportRow *row,
            guint              file,
            guint64            line,
            HfImportVerdict    verdict)
{
  const HfImportOpen open = { file, line, self->referred, verdict };

  if (verdict != HF_IMPORT_REFUSED && self->options->kind == HF_IMPORT_CUSTOMERS &&
      self->referred != 0 &&
      (row->values[HF_IMPORT_REFERRER].kind != HF_VALUE_NULL ||
       row->values[HF_IMPORT_EMPLOYER].kind != HF_VALUE_NULL))
    g_array_append_val (self->open, open);
}

static gboolean
import_record (HfImport *self, const HfImportRow *row, HfImportOutcome *outcome, GError **error)
{
  ImportRow own = import_row[self->options->kind];

  outcome->verdict = HF_IMPORT_REFUSED;
  self->referred = 0;
  if (row != NULL && ((self->options->dry_run && !hf_import_rehearse (self, row, error)) ||
                      !(own ? own : hf_import_plain) (self, row, outcome, error)))
    return FALSE;
  count (self->result, outcome->verdict);
  if (++self->result->read % HF_IMPORT_TELL_EVERY == 0)
    hf_progress_tell (&self->options->progress, self->result->read, self->n_rows);
  return TRUE;
}

/* A row of which all or a cell is refused, for whoever is to correct it. */
static gboolean
write_refused (HfImport          *self,
               HfImportSource    *source,
               guint              file,
               HfImportRefused   *refused,
               const HfCsvRecord *record,
               const HfRefusal   *refusal,
               GError           **error)
{
  list_refused (self->result, file, record->line, refusal);
  return self->options->dry_run || self->options->lists_only ||
         hf_import_refused_add (refused, hf_import_source_get_header (source), record, refusal,
                                error);
}

/* The rows of one table; @row is NULL where the table itself says nothing of use. */
static gboolean
import_rows (HfImport        *self,
             HfImportSource  *source,
             guint            index,
             HfImportRefused *refused,
             GCancellable    *cancellable,
             GError         **error)
{
  const HfCsvRecord *record;
  const HfImportRow *row;
  HfImportOutcome    outcome;

  while (hf_import_source_next (source, &record, &row, &outcome.refusal, cancellable, error))
    {
      if (record == NULL)
        return TRUE;
      if (row != NULL && self->own != NULL &&
          !hf_import_own_read (self->own, record, &outcome.refusal))
        row = NULL;
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !import_record (self, row, &outcome, error))
        return FALSE;
      leave_open (self, row, index, record->line, outcome.verdict);
      if (outcome.verdict != HF_IMPORT_REFUSED)
        continue;
      self->result->refused++;
      if (!write_refused (self, source, index, refused, record, &outcome.refusal, error))
        return FALSE;
    }
  return FALSE;
}

static gboolean
import_file (HfImport        *self,
             HfImportStage   *stage,
             guint            index,
             HfImportRefused *refused,
             GCancellable    *cancellable,
             GError         **error)
{
  GInputStream *input = hf_import_stage_get_input (stage, index, cancellable, error);
  g_autoptr (HfImportSource) source =
    input ? hf_import_source_new (self->options, input, cancellable, error) : NULL;
  g_autoptr (HfImportOwn) own = NULL;
  gboolean is_done;

  if (source == NULL)
    return FALSE;
  if (self->options->kind == HF_IMPORT_CUSTOMERS)
    {
      own = hf_import_own_new (self, hf_import_source_get_mapping (source), error);
      if (own == NULL)
        return FALSE;
    }
  self->own = own;
  self->splits_addresses = !hf_import_address_has_region (hf_import_source_get_mapping (source));
  self->makes_customers = !self->options->existing_only && !hf_import_source_is_calendar (source);
  hf_left_out_list_add (self->result->left_out, hf_import_source_get_mapping (source),
                        hf_import_source_get_header (source));
  is_done = import_rows (self, source, index, refused, cancellable, error);
  self->own = NULL; /* the columns of this table alone */
  return is_done;
}

static gboolean
close_row (HfImport           *self,
           const HfImportOpen *open,
           const HfImportRow  *row,
           HfRefusal          *refusal,
           GError            **error)
{
  HfImportOutcome outcome = { open->verdict, HF_REFUSAL_INIT };

  if (!hf_import_employer (self, row, open->customer, &outcome, error))
    return FALSE;
  *refusal = outcome.refusal;
  if (row->values[HF_IMPORT_REFERRER].kind != HF_VALUE_NULL)
    {
      if (!hf_import_referrer (self, row, open->customer, &outcome, error))
        return FALSE;
      if (outcome.refusal.code != HF_REFUSAL_NONE)
        *refusal = outcome.refusal;
    }
  if (open->verdict == HF_IMPORT_UNCHANGED && outcome.verdict == HF_IMPORT_UPDATED)
    {
      self->result->unchanged--;
      self->result->updated++;
    }
  self->result->cells_refused += refusal->code != HF_REFUSAL_NONE;
  return TRUE;
}

/* Somebody writes to the file meanwhile. */
static gboolean
fail_cut_short (GError **error)
{
  g_set_error_literal (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_IO, "the file became shorter");
  return FALSE;
}

/* Reads one table again, as far as rows of it are open: kept meanwhile, they would be as much as
 * the whole file. */
static gboolean
close_rows (HfImport        *self,
            HfImportSource  *source,
            guint            file,
            guint           *next,
            HfImportRefused *refused,
            GCancellable    *cancellable,
            GError         **error)
{
  const HfCsvRecord *record;
  const HfImportRow *row;
  HfRefusal          refusal;

  while (*next < self->open->len && g_array_index (self->open, HfImportOpen, *next).file == file)
    {
      const HfImportOpen *open = &g_array_index (self->open, HfImportOpen, *next);

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !hf_import_source_next (source, &record, &row, &refusal, cancellable, error))
        return FALSE;
      if (record == NULL)
        return fail_cut_short (error);
      if (record->line != open->line)
        continue;
      (*next)++;
      if (!close_row (self, open, row, &refusal, error) ||
          (refusal.code != HF_REFUSAL_NONE &&
           !write_refused (self, source, file, refused, record, &refusal, error)))
        return FALSE;
    }
  return TRUE;
}

static int
compare_refused (gconstpointer a, gconstpointer b)
{
  const HfRefusedRow *first = a, *second = b;

  if (first->file != second->file)
    return first->file < second->file ? -1 : 1;
  return first->line < second->line ? -1 : first->line > second->line;
}

static gboolean
close_all (HfImport        *self,
           HfImportStage   *stage,
           HfImportRefused *refused,
           GCancellable    *cancellable,
           GError         **error)
{
  guint next = 0;

  while (next < self->open->len)
    {
      guint         file = g_array_index (self->open, HfImportOpen, next).file;
      GInputStream *input = hf_import_stage_get_input (stage, file, cancellable, error);
      g_autoptr (HfImportSource) source =
        input ? hf_import_source_new (self->options, input, cancellable, error) : NULL;

      if (source == NULL || !close_rows (self, source, file, &next, refused, cancellable, error))
        return FALSE;
    }
  if (self->result->cells_refused > 0)
    g_array_sort (self->result->refused_rows, compare_refused);
  return TRUE;
}

/* The refused rows are safe on disk before the others go live: rather they twice than nowhere. */
static gboolean
finish (HfImport *self, HfImportRefused *refused, GError **error)
{
  if (self->options->dry_run)
    return TRUE;
  if (!hf_import_refused_commit (refused, &self->result->refused_file, error) ||
      !hf_transaction_commit (self->transaction, error))
    return FALSE;
  self->result->batch = hf_transaction_get_step (self->transaction);
  return TRUE;
}

static gboolean
import_files (HfImport *self, HfImportStage *stage, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfImportRefused) refused = hf_import_refused_new (self->options);

  for (guint i = 0; self->options->files[i] != NULL; i++)
    if (!import_file (self, stage, i, refused, cancellable, error))
      return FALSE;
  return close_all (self, stage, refused, cancellable, error) && finish (self, refused, error);
}

static void
import_init (HfImport *self, HfDatabase *db, const HfImportOptions *options)
{
  const char *named = options->map ? hf_map_get_source (options->map) : NULL;

  self->options = options;
  self->db = db;
  self->source = named ? named : HF_IMPORT_UNNAMED_SOURCE;
  self->viewer = hf_viewer_new (options->viewer->who, 0, FALSE);
  self->seen = hf_import_seen_new ();
  self->open = g_array_new (FALSE, FALSE, sizeof (HfImportOpen));
  self->departments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->staff = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->newest = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

static void
import_clear (HfImport *self)
{
  hf_viewer_unref (self->viewer);
  hf_import_seen_free (self->seen);
  g_array_unref (self->open);
  g_hash_table_unref (self->departments);
  g_hash_table_unref (self->staff);
  g_hash_table_unref (self->newest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HfImport, import_clear)

static HfTransaction *
begin (HfImport *self, GError **error)
{
  static const HfEntityDef *const defs[] = {
    [HF_IMPORT_CUSTOMERS] = &hf_customer_def,
    [HF_IMPORT_VISITS] = &hf_visit_def,
    [HF_IMPORT_FOLLOW_UPS] = &hf_follow_up_def,
  };
  HfImportKind       kind = self->options->kind;
  const HfPlainKind *plain = hf_plain_kind_get (kind);
  HfStepInfo         info = { .who = self->options->viewer->who,
                              .at = self->options->now,
                              .label = hf_import_kind_get_step (kind),
                              .source = self->source,
                              .is_batch = TRUE };

  if (self->options->dry_run)
    return hf_transaction_rehearse (self->db, &info, plain ? plain->def : defs[kind], error);
  return hf_transaction_begin (self->db, &info, error);
}

/**
 * hf_import_run:
 * @db: a writing connection; for a dry run a reading one does
 * @options: what to import and how
 * @stage: its files
 * @cancellable: (nullable): to stop early; the book is then as before
 * @error: return location for an error
 *
 * Imports the files in one batch, in bounded memory. Importing them again changes nothing.
 *
 * Returns: (transfer full) (nullable): what it came to
 */
HfImportResult *
hf_import_run (HfDatabase            *db,
               const HfImportOptions *options,
               HfImportStage         *stage,
               GCancellable          *cancellable,
               GError               **error)
{
  g_autoptr (HfImportResult) result = result_new ();
  g_autoptr (HfTransaction) transaction = NULL;
  g_auto (HfImport) self = { 0 };

  import_init (&self, db, options);
  self.n_rows = hf_import_stage_get_n_rows (stage);
  self.result = result;
  self.transaction = transaction = begin (&self, error);
  if (transaction == NULL || !import_files (&self, stage, cancellable, error))
    return NULL;
  return g_steal_pointer (&result);
}
