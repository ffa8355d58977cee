/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_FILES (hf_files_get_type ())

/**
 * HfFiles:
 *
 * The files attached to a record: a list to add to, by choosing, dropping or pasting, and one of
 * them in full.
 */
G_DECLARE_FINAL_TYPE (HfFiles, hf_files, HF, FILES, GtkWidget)

/**
 * hf_files_set_up:
 * @context: what to work with
 * @field: the field of an attachment by which the files hang
 *
 * Makes it ready. Called once.
 */
void hf_files_set_up (HfFiles *self, HfContext *context, guint field);

/**
 * hf_files_set_parent_id:
 * @id: the record they hang on, 0 for none
 *
 * Shows another record's files.
 */
void hf_files_set_parent_id (HfFiles *self, gint64 id);

/**
 * hf_files_open:
 * @id: an attachment
 *
 * Shows one of them in full.
 */
void hf_files_open (HfFiles *self, gint64 id);

G_END_DECLS
