/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is not written to, and what is said of it. */

#include "session/customer/hf-outreach.h"

#include "core/hf-consent.h"
#include "core/hf-customer.h"

static HfRow *
new_customer (void)
{
  HfRow *row = hf_row_new (&hf_customer_def);

  hf_row_set_text (row, HF_CUSTOMER_STREET, "Lake Road 5");
  return row;
}

static GPtrArray *
no_consents (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
}

static void
answer (GPtrArray  *consents,
        const char *channel,
        const char *purpose,
        const char *given,
        const char *day)
{
  HfRow *row = hf_row_new (&hf_consent_def);

  hf_row_set_text (row, HF_CONSENT_CHANNEL, channel);
  hf_row_set_text (row, HF_CONSENT_PURPOSE, purpose);
  hf_row_set_text (row, HF_CONSENT_ANSWER, given);
  hf_row_set_text (row, HF_CONSENT_DAY, day);
  g_ptr_array_add (consents, row);
}

static void
assert_outreach (GPtrArray *consents, HfOutreach for_care, HfOutreach for_marketing)
{
  g_autoptr (HfRow) customer = new_customer ();

  g_assert_cmpint (hf_outreach_by_letter (customer, consents, HF_CONSENT_CARE), ==, for_care);
  g_assert_cmpint (hf_outreach_by_letter (customer, consents, HF_CONSENT_MARKETING), ==,
                   for_marketing);
  g_assert_cmpint (hf_outreach_by_letter (customer, consents, NULL), ==, for_marketing);
}

/* Marketing that is refused stops no letter about the own care. */
static void
test_purposes (void)
{
  g_autoptr (GPtrArray) consents = no_consents ();

  assert_outreach (consents, HF_OUTREACH_OPEN, HF_OUTREACH_OPEN);
  answer (consents, HF_CONSENT_PHONE, HF_CONSENT_MARKETING, HF_CONSENT_REFUSED, "2023-01-01");
  assert_outreach (consents, HF_OUTREACH_OPEN, HF_OUTREACH_OPEN);
  answer (consents, HF_CONSENT_MAIL, HF_CONSENT_MARKETING, HF_CONSENT_REFUSED, "2023-01-01");
  assert_outreach (consents, HF_OUTREACH_OPEN, HF_OUTREACH_REFUSES);
  answer (consents, HF_CONSENT_MAIL, HF_CONSENT_MARKETING, HF_CONSENT_UNKNOWN, "2023-01-02");
  assert_outreach (consents, HF_OUTREACH_OPEN, HF_OUTREACH_OPEN);
  answer (consents, HF_CONSENT_MAIL, HF_CONSENT_CARE, HF_CONSENT_REFUSED, "2023-01-01");
  assert_outreach (consents, HF_OUTREACH_REFUSES, HF_OUTREACH_REFUSES);
  answer (consents, HF_CONSENT_MAIL, HF_CONSENT_MARKETING, HF_CONSENT_AGREED, "2023-01-03");
  assert_outreach (consents, HF_OUTREACH_REFUSES, HF_OUTREACH_OPEN);
}

/* The first reason counts, the gravest being the first. */
static void
test_reasons (void)
{
  g_autoptr (HfRow) customer = new_customer ();
  g_autoptr (GPtrArray) consents = no_consents ();

  hf_row_set_null (customer, HF_CUSTOMER_STREET);
  g_assert_cmpint (hf_outreach_by_letter (customer, consents, NULL), ==, HF_OUTREACH_NO_STREET);
  answer (consents, HF_CONSENT_MAIL, HF_CONSENT_MARKETING, HF_CONSENT_REFUSED, "2023-01-01");
  g_assert_cmpint (hf_outreach_by_letter (customer, consents, NULL), ==, HF_OUTREACH_REFUSES);
  hf_row_set_text (customer, HF_CUSTOMER_WITHHELD, HF_CUSTOMER_WITHHELD_DECEASED);
  g_assert_cmpint (hf_outreach_by_letter (customer, consents, NULL), ==, HF_OUTREACH_WITHHELD);
}

static void
assert_described (guint open, guint withheld, guint refuses, guint no_street, const char *text)
{
  const guint      counts[] = { open, withheld, refuses, no_street };
  g_autofree char *described = hf_outreach_describe_left_out (counts);

  g_assert_cmpstr (described, ==, text);
}

static void
test_described (void)
{
  assert_described (5, 0, 0, 0, NULL);
  assert_described (0, 1, 0, 0, "Left out: 1 is not to be contacted");
  assert_described (2, 0, 2, 1, "Left out: 2 refuse, 1 has no street");
  assert_described (2, 3, 1, 4, "Left out: 3 are not to be contacted, 1 refuses, 4 have no street");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outreach/purposes", test_purposes);
  g_test_add_func ("/outreach/reasons", test_reasons);
  g_test_add_func ("/outreach/described", test_described);
  return g_test_run ();
}
