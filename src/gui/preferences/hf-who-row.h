/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_WHO_ROW (hf_who_row_get_type ())

/**
 * HfWhoRow:
 *
 * A row in which somebody on the staff of the book is chosen as the one who works in it, or nobody
 * in particular; searched by any part of the name or its pinyin. It applies at once.
 */
G_DECLARE_FINAL_TYPE (HfWhoRow, hf_who_row, HF, WHO_ROW, AdwActionRow)

/**
 * hf_who_row_set_context:
 * @context: the book, kept by whoever shows the row; to be given once
 *
 * Lists the staff of a book.
 */
void hf_who_row_set_context (HfWhoRow *self, HfContext *context);

/**
 * hf_who_row_await:
 * @self: a row
 *
 * Leads the keyboard to the choice, as soon as there is somebody to choose.
 */
void hf_who_row_await (HfWhoRow *self);

G_END_DECLS
