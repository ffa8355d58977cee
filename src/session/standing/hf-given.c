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
#include "core/hf-package-use.h"
#include "core/hf-package.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

void
hf_given_free (HfGiven *self)
{
  g_clear_pointer (&self->row, hf_row_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->uses, g_ptr_array_unref);
  g_free (self);
}

static GPtrArray *
read_items (HfDatabase *db, HfViewer *viewer, gint64 given, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_given_item_def, viewer);

  hf_query_where (query, HF_GIVEN_ITEM_GIVEN_PACKAGE, HF_OP_EQ, HF_INT (given));
  return hf_sql_read_all (db, query, error);
}

/* All of a customer's along one index, whichever package they are of. */
static GPtrArray *
read_uses (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_package_use_def, viewer);

  hf_query_where (query, HF_PACKAGE_USE_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_order (query, HF_PACKAGE_USE_DATE, TRUE);
  return hf_sql_read_all (db, query, error);
}

const HfRow *
hf_given_find_item (const HfGiven *self, gint64 item)
{
  for (guint i = 0; i < self->items->len; i++)
    if (((const HfRow *) self->items->pdata[i])->id == item)
      return self->items->pdata[i];
  return NULL;
}

static GPtrArray *
pick_uses (const HfGiven *self, const GPtrArray *uses)
{
  GPtrArray *own = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  for (guint i = 0; i < uses->len; i++)
    if (hf_given_find_item (self, hf_row_int (uses->pdata[i], HF_PACKAGE_USE_GIVEN_ITEM)) != NULL)
      g_ptr_array_add (own, hf_row_ref (uses->pdata[i]));
  return own;
}

static HfGiven *
read_with_items (HfDatabase      *db,
                 HfViewer        *viewer,
                 HfRow           *row,
                 const GPtrArray *uses,
                 GError         **error)
{
  g_autoptr (HfGiven) self = g_new0 (HfGiven, 1);

  self->row = hf_row_ref (row);
  self->items = read_items (db, viewer, row->id, error);
  if (self->items == NULL)
    return NULL;
  self->uses = pick_uses (self, uses);
  self->sum = hf_package_sum (self->items);
  return g_steal_pointer (&self);
}

GPtrArray *
hf_given_read_all (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_given_package_def, viewer);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_given_free);
  g_autoptr (GPtrArray) rows = NULL, uses = NULL;

  hf_query_where (query, HF_GIVEN_PACKAGE_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_order (query, HF_GIVEN_PACKAGE_GIVEN, TRUE);
  if ((rows = hf_sql_read_all (db, query, error)) == NULL ||
      (uses = read_uses (db, viewer, customer, error)) == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      HfGiven *given = read_with_items (db, viewer, rows->pdata[i], uses, error);

      if (given == NULL)
        return NULL;
      g_ptr_array_add (all, given);
    }
  return g_steal_pointer (&all);
}

HfGiven *
hf_given_read (HfDatabase *db, HfViewer *viewer, gint64 id, GError **error)
{
  g_autoptr (HfRow) row = hf_sql_read_one (db, &hf_given_package_def, viewer, id, error);
  g_autoptr (GPtrArray) uses =
    row ? read_uses (db, viewer, hf_row_int (row, HF_GIVEN_PACKAGE_CUSTOMER), error) : NULL;

  return uses != NULL ? read_with_items (db, viewer, row, uses, error) : NULL;
}

/* Adds up one field of the rows that are about an item; all of them for none. */
static gint64
count_of_item (const GPtrArray *rows, guint quantity, gint64 item)
{
  gint64 n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const HfRow *row = rows->pdata[i];
      gint64       id =
        row->def == &hf_given_item_def ? row->id : hf_row_int (row, HF_PACKAGE_USE_GIVEN_ITEM);

      if (item == 0 || item == id)
        n += CLAMP (hf_row_int (row, quantity), 0, G_MAXINT);
    }
  return n;
}

gint64
hf_given_count_used (const HfGiven *self, gint64 item)
{
  return count_of_item (self->uses, HF_PACKAGE_USE_QUANTITY, item);
}

gint64
hf_given_count_agreed (const HfGiven *self, gint64 item)
{
  return count_of_item (self->items, HF_GIVEN_ITEM_QUANTITY, item);
}

gboolean
hf_given_expires_soon (const HfGiven *self, HfDate today)
{
  HfDate last = hf_date_from_iso (hf_row_text (self->row, HF_GIVEN_PACKAGE_EXPIRES));

  return last != HF_DATE_NONE && last >= today && last <= today + HF_GIVEN_SOON_DAYS &&
         hf_given_count_used (self, 0) < hf_given_count_agreed (self, 0);
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

HfChangeSet *
hf_given_changes_use (const HfGiven *self, const HfRow *draft)
{
  g_return_val_if_fail (draft->def == &hf_package_use_def, NULL);

  gint64       item = hf_row_int (draft, HF_PACKAGE_USE_GIVEN_ITEM);
  gint64       n = hf_row_int (draft, HF_PACKAGE_USE_QUANTITY);
  HfChangeSet *changes;
  HfRow       *row;

  if (n < 1 || n > hf_given_count_agreed (self, item) - hf_given_count_used (self, item))
    return NULL;
  changes = hf_change_set_new (N_ ("Enter use of a service package"));
  row = hf_row_copy (draft);
  hf_row_set_int (row, HF_PACKAGE_USE_CUSTOMER, hf_row_int (self->row, HF_GIVEN_PACKAGE_CUSTOMER));
  hf_change_set_insert (changes, row);
  return changes;
}

HfChangeSet *
hf_given_changes_take_back (const HfRow *use)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Take back use of a service package"));

  hf_change_set_delete (changes, use);
  return changes;
}

/* The uses first, then the items: nothing may refer to what is gone. */
HfChangeSet *
hf_given_changes_remove (const HfGiven *self)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Remove service package"));

  for (guint i = 0; i < self->uses->len; i++)
    hf_change_set_delete (changes, self->uses->pdata[i]);
  for (guint i = 0; i < self->items->len; i++)
    hf_change_set_delete (changes, self->items->pdata[i]);
  hf_change_set_delete (changes, self->row);
  return changes;
}
