/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-field.h"

G_BEGIN_DECLS

/* Sex; null is unknown. */
extern const HfChoice hf_customer_sexes[];
#define HF_CUSTOMER_SEX_FEMALE "female"
#define HF_CUSTOMER_SEX_MALE   "male"

/* Follow-up grades, most urgent first. */
extern const HfChoice hf_customer_grades[];
#define HF_CUSTOMER_GRADE_A "A"
#define HF_CUSTOMER_GRADE_B "B"
#define HF_CUSTOMER_GRADE_C "C"

/* Whom the hospital has in the person; null is a patient. */
extern const HfChoice hf_customer_categories[];

/* How far education went. */
extern const HfChoice hf_customer_educations[];

/* Marital status. */
extern const HfChoice hf_customer_maritals[];

/* What a person’s life turns on at present. */
extern const HfChoice hf_customer_life_stages[];

/* Bands of economic status. */
extern const HfChoice hf_customer_economies[];

/* Who pays. */
extern const HfChoice hf_customer_payers[];

/* How close a customer has come. */
extern const HfChoice hf_customer_stages[];
#define HF_CUSTOMER_STAGE_POTENTIAL "potential"
#define HF_CUSTOMER_STAGE_CUSTOMER  "customer"
#define HF_CUSTOMER_STAGE_LOYAL     "loyal"
#define HF_CUSTOMER_STAGE_LIFELONG  "lifelong"

/* What a customer is worth to the hospital. */
extern const HfChoice hf_customer_values[];
#define HF_CUSTOMER_VALUE_HIGH   "high"
#define HF_CUSTOMER_VALUE_MEDIUM "medium"
#define HF_CUSTOMER_VALUE_LOW    "low"

/* Groups by length, recency, frequency and money. */
extern const HfChoice hf_customer_groups[];
#define HF_CUSTOMER_GROUP_CORE    "core"
#define HF_CUSTOMER_GROUP_GROWING "growing"
#define HF_CUSTOMER_GROUP_NEW     "new"
#define HF_CUSTOMER_GROUP_LOST    "lost"
#define HF_CUSTOMER_GROUP_COSTLY  "costly"

/* Levels of need, after Maslow. */
extern const HfChoice hf_customer_needs[];

/* How exactly a birth date is known; null is to the day. */
extern const HfChoice hf_customer_precisions[];
#define HF_CUSTOMER_PRECISION_MONTH     "month"
#define HF_CUSTOMER_PRECISION_YEAR      "year"
#define HF_CUSTOMER_PRECISION_ESTIMATED "estimated"

/* Why nobody calls a customer, the weightiest reason first; null is that one may. */
extern const HfChoice hf_customer_withholdings[];
#define HF_CUSTOMER_WITHHELD_DECEASED       "deceased"
#define HF_CUSTOMER_WITHHELD_DO_NOT_CONTACT "do-not-contact"
#define HF_CUSTOMER_WITHHELD_ARCHIVED       "archived"
#define HF_CUSTOMER_WITHHELD_REFUSES_CALLS  "refuses-calls" /* of a follow-up by telephone alone */

G_END_DECLS
