/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Small helpers for text as people type it. Folding for search is hf-fold.c. */

#include "base/hf-strings.h"

#include <unicode/uchar.h>

#include <math.h>
#include <string.h>

#define SYMBOL_FOR_CONTROLS 0x2400 /* U+2400 + n draws the control character n */
#define SYMBOL_FOR_DELETE   0x2421
#define SYMBOL_FOR_NEWLINE  0x2424
#define SYMBOL_FOR_NOTHING  0x2423 /* an open box, for what has no width */
#define REPLACEMENT         0xFFFD

#define MOST_NAME_BYTES 200 /* file systems take 255, and a number may be added */

#define WORD_SEPARATORS " ,，、;；\n\t"

gboolean
hf_set_str (char **dest, const char *src)
{
  g_return_val_if_fail (dest != NULL, FALSE);

  if (g_strcmp0 (*dest, src) == 0)
    return FALSE;

  /* Copied before the old one goes, for src may point into it. */
  char *copy = g_strdup (src);
  g_free (*dest);
  *dest = copy;
  return TRUE;
}

/* Not white space to Unicode, yet nothing a person sees at the end of a field. */
static gboolean
is_trimmed (gunichar c)
{
  return g_unichar_isspace (c) || c == 0xFEFF;
}

/* The part of a text between what is trimmed at its ends; empty when all of it is. */
static char *
trim (const char *text, gboolean (*is_left_out) (gunichar c))
{
  const char *start = text;
  const char *end = text + strlen (text);

  while (*start != '\0' && is_left_out (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_left_out (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (start, (gsize) (end - start));
}

char *
hf_str_clean (const char *text)
{
  if (text == NULL)
    return NULL;

  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_autofree char *trimmed = trim (composed, is_trimmed);

  if (*trimmed != '\0')
    return g_steal_pointer (&trimmed);
  /* Invisible is not blank: text of nothing but a byte order mark is somebody's text. */
  g_free (trimmed);
  trimmed = trim (composed, g_unichar_isspace);
  return *trimmed != '\0' ? g_steal_pointer (&trimmed) : NULL;
}

gboolean
hf_str_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

/* The marks, embeddings, overrides and isolates that steer the direction of text. */
static gboolean
is_bidi_control (gunichar c)
{
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_zero_width (gunichar c)
{
  return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

/* What a joiner may stand beside: parts of a picture, or letters of a script that joins them or
 * keeps them apart, from Arabic to Georgian (Unicode Standard Annex 31, 2.3). */
static gboolean
is_joined (gunichar c)
{
  return (c >= 0x0600 && c < 0x1100) || c == 0xFE0F ||
         u_hasBinaryProperty ((UChar32) c, UCHAR_EXTENDED_PICTOGRAPHIC) ||
         u_hasBinaryProperty ((UChar32) c, UCHAR_EMOJI_MODIFIER);
}

static gboolean
is_joiner (const char *start, const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return (c == 0x200C || c == 0x200D) && at > start &&
         is_joined (g_utf8_get_char (g_utf8_prev_char (at))) &&
         is_joined (g_utf8_get_char (g_utf8_next_char (at)));
}

/* What is no character to Unicode, and so no text to a PDF. */
static gboolean
is_noncharacter (gunichar c)
{
  return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

static gunichar
get_symbol (gunichar c)
{
  if (c < 0x20)
    return SYMBOL_FOR_CONTROLS + c;
  if (c == 0x7F)
    return SYMBOL_FOR_DELETE;
  if (c == 0x85 || c == 0x2028 || c == 0x2029)
    return SYMBOL_FOR_NEWLINE;
  if ((c >= 0x80 && c < 0xA0) || is_bidi_control (c) || (c >= 0xE0000 && c <= 0xE007F) ||
      is_noncharacter (c))
    return REPLACEMENT;
  return is_zero_width (c) ? SYMBOL_FOR_NOTHING : c;
}

char *
hf_str_visible_controls (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString         *shown = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (shown, is_joiner (valid, p) ? c : get_symbol (c));
    }
  return g_string_free (shown, FALSE);
}

char **
hf_str_split_words (const char *text)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *start = text, *at = text;

  for (; text != NULL; at = g_utf8_next_char (at))
    {
      gboolean is_end = *at == '\0';

      if (!is_end && g_utf8_strchr (WORD_SEPARATORS, -1, g_utf8_get_char (at)) == NULL)
        continue;
      if (at > start)
        {
          g_autofree char *word = g_strndup (start, (gsize) (at - start));
          g_strv_builder_add (words, word);
        }
      if (is_end)
        break;
      start = g_utf8_next_char (at);
    }
  return g_strv_builder_end (words);
}

static gboolean
is_line_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

char *
hf_str_one_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString         *line = g_string_sized_new (strlen (valid));
  gboolean         is_broken = FALSE; /* and what follows does not begin yet */

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      is_broken = is_broken || is_line_break (c);
      if (is_broken && g_unichar_isspace (c))
        continue;
      if (is_broken && line->len > 0)
        g_string_append_c (line, ' ');
      is_broken = FALSE;
      g_string_append_unichar (line, get_symbol (c));
    }
  return g_string_free (line, FALSE);
}

char *
hf_str_visible_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_steal_pointer (&lines[i]);

      if (g_str_has_suffix (line, "\r"))
        line[strlen (line) - 1] = '\0';
      lines[i] = hf_str_visible_controls (line);
    }
  return g_strjoinv ("\n", lines);
}

/* The end of a long name tells the kind of the file, so the middle goes. */
static void
shorten (char *name)
{
  gsize length = strlen (name);
  char *dot = strrchr (name, '.');
  gsize tail = dot != NULL && strlen (dot) < 20 ? strlen (dot) : 0;
  char *cut;

  if (length <= MOST_NAME_BYTES)
    return;
  cut = g_utf8_find_prev_char (name, name + MOST_NAME_BYTES - tail);
  memmove (cut, name + length - tail, tail + 1);
}

char *
hf_str_file_name (const char *text)
{
  char *name = g_strdup (text != NULL && *text != '\0' ? text : "file");

  for (char *at = name; *at != '\0'; at++)
    if (*at == '/' || *at == '\\' || g_ascii_iscntrl (*at))
      *at = '_';
  if (*name == '.' || *name == '-')
    *name = '_';
  shorten (name);
  return name;
}

gboolean
hf_str_list_has (const char *words, const char *word)
{
  const gsize length = strlen (word);

  for (const char *p = words; p != NULL; p = strchr (p, '|'))
    {
      p += *p == '|';
      if (strncmp (p, word, length) == 0 && (p[length] == '|' || p[length] == '\0'))
        return TRUE;
    }
  return FALSE;
}

const char *
hf_str_write_double (double number, char *buffer)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };

  g_return_val_if_fail (isfinite (number) && buffer != NULL, "");

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, formats[i], number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }
  return buffer;
}
