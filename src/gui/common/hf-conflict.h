/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-saving.h"
#include "session/hf-both-versions.h"

G_BEGIN_DECLS

/**
 * HfConflictRead:
 * @widget: (nullable): who asked, %NULL when it is gone by now
 * @versions: (transfer full) (nullable): both, %NULL on failure
 * @error: (nullable): why they could not be read
 * @user_data: as given to hf_conflict_read()
 *
 * Called with both versions of a row.
 */
typedef void (*HfConflictRead) (GtkWidget      *widget,
                                HfBothVersions *versions,
                                const GError   *error,
                                gpointer        user_data);

/**
 * hf_conflict_read:
 * @widget: who asks
 * @context: what it works with
 * @before: the row as it was when the editing began
 * @draft: the row as it was to be saved
 * @read: told the answer
 * @user_data: given to @read
 *
 * Reads both versions for a widget that shows them itself.
 */
void hf_conflict_read (GtkWidget     *widget,
                       HfContext     *context,
                       const HfRow   *before,
                       const HfRow   *draft,
                       HfConflictRead read,
                       gpointer       user_data);

/**
 * hf_conflict_commit:
 * @widget: the widget that saves
 * @context: what it works with
 * @label: msgid of what is done
 * @before: the row as it was read
 * @draft: (transfer full): the row as it shall be
 * @message: (transfer full): what to tell once it is saved, translated
 * @done: (nullable): told how it ended; after a conflict @widget has to show what counts now
 * @user_data: given to @done
 *
 * Saves a changed row as hf_saving_commit() does. Where somebody changed the same field meanwhile,
 * both versions are shown, and what the person chooses counts.
 */
void hf_conflict_commit (GtkWidget   *widget,
                         HfContext   *context,
                         const char  *label,
                         const HfRow *before,
                         HfRow       *draft,
                         char        *message,
                         HfSavingDone done,
                         gpointer     user_data);

/**
 * HfConflictTheirs:
 * @form: the form
 * @current: the row as it is stored
 * @agreed: the same with what was typed where nobody else has changed it
 *
 * Called when somebody takes what was saved meanwhile: the form goes on with that.
 */
typedef void (*HfConflictTheirs) (GtkWidget *form, const HfRow *current, const HfRow *agreed);

/**
 * hf_conflict_commit_form:
 * @form: a dialog that a row was typed into
 * @asker: a widget of the page that is told of it
 * @context: what it works with
 * @label: msgid of what is done
 * @before: the row as it was read
 * @draft: (transfer full): the row as it shall be
 * @message: (transfer full): what to tell once it is saved, translated
 * @theirs: shows in @form what somebody else saved
 *
 * Saves a changed row as hf_saving_commit_form() does. Where somebody changed the same field
 * meanwhile, both versions are shown in front of the form, which stays as it is until it is decided
 * which counts.
 */
void hf_conflict_commit_form (GtkWidget       *form,
                              GtkWidget       *asker,
                              HfContext       *context,
                              const char      *label,
                              const HfRow     *before,
                              HfRow           *draft,
                              char            *message,
                              HfConflictTheirs theirs);

/**
 * hf_conflict_commit_field:
 * @field: what was edited
 * @context: what it works with
 * @label: msgid of what is done
 * @before: the row as it was read
 * @draft: (transfer full): the row as it shall be
 * @message: (transfer full): what to tell once it is saved, translated
 *
 * Saves a field of a form. After a conflict the field shows what counts now, beside the question
 * whether it is to be what was typed; what is being typed elsewhere stays.
 */
void hf_conflict_commit_field (HfEditableRow *field,
                               HfContext     *context,
                               const char    *label,
                               const HfRow   *before,
                               HfRow         *draft,
                               char          *message);

G_END_DECLS
