/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Places for addresses: the divisions of the country, and what cards of the book have besides, so
 * that a place is written one way. Whatever else is typed is as good. */

#include "session/customer/hf-region.h"

#include "base/hf-fold.h"
#include "base/hf-match.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-id-number.h"
#include "session/customer/hf-division.h"
#include "store/hf-statement.h"

/* More places than any province has; a book full of mistakes must not be read to its end. */
#define MOST_READ 2000

#define NATIVE_PLACE "native_place"
#define N_LEVELS     (HF_DIVISION_DISTRICT + 1)

static const char *const level_fields[N_LEVELS] = {
  [HF_DIVISION_PROVINCE] = "province",
  [HF_DIVISION_CITY] = "city",
  [HF_DIVISION_DISTRICT] = "district",
};

/* What comes first of all that fits: a place of the level that is asked for, one that begins as was
 * typed ("sx" is rather 山西 than 江苏), one of the province and city that are known. */
#define N_RANKS 8

typedef struct
{
  const HfRow    *row;   /* borrowed */
  const char     *field; /* borrowed */
  HfDivisionLevel level; /* of the field; a native place has any */
  gboolean        is_native;
  char           *fold;
  GPtrArray      *ranks[N_RANKS]; /* of HfProposal */
} Search;

static void
search_clear (Search *self)
{
  g_free (self->fold);
  for (guint i = 0; i < N_RANKS; i++)
    g_clear_pointer (&self->ranks[i], g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

gboolean
hf_region_is_field (const char *field)
{
  for (HfDivisionLevel level = HF_DIVISION_PROVINCE; level < N_LEVELS; level++)
    if (g_str_equal (level_fields[level], field))
      return TRUE;
  return g_str_equal (field, NATIVE_PLACE);
}

static const char *
value_of (const HfRow *row, const char *field)
{
  int index = hf_entity_field (row->def, field);

  return index >= 0 ? hf_row_text (row, (guint) index) : NULL;
}

static gboolean
is_known (const Search *self, HfDivisionLevel level, const HfDivision *division)
{
  const char *known = value_of (self->row, level_fields[level]);

  return known == NULL || (division != NULL && g_str_equal (division->name, known));
}

/* Whether it lies where the rest of the address says. */
static gboolean
is_near (const Search *self, const HfDivision *division)
{
  return (self->level <= HF_DIVISION_PROVINCE ||
          is_known (self, HF_DIVISION_PROVINCE, division->province)) &&
         (self->level <= HF_DIVISION_CITY || is_known (self, HF_DIVISION_CITY, division->city));
}

/* Whether enough of the address is known to list all that may follow. */
static gboolean
has_few (const Search *self)
{
  for (guint level = HF_DIVISION_PROVINCE; level < self->level; level++)
    if (value_of (self->row, level_fields[level]) != NULL)
      return TRUE;
  return self->level == HF_DIVISION_PROVINCE;
}

static char **
list_fills (const HfDivision *division)
{
  g_autoptr (GStrvBuilder) fills = g_strv_builder_new ();
  const char *const names[N_LEVELS] = {
    [HF_DIVISION_PROVINCE] = division->province->name,
    [HF_DIVISION_CITY] = division->city ? division->city->name : "",
    [HF_DIVISION_DISTRICT] = division->name,
  };

  for (guint level = HF_DIVISION_PROVINCE; level <= division->level; level++)
    {
      g_strv_builder_add (fills, level_fields[level]);
      g_strv_builder_add (fills, names[level]);
    }
  return g_strv_builder_end (fills);
}

/* What it belongs to, so that those of one name can be told apart. */
static char *
describe_parents (const HfDivision *division)
{
  const HfDivision *city = division->city != division ? division->city : NULL;

  if (city != NULL && !g_str_equal (city->name, division->province->name))
    return g_strdup_printf ("%s %s", division->province->name, city->name);
  return g_strdup (division->level > HF_DIVISION_PROVINCE ? division->province->name : NULL);
}

static HfProposal *
propose (const Search *self, const HfDivision *division)
{
  g_autofree char *whole = hf_division_describe (division);
  g_autofree char *parents = describe_parents (division);
  HfProposal      *proposal;

  if (self->is_native)
    return hf_proposal_new (whole, NULL);
  proposal = hf_proposal_new (division->name, parents);
  proposal->fills = list_fills (division);
  return proposal;
}

static guint
get_rank (gboolean is_of_level, gboolean begins, gboolean is_near)
{
  return (is_of_level ? 0 : 4) + (begins ? 0 : 2) + (is_near ? 0 : 1);
}

static void
add (Search *self, guint rank, HfProposal *proposal)
{
  if (self->ranks[rank]->len < HF_REGION_MOST)
    g_ptr_array_add (self->ranks[rank], proposal);
  else
    hf_proposal_free (proposal);
}

static gboolean
has (const GPtrArray *proposals, const char *text)
{
  for (guint i = 0; i < proposals->len; i++)
    if (g_str_equal (((const HfProposal *) g_ptr_array_index (proposals, i))->text, text))
      return TRUE;
  return FALSE;
}

/* Without anything typed, what lies in the place that is known is all there is to be said. */
static void
consider (Search *self, const HfDivision *division)
{
  gboolean        is_of_level = self->is_native || division->level == self->level;
  gboolean        near = is_near (self, division);
  HfDivisionMatch match;

  if (*self->fold == '\0')
    {
      if (division->level == self->level && near && has_few (self) &&
          !has (self->ranks[0], division->name))
        add (self, 0, propose (self, division));
      return;
    }
  match = hf_division_match (division, self->fold);
  if (is_of_level ? match != HF_DIVISION_NOT_MEANT :
                    division->level > self->level && match == HF_DIVISION_BEGINS)
    add (self, get_rank (is_of_level, match == HF_DIVISION_BEGINS, near && !self->is_native),
         propose (self, division));
}

/* Whoever registers somebody has the card in hand: most live where it was made. */
static void
add_of_id_number (Search *self)
{
  g_autofree char  *code = NULL;
  const HfDivision *division;

  if (*self->fold != '\0' || self->row->def != &hf_customer_def)
    return;
  code = hf_id_number_get_region (self->row);
  division = code ? hf_division_find_code (code) : NULL;
  if (division != NULL && division->level >= self->level && is_near (self, division))
    add (self, 0, propose (self, division));
}

/* Either may be null. */
#define SAME " IS NOT DISTINCT FROM "

/* Goes from each place to the next one through the index, however many cards have either. */
static HfStatement *
ask_known (HfDatabase *db, const HfRow *row, const char *field, GError **error)
{
  static const char provinces[] =
    "WITH RECURSIVE place (name) AS (SELECT min(province) FROM customer WHERE province > '' "
    "UNION ALL SELECT (SELECT min(province) FROM customer WHERE province > place.name) FROM place "
    "WHERE place.name IS NOT NULL) SELECT name FROM place WHERE name IS NOT NULL LIMIT $1";
  static const char cities[] =
    "WITH RECURSIVE place (name) AS (SELECT min(city) FROM customer WHERE province" SAME "$1 AND "
    "city > '' UNION ALL SELECT (SELECT min(city) FROM customer WHERE province" SAME "$1 AND "
    "city > place.name) FROM place WHERE place.name IS NOT NULL) "
    "SELECT name FROM place WHERE name IS NOT NULL LIMIT $2";
  static const char districts[] =
    "WITH RECURSIVE place (name) AS (SELECT min(district) FROM customer WHERE province" SAME "$1 "
    "AND city" SAME "$2 AND district > '' UNION ALL SELECT (SELECT min(district) FROM customer "
    "WHERE province" SAME "$1 AND city" SAME "$2 AND district > place.name) FROM place WHERE "
    "place.name IS NOT NULL) SELECT name FROM place WHERE name IS NOT NULL LIMIT $3";
  gint64 most = MOST_READ;

  if (g_str_equal (field, level_fields[HF_DIVISION_PROVINCE]))
    return hf_database_ask (db, error, provinces, "i", most);
  if (g_str_equal (field, level_fields[HF_DIVISION_CITY]))
    return hf_database_ask (db, error, cities, "ti",
                            value_of (row, level_fields[HF_DIVISION_PROVINCE]), most);
  return hf_database_ask (db, error, districts, "tti",
                          value_of (row, level_fields[HF_DIVISION_PROVINCE]),
                          value_of (row, level_fields[HF_DIVISION_CITY]), most);
}

/* What the country has of this name is proposed already, and says more. */
static void
consider_known (Search *self, const char *place)
{
  HfMatchPlace match = hf_match_get_place (place, self->fold);
  guint        rank = get_rank (TRUE, match == HF_MATCH_AT_START || *self->fold == '\0', TRUE);

  if (*self->fold != '\0' && match == HF_MATCH_NOWHERE)
    return;
  for (guint i = 0; i < get_rank (FALSE, TRUE, TRUE); i++)
    if (has (self->ranks[i], place))
      return;
  add (self, rank, hf_proposal_new (place, NULL));
}

static gboolean
add_known (Search *self, HfDatabase *db, GError **error)
{
  g_autoptr (HfStatement) known = ask_known (db, self->row, self->field, error);
  HfStep step = HF_STEP_ERROR;

  while (known != NULL && (step = hf_statement_step (known, error)) == HF_STEP_ROW)
    consider_known (self, hf_statement_text (known, 0));
  return step == HF_STEP_DONE;
}

static GPtrArray *
join_ranks (Search *self)
{
  GPtrArray *found = hf_proposal_list_new ();

  for (guint i = 0; i < N_RANKS; i++)
    g_ptr_array_extend_and_steal (found, g_steal_pointer (&self->ranks[i]));
  if (found->len > HF_REGION_MOST)
    g_ptr_array_set_size (found, HF_REGION_MOST);
  return found;
}

static HfDivisionLevel
get_level (const char *field)
{
  HfDivisionLevel level = HF_DIVISION_DISTRICT;

  while (level > HF_DIVISION_PROVINCE && !g_str_equal (level_fields[level], field))
    level--;
  return level;
}

GPtrArray *
hf_region_find (HfDatabase  *db,
                const HfRow *row,
                const char  *field,
                const char  *text,
                GError     **error)
{
  const GPtrArray *divisions = hf_division_list ();
  g_auto (Search) self = { .row = row, .field = field, .fold = hf_fold (text) };

  self.is_native = g_str_equal (field, NATIVE_PLACE);
  self.level = self.is_native ? HF_DIVISION_PROVINCE : get_level (field);
  for (guint i = 0; i < N_RANKS; i++)
    self.ranks[i] = hf_proposal_list_new ();
  add_of_id_number (&self);
  for (guint i = 0; i < divisions->len; i++)
    consider (&self, g_ptr_array_index (divisions, i));
  if (!self.is_native && !add_known (&self, db, error))
    return NULL;
  return join_ranks (&self);
}
