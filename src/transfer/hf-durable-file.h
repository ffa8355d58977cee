/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HfDurableFile:
 *
 * A file that appears under its name whole and safely on disk, or not at all.
 *
 * It is written beside its target under a temporary name with mode 0600, then synced and renamed.
 */
typedef struct _HfDurableFile HfDurableFile;

/**
 * hf_durable_file_new:
 * @path: the target, in the file system's encoding
 * @may_replace: whether an existing target may be replaced
 * @error: return location for an error
 *
 * Begins a file. The target itself is not touched yet.
 *
 * Returns: (transfer full): the file, or %NULL with %HF_TRANSFER_ERROR_EXISTS,
 *   %HF_TRANSFER_ERROR_FULL or %HF_TRANSFER_ERROR_IO
 */
HfDurableFile *hf_durable_file_new (const char *path, gboolean may_replace, GError **error);

/**
 * hf_durable_file_free:
 * @self: (transfer full): a file
 *
 * Frees the file; one that was not committed is removed.
 */
void hf_durable_file_free (HfDurableFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfDurableFile, hf_durable_file_free)

/**
 * hf_durable_file_get_stream:
 * @self: a file not yet committed
 *
 * Returns: (transfer none): where its contents go
 */
GOutputStream *hf_durable_file_get_stream (HfDurableFile *self);

/**
 * hf_durable_file_commit:
 * @self: a file with all its contents
 * @error: return location for an error
 *
 * Makes the contents last and gives them the target's name; returns only when both are on disk.
 *
 * Returns: %FALSE on error, the target then being as before, unless the folder failed to be written
 *   once the file had its name
 */
gboolean hf_durable_file_commit (HfDurableFile *self, GError **error);

G_END_DECLS
