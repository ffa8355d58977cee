/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Notes that are shown at once. The book names those there may be; which of them anybody may read
 * stays with the store, and which are shown on a day with the note. */

#include "session/customer/hf-popups.h"

#include "core/hf-customer.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

static void
popup_free (HfPopup *self)
{
  hf_row_unref (self->memo);
  g_free (self->whose);
  g_free (self);
}

/* A household may be a placeholder that half the book has, so as many are looked at as are named
 * with it. */
static GArray *
read_ids (HfDatabase *db, gint64 customer, GError **error)
{
  static const char sql[] =
    "SELECT id FROM memo WHERE customer = $1 AND popup IS NOT NULL AND popup_archived IS NULL "
    "UNION SELECT m.id FROM customer AS own JOIN memo AS m ON m.customer IN (SELECT c.id "
    "FROM customer AS c WHERE c.household = own.household AND c.id <> own.id "
    "AND c.archived IS NULL ORDER BY c.name_sort, c.id LIMIT 200) WHERE own.id = $1 "
    "AND m.popup = '" HF_MEMO_POPUP_HOUSEHOLD "' AND m.popup_archived IS NULL";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", customer);

  return rows ? hf_statement_read_ids (rows, error) : NULL;
}

static gboolean
add_popup (GPtrArray   *popups,
           HfDatabase  *db,
           HfViewer    *viewer,
           gint64       customer,
           const HfRow *memo,
           GError     **error)
{
  gint64   id = hf_row_int (memo, HF_MEMO_CUSTOMER);
  HfPopup *popup;
  g_autoptr (HfRow) other = NULL;

  if (id != customer &&
      (other = hf_sql_read_existing (db, &hf_customer_def, viewer, id, error)) == NULL)
    return FALSE;
  popup = g_new0 (HfPopup, 1);
  popup->memo = hf_row_ref (memo);
  popup->whose = other ? g_strdup (hf_row_text (other, HF_CUSTOMER_NAME)) : NULL;
  g_ptr_array_add (popups, popup);
  return TRUE;
}

GPtrArray *
hf_popups_read (HfDatabase *db, HfViewer *viewer, gint64 customer, HfDate today, GError **error)
{
  g_autoptr (GPtrArray) popups = g_ptr_array_new_with_free_func ((GDestroyNotify) popup_free);
  g_autoptr (HfQuery) query = hf_query_new (&hf_memo_def, viewer);
  g_autoptr (GArray) ids = read_ids (db, customer, error);
  g_autoptr (GPtrArray) memos = NULL;

  if (ids == NULL)
    return NULL;
  if (ids->len == 0)
    return g_steal_pointer (&popups);
  hf_query_where_id (query, (const gint64 *) ids->data, ids->len);
  hf_query_order (query, HF_MEMO_AT, TRUE);
  memos = hf_sql_read_all (db, query, error);
  for (guint i = 0; memos != NULL && i < memos->len; i++)
    if (hf_memo_pops_up (memos->pdata[i], today) &&
        !hf_row_is_null (memos->pdata[i], HF_MEMO_TEXT) && /* masked */
        !add_popup (popups, db, viewer, customer, memos->pdata[i], error))
      return NULL;
  return memos ? g_steal_pointer (&popups) : NULL;
}

gboolean
hf_popups_is_concerned (const HfChanged *changed, gint64 customer)
{
  return hf_changed_has_entity (changed, &hf_memo_def) ||
         hf_changed_has_row (changed, &hf_customer_def, customer);
}
