/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Why a file cannot be seen, wherever it would be. */

#include "gui/common/files/hf-file-trouble.h"

#include "session/hf-error-text.h"

void
hf_file_trouble_show (GtkWidget *stack, GtkWidget *label, GtkWidget *picture, const GError *error)
{
  g_autofree char *text = hf_error_text (error);

  gtk_picture_set_paintable (GTK_PICTURE (picture), NULL);
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "trouble");
}
