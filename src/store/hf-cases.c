/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Classifying cases: which classes each customer belongs to, worked out from the visits and the
 * address whenever they change, and for everybody, some thousand at a time, when the classes
 * themselves did. What was decided by hand comes first. */

#include "store/hf-cases.h"

#include "core/hf-case-class.h"
#include "core/hf-class-choice.h"
#include "core/hf-department.h"
#include "core/hf-viewer.h"
#include "store/hf-marks.h"
#include "store/hf-query.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

/* Customers classified at a time. */
#define PORTION 1000

/* Where the mark of the classes is kept by which everybody was classified last. */
#define MARK_NAME "classes"

/**
 * hf_cases_read_rules:
 * @db: a connection
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the rules of all classes
 */
HfCaseRules *
hf_cases_read_rules (HfDatabase *db, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("", 0, FALSE);
  g_autoptr (HfQuery) query = hf_query_new (&hf_case_class_def, viewer);
  g_autoptr (GPtrArray) rows = NULL;

  hf_query_where (query, HF_CASE_CLASS_ARCHIVED, HF_OP_NULL, HF_NULL);
  rows = hf_sql_read_all (db, query, error);
  return rows ? hf_case_rules_new (rows) : NULL;
}

/* Each row of the question is an axis and a text. */
static gboolean
match_texts (HfDatabase        *db,
             const HfCaseRules *rules,
             gint64             customer,
             GHashTable        *excluded,
             GHashTable        *classes,
             GError           **error)
{
  static const char sql[] =
    "SELECT DISTINCT 'disease', diagnosis FROM visit WHERE customer = $1 "
    "UNION SELECT 'specialty', d.name FROM visit AS v JOIN department AS d ON d.id = v.department "
    "WHERE v.customer = $1 "
    "UNION SELECT 'region', coalesce(province, '') || coalesce(city, '') || "
    "coalesce(district, '') FROM customer WHERE id = $1";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", customer);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    hf_case_rules_match (rules, hf_statement_text (rows, 0), hf_statement_text (rows, 1), excluded,
                         classes);
  return step == HF_STEP_DONE;
}

/* What was decided last of a class counts: a merge may have brought together two decisions. Nobody
 * knows when the first ones were made; they come first. */
static gboolean
read_choices (HfDatabase *db, gint64 customer, GHashTable *in, GHashTable *out, GError **error)
{
  static const char sql[] = "SELECT class, belongs FROM class_choice WHERE customer = $1 "
                            "ORDER BY coalesce (decided, 0), id";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", customer);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      gpointer class = GSIZE_TO_POINTER ((gsize) hf_statement_int (rows, 0));
      const char *belongs = hf_statement_text (rows, 1);

      g_hash_table_remove (in, class);
      g_hash_table_remove (out, class);
      if (belongs != NULL)
        g_hash_table_add (g_str_equal (belongs, HF_CLASS_CHOICE_IN) ? in : out, class);
    }
  return step == HF_STEP_DONE;
}

static void
add_chosen (const HfCaseRules *rules, GHashTable *in, GHashTable *out, GHashTable *classes)
{
  GHashTableIter iter;
  gpointer       key;

  g_hash_table_iter_init (&iter, in);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    hf_case_rules_add (rules, (gint64) GPOINTER_TO_SIZE (key), out, classes);
}

static gboolean
store_by_hand (HfDatabase *db, gint64 customer, gboolean is_by_hand, GError **error)
{
  static const char sql[] = "UPDATE customer SET class_by_hand = nullif ($1, 0) WHERE id = $2 AND "
                            "coalesce (class_by_hand, 0) <> $1";

  return hf_database_run (db, error, sql, "ii", (gint64) is_by_hand, customer);
}

