/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Makes all texts one typing error away. Of letters there are some fifty times as many as the text
 * has letters; as pinyin only few of these can be read, because there are but four hundred
 * syllables. */

#include "base/hf-typo.h"

#include "base/hf-han.h"

#include <string.h>

#define MAX_TYPED 24 /* longer than any name or number */

typedef gboolean (*Accept) (const char *text);

typedef struct
{
  GStrvBuilder *builder;
  GHashTable   *seen; /* set of texts */
  const char   *typed;
  const char   *alphabet;
  Accept        accept; /* NULL: all will do */
} Maker;

/* Takes the text, which the set keeps even if it has the same already. */
static void
add (Maker *self, char *text)
{
  gboolean is_new = g_hash_table_add (self->seen, text);

  if (is_new && !g_str_equal (text, self->typed) && (self->accept == NULL || self->accept (text)))
    g_strv_builder_add (self->builder, text);
}

static char *
with (const char *typed, gsize at, gsize n_left_out, char put_in)
{
  const char piece[] = { put_in, '\0' };

  return g_strdup_printf ("%.*s%s%s", (int) at, typed, piece, typed + at + n_left_out);
}

static char *
swap (const char *typed, gsize at)
{
  char *text = g_strdup (typed);

  text[at] = typed[at + 1];
  text[at + 1] = typed[at];
  return text;
}

static void
make (Maker *self)
{
  gsize n = strlen (self->typed);

  for (gsize at = 0; at + 1 < n; at++)
    add (self, swap (self->typed, at));
  for (gsize at = 0; at < n; at++)
    add (self, with (self->typed, at, 1, '\0'));
  for (gsize at = 0; at <= n; at++)
    for (const char *c = self->alphabet; *c != '\0'; c++)
      {
        add (self, with (self->typed, at, 0, *c));
        if (at < n)
          add (self, with (self->typed, at, 1, *c));
      }
}

static char **
make_all (const char *typed, gsize least, const char *alphabet, Accept accept)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Maker maker = { builder, seen, typed, alphabet, accept };
  gsize n = strlen (typed);

  if (n >= least && n <= MAX_TYPED)
    make (&maker);
  return g_strv_builder_end (builder);
}

/* As people type it: an ü is a v or a u. A syllable has a vowel. */
static void
add_syllable (GHashTable *syllables, const char *syllable)
{
  g_auto (GStrv) pieces = g_strsplit (syllable, "\u00FC", -1);

  if (strpbrk (syllable, "aeiou") == NULL && pieces[1] == NULL)
    return;
  g_hash_table_add (syllables, g_strjoinv ("v", pieces));
  g_hash_table_add (syllables, g_strjoinv ("u", pieces));
}

static GHashTable *
collect_syllables (void)
{
  GHashTable *syllables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (char letter = 'a'; letter <= 'z'; letter++)
    {
      g_auto (GStrv) found = hf_han_get_syllables (letter);

      for (char **syllable = found; *syllable != NULL; syllable++)
        add_syllable (syllables, *syllable);
    }
  return syllables;
}

/* Whole syllables, and those that are only begun. */
static void
get_syllables (GHashTable **whole, GHashTable **begun)
{
  static gsize       is_made;
  static GHashTable *all_whole, *all_begun;
  GHashTableIter     iter;
  gpointer           syllable;

  if (g_once_init_enter (&is_made))
    {
      all_whole = collect_syllables ();
      all_begun = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_iter_init (&iter, all_whole);
      while (g_hash_table_iter_next (&iter, &syllable, NULL))
        for (gsize n = 1; n <= strlen (syllable); n++)
          g_hash_table_add (all_begun, g_strndup (syllable, n));
      g_once_init_leave (&is_made, 1);
    }
  *whole = all_whole;
  *begun = all_begun;
}

#define LONGEST_SYLLABLE 6

/* Whether the syllables fill the text from its start, the last perhaps only begun. */
static gboolean
can_be_read (const char *text)
{
  GHashTable *whole, *begun;
  gsize       n = strlen (text);
  gboolean    ends[MAX_TYPED + 2] = { TRUE }; /* whether whole syllables can end there */

  get_syllables (&whole, &begun);
  for (gsize end = 1; end <= n; end++)
    for (gsize length = 1; length <= MIN (end, LONGEST_SYLLABLE) && !ends[end]; length++)
      {
        g_autofree char *syllable = g_strndup (text + end - length, length);
        ends[end] = ends[end - length] && g_hash_table_contains (whole, syllable);
      }
  for (gsize end = 1; end < n; end++)
    if (ends[end] && g_hash_table_contains (begun, text + end))
      return TRUE;
  return ends[n];
}

char **
hf_typo_letters (const char *typed)
{
  return make_all (typed, HF_TYPO_MIN_LETTERS, "abcdefghijklmnopqrstuvwxyz", NULL);
}

char **
hf_typo_pinyin (const char *typed)
{
  return make_all (typed, HF_TYPO_MIN_LETTERS, "abcdefghijklmnopqrstuvwxyz", can_be_read);
}

char **
hf_typo_digits (const char *typed)
{
  return make_all (typed, HF_TYPO_MIN_DIGITS, "0123456789", NULL);
}
