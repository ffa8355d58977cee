/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A value as a person reads it, of whatever type it is. */

#include "core/hf-customer.h"
#include "core/hf-measurement.h"
#include "core/hf-phone.h"
#include "session/hf-field-words.h"

#define CARD "140106198905061249"

static void
assert_words (const HfRow *row, guint field, const char *expected)
{
  g_autofree char *words = hf_field_words (row, field);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_values (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);

  assert_words (row, HF_CUSTOMER_NAME, NULL);
  hf_row_set_text (row, HF_CUSTOMER_NAME, "王芳");
  assert_words (row, HF_CUSTOMER_NAME, "王芳");
  hf_row_set_text (row, HF_CUSTOMER_MARITAL, "married");
  assert_words (row, HF_CUSTOMER_MARITAL, "Married");
  assert_words (row, HF_CUSTOMER_IS_VIP, NULL);
  hf_row_set_int (row, HF_CUSTOMER_IS_VIP, 1);
  assert_words (row, HF_CUSTOMER_IS_VIP, "Yes");
  hf_row_set_int (row, HF_CUSTOMER_IS_VIP, 0);
  assert_words (row, HF_CUSTOMER_IS_VIP, "No");
  hf_row_set_text (row, HF_CUSTOMER_BIRTH_DATE, "1989-05-06");
  assert_words (row, HF_CUSTOMER_BIRTH_DATE, "1989-05-06");
}

static void
test_thousandths (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_measurement_def);

  hf_row_set_int (row, HF_MEASUREMENT_VALUE, 5200);
  assert_words (row, HF_MEASUREMENT_VALUE, "5.2");
}

static void
assert_words_for (const HfViewer    *viewer,
                  const HfEntityDef *def,
                  guint              field,
                  const char        *value,
                  const char        *words)
{
  g_autoptr (HfRow) row = hf_row_new (def);
  g_autofree char *found = NULL;

  hf_row_set_text (row, field, value);
  hf_viewer_mask (viewer, row);
  found = hf_field_words_for (viewer, row, field);
  g_assert_cmpstr (found, ==, words);
}

/* Where nobody can ask for the rest, only a part is shown of what is kept back elsewhere. */
static void
test_kept_back (void)
{
  g_autoptr (HfViewer) owner = hf_viewer_new ("owner", 0, FALSE);
  g_autoptr (HfViewer) chen = hf_viewer_new ("Chen", 1, FALSE);
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 2, TRUE);
  const HfEntityDef *card = &hf_customer_def, *phone = &hf_phone_def;

  assert_words_for (owner, card, HF_CUSTOMER_ID_NUMBER, CARD, CARD);
  assert_words_for (chen, card, HF_CUSTOMER_ID_NUMBER, CARD, "1401************49");
  assert_words_for (chen, card, HF_CUSTOMER_ID_NUMBER, NULL, NULL);
  assert_words_for (chen, card, HF_CUSTOMER_NAME, "王芳", "王芳");
  assert_words_for (intern, card, HF_CUSTOMER_ID_NUMBER, CARD, "1401************49");
  assert_words_for (owner, phone, HF_PHONE_NUMBER, "13800138821", "13800138821");
  assert_words_for (chen, phone, HF_PHONE_NUMBER, "13800138821", "138****8821");
  assert_words_for (intern, phone, HF_PHONE_NUMBER, "13800138821", "138****8821");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-words/values", test_values);
  g_test_add_func ("/field-words/thousandths", test_thousandths);
  g_test_add_func ("/field-words/kept-back", test_kept_back);
  return g_test_run ();
}
