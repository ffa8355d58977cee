/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-days-off.h"
#include "session/hf-kept.h"

G_BEGIN_DECLS

/**
 * hf_work_days_read:
 * @db: a connection
 * @own: (out) (transfer none) (nullable): what the hospital says itself of its days off
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean hf_work_days_read (HfDatabase *db, const HfDaysOff **own, GError **error);

/**
 * hf_work_days_kept:
 *
 * What the hospital says itself of its days off, kept with a context.
 */
extern const HfKeptKind hf_work_days_kept;

/**
 * hf_work_days_get:
 * @context: a book
 *
 * Returns: (transfer none) (nullable): what the hospital says itself of its days off; %NULL where
 *   it says nothing or it was not loaded
 */
const HfDaysOff *hf_work_days_get (HfContext *context);

G_END_DECLS
