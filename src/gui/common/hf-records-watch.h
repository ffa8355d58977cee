/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HF_TYPE_RECORDS_WATCH (hf_records_watch_get_type ())

/**
 * HfRecordsWatch:
 *
 * Notices when a short list of #HfRecord changes, be it which records it has or what one of them
 * holds. A live list tells only of the former.
 */
G_DECLARE_FINAL_TYPE (HfRecordsWatch, hf_records_watch, HF, RECORDS_WATCH, GObject)

/**
 * HfRecordsWatch::changed:
 * @self: the watch
 *
 * Something changed.
 */

/**
 * hf_records_watch_new:
 * @model: a list of records, a few dozen at the most
 *
 * Returns: (transfer full): a watch
 */
HfRecordsWatch *hf_records_watch_new (GListModel *model);

G_END_DECLS
