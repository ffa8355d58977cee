/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_tag_rules_present:
 * @parent: a widget of the window
 * @context: what to work with
 *
 * Opens the dialog with the rules by which customers have tags: whom each is for, and how many they
 * are.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *hf_tag_rules_present (GtkWidget *parent, HfContext *context);

G_END_DECLS
