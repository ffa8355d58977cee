/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a widget asks of the book only to show it, or before it can go on, is given up when the
 * widget ends. */

#include "gui/common/hf-ending.h"

#define ENDING "hf-ending" /* object data */

/**
 * hf_ending_of:
 * @widget: a widget that asks something; so that it can end, the answer's callback holds it by an
 *   #HfWeak
 *
 * Returns: (transfer none): what is cancelled when the widget ends
 */
GCancellable *
hf_ending_of (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  GCancellable *ending = g_object_get_data (G_OBJECT (widget), ENDING);

  if (ending != NULL)
    return ending;
  ending = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (widget), ENDING, ending, g_object_unref);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (g_cancellable_cancel), ending,
                           G_CONNECT_SWAPPED);
  return ending;
}
