/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is too young to agree, and whose agreement therefore counts for nothing. */

#include "core/hf-consent-rule.h"

#include "core/hf-consent.h"
#include "core/hf-customer.h"

/* The last day on which somebody may have been born, of whom so much is known. */
static HfDate
find_latest_birth (const HfRow *customer)
{
  HfDate      birth = hf_date_from_iso (hf_row_text (customer, HF_CUSTOMER_BIRTH_DATE));
  const char *precision = hf_row_text (customer, HF_CUSTOMER_BIRTH_PRECISION);
  int         year, month, day;

  if (birth == HF_DATE_NONE || precision == NULL)
    return birth;
  hf_date_get_ymd (birth, &year, &month, &day);
  if (g_str_equal (precision, HF_CUSTOMER_PRECISION_MONTH))
    return hf_date_new (year, month, hf_date_days_in_month (year, month));
  return hf_date_new (year, 12, 31);
}

gboolean
hf_consent_needs_guardian (const HfRow *customer, HfDate day)
{
  HfDate birth = find_latest_birth (customer);

  return birth != HF_DATE_NONE && hf_date_add_months (birth, 12 * HF_CONSENT_OWN_AGE) > day;
}

gboolean
hf_consent_lacks_guardian (const HfRow *consent, const HfRow *customer)
{
  return consent != NULL &&
         g_strcmp0 (hf_row_text (consent, HF_CONSENT_ANSWER), HF_CONSENT_AGREED) == 0 &&
         hf_row_is_null (consent, HF_CONSENT_GUARDIAN) &&
         hf_consent_needs_guardian (customer,
                                    hf_date_from_iso (hf_row_text (consent, HF_CONSENT_DAY)));
}
