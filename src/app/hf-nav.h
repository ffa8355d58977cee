/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-page.h"

G_BEGIN_DECLS

#define HF_TYPE_NAV (hf_nav_get_type ())

/**
 * HfNav:
 *
 * The navigation: one row a view, and who works here at the bottom.
 */
G_DECLARE_FINAL_TYPE (HfNav, hf_nav, HF, NAV, GtkWidget)

void
hf_nav_add (HfNav *self, const char *view, const char *label, const char *icon_name, int number);
void hf_nav_offer (HfNav *self, const char *view, gboolean is_offered);
void hf_nav_set_page (HfNav *self, const char *view, HfPage *page);
void hf_nav_select (HfNav *self, const char *view);
void hf_nav_set_book (HfNav *self, const char *name, const char *place);
void hf_nav_set_user (HfNav *self, const char *name, const char *role);

G_END_DECLS
