/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding customers for a text with one mistake. There is no index of what is like what: each text
 * that may have been meant (base/hf-typo) is looked up in the indexes that are there, which in a
 * book of a million takes milliseconds and costs nothing when somebody is written. */

#include "store/hf-search-similar.h"

#include "base/hf-han.h"
#include "base/hf-pinyin.h"
#include "base/hf-typo.h"
#include "store/hf-search-match.h"
#include "store/hf-statement.h"

#include <string.h>

#define MOST_SEEN   500 /* of those that sound alike, before they are compared */
#define LEAST_BEGUN 6   /* letters; what fewer may be the beginning of is nearly everybody */
#define UMLAUT      "\u00FC"

typedef struct
{
  HfDatabase         *db;
  HfSearchSimilarFunc found;
  gpointer            data;
  gboolean            is_enough;
} Similar;

static gboolean
tell_all (Similar *self, HfStatement *rows, GError **error)
{
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && !self->is_enough &&
         (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    self->is_enough = !self->found (hf_statement_int (rows, 0), self->data);
  return step != HF_STEP_ERROR;
}

/* Those of whom a text is the beginning of `sql`'s column. */
static gboolean
find_beginning (Similar *self, const char *sql, const char *text, GError **error)
{
  g_autofree char *after = hf_search_match_after (text);
  g_autoptr (HfStatement) rows =
    self->is_enough ? NULL : hf_database_ask (self->db, error, sql, "tt", text, after);

  return self->is_enough || tell_all (self, rows, error);
}

/* A number from its start, or its end. */
static gboolean
find_numbers (Similar *self, const char *digits, GError **error)
{
  static const char from_start[] =
    "SELECT c.id FROM phone AS p JOIN customer AS c ON c.id = p.customer "
    "WHERE p.number_digits >= $1 AND p.number_digits < $2" HF_SEARCH_ALIVE;
  static const char from_end[] =
    "SELECT c.id FROM phone AS p JOIN customer AS c ON c.id = p.customer "
    "WHERE p.number_tail >= $1 AND p.number_tail < $2" HF_SEARCH_ALIVE;
  g_auto (GStrv) meant = hf_typo_digits (digits);

  for (char **number = meant; *number != NULL; number++)
    {
      if (!find_beginning (self, from_start, *number, error))
        return FALSE;
      g_strreverse (*number);
      if (!find_beginning (self, from_end, *number, error))
        return FALSE;
    }
  return TRUE;
}

static char *
match_any (const char *column, char **terms, gboolean are_begun)
{
  g_autofree char *any = g_strjoinv (are_begun ? "\" * OR \"" : "\" OR \"", terms);

  return g_strdup_printf ("%s : (\"%s\"%s)", column, any, are_begun ? " *" : "");
}

static gboolean
find_readings (Similar *self, char **readings, gboolean are_begun, GError **error)
{
  static const char sql[] = "SELECT c.id FROM search JOIN customer AS c ON c.id = search.rowid "
                            "WHERE search MATCH $1" HF_SEARCH_ALIVE;
  g_autofree char  *match = match_any ("pinyin", readings, are_begun);
  g_autoptr (HfStatement) rows = NULL;

  if (readings[0] == NULL || self->is_enough)
    return TRUE;
  rows = hf_database_ask (self->db, error, sql, "t", match);
  return tell_all (self, rows, error);
}

static gboolean
has_word (const char *name, char **words)
{
  g_auto (GStrv) own = g_str_tokenize_and_fold (name, NULL, NULL);

  for (char **word = own; *word != NULL; word++)
    if (g_strv_contains ((const char *const *) words, *word))
      return TRUE;
  return FALSE;
}

static const char by_words[] = "SELECT c.id, c.name_fold FROM search JOIN customer AS c "
                               "ON c.id = search.rowid WHERE search MATCH $1" HF_SEARCH_ALIVE;

/* A word that is not the first of its name; what else is written of somebody has words too. */
static gboolean
find_words (Similar *self, char **words, GError **error)
{
  g_autofree char *match = match_any ("words", words, FALSE);
  g_autoptr (HfStatement) rows = hf_database_ask (self->db, error, by_words, "t", match);
  HfStep step = rows ? HF_STEP_DONE : HF_STEP_ERROR;

  for (guint i = 0; rows != NULL && i < MOST_SEEN && !self->is_enough &&
                    (step = hf_statement_step (rows, error)) == HF_STEP_ROW;
       i++)
    if (has_word (hf_statement_text (rows, 1), words))
      self->is_enough = !self->found (hf_statement_int (rows, 0), self->data);
  return step != HF_STEP_ERROR;
}

static gboolean
find_names (Similar *self, char **words, GError **error)
{
  static const char by_name[] =
    "SELECT c.id FROM customer AS c WHERE c.name_fold >= $1 AND c.name_fold < $2" HF_SEARCH_ALIVE;

  for (char **word = words; *word != NULL; word++)
    if (!find_beginning (self, by_name, *word, error))
      return FALSE;
  return TRUE;
}

/* Whole readings are meant sooner than beginnings, and pinyin sooner than a name in letters. */
static gboolean
find_letters (Similar *self, const char *letters, GError **error)
{
  g_auto (GStrv) readings = hf_typo_pinyin (letters);
  g_auto (GStrv) words = hf_typo_letters (letters);

  if (words[0] == NULL)
    return TRUE;
  return find_readings (self, readings, FALSE, error) && find_names (self, words, error) &&
         (strlen (letters) < LEAST_BEGUN || find_readings (self, readings, TRUE, error)) &&
         (readings[0] != NULL || self->is_enough || find_words (self, words, error));
}

/* How the characters sound, as the index has it; and one of them must be right. */
static char *
match_sound (const char *han)
{
  g_auto (GStrv) readings = hf_pinyin_readings (han, HF_PINYIN_MAX_READINGS);
  GString *match = g_string_new ("pinyin : (");

  for (guint i = 0; readings[i] != NULL; i++)
    {
      g_auto (GStrv) syllables = g_strsplit (readings[i], " ", -1);
      g_autofree char *joined = g_strjoinv ("", syllables);
      g_auto (GStrv) pieces = g_strsplit (joined, UMLAUT, -1);
      g_autofree char *key = g_strjoinv ("v", pieces);

      g_string_append_printf (match, "%s\"%s\"", i > 0 ? " OR " : "", key);
    }
  g_string_append (match, ") AND words : (");
  for (const char *p = han; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_printf (match, "%s\"%.*s\"", p > han ? " OR " : "",
                            (int) (g_utf8_next_char (p) - p), p);
  g_string_append_c (match, ')');
  return g_string_free (match, readings[0] == NULL);
}

/* Whether the name has the characters somewhere, but for one. */
static gboolean
is_one_off (const char *name, const char *han)
{
  glong n_name = g_utf8_strlen (name, -1), n_han = g_utf8_strlen (han, -1);

  for (glong at = 0; at + n_han <= n_name; at++)
    {
      const char *p = g_utf8_offset_to_pointer (name, at), *q = han;
      guint       n_wrong = 0;

      for (; *q != '\0'; p = g_utf8_next_char (p), q = g_utf8_next_char (q))
        if (g_utf8_get_char (p) != g_utf8_get_char (q))
          n_wrong++;
      if (n_wrong == 1)
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_sound (Similar *self, const char *han, GError **error)
{
  g_autofree char *match = match_sound (han);
  g_autoptr (HfStatement) rows =
    match ? hf_database_ask (self->db, error, by_words, "t", match) : NULL;
  HfStep step = HF_STEP_DONE;

  if (match != NULL && rows == NULL)
    return FALSE;
  for (guint i = 0; match != NULL && i < MOST_SEEN && !self->is_enough &&
                    (step = hf_statement_step (rows, error)) == HF_STEP_ROW;
       i++)
    if (is_one_off (hf_statement_text (rows, 1), han))
      self->is_enough = !self->found (hf_statement_int (rows, 0), self->data);
  return step != HF_STEP_ERROR;
}

static gboolean
is_latin (const char *text)
{
  for (; *text != '\0'; text++)
    if (!g_ascii_isalpha (*text))
      return FALSE;
  return TRUE;
}

/* One character alone is not like anything. */
static gboolean
is_han (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!hf_han_is (g_utf8_get_char (p)))
      return FALSE;
  return g_utf8_strlen (text, -1) > 1 && g_utf8_strlen (text, -1) <= 6;
}

/**
 * hf_search_similar:
 * @db: a connection
 * @folded: what was typed, folded
 * @digits: (nullable): its digits, if it is a number
 * @found: (scope call): what to call for each
 * @data: given to @found
 * @error: return location for an error
 *
 * Finds customers who are not archived and whom a text may mean that has one mistake: a letter of a
 * name or its pinyin, a digit of a number, or a character that sounds the same.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_search_similar (HfDatabase         *db,
                   const char         *folded,
                   const char         *digits,
                   HfSearchSimilarFunc found,
                   gpointer            data,
                   GError            **error)
{
  Similar self = { db, found, data, FALSE };
  g_auto (GStrv) pieces = g_strsplit (folded, " ", -1);
  g_autofree char *joined = g_strjoinv ("", pieces);

  if (digits != NULL)
    return find_numbers (&self, digits, error);
  if (is_latin (joined))
    return find_letters (&self, joined, error);
  return !is_han (folded) || find_sound (&self, folded, error);
}
