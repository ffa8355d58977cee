/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The order in which saved segments stand, which is one number in each of them. */

#include "session/search/hf-segment-order.h"

#include "core/hf-segment.h"

#include <glib/gi18n.h>

static void
set_position (HfChangeSet *changes, const HfRow *row, guint position)
{
  HfRow *draft;

  if (hf_row_int (row, HF_SEGMENT_POSITION) == position)
    return;
  draft = hf_row_copy (row);
  hf_row_set_int (draft, HF_SEGMENT_POSITION, position);
  hf_change_set_update (changes, row, draft);
}

/**
 * hf_segment_order_move:
 * @rows: (element-type HfRow): saved segments in their order
 * @from: which one is to move
 * @to: where it is to stand; beyond an end means at that end
 *
 * Returns: (transfer full): the change, which leaves those alone that keep their place
 */
HfChangeSet *
hf_segment_order_move (const GPtrArray *rows, guint from, int to)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Move filter"));
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  g_ptr_array_extend (order, (GPtrArray *) rows, NULL, NULL);
  g_ptr_array_remove_index (order, from);
  g_ptr_array_insert (order, CLAMP (to, 0, (int) order->len), rows->pdata[from]);
  for (guint i = 0; i < order->len; i++)
    set_position (changes, order->pdata[i], i + 1);
  return changes;
}
