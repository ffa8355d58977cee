/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_FILE_DETAIL (hf_file_detail_get_type ())

/**
 * HfFileDetail:
 *
 * One attached file: a picture of it where there is one, page by page, its name and note to be
 * edited in place. What else can be done are the actions of #HfFileRow.
 */
G_DECLARE_FINAL_TYPE (HfFileDetail, hf_file_detail, HF, FILE_DETAIL, GtkWidget)

/**
 * hf_file_detail_set_up:
 * @context: what to work with
 *
 * Makes it ready. Called once.
 */
void hf_file_detail_set_up (HfFileDetail *self, HfContext *context);

/**
 * hf_file_detail_set_record:
 * @record: (nullable): an #HfAttachment
 *
 * Shows a file from its first page on, and follows it; %NULL forgets the one before.
 */
void hf_file_detail_set_record (HfFileDetail *self, HfRecord *record);

/**
 * hf_file_detail_rename:
 *
 * Puts the focus into the name.
 */
void hf_file_detail_rename (HfFileDetail *self);

G_END_DECLS
