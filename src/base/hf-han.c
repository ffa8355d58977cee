/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Looks characters up in the generated tables. It must know neither names as a whole nor search. */

#include "base/hf-han.h"

#include "base/hf-han-table.h"

#include <stdlib.h>
#include <string.h>

#define LONGEST_SURNAME 3
#define NO_INDEX        -1

static int
get_index (gunichar c)
{
  if (c >= HF_HAN_FIRST && c <= HF_HAN_LAST)
    return (int) (c - HF_HAN_FIRST);
  if (c >= HF_HAN_COMPAT_FIRST && c <= HF_HAN_COMPAT_LAST)
    return (int) (c - HF_HAN_COMPAT_FIRST) + HF_HAN_N_BASIC;
  return NO_INDEX;
}

static int
compare_words (const void *key, const void *entry)
{
  return strcmp (key, ((const HfHanReading *) entry)->word);
}

static char **
split_readings (const char *readings)
{
  return g_strsplit (readings, "|", -1);
}

static char **
find_readings (const HfHanReading *table, gsize n, const char *word)
{
  const HfHanReading *entry = bsearch (word, table, n, sizeof *table, compare_words);

  return entry != NULL ? split_readings (entry->readings) : NULL;
}

static char **
find_heteronym (gunichar c, gboolean is_surname)
{
  char word[7] = "";

  g_unichar_to_utf8 (c, word);
  return is_surname ? find_readings (hf_han_surnames, hf_han_n_surnames, word) :
                      find_readings (hf_han_given, hf_han_n_given, word);
}

/* What ICU knows: one syllable, or another one before it for a surname. */
static char **
make_usual_readings (int index, gboolean is_surname)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint16 usual = hf_han_usual[index];
  guint16 as_surname = hf_han_as_surname[index];

  if (is_surname && as_surname != usual)
    g_strv_builder_add (builder, hf_han_syllables[as_surname]);
  if (usual != 0)
    g_strv_builder_add (builder, hf_han_syllables[usual]);
  return g_strv_builder_end (builder);
}

/* The first `n` characters, simplified; NULL when the text is shorter or no Han. */
static char *
take_simplified (const char *text, int n, gsize *len)
{
  g_autoptr (GString) word = g_string_new (NULL);
  const char *p = text;

  for (int i = 0; i < n; i++, p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (!hf_han_is (c))
        return NULL;
      g_string_append_unichar (word, hf_han_simplify (c));
    }
  *len = (gsize) (p - text);
  return g_strdup (word->str);
}

gboolean
hf_han_is (gunichar c)
{
  return get_index (c) != NO_INDEX || c == 0x3007 || (c >= 0x20000 && c <= 0x3FFFD);
}

gunichar
hf_han_simplify (gunichar c)
{
  int index = get_index (c);

  return index != NO_INDEX ? hf_han_simplified[index] : c;
}

char **
hf_han_get_readings (gunichar c, gboolean is_surname)
{
  char **readings = find_heteronym (c, is_surname);

  /* A character that looks traditional may be read as itself: 乾 is qian, its "simplified" 干 gan.
   */
  if (readings == NULL && hf_han_simplify (c) != c)
    readings = find_heteronym (hf_han_simplify (c), is_surname);
  if (readings != NULL)
    return readings;

  int index = get_index (c);
  return index != NO_INDEX ? make_usual_readings (index, is_surname) : g_new0 (char *, 1);
}

char **
hf_han_get_compound_surname (const char *text, gsize *len)
{
  for (int n = LONGEST_SURNAME; n > 1; n--)
    {
      g_autofree char *word = take_simplified (text, n, len);
      char           **readings =
        word != NULL ? find_readings (hf_han_surnames, hf_han_n_surnames, word) : NULL;

      if (readings != NULL)
        return readings;
    }
  return NULL;
}

/* The number of the first syllable of a reading. */
static guint16
find_first_syllable (const char *reading)
{
  gsize len = strcspn (reading, " ");

  for (guint16 i = 1; i < hf_han_n_syllables; i++)
    if (strncmp (hf_han_syllables[i], reading, len) == 0 && hf_han_syllables[i][len] == '\0')
      return i;
  return 0;
}

gunichar
hf_han_get_surname_place (const char *name)
{
  gunichar c = g_utf8_get_char (name);
  int      index = get_index (c);
  gsize    len;
  guint16  syllable;
  g_auto (GStrv) readings = NULL;

  if (index == NO_INDEX)
    return 0;
  readings = hf_han_get_compound_surname (name, &len);
  if (readings == NULL)
    readings = hf_han_get_readings (c, TRUE);
  if (readings[0] == NULL)
    return 0;
  syllable = find_first_syllable (readings[0]);
  return syllable != hf_han_usual[index] ? hf_han_places[syllable] : 0;
}

char **
hf_han_get_syllables (char letter)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  for (gsize i = 0; i < hf_han_n_syllables; i++)
    if (*hf_han_syllables[i] == letter && letter != '\0')
      g_strv_builder_add (found, hf_han_syllables[i]);
  return g_strv_builder_end (found);
}
