/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A line of a vCard. What it means for a customer is not known here. */

#include "transfer/hf-vcard-line.h"

#include <string.h>

#define USUAL_CHARSET "GB18030" /* of telephones that name none and do not write UTF-8 */

/* Where the text ends that @stops begin, those within quotes left aside. */
static const char *
find_stop (const char *text, const char *stops)
{
  gboolean is_quoted = FALSE;

  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        is_quoted = !is_quoted;
      else if (!is_quoted && strchr (stops, *text) != NULL)
        return text;
    }
  return NULL;
}

static gboolean
is_quoted_printable (const char *parameter)
{
  return g_ascii_strcasecmp (parameter, "ENCODING=QUOTED-PRINTABLE") == 0 ||
         g_ascii_strcasecmp (parameter, "QUOTED-PRINTABLE") == 0;
}

static gboolean
is_binary (const char *parameter)
{
  return g_ascii_strcasecmp (parameter, "ENCODING=B") == 0 ||
         g_ascii_strcasecmp (parameter, "ENCODING=BASE64") == 0 ||
         g_ascii_strcasecmp (parameter, "BASE64") == 0;
}

/* What is no code stands for itself. */
static char *
decode_bytes (const char *text)
{
  GString *bytes = g_string_sized_new (strlen (text));

  for (; *text != '\0'; text++)
    if (text[0] == '=' && g_ascii_isxdigit (text[1]) && g_ascii_isxdigit (text[2]))
      {
        char byte = (char) (g_ascii_xdigit_value (text[1]) * 16 + g_ascii_xdigit_value (text[2]));

        if (byte != '\0')
          g_string_append_c (bytes, byte);
        text += 2;
      }
    else
      g_string_append_c (bytes, *text);
  return g_string_free (bytes, FALSE);
}

static char *
decode (const char *text, const char *charset)
{
  g_autofree char *bytes = decode_bytes (text);
  char            *converted = NULL;

  if (charset != NULL && g_ascii_strcasecmp (charset, "UTF-8") != 0)
    converted = g_convert (bytes, -1, "UTF-8", charset, NULL, NULL, NULL);
  if (converted == NULL && g_utf8_validate (bytes, -1, NULL))
    return g_steal_pointer (&bytes);
  if (converted == NULL)
    converted = g_convert (bytes, -1, "UTF-8", USUAL_CHARSET, NULL, NULL, NULL);
  return converted != NULL ? converted : g_utf8_make_valid (bytes, -1);
}

/* "TYPE=home,cell" and the bare "HOME;CELL" of 2.1 are the same. */
static void
add_types (GString *types, const char *parameter)
{
  const char      *equals = strchr (parameter, '=');
  g_autofree char *lower = NULL;

  if (equals != NULL && g_ascii_strncasecmp (parameter, "TYPE=", strlen ("TYPE=")) == 0)
    parameter = equals + 1;
  else if (equals != NULL && g_ascii_strncasecmp (parameter, "PREF=", strlen ("PREF=")) == 0)
    parameter = "pref";
  lower = g_ascii_strdown (parameter, -1);
  g_strdelimit (lower, "\"", ',');
  g_string_append_printf (types, "%s,", lower);
}

static char *
parse_name (const char *text, gsize length)
{
  g_autofree char *name = g_ascii_strup (text, (gssize) length);
  const char      *dot = strrchr (name, '.'); /* behind a group */

  return g_strdup (g_strstrip (dot != NULL ? (char *) dot + 1 : name));
}

gboolean
hf_vcard_line_parse (HfVcardLine *self, const char *text)
{
  const char *colon = find_stop (text, ":");
  const char *at = find_stop (text, ";:");
  g_autoptr (GString) types = g_string_new (",");
  g_autofree char *charset = NULL;
  gboolean         is_coded = FALSE, is_foreign = FALSE;

  if (colon == NULL || at == text)
    return FALSE;
  *self = (HfVcardLine){ parse_name (text, (gsize) (at - text)), NULL, NULL };
  while (*at == ';')
    {
      const char      *end = find_stop (at + 1, ";:");
      g_autofree char *parameter = g_strndup (at + 1, (gsize) (end - at - 1));

      if (is_quoted_printable (parameter))
        is_coded = TRUE;
      else if (g_ascii_strncasecmp (parameter, "CHARSET=", strlen ("CHARSET=")) == 0)
        charset = (g_free (charset), g_strdup (parameter + strlen ("CHARSET=")));
      else
        add_types (types, parameter);
      is_foreign = is_foreign || is_binary (parameter);
      at = end;
    }
  self->types = g_string_free (g_steal_pointer (&types), FALSE);
  self->value = is_coded ? decode (colon + 1, charset) : g_strdup (colon + 1);
  if (is_foreign)
    hf_vcard_line_clear (self);
  return !is_foreign;
}

void
hf_vcard_line_clear (HfVcardLine *self)
{
  g_free (self->name);
  g_free (self->types);
  g_free (self->value);
}

gboolean
hf_vcard_line_is (const HfVcardLine *self, const char *type)
{
  g_autofree char *wanted = g_strdup_printf (",%s,", type);

  return strstr (self->types, wanted) != NULL;
}

GStrv
hf_vcard_line_get_parts (const HfVcardLine *self, char separator)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autoptr (GString) part = g_string_new (NULL);

  for (const char *at = self->value; *at != '\0'; at++)
    {
      if (*at == '\\' && at[1] != '\0')
        {
          at++;
          g_string_append_c (part, *at == 'n' || *at == 'N' ? '\n' : *at);
        }
      else if (*at == separator)
        {
          g_strv_builder_add (parts, part->str);
          g_string_truncate (part, 0);
        }
      else
        g_string_append_c (part, *at);
    }
  g_strv_builder_add (parts, part->str);
  return g_strv_builder_end (parts);
}

gboolean
hf_vcard_line_goes_on (const char *text)
{
  const char      *colon = find_stop (text, ":");
  gsize            length = strlen (text);
  g_autofree char *head = colon != NULL ? g_ascii_strup (text, colon - text) : NULL;

  return length > 0 && text[length - 1] == '=' && head != NULL &&
         strstr (head, "QUOTED-PRINTABLE") != NULL;
}
