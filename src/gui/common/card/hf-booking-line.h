/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Booking in one line: day and time as one says them, what for, and a doctor behind “@”. How they
 * were understood is told below, with what speaks against it, which forbids nothing. */

#pragma once

#include "core/hf-row.h"
#include "session/follow-up/hf-booking.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_BOOKING_LINE (hf_booking_line_get_type ())

/**
 * HfBookingLine:
 *
 * A line with what was understood below it. Its signal `agreed` says that Enter was pressed and
 * that hf_booking_line_read() has something; `changed` that this may be otherwise than before.
 */
G_DECLARE_FINAL_TYPE (HfBookingLine, hf_booking_line, HF, BOOKING_LINE, GtkWidget)

/**
 * hf_booking_line_begin:
 * @context: the book
 * @customer: who is to come
 * @moved: (nullable): the appointment that is moved
 *
 * Empties the line for somebody.
 */
void hf_booking_line_begin (HfBookingLine *self,
                            HfContext     *context,
                            gint64         customer,
                            const HfRow   *moved);

/**
 * hf_booking_line_read:
 * @booking: (out): what is booked; what it points to is the line's
 *
 * Returns: whether the line says a time to come
 */
gboolean hf_booking_line_read (HfBookingLine *self, HfBooking *booking);

/**
 * hf_booking_line_agree:
 *
 * Does what Enter does: as soon as the line is read `agreed` is emitted, or what is wrong is told.
 */
void hf_booking_line_agree (HfBookingLine *self);

/**
 * hf_booking_line_describe:
 * @name: whom it is about, as short as possible
 *
 * Returns: (transfer full): what was booked, to be told when it is saved
 */
char *hf_booking_line_describe (HfBookingLine *self, const char *name);

G_END_DECLS
