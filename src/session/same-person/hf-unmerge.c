/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One card becomes two again, out of turn: what the merge changed is taken back from wherever it
 * stands in the history, and nothing that was done after it. */

#include "session/same-person/hf-unmerge.h"

#include "base/hf-short-name.h"
#include "core/hf-customer.h"
#include "session/customer/hf-merged-cards.h"
#include "store/hf-sql.h"
#include "store/hf-store-error.h"
#include "store/hf-subject.h"

#include <glib/gi18n.h>

static const HfMergedCard *
find_card (GPtrArray *cards, gint64 customer)
{
  for (guint i = 0; i < cards->len; i++)
    {
      const HfMergedCard *card = g_ptr_array_index (cards, i);

      if (card->customer == customer && card->is_direct)
        return card;
    }
  return NULL;
}

HfUndone *
hf_unmerge_run (HfDatabase *db, const HfUnmergeOptions *options, GError **error)
{
  g_return_val_if_fail (!options->viewer->masked, NULL);

  g_autoptr (GPtrArray) cards = hf_merged_cards_read (db, options->keep, error);
  const HfMergedCard *card = cards ? find_card (cards, options->drop) : NULL;
  HfChangeRun         run;

  if (cards == NULL)
    return NULL;
  if (card == NULL)
    {
      g_set_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT,
                   "customer/%" G_GINT64_FORMAT " is not merged", options->drop);
      return NULL;
    }
  if (!hf_merged_card_find_run (card, db, &run, error))
    return NULL;
  return hf_undo_changes (db, options->viewer, options->now, N_ ("Undo a merge"), &run,
                          options->is_rehearsal, error);
}

char *
hf_unmerge_name_card (HfDatabase *db, const HfUnmergeOptions *options, GError **error)
{
  g_autoptr (HfRow) card =
    hf_sql_read_existing (db, &hf_customer_def, options->viewer, options->drop, error);

  return card ? hf_short_name (hf_row_text (card, HF_CUSTOMER_NAME)) : NULL;
}

static void
add_name (GPtrArray *names, const char *name)
{
  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_strdup (name));
}

char **
hf_unmerge_list_left (const HfUndone *undone, const HfViewer *viewer)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; undone->left_fields != NULL && i < undone->left_fields->len; i++)
    {
      const HfLeftField *left = &g_array_index (undone->left_fields, HfLeftField, i);

      if (left->def == &hf_customer_def &&
          hf_subject_may_name (&left->def->fields[left->field], viewer))
        add_name (names, _ (hf_entity_label (left->def, left->field)));
    }
  for (guint i = 0; i < undone->left->len; i++)
    {
      const HfLeftRow *left = &g_array_index (undone->left, HfLeftRow, i);

      if (left->def != &hf_customer_def)
        add_name (names, _ (left->def->label));
    }
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}
