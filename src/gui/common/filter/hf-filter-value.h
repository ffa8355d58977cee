/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-filter.h"
#include "gui/common/filter/hf-filter-names.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_FILTER_VALUE (hf_filter_value_get_type ())

/**
 * HfFilterValue:
 *
 * With what a condition compares: check marks, a number of days, or something typed, as the field
 * and the comparison ask for.
 */
G_DECLARE_FINAL_TYPE (HfFilterValue, hf_filter_value, HF, FILTER_VALUE, GtkWidget)

/**
 * HfFilterValue::changed:
 * @self: the editor
 *
 * Something else was chosen or typed.
 */

/**
 * hf_filter_value_show:
 * @condition: a condition; its values are shown as far as they fit its comparison
 * @names: whom one can choose
 * @today: today, for ages that are typed
 *
 * Offers what the condition's field and comparison ask for.
 */
void hf_filter_value_show (HfFilterValue     *self,
                           const HfCondition *condition,
                           HfFilterNames     *names,
                           HfDate             today);

/**
 * hf_filter_value_read:
 *
 * Returns: (transfer full) (nullable): the values, in the form of files; %NULL while nothing
 * sensible is chosen
 */
char **hf_filter_value_read (HfFilterValue *self);

G_END_DECLS
