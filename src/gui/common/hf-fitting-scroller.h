/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_FITTING_SCROLLER (hf_fitting_scroller_get_type ())

/**
 * HfFittingScroller:
 *
 * Gives its child the height it needs at the width there is, and scrolls it where there is less.
 * GtkScrolledWindow asks for the height without saying how wide it is, and GtkPopover counts its
 * own shadow as room for what is in it: whatever wraps is cut, or followed by a gap. There, and
 * where nobody says how wide, it is the width that the child likes best. Its property `child` is
 * what scrolls.
 */
G_DECLARE_FINAL_TYPE (HfFittingScroller, hf_fitting_scroller, HF, FITTING_SCROLLER, GtkWidget)

G_END_DECLS
