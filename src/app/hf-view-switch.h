/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_VIEW_SWITCH (hf_view_switch_get_type ())

/**
 * HfViewSwitch:
 *
 * Linked toggles between views that share a row of the navigation.
 */
G_DECLARE_FINAL_TYPE (HfViewSwitch, hf_view_switch, HF, VIEW_SWITCH, GtkWidget)

void hf_view_switch_add (HfViewSwitch *self, const char *view, const char *label);
void hf_view_switch_show (HfViewSwitch *self, const char *view);

G_END_DECLS
