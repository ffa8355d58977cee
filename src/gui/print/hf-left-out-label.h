/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_left_out_label_show:
 * @label: a label of a dialog
 * @markup: (nullable): who is left out of what is sent, as hf_outreach_link_left_out() says it
 *
 * Says it, or goes where there is nothing to say.
 */
void hf_left_out_label_show (GtkLabel *label, const char *markup);

/**
 * hf_left_out_label_follow:
 * @label: such a label
 * @uri: the link that was activated
 *
 * Handles #GtkLabel::activate-link: the window lists those who may still be asked, and the dialog
 * goes.
 *
 * Returns: %TRUE
 */
gboolean hf_left_out_label_follow (GtkLabel *label, const char *uri);

G_END_DECLS
