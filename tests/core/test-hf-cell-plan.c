/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every cell of stage, need and value has a plan, and none is kept in touch with less for being
 * worth more. */

#include "core/hf-cell-plan.h"

#include "core/hf-cell-plan-row.h"
#include "core/hf-customer.h"

#include <string.h>

static HfCellPlan
plan_of (const char *stage, const char *need, const char *value)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);

  hf_row_set_text (row, HF_CUSTOMER_STAGE_NOW, stage);
  hf_row_set_text (row, HF_CUSTOMER_NEED, need);
  hf_row_set_text (row, HF_CUSTOMER_VALUE_NOW, value);
  return hf_cell_plan_of (row, NULL);
}

static void
test_each_stage (void)
{
  for (const HfChoice *stage = hf_customer_stages; stage->key != NULL; stage++)
    {
      guint high = plan_of (stage->key, NULL, HF_CUSTOMER_VALUE_HIGH).days;
      guint medium = plan_of (stage->key, NULL, HF_CUSTOMER_VALUE_MEDIUM).days;
      guint low = plan_of (stage->key, NULL, HF_CUSTOMER_VALUE_LOW).days;

      g_test_message ("%s", stage->key);
      g_assert_cmpuint (high, >, 0);
      g_assert_cmpuint (high, <, medium);
      g_assert_cmpuint (medium, <, low);
      g_assert_cmpuint (plan_of (stage->key, NULL, NULL).days, ==, medium);
    }
  g_assert_cmpuint (plan_of (HF_CUSTOMER_STAGE_LIFELONG, NULL, HF_CUSTOMER_VALUE_LOW).days, ==, 60);
}

/* Each need is spoken about in its own way, and one that is not known is asked for. */
static void
test_each_need (void)
{
  g_autoptr (GHashTable) subjects = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (subjects, (gpointer) plan_of (NULL, NULL, NULL).subject);
  for (const HfChoice *need = hf_customer_needs; need->key != NULL; need++)
    {
      g_test_message ("%s", need->key);
      g_assert_true (
        g_hash_table_add (subjects, (gpointer) plan_of (NULL, need->key, NULL).subject));
    }
}

static HfRow *
make_plan (const char *stage, const char *need, const char *value, gint64 days, const char *subject)
{
  HfRow *row = hf_row_new (&hf_cell_plan_row_def);

  hf_row_set_text (row, HF_CELL_PLAN_STAGE, stage);
  hf_row_set_text (row, HF_CELL_PLAN_NEED, need);
  hf_row_set_text (row, HF_CELL_PLAN_VALUE, value);
  if (days > 0)
    hf_row_set_int (row, HF_CELL_PLAN_DAYS, days);
  hf_row_set_text (row, HF_CELL_PLAN_SUBJECT, subject);
  return row;
}

/* What the hospital says of a cell counts, the closer the sooner; where it says nothing, the
 * default does. */
static void
test_own_plans (void)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autoptr (HfRow) customer = hf_row_new (&hf_customer_def);

  g_ptr_array_add (plans, make_plan (NULL, NULL, NULL, 99, NULL));
  g_ptr_array_add (plans, make_plan (NULL, "safety", HF_CUSTOMER_VALUE_HIGH, 50, "check-ups"));
  g_ptr_array_add (plans, make_plan (HF_CUSTOMER_STAGE_LOYAL, NULL, NULL, 20, NULL));
  g_ptr_array_add (plans, make_plan (HF_CUSTOMER_STAGE_LIFELONG, NULL, NULL, 5, "thanks"));
  g_assert_cmpuint (hf_cell_plan_of (customer, plans).days, ==, 99);
  hf_row_set_text (customer, HF_CUSTOMER_NEED, "safety");
  hf_row_set_text (customer, HF_CUSTOMER_VALUE_NOW, HF_CUSTOMER_VALUE_HIGH);
  g_assert_cmpuint (hf_cell_plan_of (customer, plans).days, ==, 50);
  hf_row_set_text (customer, HF_CUSTOMER_STAGE_NOW, HF_CUSTOMER_STAGE_LOYAL);
  g_assert_cmpuint (hf_cell_plan_of (customer, plans).days, ==, 20);
  g_assert_cmpstr (hf_cell_plan_of (customer, plans).subject, ==, "check-ups");
  hf_row_set_text (customer, HF_CUSTOMER_NEED, "growth");
  g_assert_cmpstr (hf_cell_plan_of (customer, plans).subject, ==,
                   hf_cell_plan_of (customer, NULL).subject);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell-plan/each-stage", test_each_stage);
  g_test_add_func ("/cell-plan/each-need", test_each_need);
  g_test_add_func ("/cell-plan/own-plans", test_own_plans);
  return g_test_run ();
}
