/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a package costs: in whole fen, and never more than can be counted. */

#include "core/hf-package-sum.h"

#include "core/hf-given-item.h"
#include "core/hf-package-item.h"

gint64
hf_package_item_sum (gint64 price, gint64 quantity)
{
  if (price <= 0 || quantity <= 0)
    return 0;
  return price > HF_PACKAGE_SUM_MAX / quantity ? HF_PACKAGE_SUM_MAX : price * quantity;
}

static gint64
get_item_sum (const HfRow *row)
{
  return row->def == &hf_given_item_def ?
           hf_package_item_sum (hf_row_int (row, HF_GIVEN_ITEM_PRICE),
                                hf_row_int (row, HF_GIVEN_ITEM_QUANTITY)) :
           hf_package_item_sum (hf_row_int (row, HF_PACKAGE_ITEM_PRICE),
                                hf_row_int (row, HF_PACKAGE_ITEM_QUANTITY));
}

gint64
hf_package_sum (GPtrArray *items)
{
  g_return_val_if_fail (items != NULL, 0);

  gint64 sum = 0;

  for (guint i = 0; i < items->len; i++)
    sum = MIN (sum + get_item_sum (g_ptr_array_index (items, i)), HF_PACKAGE_SUM_MAX);
  return sum;
}
