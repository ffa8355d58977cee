/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * hf_person_words:
 * @context: the book
 * @customer: a customer
 *
 * Returns: (transfer full): name, sex and age, telephone, as far as they are known
 */
char *hf_person_words (HfContext *context, const HfRow *customer);

/**
 * hf_person_words_aside:
 * @context: the book
 * @customer: a customer
 * @separator: what stands between the two
 *
 * What tells people of one name apart, to stand beside the name.
 *
 * Returns: (transfer full): sex and age, telephone, as far as they are known
 */
char *hf_person_words_aside (HfContext *context, const HfRow *customer, const char *separator);

/**
 * hf_person_words_facts:
 * @customer: a customer
 * @today: today
 *
 * Returns: (transfer full): sex and age and the owner, as far as they are known, and the visits
 */
char *hf_person_words_facts (const HfRow *customer, HfDate today);

G_END_DECLS
