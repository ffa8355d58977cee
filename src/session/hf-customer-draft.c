/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making a new customer by hand: who has the number already, and what is to be saved. */

#include "session/hf-customer-draft.h"

#include "base/hf-strings.h"
#include "base/hf-text-mask.h"
#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "store/hf-search.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>
#include <string.h>

#define MIN_DIGITS 7 /* a local number */
#define MAX_FOUND  3

HfChangeSet *
hf_customer_draft_changes (const char *name, const char *phone, gint64 similar_to)
{
  HfChangeSet     *changes = hf_change_set_new (N_ ("New customer"));
  HfRow           *customer = hf_row_new (&hf_customer_def);
  HfRow           *number = hf_row_new (&hf_phone_def);
  g_autofree char *clean_name = hf_str_clean (name);
  g_autofree char *clean_phone = hf_str_clean (phone);

  hf_row_set_text (customer, HF_CUSTOMER_NAME, clean_name);
  if (similar_to != 0)
    hf_row_set_int (customer, HF_CUSTOMER_SIMILAR_TO, similar_to);
  hf_row_set_int (number, HF_PHONE_CUSTOMER, hf_change_set_insert (changes, customer));
  hf_row_set_text (number, HF_PHONE_NUMBER, clean_phone);
  hf_row_set_int (number, HF_PHONE_POSITION, 0);
  hf_change_set_insert (changes, number);
  return changes;
}

typedef struct
{
  char     *phone;
  HfViewer *viewer;
} Lookup;

static void
lookup_free (gpointer user_data)
{
  Lookup *self = user_data;

  g_free (self->phone);
  hf_viewer_unref (self->viewer);
  g_free (self);
}

/* The search's best tier is an equal number; a name or a number of another system may be equal to
 * it too, which is as good a reason to ask. */
static gpointer
lookup_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Lookup *self = user_data;
  g_autoptr (HfFound) found = hf_search (db, self->phone, MAX_FOUND, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  for (guint i = 0; found != NULL && i < found->ids->len; i++)
    if (g_array_index (found->tiers, HfSearchTier, i) == HF_SEARCH_EXACT)
      {
        HfRow *row = hf_sql_read_existing (db, &hf_customer_def, self->viewer,
                                           g_array_index (found->ids, gint64, i), error);
        if (row == NULL)
          return NULL;
        g_ptr_array_add (rows, row);
      }
  return found ? g_steal_pointer (&rows) : NULL;
}

static gpointer
nobody_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
}

void
hf_customer_draft_find_same_phone_async (HfStore            *store,
                                         const char         *phone,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data)
{
  g_autofree char *digits = hf_digits (phone);
  Lookup          *lookup = g_new0 (Lookup, 1);
  gboolean         is_long_enough = digits != NULL && strlen (digits) >= MIN_DIGITS;

  lookup->phone = g_strdup (digits);
  lookup->viewer = hf_viewer_ref (hf_store_get_viewer (store));
  hf_store_run_async (store, HF_LANE_READ, is_long_enough ? lookup_work : nobody_work, lookup,
                      lookup_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
                      user_data);
}

GPtrArray *
hf_customer_draft_find_same_phone_finish (HfStore *store, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (store, result, error);
}
