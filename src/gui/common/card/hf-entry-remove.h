/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_entry_remove:
 * @widget: a widget of the page, which tells what came of it
 * @context: what to work with
 * @entry: a note, a visit, or a call or message
 *
 * Takes an entry off the timeline; undo is offered.
 */
void hf_entry_remove (GtkWidget *widget, HfContext *context, const HfRow *entry);

/**
 * hf_entry_remove_may:
 * @entry: a row of the timeline
 *
 * Returns: whether it may be removed; what came of a follow-up may not
 */
gboolean hf_entry_remove_may (const HfRow *entry);

G_END_DECLS
