/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What customers can be counted by, and by which filter one finds those of each part. */

#include "base/hf-date.h"
#include "core/hf-viewer.h"
#include "stats/hf-stat-matrix.h"

G_BEGIN_DECLS

GStrv         hf_report_axis_list (HfDatabase *db, const HfViewer *viewer, GError **error);
char         *hf_report_axis_get_label (const char *key);
HfMatrixAxis *hf_report_axis_read (HfDatabase *db, const char *key, HfDate today, GError **error);
gboolean      hf_report_axis_is_shown (const HfMatrixBucket *bucket, gint64 n_customers);

G_END_DECLS
