/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-grade-preset.h"
#include "session/hf-context.h"

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
 * hf_grades_load_async:
 * @context: a book
 * @callback: called on this thread
 * @user_data: given to @callback
 *
 * Reads what the grades mean, and from then on again whenever somebody changes it.
 */
void hf_grades_load_async (HfContext *context, GAsyncReadyCallback callback, gpointer user_data);

/**
 * hf_grades_load_finish:
 * @context: a book
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean hf_grades_load_finish (HfContext *context, GAsyncResult *result, GError **error);

/**
 * hf_grades_load_and_return:
 * @context: a book that is being opened
 * @task: (transfer full): what returns @context
 *
 * Reads what the grades mean, and returns @context by @task then; an error where they cannot be
 * read.
 */
void hf_grades_load_and_return (HfContext *context, GTask *task);

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
