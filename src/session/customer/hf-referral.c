/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who referred whom, a level at a time: each is read by the index of referrers, however far the
 * tree goes on below. */

#include "session/customer/hf-referral.h"

#include "core/hf-customer.h"
#include "store/hf-sql.h"

#define LISTED                            \
  "c.id <> $2 AND (c.archived IS NULL OR" \
  " EXISTS (SELECT 1 FROM customer AS x WHERE x.referrer = c.id AND x.id <> $2))"

static void
referral_free (gpointer data)
{
  HfReferral *self = data;

  hf_row_unref (self->row);
  g_free (self);
}

/**
 * hf_referral_level_free:
 * @self: (transfer full): a level
 *
 * Frees a level.
 */
void
hf_referral_level_free (HfReferralLevel *self)
{
  g_ptr_array_unref (self->people);
  g_free (self);
}

/* As many as come after @after. */
static gboolean
count (HfDatabase *db, gint64 root, gint64 referrer, gint64 after, guint *n, GError **error)
{
  static const char sql[] = "SELECT count(*) FROM (SELECT 1 FROM customer AS c"
                            " WHERE c.referrer = $1 AND " LISTED " AND c.id > $3 LIMIT $4)";
  gint64            number = 0;

  if (!hf_database_number (db, &number, error, sql, "iiii", referrer, root, after,
                           (gint64) HF_REFERRAL_MOST_COUNTED + 1))
    return FALSE;
  *n = (guint) number;
  return TRUE;
}

static gboolean
add_person (GPtrArray  *people,
            HfDatabase *db,
            HfViewer   *viewer,
            gint64      root,
            gint64      id,
            GError    **error)
{
  g_autoptr (HfRow) row = hf_sql_read_one (db, &hf_customer_def, viewer, id, error);
  HfReferral *person;
  guint       n_below;

  if (row == NULL || !count (db, root, id, 0, &n_below, error))
    return FALSE;
  person = g_new0 (HfReferral, 1);
  person->row = g_steal_pointer (&row);
  person->n_below = n_below;
  g_ptr_array_add (people, person);
  return TRUE;
}

HfReferralLevel *
hf_referral_read (HfDatabase *db,
                  HfViewer   *viewer,
                  gint64      root,
                  gint64      referrer,
                  guint       limit,
                  GError    **error)
{
  static const char sql[] =
    "SELECT c.id FROM customer AS c WHERE c.referrer = $1 AND " LISTED " ORDER BY c.id LIMIT $3";
  g_autoptr (HfStatement) rows =
    hf_database_ask (db, error, sql, "iii", referrer, root, (gint64) limit);
  g_autoptr (GArray) ids = hf_statement_read_ids (rows, error);
  g_autoptr (HfReferralLevel) level = g_new0 (HfReferralLevel, 1);
  gint64 last = 0;

  level->people = g_ptr_array_new_with_free_func (referral_free);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      last = g_array_index (ids, gint64, i);
      if (!add_person (level->people, db, viewer, root, last, error))
        return NULL;
    }
  if (ids == NULL ||
      (ids->len == limit && !count (db, root, referrer, last, &level->n_more, error)))
    return NULL;
  return g_steal_pointer (&level);
}

gboolean
hf_referral_tally (HfDatabase *db, gint64 customer, HfReferralTally *tally, GError **error)
{
  static const char referred[] =
    "SELECT count(*) FROM customer WHERE referrer = $1 AND id <> $1 AND archived IS NULL";
  static const char came[] = "SELECT count(*) FROM customer WHERE referrer = $1 AND id <> $1"
                             " AND archived IS NULL AND visit_count > 0";
  static const char on[] =
    "SELECT count(*) FROM customer AS first JOIN customer AS c ON c.referrer = first.id"
    " WHERE first.referrer = $1 AND first.id <> $1 AND first.archived IS NULL"
    " AND c.archived IS NULL AND c.id <> $1";
  gint64 n_referred = 0, n_came = 0, n_on = 0;
  guint  n_listed = 0;

  if (!hf_database_number (db, &n_referred, error, referred, "i", customer) ||
      !hf_database_number (db, &n_came, error, came, "i", customer) ||
      !hf_database_number (db, &n_on, error, on, "i", customer) ||
      !count (db, customer, customer, 0, &n_listed, error))
    return FALSE;
  *tally = (HfReferralTally){ (guint) n_referred, (guint) n_came, (guint) n_on, n_listed > 0 };
  return TRUE;
}
