/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads names. A name is cut into parts (a compound surname, a character, a word in another
 * script); every part has its alternatives, likeliest first; a reading takes one of each. What a
 * character may be read as is known to hf-han.c alone.
 */

#include "base/hf-pinyin.h"

#include "base/hf-fold.h"
#include "base/hf-han.h"

#include <string.h>

#define MAX_PARTS     64 /* of a name; what is behind is not read */
#define LONG_SYLLABLE 5  /* letters */
#define MAX_MIXED     6  /* syllables, up to which first letters and whole ones are mixed */

/* Of longer texts, from each character on: more is not typed, and all readings would be too much.
 */
#define WITHIN_WINDOW   8
#define WITHIN_READINGS 3
#define UMLAUT          "\u00FC"

static gsize
get_n_alternatives (GPtrArray *parts, guint part)
{
  return g_strv_length (parts->pdata[part]);
}

static char *
replace_umlaut (const char *text, const char *letter)
{
  g_auto (GStrv) pieces = g_strsplit (text, UMLAUT, -1);

  return g_strjoinv (letter, pieces);
}

/* Takes the alternatives; adds to each with ü the same without dots. */
static char **
add_plain_letters (char **alternatives)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) owned = alternatives;

  g_strv_builder_addv (builder, (const char **) owned);
  for (char **p = owned; *p != NULL; p++)
    if (strstr (*p, UMLAUT) != NULL)
      {
        g_autofree char *plain = replace_umlaut (*p, "u");
        g_strv_builder_add (builder, plain);
      }
  return g_strv_builder_end (builder);
}

static void
add_part (GPtrArray *parts, char **alternatives)
{
  if (alternatives[0] != NULL)
    g_ptr_array_add (parts, add_plain_letters (alternatives));
  else
    g_strfreev (alternatives);
}

/* The usual readings of the characters on their own, the first one as a surname. */
static char *
read_apart (const char *text, gsize len)
{
  g_autoptr (GString) reading = g_string_new (NULL);

  for (const char *p = text; p < text + len; p = g_utf8_next_char (p))
    {
      g_auto (GStrv) readings = hf_han_get_readings (g_utf8_get_char (p), p == text);
      if (readings[0] != NULL)
        g_string_append_printf (reading, "%s%s", reading->len > 0 ? " " : "", readings[0]);
    }
  return g_strdup (reading->str);
}

/* 长孙 is a surname, but may be 长 with a given name too; more so when nothing stands behind it. */
static char **
add_reading_apart (char **compound, const char *apart, gboolean is_whole_name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) owned = compound;
  gboolean differs = !g_strv_contains ((const char *const *) owned, apart);

  if (differs && is_whole_name)
    g_strv_builder_add (builder, apart);
  g_strv_builder_addv (builder, (const char **) owned);
  if (differs && !is_whole_name)
    g_strv_builder_add (builder, apart);
  return g_strv_builder_end (builder);
}

static const char *
read_compound_surname (GPtrArray *parts, const char *text)
{
  gsize  len;
  char **compound = hf_han_get_compound_surname (text, &len);

  if (compound == NULL)
    return NULL;
  g_autofree char *apart = read_apart (text, len);
  add_part (parts, add_reading_apart (compound, apart, text[len] == '\0'));
  return text + len;
}

static const char *
read_han (GPtrArray *parts, const char *text)
{
  gboolean    is_surname = parts->len == 0;
  const char *behind = is_surname ? read_compound_surname (parts, text) : NULL;

  if (behind != NULL)
    return behind;
  add_part (parts, hf_han_get_readings (g_utf8_get_char (text), is_surname));
  return g_utf8_next_char (text);
}

static gboolean
is_word_char (gunichar c)
{
  return (g_unichar_isalnum (c) || g_unichar_ismark (c)) && !hf_han_is (c);
}

static const char *
read_word (GPtrArray *parts, const char *text)
{
  const char *end = text;

  while (is_word_char (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  g_autofree char *word = g_strndup (text, (gsize) (end - text));
  g_autofree char *folded = hf_fold (word);
  const char      *alternatives[] = { folded, NULL };
  if (*folded != '\0')
    add_part (parts, g_strdupv ((char **) alternatives));
  return end;
}

static GPtrArray *
split_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *plain = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKC);
  GPtrArray       *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char      *p = plain;

  while (*p != '\0' && parts->len < MAX_PARTS)
    if (hf_han_is (g_utf8_get_char (p)))
      p = read_han (parts, p);
    else if (is_word_char (g_utf8_get_char (p)))
      p = read_word (parts, p);
    else
      p = g_utf8_next_char (p);
  return parts;
}

typedef struct
{
  GPtrArray *parts;
  GPtrArray *found;
  gsize      max;
  GString   *text;
} Combiner;

static void
add_found (Combiner *self)
{
  if (!g_ptr_array_find_with_equal_func (self->found, self->text->str, g_str_equal, NULL))
    g_ptr_array_add (self->found, g_strdup (self->text->str));
}

/* Adds the readings whose steps away from the usual alternatives sum up to just `steps`. */
static void
combine (Combiner *self, guint part, gsize steps)
{
  gsize len = self->text->len;

  if (part == self->parts->len)
    {
      if (steps == 0)
        add_found (self);
      return;
    }
  char **alternatives = self->parts->pdata[part];
  for (gsize i = 0; alternatives[i] != NULL && i <= steps && self->found->len < self->max; i++)
    {
      g_string_append_printf (self->text, "%s%s", part > 0 ? " " : "", alternatives[i]);
      combine (self, part + 1, steps - i);
      g_string_truncate (self->text, len);
    }
}

