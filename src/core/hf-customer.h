/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER (hf_customer_get_type ())
G_DECLARE_FINAL_TYPE (HfCustomer, hf_customer, HF, CUSTOMER, HfRecord)

/**
 * HfCustomer:
 *
 * A person in the book: a patient, a relative, somebody who might come.
 */
extern const HfEntityDef hf_customer_def;

/* Sex; null is unknown. */
extern const HfChoice hf_customer_sexes[];
#define HF_CUSTOMER_SEX_FEMALE "female"
#define HF_CUSTOMER_SEX_MALE   "male"

/* Follow-up grades, most urgent first. */
extern const HfChoice hf_customer_grades[];
#define HF_CUSTOMER_GRADE_A "A"
#define HF_CUSTOMER_GRADE_B "B"
#define HF_CUSTOMER_GRADE_C "C"

/* How exactly a birth date is known; null is to the day. */
extern const HfChoice hf_customer_precisions[];
#define HF_CUSTOMER_PRECISION_MONTH     "month"
#define HF_CUSTOMER_PRECISION_YEAR      "year"
#define HF_CUSTOMER_PRECISION_ESTIMATED "estimated"

/**
 * hf_customer_precision_key:
 * @precision: how exactly a birth date is known
 *
 * Returns: (transfer none) (nullable): the key it is kept by, %NULL for a date known to the day
 */
const char *hf_customer_precision_key (HfDatePrecision precision);

/* The fields of a customer, indices into its rows. */
enum
{
  HF_CUSTOMER_NAME,
  HF_CUSTOMER_PINYIN,
  HF_CUSTOMER_SEX,
  HF_CUSTOMER_BIRTH_DATE,
  HF_CUSTOMER_BIRTH_PRECISION,
  HF_CUSTOMER_PROVINCE,
  HF_CUSTOMER_CITY,
  HF_CUSTOMER_DISTRICT,
  HF_CUSTOMER_STREET,
  HF_CUSTOMER_OCCUPATION,
  HF_CUSTOMER_ORIGIN,
  HF_CUSTOMER_OWNER,
  HF_CUSTOMER_GRADE,
  HF_CUSTOMER_TAGS,
  HF_CUSTOMER_NOTE,
  HF_CUSTOMER_DECEASED,
  HF_CUSTOMER_DO_NOT_CONTACT,
  HF_CUSTOMER_SIMILAR_TO,
  HF_CUSTOMER_ARCHIVED,
  HF_CUSTOMER_PHONE,
  HF_CUSTOMER_FIRST_VISIT,
  HF_CUSTOMER_LAST_VISIT,
  HF_CUSTOMER_VISIT_COUNT,
  HF_CUSTOMER_NEXT_FOLLOW_UP,
  HF_CUSTOMER_OWNER_NAME,
  HF_CUSTOMER_N_FIELDS,
};

G_END_DECLS
