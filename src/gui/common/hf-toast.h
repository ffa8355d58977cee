/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * hf_toast_new:
 * @text: what it says, in which nothing is markup
 *
 * Returns: (transfer full): a toast
 */
AdwToast *hf_toast_new (const char *text);

/**
 * hf_toast_set_text:
 * @self: a toast
 * @text: what it says instead, in which nothing is markup
 *
 * Changes what it says.
 */
void hf_toast_set_text (AdwToast *self, const char *text);

G_END_DECLS
