/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Folds characters by Unicode's own tables and the generated one for Han. It must not know what a
 * token is, nor any locale.
 */

#include "base/hf-fold.h"

#include "base/hf-han.h"

#include <string.h>

typedef struct
{
  gunichar    letter;
  const char *folded;
} Letter;

/* Letters that Unicode does not take apart, though people type them without their stroke, and the
 * few whose case folding is longer than one letter. */
/* clang-format off */
static const Letter letters[] = {
  { 0x00DF, "ss" },     /* sharp s */
  { 0x00E6, "ae" },
  { 0x00F0, "d" },      /* eth */
  { 0x00F8, "o" },      /* o with stroke */
  { 0x00FE, "th" },     /* thorn */
  { 0x0111, "d" },      /* d with stroke */
  { 0x0127, "h" },      /* h with stroke */
  { 0x0131, "i" },      /* dotless i */
  { 0x0142, "l" },      /* l with stroke */
  { 0x0153, "oe" },
  { 0x0167, "t" },      /* t with stroke */
  { 0x03C2, "\u03C3" }, /* final sigma */
};
/* clang-format on */

/* Characters that nearly every text here is made of, and of which the tables have little to say:
 * they are not made up of others, are no marks, and none of them composes with what follows. */
static gboolean
is_plain (gunichar c)
{
  return c < 0x80 || (c >= 0x4E00 && c <= 0x9FFF);
}

static gunichar
fold_plain (gunichar c)
{
  if (c >= 0x80)
    return hf_han_simplify (c);
  return g_ascii_isspace ((char) c) ? ' ' : (gunichar) g_ascii_tolower ((char) c);
}

/* Formatting characters and variation selectors: there, but not to be seen. */
static gboolean
is_ignored (gunichar c)
{
  return c == 0x00AD || c == 0x061C || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE0FFF);
}

static gboolean
is_latin (gunichar c)
{
  return g_ascii_isalpha ((int) MIN (c, 0x7F)) ||
         g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN;
}

static const char *
find_letter (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == c)
      return letters[i].folded;
  return NULL;
}

static void
append (HfFolder *self, gunichar c, gunichar *folded, guint *n)
{
  gunichar composed;

  if (*n > 0 && g_unichar_compose (folded[*n - 1], c, &composed))
    folded[*n - 1] = composed;
  else if (*n < HF_FOLD_MAX)
    folded[(*n)++] = c;
  self->last = c;
}

/* Folds a character that is not made up of others. */
static void
fold_simple (HfFolder *self, gunichar c, gunichar *folded, guint *n)
{
  gunichar    lower = g_unichar_tolower (c);
  const char *letter = find_letter (lower);

  if (g_unichar_ismark (c) && is_latin (self->last))
    return;
  if (letter == NULL)
    append (self, hf_han_simplify (lower), folded, n);
  else
    for (const char *p = letter; *p != '\0'; p = g_utf8_next_char (p))
      append (self, g_utf8_get_char (p), folded, n);
}

guint
hf_folder_next (HfFolder *self, gunichar c, gunichar folded[static HF_FOLD_MAX])
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  guint    n = 0;

  if (is_plain (c))
    {
      folded[0] = self->last = fold_plain (c);
      return 1;
    }
  if (is_ignored (c))
    return 0;
  if (g_unichar_isspace (c))
    append (self, ' ', folded, &n);
  else if (g_unichar_isdigit (c))
    append (self, (gunichar) ('0' + g_unichar_digit_value (c)), folded, &n);
  else
    {
      gsize n_parts = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
      for (gsize i = 0; i < n_parts; i++)
        fold_simple (self, parts[i], folded, &n);
    }
  return n;
}

char *
hf_fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) result = g_string_sized_new (strlen (valid));
  HfFolder folder = { 0 };
  gunichar folded[HF_FOLD_MAX];
  gboolean pending_space = FALSE, are_plain = TRUE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint n = hf_folder_next (&folder, g_utf8_get_char (p), folded);
      for (guint i = 0; i < n; i++)
        if (folded[i] == ' ')
          pending_space = result->len > 0;
        else
          {
            if (pending_space)
              g_string_append_c (result, ' ');
            pending_space = FALSE;
            are_plain = are_plain && is_plain (folded[i]);
            if (folded[i] < 0x80)
              g_string_append_c (result, (char) folded[i]);
            else
              g_string_append_unichar (result, folded[i]);
          }
    }
  if (are_plain)
    return g_string_free (g_steal_pointer (&result), FALSE);
  /* Marks that stood apart from their letters come together. */
  return g_utf8_normalize (result->str, -1, G_NORMALIZE_NFC);
}

/* Of plain characters alone, so that the text need not be folded first. A run of white space would
 * become one. */
static gboolean
is_simple (const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    {
      gboolean is_han = *p >= 0xE4 && *p <= 0xE9 && (p[1] & 0xC0) == 0x80 &&
                        (p[2] & 0xC0) == 0x80 && (*p > 0xE4 || p[1] >= 0xB8);

      if (*p >= 0x80 && !is_han)
        return FALSE;
      if (g_ascii_isspace ((char) p[0]) && g_ascii_isspace ((char) p[1]))
        return FALSE;
      p += is_han ? 2 : 0;
    }
  return TRUE;
}

static gboolean
begins_with (const char *text, const char *folded)
{
  for (; *folded != '\0'; folded = g_utf8_next_char (folded), text = g_utf8_next_char (text))
    if (*text == '\0' || fold_plain (g_utf8_get_char (text)) != g_utf8_get_char (folded))
      return FALSE;
  return TRUE;
}

gboolean
hf_fold_contains (const char *text, const char *folded)
{
  g_autofree char *all = NULL;

  if (!is_simple (text))
    {
      all = hf_fold (text);
      return strstr (all, folded) != NULL;
    }
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (begins_with (p, folded))
      return TRUE;
  return *folded == '\0';
}
