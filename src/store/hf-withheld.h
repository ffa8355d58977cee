/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-follow-up-rollup.h"

G_BEGIN_DECLS

gboolean
hf_withheld_refresh (HfDatabase *db, HfFollowUpRollup *rollup, gint64 customer, GError **error);

G_END_DECLS
