/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is not written to, and what is said of it. */

#include "session/customer/hf-outreach.h"

#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "tests/store/hf-test-book.h"

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

/* Marketing that is refused stops no letter about the own care, for which nobody has to be asked;
 * for marketing who was not is left out. */
static void
test_purposes (void)
{
  g_autoptr (GPtrArray) consents = no_consents ();

  assert_outreach (consents, HF_OUTREACH_OPEN, HF_OUTREACH_NEVER_ASKED);
  answer (consents, HF_CONSENT_PHONE, HF_CONSENT_MARKETING, HF_CONSENT_AGREED, "2023-01-01");
  answer (consents, HF_CONSENT_MAIL, HF_CONSENT_CARE, HF_CONSENT_AGREED, "2022-12-01");
  assert_outreach (consents, HF_OUTREACH_OPEN, HF_OUTREACH_NEVER_ASKED);
  answer (consents, HF_CONSENT_MAIL, HF_CONSENT_MARKETING, HF_CONSENT_REFUSED, "2023-01-01");
  assert_outreach (consents, HF_OUTREACH_OPEN, HF_OUTREACH_REFUSES);
  answer (consents, HF_CONSENT_MAIL, HF_CONSENT_MARKETING, HF_CONSENT_UNKNOWN, "2023-01-02");
  assert_outreach (consents, HF_OUTREACH_OPEN, HF_OUTREACH_NEVER_ASKED);
  answer (consents, HF_CONSENT_MAIL, HF_CONSENT_CARE, HF_CONSENT_REFUSED, "2023-01-01");
  assert_outreach (consents, HF_OUTREACH_REFUSES, HF_OUTREACH_NEVER_ASKED);
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
  g_assert_cmpint (hf_outreach_by_letter (customer, consents, NULL), ==, HF_OUTREACH_NEVER_ASKED);
  g_assert_cmpint (hf_outreach_by_letter (customer, consents, HF_CONSENT_CARE), ==,
                   HF_OUTREACH_NO_STREET);
  answer (consents, HF_CONSENT_MAIL, HF_CONSENT_MARKETING, HF_CONSENT_REFUSED, "2023-01-01");
  g_assert_cmpint (hf_outreach_by_letter (customer, consents, NULL), ==, HF_OUTREACH_REFUSES);
  hf_row_set_text (customer, HF_CUSTOMER_WITHHELD, HF_CUSTOMER_WITHHELD_DECEASED);
  g_assert_cmpint (hf_outreach_by_letter (customer, consents, NULL), ==, HF_OUTREACH_WITHHELD);
}

/* Of a child an agreement counts by its guardian alone, whatever the age is now; what it refuses is
 * refused all the same, and for its care nobody has to agree. */
static void
test_child (void)
{
  g_autoptr (HfRow) child = new_customer ();
  g_autoptr (GPtrArray) consents = no_consents ();

  hf_row_set_text (child, HF_CUSTOMER_BIRTH_DATE, "2009-01-02");
  answer (consents, HF_CONSENT_MAIL, HF_CONSENT_MARKETING, HF_CONSENT_AGREED, "2023-01-01");
  g_assert_cmpint (hf_outreach_by_letter (child, consents, NULL), ==, HF_OUTREACH_NO_GUARDIAN);
  g_assert_cmpint (hf_outreach_by_letter (child, consents, HF_CONSENT_CARE), ==, HF_OUTREACH_OPEN);
  hf_row_set_text (consents->pdata[0], HF_CONSENT_GUARDIAN, "Zhang Wei");
  g_assert_cmpint (hf_outreach_by_letter (child, consents, NULL), ==, HF_OUTREACH_OPEN);
  hf_row_set_null (consents->pdata[0], HF_CONSENT_GUARDIAN);
  hf_row_set_text (consents->pdata[0], HF_CONSENT_DAY, "2023-01-02"); /* the 14th birthday */
  g_assert_cmpint (hf_outreach_by_letter (child, consents, NULL), ==, HF_OUTREACH_OPEN);
  answer (consents, HF_CONSENT_MAIL, HF_CONSENT_MARKETING, HF_CONSENT_REFUSED, "2023-01-03");
  g_assert_cmpint (hf_outreach_by_letter (child, consents, NULL), ==, HF_OUTREACH_REFUSES);
}

static void
assert_described (const guint counts[HF_OUTREACH_N_ANSWERS], const char *text)
{
  g_autofree char *described = hf_outreach_describe_left_out (counts);

  g_assert_cmpstr (described, ==, text);
}

