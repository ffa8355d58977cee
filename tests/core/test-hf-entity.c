/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Looking things up in the tables. What must hold of the tables themselves is in
 * test-hf-entities.c. */

#include "core/hf-entity.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"

static void
test_find (void)
{
  g_assert_true (hf_entity_find ("customer") == &hf_customer_def);
  g_assert_true (hf_entity_find ("follow_up") == &hf_follow_up_def);
  g_assert_null (hf_entity_find ("customers"));
  g_assert_null (hf_entity_find (""));
  g_assert_null (hf_entity_find (NULL));
}

static void
test_field (void)
{
  g_assert_cmpint (hf_entity_field (&hf_customer_def, "name"), ==, HF_CUSTOMER_NAME);
  g_assert_cmpint (hf_entity_field (&hf_customer_def, "owner_name"), ==, HF_CUSTOMER_OWNER_NAME);
  g_assert_cmpint (hf_entity_field (&hf_customer_def, "due"), ==, -1);
  g_assert_cmpint (hf_entity_field (&hf_customer_def, "Name"), ==, -1);
}

static void
test_source_field (void)
{
  const HfFieldDef *own = hf_entity_source_field (&hf_follow_up_def, HF_FOLLOW_UP_DUE);
  const HfFieldDef *joined =
    hf_entity_source_field (&hf_follow_up_def, HF_FOLLOW_UP_CUSTOMER_BIRTH_DATE);

  g_assert_true (own == &hf_follow_up_def.fields[HF_FOLLOW_UP_DUE]);
  g_assert_true (joined == &hf_customer_def.fields[HF_CUSTOMER_BIRTH_DATE]);
  g_assert_cmpstr (hf_entity_label (&hf_follow_up_def, HF_FOLLOW_UP_OWNER_NAME), ==, "Owner");
  g_assert_cmpstr (hf_entity_label (&hf_follow_up_def, HF_FOLLOW_UP_CUSTOMER_SEX), ==, "Sex");
  g_assert_cmpint (hf_entity_value_type (&hf_follow_up_def, HF_FOLLOW_UP_DUE), ==, HF_FIELD_DATE);
  g_assert_cmpint (hf_entity_value_type (&hf_follow_up_def, HF_FOLLOW_UP_CUSTOMER_SEX), ==,
                   HF_FIELD_CHOICE);
}

static void
test_choices (void)
{
  g_assert_cmpstr (hf_choice_label (hf_customer_sexes, "male"), ==, "Male");
  g_assert_cmpstr (hf_choice_label (hf_customer_sexes, "Male"), ==, "");
  g_assert_cmpstr (hf_choice_label (hf_customer_sexes, NULL), ==, "");
  g_assert_true (hf_choice_has (hf_customer_sexes, "female"));
  g_assert_false (hf_choice_has (hf_customer_sexes, ""));
  g_assert_false (hf_choice_has (hf_customer_sexes, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entity/find", test_find);
  g_test_add_func ("/entity/field", test_field);
  g_test_add_func ("/entity/source-field", test_source_field);
  g_test_add_func ("/entity/choices", test_choices);
  return g_test_run ();
}
