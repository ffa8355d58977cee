/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_FILE_ADDER (hf_file_adder_get_type ())

/**
 * HfFileAdder:
 *
 * Adds files to a record, one lot after the other: shows how far it is, lets one stop it, and tells
 * what was left out and why. Not to be seen while there is nothing to tell.
 */
G_DECLARE_FINAL_TYPE (HfFileAdder, hf_file_adder, HF, FILE_ADDER, GtkWidget)

/**
 * hf_file_adder_set_target:
 * @context: what to work with
 * @field: the field of an attachment by which the files shall hang
 * @id: on which record, 0 for none
 *
 * Says what later files are added to. Those on their way go where they were meant to.
 */
void hf_file_adder_set_target (HfFileAdder *self, HfContext *context, guint field, gint64 id);

/**
 * hf_file_adder_add_files:
 * @files: (element-type GFile): files
 *
 * Adds files.
 */
void hf_file_adder_add_files (HfFileAdder *self, const GSList *files);

/**
 * hf_file_adder_add_bytes:
 * @name: what to call it
 * @bytes: its contents
 *
 * Adds something that is no file yet.
 */
void hf_file_adder_add_bytes (HfFileAdder *self, const char *name, GBytes *bytes);

/**
 * hf_file_adder_is_busy:
 *
 * Returns: whether files are on their way
 */
gboolean hf_file_adder_is_busy (HfFileAdder *self);

G_END_DECLS
