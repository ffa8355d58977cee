/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * hf_consent_words_describe:
 * @channel: a key of #hf_consent_channels
 * @consent: (nullable): the answer that counts, a row of `consent`
 * @customer: whose
 *
 * Returns: (transfer full): what is known of a channel: "Phone: agreed Wed 1 Mar 2023"
 */
char *hf_consent_words_describe (const char *channel, const HfRow *consent, const HfRow *customer);

/**
 * hf_consent_words_evidence:
 * @consent: (nullable): the answer that counts, a row of `consent`
 * @customer: whose
 *
 * Returns: (transfer full): when, how, by which guardian and to whom it was given: "Wed 1 Mar 2023,
 * in writing, Li Wei"
 */
char *hf_consent_words_evidence (const HfRow *consent, const HfRow *customer);

G_END_DECLS
