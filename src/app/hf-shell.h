/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_SHELL (hf_shell_get_type ())

/**
 * HfShell:
 *
 * The window's adaptive layout: the navigation beside the content, reduced where room is short.
 */
G_DECLARE_FINAL_TYPE (HfShell, hf_shell, HF, SHELL, GtkWidget)

G_END_DECLS