static void
test_linked (void)
{
  const guint      counts[HF_OUTREACH_N_ANSWERS] = { 2, 0, 12, 30, 0, 0 };
  g_autofree char *linked = hf_outreach_link_left_out (counts);

  g_assert_cmpstr (linked, ==,
                   "Left out: 12 refuse, <a href=\"" HF_OUTREACH_TO_ASK
                   "\">30 were never asked</a>");
}

static void
test_described (void)
{
  assert_described ((guint[]){ 5, 0, 0, 0, 0, 0 }, NULL);
  assert_described ((guint[]){ 0, 1, 0, 0, 0, 1 },
                    "Left out: 1 is not to be contacted, 1 lacks a guardian's consent");
  assert_described ((guint[]){ 2, 0, 2, 1, 1, 0 },
                    "Left out: 2 refuse, 1 was never asked, 1 has no street");
  assert_described ((guint[]){ 2, 3, 1, 30, 4, 0 },
                    "Left out: 3 are not to be contacted, 1 refuses, "
                    "30 were never asked, 4 have no street");
}

static void
give (HfTestBook *book,
      gint64      customer,
      const char *channel,
      const char *purpose,
      const char *given,
      guint       day)
{
  g_autofree char *date = g_strdup_printf ("2023-01-%02u", day + 1);
  HfRow           *row = hf_row_new (&hf_consent_def);

  hf_row_set_int (row, HF_CONSENT_CUSTOMER, customer);
  hf_row_set_text (row, HF_CONSENT_CHANNEL, channel);
  hf_row_set_text (row, HF_CONSENT_PURPOSE, purpose);
  hf_row_set_text (row, HF_CONSENT_ANSWER, given);
  hf_row_set_text (row, HF_CONSENT_DAY, date);
  hf_test_book_insert (book, row);
}

/* The list a count leads to has those who were counted. */
static void
test_filter (void)
{
  static const char *const listed[] = { "back", "care", "never", "only care", "sms" };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfFilter) filter = hf_outreach_make_filter (HF_CONSENT_MAIL);
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, book->viewer);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  /* who said what of letters for marketing; the last line of each counts */
  static const struct
  {
    const char *name;
    const char *channel;
    const char *purpose;
    const char *answers[3];
  } people[] = {
    { "never", NULL, NULL, { NULL } },
    { "care", HF_CONSENT_MAIL, HF_CONSENT_CARE, { HF_CONSENT_AGREED } },
    { "only care", HF_CONSENT_MAIL, HF_CONSENT_CARE, { HF_CONSENT_REFUSED } },
    { "sms", HF_CONSENT_SMS, HF_CONSENT_MARKETING, { HF_CONSENT_AGREED } },
    { "back", HF_CONSENT_MAIL, HF_CONSENT_MARKETING, { HF_CONSENT_AGREED, HF_CONSENT_UNKNOWN } },
    { "no", HF_CONSENT_MAIL, HF_CONSENT_MARKETING, { HF_CONSENT_REFUSED } },
    { "yes", HF_CONSENT_MAIL, HF_CONSENT_MARKETING, { HF_CONSENT_UNKNOWN, HF_CONSENT_AGREED } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      gint64 id = hf_test_book_add_customer (book, people[i].name);

      for (guint day = 0; people[i].answers[day] != NULL; day++)
        give (book, id, people[i].channel, people[i].purpose, people[i].answers[day], day);
    }
  hf_test_book_set_text (book, &hf_customer_def, hf_test_book_add_customer (book, "dead"),
                         HF_CUSTOMER_DECEASED, "2023-01-01");
  hf_query_filter (query, filter, hf_date_from_iso ("2023-02-01"));
  hf_query_order (query, HF_CUSTOMER_NAME, FALSE);
  rows = hf_store_query_sync (book->store, query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (listed));
  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    g_assert_cmpstr (hf_row_text (rows->pdata[i], HF_CUSTOMER_NAME), ==, listed[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outreach/purposes", test_purposes);
  g_test_add_func ("/outreach/reasons", test_reasons);
  g_test_add_func ("/outreach/child", test_child);
  g_test_add_func ("/outreach/described", test_described);
  g_test_add_func ("/outreach/linked", test_linked);
  g_test_add_func ("/outreach/filter", test_filter);
  return g_test_run ();
}
