/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfGradeSuggested:
 * @customer: whose
 * @grade: the grade, a key of `hf_customer_grades`
 * @reasons: (owned) (nullable): why, for hf_grade_suggestion_word()
 *
 * The grade that is suggested for a customer.
 */
typedef struct
{
  gint64      customer;
  const char *grade;
  char       *reasons;
} HfGradeSuggested;

/**
 * hf_grade_suggested_free:
 * @self: (transfer full): what is suggested
 *
 * Frees it.
 */
void hf_grade_suggested_free (HfGradeSuggested *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfGradeSuggested, hf_grade_suggested_free)

/**
 * hf_grade_suggested_read_rules:
 * @db: a connection
 * @viewer: who looks
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HfRow): the hospital's rules, the first made
 *   first
 */
GPtrArray *hf_grade_suggested_read_rules (HfDatabase *db, HfViewer *viewer, GError **error);

/**
 * hf_grade_suggested_read_result:
 * @db: a connection
 * @customer: a customer
 * @result: (out) (transfer none) (nullable): what came of their last contact
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean hf_grade_suggested_read_result (HfDatabase  *db,
                                         gint64       customer,
                                         const char **result,
                                         GError     **error);

/**
 * hf_grade_suggested_read_async:
 * @context: the book
 * @customer: whose
 * @cancellable: (nullable): to give up
 * @callback: what to call then
 * @user_data: for @callback
 *
 * Works out which grade the newest visit of a customer suggests, by what whoever looks may know:
 * hf_store_run_finish() returns an #HfGradeSuggested.
 */
void hf_grade_suggested_read_async (HfContext          *context,
                                    gint64              customer,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);

/**
 * hf_grade_suggested_changes_usual:
 *
 * Writes down rules that many hospitals have, for this one to change.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_grade_suggested_changes_usual (void);

G_END_DECLS
