/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CLUB_SECTION (hf_club_section_get_type ())

/**
 * HfClubSection:
 *
 * The section of a card with membership and points.
 */
G_DECLARE_FINAL_TYPE (HfClubSection, hf_club_section, HF, CLUB_SECTION, GtkWidget)

/**
 * hf_club_section_set_customer:
 * @context: what to work with, the same each time
 * @customer: a customer, 0 for none
 *
 * Shows a customer.
 */
void hf_club_section_set_customer (HfClubSection *self, HfContext *context, gint64 customer);

G_END_DECLS
