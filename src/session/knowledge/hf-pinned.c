/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The articles that are shown while a follow-up is called about: what is known of its visit and its
 * customer, held against what each pinned article is for. */

#include "session/knowledge/hf-pinned.h"

#include "core/hf-article-pin.h"
#include "core/hf-article.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "store/hf-sql.h"

/* A hospital pins a handful; whoever pins everything must not make each call wait. */
#define MOST_PINNED 500
#define MOST_SHOWN  12

static GPtrArray *
read_pinned (HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_article_def, viewer);

  hf_query_where (query, HF_ARTICLE_PINNED, HF_OP_NOT_NULL, HF_NULL);
  hf_query_where (query, HF_ARTICLE_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_order (query, HF_ARTICLE_NAME, FALSE);
  hf_query_limit (query, MOST_PINNED);
  return hf_sql_read_all (db, query, error);
}

/* The classes follow from the diagnoses: whoever may not see these is shown nothing by them. */
static GHashTable *
read_classes (HfDatabase *db, const HfViewer *viewer, gint64 customer, GError **error)
{
  static const char sql[] = "SELECT parent FROM case_member WHERE customer = $1";
  g_autoptr (GHashTable) classes = g_hash_table_new (NULL, NULL);
  g_autoptr (HfStatement) rows = NULL;
  HfStep step = HF_STEP_ERROR;

  if (viewer->masked)
    return g_steal_pointer (&classes);
  rows = hf_database_ask (db, error, sql, "i", customer);
  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    g_hash_table_add (classes, GSIZE_TO_POINTER ((gsize) hf_statement_int (rows, 0)));
  return step == HF_STEP_DONE ? g_steal_pointer (&classes) : NULL;
}

/* The visit a call is about: the one it follows, else the customer's last. There may be none. */
static GPtrArray *
read_visit (HfDatabase *db, HfViewer *viewer, const HfRow *follow_up, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_visit_def, viewer);
  gint64 visit = hf_row_int (follow_up, HF_FOLLOW_UP_VISIT);

  if (visit != 0)
    hf_query_where_id (query, &visit, 1);
  else
    hf_query_where (query, HF_VISIT_CUSTOMER, HF_OP_EQ,
                    HF_INT (hf_row_int (follow_up, HF_FOLLOW_UP_CUSTOMER)));
  hf_query_order (query, HF_VISIT_DATE, TRUE);
  hf_query_limit (query, 1);
  return hf_sql_read_all (db, query, error);
}

static void
add_for (GPtrArray *shown, const GPtrArray *pinned, const HfCase *about, const char *pin)
{
  for (guint i = 0; i < pinned->len && shown->len < MOST_SHOWN; i++)
    {
      const HfRow *article = pinned->pdata[i];

      if (g_str_equal (hf_row_text (article, HF_ARTICLE_PINNED), pin) &&
          hf_article_is_for (article, about))
        g_ptr_array_add (shown, hf_row_ref (article));
    }
}

/**
 * hf_pinned_read:
 * @db: a connection
 * @viewer: who looks
 * @follow_up: a follow-up, as @viewer may see it
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HfRow) (nullable): the articles for its call: those that
 * fit, then those for all
 */
GPtrArray *
hf_pinned_read (HfDatabase *db, HfViewer *viewer, const HfRow *follow_up, GError **error)
{
  g_autoptr (GPtrArray) pinned = read_pinned (db, viewer, error);
  g_autoptr (GPtrArray) visits = pinned ? read_visit (db, viewer, follow_up, error) : NULL;
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autoptr (GHashTable) classes = NULL;
  HfCase about = { 0, NULL, NULL };

  if (visits == NULL)
    return NULL;
  if (visits->len > 0)
    {
      about.department = hf_row_int (visits->pdata[0], HF_VISIT_DEPARTMENT);
      about.diagnosis = hf_row_text (visits->pdata[0], HF_VISIT_DIAGNOSIS);
    }
  classes = read_classes (db, viewer, hf_row_int (follow_up, HF_FOLLOW_UP_CUSTOMER), error);
  if (classes == NULL)
    return NULL;
  about.classes = classes;
  add_for (shown, pinned, &about, HF_ARTICLE_PINNED_FITTING);
  add_for (shown, pinned, &about, HF_ARTICLE_PINNED_ALL);
  return g_steal_pointer (&shown);
}
