/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each question with its answer, as the viewer may see it. Which are asked, and in which groups the
 * answers stand, is not known here. */

#include "session/search/hf-finder-question.h"

#include "base/hf-match.h"
#include "core/hf-article.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-follow-up.h"
#include "core/hf-organisation.h"
#include "core/hf-package.h"
#include "core/hf-paper-code.h"
#include "core/hf-staff.h"
#include "session/search/hf-recent.h"
#include "session/search/hf-searched.h"
#include "store/hf-phone-match.h"
#include "store/hf-search-said.h"
#include "store/hf-search.h"
#include "store/hf-sql.h"

typedef struct
{
  HfViewer *viewer;
  char     *text;
  HfDate    today;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *self = data;

  hf_viewer_unref (self->viewer);
  g_free (self->text);
  g_free (self);
}

static HfFinderAnswer *
answer_new (GPtrArray *items, guint n_exact)
{
  HfFinderAnswer *self;

  if (items == NULL)
    return NULL;
  self = g_new0 (HfFinderAnswer, 1);
  self->items = items;
  self->n_exact = n_exact;
  return self;
}

/**
 * hf_finder_answer_free:
 * @self: (transfer full): an answer
 *
 * Frees it.
 */
void
hf_finder_answer_free (HfFinderAnswer *self)
{
  g_ptr_array_unref (self->items);
  g_clear_pointer (&self->said, g_hash_table_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_free (self);
}

static gpointer
read_opened_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;

  return answer_new (hf_recent_read (db, asked->viewer, HF_FINDER_MOST_OPENED, error), 0);
}

static gpointer
read_searched_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;

  return answer_new (hf_searched_read (db, asked->viewer, HF_FINDER_MOST_SEARCHED, error), 0);
}

/* What those at the end were found by, which is not what is shown of them. */
static gboolean
read_said (HfFinderAnswer *self,
           HfDatabase     *db,
           const Asked    *asked,
           const HfFound  *found,
           GError        **error)
{
  self->said = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; i < found->ids->len; i++)
    {
      gint64 *id = &g_array_index (found->ids, gint64, i);
      char   *said = NULL;

      if (hf_search_tier_is_said (g_array_index (found->tiers, HfSearchTier, i)) &&
          !hf_search_said_read (db, asked->viewer, *id, asked->text, &said, error))
        return FALSE;
      if (said != NULL)
        g_hash_table_insert (self->said, g_memdup2 (id, sizeof *id), said);
    }
  return TRUE;
}

/* Somebody may have several, of which the first is shown of everybody. */
static gboolean
read_numbers (HfFinderAnswer *self,
              HfDatabase     *db,
              const Asked    *asked,
              const HfFound  *found,
              GError        **error)
{
  g_autofree char *digits = hf_phone_match_digits (asked->text);
  g_autoptr (GPtrArray) numbers =
    digits ? hf_phone_match_read (db, asked->viewer, found->ids, digits, error) : NULL;

  if (digits == NULL || numbers == NULL)
    return digits == NULL;
  self->numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; i < numbers->len; i++)
    if (numbers->pdata[i] != NULL)
      g_hash_table_insert (self->numbers,
                           g_memdup2 (&g_array_index (found->ids, gint64, i), sizeof (gint64)),
                           g_strdup (numbers->pdata[i]));
  return TRUE;
}

static gpointer
find_people (HfDatabase            *db,
             const Asked           *asked,
             const HfSearchOptions *options,
             guint                  most,
             GError               **error)
{
  g_autoptr (HfFound) found = hf_search_within (db, asked->text, options, most, error);
  g_autoptr (HfFinderAnswer) answer = NULL;

  if (found == NULL)
    return NULL;
  answer = answer_new (hf_sql_read_ids (db, &hf_customer_def, asked->viewer, found->ids, error),
                       hf_found_count_exact (found));
  if (answer == NULL || !read_said (answer, db, asked, found, error) ||
      !read_numbers (answer, db, asked, found, error))
    return NULL;
  return g_steal_pointer (&answer);
}

static gpointer
find_people_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked    *asked = data;
  HfSearchOptions options = { .viewer = asked->viewer, .today = asked->today };

  return find_people (db, asked, &options, HF_FINDER_MOST_PEOPLE, error);
}

/* The few archived are not worth going through whatever was said to all the others. */
static gpointer
find_archived_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked    *asked = data;
  HfSearchOptions options = { .whom = HF_SEARCH_ARCHIVED,
                              .viewer = asked->viewer,
                              .today = asked->today,
                              .by_cards_only = TRUE };

  return find_people (db, asked, &options, HF_FINDER_MOST_ARCHIVED, error);
}

/* Of records with a name of their own, by that and by whatever else they are found by. */
static HfFinderAnswer *
find_named (HfDatabase        *db,
            const Asked       *asked,
            const HfEntityDef *def,
            const guint        fields[2],
            guint              most,
            GError           **error)
{
  g_autoptr (HfQuery) query = hf_query_new (def, asked->viewer);

  hf_query_where (query, fields[0], HF_OP_NULL, HF_NULL);
  hf_query_containing (query, asked->text);
  hf_query_order (query, fields[1], FALSE);
  hf_query_limit (query, most);
  return answer_new (hf_sql_read_all (db, query, error), 0);
}

