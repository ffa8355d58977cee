/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfSearchWords:
 * @grade: (nullable): the grade that was asked for
 * @is_overdue: whether who should have been called was asked for
 * @rest: (owned): what else was typed, folded, "" for nothing
 *
 * What somebody typed who knows how a customer stands.
 */
typedef struct
{
  const char *grade;
  gboolean    is_overdue;
  char       *rest;
} HfSearchWords;

gboolean hf_search_words_read (HfSearchWords *self, const char *folded);
void     hf_search_words_clear (HfSearchWords *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HfSearchWords, hf_search_words_clear)

char *hf_search_words_id_number (const char *folded);

G_END_DECLS
