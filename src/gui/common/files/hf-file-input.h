/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/files/hf-file-adder.h"

G_BEGIN_DECLS

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
