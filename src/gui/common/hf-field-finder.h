/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-field-group.h"
#include "session/hf-context.h"

G_BEGIN_DECLS

#define HF_TYPE_FIELD_FINDER (hf_field_finder_get_type ())

/**
 * HfFieldFinder:
 *
 * Above a form in groups: finds a field by its label, and shows those that are empty. It knows
 * which lines are wanted; the form shows them.
 */
G_DECLARE_FINAL_TYPE (HfFieldFinder, hf_field_finder, HF, FIELD_FINDER, GtkWidget)

/**
 * HfFieldFinder::changed:
 * @self: the finder
 *
 * Other lines are wanted.
 */

/**
 * hf_field_finder_set_up:
 * @context: what to work with
 *
 * Begins with what somebody wanted to see last.
 */
void hf_field_finder_set_up (HfFieldFinder *self, HfContext *context);

/**
 * hf_field_finder_get_show:
 * @keep: whether lines that are shown stay, even if they have become empty
 *
 * Returns: which lines are wanted, until something else is typed
 */
HfFieldGroupShow hf_field_finder_get_show (HfFieldFinder *self, gboolean keep);

/**
 * hf_field_finder_set_found:
 * @is_any: whether any line is shown
 *
 * Says so where no field is called what somebody typed.
 */
void hf_field_finder_set_found (HfFieldFinder *self, gboolean is_any);

/**
 * hf_field_finder_reset:
 *
 * Wants what was wanted last, of another record: nothing typed, the empty ones as remembered.
 */
void hf_field_finder_reset (HfFieldFinder *self);

/**
 * hf_field_finder_show_all:
 *
 * Wants all lines until the next hf_field_finder_reset(), and remembers nothing of it.
 */
void hf_field_finder_show_all (HfFieldFinder *self);

G_END_DECLS
