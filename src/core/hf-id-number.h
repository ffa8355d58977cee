/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HfIdNumberVerdict:
 * @HF_ID_NUMBER_FOREIGN: not of the form of a Chinese identity card; it may be a passport
 * @HF_ID_NUMBER_RIGHT: what such a card says
 * @HF_ID_NUMBER_WRONG: a digit is wrong: the check digit does not match, or it holds no date
 * @HF_ID_NUMBER_DIFFERS: right, but the customer's sex or birth date is another
 *
 * What can be told of the number of an identity card.
 */
typedef enum
{
  HF_ID_NUMBER_FOREIGN,
  HF_ID_NUMBER_RIGHT,
  HF_ID_NUMBER_WRONG,
  HF_ID_NUMBER_DIFFERS,
} HfIdNumberVerdict;

/**
 * hf_id_number_judge:
 * @customer: a customer
 *
 * Judges the number of a customer's identity card. Whatever comes of it, the number may be stored.
 *
 * Returns: the verdict
 */
HfIdNumberVerdict hf_id_number_judge (const HfRow *customer);

/**
 * hf_id_number_fill:
 * @customer: a draft of a customer
 *
 * Fills in sex and birth date where they are empty and the number is right.
 */
void hf_id_number_fill (HfRow *customer);

/**
 * hf_id_number_get_region:
 * @customer: a customer
 *
 * Returns: (transfer full) (nullable): the six digits of the place where the identity card of
 *   @customer was first made, %NULL where its number is not right
 */
char *hf_id_number_get_region (const HfRow *customer);

G_END_DECLS