static gpointer
find_organisations_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const guint fields[] = { HF_ORGANISATION_ARCHIVED, HF_ORGANISATION_NAME };

  return find_named (db, data, &hf_organisation_def, fields, HF_FINDER_MOST_ORGANISATIONS, error);
}

static gpointer
find_articles_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const guint fields[] = { HF_ARTICLE_ARCHIVED, HF_ARTICLE_NAME };

  return find_named (db, data, &hf_article_def, fields, HF_FINDER_MOST_ARTICLES, error);
}

static gpointer
find_staff_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const guint fields[] = { HF_STAFF_ARCHIVED, HF_STAFF_NAME };

  return find_named (db, data, &hf_staff_def, fields, HF_FINDER_MOST_STAFF, error);
}

/* One letter is in every long text. */
static gboolean
is_kept_so (const HfRow *row, const guint fields[3], const char *text)
{
  guint n_fields = g_utf8_strlen (text, -1) > 1 ? 3 : 1;

  for (guint i = 0; i < n_fields; i++)
    if (hf_match_get_place (hf_row_text (row, fields[i]), text) >= HF_MATCH_AT_WORD)
      return TRUE;
  return FALSE;
}

/* Rows of which there are few and that have no text to be found by: by their name, as it is written
 * or sounds, or by what is said of them. */
static HfFinderAnswer *
find_kept (HfDatabase        *db,
           const Asked       *asked,
           const HfEntityDef *def,
           const guint        fields[4],
           guint              most,
           GError           **error)
{
  g_autoptr (HfQuery) query = hf_query_new (def, asked->viewer);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  hf_query_where (query, fields[0], HF_OP_NULL, HF_NULL);
  hf_query_order (query, fields[1], FALSE);
  rows = hf_sql_read_all (db, query, error);
  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len && found->len < most; i++)
    if (is_kept_so (rows->pdata[i], fields + 1, asked->text))
      g_ptr_array_add (found, hf_row_ref (rows->pdata[i]));
  return answer_new (g_steal_pointer (&found), 0);
}

static gpointer
find_departments_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const guint fields[] = { HF_DEPARTMENT_ARCHIVED, HF_DEPARTMENT_NAME,
                                  HF_DEPARTMENT_FUNCTIONS, HF_DEPARTMENT_SERVICES };

  return find_kept (db, data, &hf_department_def, fields, HF_FINDER_MOST_DEPARTMENTS, error);
}

static gpointer
find_packages_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const guint fields[] = { HF_PACKAGE_ARCHIVED, HF_PACKAGE_NAME, HF_PACKAGE_NOTE,
                                  HF_PACKAGE_NOTE };

  return find_kept (db, data, &hf_package_def, fields, HF_FINDER_MOST_PACKAGES, error);
}

static gpointer
find_call_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 id = hf_paper_code_read (asked->text);

  if (id != 0)
    g_array_append_val (ids, id);
  return answer_new (hf_sql_read_ids (db, &hf_follow_up_def, asked->viewer, ids, error), 0);
}

/**
 * hf_finder_question_ask_async:
 * @context: the context
 * @question: a question
 * @text: what was typed
 * @cancellable: (nullable): to give up
 * @callback: called with the store when it is answered
 * @user_data: for @callback
 *
 * Asks the book.
 */
void
hf_finder_question_ask_async (HfContext          *context,
                              HfFinderQuestion    question,
                              const char         *text,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  static const HfWork works[HF_FINDER_N_QUESTIONS] = {
    [HF_FINDER_OPENED] = read_opened_work,
    [HF_FINDER_SEARCHED] = read_searched_work,
    [HF_FINDER_PEOPLE] = find_people_work,
    [HF_FINDER_ORGANISATIONS] = find_organisations_work,
    [HF_FINDER_ARTICLES] = find_articles_work,
    [HF_FINDER_STAFF] = find_staff_work,
    [HF_FINDER_DEPARTMENTS] = find_departments_work,
    [HF_FINDER_PACKAGES] = find_packages_work,
    [HF_FINDER_ARCHIVED] = find_archived_work,
    [HF_FINDER_CALL] = find_call_work,
  };
  Asked *asked = g_new0 (Asked, 1);

  asked->viewer = hf_viewer_ref (hf_context_get_viewer (context));
  asked->text = g_strdup (text);
  asked->today = hf_clock_today (hf_context_get_clock (context));
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, works[question], asked,
                      asked_free, (GDestroyNotify) hf_finder_answer_free, cancellable, callback,
                      user_data);
}

/**
 * hf_finder_question_ask_finish:
 * @store: the store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the answer
 */
HfFinderAnswer *
hf_finder_question_ask_finish (HfStore *store, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (store, result, error);
}
