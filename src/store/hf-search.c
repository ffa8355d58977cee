/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding customers. One indexed query a tier, best tier first, until there are enough: a keystroke
 * costs the same in a book of a thousand and of a million. A query is left as soon as there are, so
 * that the few found first are the first of the many. */

#include "store/hf-search.h"

#include "base/hf-fold.h"
#include "base/hf-pinyin.h"
#include "base/hf-strings.h"
#include "base/hf-text-mask.h"
#include "core/hf-customer.h"
#include "store/hf-filter-sql.h"
#include "store/hf-search-match.h"
#include "store/hf-search-similar.h"
#include "store/hf-statement.h"

#include <string.h>

#define MIN_TAIL 2
#define LITTLE   3  /* fewer hits than these, and what is similar is looked for too */
#define SIMILAR  20 /* at the most */

typedef struct
{
  HfDatabase  *db;
  char        *typed;  /* as typed, cleaned */
  char        *folded; /* for comparing names */
  char        *digits; /* NULL unless the text is a number */
  char        *match;  /* the full-text expression, NULL when nothing is left to look for */
  guint        limit;
  HfFound     *found;
  GHashTable  *seen;   /* set of ids */
  HfStatement *passes; /* asks whether one customer passes the filter; NULL when there is none */
} Search;

static void
search_clear (Search *self)
{
  g_free (self->typed);
  g_free (self->folded);
  g_free (self->digits);
  g_free (self->match);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->passes, hf_statement_give_back);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/**
 * hf_found_free:
 * @self: (transfer full): a result
 *
 * Frees a result.
 */
void
hf_found_free (HfFound *self)
{
  g_array_unref (self->ids);
  g_array_unref (self->tiers);
  g_free (self);
}

/**
 * hf_found_count_exact:
 * @self: a result
 *
 * Returns: how many of the customers match as it was typed; those behind them are only similar
 */
guint
hf_found_count_exact (const HfFound *self)
{
  guint n = self->tiers->len;

  while (n > 0 && g_array_index (self->tiers, HfSearchTier, n - 1) == HF_SEARCH_SIMILAR)
    n--;
  return n;
}

static void
search_init (Search *self, HfDatabase *db, const char *text, guint limit, HfFound *found)
{
  *self = (Search){ .db = db, .limit = limit, .found = found };
  self->typed = hf_str_clean (text);
  self->folded = hf_fold (self->typed);
  if (hf_search_match_is_number (self->folded))
    self->digits = hf_digits (self->folded);
  self->match = hf_search_match_build (self->folded);
  self->seen = g_hash_table_new (NULL, NULL);
}

static gboolean
is_full (Search *self)
{
  return self->found->ids->len >= self->limit;
}

/* Hit by hit and not as a part of each tier's statement: an index that serves the filter would
 * tempt the engine to walk through all who pass it. */
static gboolean
set_filter (Search *self, const HfFilter *filter, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT 1 FROM customer AS t WHERE t.id = $1");
  guint n_bound = 1;

  if (filter == NULL || hf_filter_get_n (filter) == 0)
    return TRUE;
  hf_filter_sql_append (filter, &hf_customer_def, sql, " AND ", &n_bound);
  self->passes = hf_database_prepare (self->db, sql->str, error);
  n_bound = 1;
  if (self->passes != NULL)
    hf_filter_sql_bind (filter, &hf_customer_def, self->passes, &n_bound);
  return self->passes != NULL;
}

/* HF_STEP_ROW for whoever passes, HF_STEP_DONE for whoever does not. */
static HfStep
ask_filter (Search *self, gint64 id, GError **error)
{
  HfStep step;

  if (self->passes == NULL)
    return HF_STEP_ROW;
  hf_statement_bind_int (self->passes, 1, id);
  step = hf_statement_step (self->passes, error);
  hf_statement_reset (self->passes);
  return step;
}

