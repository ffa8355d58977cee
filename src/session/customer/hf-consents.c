/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a customer answered to being reached. Answers are kept, not overwritten: an earlier one is
 * the evidence for what was done while it counted. */

#include "session/customer/hf-consents.h"

#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "core/hf-relation.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

GPtrArray *
hf_consents_read (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_consent_def, viewer);

  hf_query_where (query, HF_CONSENT_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  return hf_sql_read_all (db, query, error);
}

/* Those whom the law has in mind come first. */
static GPtrArray *
read_guardians (HfDatabase *db, gint64 customer, GError **error)
{
  static const char sql[] =
    "SELECT DISTINCT c.name FROM (SELECT other AS id, kind FROM relation WHERE customer = $1 "
    "UNION ALL SELECT customer, CASE kind WHEN '" HF_RELATION_CHILD "' THEN '" HF_RELATION_PARENT
    "' WHEN '" HF_RELATION_GRANDCHILD "' THEN '" HF_RELATION_GRANDPARENT
    "' WHEN '" HF_RELATION_CARED_FOR "' THEN '" HF_RELATION_CARER "' END "
    "FROM relation WHERE other = $1) AS r JOIN customer AS c ON c.id = r.id "
    "WHERE r.kind IN ('" HF_RELATION_PARENT "', '" HF_RELATION_GRANDPARENT "', '" HF_RELATION_CARER
    "') AND c.archived IS NULL "
    "ORDER BY r.kind = '" HF_RELATION_PARENT "' DESC, r.kind, c.id LIMIT 4";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", customer);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    g_ptr_array_add (names, g_strdup (hf_statement_text (rows, 0)));
  return step == HF_STEP_DONE ? g_steal_pointer (&names) : NULL;
}

HfConsentSheet *
hf_consent_sheet_read (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfConsentSheet) self = g_new0 (HfConsentSheet, 1);

  self->customer = hf_sql_read_existing (db, &hf_customer_def, viewer, customer, error);
  if (self->customer == NULL)
    return NULL;
  self->consents = hf_consents_read (db, viewer, customer, error);
  if (self->consents == NULL)
    return NULL;
  self->guardians = viewer->masked ? g_ptr_array_new () : read_guardians (db, customer, error);
  return self->guardians != NULL ? g_steal_pointer (&self) : NULL;
}

void
hf_consent_sheet_free (HfConsentSheet *self)
{
  g_clear_pointer (&self->consents, g_ptr_array_unref);
  g_clear_pointer (&self->customer, hf_row_unref);
  g_clear_pointer (&self->guardians, g_ptr_array_unref);
  g_free (self);
}

/* Numbers stand in the text. */
static GArray *
read_ids_of (HfDatabase *db, const GPtrArray *customers, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id FROM consent WHERE customer IN (");
  g_autoptr (HfStatement) rows = NULL;

  for (guint i = 0; i < customers->len; i++)
    g_string_append_printf (sql, "%s%" G_GINT64_FORMAT, i > 0 ? ", " : "",
                            ((const HfRow *) customers->pdata[i])->id);
  g_string_append_c (sql, ')');
  rows = hf_database_prepare (db, sql->str, error);
  return rows != NULL ? hf_statement_read_ids (rows, error) : NULL;
}

GHashTable *
hf_consents_read_page (HfDatabase *db, HfViewer *viewer, const GPtrArray *customers, GError **error)
{
  g_autoptr (GArray) ids = read_ids_of (db, customers, error);
  g_autoptr (GPtrArray) rows =
    ids ? hf_sql_read_ids (db, &hf_consent_def, viewer, ids, error) : NULL;
  GHashTable *found;

  if (rows == NULL)
    return NULL;
  found = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < customers->len; i++)
    g_hash_table_insert (found, GSIZE_TO_POINTER (((const HfRow *) customers->pdata[i])->id),
                         g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref));
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (hf_consents_of (found, hf_row_int (rows->pdata[i], HF_CONSENT_CUSTOMER)),
                     hf_row_ref (rows->pdata[i]));
  return found;
}

GPtrArray *
hf_consents_of (GHashTable *page, gint64 customer)
{
  return g_hash_table_lookup (page, GSIZE_TO_POINTER (customer));
}

static gboolean
is_of (const HfRow *row, const char *channel, const char *purpose)
{
  return g_strcmp0 (hf_row_text (row, HF_CONSENT_CHANNEL), channel) == 0 &&
         g_strcmp0 (hf_row_text (row, HF_CONSENT_PURPOSE), purpose) == 0;
}

/* As HF_WITHHELD_SQL_REFUSES_CALLS has it. */
static gboolean
is_later (const HfRow *row, const HfRow *than)
{
  int order =
    than ? g_strcmp0 (hf_row_text (row, HF_CONSENT_DAY), hf_row_text (than, HF_CONSENT_DAY)) : 1;

  return order > 0 || (order == 0 && row->id > than->id);
}

const HfRow *
hf_consents_find (GPtrArray *consents, const char *channel, const char *purpose)
{
  const HfRow *found = NULL;

  for (guint i = 0; i < consents->len; i++)
    if (is_of (consents->pdata[i], channel, purpose) && is_later (consents->pdata[i], found))
      found = consents->pdata[i];
  return found;
}

const char *
hf_consents_answer_of (const HfRow *consent)
{
  return consent ? hf_row_text (consent, HF_CONSENT_ANSWER) : HF_CONSENT_UNKNOWN;
}

gboolean
hf_consents_refuse_calls (GPtrArray *consents)
{
  const HfRow *call = hf_consents_find (consents, HF_CONSENT_PHONE, HF_CONSENT_CARE);

  return g_str_equal (hf_consents_answer_of (call), HF_CONSENT_REFUSED);
}

HfChangeSet *
hf_consents_give (GPtrArray *consents, HfRow *given)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Set consent"));
  const HfRow *last = hf_consents_find (consents, hf_row_text (given, HF_CONSENT_CHANNEL),
                                        hf_row_text (given, HF_CONSENT_PURPOSE));
  HfRow       *after;

  if (last == NULL || hf_row_differs (last, given, HF_CONSENT_DAY))
    {
      hf_change_set_insert (changes, given);
      return changes;
    }
  after = hf_row_copy (last);
  for (guint i = HF_CONSENT_ANSWER; i <= HF_CONSENT_STAFF; i++)
    hf_row_set (after, i, given->values[i]);
  hf_change_set_update (changes, last, after);
  hf_row_unref (given);
  return changes;
}
