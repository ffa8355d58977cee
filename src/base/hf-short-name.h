/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HF_SHORT_NAME_CHARS:
 *
 * The most characters of a name in a message, the ellipsis counted.
 */
#define HF_SHORT_NAME_CHARS 24

/**
 * hf_short_name:
 * @name: (nullable): a name, any bytes
 *
 * Makes a name fit for a sentence such as "Saved: …, fine", which must not be cut itself: a long
 * name loses its middle. Controls are drawn as hf_str_visible_controls() does.
 *
 * Returns: (transfer full): text for one line
 */
char *hf_short_name (const char *name);

G_END_DECLS
