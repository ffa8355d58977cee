/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-chart-data.h"

#include <gio/gio.h>

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
 * @data: what to save
 * @format: "png", "svg" or "pdf" for the picture, "csv" for the numbers
 * @path: (type filename): where; an existing file is replaced only once the new one is complete
 * @cancellable: (nullable): to give up
 * @callback: called on the main thread
 * @user_data: given to @callback
 *
 * Writes a chart into a file, on a thread of its own.
 */
void hf_report_save_async (HfChartData        *data,
                           const char         *format,
                           const char         *path,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data);

/**
 * hf_report_save_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Ends hf_report_save_async().
 *
 * Returns: (transfer full) (nullable): the file's name, fit to be shown
 */
char *hf_report_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
