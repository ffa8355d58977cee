/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_FAMILY_ADD (hf_family_add_get_type ())

/**
 * HfFamilyAdd:
 *
 * Looks for a customer and says what that one is to another.
 */
G_DECLARE_FINAL_TYPE (HfFamilyAdd, hf_family_add, HF, FAMILY_ADD, GtkPopover)

/**
 * hf_family_add_set_customer:
 * @context: what to work with
 * @customer: whose relative is added
 *
 * Begins anew for a customer.
 */
void hf_family_add_set_customer (HfFamilyAdd *self, HfContext *context, gint64 customer);

G_END_DECLS
