/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What people type into fields, and what it comes to. */

#include "core/hf-article.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-measurement.h"
#include "core/hf-organisation.h"
#include "core/hf-phone.h"
#include "core/hf-special-day.h"
#include "core/hf-training.h"
#include "core/hf-validate.h"
#include "core/hf-visit.h"
#include "session/hf-typed-value.h"

static HfDate today;

static void
assert_birth (const char *typed, const char *iso, const char *precision)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);
  g_autoptr (GError) error = NULL;

  g_assert_true (hf_typed_value_read (row, HF_CUSTOMER_BIRTH_DATE, typed, today, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_BIRTH_DATE), ==, iso);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_BIRTH_PRECISION), ==, precision);
}

static void
test_birth_dates (void)
{
  assert_birth ("1989-5-6", "1989-05-06", NULL);
  assert_birth ("1989年5月6日", "1989-05-06", NULL);
  assert_birth ("１９８９/5/6", "1989-05-06", NULL);
  assert_birth ("1989-05", "1989-05-01", HF_CUSTOMER_PRECISION_MONTH);
  assert_birth ("1989", "1989-01-01", HF_CUSTOMER_PRECISION_YEAR);
  assert_birth ("34岁", "1989-10-20", HF_CUSTOMER_PRECISION_ESTIMATED);
  assert_birth ("34", "1989-10-20", HF_CUSTOMER_PRECISION_ESTIMATED);
  assert_birth ("34 years", "1989-10-20", HF_CUSTOMER_PRECISION_ESTIMATED);
  assert_birth ("0岁", "2023-10-20", HF_CUSTOMER_PRECISION_ESTIMATED);
  assert_birth ("~1989", "1989-01-01", HF_CUSTOMER_PRECISION_ESTIMATED);
  assert_birth ("  ", NULL, NULL);
}

static void
assert_refused (guint field, const char *typed, HfValidationError code)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);
  g_autoptr (GError) error = NULL;

  hf_row_set_text (row, HF_CUSTOMER_NAME, "王芳");
  g_assert_false (hf_typed_value_read (row, field, typed, today, &error));
  g_assert_error (error, HF_VALIDATION_ERROR, (int) code);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_NAME), ==, "王芳");
  g_assert_true (hf_row_is_null (row, HF_CUSTOMER_BIRTH_DATE));
}

static void
test_refused (void)
{
  assert_refused (HF_CUSTOMER_BIRTH_DATE, "1990-13-45", HF_VALIDATION_ERROR_MALFORMED);
  assert_refused (HF_CUSTOMER_BIRTH_DATE, "2024-01-01", HF_VALIDATION_ERROR_MALFORMED);
  assert_refused (HF_CUSTOMER_BIRTH_DATE, "131岁", HF_VALIDATION_ERROR_MALFORMED);
  assert_refused (HF_CUSTOMER_BIRTH_DATE, "34 apples", HF_VALIDATION_ERROR_MALFORMED);
  assert_refused (HF_CUSTOMER_DECEASED, "2023-05", HF_VALIDATION_ERROR_MALFORMED);
  assert_refused (HF_CUSTOMER_DECEASED, "3/5", HF_VALIDATION_ERROR_MALFORMED); /* of which year? */
  assert_refused (HF_CUSTOMER_DECEASED, "2023-10-21", HF_VALIDATION_ERROR_MALFORMED); /* not yet */
  assert_refused (HF_CUSTOMER_NAME, " ", HF_VALIDATION_ERROR_MISSING);
}

static void
assert_special (const char *typed, gboolean is_lunar, const char *iso, const char *shown)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_special_day_def);
  g_autofree char *text = NULL;

  g_test_message ("%s", typed);
  hf_typed_value_set_flag (row, HF_SPECIAL_DAY_IS_LUNAR, is_lunar);
  g_assert_true (hf_typed_value_read (row, HF_SPECIAL_DAY_DATE, typed, today, NULL) ==
                 (iso != NULL));
  g_assert_cmpstr (hf_row_text (row, HF_SPECIAL_DAY_DATE), ==, iso);
  text = hf_typed_value_text (row, HF_SPECIAL_DAY_DATE);
  g_assert_cmpstr (text, ==, shown);
}

