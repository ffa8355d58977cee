/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_OPENING_PAGE (hf_opening_page_get_type ())

/**
 * HfOpeningPage:
 *
 * What a window shows while its book takes long to open: why, and a way out as long as there is
 * one.
 */
G_DECLARE_FINAL_TYPE (HfOpeningPage, hf_opening_page, HF, OPENING_PAGE, GtkWidget)

GtkWidget *hf_opening_page_new (void);
void       hf_opening_page_set_phase (HfOpeningPage *self, HfOpenPhase phase);

G_END_DECLS
