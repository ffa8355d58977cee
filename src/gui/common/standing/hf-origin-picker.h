/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-timeline.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ORIGIN_PICKER (hf_origin_picker_get_type ())

/**
 * HfOriginPicker:
 *
 * Chooses what points are for: a visit or a follow-up of a customer, or nothing in particular.
 */
G_DECLARE_FINAL_TYPE (HfOriginPicker, hf_origin_picker, HF, ORIGIN_PICKER, GtkWidget)

/**
 * hf_origin_picker_set_customer:
 * @context: what to work with, the same each time
 * @customer: a customer, 0 for none
 * @kinds: what there is to choose from
 *
 * Offers what happened with a customer; nothing is chosen then.
 */
void hf_origin_picker_set_customer (HfOriginPicker *self,
                                    HfContext      *context,
                                    gint64          customer,
                                    HfTimelineKinds kinds);

/**
 * hf_origin_picker_get_row:
 *
 * Returns: (transfer none) (nullable): what was chosen, a row of a visit or a follow-up
 */
const HfRow *hf_origin_picker_get_row (HfOriginPicker *self);

G_END_DECLS
