/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Looks for the fields of a form as they stand in it, whatever the form is. */

#include "find-widget.h"
#include "gui/common/hf-editable-row.h"

static inline gboolean
is_field_called (GtkWidget *widget, gconstpointer name)
{
  return HF_IS_EDITABLE_ROW (widget) &&
         g_strcmp0 (hf_editable_row_get_field (HF_EDITABLE_ROW (widget)), name) == 0;
}

/** find_editable: Returns: (nullable): the field called @name inside @widget */
static inline HfEditableRow *
find_editable (GtkWidget *widget, const char *name)
{
  return find_where (widget, is_field_called, name);
}

/** shown_problem: Returns: (nullable): the problem that @row shows, %NULL while it shows none */
static inline const char *
shown_problem (HfEditableRow *row)
{
  GtkWidget *problem =
    GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (row), HF_TYPE_EDITABLE_ROW, "problem"));

  return gtk_widget_get_visible (problem) ? gtk_label_get_text (GTK_LABEL (problem)) : NULL;
}
