/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* GTK leaves the tooltip of a button where it is while the popover of that button opens below it,
 * over the first thing one may choose there. */

#include "gui/common/hf-tooltip-hush.h"

#define TEXT "hf-hushed-tooltip" /* object data: what the tooltip said */

static void
hush (GtkWidget *widget)
{
  const char *text = gtk_widget_get_tooltip_text (widget);

  if (text == NULL)
    return;
  g_object_set_data_full (G_OBJECT (widget), TEXT, g_strdup (text), g_free);
  gtk_widget_set_tooltip_text (widget, NULL);
}

/* Somebody may have given it another one meanwhile. */
static void
speak_again (GtkWidget *widget)
{
  g_autofree char *text = g_object_steal_data (G_OBJECT (widget), TEXT);

  if (text != NULL && gtk_widget_get_tooltip_text (widget) == NULL)
    gtk_widget_set_tooltip_text (widget, text);
}

/* What opens a popover has a toggle button in it that is on as long as that is open. */
static gboolean
toggled_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *toggle = g_value_get_object (&values[0]);
  GtkWidget *opener = gtk_widget_get_parent (toggle);

  if (!GTK_IS_MENU_BUTTON (opener) && !GTK_IS_DROP_DOWN (opener))
    return TRUE;
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)))
    hush (opener);
  else
    speak_again (opener);
  return TRUE;
}

/**
 * hf_tooltip_hush:
 *
 * Has no tooltip of the program lie over the popover that its button opens. To be called once.
 */
void
hf_tooltip_hush (void)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_TOGGLE_BUTTON); /* has the signal */

  g_signal_add_emission_hook (g_signal_lookup ("toggled", GTK_TYPE_TOGGLE_BUTTON), 0, toggled_cb,
                              NULL, NULL);
}
