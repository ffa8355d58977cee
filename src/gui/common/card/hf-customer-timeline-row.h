/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-timeline-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_TIMELINE_ROW (hf_customer_timeline_row_get_type ())

/**
 * HfCustomerTimelineRow:
 *
 * One line of a timeline: icon, what, when, by whom; expanded, the whole text.
 */
G_DECLARE_FINAL_TYPE (HfCustomerTimelineRow,
                      hf_customer_timeline_row,
                      HF,
                      CUSTOMER_TIMELINE_ROW,
                      GtkWidget)

/**
 * HfCustomerTimelineRow::edit:
 * @self: the line
 *
 * Somebody wants to change the note.
 */

/**
 * HfCustomerTimelineRow::pin:
 * @self: the line
 *
 * Somebody wants the note on top, or not any longer.
 */

/**
 * HfCustomerTimelineRow::remove:
 * @self: the line
 *
 * Somebody wants the note gone.
 */

/**
 * HfCustomerTimelineRow::restore:
 * @self: the line
 *
 * Somebody wants the value back that stood before the change.
 */

/**
 * hf_customer_timeline_row_new:
 *
 * Returns: (transfer full): an empty line
 */
GtkWidget *hf_customer_timeline_row_new (void);

/**
 * hf_customer_timeline_row_set_item:
 * @item: (nullable): what to show
 * @today: today
 *
 * Shows another entry.
 */
void
hf_customer_timeline_row_set_item (HfCustomerTimelineRow *self, HfTimelineItem *item, HfDate today);

/**
 * hf_customer_timeline_row_get_item:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
HfTimelineItem *hf_customer_timeline_row_get_item (HfCustomerTimelineRow *self);

/**
 * hf_customer_timeline_row_make_menu:
 *
 * Returns: (transfer full) (nullable): what can be done to the entry, each by "timeline.do" with
 * the name of an action of the row; %NULL where that is nothing
 */
GMenuModel *hf_customer_timeline_row_make_menu (HfCustomerTimelineRow *self);

G_END_DECLS
