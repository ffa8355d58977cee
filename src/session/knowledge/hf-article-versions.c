/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How an article read before. There is no table of versions: the history has the old values of
 * every change, and from the article as it is each of them leads one version back. */

#include "session/knowledge/hf-article-versions.h"

#include "core/hf-article.h"
#include "store/hf-delta.h"
#include "store/hf-statement.h"

#include <glib/gi18n.h>

/**
 * hf_article_version_free:
 * @self: (transfer full): a version
 *
 * Frees a version.
 */
void
hf_article_version_free (HfArticleVersion *self)
{
  g_free (self->who);
  hf_row_unref (self->row);
  g_free (self);
}

/* Where an article is shown, and whether it is kept, is not what it says. */
static gboolean
is_content (guint field)
{
  return field <= HF_ARTICLE_KEYWORDS;
}

static gboolean
is_of_content (const HfDelta *delta)
{
  for (guint i = 0; i < delta->fields->len; i++)
    if (is_content (g_array_index (delta->fields, HfDeltaField, i).field))
      return TRUE;
  return FALSE;
}

static HfArticleVersion *
version_new (HfStatement *change, const HfRow *row)
{
  HfArticleVersion *self = g_new0 (HfArticleVersion, 1);

  self->row = hf_row_seal (hf_row_copy (row));
  if (change != NULL)
    {
      self->who = g_strdup (hf_statement_text (change, 2));
      self->at = hf_statement_int (change, 3);
      self->change = hf_statement_int (change, 4);
    }
  return self;
}

static void
go_back (HfRow *row, const HfDelta *delta)
{
  for (guint i = 0; i < delta->fields->len; i++)
    {
      const HfDeltaField *field = &g_array_index (delta->fields, HfDeltaField, i);

      hf_row_set (row, field->field, field->before);
    }
}

/* One change further back; @row reads as it did before it. */
static void
add_change (GPtrArray *versions, HfStatement *change, HfRow **row)
{
  g_autoptr (GBytes) before = hf_statement_bytes (change, 0);
  g_autoptr (GBytes) after = hf_statement_bytes (change, 1);
  g_autoptr (HfDelta) delta = hf_delta_new_stored (&hf_article_def, (*row)->id, before, after);
  HfRow *older;

  if (is_of_content (delta))
    g_ptr_array_add (versions, version_new (change, *row));
  older = hf_row_copy (*row);
  go_back (older, delta);
  hf_row_unref (*row);
  *row = older;
}

static gboolean
ends_with_insert (HfDatabase *db, gint64 article, gboolean *does, GError **error)
{
  static const char sql[] = "SELECT EXISTS (SELECT 1 FROM change WHERE entity = 'article' "
                            "AND row_id = $1 AND before IS NULL)";
  gint64            n = 0;

  if (!hf_database_number (db, &n, error, sql, "i", article))
    return FALSE;
  *does = n > 0;
  return TRUE;
}

/* What a batch brought has no entry of its own: the oldest version is what all changes lead to. */
static gboolean
end_with_first (GPtrArray *versions, HfDatabase *db, const HfRow *row, GError **error)
{
  gboolean has_first = FALSE;

  if (!ends_with_insert (db, row->id, &has_first, error))
    return FALSE;
  if (!has_first)
    g_ptr_array_add (versions, version_new (NULL, row));
  for (guint i = 0; i < versions->len; i++)
    ((HfArticleVersion *) versions->pdata[i])->number = versions->len - i;
  return TRUE;
}

/**
 * hf_article_versions_read:
 * @db: a connection
 * @article: the article as it is stored
 * @limit: how many changes to look at, the last ones
 * @has_more: (out): whether there are more
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HfArticleVersion) (nullable): its versions, the one that
 * counts first
 */
GPtrArray *
hf_article_versions_read (HfDatabase  *db,
                          const HfRow *article,
                          guint        limit,
                          gboolean    *has_more,
                          GError     **error)
{
  static const char sql[] =
    "SELECT c.before, c.after, s.who, s.at, c.id FROM change AS c JOIN step AS s ON s.id = c.step "
    "WHERE c.entity = 'article' AND c.row_id = $1 AND c.after IS NOT NULL "
    "ORDER BY c.id DESC LIMIT $2";
  g_autoptr (GPtrArray) versions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) hf_article_version_free);
  g_autoptr (HfStatement) rows =
    hf_database_ask (db, error, sql, "ii", article->id, (gint64) limit + 1);
  g_autoptr (HfRow) row = hf_row_copy (article);
  HfStep step = HF_STEP_ERROR;
  guint  n = 0;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW && n++ < limit)
    add_change (versions, rows, &row);
  *has_more = step == HF_STEP_ROW;
  if (step == HF_STEP_ERROR || (!*has_more && !end_with_first (versions, db, row, error)))
    return NULL;
  return g_steal_pointer (&versions);
}

/**
 * hf_article_version_restore:
 * @self: a version
 * @current: the article as it is stored now
 *
 * Makes the change set by which the article reads again as it did. Where it is shown stays.
 *
 * Returns: (transfer full) (nullable): the change set, %NULL when it reads so
 */
HfChangeSet *
hf_article_version_restore (const HfArticleVersion *self, const HfRow *current)
{
  g_autoptr (HfRow) draft = hf_row_copy (current);
  HfChangeSet *changes;
  gboolean     differs = FALSE;

  for (guint i = 0; i < hf_article_def.n_fields; i++)
    if (is_content (i))
      {
        hf_row_set (draft, i, self->row->values[i]);
        differs = differs || hf_row_differs (current, draft, i);
      }
  if (!differs)
    return NULL;
  changes = hf_change_set_new (N_ ("Restore an earlier version"));
  hf_change_set_update (changes, current, g_steal_pointer (&draft));
  return changes;
}
