/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-query.h"

G_BEGIN_DECLS

void hf_organisation_scope (HfQuery *query, const HfFilter *filter, const char *text, HfDate today);

G_END_DECLS
