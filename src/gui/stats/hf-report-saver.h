/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-chart-data.h"
#include "store/hf-store.h"

G_BEGIN_DECLS

/**
 * hf_report_format_is_known:
 * @format: a format's name
 *
 * Returns: whether it is "png", "svg", "pdf" or "csv"
 */
gboolean hf_report_format_is_known (const char *format);

/**
 * hf_report_save_async:
 * @store: the book it was read from
 * @data: (nullable): the picture
 * @csv: (nullable): the numbers
 * @format: "png", "svg" or "pdf" for the picture, "csv" for the numbers
 * @path: (type filename): where; an existing file is replaced only once the new one is complete
 * @cancellable: (nullable): to give up
 * @callback: called on the main thread
 * @user_data: given to @callback
 *
 * Writes a report into a file, as hf_store_export_async() does; ended by hf_store_run_finish() with
 * the file's name, fit to be shown: (transfer full) (nullable).
 */
void hf_report_save_async (HfStore            *store,
                           HfChartData        *data,
                           const char         *csv,
                           const char         *format,
                           const char         *path,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data);

G_END_DECLS
