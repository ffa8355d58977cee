/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The health indicators under the head of a card. */

#include "gui/common/health/hf-health-strip.h"

#include "gui/common/health/hf-health-row.h"

#include <glib/gi18n.h>

#define MOST 3

struct _HfHealthStrip
{
  GtkWidget parent_instance;

  /* owned */
  HfHealthBook *book;
};

G_DEFINE_FINAL_TYPE (HfHealthStrip, hf_health_strip, GTK_TYPE_WIDGET)

static GtkWidget *
make_head (const HfHealthSeries *series)
{
  GtkWidget       *label = gtk_label_new (NULL);
  const char      *name = g_dgettext (NULL, series->indicator->short_label);
  const HfRow     *latest = hf_health_series_latest (series);
  const char      *word = hf_health_verdict_word (hf_health_series_judge (series, latest));
  g_autofree char *value = hf_health_value_text (latest);
  g_autofree char *text =
    word ? g_strdup_printf ("%s %s %s", name, value, word) : g_strdup_printf ("%s %s", name, value);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  if (word != NULL)
    gtk_widget_add_css_class (label, "health-out");
  return label;
}

static GtkWidget *
make_button (const HfHealthSeries *series)
{
  GtkWidget       *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *sparkline = hf_health_row_sparkline (series);
  const char      *name = g_dgettext (NULL, series->indicator->label);
  g_autofree char *value = hf_health_row_value_text (series, hf_health_series_latest (series));
  g_autofree char *text = g_strdup_printf (_ ("%s: %s"), name, value);

  gtk_box_append (GTK_BOX (box), make_head (series));
  if (sparkline != NULL)
    gtk_box_append (GTK_BOX (box), sparkline);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "health-tile");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "card.show-health");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", series->indicator->code);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return button;
}

static void
remove_all (HfHealthStrip *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
show (HfHealthStrip *self)
{
  g_autoptr (GPtrArray) picked =
    hf_health_series_pick (hf_health_book_get_series (self->book), MOST);

  remove_all (self);
  for (guint i = 0; i < picked->len; i++)
    gtk_widget_set_parent (make_button (g_ptr_array_index (picked, i)), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), picked->len > 0);
}

static void
hf_health_strip_dispose (GObject *object)
{
  HfHealthStrip *self = HF_HEALTH_STRIP (object);

  remove_all (self);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (hf_health_strip_parent_class)->dispose (object);
}

static void
hf_health_strip_class_init (HfHealthStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_health_strip_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
hf_health_strip_init (HfHealthStrip *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (layout), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
hf_health_strip_set_book (HfHealthStrip *self, HfHealthBook *book)
{
  g_return_if_fail (HF_IS_HEALTH_STRIP (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  g_signal_connect_object (book, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}
