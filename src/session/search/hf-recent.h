/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The cards a person opened last, to come back to. Each has a list of their own in the book, which
 * says in which order but not when.
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * HF_RECENT_MOST:
 *
 * How many are remembered for each person.
 */
#define HF_RECENT_MOST 50

void hf_recent_note (HfContext *context, const HfEntityDef *def, gint64 id, const char *found_by);
GPtrArray *hf_recent_read (HfDatabase *db, HfViewer *viewer, guint limit, GError **error);

G_END_DECLS
