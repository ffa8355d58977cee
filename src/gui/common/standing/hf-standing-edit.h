/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_STANDING_EDIT (hf_standing_edit_get_type ())

/**
 * HfStandingEdit:
 *
 * Where something that is computed, or asked, is set by hand; or given back to the rule. Who sets a
 * stage says why.
 */
G_DECLARE_FINAL_TYPE (HfStandingEdit, hf_standing_edit, HF, STANDING_EDIT, GtkPopover)

/**
 * HfStandingEdit::edited:
 * @before: the customer
 * @draft: the customer as it shall be
 *
 * Somebody wants it saved.
 */

/**
 * hf_standing_edit_new:
 * @customer: a customer
 * @field: a choice or a flag of it
 *
 * Returns: (transfer floating): a popover for the field
 */
GtkWidget *hf_standing_edit_new (const HfRow *customer, guint field);

/**
 * hf_standing_edit_get_field:
 *
 * Returns: the field
 */
guint hf_standing_edit_get_field (HfStandingEdit *self);

G_END_DECLS
