/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfRowMenuMake:
 * @row: the child of the rows that is meant
 * @user_data: what was given with the function
 *
 * Returns: (transfer full) (nullable): the menu about the row; %NULL where there is nothing to do
 */
typedef GMenuModel *(*HfRowMenuMake) (GtkWidget *row, gpointer user_data);

void hf_row_menu_offer (GtkWidget *rows, GtkWidget *over, HfRowMenuMake make, gpointer user_data);
GtkWidget *hf_row_menu_open (GtkWidget *rows, GtkWidget *row);
void       hf_row_menu_add (GMenu *menu, const char *label, const char *action, GVariant *target);

G_END_DECLS
