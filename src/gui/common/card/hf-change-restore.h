/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-timeline-item.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_change_restore:
 * @widget: where somebody asked for it
 * @context: what to work with
 * @item: a change that can be taken back
 *
 * Gives a field its earlier value again, whatever it has by now, and offers to undo that. To take a
 * merge back it asks first.
 */
void hf_change_restore (GtkWidget *widget, HfContext *context, HfTimelineItem *item);

G_END_DECLS
