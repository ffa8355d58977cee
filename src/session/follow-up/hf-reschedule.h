/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "store/hf-change-set.h"
#include "store/hf-query.h"

G_BEGIN_DECLS

HfQuery     *hf_reschedule_query_next (gint64 customer, HfViewer *viewer);
HfRow       *hf_reschedule_draft (const HfRow *follow_up, HfDate day, HfDate *passed_limit);
HfChangeSet *hf_reschedule (const GPtrArray *follow_ups, HfDate day, HfDate *passed_limit);
HfDate       hf_reschedule_day (const char *when, HfDate due, HfDate today);

G_END_DECLS
