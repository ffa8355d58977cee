/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-both-versions.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_CARD_CONFLICT (hf_customer_card_conflict_get_type ())

/**
 * HfCustomerCardConflict:
 *
 * A banner for a save that met somebody else's change of the same field: both versions, and whose
 * is to count. Hidden until there is one.
 */
G_DECLARE_FINAL_TYPE (HfCustomerCardConflict,
                      hf_customer_card_conflict,
                      HF,
                      CUSTOMER_CARD_CONFLICT,
                      GtkWidget)

/**
 * HfCustomerCardConflict::resolved:
 * @self: the banner
 * @current: the row as it is stored
 * @wanted: the row as it is to be; equal to @current where theirs counts
 *
 * The person decided.
 */

/**
 * hf_customer_card_conflict_show:
 * @name: (nullable): whose card it is, where another one is shown
 * @versions: what was to be saved, and what is stored now
 *
 * Shows a conflict.
 */
void hf_customer_card_conflict_show (HfCustomerCardConflict *self,
                                     const char             *name,
                                     const HfBothVersions   *versions);

/**
 * hf_customer_card_conflict_hide:
 *
 * Forgets the conflict.
 */
void hf_customer_card_conflict_hide (HfCustomerCardConflict *self);

G_END_DECLS
