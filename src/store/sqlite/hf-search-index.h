/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfSearchIndex:
 * @HF_SEARCH_INDEX_CUSTOMERS: `search` over `search_doc`
 * @HF_SEARCH_INDEX_ARTICLES: `article_search` over `article_doc`
 * @HF_SEARCH_N_INDEXES: how many there are
 *
 * The full-text indexes of a book.
 */
typedef enum
{
  HF_SEARCH_INDEX_CUSTOMERS,
  HF_SEARCH_INDEX_ARTICLES,
  HF_SEARCH_N_INDEXES,
} HfSearchIndex;

/**
 * HfSearchText:
 * @words: the name and whatever else is written for everybody
 * @personal: what else is written, by which nobody is found who sees it masked
 * @pinyin: how the name sounds
 * @digits: the phone numbers
 *
 * What a customer or an article is found by, each a line an item.
 */
typedef struct
{
  const char *words;
  const char *personal;
  const char *pinyin;
  const char *digits;
} HfSearchText;

gboolean hf_search_index_create (HfDatabase *db, GError **error);
gboolean hf_search_index_write (HfDatabase         *db,
                                HfSearchIndex       index,
                                gint64              id,
                                const HfSearchText *text,
                                GError            **error);
gboolean hf_search_index_remove (HfDatabase *db, HfSearchIndex index, gint64 id, GError **error);
gboolean hf_search_index_merge (HfDatabase *db, HfSearchIndex index, GError **error);
gboolean
hf_search_index_check (HfDatabase *db, HfSearchIndex index, gboolean *is_sound, GError **error);

G_END_DECLS
