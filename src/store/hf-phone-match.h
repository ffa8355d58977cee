/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

char      *hf_phone_match_digits (const char *search);
GPtrArray *hf_phone_match_read (HfDatabase   *db,
                                HfViewer     *viewer,
                                const GArray *customers,
                                const char   *digits,
                                GError      **error);

G_END_DECLS
