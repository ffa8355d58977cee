/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What follows from the definitions of own fields: how many of those that are wanted on every card
 * one lacks, and whether a card is found by what it says in them. Kept with each card, and for all
 * of them, some thousand at a time, when a definition changed. */

#include "store/hf-wanted.h"

#include "core/hf-custom-field.h"
#include "store/hf-marks.h"
#include "store/hf-search-doc.h"
#include "store/hf-statement.h"

/* Customers at a time. */
#define PORTION 1000

/* Where the mark of the definitions is kept by which all cards were looked through last. */
#define MARK_NAME "own-fields"

/* The own fields whose lack is counted. The number is for everybody: it would tell of what is
 * restricted that it is there, and who has it. */
#define COUNTED "wanted = 1 AND archived IS NULL AND level <> '" HF_CUSTOM_FIELD_RESTRICTED "'"

/* How many of them the card of `customer` lacks, as it is stored. */
#define LACKING                                                                           \
  "nullif ((SELECT count(*) FROM (SELECT id FROM custom_field WHERE " COUNTED ") AS f "   \
  "WHERE NOT EXISTS (SELECT 1 FROM custom_value AS v WHERE v.customer = customer.id AND " \
  "v.field = f.id)), 0)"

/**
 * hf_wanted_refresh:
 * @db: a connection in a transaction
 * @customer: a customer
 * @error: return location for an error
 *
 * Counts anew what a card lacks of the own fields wanted on every card.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_wanted_refresh (HfDatabase *db, gint64 customer, GError **error)
{
  static const char sql[] = "UPDATE customer SET lacks_own = " LACKING
                            " WHERE id = $1 AND lacks_own IS DISTINCT FROM " LACKING;

  return hf_database_run (db, error, sql, "i", customer);
}

/* A number that is another one whenever other fields are wanted, or are searched. */
static gboolean
read_mark (HfDatabase *db, gint64 *mark, GError **error)
{
  return hf_database_number (db, mark, error,
                             "SELECT coalesce(sum(CASE WHEN " COUNTED
                             " THEN (id * 7919) % 1000003 END), 0) * 1000000 + coalesce(sum(CASE "
                             "WHEN level = '" HF_CUSTOM_FIELD_RESTRICTED
                             "' THEN (id * 6007) % 1000033 END), 0) FROM custom_field",
                             "");
}

/**
 * hf_wanted_is_stale:
 * @db: a connection
 * @is_stale: (out): whether all cards have to be looked through
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
hf_wanted_is_stale (HfDatabase *db, gboolean *is_stale, GError **error)
{
  gint64 mark, kept;

  if (!read_mark (db, &mark, error) || !hf_mark_read (db, MARK_NAME, 0, &kept, error))
    return FALSE;
  *is_stale = mark != kept;
  return TRUE;
}

/* Up to @last, which is 0 where nobody is left. */
static gboolean
find_last (HfDatabase *db, gint64 after, gint64 *last, guint *n, GError **error)
{
  static const char sql[] = "SELECT id FROM customer WHERE id > $1 ORDER BY id LIMIT $2";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "ii", after, (gint64) PORTION);
  g_autoptr (GArray) ids = hf_statement_read_ids (rows, error);

  if (ids == NULL)
    return FALSE;
  *n = ids->len;
  *last = ids->len > 0 ? g_array_index (ids, gint64, ids->len - 1) : 0;
  return TRUE;
}

static gboolean
refresh_texts (HfDatabase *db, gint64 after, gint64 last, GError **error)
{
  static const char sql[] =
    "SELECT DISTINCT customer FROM custom_value WHERE customer > $1 AND customer <= $2";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "ii", after, last);
  g_autoptr (GArray) ids = hf_statement_read_ids (rows, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!hf_search_doc_refresh (db, g_array_index (ids, gint64, i), error))
      return FALSE;
  return ids != NULL;
}

/**
 * hf_wanted_refresh_portion:
 * @db: a writing connection in a transaction
 * @after: (inout): the customer who was looked at last, 0 to begin with and when all are
 * @mark: (inout): of the definitions as they were at the beginning
 * @n_seen: (inout): counts the customers
 * @error: return location for an error
 *
 * Looks through the next cards. Only who comes to the end has been through: where it is broken off,
 * or the definitions change in between, all are stale again.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_wanted_refresh_portion (HfDatabase *db,
                           gint64     *after,
                           gint64     *mark,
                           guint      *n_seen,
                           GError    **error)
{
  static const char sql[] = "UPDATE customer SET lacks_own = " LACKING
                            " WHERE id > $1 AND id <= $2 AND lacks_own IS DISTINCT FROM " LACKING;
  gint64 last;
  guint  n;

  if ((*after == 0 && !read_mark (db, mark, error)) || !find_last (db, *after, &last, &n, error) ||
      !hf_database_run (db, error, sql, "ii", *after, last) ||
      !refresh_texts (db, *after, last, error))
    return FALSE;
  *n_seen += n;
  *after = n < PORTION ? 0 : last;
  return *after > 0 || hf_mark_store (db, MARK_NAME, 0, *mark, error);
}

/**
 * hf_wanted_find_wrong:
 * @db: a connection
 * @error: return location for an error
 *
 * Counts once more what cards lack. Where a definition was changed since all were looked through,
 * nobody's number is wrong.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the customers of whom another number
 * is kept
 */
GArray *
hf_wanted_find_wrong (HfDatabase *db, GError **error)
{
  static const char sql[] =
    "SELECT id FROM customer WHERE lacks_own IS DISTINCT FROM " LACKING " ORDER BY id";
  g_autoptr (HfStatement) rows = NULL;
  gboolean is_stale;

  if (!hf_wanted_is_stale (db, &is_stale, error))
    return NULL;
  if (is_stale)
    return g_array_new (FALSE, FALSE, sizeof (gint64));
  rows = hf_database_prepare (db, sql, error);
  return hf_statement_read_ids (rows, error);
}
