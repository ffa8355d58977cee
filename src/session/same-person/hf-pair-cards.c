/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pairs with both cards, and what somebody said of them. A judgement is a row; by whom and when it
 * was made is in the history alone. The same was said twice where two people looked at a pair. */

#include "session/same-person/hf-pair-cards.h"

#include "core/hf-customer.h"
#include "core/hf-distinct-pair.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

#include <glib/gi18n.h>

#define ALL_APART                                                                              \
  "SELECT CASE WHEN customer < other THEN customer ELSE other END AS one, CASE WHEN customer " \
  "< other THEN other ELSE customer END AS two, max (id) AS last FROM distinct_pair GROUP BY " \
  "1, 2"

static void
pair_cards_free (gpointer data)
{
  HfPairCards *self = data;

  for (guint i = 0; i < G_N_ELEMENTS (self->cards); i++)
    g_clear_pointer (&self->cards[i], hf_row_unref);
  g_clear_pointer (&self->apart, g_ptr_array_unref);
  g_free (self->who);
  g_free (self);
}

typedef HfPairCards PairCards;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PairCards, pair_cards_free)

static gboolean
read_cards (PairCards             *self,
            HfDatabase            *db,
            HfViewer              *viewer,
            const HfDuplicatePair *pair,
            GError               **error)
{
  const gint64 both[] = { pair->one, pair->other };
  g_autoptr (GError) failure = NULL;

  for (guint i = 0; failure == NULL && i < G_N_ELEMENTS (both); i++)
    self->cards[i] = hf_sql_read_one (db, &hf_customer_def, viewer, both[i], &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
read_judgements (PairCards             *self,
                 HfDatabase            *db,
                 HfViewer              *viewer,
                 const HfDuplicatePair *pair,
                 GError               **error)
{
  static const char sql[] = "SELECT id FROM distinct_pair WHERE customer = $1 AND other = $2 "
                            "OR customer = $2 AND other = $1 ORDER BY id";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "ii", pair->one, pair->other);
  g_autoptr (GArray) ids = rows != NULL ? hf_statement_read_ids (rows, error) : NULL;

  if (ids == NULL)
    return FALSE;
  self->apart = hf_sql_read_ids (db, &hf_distinct_pair_def, viewer, ids, error);
  return self->apart != NULL;
}

/* Where it was taken back and that was undone, it is said again by whoever said it first. */
static gboolean
read_who (PairCards *self, HfDatabase *db, GError **error)
{
  static const char sql[] =
    "SELECT s.who, s.at FROM change AS c JOIN step AS s ON s.id = c.step "
    "WHERE c.entity = 'distinct_pair' AND c.row_id = $1 AND c.before IS NULL "
    "ORDER BY c.id LIMIT 1";
  const HfRow *last =
    self->apart->len > 0 ? g_ptr_array_index (self->apart, self->apart->len - 1) : NULL;
  g_autoptr (HfStatement) row = last ? hf_database_ask (db, error, sql, "i", last->id) : NULL;
  HfStep step = HF_STEP_DONE;

  if (last == NULL)
    return TRUE;
  step = row != NULL ? hf_statement_step (row, error) : HF_STEP_ERROR;
  if (step == HF_STEP_ROW)
    {
      self->who = g_strdup (hf_statement_text (row, 0));
      self->at = hf_statement_int (row, 1);
    }
  return step != HF_STEP_ERROR;
}

/**
 * hf_pair_cards_is_open:
 * @self: a pair
 *
 * Returns: whether there is something to decide: both cards are in use, and nobody said that they
 *   are two people
 */
gboolean
hf_pair_cards_is_open (const HfPairCards *self)
{
  return self->apart->len == 0 && hf_row_is_null (self->cards[0], HF_CUSTOMER_ARCHIVED) &&
         hf_row_is_null (self->cards[1], HF_CUSTOMER_ARCHIVED);
}

/**
 * hf_pair_cards_read:
 * @db: a connection
 * @viewer: who looks
 * @pairs: (element-type HfDuplicatePair): which ones
 * @error: return location for an error
 *
 * Reads pairs. One of which a card is not in the book any more is none.
 *
 * Returns: (transfer full) (element-type HfPairCards) (nullable): them, in this order
 */
GPtrArray *
hf_pair_cards_read (HfDatabase *db, HfViewer *viewer, const GArray *pairs, GError **error)
{
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func (pair_cards_free);

  for (guint i = 0; i < pairs->len; i++)
    {
      const HfDuplicatePair *pair = &g_array_index (pairs, HfDuplicatePair, i);
      g_autoptr (PairCards) self = g_new0 (PairCards, 1);

      if (!read_cards (self, db, viewer, pair, error) ||
          !read_judgements (self, db, viewer, pair, error) || !read_who (self, db, error))
        return NULL;
      if (self->cards[0] != NULL && self->cards[1] != NULL)
        g_ptr_array_add (read, g_steal_pointer (&self));
    }
  return g_steal_pointer (&read);
}

/**
 * hf_pair_cards_read_mark:
 * @db: a connection
 * @customer: a card
 * @mark: (out): what became of its mark
 * @error: return location for an error
 *
 * Finds out whether a card is still to be told from the one that it was marked as like.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_pair_cards_read_mark (HfDatabase *db, gint64 customer, HfMark *mark, GError **error)
{
  static const char sql[] =
    "SELECT c.archived IS NOT NULL OR o.archived IS NOT NULL FROM customer AS c "
    "JOIN customer AS o ON o.id = c.similar_to WHERE c.id = $1 AND NOT EXISTS ("
    "SELECT 1 FROM distinct_pair AS d WHERE d.customer = c.id AND d.other = o.id "
    "OR d.customer = o.id AND d.other = c.id)";
  g_autoptr (HfStatement) row = hf_database_ask (db, error, sql, "i", customer);
  HfStep step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;

  *mark = HF_MARK_NONE;
  if (step == HF_STEP_ROW)
    *mark = hf_statement_int (row, 0) != 0 ? HF_MARK_ARCHIVED : HF_MARK_OPEN;
  return step != HF_STEP_ERROR;
}

static HfDuplicatePair
read_pair (HfStatement *row)
{
  return (HfDuplicatePair){ hf_statement_int (row, 0), hf_statement_int (row, 1), 0 };
}

/**
 * hf_pair_cards_list_apart:
 * @db: a connection
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HfDuplicatePair) (nullable): all the pairs of which
 *   somebody said that they are two people, as a set
 */
GHashTable *
hf_pair_cards_list_apart (HfDatabase *db, GError **error)
{
  g_autoptr (GHashTable) apart =
    g_hash_table_new_full (hf_duplicate_pair_hash, hf_duplicate_pair_equal, g_free, NULL);
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, ALL_APART, "");
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfDuplicatePair pair = read_pair (rows);

      g_hash_table_add (apart, g_memdup2 (&pair, sizeof pair));
    }
  return step == HF_STEP_DONE ? g_steal_pointer (&apart) : NULL;
}

