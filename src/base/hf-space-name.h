/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_space_name:
 * @sentence: (transfer full): a sentence in which a name stands
 * @name: (nullable): the name, as it was put in
 *
 * Sets a name in Latin letters off from the Han characters beside it by a space, as one writes it:
 * “John 已归档”, but “王芳已归档”. A translation cannot, since it does not know the name. What
 * stands within the name stays, and so does what stands beside punctuation.
 *
 * Returns: (transfer full): the sentence
 */
char *hf_space_name (char *sentence, const char *name);

G_END_DECLS
