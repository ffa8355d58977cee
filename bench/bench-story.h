/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-store.h"

/* Adds a customer with so many entries in the timeline. Returns the id, 0 for an error. */
gint64 bench_story_make (HfStore *store, guint n_entries, GError **error);
