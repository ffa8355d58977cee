/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_FAMILY_EDIT (hf_family_edit_get_type ())

/**
 * HfFamilyEdit:
 *
 * Where what somebody is to a customer is corrected, and remarked upon.
 */
G_DECLARE_FINAL_TYPE (HfFamilyEdit, hf_family_edit, HF, FAMILY_EDIT, GtkPopover)

/**
 * hf_family_edit_open:
 * @self: a popover
 * @context: what to work with
 * @customer: whose family it is
 * @relation: the relation to correct, from either end
 * @at: the button that was pressed, in the same parent
 *
 * Opens it.
 */
void hf_family_edit_open (HfFamilyEdit *self,
                          HfContext    *context,
                          gint64        customer,
                          const HfRow  *relation,
                          GtkWidget    *at);

G_END_DECLS
