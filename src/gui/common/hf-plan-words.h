/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Sentences on plans of follow-ups. All (transfer full). */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

char *hf_plan_words_facts (const HfRow *plan, gint64 n_steps, gint64 n_on);
char *hf_plan_words_triggers (const GPtrArray *triggers);
char *hf_plan_words_when (const HfRow *step);
char *hf_plan_words_how (const HfRow *step);

G_END_DECLS
