/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which cards went into this one, as lines of its history. */

#include "core/hf-customer.h"
#include "base/hf-space-name.h"
#include "session/customer/hf-field-history-private.h"
#include "session/customer/hf-merged-cards.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

/* What is said of it the card that stays need not have changed for. */
static HfRow *
make_side (gint64 customer)
{
  HfRow *row = hf_row_new (&hf_customer_def);

  row->id = customer;
  return hf_row_seal (row);
}

static gboolean
add_merge (HfHistoryReader *self, gint64 customer, const HfMergedCard *card, GError **error)
{
  g_autoptr (HfRow) gone =
    hf_sql_read_existing (self->db, &hf_customer_def, self->viewer, card->customer, error);
  HfFieldChange *change;
  const char    *name;

  if (gone == NULL)
    return FALSE;
  name = hf_row_text (gone, HF_CUSTOMER_NAME);
  change = g_new0 (HfFieldChange, 1);
  change->id = card->change;
  change->field = HF_CUSTOMER_MERGED_INTO;
  change->label = g_strdup (C_ ("timeline", "Merge"));
  change->at = card->at;
  change->who = g_strdup (card->who);
  change->after = make_side (customer);
  change->before = hf_row_ref (change->after);
  change->before_text = g_strdup ("—");
  change->after_text = g_strdup ("—");
  /* Translators: the name on a card that went into this one */
  change->told = hf_space_name (g_strdup_printf (_ ("Merged with %s"), name), name);
  change->merged = card->is_direct && !self->viewer->masked ? card->customer : 0;
  g_ptr_array_add (self->changes, change);
  return TRUE;
}

gboolean
hf_history_read_merges (HfHistoryReader *self, gint64 customer, GError **error)
{
  g_autoptr (GPtrArray) cards = hf_merged_cards_read (self->db, customer, error);

  for (guint i = 0; cards != NULL && i < cards->len; i++)
    if (!add_merge (self, customer, g_ptr_array_index (cards, i), error))
      return FALSE;
  return cards != NULL;
}
