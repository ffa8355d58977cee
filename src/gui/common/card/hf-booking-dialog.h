/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"
#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_BOOKING_DIALOG (hf_booking_dialog_get_type ())

/**
 * HfBookingDialog:
 *
 * A dialog in which an appointment is booked, or moved to another time.
 */
G_DECLARE_FINAL_TYPE (HfBookingDialog, hf_booking_dialog, HF, BOOKING_DIALOG, AdwWindow)

/**
 * hf_booking_dialog_present:
 * @asker: a widget of the page that asks for it
 * @context: the book
 * @customer: who is to come
 * @moved: (nullable): the appointment that is moved, %NULL for a new one
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *hf_booking_dialog_present (GtkWidget   *asker,
                                      HfContext   *context,
                                      gint64       customer,
                                      const HfRow *moved);

G_END_DECLS
