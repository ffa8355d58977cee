/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * hf_cancellable_drop:
 * @where: (inout) (nullable): what is waited for, if anything is; %NULL then
 *
 * Gives up what was asked.
 */
void hf_cancellable_drop (GCancellable **where);

/**
 * hf_cancellable_renew:
 * @where: (inout) (nullable): what is waited for, if anything is
 *
 * Gives up what was asked, for what is asked now.
 *
 * Returns: (transfer none): what gives up that, which is at @where
 */
GCancellable *hf_cancellable_renew (GCancellable **where);

G_END_DECLS
