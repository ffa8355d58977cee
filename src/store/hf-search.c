/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding customers. One indexed query a tier, best tier first, until there are enough: a keystroke
 * costs the same in a book of a thousand and of a million. A query is left as soon as there are, so
 * that the few found first are the first of the many. Among equals stand first whose card was
 * opened lately, and then who has something to do next. */

#include "store/hf-search.h"

#include "base/hf-date.h"
#include "base/hf-fold.h"
#include "base/hf-pinyin.h"
#include "base/hf-strings.h"
#include "base/hf-text-mask.h"
#include "core/hf-customer.h"
#include "store/hf-filter-sql.h"
#include "store/hf-levels.h"
#include "store/hf-search-match.h"
#include "store/hf-search-said.h"
#include "store/hf-search-similar.h"
#include "store/hf-search-words.h"
#include "store/hf-statement.h"

#include <string.h>

#define MIN_TAIL         2
#define SHOWN_TAIL       4 /* places of a masked number that are shown */
#define MIN_ORGANISATION 2 /* letters */

#define LITTLE  3  /* fewer hits than these, and what is similar is looked for too */
#define SIMILAR 20 /* at the most */

#define RANKED 50 /* of a tier, those that are put in order */
#define RECENT 10 /* cards opened last that weigh: each is asked for on its own */

/* The last places of an identity card from the end, as the index customer_by_id_tail has them. */
#define ID_PLACES   6
#define ID_PLACE(n) "upper (substr (c.id_number, -" n ", 1))"
#define ID_TAIL                                                                       \
  ID_PLACE ("1")                                                                      \
  " || " ID_PLACE ("2") " || " ID_PLACE ("3") " || " ID_PLACE ("4") " || " ID_PLACE ( \
    "5") " || " ID_PLACE ("6")

#define WITH_PHONE  "phone AS p ON p.customer = c.id"
#define WITH_NUMBER "external_id AS e ON e.customer = c.id"
#define WITH_TEXT   "search ON search.rowid = c.id"

typedef struct
{
  HfDatabase            *db;
  const HfSearchOptions *options;

  gboolean     is_masked; /* whether somebody looks who is shown personal fields masked */
  char        *typed;     /* as typed, cleaned */
  char        *folded;    /* for comparing names */
  char        *digits;    /* NULL unless the text is a number */
  char        *match;     /* the full-text expression, NULL when nothing is left to look for */
  guint        limit;
  gboolean     is_archive; /* whether the archived are looked for just now */
  HfFound     *found;
  GHashTable  *seen;   /* set of ids */
  GHashTable  *recent; /* id → how many cards were opened since, from 1 on */
  HfStatement *passes; /* asks whether one customer passes the filter; NULL when there is none */
} Search;

/* What a tier is found by: what stands beside the customer “c”, if anything, and a condition. */
typedef struct
{
  HfSearchTier tier;
  const char  *beside;
  const char  *where;
} Tier;

typedef struct
{
  gint64 id;
  guint  recent; /* 1 for the card opened last, G_MAXUINT for one that was not opened lately */
  HfDate due;    /* later than any day for nothing to do */
  guint  nth;    /* as the index has them */
} Hit;

static void
search_clear (Search *self)
{
  g_free (self->typed);
  g_free (self->folded);
  g_free (self->digits);
  g_free (self->match);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->recent, g_hash_table_unref);
  g_clear_pointer (&self->passes, hf_statement_give_back);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static void
