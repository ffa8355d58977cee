/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_drop_down_let_shrink:
 * @drop_down: a drop-down of strings, or one that has been given its expression
 *
 * Ellipsizes what is chosen where there is no room for it, and says it in a tooltip then: it does
 * not decide how wide everything around it has to be. In the list all is to be read.
 */
void hf_drop_down_let_shrink (GtkDropDown *drop_down);

G_END_DECLS
