/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making a new customer by hand: what is to be saved. */

#include "session/hf-customer-draft.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "core/hf-relation.h"

#include <glib/gi18n.h>

/* What exactly they are to each other is said on the card. */
static void
add_relative (HfChangeSet *changes, gint64 customer, gint64 relative)
{
  HfRow *relation = hf_row_new (&hf_relation_def);

  hf_row_set_int (relation, HF_RELATION_CUSTOMER, customer);
  hf_row_set_int (relation, HF_RELATION_OTHER, relative);
  hf_row_set_text (relation, HF_RELATION_KIND, HF_RELATION_RELATIVE);
  hf_change_set_insert (changes, relation);
}

HfChangeSet *
hf_customer_draft_changes (const char *name, const char *phone, gint64 similar_to, gint64 relative)
{
  HfChangeSet     *changes = hf_change_set_new (N_ ("New customer"));
  HfRow           *customer = hf_row_new (&hf_customer_def);
  HfRow           *number = hf_row_new (&hf_phone_def);
  g_autofree char *clean_name = hf_str_clean (name);
  g_autofree char *clean_phone = hf_str_clean (phone);
  gint64           id;

  hf_row_set_text (customer, HF_CUSTOMER_NAME, clean_name);
  if (similar_to != 0)
    hf_row_set_int (customer, HF_CUSTOMER_SIMILAR_TO, similar_to);
  id = hf_change_set_insert (changes, customer);
  hf_row_set_int (number, HF_PHONE_CUSTOMER, id);
  hf_row_set_text (number, HF_PHONE_NUMBER, clean_phone);
  hf_row_set_int (number, HF_PHONE_POSITION, 0);
  hf_change_set_insert (changes, number);
  if (relative != 0)
    add_relative (changes, id, relative);
  return changes;
}
