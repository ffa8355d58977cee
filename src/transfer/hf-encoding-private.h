/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The inside of the guess, for its tests. */

#include "transfer/hf-encoding.h"

G_BEGIN_DECLS

/**
 * hf_encoding_score:
 * @text: valid UTF-8
 * @n_scored: (out): how many characters were looked at
 *
 * Says how everyday the Chinese of @text is: what wrongly converted text is not.
 *
 * Returns: the share of those characters that are among the commonest, 0 to 1; 0 without any
 */
double hf_encoding_score (const char *text, gsize *n_scored);

G_END_DECLS
