/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A star that is full or not. It shows what is in the book: it changes once that is saved, and when
 * it is undone, or done on another machine. */

#include "gui/common/card/hf-star-button.h"

#include "gui/common/hf-saving.h"
#include "gui/common/hf-style.h"
#include "session/customer/hf-stars.h"

#include <glib/gi18n.h>

/* What has become of the press: only once it was saved and the stars were read after that, the next
 * one would save something else. */
typedef enum
{
  PRESS_NONE,
  PRESS_SAVING,
  PRESS_SAVED,
} Press;

struct _HfStarButton
{
  GtkWidget parent_instance;

  GtkWidget *button;

  /* owned; NULL until it is said who is meant */
  HfContext *context;
  HfStars   *stars;

  gint64 customer;
  Press  press;
};

G_DEFINE_FINAL_TYPE (HfStarButton, hf_star_button, GTK_TYPE_WIDGET)

static void
show_star (HfStarButton *self)
{
  gboolean    is_starred = hf_stars_has (self->stars, self->customer);
  const char *label = is_starred ? _ ("Take Off the Star") : _ ("Star");

  gtk_widget_set_visible (GTK_WIDGET (self), hf_stars_are_offered (self->stars));
  gtk_button_set_icon_name (GTK_BUTTON (self->button),
                            is_starred ? "starred-symbolic" : "non-starred-symbolic");
  hf_style_set_class (self->button, "star", is_starred);
  gtk_widget_set_tooltip_text (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "s", -1);
}

static void
stars_changed_cb (HfStarButton *self)
{
  if (self->press == PRESS_SAVED)
    self->press = PRESS_NONE;
  show_star (self);
}

static void
saved (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfStarButton *self = HF_STAR_BUTTON (widget);

  self->press = committed != NULL ? PRESS_SAVED : PRESS_NONE;
  if (committed != NULL)
    hf_stars_read_again (self->stars);
  hf_saving_tell_conflict (widget, error);
}

static void
hf_star_button_dispose (GObject *object)
{
  HfStarButton *self = HF_STAR_BUTTON (object);

  g_clear_object (&self->stars);
  g_clear_object (&self->context);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_star_button_parent_class)->dispose (object);
}

static void
hf_star_button_class_init (HfStarButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_star_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
hf_star_button_init (HfStarButton *self)
{
  self->button = gtk_button_new_from_icon_name ("non-starred-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE); /* nor is there room for it */
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (hf_star_button_press), self,
                           G_CONNECT_SWAPPED);
}

void
hf_star_button_set_customer (HfStarButton *self, HfContext *context, gint64 id)
{
  g_return_if_fail (HF_IS_STAR_BUTTON (self));

  self->customer = id;
  if (self->stars == NULL)
    {
      self->context = g_object_ref (context);
      self->stars = hf_stars_new (context);
      g_signal_connect_object (self->stars, "changed", G_CALLBACK (stars_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  show_star (self);
}

/* Pressed twice at once it is pressed once: the second would save what is saved already. */
void
hf_star_button_press (HfStarButton *self)
{
  gboolean is_starred;

  g_return_if_fail (HF_IS_STAR_BUTTON (self));

  if (self->stars == NULL || !hf_stars_are_offered (self->stars) || self->press != PRESS_NONE ||
      self->customer == 0)
    return;
  is_starred = hf_stars_has (self->stars, self->customer);
  self->press = PRESS_SAVING;
  hf_saving_commit (GTK_WIDGET (self), self->context, hf_stars_toggle (self->stars, self->customer),
                    g_strdup (is_starred ? _ ("The star is off") : _ ("Starred")), saved, NULL);
}
