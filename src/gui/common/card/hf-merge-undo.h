/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_merge_undo_ask:
 * @widget: where somebody asked for it, on a page
 * @context: what to work with; its viewer sees names
 * @keep: the card that stayed
 * @drop: the card that was merged into it
 *
 * Says what has been changed since, and makes two cards of one again if that is wanted.
 */
void hf_merge_undo_ask (GtkWidget *widget, HfContext *context, gint64 keep, gint64 drop);

G_END_DECLS
