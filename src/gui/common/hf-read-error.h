/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-live-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_READ_ERROR (hf_read_error_get_type ())

/**
 * HfReadError:
 *
 * Says in the place of what could not be read, or above what is still to be seen of it, what
 * happened, what is safe and what to do, and offers to try again. Not to be seen while all is well.
 */
G_DECLARE_FINAL_TYPE (HfReadError, hf_read_error, HF, READ_ERROR, GtkWidget)

/**
 * HfReadError::retry:
 * @self: the widget
 *
 * Somebody wants it to be tried again.
 */

/**
 * hf_read_error_show:
 * @error: (nullable): what went wrong, %NULL when nothing did
 * @is_alone: whether there is nothing else to be seen in this place
 *
 * Shows an error, or goes.
 */
void hf_read_error_show (HfReadError *self, const GError *error, gboolean is_alone);

/**
 * hf_read_error_show_instead:
 * @error: (nullable): what went wrong, %NULL when nothing did
 * @body: what is seen where something was read
 * @is_read: whether something was, now or before
 *
 * Shows an error, or goes; where nothing was read it stands in the place of @body.
 */
void hf_read_error_show_instead (HfReadError  *self,
                                 const GError *error,
                                 GtkWidget    *body,
                                 gboolean      is_read);

/**
 * hf_read_error_follow:
 * @list: a list that is shown beside this
 *
 * Shows the list's error while it has one; trying again reads the list.
 */
void hf_read_error_follow (HfReadError *self, HfLiveList *list);

/**
 * hf_read_error_stand_in:
 * @widget: a child of a #GtkBox, which offers what is in @list
 * @list: a list
 *
 * Puts an #HfReadError after @widget, which is seen in its place while the list has an error:
 * choices that could not be read are not taken for there being none.
 *
 * Returns: (transfer none): it
 */
GtkWidget *hf_read_error_stand_in (GtkWidget *widget, HfLiveList *list);

G_END_DECLS
