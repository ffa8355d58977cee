/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * hf_small_talk_describe:
 * @customer: a customer's row
 *
 * Tells what helps to talk with somebody: language, best time, quick facts, life stage, hobbies,
 * personality, goals, how one met, as far as they are known.
 *
 * Returns: (transfer full) (nullable): one line, %NULL when nothing is known
 */
char *hf_small_talk_describe (const HfRow *customer);

G_END_DECLS
