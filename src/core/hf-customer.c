/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A person in the book: a patient, a relative, somebody who might come. */

#include "core/hf-customer.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_customer_sexes[] = {
  { "female", N_ ("Female") },
  { "male", N_ ("Male") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
const HfChoice hf_customer_grades[] = {
  { "A", N_ ("Grade A") },
  { "B", N_ ("Grade B") },
  { "C", N_ ("Grade C") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
const HfChoice hf_customer_precisions[] = {
  { "month", N_ ("Month known") },
  { "year", N_ ("Year known") },
  { "estimated", N_ ("Estimated from age") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_CUSTOMER_NAME]            = { "name", N_ ("Name"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_NAMED | HF_FIELD_SEARCHED | HF_FIELD_PERSONAL_NAME },
  [HF_CUSTOMER_PINYIN]          = { "pinyin", N_ ("Pinyin"), HF_FIELD_TEXT, HF_FIELD_SEARCHED | HF_FIELD_PERSONAL },
  [HF_CUSTOMER_SEX]             = { "sex", N_ ("Sex"), HF_FIELD_CHOICE, 0, .choices = hf_customer_sexes },
  [HF_CUSTOMER_BIRTH_DATE]      = { "birth_date", N_ ("Birth date"), HF_FIELD_DATE, HF_FIELD_PERSONAL },
  [HF_CUSTOMER_BIRTH_PRECISION] = { "birth_precision", N_ ("Birth date precision"), HF_FIELD_CHOICE, HF_FIELD_INTERNAL, .choices = hf_customer_precisions },
  [HF_CUSTOMER_PROVINCE]        = { "province", N_ ("Province"), HF_FIELD_TEXT, 0 },
  [HF_CUSTOMER_CITY]            = { "city", N_ ("City"), HF_FIELD_TEXT, 0 },
  [HF_CUSTOMER_DISTRICT]        = { "district", N_ ("District"), HF_FIELD_TEXT, 0 },
  [HF_CUSTOMER_STREET]          = { "street", N_ ("Street"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_CUSTOMER_OCCUPATION]      = { "occupation", N_ ("Occupation"), HF_FIELD_TEXT, HF_FIELD_SEARCHED },
  [HF_CUSTOMER_ORIGIN]          = { "origin", N_ ("Source"), HF_FIELD_TEXT, 0 },
  [HF_CUSTOMER_OWNER]           = { "owner", N_ ("Owner"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_CUSTOMER_GRADE]           = { "grade", N_ ("Follow-up grade"), HF_FIELD_CHOICE, 0, .choices = hf_customer_grades },
  [HF_CUSTOMER_TAGS]            = { "tags", N_ ("Tags"), HF_FIELD_TEXT, HF_FIELD_SEARCHED },
  [HF_CUSTOMER_NOTE]            = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_SEARCHED | HF_FIELD_PERSONAL },
  [HF_CUSTOMER_DECEASED]        = { "deceased", N_ ("Deceased on"), HF_FIELD_DATE, 0 },
  [HF_CUSTOMER_DO_NOT_CONTACT]  = { "do_not_contact", N_ ("Do not contact"), HF_FIELD_BOOL, 0 },
  [HF_CUSTOMER_SIMILAR_TO]      = { "similar_to", N_ ("Possible duplicate of"), HF_FIELD_REF, HF_FIELD_INTERNAL, .ref = "customer" },
  [HF_CUSTOMER_ARCHIVED]        = { "archived", NULL, HF_FIELD_INSTANT, HF_FIELD_INTERNAL },
  [HF_CUSTOMER_PHONE]           = { "phone", N_ ("Phone"), HF_FIELD_TEXT, HF_FIELD_DERIVED | HF_FIELD_PERSONAL_PHONE },
  [HF_CUSTOMER_FIRST_VISIT]     = { "first_visit", N_ ("First visit"), HF_FIELD_DATE, HF_FIELD_DERIVED },
  [HF_CUSTOMER_LAST_VISIT]      = { "last_visit", N_ ("Last visit"), HF_FIELD_DATE, HF_FIELD_DERIVED },
  [HF_CUSTOMER_VISIT_COUNT]     = { "visit_count", N_ ("Visits"), HF_FIELD_INT, HF_FIELD_DERIVED },
  [HF_CUSTOMER_NEXT_FOLLOW_UP]  = { "next_follow_up", N_ ("Next follow-up"), HF_FIELD_DATE, HF_FIELD_DERIVED },
  [HF_CUSTOMER_OWNER_NAME]      = { "owner_name", N_ ("Owner"), HF_FIELD_JOINED, 0, .via = "owner", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_CUSTOMER_N_FIELDS);

const HfEntityDef hf_customer_def = { "customer", N_ ("Customer"), fields, G_N_ELEMENTS (fields),
                                      hf_customer_get_type };

HF_DEFINE_ENTITY (HfCustomer, hf_customer)

const char *
hf_customer_precision_key (HfDatePrecision precision)
{
  switch (precision)
    {
    case HF_DATE_MONTH:
      return HF_CUSTOMER_PRECISION_MONTH;
    case HF_DATE_YEAR:
      return HF_CUSTOMER_PRECISION_YEAR;
    case HF_DATE_ESTIMATED:
      return HF_CUSTOMER_PRECISION_ESTIMATED;
    case HF_DATE_EXACT:
    default:
      return NULL;
    }
}
