/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-change-set.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/* How many changes of an article are looked at to begin with. */
#define HF_ARTICLE_VERSIONS_MOST 50

/**
 * HfArticleVersion:
 * @change: the change by which it came to read so, 0 for a batch
 * @number: which, the first being 1; 0 while those before it are not read
 * @at: since when it read so, UTC seconds; 0 for what came with others by a batch
 * @who: (owned) (nullable): who wrote it
 * @row: (owned): the article as it read then
 *
 * An article as it read from one change of its contents to the next.
 */
typedef struct
{
  gint64 change;
  guint  number;
  gint64 at;
  char  *who;
  HfRow *row;
} HfArticleVersion;

void hf_article_version_free (HfArticleVersion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfArticleVersion, hf_article_version_free)

GPtrArray   *hf_article_versions_read (HfDatabase  *db,
                                       const HfRow *article,
                                       guint        limit,
                                       gboolean    *has_more,
                                       GError     **error);
HfChangeSet *hf_article_version_restore (const HfArticleVersion *self, const HfRow *current);

G_END_DECLS
