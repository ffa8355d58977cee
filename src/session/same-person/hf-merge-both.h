/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * hf_merge_may_keep_both:
 * @field: a field of a customer
 *
 * Returns: whether it holds a list or a story, to which what the other card says can be added
 */
gboolean hf_merge_may_keep_both (guint field);

/**
 * hf_merge_both:
 * @field: a field of a customer
 * @stays: what the card that stays says in it
 * @goes: what the other says
 *
 * Puts two answers together: what the card that stays says comes first, and of what one says
 * already nothing is said twice. Whoever only denies an allergy gives way to whoever names one.
 *
 * Returns: (transfer full) (nullable): all of it, which is one of the two where that is enough;
 *   %NULL where only one of them can be had
 */
char *hf_merge_both (guint field, const char *stays, const char *goes);

/**
 * hf_merge_take_both:
 * @card: a draft of the card that stays
 * @from: the card that goes
 * @field: a field of both
 *
 * Keeps in the draft what both say, where that can be had.
 */
void hf_merge_take_both (HfRow *card, const HfRow *from, guint field);

G_END_DECLS
