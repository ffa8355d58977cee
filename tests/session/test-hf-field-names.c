/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What else a field is called, as far as somebody has typed it. */

#include "session/hf-field-names.h"

#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "core/hf-phone.h"

static void
test_names (void)
{
  g_assert_true (hf_field_names_have (&hf_customer_def, HF_CUSTOMER_BIRTH_DATE, "生日"));
  g_assert_true (hf_field_names_have (&hf_customer_def, HF_CUSTOMER_BIRTH_DATE, " DOB"));
  g_assert_true (hf_field_names_have (&hf_customer_def, HF_CUSTOMER_BIRTH_DATE, "Date of b"));
  g_assert_true (hf_field_names_have (&hf_customer_def, HF_CUSTOMER_STREET, "详细地址"));
  g_assert_true (hf_field_names_have (&hf_customer_def, HF_CUSTOMER_ID_NUMBER, "证件"));
  g_assert_true (hf_field_names_have (&hf_organisation_def, HF_ORGANISATION_STREET, "地址"));
  g_assert_false (hf_field_names_have (&hf_customer_def, HF_CUSTOMER_NAME, "生日"));
  g_assert_false (hf_field_names_have (&hf_customer_def, HF_CUSTOMER_BIRTH_DATE, "日"));
  g_assert_false (hf_field_names_have (&hf_customer_def, HF_CUSTOMER_BIRTH_DATE, " "));
  g_assert_false (hf_field_names_have (&hf_phone_def, HF_PHONE_NUMBER, "电话"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-names/names", test_names);
  return g_test_run ();
}
