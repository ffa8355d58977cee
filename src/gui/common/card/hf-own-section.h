/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-field-group.h"
#include "session/hf-context.h"

G_BEGIN_DECLS

#define HF_TYPE_OWN_SECTION (hf_own_section_get_type ())

/**
 * HfOwnSection:
 *
 * The part of a card’s details that the hospital defined itself: one #HfEditableRow a field, as for
 * the built-in ones, and the way to where fields are defined.
 */
G_DECLARE_FINAL_TYPE (HfOwnSection, hf_own_section, HF, OWN_SECTION, GtkWidget)

/**
 * HfOwnSection::changed:
 * @self: the section
 *
 * There are other fields, or other values in them: the form decides anew what is seen.
 */

/**
 * hf_own_section_set_customer:
 * @context: what to work with, always the same
 * @customer: whose card, 0 for none
 *
 * Shows a customer's own fields and keeps them fresh.
 */
void hf_own_section_set_customer (HfOwnSection *self, HfContext *context, gint64 customer);

/**
 * hf_own_section_update:
 * @show: which lines to show
 *
 * Shows those lines.
 *
 * Returns: whether there is any
 */
gboolean hf_own_section_update (HfOwnSection *self, const HfFieldGroupShow *show);

/**
 * hf_own_section_find:
 * @name: the name somebody gave a field
 *
 * Returns: (transfer none) (nullable): its #HfEditableRow
 */
GtkWidget *hf_own_section_find (HfOwnSection *self, const char *name);

G_END_DECLS
