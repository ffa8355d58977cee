/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Places for addresses. Provinces are shipped; cities and districts are those that cards of the
 * book have already, so that a place is written one way. Whatever else is typed is as good. */

#include "session/customer/hf-region.h"

#include "base/hf-fold.h"
#include "base/hf-pinyin.h"
#include "core/hf-entity.h"
#include "hf-region-resources.h"
#include "store/hf-statement.h"

#include <gio/gio.h>
#include <string.h>

#define PROVINCES "/org/huifang/Huifang/regions/provinces.txt"

/* More places than any province has; a book full of mistakes must not be read to its end. */
#define MOST_READ 2000

static const char *const fields[] = { "province", "city", "district", NULL };

gboolean
hf_region_is_field (const char *field)
{
  return g_strv_contains (fields, field);
}

char **
hf_region_list_provinces (void)
{
  g_autoptr (GBytes) file = g_resource_lookup_data (hf_region_get_resource (), PROVINCES,
                                                    G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) provinces = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *name = strchr (lines[i], ' ');

      if (lines[i][0] != '#' && name != NULL)
        g_strv_builder_add (provinces, name + 1);
    }
  return g_strv_builder_end (provinces);
}

static gboolean
has_key (const char *place, const char *fold)
{
  g_auto (GStrv) keys = hf_pinyin_keys (place);

  for (guint i = 0; keys[i] != NULL; i++)
    if (g_str_has_prefix (keys[i], fold))
      return TRUE;
  return FALSE;
}

static gboolean
matches (const char *place, const char *fold)
{
  g_autofree char *own = hf_fold (place);

  return *fold == '\0' || strstr (own, fold) != NULL || has_key (place, fold);
}

/* Those that begin as what was typed does come first: "sx" is rather 山西 than 江苏. */
typedef struct
{
  const char *fold;  /* borrowed */
  GPtrArray  *first; /* of char *, owned */
  GPtrArray  *rest;
} Found;

static gboolean
begins (const char *place, const char *fold)
{
  g_autofree char *own = hf_fold (place);
  g_autofree char *pinyin = hf_pinyin (place);

  return g_str_has_prefix (own, fold) || (pinyin != NULL && *pinyin == *fold);
}

static gboolean
has (GPtrArray *places, const char *place)
{
  return g_ptr_array_find_with_equal_func (places, place, g_str_equal, NULL);
}

static void
add_if_matching (Found *self, const char *place)
{
  if (matches (place, self->fold) && !has (self->first, place) && !has (self->rest, place))
    g_ptr_array_add (begins (place, self->fold) ? self->first : self->rest, g_strdup (place));
}

static const char *
value_of (const HfRow *row, const char *field)
{
  int index = hf_entity_field (row->def, field);

  return index >= 0 ? hf_row_text (row, (guint) index) : NULL;
}

/* Goes from each place to the next one through the index, however many cards have either. */
static HfStatement *
ask_known (HfDatabase *db, const HfRow *row, const char *field, GError **error)
{
  static const char provinces[] =
    "WITH RECURSIVE place (name) AS (SELECT min(province) FROM customer WHERE province > '' "
    "UNION ALL SELECT (SELECT min(province) FROM customer WHERE province > place.name) FROM place "
    "WHERE place.name IS NOT NULL) SELECT name FROM place WHERE name IS NOT NULL LIMIT $1";
  static const char cities[] =
    "WITH RECURSIVE place (name) AS (SELECT min(city) FROM customer WHERE province IS $1 AND "
    "city > '' UNION ALL SELECT (SELECT min(city) FROM customer WHERE province IS $1 AND "
    "city > place.name) FROM place WHERE place.name IS NOT NULL) "
    "SELECT name FROM place WHERE name IS NOT NULL LIMIT $2";
  static const char districts[] =
    "WITH RECURSIVE place (name) AS (SELECT min(district) FROM customer WHERE province IS $1 AND "
    "city IS $2 AND district > '' UNION ALL SELECT (SELECT min(district) FROM customer WHERE "
    "province IS $1 AND city IS $2 AND district > place.name) FROM place WHERE "
    "place.name IS NOT NULL) SELECT name FROM place WHERE name IS NOT NULL LIMIT $3";
  gint64 most = MOST_READ;

  if (g_str_equal (field, fields[0]))
    return hf_database_ask (db, error, provinces, "i", most);
  if (g_str_equal (field, fields[1]))
    return hf_database_ask (db, error, cities, "ti", value_of (row, fields[0]), most);
  return hf_database_ask (db, error, districts, "tti", value_of (row, fields[0]),
                          value_of (row, fields[1]), most);
}

static gboolean
add_known (Found *self, HfStatement *known, GError **error)
{
  HfStep step;

  while ((step = hf_statement_step (known, error)) == HF_STEP_ROW)
    add_if_matching (self, hf_statement_text (known, 0));
  return step == HF_STEP_DONE;
}

static void
add_provinces (Found *self)
{
  g_auto (GStrv) provinces = hf_region_list_provinces ();

  for (guint i = 0; provinces[i] != NULL; i++)
    add_if_matching (self, provinces[i]);
}

char **
hf_region_find (HfDatabase  *db,
                const HfRow *row,
                const char  *field,
                const char  *text,
                GError     **error)
{
  g_autofree char *fold = hf_fold (text);
  g_autoptr (GPtrArray) first = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) rest = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HfStatement) known = ask_known (db, row, field, error);
  Found self = { fold, first, rest };

  if (known == NULL || !add_known (&self, known, error))
    return NULL;
  if (g_str_equal (field, fields[0]))
    add_provinces (&self);
  g_ptr_array_extend_and_steal (first, g_steal_pointer (&rest));
  g_ptr_array_set_size (first, (int) MIN (first->len, HF_REGION_MOST));
  g_ptr_array_add (first, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&first), FALSE);
}