static gboolean
find_wanted (HfDatabase        *db,
             const HfCaseRules *rules,
             gint64             customer,
             GHashTable        *wanted,
             gboolean          *is_by_hand,
             GError           **error)
{
  g_autoptr (GHashTable) in = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) out = g_hash_table_new (NULL, NULL);

  if (!read_choices (db, customer, in, out, error) ||
      !match_texts (db, rules, customer, out, wanted, error))
    return FALSE;
  add_chosen (rules, in, out, wanted);
  *is_by_hand = g_hash_table_size (in) + g_hash_table_size (out) > 0;
  return TRUE;
}

static gboolean
read_kept (HfDatabase *db, gint64 customer, GHashTable *kept, GError **error)
{
  static const char sql[] = "SELECT parent FROM case_member WHERE customer = $1";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", customer);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    g_hash_table_add (kept, GSIZE_TO_POINTER ((gsize) hf_statement_int (rows, 0)));
  return step == HF_STEP_DONE;
}

/* Runs @sql for each class of @these that is not among @those. */
static gboolean
run_for_others (HfDatabase *db,
                const char *sql,
                gint64      customer,
                GHashTable *these,
                GHashTable *those,
                GError    **error)
{
  GHashTableIter iter;
  gpointer       key;

  g_hash_table_iter_init (&iter, these);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (those, key) &&
        !hf_database_run (db, error, sql, "ii", customer, (gint64) GPOINTER_TO_SIZE (key)))
      return FALSE;
  return TRUE;
}

static gboolean
are_equal (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer       key;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (b, key))
      return FALSE;
  return g_hash_table_size (a) == g_hash_table_size (b);
}

static gboolean
classify (HfDatabase        *db,
          const HfCaseRules *rules,
          gint64             customer,
          gboolean          *is_changed,
          GError           **error)
{
  static const char insert[] = "INSERT INTO case_member (customer, parent) VALUES ($1, $2)";
  static const char delete[] = "DELETE FROM case_member WHERE customer = $1 AND parent = $2";
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  gboolean is_by_hand = FALSE;

  if (!hf_case_rules_is_empty (rules) &&
      !find_wanted (db, rules, customer, wanted, &is_by_hand, error))
    return FALSE;
  if (!store_by_hand (db, customer, is_by_hand, error) || !read_kept (db, customer, kept, error))
    return FALSE;
  *is_changed = !are_equal (wanted, kept);
  return run_for_others (db, insert, customer, wanted, kept, error) &&
         run_for_others (db, delete, customer, kept, wanted, error);
}

/**
 * hf_cases_refresh:
 * @db: a connection in a transaction
 * @rules: the rules of all classes
 * @customer: a customer
 * @error: return location for an error
 *
 * Works out which classes a customer belongs to.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_cases_refresh (HfDatabase *db, const HfCaseRules *rules, gint64 customer, GError **error)
{
  gboolean is_changed;

  return classify (db, rules, customer, &is_changed, error);
}

/**
 * hf_cases_forget:
 * @db: a connection in a transaction
 * @customer: a customer who is about to go
 * @error: return location for an error
 *
 * Returns: whether it succeeded
 */
gboolean
hf_cases_forget (HfDatabase *db, gint64 customer, GError **error)
{
  return hf_database_run (db, error, "DELETE FROM case_member WHERE customer = $1", "i", customer);
}

/**
 * hf_cases_hang_on:
 * @changed: what changed
 *
 * Returns: whether it changed what everybody is classified by: the classes, or what departments are
 * called
 */
gboolean
hf_cases_hang_on (const HfChanged *changed)
{
  return hf_changed_has_entity (changed, &hf_case_class_def) ||
         hf_changed_has_entity (changed, &hf_department_def);
}

/* A number that is another one whenever something of hf_cases_hang_on() changed. */
static gboolean
read_mark (HfDatabase *db, gint64 *mark, GError **error)
{
  return hf_database_number (
    db, mark, error,
    "SELECT (SELECT coalesce(sum(rev * 1000 + id), 0) + count(*) FROM case_class "
    "WHERE archived IS NULL) * 1000 + (SELECT coalesce(sum(rev), 0) FROM department)",
    "");
}

