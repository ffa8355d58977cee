/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-bulk.h"
#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_BULK_DIALOG (hf_bulk_dialog_get_type ())

/**
 * HfBulkDialog:
 *
 * Doing something to many customers or organisations: what there is to ask, what it would change,
 * and then the change itself, which can be stopped and is one step for Undo.
 */
G_DECLARE_FINAL_TYPE (HfBulkDialog, hf_bulk_dialog, HF, BULK_DIALOG, AdwWindow)

/**
 * hf_bulk_dialog_show:
 * @parent: the window
 * @context: what to work with
 * @selected: (transfer full): whom
 * @n_selected: how many they are, as the list knows it
 * @kind: what is to be done
 *
 * Opens the dialog. It closes when it has done it, or when somebody closes it.
 *
 * Returns: (transfer none): the dialog
 */
HfBulkDialog *hf_bulk_dialog_show (GtkWindow  *parent,
                                   HfContext  *context,
                                   HfSelected *selected,
                                   guint       n_selected,
                                   HfBulkKind  kind);

G_END_DECLS
