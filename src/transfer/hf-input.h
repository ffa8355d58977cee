/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** HF_INPUT_PATIENCE: milliseconds a stream may take for a line, unless the caller says otherwise
 */
#define HF_INPUT_PATIENCE 10000

/**
 * hf_input_open:
 * @path: (type filename): a file, or whatever can be read, such as a pipe
 * @patience: milliseconds to wait for the end of a line, 0 for %HF_INPUT_PATIENCE
 * @cancellable: (nullable): to stop waiting
 * @error: return location for an error
 *
 * Opens an input so that it can be read more than once.
 *
 * What can be read only once is read to its end first, into a file without a name: nobody else can
 * open that, and it is gone with the stream, even after a crash. %HF_TRANSFER_ERROR_STALLED when
 * no line ended in time. Blocking.
 *
 * Returns: (transfer full) (nullable): a seekable stream at its start
 */
GInputStream *
hf_input_open (const char *path, guint patience, GCancellable *cancellable, GError **error);

G_END_DECLS
