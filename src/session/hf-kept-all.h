/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a hospital says once for its whole book. */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * hf_kept_all_load_and_return:
 * @context: a book that is being opened
 * @task: (transfer full): what returns @context
 *
 * Reads what the hospital says of its grades and of its days off, and returns @context by @task
 * then; an error where it cannot be read.
 */
void hf_kept_all_load_and_return (HfContext *context, GTask *task);

/**
 * hf_kept_all_load_sync:
 * @context: a book
 * @error: return location for an error
 *
 * Reads the same, once; for a command.
 *
 * Returns: whether it could be read
 */
gboolean hf_kept_all_load_sync (HfContext *context, GError **error);

G_END_DECLS