/**
 * hf_pair_cards_read_apart:
 * @db: a connection
 * @viewer: who looks
 * @limit: how many to read
 * @error: return location for an error
 *
 * Reads pairs of which somebody said that they are two people.
 *
 * Returns: (transfer full) (nullable): them
 */
HfApartSheet *
hf_pair_cards_read_apart (HfDatabase *db, HfViewer *viewer, guint limit, GError **error)
{
  static const char sql[] = "SELECT one, two FROM (" ALL_APART ") AS apart "
                            "ORDER BY last DESC LIMIT $1";
  static const char count[] = "SELECT count(*) FROM (" ALL_APART ") AS apart";
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (HfDuplicatePair));
  g_autoptr (HfApartSheet) sheet = g_new0 (HfApartSheet, 1);
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", (gint64) limit);
  HfStep step = HF_STEP_ERROR;
  gint64 n_all;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfDuplicatePair pair = read_pair (rows);

      g_array_append_val (pairs, pair);
    }
  if (step != HF_STEP_DONE || !hf_database_number (db, &n_all, error, count, ""))
    return NULL;
  sheet->n_all = (guint) n_all;
  sheet->pairs = hf_pair_cards_read (db, viewer, pairs, error);
  return sheet->pairs != NULL ? g_steal_pointer (&sheet) : NULL;
}

/**
 * hf_apart_sheet_free:
 * @self: (transfer full): pairs
 *
 * Frees them.
 */
void
hf_apart_sheet_free (HfApartSheet *self)
{
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_free (self);
}

/**
 * hf_pair_cards_set_apart:
 * @one: a card
 * @other: another
 *
 * Returns: (transfer full): what says that they are two people
 */
HfChangeSet *
hf_pair_cards_set_apart (gint64 one, gint64 other)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Not a duplicate"));
  HfRow       *pair = hf_row_new (&hf_distinct_pair_def);

  hf_row_set_int (pair, HF_DISTINCT_PAIR_CUSTOMER, one);
  hf_row_set_int (pair, HF_DISTINCT_PAIR_OTHER, other);
  hf_change_set_insert (changes, pair);
  return changes;
}
