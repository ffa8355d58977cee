/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Looks for the fields of a form as they stand in it, whatever the form is. */

#include "gui/common/hf-editable-row.h"

/** find_editable: Returns: (nullable): the field called @name inside @widget */
static inline HfEditableRow *
find_editable (GtkWidget *widget, const char *name)
{
  HfEditableRow *found = NULL;

  if (HF_IS_EDITABLE_ROW (widget) &&
      g_strcmp0 (hf_editable_row_get_field (HF_EDITABLE_ROW (widget)), name) == 0)
    return HF_EDITABLE_ROW (widget);
  for (GtkWidget *part = gtk_widget_get_first_child (widget); part != NULL && found == NULL;
       part = gtk_widget_get_next_sibling (part))
    found = find_editable (part, name);
  return found;
}

/** shown_problem: Returns: (nullable): the problem that @row shows, %NULL while it shows none */
static inline const char *
shown_problem (HfEditableRow *row)
{
  GtkWidget *problem =
    GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (row), HF_TYPE_EDITABLE_ROW, "problem"));

  return gtk_widget_get_visible (problem) ? gtk_label_get_text (GTK_LABEL (problem)) : NULL;
}
