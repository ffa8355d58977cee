/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

GPtrArray *hf_memberships_read (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error);
GPtrArray *hf_memberships_read_tiers (HfDatabase *db, HfViewer *viewer, GError **error);
GPtrArray *
hf_memberships_read_granted (HfDatabase *db, HfViewer *viewer, gint64 tier, GError **error);

G_END_DECLS
