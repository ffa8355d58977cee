/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * hf_person_words:
 * @customer: a customer
 * @today: today
 *
 * Returns: (transfer full): name, sex and age, telephone, as far as they are known
 */
char *hf_person_words (const HfRow *customer, HfDate today);

/**
 * hf_person_words_aside:
 * @customer: a customer
 * @separator: what stands between the two
 * @today: today
 *
 * What tells people of one name apart, to stand beside the name.
 *
 * Returns: (transfer full): sex and age, telephone, as far as they are known
 */
char *hf_person_words_aside (const HfRow *customer, const char *separator, HfDate today);

/**
 * hf_person_words_facts:
 * @customer: a customer
 * @today: today
 *
 * Returns: (transfer full): sex and age and the owner, as far as they are known, and the visits
 */
char *hf_person_words_facts (const HfRow *customer, HfDate today);

G_END_DECLS
