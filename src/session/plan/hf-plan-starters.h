/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Plans to begin with, for the hospital to change. */

#pragma once

#include "store/hf-change-set.h"

G_BEGIN_DECLS

HfChangeSet *hf_plan_starters_changes (void);

G_END_DECLS
