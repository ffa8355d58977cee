/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* For whom a guardian has to agree, and until which day. */

#include "core/hf-consent-rule.h"

#include "core/hf-consent.h"
#include "core/hf-customer.h"

static void
assert_needed (const char *birth, const char *precision, const char *until)
{
  g_autoptr (HfRow) customer = hf_row_new (&hf_customer_def);
  HfDate day = hf_date_from_iso (until);

  hf_row_set_text (customer, HF_CUSTOMER_BIRTH_DATE, birth);
  hf_row_set_text (customer, HF_CUSTOMER_BIRTH_PRECISION, precision);
  g_assert_true (hf_consent_needs_guardian (customer, day - 1));
  g_assert_false (hf_consent_needs_guardian (customer, day));
}

static void
test_needed (void)
{
  g_autoptr (HfRow) nobody = hf_row_new (&hf_customer_def);

  assert_needed ("2009-10-20", NULL, "2023-10-20");
  assert_needed ("2008-02-29", NULL, "2022-02-28");
  assert_needed ("2009-10-01", HF_CUSTOMER_PRECISION_MONTH, "2023-10-31");
  assert_needed ("2009-01-01", HF_CUSTOMER_PRECISION_YEAR, "2023-12-31");
  assert_needed ("2009-10-20", HF_CUSTOMER_PRECISION_ESTIMATED, "2023-12-31");
  g_assert_false (hf_consent_needs_guardian (nobody, hf_date_from_iso ("2023-10-20")));
  hf_row_set_text (nobody, HF_CUSTOMER_BIRTH_DATE, "****-10-20"); /* as it is masked */
  g_assert_false (hf_consent_needs_guardian (nobody, hf_date_from_iso ("2023-10-20")));
}

/* What was refused, or said by whom it may, lacks nobody. */
static void
test_lacks (void)
{
  g_autoptr (HfRow) child = hf_row_new (&hf_customer_def);
  g_autoptr (HfRow) consent = hf_row_new (&hf_consent_def);

  hf_row_set_text (child, HF_CUSTOMER_BIRTH_DATE, "2009-10-20");
  hf_row_set_text (consent, HF_CONSENT_ANSWER, HF_CONSENT_AGREED);
  hf_row_set_text (consent, HF_CONSENT_DAY, "2023-10-19");
  g_assert_true (hf_consent_lacks_guardian (consent, child));
  hf_row_set_text (consent, HF_CONSENT_DAY, "2023-10-20");
  g_assert_false (hf_consent_lacks_guardian (consent, child));
  hf_row_set_text (consent, HF_CONSENT_DAY, "2023-10-19");
  hf_row_set_text (consent, HF_CONSENT_ANSWER, HF_CONSENT_REFUSED);
  g_assert_false (hf_consent_lacks_guardian (consent, child));
  hf_row_set_text (consent, HF_CONSENT_ANSWER, HF_CONSENT_AGREED);
  hf_row_set_text (consent, HF_CONSENT_GUARDIAN, "Zhang Wei");
  g_assert_false (hf_consent_lacks_guardian (consent, child));
  g_assert_false (hf_consent_lacks_guardian (NULL, child));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consent-rule/needed", test_needed);
  g_test_add_func ("/consent-rule/lacks", test_lacks);
  return g_test_run ();
}