search_init (Search                *self,
             HfDatabase            *db,
             const char            *text,
             const HfSearchOptions *options,
             guint                  limit,
             HfFound               *found)
{
  *self = (Search){ .db = db, .options = options, .limit = limit, .found = found };
  self->is_masked = options->viewer == NULL || options->viewer->masked;
  self->typed = hf_str_clean (text);
  self->folded = hf_fold (self->typed);
  if (hf_search_match_is_number (self->folded))
    self->digits = hf_digits (self->folded);
  self->match = hf_search_match_build (self->folded, self->is_masked);
  self->seen = g_hash_table_new (NULL, NULL);
  self->recent = g_hash_table_new (NULL, NULL);
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
  hf_levels_append_asked (sql, " AND ", filter, self->options->viewer);
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

/* Whose card the viewer opened last stands first among equals. */
static gboolean
read_recent (Search *self, GError **error)
{
  static const char sql[] = "SELECT row_id FROM recent WHERE who = $1 AND entity = 'customer' "
                            "ORDER BY nth DESC LIMIT " G_STRINGIFY (RECENT);
  g_autoptr (HfStatement) rows = NULL;
  HfStep step = HF_STEP_ERROR;

  if (self->options->viewer == NULL)
    return TRUE;
  rows = hf_database_ask (self->db, error, sql, "t", self->options->viewer->who);
  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    g_hash_table_insert (self->recent, GSIZE_TO_POINTER (hf_statement_int (rows, 0)),
                         GUINT_TO_POINTER (g_hash_table_size (self->recent) + 1));
  return step != HF_STEP_ERROR;
}

static char *
write_sql (const Search *self, const Tier *tier)
{
  return g_strconcat ("SELECT c.id, c.next_follow_up FROM customer AS c",
                      tier->beside ? " JOIN " : "", tier->beside ? tier->beside : "", " WHERE ",
                      tier->where, self->is_archive ? HF_SEARCH_ARCHIVE : HF_SEARCH_ALIVE, NULL);
}

/* The same, asked of the cards opened last one by one. The parameter stands last, as the engine
 * numbers them by where they stand. */
static char *
write_recent_sql (const Search *self, const Tier *tier, gsize n_bound)
{
  return g_strdup_printf ("SELECT c.id, c.next_follow_up FROM recent AS r CROSS JOIN customer AS c "
                          "ON c.id = r.row_id%s%s WHERE %s%s AND r.who = $%u AND "
                          "r.entity = 'customer' AND r.nth > coalesce ((SELECT nth FROM recent "
                          "WHERE who = $%u AND entity = 'customer' ORDER BY nth DESC "
                          "LIMIT 1 OFFSET " G_STRINGIFY (RECENT) "), -1)",
                          tier->beside ? " CROSS JOIN " : "", tier->beside ? tier->beside : "",
                          tier->where, self->is_archive ? HF_SEARCH_ARCHIVE : HF_SEARCH_ALIVE,
                          (guint) n_bound + 1, (guint) n_bound + 1);
}

static void
take_hit (Search *self, GArray *hits, HfStatement *rows)
{
  Hit      hit = { .id = hf_statement_int (rows, 0), .nth = hits->len };
  HfDate   due = hf_date_from_iso (hf_statement_text (rows, 1));
  gpointer recent = g_hash_table_lookup (self->recent, GSIZE_TO_POINTER (hit.id));

  hit.recent = recent ? GPOINTER_TO_UINT (recent) : G_MAXUINT;
  hit.due = due != HF_DATE_NONE ? due : G_MAXINT32;
  g_array_append_val (hits, hit);
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const Hit *x = a, *y = b;

  if (x->recent != y->recent)
    return x->recent < y->recent ? -1 : 1;
  if (x->due != y->due)
    return x->due < y->due ? -1 : 1;
  return (x->nth > y->nth) - (x->nth < y->nth);
}

static HfStep
take_hits (Search *self, GArray *hits, HfStatement *rows, guint most, GError **error)
{
  HfStep step = rows != NULL ? HF_STEP_ROW : HF_STEP_ERROR;

  while (step == HF_STEP_ROW && hits->len < most)
    if ((step = hf_statement_step (rows, error)) == HF_STEP_ROW)
      take_hit (self, hits, rows);
  return step;
}

static gboolean
add_hits (Search *self, const GArray *hits, HfSearchTier tier, GError **error)
{
  for (guint i = 0; i < hits->len && !is_full (self); i++)
    if (!add (self, g_array_index (hits, Hit, i).id, tier, error))
      return FALSE;
  return TRUE;
}

/* The first of a tier are put in order, however many are wanted, so that these are always the same;
 * those behind them come as the index has them. */
static gboolean
collect (Search *self, const Tier *tier, GError **error, const char *types, ...)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_autoptr (HfStatement) rows = NULL, recent = NULL;
  g_autofree char *sql = NULL, *recent_sql = NULL;
  va_list          args;
  HfStep           step;

  if (is_full (self))
    return TRUE;
  sql = write_sql (self, tier);
  va_start (args, types);
  rows = hf_database_preparev (self->db, error, sql, types, args);
  va_end (args);
  step = take_hits (self, hits, rows, RANKED, error);
  if (step == HF_STEP_ROW && g_hash_table_size (self->recent) > 0)
    {
      recent_sql = write_recent_sql (self, tier, strlen (types));
      va_start (args, types);
      recent = hf_database_preparev (self->db, error, recent_sql, types, args);
      va_end (args);
      if (recent != NULL)
        hf_statement_bind_text (recent, (int) strlen (types) + 1, self->options->viewer->who);
      if (take_hits (self, hits, recent, G_MAXUINT, error) == HF_STEP_ERROR)
        return FALSE;
    }
  g_array_sort (hits, compare_hits);
  if (step == HF_STEP_ERROR || !add_hits (self, hits, tier->tier, error))
    return FALSE;
  while (step == HF_STEP_ROW && !is_full (self) &&
         (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    if (!add (self, hf_statement_int (rows, 0), tier->tier, error))
      return FALSE;
  return step != HF_STEP_ERROR;
}

static gboolean
find_exact (Search *self, GError **error)
{
  /* A name that folds to nothing, such as one of control characters, is compared as it stands. */
  static const Tier by_name = { HF_SEARCH_EXACT, NULL,
                                "c.name_fold = $1 AND ($1 <> '' OR c.name = $2)" };
  static const Tier by_number = { HF_SEARCH_EXACT, WITH_NUMBER, "e.value = $1" };

  return collect (self, &by_name, error, "tt", self->folded, self->typed) &&
         collect (self, &by_number, error, "t", self->typed);
}

/* Whoever sees a number masked finds it by as much of its end as they see, or knows all of it. */
static gboolean
is_tail (const Search *self)
{
  return self->is_masked ? strlen (self->digits) <= SHOWN_TAIL : !self->is_archive;
}

/* Beginnings of names and ends of numbers would lead past everybody who is not archived; the texts
 * of those who are have them too. */
static gboolean
find_number (Search *self, GError **error)
{
  static const Tier whole = { HF_SEARCH_EXACT, WITH_PHONE, "p.number_digits = $1" };
  static const Tier end = { HF_SEARCH_TAIL, WITH_PHONE,
                            "p.number_tail >= $1 AND p.number_tail < $2" };
  g_autofree char  *tail = NULL, *after = NULL;

  if (self->digits == NULL || strlen (self->digits) < MIN_TAIL)
    return TRUE;
  tail = g_strreverse (g_strdup (self->digits));
  after = hf_search_match_after (tail);
  return collect (self, &whole, error, "t", self->digits) &&
         (!is_tail (self) || collect (self, &end, error, "tt", tail, after));
}

/* The index has the last places, from the end; what was typed beyond them is compared. */
static gboolean
find_id_number (Search *self, GError **error)
{
  static const Tier whole = { HF_SEARCH_EXACT, NULL, "c.id_number = $1" };
  static const Tier end = { HF_SEARCH_TAIL, NULL,
                            "(" ID_TAIL ") >= $1 AND (" ID_TAIL ") < $2 AND "
                            "c.id_number IS NOT NULL AND "
                            "upper (substr (c.id_number, - length ($3))) = $3" };
  g_autofree char  *number = self->is_masked ? NULL : hf_search_words_id_number (self->folded);
  g_autofree char  *tail = NULL, *after = NULL;

  if (number == NULL)
    return TRUE;
  tail = g_strreverse (g_strdup (number));
  tail[MIN (strlen (tail), ID_PLACES)] = '\0';
  after = hf_search_match_after (tail);
  return collect (self, &whole, error, "t", number) &&
         (self->is_archive || collect (self, &end, error, "ttt", tail, after, number));
}

static gboolean
find_prefix (Search *self, GError **error)
{
  static const Tier tier = { HF_SEARCH_PREFIX, NULL, "c.name_fold >= $1 AND c.name_fold < $2" };
  g_autofree char  *after = hf_search_match_after (self->folded);

  return *self->folded == '\0' || self->is_archive ||
         collect (self, &tier, error, "tt", self->folded, after);
}

/* Only who is archived has the mark, so that among a million the few are found at once. */
static char *
match_whom (const Search *self, const char *match)
{
  return self->is_archive ? g_strdup_printf ("(%s) AND " HF_SEARCH_MATCH_ARCHIVED, match) :
                            g_strdup (match);
}

/* Whole keys and not their beginnings; those that a longer name shares are told by its length. */
static gboolean
find_initials (Search *self, const char *letters, GError **error)
{
  static const Tier tier = { HF_SEARCH_INITIALS, WITH_TEXT,
                             "search MATCH $1 AND length (c.name_fold) = $2" };
  g_auto (GStrv) keys = hf_pinyin_keys_of_initials (letters);
  g_autofree char *any = g_strjoinv ("\" OR \"", keys);
  g_autofree char *match = g_strdup_printf ("pinyin : (\"%s\")", any);
  g_autofree char *of_whom = match_whom (self, match);

  return keys[0] == NULL || collect (self, &tier, error, "ti", of_whom, (gint64) strlen (letters));
}

static gboolean
find_pinyin (Search *self, GError **error)
{
  static const Tier tier = { HF_SEARCH_PINYIN, WITH_TEXT, "search MATCH $1" };
  g_autoptr (GString) match = g_string_new (NULL);
  g_auto (GStrv) syllables = g_strsplit (self->folded, " ", -1);
  g_autofree char *joined = g_strjoinv ("", syllables);
  g_autofree char *of_whom = NULL;

  if (*joined == '\0' || !hf_search_match_is_latin (joined))
    return TRUE;
  hf_search_match_append (match, "pinyin", joined, TRUE);
  of_whom = match_whom (self, match->str);
  return find_initials (self, joined, error) && collect (self, &tier, error, "t", of_whom);
}

static gboolean
find_text (Search *self, GError **error)
{
  static const Tier tier = { HF_SEARCH_TEXT, WITH_TEXT, "search MATCH $1" };
  g_autofree char  *of_whom = self->match ? match_whom (self, self->match) : NULL;

  return of_whom == NULL || collect (self, &tier, error, "t", of_whom);
}

/* A number of the card that is no telephone of the customer's own, however it was grouped here or
 * there; one without groups is among the texts. */
static gboolean
find_grouped (Search *self, GError **error)
{
  static const Tier tier = { HF_SEARCH_TEXT, WITH_TEXT, "search MATCH $1" };
  g_autofree char  *match = NULL, *of_whom = NULL;

  if (self->digits == NULL || self->is_masked || strlen (self->digits) < HF_SEARCH_LEAST_NUMBER ||
      g_str_equal (self->digits, self->folded))
    return TRUE;
  match = g_strdup_printf ("digits : \"%s\"", self->digits);
  of_whom = match_whom (self, match);
  return collect (self, &tier, error, "t", of_whom);
}

/* Whom an organisation has on its list now, of as many as are listed at the most. Organisations are
 * few enough to be looked through. */
static gboolean
find_members (Search *self, GError **error)
{
  static const Tier tier = {
    HF_SEARCH_TEXT, NULL,
    "c.id IN (SELECT m.customer FROM organisation AS o CROSS JOIN member AS m "
    "ON m.organisation = o.id WHERE instr (o.name_fold, $1) > 0 "
    "AND (m.\"to\" IS NULL OR m.\"to\" >= $2) LIMIT " G_STRINGIFY (HF_SEARCH_MOST) ")"
  };
  char today[11];

  if (self->digits != NULL || g_utf8_strlen (self->folded, -1) < MIN_ORGANISATION)
    return TRUE;
  hf_date_write_iso (self->options->today, today);
  return collect (self, &tier, error, "tt", self->folded, today);
}

/* Those who stand as it was typed, and of whom the rest of it is true. Beside a text only its own
 * index serves: by that of the grade, everybody with it would be looked for in the text. Where it
 * is all that was typed they come before those in whose text it is: many an account has a word that
 * begins with a. */
static gboolean
find_standing (Search *self, gboolean is_alone, GError **error)
{
  g_auto (HfSearchWords) words = { 0 };
  g_autofree char *match = NULL, *where = NULL;
  char             today[11];
  Tier             tier = { HF_SEARCH_TEXT, NULL, NULL };

  if (self->is_archive || !hf_search_words_read (&words, self->folded) ||
      is_alone != (*words.rest == '\0'))
    return TRUE;
  match = hf_search_match_build (words.rest, self->is_masked);
  where = g_strdup_printf ("%s AND %s%s AND %s%s", match ? "search MATCH $1" : "$1 IS NULL",
                           match ? "+" : "", words.grade ? "c.grade = $2" : "$2 IS NULL",
                           match ? "+" : "",
                           words.is_overdue ? "c.next_follow_up < $3" : "$3 IS NOT NULL");
  tier.beside = match ? WITH_TEXT : NULL;
  tier.where = where;
  hf_date_write_iso (self->options->today, today);
  return collect (self, &tier, error, "ttt", match, words.grade, today);
}

/* For a search that finds one by one. */
typedef struct
{
  Search      *search;
  HfSearchTier tier;
  guint        most; /* hits in all */
  GError     **error;
  gboolean     is_failed;
} Finding;

static gboolean
found_cb (gint64 id, gpointer data)
{
  Finding *self = data;

  self->is_failed = !add (self->search, id, self->tier, self->error);
  return !self->is_failed && self->search->found->ids->len < self->most;
}

/* Newest first, so that nobody's place depends on whose card was opened. Whoever sees personal
 * words masked finds nobody by them. */
static gboolean
find_said (Search *self, HfSaidIndex index, HfSearchTier tier, GError **error)
{
  Finding finding = { self, tier, self->limit, error, FALSE };

  return is_full (self) || self->is_masked || self->options->by_cards_only ||
         (hf_search_said (self->db, index, self->folded, self->options->viewer,
                          self->is_archive ? HF_SEARCH_ARCHIVE : HF_SEARCH_ALIVE, found_cb,
                          &finding, error) &&
          !finding.is_failed);
}

static gboolean
find_all (Search *self, gboolean is_archive, GError **error)
{
  self->is_archive = is_archive;
  return find_exact (self, error) && find_number (self, error) && find_id_number (self, error) &&
         find_prefix (self, error) && find_pinyin (self, error) &&
         find_standing (self, TRUE, error) && find_text (self, error) &&
         find_grouped (self, error) && find_standing (self, FALSE, error) &&
         find_members (self, error) && find_said (self, HF_SAID_CALLS, HF_SEARCH_CALL, error) &&
         find_said (self, HF_SAID_HANDLED, HF_SEARCH_CALL, error) &&
         find_said (self, HF_SAID_COMPLAINTS, HF_SEARCH_CALL, error) &&
         find_said (self, HF_SAID_NOTES, HF_SEARCH_NOTE, error);
}

/* Numbers that are like another would tell a hidden one by trying. */
static gboolean
find_similar (Search *self, GError **error)
{
  guint   n_exact = self->found->ids->len;
  Finding similar = { self, HF_SEARCH_SIMILAR, MIN (n_exact + SIMILAR, self->limit), error, FALSE };

  if (self->is_masked && self->digits != NULL)
    return TRUE;
  return is_full (self) || n_exact >= LITTLE ||
         (hf_search_similar (self->db, self->folded, self->digits, found_cb, &similar, error) &&
          !similar.is_failed);
}

/**
 * hf_search:
 * @db: a connection
 * @text: what was typed
 * @viewer: who looks
 * @limit: how many customers at the most
 * @error: return location for an error
 *
 * Finds customers who are not archived.
 *
 * Returns: (transfer full) (nullable): what was found, best first
 */
HfFound *
hf_search (HfDatabase *db, const char *text, const HfViewer *viewer, guint limit, GError **error)
{
  return hf_search_within (db, text, &(HfSearchOptions){ .viewer = viewer }, limit, error);
}

/**
 * hf_search_within:
 * @db: a connection
 * @text: what was typed
 * @options: among whom, and for whom
 * @limit: how many customers at the most
 * @error: return location for an error
 *
 * Finds customers. The archived stand behind all others but those who are only similar.
 *
 * Returns: (transfer full) (nullable): what was found, best first
 */
HfFound *
hf_search_within (HfDatabase            *db,
                  const char            *text,
                  const HfSearchOptions *options,
                  guint                  limit,
                  GError               **error)
{
  g_autoptr (HfFound) found = g_new0 (HfFound, 1);
  g_auto (Search) search = { 0 };
  gboolean has_others = options->whom != HF_SEARCH_ARCHIVED;

  found->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  found->tiers = g_array_new (FALSE, FALSE, sizeof (HfSearchTier));
  search_init (&search, db, text, options, limit, found);
  if (search.typed == NULL)
    return g_steal_pointer (&found);
  if (!set_filter (&search, options->filter, error) || !read_recent (&search, error) ||
      (has_others && !find_all (&search, FALSE, error)) ||
      (options->whom != HF_SEARCH_IN_USE && !find_all (&search, TRUE, error)) ||
      (has_others && !find_similar (&search, error)))
    return NULL;
  return g_steal_pointer (&found);
}
