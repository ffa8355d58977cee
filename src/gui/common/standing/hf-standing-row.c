/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A line about a customer as a row: what it is about and why on the left, what is so on the right,
 * with a rank as dots and a tick where something is reached. */

#include "gui/common/standing/hf-standing-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define DOT_FILLED "●"
#define DOT_EMPTY  "○"

static GtkWidget *
make_dots (int score)
{
  g_autoptr (GString) dots = g_string_new (NULL);
  /* Translators: a rank of 1 to 5 */
  g_autofree char *spoken = g_strdup_printf (_ ("%d of 5"), score);
  GtkWidget       *label;

  for (int i = 1; i <= HF_SCORE_MOST; i++)
    g_string_append (dots, i <= score ? DOT_FILLED : DOT_EMPTY);
  label = gtk_label_new (dots->str);
  gtk_widget_add_css_class (label, "stage-pips");
  gtk_widget_set_tooltip_text (label, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  return label;
}

static GtkWidget *
make_value (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static GtkWidget *
make_mark (HfStandingMark mark)
{
  gboolean   is_so = mark == HF_STANDING_YES;
  GtkWidget *image =
    gtk_image_new_from_icon_name (is_so ? "object-select-symbolic" : "list-remove-symbolic");

  if (!is_so)
    gtk_widget_add_css_class (image, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_so ? C_ ("flag", "yes") : C_ ("flag", "no"), -1);
  return image;
}

static GtkWidget *
make_button (const HfStandingLine *line, GtkWidget *popover)
{
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: %s is what is changed, such as "Stage" */
  g_autofree char *text = g_strdup_printf (_ ("Set %s by Hand"), line->title);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-edit-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return button;
}

GtkWidget *
hf_standing_row_new (const HfStandingLine *line, GtkWidget *popover)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->why ? line->why : "");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  if (line->value != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_value (line->value));
  if (line->score > 0)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_dots (line->score));
  if (line->mark != HF_STANDING_PLAIN)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_mark (line->mark));
  if (popover != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (line, popover));
  return row;
}