/**
 * hf_cases_is_stale:
 * @db: a connection
 * @is_stale: (out): whether everybody has to be classified anew
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
hf_cases_is_stale (HfDatabase *db, gboolean *is_stale, GError **error)
{
  gint64 mark, kept;

  if (!read_mark (db, &mark, error) || !hf_mark_read (db, MARK_NAME, 0, &kept, error))
    return FALSE;
  *is_stale = mark != kept;
  return TRUE;
}

static GArray *
read_portion (HfDatabase *db, gint64 after, GError **error)
{
  static const char sql[] = "SELECT id FROM customer WHERE id > $1 ORDER BY id LIMIT $2";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "ii", after, (gint64) PORTION);

  return hf_statement_read_ids (rows, error);
}

/**
 * hf_cases_refresh_portion:
 * @db: a writing connection in a transaction
 * @after: (inout): the customer who was classified last, 0 to begin with and when all are
 * @mark: (inout): of the classes as they were at the beginning
 * @n_changed: (inout): counts those who belong to other classes than before
 * @error: return location for an error
 *
 * Classifies the next customers. Only who comes to the end has been through: where it is broken
 * off, or the classes change in between, all are stale again.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_cases_refresh_portion (HfDatabase *db,
                          gint64     *after,
                          gint64     *mark,
                          guint      *n_changed,
                          GError    **error)
{
  g_autoptr (HfCaseRules) rules = hf_cases_read_rules (db, error);
  g_autoptr (GArray) ids = rules ? read_portion (db, *after, error) : NULL;

  if (ids == NULL || (*after == 0 && !read_mark (db, mark, error)))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      gboolean is_changed;

      *after = g_array_index (ids, gint64, i);
      if (!classify (db, rules, *after, &is_changed, error))
        return FALSE;
      *n_changed += is_changed;
    }
  if (ids->len == PORTION)
    return TRUE;
  *after = 0;
  return hf_mark_store (db, MARK_NAME, 0, *mark, error);
}

static gboolean
is_wrong (HfDatabase        *db,
          const HfCaseRules *rules,
          HfStatement       *card,
          gboolean          *is_wrong_one,
          GError           **error)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  gint64   customer = hf_statement_int (card, 0);
  gboolean is_by_hand;

  if (!find_wanted (db, rules, customer, wanted, &is_by_hand, error) ||
      !read_kept (db, customer, kept, error))
    return FALSE;
  *is_wrong_one = !are_equal (wanted, kept) || is_by_hand != (hf_statement_int (card, 1) != 0);
  return TRUE;
}

/**
 * hf_cases_find_wrong:
 * @db: a connection; it may take as long as a look at all customers
 * @error: return location for an error
 *
 * Classifies everybody once more. Where a class was changed since everybody was, their classes may
 * well be others until they are again: nobody's are wrong then.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the customers whose classes are wrong
 */
GArray *
hf_cases_find_wrong (HfDatabase *db, GError **error)
{
  static const char none[] = "SELECT customer FROM case_member UNION "
                             "SELECT id FROM customer WHERE class_by_hand = 1";
  static const char all[] = "SELECT id, class_by_hand FROM customer ORDER BY id";
  g_autoptr (HfCaseRules) rules = hf_cases_read_rules (db, error);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (HfStatement) cards = NULL;
  HfStep   step = HF_STEP_ERROR;
  gboolean is_stale, is_it = TRUE;

  if (rules == NULL || !hf_cases_is_stale (db, &is_stale, error))
    return NULL;
  if (is_stale)
    return g_steal_pointer (&found);
  cards = hf_database_prepare (db, hf_case_rules_is_empty (rules) ? none : all, error);
  while (cards != NULL && (step = hf_statement_step (cards, error)) == HF_STEP_ROW)
    {
      gint64 customer = hf_statement_int (cards, 0);

      if (!hf_case_rules_is_empty (rules) && !is_wrong (db, rules, cards, &is_it, error))
        return NULL;
      if (is_it)
        g_array_append_val (found, customer);
    }
  return step == HF_STEP_DONE ? g_steal_pointer (&found) : NULL;
}
