/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What somebody typed, as an expression of the full-text indexes, which all have the same columns.
 * Which index is asked is not known here. */

#include "store/hf-search-match.h"

#include <string.h>

/**
 * hf_search_match_is_number:
 * @folded: a folded text
 *
 * Returns: whether it is a number, however its digits are grouped
 */
gboolean
hf_search_match_is_number (const char *folded)
{
  guint n_digits = 0;

  for (; *folded != '\0'; folded++)
    if (g_ascii_isdigit (*folded))
      n_digits++;
    else if (strchr ("+-() ", *folded) == NULL)
      return FALSE;
  return n_digits > 0;
}

/**
 * hf_search_match_is_latin:
 * @folded: a folded text
 *
 * Returns: whether it may be pinyin
 */
gboolean
hf_search_match_is_latin (const char *folded)
{
  for (; *folded != '\0'; folded++)
    if (!g_ascii_isalpha (*folded))
      return FALSE;
  return TRUE;
}

/**
 * hf_search_match_append:
 * @match: an expression
 * @column: a column of the index, or several in braces
 * @piece: a text, as it is
 * @is_prefix: whether what begins with it is found too
 *
 * Appends that the text stands in the column.
 */
void
hf_search_match_append (GString *match, const char *column, const char *piece, gboolean is_prefix)
{
  g_string_append_printf (match, "%s : ", column);
  hf_search_match_append_piece (match, piece, is_prefix);
}

/**
 * hf_search_match_append_piece:
 * @match: an expression
 * @piece: a text, as it is
 * @is_prefix: whether what begins with it is found too
 *
 * Appends that the text stands in any column.
 */
void
hf_search_match_append_piece (GString *match, const char *piece, gboolean is_prefix)
{
  g_auto (GStrv) parts = g_strsplit (piece, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  g_string_append_printf (match, "\"%s\"%s", doubled, is_prefix ? " *" : "");
}

/* Digits stand in the index piece by piece, which would tell a hidden number by trying. */
static void
append_piece (GString *match, const char *piece, gboolean is_masked)
{
  if (match->len > 0)
    g_string_append (match, " AND ");
  g_string_append_c (match, '(');
  hf_search_match_append (match, is_masked ? "words" : "{words personal}", piece, TRUE);
  if (!is_masked && hf_search_match_is_number (piece))
    {
      g_string_append (match, " OR ");
      hf_search_match_append (match, "digits", piece, strlen (piece) < 3);
    }
  else if (hf_search_match_is_latin (piece))
    {
      g_string_append (match, " OR ");
      hf_search_match_append (match, "pinyin", piece, TRUE);
    }
  g_string_append_c (match, ')');
}

/**
 * hf_search_match_build:
 * @folded: what was typed, folded
 * @is_masked: whether it is for somebody who sees personal fields masked
 *
 * Each piece between white space must be found somewhere: "zhang 8821" is the Zhang whose number
 * ends so. An asterisk divides as white space does, as in "张*贵" or "138*5678": the pieces may
 * stand in any order, and each in another field.
 *
 * Returns: (transfer full) (nullable): the expression, %NULL when there is nothing to look for
 */
char *
hf_search_match_build (const char *folded, gboolean is_masked)
{
  g_auto (GStrv) pieces = g_strsplit_set (folded, " *", -1);
  GString *match = g_string_new (NULL);

  for (guint i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0')
      append_piece (match, pieces[i], is_masked);
  if (match->len == 0 && strchr (folded, '*') != NULL)
    append_piece (match, "*", is_masked); /* nothing else was typed, and nothing has it */
  return g_string_free (match, match->len == 0);
}

/**
 * hf_search_match_after:
 * @prefix: how what is looked for begins
 *
 * Returns: (transfer full): what sorts behind all that begins so
 */
char *
hf_search_match_after (const char *prefix)
{
  return g_strconcat (prefix, "\364\217\277\277", NULL); /* U+10FFFF */
}
