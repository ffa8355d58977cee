/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a customer answered to being reached. Answers are kept, not overwritten: an earlier one is
 * the evidence for what was done while it counted. */

#include "session/customer/hf-consents.h"

#include "core/hf-consent.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

GPtrArray *
hf_consents_read (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_consent_def, viewer);

  hf_query_where (query, HF_CONSENT_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  return hf_sql_read_all (db, query, error);
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
