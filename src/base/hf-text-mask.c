/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Masks text. Who sees what masked is decided by the store; this knows only how. */

#include "base/hf-text-mask.h"

#include "base/hf-date-parse.h"
#include "base/hf-date.h"
#include "base/hf-fold.h"
#include "base/hf-strings.h"

#include <string.h>

#define STARS         "****"
#define MOBILE_DIGITS 11
#define WHOLE_NUMBER  7  /* digits */
#define ID_CHARS      15 /* of the shorter kind of China's */

static char *
keep_digits (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
  return g_string_free (digits, FALSE);
}

/* How many of the digits are China's country code. */
static gsize
measure_country_code (const char *folded, const char *digits)
{
  gsize n = strlen (digits);
  gsize before = strcspn (folded, "0123456789");

  if (before > 0 && folded[before - 1] == '+' && g_str_has_prefix (digits, "86"))
    return 2;
  if (g_str_has_prefix (digits, "0086"))
    return 4;
  return n == MOBILE_DIGITS + 2 && g_str_has_prefix (digits, "861") ? 2 : 0;
}

char *
hf_digits (const char *phone)
{
  g_autofree char *folded = hf_fold (phone);
  g_autofree char *digits = keep_digits (folded);

  return g_strdup (digits + measure_country_code (folded, digits));
}

char *
hf_mask_phone (const char *phone)
{
  g_autofree char *digits = hf_digits (phone);
  gsize            n = strlen (digits);
  int              head = n >= MOBILE_DIGITS ? 3 : 0;
  gsize            tail = n >= 8 ? 4 : n >= 5 ? 2 : 0;

  return n > 0 ? g_strdup_printf ("%.*s" STARS "%s", head, digits, digits + n - tail) :
                 g_strdup ("");
}

gboolean
hf_phone_is_masked (const char *phone)
{
  return strstr (phone, STARS) != NULL;
}

char *
hf_mask_whole_phone (const char *text)
{
  g_autofree char *digits = hf_digits (text);

  return strlen (digits) >= WHOLE_NUMBER ? hf_mask_phone (text) : g_strdup (text);
}

char *
hf_mask_number (const char *number)
{
  glong            n = g_utf8_strlen (number, -1);
  glong            head = n >= ID_CHARS ? 4 : 0;
  glong            tail = n >= 6 ? 2 : 0;
  g_autofree char *first = g_utf8_substring (number, 0, head);
  g_autofree char *stars = g_strnfill (n >= ID_CHARS ? (gsize) (n - head - tail) : 4, '*');

  return g_strconcat (first, stars, g_utf8_offset_to_pointer (number, n - tail), NULL);
}

static gboolean
is_digit (const char *text)
{
  return g_unichar_digit_value (g_utf8_get_char (text)) >= 0;
}

/* How many bytes of digits begin here, with what stands between the groups of a number, and how
 * many digits they are. */
static gsize
measure_groups (const char *text, const char *between, guint *n_digits)
{
  gsize n = 0;

  *n_digits = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_digit (p))
      {
        (*n_digits)++;
        n = (gsize) (g_utf8_next_char (p) - text);
      }
    else if (g_utf8_strchr (between, -1, g_utf8_get_char (p)) == NULL)
      break;
  return n;
}

/* Spaces part what has points and slashes, measurements in most cases: "130/85 120/80". */
static gsize
measure_number (const char *text, guint *n_digits)
{
  static const char spaced[] = " -+()\u3000\u2013\u2014－＋（）";
  static const char pointed[] = "./-+()\u2013\u2014．／－＋（）";
  gsize             n;

  *n_digits = 0;
  if (!is_digit (text) && *text != '+' && !g_str_has_prefix (text, "＋"))
    return 0;
  n = measure_groups (text, spaced, n_digits);
  return *n_digits >= WHOLE_NUMBER ? n : measure_groups (text, pointed, n_digits);
}

/* Eight digits alone may well be both. */
static gboolean
is_day (const char *part)
{
  return hf_date_from_iso (part) != HF_DATE_NONE ||
         (strpbrk (part, "./") != NULL && hf_date_parse_day (part) != HF_DATE_NONE);
}

char *
hf_mask_numbers_within (const char *text)
{
  GString *masked = g_string_new (NULL);

  while (*text != '\0')
    {
      guint            n_digits;
      gsize            n = measure_number (text, &n_digits);
      gsize            length = n > 0 ? n : (gsize) (g_utf8_next_char (text) - text);
      g_autofree char *part = g_strndup (text, length);
      g_autofree char *number = NULL;

      if (n_digits >= WHOLE_NUMBER && !is_day (part))
        number = hf_mask_phone (part);
      g_string_append (masked, number != NULL ? number : part);
      text += length;
    }
  return g_string_free (masked, FALSE);
}

char *
hf_mask_name (const char *name)
{
  g_autofree char *clean = hf_str_clean (name);

  if (clean == NULL)
    return g_strdup ("");
  gsize first = (gsize) (g_utf8_next_char (clean) - clean);
  return g_strdup_printf ("%.*s*", (int) first, clean);
}
