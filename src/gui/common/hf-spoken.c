/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a screen reader says of the row of a list. GTK 4.8 gives the item of a list no name, nor
 * does it make one of the labels inside. */

#include "gui/common/hf-spoken.h"

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
join (va_list parts)
{
  GString *text = g_string_new (NULL);

  for (const char *part = va_arg (parts, const char *); part != NULL;
       part = va_arg (parts, const char *))
    {
      if (*part == '\0')
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, part);
    }
  return g_string_free (text, FALSE);
}

/**
 * hf_spoken_name_row:
 * @row: what a list shows of an item
 * @...: (element-type utf8): its parts in the order in which they are read, then %NULL; empty ones
 *   are left out
 *
 * Names the list's own widget around a row: it is that which has the focus.
 */
void
hf_spoken_name_row (GtkWidget *row, ...)
{
  GtkWidget       *holder = gtk_widget_get_parent (row);
  g_autofree char *text = NULL;
  va_list          parts;

  va_start (parts, row);
  text = join (parts);
  va_end (parts);
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
