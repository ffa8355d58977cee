/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_parts_new:
 *
 * Returns: (transfer full) (element-type utf8): no parts yet of a line that tells several counts
 */
GPtrArray *hf_parts_new (void);

/**
 * hf_parts_take:
 * @parts: parts of a line
 * @n: how many there are
 * @words: (transfer full): what says so
 *
 * Adds what there is any of.
 */
void hf_parts_take (GPtrArray *parts, guint n, char *words);

/**
 * hf_parts_join:
 * @parts: parts of a line; nothing is added after
 *
 * Returns: (transfer full): the line, empty without parts
 */
char *hf_parts_join (GPtrArray *parts);

G_END_DECLS
