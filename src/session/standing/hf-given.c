/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The service packages of a customer. What was agreed stands in the customer's own rows, so nothing
 * here asks what the package consists of or costs by now. */

#include "session/standing/hf-given.h"

#include "core/hf-given-item.h"
#include "core/hf-given-package.h"
#include "core/hf-membership-state.h"
#include "core/hf-package-item.h"
#include "core/hf-package-sum.h"
#include "core/hf-package.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

void
hf_given_free (HfGiven *self)
{
  g_clear_pointer (&self->row, hf_row_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

static GPtrArray *
read_items (HfDatabase *db, HfViewer *viewer, gint64 given, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_given_item_def, viewer);

  hf_query_where (query, HF_GIVEN_ITEM_GIVEN_PACKAGE, HF_OP_EQ, HF_INT (given));
  return hf_sql_read_all (db, query, error);
}

static HfGiven *
read_with_items (HfDatabase *db, HfViewer *viewer, HfRow *row, GError **error)
{
  g_autoptr (HfGiven) self = g_new0 (HfGiven, 1);

  self->row = hf_row_ref (row);
  self->items = read_items (db, viewer, row->id, error);
  if (self->items == NULL)
    return NULL;
  self->sum = hf_package_sum (self->items);
  return g_steal_pointer (&self);
}

GPtrArray *
hf_given_read_all (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_given_package_def, viewer);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_given_free);
  g_autoptr (GPtrArray) rows = NULL;

  hf_query_where (query, HF_GIVEN_PACKAGE_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_order (query, HF_GIVEN_PACKAGE_GIVEN, TRUE);
  rows = hf_sql_read_all (db, query, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      HfGiven *given = read_with_items (db, viewer, rows->pdata[i], error);

      if (given == NULL)
        return NULL;
      g_ptr_array_add (all, given);
    }
  return rows != NULL ? g_steal_pointer (&all) : NULL;
}

HfGiven *
hf_given_read (HfDatabase *db, HfViewer *viewer, gint64 id, GError **error)
{
  g_autoptr (HfRow) row = hf_sql_read_one (db, &hf_given_package_def, viewer, id, error);

  return row != NULL ? read_with_items (db, viewer, row, error) : NULL;
}

static HfRow *
make_row (const HfRow *draft, const HfRow *package)
{
  HfRow *row = hf_row_copy (draft);
  HfDate given = hf_date_from_iso (hf_row_text (draft, HF_GIVEN_PACKAGE_GIVEN));
  HfDate last = hf_membership_last_day (given, hf_row_int (package, HF_PACKAGE_MONTHS));

  hf_row_set_int (row, HF_GIVEN_PACKAGE_PACKAGE, package->id);
  hf_row_set_date (row, HF_GIVEN_PACKAGE_EXPIRES, last);
  return row;
}

static HfRow *
copy_item (const HfRow *item, gint64 given)
{
  HfRow *row = hf_row_new (&hf_given_item_def);

  hf_row_set_int (row, HF_GIVEN_ITEM_GIVEN_PACKAGE, given);
  hf_row_set_text (row, HF_GIVEN_ITEM_NAME, hf_row_text (item, HF_PACKAGE_ITEM_NAME));
  hf_row_set_int (row, HF_GIVEN_ITEM_PRICE, hf_row_int (item, HF_PACKAGE_ITEM_PRICE));
  hf_row_set_int (row, HF_GIVEN_ITEM_QUANTITY, hf_row_int (item, HF_PACKAGE_ITEM_QUANTITY));
  hf_row_set_text (row, HF_GIVEN_ITEM_NOTE, hf_row_text (item, HF_PACKAGE_ITEM_NOTE));
  return row;
}

HfChangeSet *
hf_given_changes_give (const HfRow *draft, const HfRow *package, const GPtrArray *items)
{
  g_return_val_if_fail (draft->def == &hf_given_package_def, NULL);
  g_return_val_if_fail (package->def == &hf_package_def, NULL);

  HfChangeSet *changes = hf_change_set_new (N_ ("Give service package"));
  gint64       given = hf_change_set_insert (changes, make_row (draft, package));

  for (guint i = 0; i < items->len; i++)
    hf_change_set_insert (changes, copy_item (items->pdata[i], given));
  return changes;
}

/* The items first: nothing may refer to what is gone. */
HfChangeSet *
hf_given_changes_remove (const HfGiven *self)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Remove service package"));

  for (guint i = 0; i < self->items->len; i++)
    hf_change_set_delete (changes, self->items->pdata[i]);
  hf_change_set_delete (changes, self->row);
  return changes;
}
