/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/search/hf-finder.h"

G_BEGIN_DECLS

const HfFinderCommand *hf_commands_get (guint *n_commands);

const char *hf_commands_get_view (const char *action);

G_END_DECLS
