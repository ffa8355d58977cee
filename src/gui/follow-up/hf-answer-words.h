/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-answer-times.h"

G_BEGIN_DECLS

char *hf_answer_words_best (const HfAnswerBest *best);
char *hf_answer_words_all (const HfAnswerTimes *times);

G_END_DECLS
