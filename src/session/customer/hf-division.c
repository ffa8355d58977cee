/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The divisions of the country, read once from the program's own table. It knows no book: what
 * people write on cards may be another thing. */

#include "session/customer/hf-division.h"

#include "hf-region-resources.h"

#include <gio/gio.h>
#include <string.h>

#define TABLE   "/org/huifang/Huifang/regions/divisions.txt"
#define NO_CODE "-"

/* Cuts a word off the front. */
static char *
cut (char **line, char at)
{
  char *word = *line;
  char *end = strchr (word, at);

  if (end == NULL)
    end = word + strlen (word);
  *line = *end != '\0' ? end + 1 : end;
  *end = '\0';
  return word;
}

static HfDivision *
read_line (char *line, const HfDivision *before)
{
  HfDivision *self = g_new0 (HfDivision, 1);

  self->level = (HfDivisionLevel) (*cut (&line, ' ') - '0');
  self->code = cut (&line, ' ');
  self->name = cut (&line, ' ');
  self->readings = line;
  self->province = self->level == HF_DIVISION_PROVINCE ? self : before->province;
  if (self->level == HF_DIVISION_CITY)
    self->city = self;
  else if (self->level == HF_DIVISION_DISTRICT)
    self->city = before->city;
  return self;
}

/* The text is kept: the divisions point into it. */
static GPtrArray *
read_table (void)
{
  g_autoptr (GBytes) file =
    g_resource_lookup_data (hf_region_get_resource (), TABLE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  char      *text = g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  GPtrArray *all = g_ptr_array_new ();

  while (*text != '\0')
    {
      char *line = cut (&text, '\n');

      if (*line != '#')
        g_ptr_array_add (all, read_line (line, all->len > 0 ? all->pdata[all->len - 1] : NULL));
    }
  return all;
}

const GPtrArray *
hf_division_list (void)
{
  static GPtrArray *all;

  if (g_once_init_enter (&all))
    g_once_init_leave (&all, read_table ());
  return all;
}

static const HfDivision *
find_prefix (const char *code, gsize digits)
{
  const GPtrArray *all = hf_division_list ();

  for (guint i = 0; i < all->len; i++)
    {
      const HfDivision *division = g_ptr_array_index (all, i);

      if (strncmp (division->code, code, digits) == 0 &&
          strspn (division->code + digits, "0") == strlen (division->code + digits))
        return division;
    }
  return NULL;
}

const HfDivision *
hf_division_find_code (const char *code)
{
  static const gsize digits[] = { 6, 4, 2 };
  const HfDivision  *found = NULL;

  g_return_val_if_fail (strlen (code) == 6, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (digits) && found == NULL; i++)
    found = find_prefix (code, digits[i]);
  return found;
}

/* Whether the syllables from here on may be typed so: each whole or by its first letter, the last
 * one as far as anybody got. */
static gboolean
is_read_so (const char *syllables, const char *typed)
{
  gsize length = strcspn (syllables, " |");

  if (*typed == '\0')
    return TRUE;
  if (length == 0)
    return FALSE;
  for (gsize n = 0; n < length && typed[n] != '\0'; n++)
    {
      gboolean is_same =
        typed[n] == syllables[n] || (syllables[n] == 'v' && typed[n] == 'u'); /* lu for lv */

      if (!is_same)
        return FALSE;
      if (typed[n + 1] == '\0')
        return TRUE;
      if (n == 0 || n + 1 == length)
        {
          const char *rest = syllables + length;

          if (is_read_so (*rest == ' ' ? rest + 1 : "", typed + n + 1))
            return TRUE;
        }
    }
  return FALSE;
}

/* The last syllable says what kind of division it is, which each one has. */
static HfDivisionMatch
match_reading (const char *syllables, const char *fold)
{
  const char *end = syllables + strcspn (syllables, "|");
  const char *next;

  if (is_read_so (syllables, fold))
    return HF_DIVISION_BEGINS;
  for (const char *p = syllables; (next = memchr (p, ' ', (gsize) (end - p))) != NULL; p = next + 1)
    if (p != syllables && is_read_so (p, fold))
      return HF_DIVISION_HAS;
  return HF_DIVISION_NOT_MEANT;
}

HfDivisionMatch
hf_division_match (const HfDivision *self, const char *fold)
{
  const char     *found = strstr (self->name, fold);
  const char     *second = strchr (self->readings, '|');
  HfDivisionMatch match;

  if (found != NULL)
    return found == self->name ? HF_DIVISION_BEGINS : HF_DIVISION_HAS;
  match = match_reading (self->readings, fold);
  return second != NULL ? MAX (match, match_reading (second + 1, fold)) : match;
}

char *
hf_division_describe (const HfDivision *self)
{
  gboolean names_city = self->city != NULL && self->city != self &&
                        !g_str_equal (self->city->name, self->province->name);
  gboolean is_own = self == self->province || g_str_equal (self->name, self->province->name);

  return g_strconcat (self->province->name, names_city ? self->city->name : "",
                      is_own ? "" : self->name, NULL);
}
