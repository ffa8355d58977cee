/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-row.h"

G_BEGIN_DECLS

/* Whoever is younger, in years, does not agree for themselves: a guardian does. */
#define HF_CONSENT_OWN_AGE 14

/**
 * hf_consent_needs_guardian:
 * @customer: a customer
 * @day: a day
 *
 * Of a birth date that is known by the month or the year, whoever may have been too young was: an
 * agreement is asked for once more rather than taken from a child.
 *
 * Returns: whether a guardian had to agree for the customer on that day
 */
gboolean hf_consent_needs_guardian (const HfRow *customer, HfDate day);

/**
 * hf_consent_lacks_guardian:
 * @consent: (nullable): an answer
 * @customer: whose
 *
 * Returns: whether it is an agreement that does not count, as it was a child's
 */
gboolean hf_consent_lacks_guardian (const HfRow *consent, const HfRow *customer);

G_END_DECLS
