/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_USE_NEW (hf_use_new_get_type ())

/**
 * HfUseNew:
 *
 * Enters what a customer used of a service package.
 */
G_DECLARE_FINAL_TYPE (HfUseNew, hf_use_new, HF, USE_NEW, AdwWindow)

/**
 * hf_use_new_present:
 * @asker: a widget of the page it is entered from, which is told of the result
 * @context: what to work with
 * @given: the package of the customer
 * @item: which of its items is used
 *
 * Opens the dialog.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *hf_use_new_present (GtkWidget *asker, HfContext *context, gint64 given, gint64 item);

G_END_DECLS
