/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An article of the knowledge base for paper. */

#include "session/print/hf-printed-article.h"

#include "core/hf-article.h"
#include "store/hf-sql.h"

static gpointer
read_article (HfDatabase *db, gconstpointer question, HfViewer *viewer, GError **error)
{
  gint64 id = g_variant_get_int64 ((GVariant *) question);

  return hf_sql_read_existing (db, &hf_article_def, viewer, id, error);
}

const HfPrintSource hf_printed_article_source = {
  .read = read_article,
  .free_question = (GDestroyNotify) g_variant_unref,
  .free_content = (GDestroyNotify) hf_row_unref,
};

HfPrintScope *
hf_printed_article_new_scope (gint64 id)
{
  return hf_print_scope_new (&hf_printed_article_source,
                             g_variant_ref_sink (g_variant_new_int64 (id)), g_strdup (""));
}
