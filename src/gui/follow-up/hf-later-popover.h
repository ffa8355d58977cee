/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-moment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_LATER_POPOVER (hf_later_popover_get_type ())

/**
 * HfLaterPopover:
 *
 * When to call back: three choices and a line to type in, with what was understood below it.
 */
G_DECLARE_FINAL_TYPE (HfLaterPopover, hf_later_popover, HF, LATER_POPOVER, GtkPopover)

/**
 * hf_later_popover_open:
 * @now: what the choices count from
 *
 * Opens the popover with an empty line.
 */
void hf_later_popover_open (HfLaterPopover *self, HfMoment now);

/**
 * hf_later_popover_press:
 * @choice: 1 to 3 for a choice, 4 for the line
 *
 * Does what the key of that number does.
 */
void hf_later_popover_press (HfLaterPopover *self, guint choice);

G_END_DECLS
