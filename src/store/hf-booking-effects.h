/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What follows from bookings and visits, as part of their step, whoever saves them: coming keeps
 * the appointment of that day, and a booking closes what would only ask somebody to come. */

#pragma once

#include "core/hf-entity.h"
#include "store/hf-transaction.h"

G_BEGIN_DECLS

/**
 * HfBookingEffects:
 *
 * The visits and appointments that a step brings.
 */
typedef struct _HfBookingEffects HfBookingEffects;

HfBookingEffects *hf_booking_effects_new (HfDatabase *db, gint64 at);
void              hf_booking_effects_free (HfBookingEffects *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfBookingEffects, hf_booking_effects_free)

void hf_booking_effects_note (HfBookingEffects *self, const HfEntityDef *def, gint64 id);
void hf_booking_effects_note_change (HfBookingEffects *self, const HfEntityDef *def, gint64 id);
gboolean
hf_booking_effects_apply (HfBookingEffects *self, HfTransaction *transaction, GError **error);

G_END_DECLS
