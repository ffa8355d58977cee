/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_FILE_ROW (hf_file_row_get_type ())

/**
 * HfFileRow:
 *
 * An attached file as a line of a list, with what can be done to it in a menu: the actions
 * `files.show`, `files.open`, `files.save`, `files.rename` and `files.remove`, each with its id.
 */
G_DECLARE_FINAL_TYPE (HfFileRow, hf_file_row, HF, FILE_ROW, GtkWidget)

/**
 * hf_file_row_new:
 *
 * Returns: (transfer full): a row that shows nothing
 */
GtkWidget *hf_file_row_new (void);

/**
 * hf_file_row_set_record:
 * @record: (nullable): an #HfAttachment
 * @today: the day
 *
 * Shows a file and follows it.
 */
void hf_file_row_set_record (HfFileRow *self, HfRecord *record, HfDate today);

/**
 * hf_file_row_get_row:
 *
 * Returns: (transfer none) (nullable): the attachment shown
 */
const HfRow *hf_file_row_get_row (HfFileRow *self);

G_END_DECLS
