/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CARD_MENU (hf_card_menu_get_type ())

/**
 * HfCardMenu:
 *
 * The button on a card with the menu that its row in the list has, but for opening the card. It is
 * part of a page with a #HfRecordList, which has the actions.
 */
G_DECLARE_FINAL_TYPE (HfCardMenu, hf_card_menu, HF, CARD_MENU, GtkWidget)

G_END_DECLS
