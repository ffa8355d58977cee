/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-history.h"

G_BEGIN_DECLS

/**
 * HfLeftRow:
 * @def: the entity
 * @id: the row
 *
 * A row that a batch did not take back, because somebody changed it or hung something on it since.
 */
typedef struct
{
  const HfEntityDef *def;
  gint64             id;
} HfLeftRow;

/**
 * HfLeftField:
 * @def: the entity
 * @id: the row
 * @field: the field
 *
 * A field of such a row that holds something else by now; the others of the row went back.
 */
typedef struct
{
  const HfEntityDef *def;
  gint64             id;
  guint              field;
} HfLeftField;

/**
 * HfChangeRun:
 * @step: the step
 * @first: the first of the changes
 * @last: the last of them
 * @key: the one that goes back whole, or none of them does
 * @is_whole: whether they are all that the step changed
 *
 * Changes of a step that belong together.
 */
typedef struct
{
  gint64   step;
  gint64   first;
  gint64   last;
  gint64   key;
  gboolean is_whole;
} HfChangeRun;

/* The most customers that are named where a batch left something. */
#define HF_UNDONE_MOST_NAMED 3

/**
 * HF_UNDO_ANY:
 *
 * Stands for whatever batch is next, see hf_undo().
 */
#define HF_UNDO_ANY G_GINT64_CONSTANT (-1)

/**
 * HfUndone:
 * @label: (owned): msgid of what was undone or redone
 * @name: (owned) (nullable): the one customer whom all of it concerned, as the viewer may see the
 * name; for the screen, never for a log
 * @field: (nullable): msgid of the one field that changed, %NULL where it was more than one, or
 * none
 * @step: the step that did it
 * @original: the step that was undone or redone, as it was done first
 * @n_rows: how many rows were taken back
 * @refused: 0, or the batch of more than one row that was not taken back as nobody agreed to it:
 * @n_rows and @at tell how many rows it changed and when, UTC seconds, and nothing else is set but
 * @label
 * @at: for @refused
 * @left: (element-type HfLeftRow): the rows that were left
 * @left_fields: (element-type HfLeftField) (nullable): which fields of theirs, where it was not the
 * row
 * @left_names: (owned) (array zero-terminated=1): customers to whom they belong, as the viewer may
 * see the names, at most %HF_UNDONE_MOST_NAMED; for the screen, never for a log
 *
 * What undoing or redoing came to.
 */
typedef struct
{
  char       *label;
  char       *name;
  const char *field;
  gint64      step;
  gint64      original;
  guint       n_rows;
  gint64      refused;
  gint64      at;
  GArray     *left;
  GArray     *left_fields;
  char      **left_names;
} HfUndone;

HfUndone *hf_undo (HfDatabase *db,
                   HfViewer   *viewer,
                   gint64      now,
                   gboolean    redo,
                   gint64      agreed,
                   GError    **error);
HfUndone *hf_undo_found (HfDatabase       *db,
                         HfViewer         *viewer,
                         gint64            now,
                         gboolean          redo,
                         gint64            agreed,
                         const HfPastStep *target,
                         GError          **error);
HfUndone *hf_undo_changes (HfDatabase        *db,
                           HfViewer          *viewer,
                           gint64             now,
                           const char        *label,
                           const HfChangeRun *run,
                           gboolean           is_rehearsal,
                           GError           **error);
void      hf_undone_free (HfUndone *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfUndone, hf_undone_free)

G_END_DECLS
