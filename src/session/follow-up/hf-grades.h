/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-grade-preset.h"
#include "session/hf-context.h"
#include "session/hf-kept.h"

G_BEGIN_DECLS

/**
 * hf_grades_read:
 * @db: a connection
 * @viewer: who looks
 * @presets: (out): what the grades mean in this book
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean hf_grades_read (HfDatabase *db, HfViewer *viewer, HfGradePresets *presets, GError **error);

/**
 * hf_grades_kept:
 *
 * What the grades mean, kept with a context.
 */
extern const HfKeptKind hf_grades_kept;

/**
 * hf_grades_load_sync:
 * @context: a book
 * @error: return location for an error
 *
 * Reads what the grades mean, once; for a command.
 *
 * Returns: whether it could be read
 */
gboolean hf_grades_load_sync (HfContext *context, GError **error);

/**
 * hf_grades_get:
 * @context: a book
 *
 * Returns: (transfer none): what the grades mean; what is usual, where it was not loaded
 */
const HfGradePresets *hf_grades_get (HfContext *context);

/**
 * hf_grades_find:
 * @context: a book
 * @grade: (nullable): a grade
 *
 * Returns: (transfer none): what it means
 */
const HfGradePreset *hf_grades_find (HfContext *context, const char *grade);

/**
 * hf_grades_changes_usual:
 *
 * Writes down what is usual, for the hospital to change.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_grades_changes_usual (void);

G_END_DECLS
