/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_PERSON_PICKER (hf_person_picker_get_type ())

/**
 * HfPersonPicker:
 *
 * A popover in which one of the customers is searched for and chosen. Its property `context` must
 * be set before it opens.
 */
G_DECLARE_FINAL_TYPE (HfPersonPicker, hf_person_picker, HF, PERSON_PICKER, GtkPopover)

/**
 * HfPersonPicker::picked:
 * @self: the popover
 * @id: the customer
 *
 * Somebody was chosen.
 */

/**
 * hf_person_picker_set_context:
 * @context: what to work with
 *
 * Makes the popover ready.
 */
void hf_person_picker_set_context (HfPersonPicker *self, HfContext *context);

/**
 * hf_person_picker_search:
 * @text: what to search for
 *
 * Types into the entry.
 */
void hf_person_picker_search (HfPersonPicker *self, const char *text);

G_END_DECLS
