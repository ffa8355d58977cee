/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfLateRead:
 * @task: to be returned the text as a pointer, freed by g_free(), or an error; (transfer full)
 * @data: as given to hf_late_content_new()
 *
 * Begins to read what somebody has dropped or pasted.
 */
typedef void (*HfLateRead) (GTask *task, gpointer data);

/**
 * hf_late_content_new:
 * @mime_type: (transfer none): what it is, a literal
 * @read: begins to read it
 * @data: (transfer full): given to @read
 * @free: frees @data
 *
 * Offers a text that is not read before somebody takes it: most drags end where they began.
 *
 * Returns: (transfer full): the content
 */
GdkContentProvider *
hf_late_content_new (const char *mime_type, HfLateRead read, gpointer data, GDestroyNotify free);

G_END_DECLS
