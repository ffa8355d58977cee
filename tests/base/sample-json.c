/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Just enough JSON for the sample files: their strings. */

#include "sample-json.h"

#include <string.h>

static gunichar
read_hex (const char **cursor)
{
  g_autofree char *digits = g_strndup (*cursor + 1, 4);

  *cursor += 4;
  return g_ascii_strtoull (digits, NULL, 16);
}

/* Two halves in \u escapes make one character. */
static gunichar
read_unicode_escape (const char **cursor)
{
  gunichar c = read_hex (cursor);

  if (c < 0xD800 || c > 0xDBFF || !g_str_has_prefix (*cursor + 1, "\\u"))
    return c;
  *cursor += 2;
  return 0x10000 + ((c - 0xD800) << 10) + (read_hex (cursor) - 0xDC00);
}

static void
append_escape (GString *string, const char **cursor)
{
  static const char letters[] = "bfnrt";
  static const char meanings[] = "\b\f\n\r\t";
  const char       *letter = strchr (letters, **cursor);

  if (**cursor == 'u')
    g_string_append_unichar (string, read_unicode_escape (cursor));
  else
    g_string_append_c (string, letter != NULL ? meanings[letter - letters] : **cursor);
}

/* The cursor is on the opening quote, and is left on the closing one. */
static char *
read_string (const char **cursor)
{
  GString *string = g_string_new (NULL);

  for ((*cursor)++; **cursor != '"'; (*cursor)++)
    {
      g_assert_cmpint (**cursor, !=, '\0');
      if (**cursor == '\\')
        {
          (*cursor)++;
          append_escape (string, cursor);
        }
      else
        g_string_append_c (string, **cursor);
    }
  return g_string_free (string, FALSE);
}

GPtrArray *
sample_json_read_strings (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *strings = g_ptr_array_new_with_free_func (g_free);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '"')
      g_ptr_array_add (strings, read_string (&p));
  return strings;
}
