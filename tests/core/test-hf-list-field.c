/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which fields may be columns of a list. */

#include "core/hf-list-field.h"

#include "core/hf-customer.h"
#include "core/hf-organisation.h"

static void
test_rule (void)
{
  HfFieldDef field = { .name = "x", .label = "X", .type = HF_FIELD_TEXT };

  g_assert_true (hf_field_suits_list (&field));
  field.flags = HF_FIELD_PERSONAL | HF_FIELD_REQUIRED | HF_FIELD_DERIVED;
  g_assert_true (hf_field_suits_list (&field));
  field.label = NULL;
  g_assert_false (hf_field_suits_list (&field));
  field.label = "X";
  field.type = HF_FIELD_REF;
  g_assert_false (hf_field_suits_list (&field));
  field.type = HF_FIELD_JOINED;
  g_assert_false (hf_field_suits_list (&field));
}

/* No list shows what somebody owns, or what is said of a family, of whomever. */
static void
test_all (void)
{
  static const HfEntityDef *const cards[] = { &hf_customer_def, &hf_organisation_def };
  static const HfFieldFlags never[] = { HF_FIELD_RESTRICTED, HF_FIELD_PROSE, HF_FIELD_INTERNAL };
  guint                     n_never = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    for (guint j = 0; j < cards[i]->n_fields; j++)
      for (guint k = 0; k < G_N_ELEMENTS (never); k++)
        if (cards[i]->fields[j].flags & never[k])
          {
            g_assert_false (hf_field_suits_list (&cards[i]->fields[j]));
            n_never |= 1u << k;
          }
  g_assert_cmpuint (n_never, ==, 7);
  g_assert_false (hf_field_suits_list (&hf_customer_def.fields[HF_CUSTOMER_ECONOMY]));
  g_assert_true (hf_field_suits_list (&hf_customer_def.fields[HF_CUSTOMER_CITY]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list-field/rule", test_rule);
  g_test_add_func ("/list-field/all", test_all);
  return g_test_run ();
}
