/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Ctrl+Z in a field that is saved in place. A text takes the key whether or not it has anything to
 * take back, and GTK 4.8 does not say whether it has; so it is asked to, and what it did is seen.
 */

#include "gui/common/hf-undo-keys.h"

#define HELD "hf-undo-held" /* object data of a field: the keys end there */

typedef enum
{
  NOT_OURS,
  UNDO,
  REDO,
} What;

static What
read_key (guint key, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean        is_z = key == GDK_KEY_z || key == GDK_KEY_Z;

  if (is_z && modifiers == GDK_CONTROL_MASK)
    return UNDO;
  if ((is_z && modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) ||
      ((key == GDK_KEY_y || key == GDK_KEY_Y) && modifiers == GDK_CONTROL_MASK))
    return REDO;
  return NOT_OURS;
}

/* Returns whether the text changed by it. */
static gboolean
change_text (GtkWidget *text, What what)
{
  g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (text)));

  gtk_widget_activate_action (text, what == UNDO ? "text.undo" : "text.redo", NULL);
  return !g_str_equal (before, gtk_editable_get_text (GTK_EDITABLE (text)));
}

static gboolean
changes_view (GtkTextView *view, What what)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  return what == UNDO ? gtk_text_buffer_get_can_undo (buffer) :
                        gtk_text_buffer_get_can_redo (buffer);
}

static gboolean
key_pressed_cb (GtkWidget *field, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (field));
  What       what = read_key (key, state);

  if (what == NOT_OURS || focus == NULL)
    return FALSE;
  if (GTK_IS_TEXT_VIEW (focus) && changes_view (GTK_TEXT_VIEW (focus), what))
    return FALSE;
  if ((!GTK_IS_TEXT (focus) || !change_text (focus, what)) &&
      g_object_get_data (G_OBJECT (field), HELD) == NULL)
    gtk_widget_activate_action (field, what == UNDO ? "win.undo" : "win.redo", NULL);
  return TRUE;
}

void
hf_undo_keys_lend (GtkWidget *field)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), field,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (field, keys);
}

void
hf_undo_keys_hold (GtkWidget *field, gboolean is_held)
{
  g_object_set_data (G_OBJECT (field), HELD, is_held ? field : NULL);
}
