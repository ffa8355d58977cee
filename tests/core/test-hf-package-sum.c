/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What packages cost. */

#include "core/hf-given-item.h"
#include "core/hf-package-item.h"
#include "core/hf-package-sum.h"

static void
add_item (GPtrArray *items, gint64 price, gint64 quantity)
{
  HfRow *row = hf_row_new (&hf_package_item_def);

  hf_row_set_int (row, HF_PACKAGE_ITEM_PRICE, price);
  hf_row_set_int (row, HF_PACKAGE_ITEM_QUANTITY, quantity);
  g_ptr_array_add (items, row);
}

static void
test_sum (void)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  HfRow *given;

  g_assert_cmpint (hf_package_sum (items), ==, 0);
  add_item (items, 12050, 1);
  add_item (items, 999, 3);
  g_assert_cmpint (hf_package_sum (items), ==, 12050 + 2997);
  add_item (items, 5000, 0); /* a typing mistake takes nothing off */
  add_item (items, -5000, 1);
  add_item (items, 5000, -1);
  g_assert_cmpint (hf_package_sum (items), ==, 12050 + 2997);

  given = hf_row_new (&hf_given_item_def);
  hf_row_set_int (given, HF_GIVEN_ITEM_PRICE, 100);
  hf_row_set_int (given, HF_GIVEN_ITEM_QUANTITY, 2);
  g_ptr_array_add (items, given);
  g_assert_cmpint (hf_package_sum (items), ==, 12050 + 2997 + 200);
}

static void
test_too_much (void)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  g_assert_cmpint (hf_package_item_sum (G_MAXINT64, 2), ==, HF_PACKAGE_SUM_MAX);
  add_item (items, G_MAXINT64, G_MAXINT64);
  add_item (items, G_MAXINT64, 1);
  g_assert_cmpint (hf_package_sum (items), ==, HF_PACKAGE_SUM_MAX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/package-sum/sum", test_sum);
  g_test_add_func ("/package-sum/too-much", test_too_much);
  return g_test_run ();
}
