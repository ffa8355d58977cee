/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a screen reader says of the row of a list. GTK 4.8 gives the item of a list no name, nor
 * does it make one of the labels inside. */

#include "gui/common/hf-spoken.h"

#include "base/hf-parts.h"
#include "gui/common/list/hf-seen-rows.h"

#include <glib/gi18n.h>

struct _HfSpokenRow
{
  AdwBin parent_instance;
};

enum
{
  PROP_SPOKEN = 1,
};

G_DEFINE_FINAL_TYPE (HfSpokenRow, hf_spoken_row, ADW_TYPE_BIN)

static char *
join (const char *first, va_list rest)
{
  const char *between = hf_list_joint ();
  GString    *text = g_string_new (NULL);

  for (const char *part = first; part != NULL; part = va_arg (rest, const char *))
    {
      if (*part == '\0')
        continue;
      if (text->len > 0)
        g_string_append (text, between);
      g_string_append (text, part);
    }
  return g_string_free (text, FALSE);
}

/**
 * hf_spoken_join:
 * @part: what is read first
 * @...: (element-type utf8): what is read after it, then %NULL; empty parts are left out
 *
 * Joins what a screen reader says of an item, as the language joins a list.
 *
 * Returns: (transfer full): the text
 */
char *
hf_spoken_join (const char *part, ...)
{
  char   *text;
  va_list rest;

  va_start (rest, part);
  text = join (part, rest);
  va_end (rest);
  return text;
}

/**
 * hf_spoken_name_row:
 * @row: what a list shows of an item
 * @part: what is read first
 * @...: (element-type utf8): what is read after it, then %NULL; empty parts are left out
 *
 * Names the list's own widget around a row: it is that which has the focus.
 */
void
hf_spoken_name_row (GtkWidget *row, const char *part, ...)
{
  GtkWidget       *holder = hf_seen_rows_get_row (row);
  g_autofree char *text = NULL;
  va_list          rest;

  va_start (rest, part);
  text = join (part, rest);
  va_end (rest);
  if (holder != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (holder), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                    -1);
}

static void
hf_spoken_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  const char *text = g_value_get_string (value);

  hf_spoken_name_row (GTK_WIDGET (object), text ? text : "", NULL);
}

static void
hf_spoken_row_class_init (HfSpokenRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = hf_spoken_row_set_property;
  g_object_class_install_property (object_class, PROP_SPOKEN,
                                   g_param_spec_string ("spoken", NULL, NULL, NULL,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
hf_spoken_row_init (HfSpokenRow *self)
{
}
