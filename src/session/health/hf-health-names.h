/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What people, laboratories and other programs call the health indicators. */

#pragma once

#include "core/hf-indicator.h"

G_BEGIN_DECLS

/**
 * hf_health_names_find:
 * @name: (nullable): a code, a label in either language, or a usual name, however it is written
 *
 * Recognises an indicator. A name may have another behind it, as in “甘油三酯(TG)”, if both mean
 * the same.
 *
 * Returns: (transfer none) (nullable): the indicator; %NULL for what only a laboratory knows
 */
const HfIndicator *hf_health_names_find (const char *name);

/**
 * hf_health_names_find_usual:
 * @folded: a folded name
 *
 * Returns: (transfer none) (nullable): the indicator that people commonly call so
 */
const HfIndicator *hf_health_names_find_usual (const char *folded);

G_END_DECLS
