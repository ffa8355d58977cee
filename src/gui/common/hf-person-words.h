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
 * hf_person_words_title:
 * @context: the book
 * @title: what is done
 * @customer: whom it concerns, a customer whose card is shown
 *
 * Returns: (transfer full): both, such as "New Visit · Wang Fang"
 */
char *hf_person_words_title (HfContext *context, const char *title, gint64 customer);

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

/**
 * hf_person_words_id_remark:
 * @customer: (nullable): a customer
 *
 * What is odd about the number of an identity card is said, not refused: the card may be odd.
 *
 * Returns: (transfer none) (nullable): what is odd, %NULL for nothing
 */
const char *hf_person_words_id_remark (const HfRow *customer);

/**
 * hf_person_words_alerts:
 * @rows: (array length=n_rows): customers
 * @n_rows: how many
 *
 * Returns: (transfer full) (nullable): what is to be known of them, with whose it is, a line each;
 *   %NULL for nothing
 */
char *hf_person_words_alerts (HfRow *const *rows, guint n_rows);

/**
 * hf_person_words_name:
 * @context: the book
 * @customer: a customer
 *
 * Who that is, among others of the name.
 *
 * Returns: (transfer full): the name, and the sex and age as far as they are known
 */
char *hf_person_words_name (HfContext *context, const HfRow *customer);

G_END_DECLS
