/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What each type of field takes and refuses, and that an error says where but not what. */

#include "core/hf-validate.h"

#include "core/hf-agreement.h"
#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "core/hf-visit.h"

#include <string.h>

#define OK (-1)

typedef struct
{
  const HfEntityDef *def;
  guint              field;
  HfValue            value;
  int                code;
} Case;

static const Case cases[] = {
  { &hf_customer_def, HF_CUSTOMER_NAME, HF_TEXT ("陈建国"), OK },
  { &hf_customer_def, HF_CUSTOMER_NAME, HF_NULL, HF_VALIDATION_ERROR_MISSING },
  { &hf_customer_def, HF_CUSTOMER_NAME, HF_TEXT (""), HF_VALIDATION_ERROR_MISSING },
  { &hf_customer_def, HF_CUSTOMER_NAME, HF_TEXT (" \t"), HF_VALIDATION_ERROR_MISSING },
  { &hf_customer_def, HF_CUSTOMER_NAME, HF_INT (5), HF_VALIDATION_ERROR_MALFORMED },
  { &hf_customer_def, HF_CUSTOMER_CITY, HF_NULL, OK },
  { &hf_customer_def, HF_CUSTOMER_CITY, HF_TEXT ("\xff"), HF_VALIDATION_ERROR_MALFORMED },
  { &hf_customer_def, HF_CUSTOMER_SEX, HF_TEXT ("female"), OK },
  { &hf_customer_def, HF_CUSTOMER_SEX, HF_TEXT ("Female"), HF_VALIDATION_ERROR_MALFORMED },
  { &hf_customer_def, HF_CUSTOMER_BIRTH_DATE, HF_TEXT ("1960-02-29"), OK },
  { &hf_customer_def, HF_CUSTOMER_BIRTH_DATE, HF_TEXT ("1961-02-29"),
    HF_VALIDATION_ERROR_MALFORMED },
  { &hf_customer_def, HF_CUSTOMER_BIRTH_DATE, HF_TEXT ("1960-2-9"), HF_VALIDATION_ERROR_MALFORMED },
  { &hf_customer_def, HF_CUSTOMER_BIRTH_DATE, HF_TEXT (""), HF_VALIDATION_ERROR_MALFORMED },
  { &hf_customer_def, HF_CUSTOMER_DO_NOT_CONTACT, HF_INT (0), OK },
  { &hf_customer_def, HF_CUSTOMER_DO_NOT_CONTACT, HF_INT (1), OK },
  { &hf_customer_def, HF_CUSTOMER_DO_NOT_CONTACT, HF_INT (2), HF_VALIDATION_ERROR_MALFORMED },
  { &hf_customer_def, HF_CUSTOMER_DO_NOT_CONTACT, HF_TEXT ("1"), HF_VALIDATION_ERROR_MALFORMED },
  { &hf_phone_def, HF_PHONE_NUMBER, HF_TEXT ("0351-7021 555"), OK },
  { &hf_phone_def, HF_PHONE_NUMBER, HF_TEXT ("１３８"), OK },
  { &hf_phone_def, HF_PHONE_NUMBER, HF_TEXT ("unknown"), HF_VALIDATION_ERROR_MALFORMED },
  { &hf_visit_def, HF_VISIT_CUSTOMER, HF_INT (3), OK },
  { &hf_visit_def, HF_VISIT_CUSTOMER, HF_NULL, HF_VALIDATION_ERROR_MISSING },
  { &hf_visit_def, HF_VISIT_TIME, HF_NULL, OK },
  { &hf_visit_def, HF_VISIT_TIME, HF_TEXT ("00:00"), OK },
  { &hf_visit_def, HF_VISIT_TIME, HF_TEXT ("23:59"), OK },
  { &hf_visit_def, HF_VISIT_TIME, HF_TEXT ("24:00"), HF_VALIDATION_ERROR_MALFORMED },
  { &hf_visit_def, HF_VISIT_TIME, HF_TEXT ("09:60"), HF_VALIDATION_ERROR_MALFORMED },
  { &hf_visit_def, HF_VISIT_TIME, HF_TEXT ("9:30"), HF_VALIDATION_ERROR_MALFORMED },
  { &hf_visit_def, HF_VISIT_TIME, HF_TEXT ("09-30"), HF_VALIDATION_ERROR_MALFORMED },
  { &hf_visit_def, HF_VISIT_FEE, HF_INT (-1), OK },
  { &hf_visit_def, HF_VISIT_FEE, HF_TEXT ("1"), HF_VALIDATION_ERROR_MALFORMED },
};

