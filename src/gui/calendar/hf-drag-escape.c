/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Escape during a drag. On X11, GTK 4.8 grabs the key on the root window but looks for a surface of
 * its own in what arrives, finds none and drops it, so it has to be caught before that. It must not
 * know what is dragged. */

#include "gui/calendar/hf-drag-escape.h"

#ifdef GDK_WINDOWING_X11
#include <X11/extensions/XInput2.h>
#include <gdk/x11/gdkx.h>

static gboolean
is_key (GdkDisplay *display, guint keycode, guint keyval)
{
  g_autofree GdkKeymapKey *keys = NULL;
  int                      n_keys = 0;

  gdk_display_map_keyval (display, keyval, &keys, &n_keys);
  for (int i = 0; i < n_keys; i++)
    if (keys[i].keycode == keycode)
      return TRUE;
  return FALSE;
}

/* GDK has fetched the data of the event already. Cancelling the drag source would leave GDK's own
 * drag behind, which still drops, so the drag itself is told. */
static gboolean
event_received_cb (GdkDisplay *display, const XEvent *event, GdkDrag *drag)
{
  const XIDeviceEvent *input;

  if (event->type != GenericEvent || event->xcookie.evtype != XI_KeyPress)
    return GDK_EVENT_PROPAGATE;
  input = event->xcookie.data;
  if (!is_key (display, (guint) input->detail, GDK_KEY_Escape))
    return GDK_EVENT_PROPAGATE;
  g_signal_emit_by_name (drag, "cancel", GDK_DRAG_CANCEL_USER_CANCELLED);
  return GDK_EVENT_STOP;
}

static void
drag_begun_cb (GtkDragSource *source, GdkDrag *drag)
{
  GdkDisplay *display = gdk_drag_get_display (drag);

  if (GDK_IS_X11_DISPLAY (display))
    g_signal_connect_object (display, "xevent", G_CALLBACK (event_received_cb), drag, 0);
}

static void
drag_ended_cb (GtkDragSource *source, GdkDrag *drag)
{
  g_signal_handlers_disconnect_by_func (gdk_drag_get_display (drag), event_received_cb, drag);
}
#endif

void
hf_drag_escape_attach (GtkDragSource *source)
{
  g_return_if_fail (GTK_IS_DRAG_SOURCE (source));

#ifdef GDK_WINDOWING_X11
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begun_cb), NULL);
  g_signal_connect (source, "drag-end", G_CALLBACK (drag_ended_cb), NULL);
#endif
}
