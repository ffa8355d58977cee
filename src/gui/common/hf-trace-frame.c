/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Marks the moment at which something is on screen; see base/hf-trace.c. */

#include "gui/common/hf-trace-frame.h"

#include "base/hf-trace.h"

static void
after_paint_cb (GdkFrameClock *clock, const char *what)
{
  hf_trace_mark (what);
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, (gpointer) what);
}

static void
realized_cb (GtkWidget *widget, const char *what)
{
  g_signal_connect (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (after_paint_cb),
                    (gpointer) what);
}

/**
 * hf_trace_frame:
 * @widget: a widget
 * @what: (transfer none): the moment, a literal
 *
 * Marks the moment at which the next frame of @widget's window has been drawn. Does nothing unless
 * the start is being traced.
 */
void
hf_trace_frame (GtkWidget *widget, const char *what)
{
  if (!hf_trace_is_on ())
    return;
  if (gtk_widget_get_realized (widget))
    realized_cb (widget, what);
  else
    g_signal_connect (widget, "realize", G_CALLBACK (realized_cb), (gpointer) what);
}
