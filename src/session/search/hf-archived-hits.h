/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How many archived customers a search would find besides those it lists, so that nobody is entered
 * anew who is only archived. */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

#define HF_TYPE_ARCHIVED_HITS (hf_archived_hits_get_type ())

/**
 * HfArchivedHits:
 *
 * The number of archived customers that match what is searched for; it follows the book.
 */
G_DECLARE_FINAL_TYPE (HfArchivedHits, hf_archived_hits, HF, ARCHIVED_HITS, GObject)

HfArchivedHits *hf_archived_hits_new (HfContext *context);
void  hf_archived_hits_look (HfArchivedHits *self, const HfQuery *query, const char *text);
guint hf_archived_hits_count (HfArchivedHits *self, gboolean *has_more);

G_END_DECLS
