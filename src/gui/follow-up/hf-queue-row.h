/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-moment.h"
#include "core/hf-record.h"
#include "session/follow-up/hf-claims.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_QUEUE_ROW (hf_queue_row_get_type ())

/**
 * HfQueueRow:
 *
 * A follow-up in the queue: grade, name, why, whose call it is, how often tried. The first row of a
 * group draws the group's heading above itself.
 */
G_DECLARE_FINAL_TYPE (HfQueueRow, hf_queue_row, HF, QUEUE_ROW, GtkWidget)

/**
 * hf_queue_row_new:
 * @context: the book
 * @claims: (nullable): who is calling whom
 *
 * Returns: (transfer full): a row
 */
GtkWidget *hf_queue_row_new (HfContext *context, HfClaims *claims);

/**
 * hf_queue_row_set_names_caller:
 * @names_caller: whether to say whose call it is
 *
 * Says it of what is shown next: in a queue of one's own all are one's own.
 */
void hf_queue_row_set_names_caller (HfQueueRow *self, gboolean names_caller);

/**
 * hf_queue_row_set_ungrouped:
 * @is_ungrouped: whether rows follow an order of their own
 *
 * Leaves out the headings of groups of what is shown next.
 */
void hf_queue_row_set_ungrouped (HfQueueRow *self, gboolean is_ungrouped);

/**
 * hf_queue_row_set_item:
 * @item: (nullable): the follow-up
 * @previous: (nullable): the one above it
 * @now: the time
 *
 * Shows a follow-up, now and when it changes.
 */
void hf_queue_row_set_item (HfQueueRow *self, HfRecord *item, HfRecord *previous, HfMoment now);

/**
 * hf_queue_row_get_item:
 *
 * Returns: (transfer none) (nullable): the follow-up that is shown
 */
HfRecord *hf_queue_row_get_item (HfQueueRow *self);

G_END_DECLS
