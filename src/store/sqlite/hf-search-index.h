/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfSearchText:
 * @words: the name and whatever else is written
 * @pinyin: how the name sounds
 * @digits: the phone numbers
 *
 * What a customer is found by, each a line an item.
 */
typedef struct
{
  const char *words;
  const char *pinyin;
  const char *digits;
} HfSearchText;

gboolean hf_search_index_create (HfDatabase *db, GError **error);
gboolean hf_search_index_add (HfDatabase *db, gint64 id, const HfSearchText *text, GError **error);
gboolean
hf_search_index_remove (HfDatabase *db, gint64 id, const HfSearchText *text, GError **error);
gboolean hf_search_index_check (HfDatabase *db, gboolean *is_sound, GError **error);

G_END_DECLS
