/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-saving.h"

G_BEGIN_DECLS

/* For hf-conflict.c, which asks about a conflict itself. */

/**
 * hf_saving_commit_asking:
 * @form: (nullable): what it was typed into, as for hf_saving_commit_form()
 * @widget: the widget that saves, or that is told of it
 * @context: what it works with
 * @changes: (transfer full): what to save
 * @message: (transfer full): what to tell once it is saved, translated
 * @done: told how it ended, with @form where there is one
 * @user_data: given to @done
 *
 * Saves as hf_saving_commit() does, or hf_saving_commit_form(), but leaves a conflict to @done
 * wherever somebody sees it.
 */
void hf_saving_commit_asking (GtkWidget   *form,
                              GtkWidget   *widget,
                              HfContext   *context,
                              HfChangeSet *changes,
                              char        *message,
                              HfSavingDone done,
                              gpointer     user_data);

G_END_DECLS
