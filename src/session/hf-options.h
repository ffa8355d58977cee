/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "store/hf-live-list.h"

G_BEGIN_DECLS

HfLiveList *
hf_options_list (HfContext *context, const HfEntityDef *def, gboolean includes_archived);

G_END_DECLS
