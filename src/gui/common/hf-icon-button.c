/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A button at the end of a line that has room for a picture only. */

#include "gui/common/hf-icon-button.h"

/**
 * hf_icon_button_new:
 * @icon_name: its picture
 * @label: what it does, for who points at it or has it read out
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
hf_icon_button_new (const char *icon_name, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}
