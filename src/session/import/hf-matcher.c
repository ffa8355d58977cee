/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether the book has somebody's card already. A number decides; without one, exactly one card in
 * use that is alike for certain, with nothing against it. Never a name alone: two cards of one
 * person can be joined later, two persons on one card hardly be parted. */

#include "session/import/hf-matcher.h"

#include "base/hf-fold.h"
#include "base/hf-text-mask.h"
#include "session/same-person/hf-likeness.h"
#include "store/hf-statement.h"

/* More people of one name and phone than that are no help to anybody. */
#define MAX_CANDIDATES 8

typedef struct
{
  HfDatabase        *db;
  const HfMatchKeys *keys;
  char              *fold;                    /* owned; the name as compared */
  char              *digits[HF_MATCH_PHONES]; /* owned; "" for none */

  gint64   candidates[MAX_CANDIDATES];
  gboolean is_contradicted[MAX_CANDIDATES];
  guint    n_candidates;
  gboolean is_crowded; /* there are more, of whom nothing was asked */
  gint64   archived;   /* somebody as like who is no candidate, as they are archived; or 0 */
} Search;

static void
search_clear (Search *self)
{
  g_free (self->fold);
  for (guint i = 0; i < HF_MATCH_PHONES; i++)
    g_free (self->digits[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static gboolean
find_by_number (Search *self, gint64 *customer, GError **error)
{
  static const char sql[] = "SELECT customer FROM external_id WHERE source = $1 AND value = $2";

  return hf_database_number (self->db, customer, error, sql, "tt", self->keys->source,
                             self->keys->external_id);
}

/* Nobody said whose the number is, so the name has to agree too. */
static gboolean
find_by_number_anywhere (Search *self, gint64 *customer, GError **error)
{
  static const char sql[] =
    "SELECT CASE WHEN min(c.id) = max(c.id) THEN min(c.id) ELSE 0 END FROM external_id AS e "
    "JOIN customer AS c ON c.id = e.customer WHERE e.value = $1 AND c.name_fold = $2";

  return hf_database_number (self->db, customer, error, sql, "tt", self->keys->external_id,
                             self->fold);
}

/* A book's own number means nothing in another book, so something else has to agree: name and
 * phone or birth date, or the name where the card has neither and no number. A card that was merged
 * since is found as well, and what hung on it is on the one it went into. */
static gboolean
find_by_book_id (Search *self, gint64 *customer, GError **error)
{
  static const char sql[] =
    "SELECT c.id FROM customer AS o JOIN customer AS c ON c.id = coalesce(o.merged_into, o.id) "
    "WHERE o.id = $1 AND $2 IN (o.name_fold, c.name_fold) AND ($3 IN (o.birth_date, c.birth_date) "
    "OR EXISTS (SELECT 1 FROM phone AS p WHERE p.customer = c.id AND p.number_digits <> '' "
    "AND p.number_digits IN ($4, $5)) "
    "OR EXISTS (SELECT 1 FROM external_id AS e WHERE e.customer = c.id AND e.value = $6) "
    "OR (NOT EXISTS (SELECT 1 FROM phone AS p WHERE p.customer = c.id) "
    "AND NOT EXISTS (SELECT 1 FROM external_id AS e WHERE e.customer = c.id) "
    "AND (c.birth_date IS NULL OR c.birth_precision IS NOT NULL)))";

  return hf_database_number (self->db, customer, error, sql, "ittttt", self->keys->book_id,
                             self->fold, self->keys->birth_date, self->digits[0], self->digits[1],
                             self->keys->external_id);
}

/* The number in the book and the name alone are no proof, but hardly chance. */
static gboolean
suspect_by_book_id (Search *self, gint64 *similar, GError **error)
{
  static const char sql[] =
    "SELECT c.id FROM customer AS o JOIN customer AS c ON c.id = coalesce(o.merged_into, o.id) "
    "WHERE o.id = $1 AND $2 IN (o.name_fold, c.name_fold)";

  return *similar != 0 || self->keys->book_id == 0 ||
         hf_database_number (self->db, similar, error, sql, "it", self->keys->book_id, self->fold);
}

static gboolean
has_other_number (Search *self, gint64 customer, gboolean *has, GError **error)
{
  static const char sql[] = "SELECT count(*) FROM external_id WHERE customer = $1 AND source = $2";
  gint64            n = 0;

  if (self->keys->external_id != NULL &&
      !hf_database_number (self->db, &n, error, sql, "it", customer, self->keys->source))
    return FALSE;
  *has = n > 0;
  return TRUE;
}

static HfLikenessFacts
get_facts (const HfMatchKeys *keys)
{
  return (HfLikenessFacts){ keys->sex, keys->id_number, keys->name, keys->household, FALSE };
}

static gboolean
candidate_found (gint64 customer, const HfLikenessFacts *facts, gpointer user_data, GError **error)
{
  Search         *self = user_data;
  HfLikenessFacts own = get_facts (self->keys);
  gboolean        has_number;

  if (facts->is_archived)
    {
      self->archived = self->archived != 0 ? self->archived : customer;
      return TRUE;
    }
  for (guint i = 0; i < self->n_candidates; i++)
    if (self->candidates[i] == customer)
      return TRUE;
  if (self->n_candidates == MAX_CANDIDATES)
    {
      self->is_crowded = TRUE;
      return TRUE;
    }
  if (!has_other_number (self, customer, &has_number, error))
    return FALSE;
  self->candidates[self->n_candidates] = customer;
  /* Nobody is asked whether a sex was mistyped, so it parts cards whatever else they share. */
  self->is_contradicted[self->n_candidates++] =
    has_number || hf_likeness_has_other_sex (&own, facts) || hf_likeness_contradict (&own, facts);
  return TRUE;
}

static gboolean
gather_by (Search *self, const HfLikenessRule *rule, const char *detail, GError **error)
{
  return detail == NULL || *detail == '\0' ||
         hf_likeness_find (self->db, rule, self->fold, detail, MAX_CANDIDATES + 1, candidate_found,
                           self, error);
}

static gboolean
gather_candidates (Search *self, GError **error)
{
  for (const HfLikenessRule *rule = hf_likeness_rules; rule->reasons != 0; rule++)
    {
      if (!rule->is_certain)
        continue;
      if (rule->reasons & HF_LIKENESS_BIRTH_DATE &&
          !gather_by (self, rule, self->keys->birth_date, error))
        return FALSE;
      for (guint i = 0; rule->reasons & HF_LIKENESS_PHONE && i < HF_MATCH_PHONES; i++)
        if (!gather_by (self, rule, self->digits[i], error))
          return FALSE;
    }
  return TRUE;
}

/* The one candidate nothing speaks against; several are as good as none, and among more than were
 * asked about there may be another. */
static gint64
only_candidate (const Search *self)
{
  gint64 found = 0;

  for (guint i = 0; i < self->n_candidates && !self->is_crowded; i++)
    if (!self->is_contradicted[i])
      {
        if (found != 0)
          return 0;
        found = self->candidates[i];
      }
  return found;
}

typedef struct
{
  Search    *search;
  HfLikeness reasons;
  gint64     similar;  /* the first who is suspected, and in use; or 0 */
  gint64     archived; /* the first who is archived */
  guint      n_found;
} Suspicion;

static gboolean
suspect_found (gint64 customer, const HfLikenessFacts *facts, gpointer user_data, GError **error)
{
  Suspicion      *self = user_data;
  HfLikenessFacts own = get_facts (self->search->keys);
  HfLikeness      reasons = self->reasons | hf_likeness_compare_names (&own, facts);
  gint64         *first = facts->is_archived ? &self->archived : &self->similar;

  self->n_found++;
  if (*first == 0 && hf_likeness_weigh (reasons) >= HF_LIKENESS_SUSPECT &&
      !hf_likeness_contradict (&own, facts))
    *first = customer;
  return TRUE;
}

/* A number that is nobody's, as too many have it, casts no suspicion. */
static gboolean
suspect_by (Search               *self,
            const HfLikenessRule *rule,
            const char           *detail,
            gint64               *similar,
            GError              **error)
{
  Suspicion suspicion = { .search = self, .reasons = rule->reasons };

  if (*similar != 0 || detail == NULL || *detail == '\0')
    return TRUE;
  if (!hf_likeness_find (self->db, rule, NULL, detail, HF_LIKENESS_MAX_SHARERS + 1, suspect_found,
                         &suspicion, error))
    return FALSE;
  if (suspicion.n_found <= HF_LIKENESS_MAX_SHARERS)
    *similar = suspicion.similar != 0 ? suspicion.similar : suspicion.archived;
  return TRUE;
}

/* Whom a new card may be the same person as: somebody who is alike but for what speaks against it,
 * or is archived; whose number in the book it bears; or somebody whom what is no proof makes as
 * likely as it takes to warn. */
static gboolean
find_similar (Search *self, gint64 *similar, GError **error)
{
  *similar = self->n_candidates > 0 ? self->candidates[0] : self->archived;
  if (!suspect_by_book_id (self, similar, error))
    return FALSE;
  for (const HfLikenessRule *rule = hf_likeness_rules; rule->reasons != 0; rule++)
    {
      if (rule->reasons == HF_LIKENESS_ID_NUMBER &&
          !suspect_by (self, rule, self->keys->id_number, similar, error))
        return FALSE;
      for (guint i = 0; rule->reasons == HF_LIKENESS_PHONE && i < HF_MATCH_PHONES; i++)
        if (!suspect_by (self, rule, self->digits[i], similar, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
find_by_person (Search *self, HfMatch *match, GError **error)
{
  if (!gather_candidates (self, error))
    return FALSE;
  match->customer = only_candidate (self);
  return match->customer != 0 || find_similar (self, &match->similar, error);
}

/**
 * hf_matcher_find:
 * @db: a connection
 * @keys: what is known of somebody
 * @match: (out): who it is
 * @error: return location for an error
 *
 * Looks somebody up.
 *
 * Returns: whether it succeeded, be there a match or not
 */
gboolean
hf_matcher_find (HfDatabase *db, const HfMatchKeys *keys, HfMatch *match, GError **error)
{
  g_auto (Search) self = { .db = db, .keys = keys, .fold = hf_fold (keys->name) };

  *match = (HfMatch){ 0 };
  for (guint i = 0; i < HF_MATCH_PHONES; i++)
    self.digits[i] = hf_digits (keys->phones[i]);
  if (keys->external_id != NULL && !find_by_number (&self, &match->customer, error))
    return FALSE;
  if (keys->name == NULL || match->customer != 0)
    return TRUE;
  if (keys->book_id != 0 && !find_by_book_id (&self, &match->customer, error))
    return FALSE;
  match->was_merged = match->customer != 0 && match->customer != keys->book_id;
  if (match->customer == 0 && keys->external_id != NULL && !keys->source_is_named &&
      !find_by_number_anywhere (&self, &match->customer, error))
    return FALSE;
  return match->customer != 0 || find_by_person (&self, match, error);
}