/* Nobody is shown a year that nobody told. */
static void
test_special_days (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_special_day_def);
  g_autofree char *text = NULL;

  assert_special ("2012-5-20", FALSE, "2012-05-20", "2012-05-20");
  assert_special ("2-14", FALSE, "1904-02-14", "02-14");
  assert_special ("2月29日", FALSE, "1904-02-29", "02-29");
  assert_special ("8-15", TRUE, "1904-09-24", "八月十五");
  assert_special ("yesterday", FALSE, "2023-10-19", "2023-10-19");
  assert_special ("2-30", FALSE, NULL, "");
  g_assert_true (hf_typed_value_read (row, HF_SPECIAL_DAY_DATE, "正月初五", today, NULL));
  g_assert_cmpint (hf_row_int (row, HF_SPECIAL_DAY_IS_LUNAR), ==, 1);
  hf_typed_value_set_flag (row, HF_SPECIAL_DAY_IS_LUNAR, FALSE);
  text = hf_typed_value_text (row, HF_SPECIAL_DAY_DATE);
  g_assert_cmpstr (text, ==, "01-05");
  g_assert_false (hf_typed_value_read (row, HF_SPECIAL_DAY_DATE, "soon", today, NULL));
}

static void
assert_shown_again (const char *typed, const char *shown)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);
  g_autofree char *text = NULL;

  g_assert_true (hf_typed_value_read (row, HF_CUSTOMER_BIRTH_DATE, typed, today, NULL));
  text = hf_typed_value_text (row, HF_CUSTOMER_BIRTH_DATE);
  g_assert_cmpstr (text, ==, shown);
}

/* A date is never shown more exactly than it is known. */
static void
test_shown (void)
{
  assert_shown_again ("1989年5月6日", "1989-05-06");
  assert_shown_again ("1989-5", "1989-05");
  assert_shown_again ("1989", "1989");
  assert_shown_again ("34", "~1989");
  assert_shown_again ("", "");
}

static void
test_text (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);

  g_assert_true (hf_typed_value_read (row, HF_CUSTOMER_OCCUPATION, "  教师　", today, NULL));
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_OCCUPATION), ==, "教师");
}

static void
assert_number (const HfEntityDef *def,
               guint              field,
               const char        *typed,
               gint64             number,
               const char        *shown)
{
  g_autoptr (HfRow) row = hf_row_new (def);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (hf_typed_value_read (row, field, typed, today, &error));
  g_assert_no_error (error);
  g_assert_cmpint (hf_row_int (row, field), ==, number);
  text = hf_typed_value_text (row, field);
  g_assert_cmpstr (text, ==, shown);
}

/* Money and decimal numbers are typed as they are read, whatever is stored. */
static void
test_numbers (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_measurement_def);

  assert_number (&hf_measurement_def, HF_MEASUREMENT_VALUE, "5.2", 5200, "5.2");
  assert_number (&hf_measurement_def, HF_MEASUREMENT_VALUE, "１２０", 120000, "120");
  assert_number (&hf_visit_def, HF_VISIT_FEE, "1,200元", 120000, "1200.00");
  assert_number (&hf_organisation_def, HF_ORGANISATION_HEADCOUNT, "300", 300, "300");
  g_assert_false (hf_typed_value_read (row, HF_MEASUREMENT_VALUE, "5.2345", today, NULL));
  g_assert_false (hf_typed_value_read (row, HF_MEASUREMENT_VALUE, "high", today, NULL));
}

