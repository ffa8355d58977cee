/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What laboratories measured that the program knows nothing of. */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * hf_health_used_list:
 * @db: a connection
 * @error: return location for an error
 *
 * Lists the indicators that values of the book are of, but for those of #hf_indicators.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): what they are called, in order
 */
char **hf_health_used_list (HfDatabase *db, GError **error);

G_END_DECLS
