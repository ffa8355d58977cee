/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Somebody with whom much happened. */

#include "bench-story.h"

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-memo.h"

#define AGO 1500000000

/* What was said and noted, in turns. */
static HfRow *
make_entry (gint64 customer, guint nth)
{
  HfRow *row = hf_row_new (nth % 2 ? &hf_memo_def : &hf_contact_def);

  if (nth % 2)
    {
      hf_row_set_int (row, HF_MEMO_CUSTOMER, customer);
      hf_row_set_int (row, HF_MEMO_AT, AGO + nth * 3600);
      hf_row_set_text (row, HF_MEMO_TEXT, "按时服药");
      return row;
    }
  hf_row_set_int (row, HF_CONTACT_CUSTOMER, customer);
  hf_row_set_int (row, HF_CONTACT_AT, AGO + nth * 3600);
  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (row, HF_CONTACT_NOTE, "恢复良好");
  return row;
}

gint64
bench_story_make (HfStore *store, guint n_entries, GError **error)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("A story");
  g_autoptr (HfCommitted) committed = NULL;
  HfRow *customer = hf_row_new (&hf_customer_def);
  gint64 id;

  hf_row_set_text (customer, HF_CUSTOMER_NAME, "赵一鸣");
  id = hf_change_set_insert (changes, customer);
  for (guint i = 0; i < n_entries; i++)
    hf_change_set_insert (changes, make_entry (id, i));
  committed = hf_store_commit_sync (store, changes, error);
  return committed ? ((const HfRow *) g_ptr_array_index (committed->rows, 0))->id : 0;
}
