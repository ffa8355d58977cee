/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-editable-row.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfSavingDone:
 * @widget: the widget that saved
 * @committed: (nullable): what is stored now, %NULL on failure
 * @error: (nullable): why it failed
 * @user_data: as given to hf_saving_commit()
 *
 * Called when a save has ended one way or the other.
 */
typedef void (*HfSavingDone) (GtkWidget   *widget,
                              HfCommitted *committed,
                              GError      *error,
                              gpointer     user_data);

/**
 * hf_saving_commit:
 * @widget: the widget that saves; kept until the save has ended
 * @context: what it works with
 * @changes: (transfer full): what to save
 * @message: (transfer full): what to tell once it is saved, translated; Undo is offered beside it
 * @done: (nullable): told how it ended
 * @user_data: given to @done
 *
 * Saves a change set from a widget inside a page, and has the page tell the result. A conflict is
 * left to @done: only the widget can show both versions. In a dialog with toasts a failure, also a
 * conflict, is told there. Where there is neither, or no more, it goes to
 * hf_context_tell_unsaved().
 */
void hf_saving_commit (GtkWidget   *widget,
                       HfContext   *context,
                       HfChangeSet *changes,
                       char        *message,
                       HfSavingDone done,
                       gpointer     user_data);

/**
 * hf_saving_commit_form:
 * @form: what it was typed into: a dialog, a popover, or a part of a page
 * @asker: a widget of the page that is told of it, which may be @form
 * @context: what it works with
 * @changes: (transfer full): what to save
 * @message: (transfer full): what to tell once it is saved, translated; Undo is offered beside it
 * @done: (nullable): told how it ended, with @form, unless that is gone
 * @user_data: given to @done
 *
 * Saves what somebody typed into a form. It takes nothing more meanwhile, and a dialog or a popover
 * closes only once all is in the book: after a failure, also a conflict, it stays as it was, and
 * says what happened.
 */
void hf_saving_commit_form (GtkWidget   *form,
                            GtkWidget   *asker,
                            HfContext   *context,
                            HfChangeSet *changes,
                            char        *message,
                            HfSavingDone done,
                            gpointer     user_data);

/**
 * hf_saving_tell_failure:
 * @widget: the widget that saved, which may have left its page by now
 * @context: what it works with
 * @what: what was not saved, as an untranslated label
 * @error: why
 *
 * Has a failure told where somebody sees it: by the page or the dialog that @widget is in, unless
 * its window was closed, else by hf_context_tell_unsaved(). About a cancellation nothing is said.
 */
void hf_saving_tell_failure (GtkWidget    *widget,
                             HfContext    *context,
                             const char   *what,
                             const GError *error);

/**
 * hf_saving_tell_closed:
 * @dialog: the dialog that saved, which may have been closed by now
 * @context: what it works with
 * @what: (nullable): what was not saved, as an untranslated label; %NULL for what is no saving
 * @error: why
 *
 * Has a failure told by hf_context_tell_unsaved() if the dialog was closed: nobody looks at it any
 * more.
 *
 * Returns: whether it was closed; otherwise it has the failure to tell, and may offer another try
 */
gboolean hf_saving_tell_closed (GtkWidget    *dialog,
                                HfContext    *context,
                                const char   *what,
                                const GError *error);

/**
 * hf_saving_tell_conflict:
 * @widget: the widget that saved
 * @error: (nullable): why it failed, if it did
 *
 * Has the page tell a conflict as any other failure, for a widget that does not show both versions.
 *
 * Returns: whether there was one
 */
gboolean hf_saving_tell_conflict (GtkWidget *widget, const GError *error);

G_END_DECLS
