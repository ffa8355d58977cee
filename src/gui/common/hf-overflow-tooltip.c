/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A label, or a cell of a list, that has no room for its text shows all of it when the pointer
 * rests on it. Its text is taken only then: whenever a tooltip's text is set, GTK asks the display
 * where the pointer is and waits for the answer, which for the rows of a list took a tenth of the
 * program's start. */

#include "gui/common/hf-overflow-tooltip.h"

static gboolean
tooltip_asked_cb (GtkLabel   *label,
                  int         x,
                  int         y,
                  gboolean    by_keyboard,
                  GtkTooltip *tooltip,
                  gpointer    user_data)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

/* An inscription does not tell whether it is ellipsized. */
static gboolean
inscription_tooltip_asked_cb (GtkInscription *inscription,
                              int             x,
                              int             y,
                              gboolean        by_keyboard,
                              GtkTooltip     *tooltip,
                              gpointer        user_data)
{
  const char *text = gtk_inscription_get_text (inscription);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (inscription), text);
  int width;

  pango_layout_set_attributes (layout, gtk_inscription_get_attributes (inscription));
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= gtk_widget_get_width (GTK_WIDGET (inscription)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/**
 * hf_overflow_tooltip_add:
 * @label: a label that is ellipsized
 *
 * Gives a label a tooltip with its text, whichever it then has, for when not all of it is visible.
 * To be called once.
 */
void
hf_overflow_tooltip_add (GtkLabel *label)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (label), TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (tooltip_asked_cb), NULL);
}

/**
 * hf_overflow_tooltip_add_inscription:
 * @inscription: a text that is ellipsized
 *
 * Does what hf_overflow_tooltip_add() does for a label.
 */
void
hf_overflow_tooltip_add_inscription (GtkInscription *inscription)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (inscription), TRUE);
  g_signal_connect (inscription, "query-tooltip", G_CALLBACK (inscription_tooltip_asked_cb), NULL);
}
