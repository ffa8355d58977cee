/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Spaces between scripts in composed sentences. */

#include "base/hf-space-name.h"

#include "base/hf-han.h"

#include <string.h>

/* Digits count with the letters they are written with. */
static gboolean
is_latin (gunichar c)
{
  return g_unichar_isdigit (c) || g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN;
}

static gunichar
get_last (const char *start, const char *end)
{
  const char *last = g_utf8_find_prev_char (start, end);

  return last != NULL ? g_utf8_get_char (last) : 0;
}

static gboolean
are_apart (gunichar latin, gunichar han)
{
  return is_latin (latin) && hf_han_is (han);
}

char *
hf_space_name (char *sentence, const char *name)
{
  g_autofree char *owned = sentence;
  g_autoptr (GString) spaced = g_string_new (NULL);
  gsize       len = name ? strlen (name) : 0;
  const char *rest = owned, *at;

  if (len == 0 || !g_utf8_validate (owned, -1, NULL) || !g_utf8_validate (name, -1, NULL))
    return g_steal_pointer (&owned);
  while ((at = strstr (rest, name)) != NULL)
    {
      g_string_append_len (spaced, rest, at - rest);
      if (are_apart (g_utf8_get_char (name), get_last (owned, at)))
        g_string_append_c (spaced, ' ');
      g_string_append (spaced, name);
      rest = at + len;
      if (are_apart (get_last (name, name + len), g_utf8_get_char (rest)))
        g_string_append_c (spaced, ' ');
    }
  g_string_append (spaced, rest);
  return g_string_free (g_steal_pointer (&spaced), FALSE);
}
