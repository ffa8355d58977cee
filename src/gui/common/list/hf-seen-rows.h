/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfSeenLook:
 * @make: makes what shows an item
 * @show: fills it with the item of a row; %NULL lets go of the one before
 *
 * What the rows of a list look like. Both are given the data of their rows.
 */
typedef struct
{
  GtkWidget *(*make) (gpointer data);
  void (*show) (GtkWidget *content, GtkListItem *row, gpointer data);
} HfSeenLook;

#define HF_TYPE_SEEN_ROWS (hf_seen_rows_get_type ())

/**
 * HfSeenRows:
 *
 * The rows of a #GtkListView. It keeps some two hundred of them, whether seen or not, and of each
 * all the widgets that one is made of. Here only the rows in view have these; the others are an
 * empty widget of the height that they will have.
 */
G_DECLARE_FINAL_TYPE (HfSeenRows, hf_seen_rows, HF, SEEN_ROWS, GObject)

HfSeenRows *hf_seen_rows_new (GtkListView *view, const HfSeenLook *look, gpointer data);
void        hf_seen_rows_show_again (HfSeenRows *self);

GtkWidget *hf_seen_rows_get_content (GtkWidget *row);
GtkWidget *hf_seen_rows_get_row (GtkWidget *content);

G_END_DECLS
