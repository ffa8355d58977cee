/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* GTK 4.8 makes a tooltip as wide as it has characters, up to fifty, each as wide as a Latin one: a
 * Chinese text of two characters breaks its line after the first. It has no property for that, so
 * the label of each tooltip is looked for when the tooltip is first asked for, and its width
 * corrected whenever GTK sets it. */

#include "gui/common/hf-tooltip-width.h"

#define MAX_COLUMNS 50 /* GTK's own */

/* Object data of a GtkTooltip. */
#define IS_MENDED "hf-is-mended"

static int
count_columns (const char *text)
{
  int n_columns = 0;

  for (const char *at = text; *at != '\0' && n_columns < MAX_COLUMNS; at = g_utf8_next_char (at))
    n_columns += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
  return MIN (n_columns, MAX_COLUMNS);
}

static void
label_changed_cb (GtkLabel *label)
{
  gtk_label_set_max_width_chars (label, count_columns (gtk_label_get_text (label)));
}

/* What is put into a tooltip lies beside its label. */
static GtkLabel *
find_label (GtkTooltip *tooltip)
{
  GtkWidget *probe = gtk_drawing_area_new ();
  GtkWidget *box, *child;

  gtk_tooltip_set_custom (tooltip, probe);
  box = gtk_widget_get_parent (probe);
  child = box != NULL ? gtk_widget_get_first_child (box) : NULL;
  while (child != NULL && !GTK_IS_LABEL (child))
    child = gtk_widget_get_next_sibling (child);
  gtk_tooltip_set_custom (tooltip, NULL);
  return (GtkLabel *) child;
}

static gboolean
tooltip_asked_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GObject  *tooltip = g_value_get_object (&values[4]);
  GtkLabel *label;

  if (g_object_get_data (tooltip, IS_MENDED) != NULL)
    return TRUE;
  g_object_set_data (tooltip, IS_MENDED, tooltip);
  label = find_label (GTK_TOOLTIP (tooltip));
  if (label != NULL)
    {
      g_signal_connect (label, "notify::label", G_CALLBACK (label_changed_cb), NULL);
      g_signal_connect (label, "notify::max-width-chars", G_CALLBACK (label_changed_cb), NULL);
    }
  return TRUE;
}

/**
 * hf_tooltip_width_mend:
 *
 * Gives all tooltips of the program the width that their text needs, whatever it is written in. To
 * be called once.
 */
void
hf_tooltip_width_mend (void)
{
  g_autoptr (GTypeClass) widget_class = g_type_class_ref (GTK_TYPE_WIDGET); /* has the signal */

  g_signal_add_emission_hook (g_signal_lookup ("query-tooltip", GTK_TYPE_WIDGET), 0,
                              tooltip_asked_cb, NULL, NULL);
}
