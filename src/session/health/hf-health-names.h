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

/**
 * hf_health_names_find_with_unit:
 * @name: what a column is called, such as “体重(kg)” or “身高 公分”
 *
 * Recognises an indicator by its name with the unit in which its values are kept behind it.
 *
 * Returns: (transfer none) (nullable): the indicator; %NULL where the unit is another
 */
const HfIndicator *hf_health_names_find_with_unit (const char *name);

/**
 * hf_health_names_drop_unit:
 * @indicator: an indicator
 * @text: a value, such as “60 kg” or “60公斤”
 *
 * Returns: (transfer full): the value without the unit in which it is kept
 */
char *hf_health_names_drop_unit (const HfIndicator *indicator, const char *text);

G_END_DECLS
