/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-query.h"

G_BEGIN_DECLS

void     hf_customer_scope (HfQuery *query, const HfFilter *filter, HfDate today);
void     hf_customer_scope_add_mine (HfFilter *filter, const HfViewer *viewer);
gboolean hf_customer_scope_is_about_owner (const HfFilter *filter);

G_END_DECLS