static void
test_fields (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean is_valid = hf_field_validate (cases[i].def, cases[i].field, &cases[i].value, &error);

      g_test_message ("case %u", i);
      g_assert_true (is_valid == (cases[i].code == OK));
      if (cases[i].code != OK)
        g_assert_error (error, HF_VALIDATION_ERROR, cases[i].code);
      else
        g_assert_no_error (error);
    }
}

static void
test_length (void)
{
  g_autofree char *text = g_strnfill (HF_TEXT_MAX_BYTES + 1, 'a');
  g_autoptr (GError) error = NULL;

  g_assert_false (hf_field_validate (&hf_customer_def, HF_CUSTOMER_NOTE, &HF_TEXT (text), &error));
  g_assert_error (error, HF_VALIDATION_ERROR, HF_VALIDATION_ERROR_TOO_LONG);
  text[HF_TEXT_MAX_BYTES] = '\0';
  g_assert_true (hf_field_validate (&hf_customer_def, HF_CUSTOMER_NOTE, &HF_TEXT (text), NULL));
}

static void
test_error_keeps_secrets (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);
  g_autoptr (GError) error = NULL;

  hf_row_set_text (row, HF_CUSTOMER_NAME, "陈建国");
  g_assert_true (hf_row_validate (row, NULL));
  hf_row_set_text (row, HF_CUSTOMER_BIRTH_DATE, "the first of May");
  g_assert_false (hf_row_validate (row, &error));
  g_assert_nonnull (strstr (error->message, "customer.birth_date"));
  g_assert_null (strstr (error->message, "May"));
}

/* Derived and joined fields are the store's business. */
static void
test_only_own_fields (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);

  hf_row_set_text (row, HF_CUSTOMER_NAME, "陈建国");
  hf_row_set_text (row, HF_CUSTOMER_LAST_VISIT, "not a date");
  g_assert_true (hf_row_validate (row, NULL));
}

/* On one day it may begin and end; who changes another field of it is not asked. */
static void
test_reversed (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_agreement_def);
  g_autoptr (HfRow) before = NULL;

  hf_row_set_text (row, HF_AGREEMENT_EXPIRES, "2023-01-01");
  g_assert_cmpint (hf_row_find_reversed (NULL, row), ==, -1);
  hf_row_set_text (row, HF_AGREEMENT_SIGNED, "2023-01-01");
  g_assert_cmpint (hf_row_find_reversed (NULL, row), ==, -1);
  hf_row_set_text (row, HF_AGREEMENT_SIGNED, "2024-01-01");
  g_assert_cmpint (hf_row_find_reversed (NULL, row), ==, HF_AGREEMENT_EXPIRES);
  before = hf_row_copy (row);
  hf_row_set_text (row, HF_AGREEMENT_NUMBER, "HF-1");
  g_assert_cmpint (hf_row_find_reversed (before, row), ==, -1);
  hf_row_set_text (row, HF_AGREEMENT_SIGNED, "2024-01-02");
  g_assert_cmpint (hf_row_find_reversed (before, row), ==, HF_AGREEMENT_EXPIRES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/validate/fields", test_fields);
  g_test_add_func ("/validate/length", test_length);
  g_test_add_func ("/validate/error-keeps-secrets", test_error_keeps_secrets);
  g_test_add_func ("/validate/only-own-fields", test_only_own_fields);
  g_test_add_func ("/validate/reversed", test_reversed);
  return g_test_run ();
}
