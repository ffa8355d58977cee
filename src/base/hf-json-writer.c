/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writes JSON as it comes. What the members are called and mean is the caller's; only their
 * spelling is settled here. */

#include "base/hf-json-writer.h"

#include "base/hf-strings.h"

#include <math.h>

#define FLUSH_SIZE (64 * 1024)

struct _HfJsonWriter
{
  /* owned */
  GOutputStream *stream;
  GString       *held;
  GString       *open; /* the closing brackets still to come, innermost last */
  GError        *error;

  gboolean needs_comma;
  gboolean has_begun; /* something of it went out */
};

HfJsonWriter *
hf_json_writer_new (GOutputStream *stream)
{
  HfJsonWriter *self = g_new0 (HfJsonWriter, 1);

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self->stream = g_object_ref (stream);
  self->held = g_string_new (NULL);
  self->open = g_string_new (NULL);
  return self;
}

void
hf_json_writer_free (HfJsonWriter *self)
{
  g_clear_object (&self->stream);
  g_string_free (self->held, TRUE);
  g_string_free (self->open, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

static void
flush (HfJsonWriter *self)
{
  if (self->error == NULL)
    g_output_stream_write_all (self->stream, self->held->str, self->held->len, NULL, NULL,
                               &self->error);
  g_string_truncate (self->held, 0);
  self->has_begun = TRUE;
}

static void
append_escaped (GString *held, const char *text)
{
  g_string_append_c (held, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (held, "\\%c", *p);
      else if (*p == '\n')
        g_string_append (held, "\\n");
      else if ((guchar) *p < 0x20)
        g_string_append_printf (held, "\\u%04x", *p);
      else
        g_string_append_c (held, *p);
    }
  g_string_append_c (held, '"');
}

static gboolean
is_in_object (HfJsonWriter *self)
{
  return self->open->len > 0 && self->open->str[self->open->len - 1] == '}';
}

/* Everything before a value: the comma after the one before it, and its key. */
static void
begin_value (HfJsonWriter *self, const char *key)
{
  g_assert (is_in_object (self) == (key != NULL));

  if (self->held->len > FLUSH_SIZE)
    flush (self);
  if (self->needs_comma)
    g_string_append_c (self->held, ',');
  self->needs_comma = TRUE;
  if (key == NULL)
    return;
  g_string_append_c (self->held, '"');
  for (const char *p = key; *p != '\0'; p++)
    g_string_append_c (self->held, *p == '-' ? '_' : *p);
  g_string_append (self->held, "\":");
}

static void
begin_container (HfJsonWriter *self, const char *key, char opening, char closing)
{
  begin_value (self, key);
  g_string_append_c (self->held, opening);
  g_string_append_c (self->open, closing);
  self->needs_comma = FALSE;
}

static void
end_container (HfJsonWriter *self, char closing)
{
  g_assert (self->open->len > 0 && self->open->str[self->open->len - 1] == closing);

  g_string_truncate (self->open, self->open->len - 1);
  g_string_append_c (self->held, closing);
  self->needs_comma = TRUE;
}

void
hf_json_writer_begin_object (HfJsonWriter *self, const char *key)
{
  g_return_if_fail (self != NULL);

  begin_container (self, key, '{', '}');
}

void
hf_json_writer_end_object (HfJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  end_container (self, '}');
}

void
hf_json_writer_begin_array (HfJsonWriter *self, const char *key)
{
  g_return_if_fail (self != NULL);

  begin_container (self, key, '[', ']');
}

void
hf_json_writer_end_array (HfJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  end_container (self, ']');
}

void
hf_json_writer_add_text (HfJsonWriter *self, const char *key, const char *text)
{
  g_autofree char *valid = NULL;

  g_return_if_fail (self != NULL);

  if (text == NULL)
    {
      hf_json_writer_add_null (self, key);
      return;
    }
  begin_value (self, key);
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  append_escaped (self->held, text);
}

void
hf_json_writer_add_int (HfJsonWriter *self, const char *key, gint64 number)
{
  g_return_if_fail (self != NULL);

  begin_value (self, key);
  g_string_append_printf (self->held, "%" G_GINT64_FORMAT, number);
}

void
hf_json_writer_add_id (HfJsonWriter *self, const char *key, gint64 id)
{
  g_return_if_fail (self != NULL);

  if (id == 0)
    {
      hf_json_writer_add_null (self, key);
      return;
    }
  begin_value (self, key);
  g_string_append_printf (self->held, "\"%" G_GINT64_FORMAT "\"", id);
}

void
hf_json_writer_add_ratio (HfJsonWriter *self, const char *key, double ratio)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (self != NULL);

  begin_value (self, key);
  if (isfinite (ratio))
    g_string_append (self->held, hf_str_write_double (ratio, text));
  else
    g_string_append (self->held, "null");
}

void
hf_json_writer_add_bool (HfJsonWriter *self, const char *key, gboolean is_true)
{
  g_return_if_fail (self != NULL);

  begin_value (self, key);
  g_string_append (self->held, is_true ? "true" : "false");
}

void
hf_json_writer_add_null (HfJsonWriter *self, const char *key)
{
  g_return_if_fail (self != NULL);

  begin_value (self, key);
  g_string_append (self->held, "null");
}

void
hf_json_writer_break_off (HfJsonWriter *self)
{
  g_return_if_fail (self != NULL && self->open->len > 0 && self->open->str[0] == '}');

  if (!self->has_begun)
    {
      g_string_truncate (self->held, 0);
      g_string_truncate (self->open, 0);
      self->needs_comma = FALSE;
      hf_json_writer_begin_object (self, NULL);
    }
  while (self->open->len > 1)
    end_container (self, self->open->str[self->open->len - 1]);
}

gboolean
hf_json_writer_finish (HfJsonWriter *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->open->len == 0, FALSE);

  g_string_append_c (self->held, '\n');
  flush (self);
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}
