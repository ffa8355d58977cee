/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/health/hf-health-book.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_HEALTH_STRIP (hf_health_strip_get_type ())

/**
 * HfHealthStrip:
 *
 * Up to three health indicators that matter most, to be seen at once. Each opens its chart by the
 * action `card.show-health` with its code. Not to be seen where nothing was measured.
 */
G_DECLARE_FINAL_TYPE (HfHealthStrip, hf_health_strip, HF, HEALTH_STRIP, GtkWidget)

/**
 * hf_health_strip_set_book:
 * @book: the values, which follow the customer by themselves
 *
 * Says what to show. Called once.
 */
void hf_health_strip_set_book (HfHealthStrip *self, HfHealthBook *book);

G_END_DECLS