static gboolean
add (Search *self, gint64 id, HfSearchTier tier, GError **error)
{
  HfStep step;

  if (!g_hash_table_add (self->seen, GSIZE_TO_POINTER (id)))
    return TRUE;
  step = ask_filter (self, id, error);
  if (step == HF_STEP_ROW)
    {
      g_array_append_val (self->found->ids, id);
      g_array_append_val (self->found->tiers, tier);
    }
  return step != HF_STEP_ERROR;
}

static gboolean
collect (Search *self, HfSearchTier tier, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (HfStatement) rows = NULL;
  va_list args;
  HfStep  step = HF_STEP_ERROR;

  if (is_full (self))
    return TRUE;
  va_start (args, types);
  rows = hf_database_preparev (self->db, error, sql, types, args);
  va_end (args);
  while (rows != NULL && !is_full (self) && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    if (!add (self, hf_statement_int (rows, 0), tier, error))
      return FALSE;
  return step != HF_STEP_ERROR;
}

static gboolean
find_exact (Search *self, GError **error)
{
  /* A name that folds to nothing, such as one of control characters, is compared as it stands. */
  return collect (self, HF_SEARCH_EXACT, error,
                  "SELECT c.id FROM customer AS c "
                  "WHERE c.name_fold = $1 AND ($1 <> '' OR c.name = $2)" HF_SEARCH_ALIVE,
                  "tt", self->folded, self->typed) &&
         collect (self, HF_SEARCH_EXACT, error,
                  "SELECT c.id FROM external_id AS e JOIN customer AS c ON c.id = e.customer "
                  "WHERE e.value = $1" HF_SEARCH_ALIVE,
                  "t", self->typed);
}

static gboolean
find_number (Search *self, GError **error)
{
  g_autofree char *tail = NULL, *after = NULL;

  if (self->digits == NULL || strlen (self->digits) < MIN_TAIL)
    return TRUE;
  tail = g_strreverse (g_strdup (self->digits));
  after = hf_search_match_after (tail);
  return collect (self, HF_SEARCH_EXACT, error,
                  "SELECT c.id FROM phone AS p JOIN customer AS c ON c.id = p.customer "
                  "WHERE p.number_digits = $1" HF_SEARCH_ALIVE,
                  "t", self->digits) &&
         collect (self, HF_SEARCH_TAIL, error,
                  "SELECT c.id FROM phone AS p JOIN customer AS c ON c.id = p.customer "
                  "WHERE p.number_tail >= $1 AND p.number_tail < $2" HF_SEARCH_ALIVE,
                  "tt", tail, after);
}

static gboolean
find_prefix (Search *self, GError **error)
{
  g_autofree char *after = hf_search_match_after (self->folded);

  return *self->folded == '\0' ||
         collect (self, HF_SEARCH_PREFIX, error,
                  "SELECT c.id FROM customer AS c "
                  "WHERE c.name_fold >= $1 AND c.name_fold < $2" HF_SEARCH_ALIVE,
                  "tt", self->folded, after);
}

#define BY_MATCH                                                       \
  "SELECT c.id FROM search JOIN customer AS c ON c.id = search.rowid " \
  "WHERE search MATCH $1" HF_SEARCH_ALIVE

/* Whole keys and not their beginnings; those that a longer name shares are told by its length. */
static gboolean
find_initials (Search *self, const char *letters, GError **error)
{
  g_auto (GStrv) keys = hf_pinyin_keys_of_initials (letters);
  g_autofree char *any = g_strjoinv ("\" OR \"", keys);
  g_autofree char *match = g_strdup_printf ("pinyin : (\"%s\")", any);

  return keys[0] == NULL ||
         collect (self, HF_SEARCH_INITIALS, error, BY_MATCH " AND length (c.name_fold) = $2", "ti",
                  match, (gint64) strlen (letters));
}

static gboolean
find_pinyin (Search *self, GError **error)
{
  g_autoptr (GString) match = g_string_new (NULL);
  g_auto (GStrv) syllables = g_strsplit (self->folded, " ", -1);
  g_autofree char *joined = g_strjoinv ("", syllables);

  if (*joined == '\0' || !hf_search_match_is_latin (joined))
    return TRUE;
  hf_search_match_append (match, "pinyin", joined, TRUE);
  return find_initials (self, joined, error) &&
         collect (self, HF_SEARCH_PINYIN, error, BY_MATCH, "t", match->str);
}

static gboolean
find_text (Search *self, GError **error)
{
  return self->match == NULL || collect (self, HF_SEARCH_TEXT, error, BY_MATCH, "t", self->match);
}

typedef struct
{
  Search  *search;
  guint    n_exact;
  GError **error;
  gboolean is_failed;
} Similar;

static gboolean
similar_found_cb (gint64 id, gpointer data)
{
  Similar *self = data;

  self->is_failed = !add (self->search, id, HF_SEARCH_SIMILAR, self->error);
  return !self->is_failed && !is_full (self->search) &&
         self->search->found->ids->len < self->n_exact + SIMILAR;
}

static gboolean
find_similar (Search *self, GError **error)
{
  Similar similar = { self, self->found->ids->len, error, FALSE };

  return is_full (self) || similar.n_exact >= LITTLE ||
         (hf_search_similar (self->db, self->folded, self->digits, similar_found_cb, &similar,
                             error) &&
          !similar.is_failed);
}

/**
 * hf_search:
 * @db: a connection
 * @text: what was typed
 * @limit: how many customers at the most
 * @error: return location for an error
 *
 * Finds customers who are not archived.
 *
 * Returns: (transfer full) (nullable): what was found, best first
 */
HfFound *
hf_search (HfDatabase *db, const char *text, guint limit, GError **error)
{
  return hf_search_within (db, text, NULL, limit, error);
}

/**
 * hf_search_within:
 * @db: a connection
 * @text: what was typed
 * @filter: (nullable): a resolved filter of customers that the hits must pass
 * @limit: how many customers at the most
 * @error: return location for an error
 *
 * Finds customers who are not archived and pass a filter.
 *
 * Returns: (transfer full) (nullable): what was found, best first
 */
HfFound *
hf_search_within (HfDatabase     *db,
                  const char     *text,
                  const HfFilter *filter,
                  guint           limit,
                  GError        **error)
{
  g_autoptr (HfFound) found = g_new0 (HfFound, 1);
  g_auto (Search) search = { 0 };

  found->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  found->tiers = g_array_new (FALSE, FALSE, sizeof (HfSearchTier));
  search_init (&search, db, text, limit, found);
  if (search.typed == NULL)
    return g_steal_pointer (&found);
  if (set_filter (&search, filter, error) && find_exact (&search, error) &&
      find_number (&search, error) && find_prefix (&search, error) &&
      find_pinyin (&search, error) && find_text (&search, error) && find_similar (&search, error))
    return g_steal_pointer (&found);
  return NULL;
}

/**
 * hf_search_count:
 * @db: a connection
 * @text: what was typed
 * @count: (out): how many match, at the most %HF_SEARCH_MOST + 1, which stands for any more
 * @error: return location for an error
 *
 * Counts the customers that match.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_search_count (HfDatabase *db, const char *text, gint64 *count, GError **error)
{
  g_autoptr (HfFound) found = hf_search (db, text, HF_SEARCH_MOST + 1, error);

  *count = found ? hf_found_count_exact (found) : 0;
  return found != NULL;
}

/**
 * hf_search_tier_name:
 * @tier: a tier
 *
 * Returns: (transfer none): its key in files and on the command line
 */
const char *
hf_search_tier_name (HfSearchTier tier)
{
  static const char *const names[] = { "exact",  "tail", "prefix", "initials",
                                       "pinyin", "text", "similar" };

  return names[tier];
}
