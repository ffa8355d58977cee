/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_RUN_POPOVER (hf_run_popover_get_type ())

/**
 * HfRunPopover:
 *
 * Asks how many minutes somebody has, in a click or by a digit.
 */
G_DECLARE_FINAL_TYPE (HfRunPopover, hf_run_popover, HF, RUN_POPOVER, GtkPopover)

void hf_run_popover_open (HfRunPopover *self);

G_END_DECLS
