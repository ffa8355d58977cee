/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_tags_add:
 * @tags: (nullable): a field of tags
 * @more: tags, one or several
 *
 * Adds the tags that are not there yet, behind the others, which stay as they are written.
 *
 * Returns: (transfer full) (nullable): all of them, %NULL for none
 */
char *hf_tags_add (const char *tags, const char *more);

/**
 * hf_tags_remove:
 * @tags: (nullable): a field of tags
 * @less: tags, one or several
 *
 * Takes tags away; the others stay as they are written.
 *
 * Returns: (transfer full) (nullable): what is left, %NULL for nothing
 */
char *hf_tags_remove (const char *tags, const char *less);

/**
 * hf_tags_split:
 * @tags: (nullable): a field of tags
 *
 * Returns: (transfer full): each of them, in their order
 */
GStrv hf_tags_split (const char *tags);

G_END_DECLS
