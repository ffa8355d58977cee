/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the choices on a customer’s card are. */

#include "core/hf-customer-choices.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_customer_sexes[] = {
  { "female", N_ ("Female") },
  { "male", N_ ("Male") },
  { NULL, NULL },
};

const HfChoice hf_customer_grades[] = {
  { "A", N_ ("Grade A") },
  { "B", N_ ("Grade B") },
  { "C", N_ ("Grade C") },
  { NULL, NULL },
};

const HfChoice hf_customer_categories[] = {
  { "patient", N_ ("Patient") },
  { "outpatient", N_ ("Outpatient") },
  { "inpatient", N_ ("Inpatient") },
  { "relative", N_ ("Relative or friend") },
  { "healthy", N_ ("Healthy person") },
  { "sub_healthy", N_ ("Sub-healthy person") },
  { "partner", N_ ("Partner") },
  { "internal", N_ ("Own staff") },
  { NULL, NULL },
};

const HfChoice hf_customer_educations[] = {
  { "primary", N_ ("Primary school") },
  { "junior", N_ ("Junior middle school") },
  { "senior", N_ ("Senior middle school") },
  { "college", N_ ("College") },
  { "bachelor", N_ ("Bachelor") },
  { "master", N_ ("Master") },
  { "doctor", N_ ("Doctorate") },
  { NULL, NULL },
};

const HfChoice hf_customer_maritals[] = {
  { "single", N_ ("Single") },
  { "married", N_ ("Married") },
  { "divorced", N_ ("Divorced") },
  { "widowed", N_ ("Widowed") },
  { NULL, NULL },
};

const HfChoice hf_customer_life_stages[] = {
  { "newly_wed", N_ ("Newly wed") },
  { "trying", N_ ("Trying for a child") },
  { "pregnant", N_ ("Pregnant") },
  { "postpartum", N_ ("After childbirth") },
  { "parent", N_ ("Raising children") },
  { "menopause", N_ ("Menopause") },
  { "retired", N_ ("Retired") },
  { NULL, NULL },
};

const HfChoice hf_customer_economies[] = {
  { "low", N_ ("Lower income") },
  { "middle", N_ ("Middle income") },
  { "upper", N_ ("Higher income") },
  { "wealthy", N_ ("Wealthy") },
  { NULL, NULL },
};

const HfChoice hf_customer_payers[] = {
  { "self", N_ ("Pays in person") },
  { "insured", N_ ("Public health insurance") },
  { "commercial", N_ ("Commercial insurance") },
  { "unit", N_ ("Contract unit") },
  { NULL, NULL },
};

const HfChoice hf_customer_stages[] = {
  { "potential", N_ ("Potential customer") },
  { "customer", N_ ("Customer") },
  { "loyal", N_ ("Loyal customer") },
  { "lifelong", N_ ("Lifelong customer") },
  { NULL, NULL },
};

const HfChoice hf_customer_values[] = {
  { "high", N_ ("High value") },
  { "medium", N_ ("Medium value") },
  { "low", N_ ("Low value") },
  { NULL, NULL },
};

const HfChoice hf_customer_groups[] = {
  { "core", N_ ("Core customer") },
  { "growing", N_ ("Growing customer") },
  { "new", N_ ("New customer") },
  { "lost", N_ ("Lost customer") },
  { "costly", N_ ("Often here, pays little") },
  { NULL, NULL },
};

const HfChoice hf_customer_needs[] = {
  { "physical", N_ ("Physical need") },
  { "safety", N_ ("Need for safety") },
  { "belonging", N_ ("Need for belonging") },
  { "esteem", N_ ("Need for esteem") },
  { "growth", N_ ("Need for growth") },
  { NULL, NULL },
};

const HfChoice hf_customer_precisions[] = {
  { "month", N_ ("Month known") },
  { "year", N_ ("Year known") },
  { "estimated", N_ ("Estimated from age") },
  { NULL, NULL },
};

const HfChoice hf_customer_withholdings[] = {
  { HF_CUSTOMER_WITHHELD_DECEASED, N_ ("Deceased") },
  { HF_CUSTOMER_WITHHELD_DO_NOT_CONTACT, N_ ("Do not contact") },
  { HF_CUSTOMER_WITHHELD_ARCHIVED, N_ ("Archived") },
  { HF_CUSTOMER_WITHHELD_REFUSES_CALLS, N_ ("Refuses calls") },
  { NULL, NULL },
};
/* clang-format on */
