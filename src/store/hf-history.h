/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-transaction.h"

G_BEGIN_DECLS

/* So many single steps can stand undone at once, and batches of the last thirty days besides. */
#define HF_HISTORY_STEPS         G_GINT64_CONSTANT (200)
#define HF_HISTORY_BATCH_SECONDS (30 * G_GINT64_CONSTANT (86400))

/* What a step is called that only says what was done: no row was changed, and nobody undoes it. */
#define HF_HISTORY_NUMBERS_PRINTED "Print full numbers"
#define HF_HISTORY_EXPORTED        "Export in full"
#define HF_HISTORY_EXPORT_STOPPED  "Stopped export in full"

/**
 * HfPastStep:
 * @id: the step as it was done first
 * @latest: the step whose changes describe it as it stands
 * @label: (owned): msgid of what was done
 * @source: (owned) (nullable): where its data came from
 * @at: when it was done, UTC seconds
 * @n_rows: how many rows it changed
 * @is_batch: whether it was a batch
 *
 * A step that can be undone or redone.
 */
typedef struct
{
  gint64   id;
  gint64   latest;
  char    *label;
  char    *source;
  gint64   at;
  gint64   n_rows;
  gboolean is_batch;
} HfPastStep;

void hf_past_step_clear (HfPastStep *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HfPastStep, hf_past_step_clear)

gint64   hf_history_add_step (HfDatabase       *db,
                              const HfStepInfo *info,
                              const char       *kind,
                              gint64            target,
                              GError          **error);
gboolean hf_history_add_change (HfDatabase *db, gint64 step, const HfDelta *delta, GError **error);
gboolean hf_history_add_range (HfDatabase        *db,
                               gint64             step,
                               const HfEntityDef *def,
                               gint64             first,
                               gint64             last,
                               GError           **error);
gboolean hf_history_close_step (HfDatabase *db, gint64 step, guint n_rows, GError **error);
gint64 hf_history_add_note (HfDatabase *db, const HfStepInfo *info, guint n_people, GError **error);
gboolean hf_history_end_note (HfDatabase *db,
                              gint64      note,
                              const char *label,
                              guint       n_people,
                              GError    **error);
gboolean hf_history_join (HfDatabase *db, const GArray *steps, gint64 *joined, GError **error);
gboolean
hf_history_move (HfDatabase *db, gint64 step, const char *state, gint64 latest, GError **error);
gboolean hf_history_drop (HfDatabase *db, gint64 step, GError **error);
gboolean hf_history_find (HfDatabase *db,
                          const char *who,
                          gint64      now,
                          gboolean    redo,
                          HfPastStep *found,
                          GError    **error);
gboolean hf_history_find_key (HfDatabase *db, const char *key, gint64 *step, GError **error);
HfDelta *hf_history_read_change (HfStatement *row, GError **error);
GArray  *hf_history_list_rows (HfDatabase *db, gint64 step, GError **error);

G_END_DECLS
