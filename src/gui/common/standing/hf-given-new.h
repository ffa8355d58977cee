/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_GIVEN_NEW (hf_given_new_get_type ())

/**
 * HfGivenNew:
 *
 * Where a service package is given to a customer: which one, when and by whom, with what it
 * consists of and costs today before anything is saved.
 */
G_DECLARE_FINAL_TYPE (HfGivenNew, hf_given_new, HF, GIVEN_NEW, AdwWindow)

/**
 * hf_given_new_present:
 * @asker: the widget that asks; its page tells what came of it
 * @context: what to work with
 * @customer: to whom
 *
 * Opens the dialog.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *hf_given_new_present (GtkWidget *asker, HfContext *context, gint64 customer);

G_END_DECLS
