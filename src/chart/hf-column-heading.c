/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Headings above figures. It lies here, and not among the other widgets, because the table of a
 * chart has such columns too. */

#include "chart/hf-column-heading.h"

static GtkWidget *
get_heading (GtkColumnView *view, guint position)
{
  GtkWidget *heading = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));

  for (guint i = 0; heading != NULL && i < position; i++)
    heading = gtk_widget_get_next_sibling (heading);
  return heading;
}

/**
 * hf_column_heading_align_end:
 * @view: a column view
 * @position: a column of it, hidden or not
 *
 * Has a heading end where the figures below it do: one that stands at their start reads as that of
 * the column before. The arrow of the order, for which there is always room, goes before the text.
 * GTK 4.8 has no property for it.
 */
void
hf_column_heading_align_end (GtkColumnView *view, guint position)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  GtkWidget *heading = get_heading (view, position);
  GtkWidget *box = heading != NULL ? gtk_widget_get_first_child (heading) : NULL;

  if (!GTK_IS_BOX (box))
    return;
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  if (GTK_IS_LABEL (gtk_widget_get_first_child (box)))
    gtk_box_reorder_child_after (GTK_BOX (box), gtk_widget_get_last_child (box), NULL);
}
