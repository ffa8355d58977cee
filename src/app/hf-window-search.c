/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was searched for before, below the entry of the header bar while it has the focus and
 * nothing stands in it. */

#include "app/hf-window-private.h"

#include "gui/common/hf-search-history.h"

static gboolean
is_empty (HfWindow *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0';
}

static gboolean
has_focus (HfWindow *self)
{
  GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (self->search));

  return (flags & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* The text is searched for as if it had been typed. */
static void
chosen_cb (HfWindow *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
  gtk_editable_set_position (GTK_EDITABLE (self->search), -1);
}

static void
make_history (HfWindow *self)
{
  GtkWidget *history = hf_search_history_new ();

  gtk_widget_set_parent (history, GTK_WIDGET (self->shell));
  g_signal_connect_object (history, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->search_history, history);
}

static void
offer (HfWindow *self)
{
  GtkWidget      *entry = GTK_WIDGET (self->search);
  graphene_rect_t bounds;

  if (self->context == NULL || !is_empty (self) ||
      !gtk_widget_compute_bounds (entry, GTK_WIDGET (self->shell), &bounds))
    return;
  if (self->search_history == NULL)
    make_history (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->search_history),
                               &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                (int) bounds.size.width,
                                                (int) bounds.size.height });
  hf_search_history_offer (HF_SEARCH_HISTORY (self->search_history), self->context);
}

void
hf_window_close_search_history (HfWindow *self)
{
  if (self->search_history != NULL)
    hf_search_history_close (HF_SEARCH_HISTORY (self->search_history));
}

static void
changed_cb (HfWindow *self)
{
  if (is_empty (self) && has_focus (self))
    offer (self);
  else
    hf_window_close_search_history (self);
}

static gboolean
key_pressed_cb (HfWindow *self, guint keyval, guint keycode, GdkModifierType state)
{
  return (state & gtk_accelerator_get_default_mod_mask ()) == 0 && self->search_history != NULL &&
         hf_search_history_press (HF_SEARCH_HISTORY (self->search_history), keyval);
}

/* Offers what was searched for before, while nothing is. */
void
hf_window_mind_search (HfWindow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (offer), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (hf_window_close_search_history), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->search), focus);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
}
