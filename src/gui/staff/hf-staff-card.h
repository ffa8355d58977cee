/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_STAFF_CARD (hf_staff_card_get_type ())

/**
 * HfStaffCard:
 *
 * All that is known of somebody of the staff: hours, details, trainings.
 */
G_DECLARE_FINAL_TYPE (HfStaffCard, hf_staff_card, HF, STAFF_CARD, GtkWidget)

/**
 * HfStaffCard::gone:
 * @self: the card
 *
 * Who was shown is not in the book any more.
 */

/**
 * hf_staff_card_set_up:
 * @context: what to work with
 *
 * Makes the card ready.
 */
void hf_staff_card_set_up (HfStaffCard *self, HfContext *context);

/**
 * hf_staff_card_set_staff:
 * @id: who, 0 for nobody
 *
 * Shows somebody else.
 */
void hf_staff_card_set_staff (HfStaffCard *self, gint64 id);

/**
 * hf_staff_card_get_staff:
 *
 * Returns: (transfer none) (nullable): who is shown, once that was read
 */
const HfRow *hf_staff_card_get_staff (HfStaffCard *self);

/**
 * HfStaffCard::shown:
 * @self: the card
 *
 * Somebody, or what is known of them, was read and is shown.
 */

/**
 * hf_staff_card_may_edit:
 *
 * Returns: whether who works may change and archive the person shown; nobody may while nobody is
 */
gboolean hf_staff_card_may_edit (HfStaffCard *self);

/**
 * hf_staff_card_edit:
 *
 * Shows the details with the focus in the name.
 */
void hf_staff_card_edit (HfStaffCard *self);

G_END_DECLS
