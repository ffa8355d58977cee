/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a new organisation begins with, and whether it is in the book already. */

#include "session/organisation/hf-organisation-draft.h"

#include "base/hf-fold.h"
#include "base/hf-pinyin.h"
#include "base/hf-strings.h"
#include "core/hf-organisation.h"
#include "store/hf-sql.h"

#define MANY_HITS 50

/**
 * hf_organisation_draft_pinyin:
 * @name: (nullable): an organisation's name
 *
 * Spells a name as it may be typed: the whole, then the first letters.
 *
 * Returns: (transfer full) (nullable): the spelling, %NULL when nothing can be read
 */
char *
hf_organisation_draft_pinyin (const char *name)
{
  g_autofree char *reading = hf_pinyin (name);
  g_autoptr (GString) whole = g_string_new (NULL);
  g_autoptr (GString) first = g_string_new (" ");
  g_auto (GStrv) syllables = reading ? g_strsplit (reading, " ", -1) : NULL;

  for (guint i = 0; syllables != NULL && syllables[i] != NULL; i++)
    {
      g_string_append (whole, syllables[i]);
      g_string_append_unichar (first, g_utf8_get_char (syllables[i]));
    }
  if (whole->len == 0)
    return NULL;
  return g_strconcat (whole->str, first->str, NULL);
}

/**
 * hf_organisation_draft_new:
 * @name: the name
 * @kind: (nullable): what sort of body it is
 * @phone: (nullable): its number
 *
 * Drafts an organisation.
 *
 * Returns: (transfer full): the draft
 */
HfRow *
hf_organisation_draft_new (const char *name, const char *kind, const char *phone)
{
  HfRow           *draft = hf_row_new (&hf_organisation_def);
  g_autofree char *clean_name = hf_str_clean (name);
  g_autofree char *clean_phone = hf_str_clean (phone);
  g_autofree char *pinyin = hf_organisation_draft_pinyin (clean_name);

  hf_row_set_text (draft, HF_ORGANISATION_NAME, clean_name);
  hf_row_set_text (draft, HF_ORGANISATION_PINYIN, pinyin);
  hf_row_set_text (draft, HF_ORGANISATION_KIND, kind);
  hf_row_set_text (draft, HF_ORGANISATION_PHONE, clean_phone);
  return draft;
}

typedef struct
{
  char     *name;
  HfViewer *viewer;
} Search;

static void
search_free (gpointer user_data)
{
  Search *self = user_data;

  g_free (self->name);
  hf_viewer_unref (self->viewer);
  g_free (self);
}

/* A beginning is hint enough: "Jinxing Textile" of "Jinxing Textile Co.". */
static gboolean
is_alike (const char *name, const HfRow *row)
{
  g_autofree char *a = hf_fold (name);
  g_autofree char *b = hf_fold (hf_row_text (row, HF_ORGANISATION_NAME));

  return g_str_has_prefix (b, a);
}

static gpointer
find_same_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Search *search = data;
  g_autoptr (HfQuery) query = hf_query_new (&hf_organisation_def, search->viewer);
  g_autoptr (GPtrArray) rows = NULL;

  hf_query_where (query, HF_ORGANISATION_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_containing (query, search->name);
  hf_query_limit (query, MANY_HITS);
  rows = hf_sql_read_all (db, query, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (is_alike (search->name, g_ptr_array_index (rows, i)))
      return hf_row_ref (g_ptr_array_index (rows, i));
  return NULL;
}

/**
 * hf_organisation_draft_find_same_async:
 * @context: the context
 * @name: what was typed as a name
 * @cancellable: (nullable): to give up
 * @callback: what to call then
 * @user_data: for @callback
 *
 * Looks whether the book has an organisation of that name, or of one that begins with it.
 */
void
hf_organisation_draft_find_same_async (HfContext          *context,
                                       const char         *name,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  Search *search = g_new0 (Search, 1);

  search->name = g_strdup (name);
  search->viewer = hf_viewer_ref (hf_context_get_viewer (context));
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, find_same_work, search,
                      search_free, (GDestroyNotify) hf_row_unref, cancellable, callback, user_data);
}

/**
 * hf_organisation_draft_find_same_finish:
 * @context: the context
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the organisation; %NULL without @error when there is none
 */
HfRow *
hf_organisation_draft_find_same_finish (HfContext *context, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (hf_context_get_store (context), result, error);
}
