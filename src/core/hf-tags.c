/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tags as people write them into one field: parted by commas of any script, semicolons or spaces.
 * What is a tag ends at one of these, so that "member" is not found in "non-member". */

#include "core/hf-tags.h"

#include <string.h>

#define SEPARATORS ",，、;； "

static gboolean
is_separator (gunichar c)
{
  return c != 0 && g_utf8_strchr (SEPARATORS, -1, c) != NULL;
}

static const char *
skip_separators (const char *text)
{
  while (is_separator (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

static const char *
skip_tag (const char *text)
{
  while (*text != '\0' && !is_separator (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* Returns where @tag stands as a whole, NULL where it does not. */
static const char *
find (const char *tags, const char *tag, gsize length)
{
  for (const char *start = skip_separators (tags); *start != '\0';)
    {
      const char *end = skip_tag (start);

      if ((gsize) (end - start) == length && strncmp (start, tag, length) == 0)
        return start;
      start = skip_separators (end);
    }
  return NULL;
}

static void
add_tag (GString *tags, const char *tag, gsize length)
{
  if (find (tags->str, tag, length) != NULL)
    return;
  if (tags->len > 0)
    g_string_append_c (tags, ' ');
  g_string_append_len (tags, tag, (gssize) length);
}

/* With the separators behind it, or those before it where it is the last. */
static void
remove_tag (GString *tags, const char *tag, gsize length)
{
  const char *found;

  while ((found = find (tags->str, tag, length)) != NULL)
    {
      const char *start = found;
      const char *end = skip_separators (found + length);

      while (*end == '\0' && start > tags->str &&
             is_separator (g_utf8_get_char (g_utf8_prev_char (start))))
        start = g_utf8_prev_char (start);
      g_string_erase (tags, start - tags->str, end - start);
    }
}

static char *
change (const char *tags, const char *words, void (*apply) (GString *, const char *, gsize))
{
  GString *changed = g_string_new (tags);

  for (const char *start = skip_separators (words); *start != '\0';)
    {
      const char *end = skip_tag (start);

      apply (changed, start, (gsize) (end - start));
      start = skip_separators (end);
    }
  return g_string_free (changed, changed->len == 0);
}

char *
hf_tags_add (const char *tags, const char *more)
{
  return change (tags, more, add_tag);
}

char *
hf_tags_remove (const char *tags, const char *less)
{
  return change (tags, less, remove_tag);
}

GStrv
hf_tags_split (const char *tags)
{
  g_autoptr (GStrvBuilder) split = g_strv_builder_new ();

  for (const char *start = skip_separators (tags ? tags : ""); *start != '\0';)
    {
      const char      *end = skip_tag (start);
      g_autofree char *tag = g_strndup (start, (gsize) (end - start));

      g_strv_builder_add (split, tag);
      start = skip_separators (end);
    }
  return g_strv_builder_end (split);
}
