/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_EMPTY_BOOK (hf_empty_book_get_type ())

/**
 * HfEmptyBook:
 *
 * What stands in the place of a list of customers that has nobody: how to begin, or, where
 * everybody is archived, the way to them.
 */
G_DECLARE_FINAL_TYPE (HfEmptyBook, hf_empty_book, HF, EMPTY_BOOK, GtkWidget)

/**
 * hf_empty_book_look:
 * @context: what to work with
 *
 * Finds out which of the two it is; until then nothing is said.
 */
void hf_empty_book_look (HfEmptyBook *self, HfContext *context);

G_END_DECLS
