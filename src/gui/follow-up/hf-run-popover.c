/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How many minutes there are. What is done in them is not known here. */

#include "gui/follow-up/hf-run-popover.h"

#include "gui/common/hf-focus-before.h"
#include "gui/follow-up/hf-today-keys.h"

#include <glib/gi18n.h>

static const guint minutes[] = { 5, 10, 20 };

struct _HfRunPopover
{
  GtkPopover parent_instance;

  GtkWidget *buttons[G_N_ELEMENTS (minutes)];
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfRunPopover, hf_run_popover, GTK_TYPE_POPOVER)

static void
choose (HfRunPopover *self, guint i)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, minutes[i]);
}

static void
clicked_cb (HfRunPopover *self, GtkWidget *button)
{
  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    if (self->buttons[i] == button)
      choose (self, i);
}

/* The digits of the page are the choices of what it asks. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                HfRunPopover          *self)
{
  guint digit;

  if (!hf_today_keys_is_digit (hf_today_keys_find (keyval, state, TRUE), &digit) || digit < 1 ||
      digit > G_N_ELEMENTS (minutes))
    return FALSE;
  choose (self, digit - 1);
  return TRUE;
}

static void
hf_run_popover_class_init (HfRunPopoverClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * HfRunPopover::chosen:
   * @self: the popover
   * @minutes: how many
   *
   * A person said how much time there is.
   */
  signals[CHOSEN] = g_signal_new ("chosen", HF_TYPE_RUN_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static GtkWidget *
make_button (HfRunPopover *self, guint i)
{
  GtkWidget       *button = gtk_button_new ();
  g_autofree char *key = g_strdup_printf ("%u", i + 1);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes[i]), minutes[i]);

  gtk_button_set_child (GTK_BUTTON (button),
                        hf_today_keys_make_content (gtk_label_new (key), gtk_label_new (text)));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
hf_run_popover_init (HfRunPopover *self)
{
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget          *heading = gtk_label_new (_ ("How much time is there?"));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      self->buttons[i] = make_button (self, i);
      gtk_box_append (GTK_BOX (box), self->buttons[i]);
    }
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (GTK_LABEL (heading)), -1);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * hf_run_popover_open:
 * @self: a popover
 *
 * Asks.
 */
void
hf_run_popover_open (HfRunPopover *self)
{
  hf_focus_before_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->buttons[0]);
}
