/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_RECORD_PICKER (hf_record_picker_get_type ())

/**
 * HfRecordPicker:
 *
 * A popover in which a customer, or with the property `entity` an organisation, is searched for and
 * chosen. It must be given a context before it opens.
 */
G_DECLARE_FINAL_TYPE (HfRecordPicker, hf_record_picker, HF, RECORD_PICKER, GtkPopover)

/**
 * HfRecordPicker::picked:
 * @self: the popover
 * @id: the customer or organisation
 *
 * One was chosen.
 */

/**
 * hf_record_picker_set_context:
 * @context: what to work with
 *
 * Makes the popover ready.
 */
void hf_record_picker_set_context (HfRecordPicker *self, HfContext *context);

G_END_DECLS
