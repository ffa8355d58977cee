/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A field in which something is written that cannot be taken: to be seen, and to be heard by who
 * sees nothing. Saying what is wrong is up to the form. */

#include "gui/common/hf-invalid.h"

#include "gui/common/hf-style.h"

#define STYLE "error"

/**
 * hf_invalid_mark:
 * @field: what somebody writes in
 * @is_invalid: whether it cannot be taken
 *
 * Marks a field as wrong, or as right again.
 */
void
hf_invalid_mark (GtkWidget *field, gboolean is_invalid)
{
  hf_style_set_class (field, STYLE, is_invalid);
  gtk_accessible_update_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID,
                               is_invalid ? GTK_ACCESSIBLE_INVALID_TRUE :
                                            GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/**
 * hf_invalid_is_marked:
 * @field: what somebody writes in
 *
 * Returns: whether it is marked as wrong
 */
gboolean
hf_invalid_is_marked (GtkWidget *field)
{
  return gtk_widget_has_css_class (field, STYLE);
}
