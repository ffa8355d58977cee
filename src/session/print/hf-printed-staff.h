/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/print/hf-printed.h"
#include "session/staff/hf-staff-sheet.h"

G_BEGIN_DECLS

/**
 * hf_printed_staff_source: Somebody of the staff, as a #HfStaffSheet; the question is a #GVariant
 * of type `(xi)` with whose, and a day of the week that is printed.
 */
extern const HfPrintSource hf_printed_staff_source;

/**
 * hf_printed_staff_new_scope:
 * @id: somebody of the staff
 * @day: a day of the week that is printed
 *
 * Returns: (transfer full): that card, for paper; the source knows the name
 */
HfPrintScope *hf_printed_staff_new_scope (gint64 id, HfDate day);

G_END_DECLS