/* Who writes a time writes hours alone, or leaves the colon out. */
static void
test_times (void)
{
  static const char *const cases[][2] = {
    { "9", "09:00" }, { "18", "18:00" }, { "0", "00:00" }, { "９", "09:00" }, { "930", "09:30" },
  };
  static const char *const refused[] = { "24", "99", "9x", "-1" };
  g_autoptr (HfRow) row = hf_row_new (&hf_visit_def);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (hf_typed_value_read (row, HF_VISIT_TIME, cases[i][0], today, NULL));
      g_assert_cmpstr (hf_row_text (row, HF_VISIT_TIME), ==, cases[i][1]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (hf_typed_value_read (row, HF_VISIT_TIME, refused[i], today, NULL));
}

/* As import does: what nobody can call is no number. */
static void
test_phone (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_phone_def);

  g_assert_true (hf_typed_value_read (row, HF_PHONE_NUMBER, "１３８ 0013 8821", today, NULL));
  g_assert_cmpstr (hf_row_text (row, HF_PHONE_NUMBER), ==, "138 0013 8821");
  g_assert_true (hf_typed_value_read (row, HF_PHONE_NUMBER, "120", today, NULL));
  g_assert_false (hf_typed_value_read (row, HF_PHONE_NUMBER, "12", today, NULL));
  g_assert_false (hf_typed_value_read (row, HF_PHONE_NUMBER, "1.38E+10", today, NULL));
  g_assert_false (
    hf_typed_value_read (row, HF_PHONE_NUMBER, "13800138000;13900139000", today, NULL));
}

static void
assert_instant (const char *typed, const char *shown)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_contact_def);
  gboolean         is_read = hf_typed_value_read (row, HF_CONTACT_AT, typed, today, NULL);
  g_autofree char *text = hf_typed_value_text (row, HF_CONTACT_AT);

  g_test_message ("%s", typed);
  g_assert_true (is_read == (shown != NULL));
  g_assert_cmpstr (text, ==, shown ? shown : "");
}

/* When something was done: a day and a time, or a time of today. */
static void
test_instants (void)
{
  assert_instant ("2023-10-19 15:05", "2023-10-19 15:05");
  assert_instant ("昨天 930", "2023-10-19 09:30");
  assert_instant ("９:30", "2023-10-20 09:30");
  assert_instant ("2023-10-21 9:30", NULL); /* tomorrow */
  assert_instant ("2023-10-19", NULL);
  assert_instant ("25:00", NULL);
}

/* What the program has a key for is shown and typed in words; anything else is as it was typed. */
static void
test_keys_in_a_text (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_training_def);
  g_autofree char *key = hf_training_topic_of_cards (HF_ARTICLE_DRUG);
  g_autofree char *words = NULL, *own = NULL;

  hf_row_set_text (row, HF_TRAINING_TOPIC, key);
  words = hf_typed_value_text (row, HF_TRAINING_TOPIC);
  g_assert_cmpstr (words, ==, "Drug");
  g_assert_true (hf_typed_value_read (row, HF_TRAINING_TOPIC, "drug", today, NULL));
  own = hf_typed_value_text (row, HF_TRAINING_TOPIC);
  g_assert_cmpstr (own, ==, "drug");
  g_assert_true (hf_typed_value_read (row, HF_TRAINING_TOPIC, "Drug ", today, NULL));
  g_assert_cmpstr (hf_row_text (row, HF_TRAINING_TOPIC), ==, "cards:drug");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  today = hf_date_new (2023, 10, 20);
  g_test_add_func ("/typed-value/birth-dates", test_birth_dates);
  g_test_add_func ("/typed-value/refused", test_refused);
  g_test_add_func ("/typed-value/keys-in-a-text", test_keys_in_a_text);
  g_test_add_func ("/typed-value/shown", test_shown);
  g_test_add_func ("/typed-value/special-days", test_special_days);
  g_test_add_func ("/typed-value/text", test_text);
  g_test_add_func ("/typed-value/phone", test_phone);
  g_test_add_func ("/typed-value/numbers", test_numbers);
  g_test_add_func ("/typed-value/times", test_times);
  g_test_add_func ("/typed-value/instants", test_instants);
  return g_test_run ();
}
