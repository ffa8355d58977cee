/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-own-fields.h"
#include "gui/common/hf-editable-row.h"

G_BEGIN_DECLS

/**
 * hf_own_line_new:
 * @fields: own fields, which the line keeps
 * @field: one of them
 * @clock: the clock
 *
 * Returns: (transfer full): a line of a form in which that field is edited
 */
GtkWidget *hf_own_line_new (HfOwnFields *fields, guint field, HfClock *clock);

/**
 * hf_own_line_follow:
 * @line: an own field's line
 * @card: what the card says, or would say
 * @is_missing: whether it has to be filled in and is not
 *
 * Offers what may be chosen beside that, and says below the line what is wrong with it: it stays
 * nevertheless, for it stands there already.
 *
 * Returns: whether nothing is
 */
gboolean hf_own_line_follow (GtkWidget *line, const HfRow *card, gboolean is_missing);

/**
 * hf_own_line_set_lock:
 * @line: an own field's line
 * @fields: the fields it is of
 * @by: the field because of which it cannot be changed, or -1
 *
 * Has it typed into, or not.
 */
void hf_own_line_set_lock (GtkWidget *line, const HfOwnFields *fields, int by);

G_END_DECLS
