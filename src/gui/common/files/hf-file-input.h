/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/files/hf-file-adder.h"

G_BEGIN_DECLS

/**
 * HfFileTaker:
 * @take_files: given files, of which there may be none
 * @take_bytes: given a picture that is no file yet, and what to call it
 *
 * What a widget does with what comes from elsewhere.
 */
typedef struct
{
  void (*take_files) (GtkWidget *taker, const GSList *files);
  void (*take_bytes) (GtkWidget *taker, const char *name, GBytes *bytes);
} HfFileTaker;

/**
 * hf_file_input_take_drops:
 * @widget: where files may be dropped
 * @taker: a widget that takes them
 * @how: how it does
 *
 * Lets files be dropped.
 */
void hf_file_input_take_drops (GtkWidget *widget, GtkWidget *taker, const HfFileTaker *how);

/**
 * hf_file_input_take_pasted:
 * @taker: a widget that takes it
 * @how: how it does
 * @clock: the clock, for the name of a picture
 *
 * Takes what lies on the clipboard, if it is files or a picture.
 *
 * Returns: whether it is
 */
gboolean hf_file_input_take_pasted (GtkWidget *taker, const HfFileTaker *how, HfClock *clock);

/**
 * hf_file_input_accept_drops:
 * @widget: where files may be dropped
 * @adder: what adds them
 *
 * Lets files be dropped.
 */
void hf_file_input_accept_drops (GtkWidget *widget, HfFileAdder *adder);

/**
 * hf_file_input_paste:
 * @adder: what adds it
 * @clock: the clock, for the name of a picture
 *
 * Adds what lies on the clipboard, if it is files or a picture.
 *
 * Returns: whether it is
 */
gboolean hf_file_input_paste (HfFileAdder *adder, HfClock *clock);

G_END_DECLS
