/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What pages of several kinds need to be let go and built again, see app/hf-window-rest.c. */

#include "gui/common/hf-page-rest.h"

#define RESTING "(v)" /* state; first in whatever rest() returns */

gboolean
hf_page_rest_is_read (GtkWidget *part)
{
  gboolean is_down =
    GTK_IS_SCROLLED_WINDOW (part) &&
    gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (part))) > 0;

  for (GtkWidget *child = gtk_widget_get_first_child (part); child != NULL && !is_down;
       child = gtk_widget_get_next_sibling (child))
    is_down = hf_page_rest_is_read (child);
  return is_down;
}

GVariant *
hf_page_rest_state (HfPage *page)
{
  return g_variant_ref_sink (g_variant_new (RESTING, HF_PAGE_GET_CLASS (page)->save_state (page)));
}

void
hf_page_wake_state (HfPage *page, GVariant *resting)
{
  g_autoptr (GVariant) state = NULL;

  g_variant_get (resting, RESTING, &state);
  HF_PAGE_GET_CLASS (page)->restore_state (page, state);
}
