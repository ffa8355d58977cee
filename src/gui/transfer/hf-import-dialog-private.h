/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/transfer/hf-import-choice.h"
#include "gui/transfer/hf-import-dialog.h"
#include "gui/transfer/hf-import-job.h"
#include "gui/transfer/hf-import-report.h"
#include "gui/transfer/hf-kind-hint.h"

G_BEGIN_DECLS

/**
 * HfImportState:
 * @HF_IMPORT_STATE_CHOOSING: no table yet
 * @HF_IMPORT_STATE_LOOKING: the table is tried out
 * @HF_IMPORT_STATE_FAILED: it cannot be imported, or was stopped
 * @HF_IMPORT_STATE_FORETOLD: it is known what the import would do
 * @HF_IMPORT_STATE_IMPORTING: it is imported
 * @HF_IMPORT_STATE_IMPORTED: it is in the book
 *
 * How far it is.
 */
typedef enum
{
  HF_IMPORT_STATE_CHOOSING,
  HF_IMPORT_STATE_LOOKING,
  HF_IMPORT_STATE_FAILED,
  HF_IMPORT_STATE_FORETOLD,
  HF_IMPORT_STATE_IMPORTING,
  HF_IMPORT_STATE_IMPORTED,
} HfImportState;

struct _HfImportDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext      *context;
  HfImportJob    *job;
  HfImportResult *answer; /* of the job, once it has one */
  GCancellable   *cancellable;
  HfJob          *running; /* the import that is meant, or the one whose report this is */

  HfImportState state;
  gboolean      is_saving;    /* refused rows */
  gboolean      is_behind;    /* out of the way while it is imported */
  gboolean      is_told;      /* what came of it */
  gboolean      is_overtaken; /* something else was saved since: it is not next to be undone */
  HfImported    imported;
  gpointer      user_data;
  guint         ticker;

  /* template children */
  GtkWidget       *cancel_button;
  GtkWidget       *undo_button;
  GtkWidget       *import_button;
  GtkWidget       *done_button;
  AdwToastOverlay *toasts;
  HfImportChoice  *choice;
  GtkWidget       *work;
  GtkLabel        *progress;
  GtkProgressBar  *progress_bar;
  GtkWidget       *failure;
  AdwActionRow    *failure_row;
  HfKindHint      *hint;
  GtkWidget       *result;
  GtkWidget       *next;
  GtkWidget       *visits_button;
  HfImportReport  *report;
};

/**
 * hf_import_dialog_show_answer:
 * @self: the dialog
 * @answer: (transfer full): what came of looking, or of the import
 * @state: which of both
 *
 * Shows it.
 */
void
hf_import_dialog_show_answer (HfImportDialog *self, HfImportResult *answer, HfImportState state);

/**
 * hf_import_dialog_tell_imported:
 * @self: the dialog
 *
 * Has the window tell what came of an import, unless it has done so, or there was none.
 */
void hf_import_dialog_tell_imported (HfImportDialog *self);

/**
 * hf_import_behind_begin:
 * @self: a dialog whose import has just begun
 *
 * Has the dialog go out of the way where the import takes long.
 */
void hf_import_behind_begin (HfImportDialog *self);

/**
 * hf_import_behind_take:
 * @self: a dialog, maybe one that was closed
 * @running: its import
 * @store: the book
 * @result: what came of it
 *
 * Takes the answer where nobody looks at the dialog, and has it told elsewhere.
 *
 * Returns: whether that is so; the dialog takes the answer otherwise
 */
gboolean
hf_import_behind_take (HfImportDialog *self, HfJob *running, GObject *store, GAsyncResult *result);

G_END_DECLS
