/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-filter.h"

G_BEGIN_DECLS

gboolean hf_filter_asks_for_few (const HfFilter *filter, guint index);

G_END_DECLS
