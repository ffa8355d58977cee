/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Sentences on follow-ups. All (transfer full). */

#pragma once

#include "base/hf-date.h"
#include "core/hf-row.h"

G_BEGIN_DECLS

char *hf_follow_up_words_day (HfDate day);
char *hf_follow_up_words_planned (const char *name, HfDate day);
char *hf_follow_up_words_planned_at (const char *name, HfDate day, int minutes);
char *hf_follow_up_words_withheld (const char *why);
char *hf_follow_up_words_moved (const char *name, HfDate day, HfDate passed_limit);
char *hf_follow_up_words_because (const HfRow *row);
char *hf_follow_up_words_reason (const HfRow *row, const char *otherwise);

G_END_DECLS