static gsize
count_steps (GPtrArray *parts)
{
  gsize steps = 0;

  for (guint i = 0; i < parts->len; i++)
    steps += get_n_alternatives (parts, i) - 1;
  return steps;
}

char **
hf_pinyin_readings (const char *name, gsize max)
{
  g_autoptr (GPtrArray) parts = split_name (name != NULL ? name : "");
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *found = g_ptr_array_new ();
  Combiner   combiner = { parts, found, MIN (max, HF_PINYIN_MAX_READINGS), text };

  for (gsize steps = 0; parts->len > 0 && steps <= count_steps (parts); steps++)
    if (found->len < combiner.max)
      combine (&combiner, 0, steps);
  g_ptr_array_add (found, NULL);
  return (char **) g_ptr_array_free (found, FALSE);
}

char *
hf_pinyin (const char *name)
{
  g_auto (GStrv) readings = hf_pinyin_readings (name, 1);

  return g_strdup (readings[0]);
}

static void
add_key (GPtrArray *keys, const char *key)
{
  if (keys->len < HF_PINYIN_MAX_KEYS && *key != '\0' &&
      !g_ptr_array_find_with_equal_func (keys, key, g_str_equal, NULL))
    g_ptr_array_add (keys, g_strdup (key));
}

static void
append_initial (GString *key, const char *syllable)
{
  g_string_append_unichar (key, g_utf8_get_char (syllable));
}

/* `initials` has a bit for each of the n syllables that is its first letter only. */
static void
add_mixed_key (GPtrArray *keys, char **syllables, guint n, guint initials)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if ((initials & (1u << i)) != 0)
      append_initial (key, syllables[i]);
    else
      g_string_append (key, syllables[i]);
  add_key (keys, key->str);
}

static void
add_mixed_keys (GPtrArray *keys, char **syllables, guint n)
{
  for (guint start = 0; start < n; start++)
    for (guint initials = 0; initials < 1u << (n - start - 1); initials++)
      add_mixed_key (keys, syllables + start, n - start, initials);
}

static void
add_long_keys (GPtrArray *keys, char **syllables)
{
  g_autofree char *whole = g_strjoinv ("", syllables);
  g_autoptr (GString) initials = g_string_new (NULL);

  for (char **syllable = syllables; *syllable != NULL; syllable++)
    append_initial (initials, *syllable);
  add_key (keys, whole);
  add_key (keys, initials->str);
}

static void
add_keys (GPtrArray *keys, const char *reading)
{
  g_autofree char *typed = replace_umlaut (reading, "v");
  g_auto (GStrv) syllables = g_strsplit (typed, " ", -1);
  guint n = g_strv_length (syllables);

  if (n <= MAX_MIXED)
    add_mixed_keys (keys, syllables, n);
  else
    add_long_keys (keys, syllables);
}

char **
hf_pinyin_keys (const char *name)
{
  g_auto (GStrv) readings = hf_pinyin_readings (name, HF_PINYIN_MAX_READINGS);
  GPtrArray *keys = g_ptr_array_new ();

  for (char **reading = readings; *reading != NULL; reading++)
    add_keys (keys, *reading);
  g_ptr_array_add (keys, NULL);
  return (char **) g_ptr_array_free (keys, FALSE);
}

/* What may be typed from the start of `text` on, as far as a window reaches. */
static void
add_window_keys (GHashTable *keys, const char *text)
{
  gsize            length = MIN ((gsize) g_utf8_strlen (text, -1), WITHIN_WINDOW);
  g_autofree char *window = g_utf8_substring (text, 0, (glong) length);
  g_auto (GStrv) readings = hf_pinyin_readings (window, WITHIN_READINGS);

  for (char **reading = readings; *reading != NULL; reading++)
    {
      g_autofree char *typed = replace_umlaut (*reading, "v");
      g_auto (GStrv) syllables = g_strsplit (typed, " ", -1);
      g_autoptr (GPtrArray) found = g_ptr_array_new ();

      add_long_keys (found, syllables);
      for (guint i = 0; i < found->len; i++)
        g_hash_table_add (keys, found->pdata[i]);
    }
}

char **
hf_pinyin_keys_within (const char *text)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *start = text != NULL ? text : "";
  char      **list;

  for (guint i = 0; i < HF_PINYIN_MAX_STARTS && *start != '\0'; i++)
    {
      if (g_unichar_get_script (g_utf8_get_char (start)) == G_UNICODE_SCRIPT_HAN)
        add_window_keys (keys, start);
      start = g_utf8_next_char (start);
    }
  list = (char **) g_hash_table_get_keys_as_array (keys, NULL);
  g_hash_table_steal_all (keys);
  return list;
}

/* As "zhang" and "huang" are: these are typed for one of the commonest surnames. To look for names
 * of five characters by a score of keys was three quarters of such a search. */
static gboolean
is_long_syllable (const char *letters)
{
  g_auto (GStrv) syllables = hf_han_get_syllables (*letters);

  return strlen (letters) >= LONG_SYLLABLE &&
         g_strv_contains ((const char *const *) syllables, letters);
}

char **
hf_pinyin_keys_of_initials (const char *initials)
{
  GPtrArray *keys = g_ptr_array_new ();
  gsize      n = is_long_syllable (initials) ? 0 : strlen (initials);
  g_auto (GStrv) syllables = n > 1 ? hf_han_get_syllables (initials[n - 1]) : NULL;

  for (gsize i = 0; n > 1 && syllables[i] != NULL; i++)
    {
      g_autofree char *last = replace_umlaut (syllables[i], "v");
      g_autofree char *key = g_strdup_printf ("%.*s%s", (int) n - 1, initials, last);

      add_key (keys, key);
    }
  g_ptr_array_add (keys, NULL);
  return (char **) g_ptr_array_free (keys, FALSE);
}
