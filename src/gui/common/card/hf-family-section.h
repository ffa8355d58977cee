/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_FAMILY_SECTION (hf_family_section_get_type ())

/**
 * HfFamilySection:
 *
 * Who belongs to a customer: the family, who has the same telephone, who referred whom. Each opens
 * the other's card.
 */
G_DECLARE_FINAL_TYPE (HfFamilySection, hf_family_section, HF, FAMILY_SECTION, GtkWidget)

/**
 * hf_family_section_set_customer:
 * @context: what to work with, always the same
 * @customer: whose family, 0 for nobody
 *
 * Shows a customer's family and keeps it fresh.
 */
void hf_family_section_set_customer (HfFamilySection *self, HfContext *context, gint64 customer);

G_END_DECLS
