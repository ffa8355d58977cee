/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a follow-up is called where it is listed. */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

const char *hf_follow_up_words_title (const HfRow *row);
char       *hf_follow_up_words_text (const HfRow *row);

G_END_DECLS
