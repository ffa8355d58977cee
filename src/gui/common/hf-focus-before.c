/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What had the focus before a popover took it. A menu button knows; GTK does not where a popover
 * was opened by a key, and leaves the window without a focus, in which no key does anything. */

#include "gui/common/hf-focus-before.h"

#include "base/hf-weak.h"

#define BEFORE "hf-focus-before"

static void
forget (gpointer before)
{
  g_autoptr (GObject) focus = hf_weak_take (before);
}

/**
 * hf_focus_before_note:
 * @widget: a popover that is about to be shown
 *
 * Notes what has the focus in its window.
 */
void
hf_focus_before_note (GtkWidget *widget)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_object_set_data_full (G_OBJECT (widget), BEFORE, focus ? hf_weak_new (focus) : NULL,
                          focus ? forget : NULL);
}

/**
 * hf_focus_before_return:
 * @widget: a popover that closes
 *
 * Gives the focus back to what had it when hf_focus_before_note() was called, if that is still
 * in a window.
 *
 * Returns: whether it has the focus
 */
gboolean
hf_focus_before_return (GtkWidget *widget)
{
  HfWeak *before = g_object_steal_data (G_OBJECT (widget), BEFORE);
  g_autoptr (GtkWidget) focus = before != NULL ? hf_weak_take (before) : NULL;

  return focus != NULL && gtk_widget_get_root (focus) != NULL && gtk_widget_grab_focus (focus);
}

/* A popover that goes with its page has no window any more. */
static void
closed_cb (GtkWidget *popover)
{
  if (gtk_widget_get_root (popover) != NULL)
    hf_focus_before_return (popover);
}

/**
 * hf_focus_before_popup:
 * @popover: a popover
 *
 * Shows it, and gives the focus back as it closes.
 */
void
hf_focus_before_popup (GtkPopover *popover)
{
  g_return_if_fail (GTK_IS_POPOVER (popover));

  hf_focus_before_note (GTK_WIDGET (popover));
  g_signal_handlers_disconnect_by_func (popover, closed_cb, NULL);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (popover);
}
