/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_foreign_file_check:
 * @bytes: (array length=n): how a file begins; the more of it, the surer
 * @n: how many bytes
 * @error: return location for an error
 *
 * Recognises what is often chosen for a table and is none, whatever it is called.
 *
 * Returns: %FALSE with %HF_TRANSFER_ERROR_WORKBOOK, %HF_TRANSFER_ERROR_ARCHIVE or
 *   %HF_TRANSFER_ERROR_NO_TABLE; anything else may be a table
 */
gboolean hf_foreign_file_check (const guint8 *bytes, gsize n, GError **error);

G_END_DECLS
