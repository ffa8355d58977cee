/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/follow-up/hf-tally.h"

G_BEGIN_DECLS

#define HF_N_TALLY_FIGURES 6

const char *hf_tally_words_label (guint figure);
char       *hf_tally_words_figure (const HfTally *tally, guint figure);
char       *hf_tally_words_text (const HfTally *tally, const char *heading);

G_END_DECLS
