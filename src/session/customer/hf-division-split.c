/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The division that an address begins with. What is not certain is left to the street: who reads it
 * knows better. */

#include "session/customer/hf-division.h"

#include "base/hf-fold.h"

#include <string.h>

/* So much of an address is looked at. A division with all it belongs to is shorter. */
#define MOST_BYTES 512

/* A district of one character and 区, like 东区, says too little by itself. */
#define LEAST_ALONE 3

typedef struct
{
  GString *fold;             /* in simplified characters, without anything between */
  gsize    ends[MOST_BYTES]; /* behind which of the address each of its bytes comes */
} Address;

typedef struct
{
  const HfDivision *division;
  char             *fold; /* its name: 乾 is 干 there */
} Name;

/* As far as an address was understood. */
typedef struct
{
  const HfDivision *division;
  gsize             length; /* of it in the folded address */
} Reading;

static gboolean
is_between (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_ispunct (c);
}

static void
address_init (Address *self, const char *text)
{
  HfFolder folder = { 0 };

  self->fold = g_string_new (NULL);
  for (const char *p = text; *p != '\0' && self->fold->len + 4 * HF_FOLD_MAX < MOST_BYTES;)
    {
      gunichar    folded[HF_FOLD_MAX];
      guint       n_folded = hf_folder_next (&folder, g_utf8_get_char (p), folded);
      const char *next = g_utf8_next_char (p);

      for (guint i = 0; i < n_folded; i++)
        {
          gsize before = self->fold->len;

          if (!is_between (folded[i]))
            g_string_append_unichar (self->fold, folded[i]);
          while (before < self->fold->len)
            self->ends[before++] = (gsize) (next - text);
        }
      p = next;
    }
}

/* An address is compared with what begins as it does only: tables have many of them. */
static const GArray *
list_beginning (const char *text)
{
  static GHashTable *by_first;

  if (g_once_init_enter (&by_first))
    {
      const GPtrArray *all = hf_division_list ();
      GHashTable      *made = g_hash_table_new (NULL, NULL);

      for (guint i = 0; i < all->len; i++)
        {
          const HfDivision *division = g_ptr_array_index (all, i);
          const Name        name = { division, hf_fold (division->name) };
          gpointer          first = GUINT_TO_POINTER (g_utf8_get_char (name.fold));
          GArray           *same = g_hash_table_lookup (made, first);

          if (same == NULL)
            g_hash_table_insert (made, first, same = g_array_new (FALSE, FALSE, sizeof (Name)));
          g_array_append_val (same, name);
        }
      g_once_init_leave (&by_first, made);
    }
  return g_hash_table_lookup (by_first, GUINT_TO_POINTER (g_utf8_get_char (text)));
}

/* Its name without the word for what it is, where people leave that out; 0 where they do not. */
static gsize
measure_short (const char *name)
{
  static const char *const kinds[] = { "维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区",
                                       "自治区",       "省",         "市" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_suffix (name, kinds[i]))
      return strlen (name) - strlen (kinds[i]);
  return 0;
}

static gboolean
lies_in (const HfDivision *self, const HfDivision *larger)
{
  return larger == NULL || self->city == larger || self->province == larger;
}

/* The one of a level within @larger whose name stands there, the longest of several; none where
 * two have it. */
static Reading
find (const char *text, HfDivisionLevel level, const HfDivision *larger, gboolean is_short)
{
  const GArray *some = list_beginning (text);
  Reading       found = { NULL, 0 };

  for (guint i = 0; some != NULL && i < some->len; i++)
    {
      const Name *name = &g_array_index (some, Name, i);
      gsize       length;

      if (name->division->level != level || !lies_in (name->division, larger))
        continue;
      length = is_short ? measure_short (name->fold) : strlen (name->fold);
      if (length < found.length || length == 0 || strncmp (name->fold, text, length) != 0)
        continue;
      found.division = length == found.length ? NULL : name->division;
      found.length = length;
    }
  return found.division != NULL ? found : (Reading){ NULL, 0 };
}

/* 杭州市民中心 is no part of 杭州市 but a building, and 北京市场路 is anywhere. */
static gboolean
goes_on (const char *name, const char *rest)
{
  static const char *const any[] = { "政府", "委" };
  static const char *const of_city[] = { "民中心", "民广场", "场", "中心", "郊区", "内", "区" };

  for (guint i = 0; i < G_N_ELEMENTS (any); i++)
    if (g_str_has_prefix (rest, any[i]))
      return TRUE;
  for (guint i = 0; g_str_has_suffix (name, "市") && i < G_N_ELEMENTS (of_city); i++)
    if (g_str_has_prefix (rest, of_city[i]))
      return TRUE;
  return FALSE;
}

static gsize
skip_no_name (const char *text)
{
  static const char word[] = "市辖区";

  return g_str_has_prefix (text, word) ? strlen (word) : 0;
}

static gboolean
is_enough (const HfDivision *district, const HfDivision *larger)
{
  return larger != NULL || g_utf8_strlen (district->name, -1) >= LEAST_ALONE;
}

/* What lies in @larger, or anywhere, from @at on. */
static Reading
read_district (const char *text, gsize at, const HfDivision *larger)
{
  gsize   begin = at + (larger != NULL ? skip_no_name (text + at) : 0);
  Reading found = find (text + begin, HF_DIVISION_DISTRICT, larger, FALSE);
  gsize   end = begin + found.length;

  if (found.division == NULL || !is_enough (found.division, larger) ||
      goes_on (found.division->name, text + end))
    return (Reading){ NULL, 0 };
  return (Reading){ found.division, end };
}

static Reading
longer (Reading a, Reading b)
{
  return b.division != NULL && (a.division == NULL || b.length > a.length) ? b : a;
}

/* A city and perhaps a district of it, or a district alone, from @at on. */
static Reading
read_city (const char *text, gsize at, const HfDivision *province)
{
  Reading found = read_district (text, at, province);
  Reading city = find (text + at, HF_DIVISION_CITY, province, FALSE);
  Reading brief = find (text + at, HF_DIVISION_CITY, province, TRUE);

  if (city.division != NULL)
    {
      if (!goes_on (city.division->name, text + at + city.length))
        found = longer (found, (Reading){ city.division, at + city.length });
      found = longer (found, read_district (text, at + city.length, city.division));
    }
  if (brief.division != NULL)
    found = longer (found, read_district (text, at + brief.length, brief.division));
  return found;
}

static Reading
read_address (const char *text)
{
  Reading found = read_city (text, 0, NULL);
  Reading province = find (text, HF_DIVISION_PROVINCE, NULL, FALSE);
  Reading brief = find (text, HF_DIVISION_PROVINCE, NULL, TRUE);

  if (province.division != NULL)
    {
      if (!goes_on (province.division->name, text + province.length))
        found = longer (found, province);
      found = longer (found, read_city (text, province.length, province.division));
    }
  if (brief.division != NULL)
    found = longer (found, read_city (text, brief.length, brief.division));
  return found;
}

const HfDivision *
hf_division_split (const char *address, const char **street)
{
  Address self;
  Reading found;

  g_return_val_if_fail (address != NULL && street != NULL, NULL);

  address_init (&self, address);
  found = read_address (self.fold->str);
  *street = address + (found.division != NULL ? self.ends[found.length - 1] : 0);
  while (**street != '\0' && found.division != NULL && is_between (g_utf8_get_char (*street)))
    *street = g_utf8_next_char (*street);
  g_string_free (self.fold, TRUE);
  return found.division;
}
