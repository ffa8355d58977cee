/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Keeping the derived columns. Everything derived of a customer is a function of that customer's
 * own rows, so it is simply worked out again for each customer touched; roll-ups are told only the
 * differences. */

#include "store/hf-derived.h"

#include "base/hf-clock.h"
#include "core/hf-contact.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit-flags.h"
#include "store/hf-article-doc.h"
#include "store/hf-auto-tags.h"
#include "store/hf-cases.h"
#include "store/hf-follow-up-rollup.h"
#include "store/hf-rollup.h"
#include "store/hf-scores.h"
#include "store/hf-search-doc.h"
#include "store/hf-special-days.h"
#include "store/hf-statement.h"
#include "store/hf-wanted.h"
#include "store/hf-withheld.h"

#include <string.h>

/* Bounds the memory of a bulk load: so many customers are brought up to date at a time. */
#define MAX_PENDING 8192

struct _HfDerived
{
  HfDatabase       *db; /* borrowed */
  HfDate            today;
  char             *who;
  GHashTable       *pending;  /* customer id → HfDerivedParts */
  GHashTable       *articles; /* set of ids */
  HfRollup         *rollup;
  HfFollowUpRollup *follow_ups;
  HfScoreBasis     *basis; /* NULL until it is needed, and so is the rest */
  HfCaseRules      *rules;
  HfAutoTags       *tags;
  HfLunar          *lunar;
};

/**
 * hf_derived_new:
 * @db: a connection in a transaction
 * @who: whose step it is
 * @today: the day
 *
 * Returns: (transfer full): an empty list of what to refresh
 */
HfDerived *
hf_derived_new (HfDatabase *db, const char *who, HfDate today)
{
  HfDerived *self = g_new0 (HfDerived, 1);

  self->db = db;
  self->today = today;
  self->who = g_strdup (who);
  self->pending = g_hash_table_new (NULL, NULL);
  self->articles = g_hash_table_new (NULL, NULL);
  self->rollup = hf_rollup_new ();
  self->follow_ups = hf_follow_up_rollup_new ();
  return self;
}

/**
 * hf_derived_free:
 * @self: (transfer full): a list
 *
 * Frees it, refreshed or not.
 */
void
hf_derived_free (HfDerived *self)
{
  g_hash_table_unref (self->pending);
  g_hash_table_unref (self->articles);
  hf_rollup_free (self->rollup);
  hf_follow_up_rollup_free (self->follow_ups);
  g_free (self->basis);
  g_free (self->who);
  g_clear_pointer (&self->rules, hf_case_rules_free);
  g_clear_pointer (&self->tags, hf_auto_tags_free);
  g_clear_pointer (&self->lunar, hf_lunar_free);
  g_free (self);
}

/**
 * hf_derived_touch:
 * @self: a list
 * @customer: the customer whose rows changed
 * @parts: which
 * @error: return location for an error
 *
 * Notes that something of a customer changed. When many are noted they are refreshed at once.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_derived_touch (HfDerived *self, gint64 customer, HfDerivedParts parts, GError **error)
{
  gpointer key = GSIZE_TO_POINTER (customer);
  guint    known = GPOINTER_TO_UINT (g_hash_table_lookup (self->pending, key));

  g_hash_table_insert (self->pending, key, GUINT_TO_POINTER (known | parts));
  return g_hash_table_size (self->pending) < MAX_PENDING || hf_derived_refresh (self, error);
}

/**
 * hf_derived_touch_article:
 * @self: a list
 * @article: an article that came or changed
 * @error: return location for an error
 *
 * Notes that what an article is found by changed.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_derived_touch_article (HfDerived *self, gint64 article, GError **error)
{
  g_hash_table_add (self->articles, GSIZE_TO_POINTER ((gsize) article));
  return g_hash_table_size (self->articles) < MAX_PENDING || hf_derived_refresh (self, error);
}

static void
read_mark (HfStatement *row, HfVisitMark *mark)
{
  *mark = (HfVisitMark){ .id = hf_statement_int (row, 0) };
  g_strlcpy (mark->date, hf_statement_text (row, 1), sizeof mark->date);
  if (!hf_statement_is_null (row, 2))
    g_strlcpy (mark->time, hf_statement_text (row, 2), sizeof mark->time);
  mark->external_id = g_strdup (hf_statement_text (row, 3));
  mark->department = hf_statement_int (row, 4);
  mark->doctor = hf_statement_int (row, 5);
  mark->fee = hf_statement_int (row, 6);
  mark->stored = (guint64) hf_statement_int (row, 7);
}

#define MARK_COLUMNS "id, date, time, external_id, department, doctor, fee, flags"

static void
clear_mark (gpointer mark)
{
  g_free (((HfVisitMark *) mark)->external_id);
}

static GArray *
read_marks (HfDatabase *db, gint64 customer, GError **error)
{
  g_autoptr (HfStatement) rows =
    hf_database_ask (db, error, "SELECT " MARK_COLUMNS " FROM visit WHERE customer = $1", "i",
                     customer);
  g_autoptr (GArray) marks = g_array_new (FALSE, TRUE, sizeof (HfVisitMark));
  HfStep step = HF_STEP_ERROR;

  g_array_set_clear_func (marks, clear_mark);
  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfVisitMark mark;

      read_mark (rows, &mark);
      g_array_append_val (marks, mark);
    }
  return step == HF_STEP_DONE ? g_steal_pointer (&marks) : NULL;
}

static gboolean
store_flags (HfDerived *self, const HfVisitMark *mark, guint64 flags, GError **error)
{
  return hf_database_run (self->db, error, "UPDATE visit SET flags = $1 WHERE id = $2", "ii",
                          (gint64) flags, mark->id);
}

static gboolean
recount (HfDerived *self, const HfVisitMark *mark, GError **error)
{
  guint64 flags = mark->flags | HF_VISIT_COUNTED;

  if (flags == mark->stored)
    return TRUE;
  if (mark->stored & HF_VISIT_COUNTED)
    hf_rollup_count (self->rollup, mark, mark->stored, -1);
  hf_rollup_count (self->rollup, mark, flags, 1);
  return store_flags (self, mark, flags, error);
}

/* One for a transaction: it is worked out anew at other times. */
static gboolean
ensure_basis (HfDerived *self, GError **error)
{
  g_autofree HfScoreBasis *basis = NULL;

  if (self->basis != NULL)
    return TRUE;
  basis = g_new0 (HfScoreBasis, 1);
  if (!hf_score_basis_read (self->db, basis, error))
    return FALSE;
  self->basis = g_steal_pointer (&basis);
  return TRUE;
}

static gboolean
refresh_visits (HfDerived *self, gint64 customer, GError **error)
{
  g_autoptr (GArray) marks = read_marks (self->db, customer, error);
  HfVisitFigures figures;

  if (marks == NULL || !ensure_basis (self, error))
    return FALSE;
  hf_visit_flags_compute ((HfVisitMark *) marks->data, marks->len);
  for (guint i = 0; i < marks->len; i++)
    if (!recount (self, &g_array_index (marks, HfVisitMark, i), error))
      return FALSE;
  hf_visit_figures_compute ((const HfVisitMark *) marks->data, marks->len, &figures);
  return hf_scores_store (self->db, self->basis, customer, &figures, marks->len, error);
}

static gboolean
refresh_phone (HfDerived *self, gint64 customer, GError **error)
{
  static const char sql[] =
    "UPDATE customer SET phone = (SELECT number FROM phone WHERE customer = $1 "
    "ORDER BY coalesce(invalid, 0), coalesce(position, 0), id LIMIT 1) WHERE id = $1";

  return hf_database_run (self->db, error, sql, "i", customer);
}

static gboolean
refresh_points (HfDerived *self, gint64 customer, GError **error)
{
  static const char sql[] =
    "UPDATE customer SET points_given = (SELECT sum(points) FROM points WHERE customer = $1 AND "
    "points > 0) WHERE id = $1";

  return hf_database_run (self->db, error, sql, "i", customer);
}

/* A day as the table has it. */
static char *
day_of (gint64 instant)
{
  return hf_date_to_iso (hf_clock_date_of (instant));
}

/* Who undoes changes too. */
static gboolean
write_change (HfDerived *self, gint64 customer, GError **error)
{
  static const char sql[] = "UPDATE customer SET changed_by = $1, changed_on = $2 WHERE id = $3";
  g_autofree char  *today = hf_date_to_iso (self->today);

  return hf_database_run (self->db, error, sql, "tti", self->who, today, customer);
}

static gboolean
write_entry (HfDerived *self, gint64 customer, const char *by, const char *on, GError **error)
{
  static const char sql[] = "UPDATE customer SET changed_by = $1, changed_on = $2, entered_by = $3,"
                            " entered_on = $4 WHERE id = $5";
  g_autofree char  *today = hf_date_to_iso (self->today);

  return hf_database_run (self->db, error, sql, "tttti", self->who, today, by ? by : self->who,
                          on ? on : today, customer);
}

/* Of a card that is new or came back it is written who entered it; only of one that came back
 * anything was changed before. */
static gboolean
refresh_entry (HfDerived *self, gint64 customer, GError **error)
{
  static const char sql[] =
    "SELECT s.who, s.at FROM customer AS c LEFT JOIN step AS s ON s.id = (SELECT CASE WHEN "
    "min(step) < max(step) THEN coalesce((SELECT min(r.step) FROM change_range AS r WHERE "
    "r.entity = 'customer' AND $1 BETWEEN r.first AND r.last), min(step)) ELSE min(step) END FROM "
    "change WHERE entity = 'customer' AND row_id = $1) WHERE c.id = $1 AND c.entered_by IS NULL";
  g_autoptr (HfStatement) row = hf_database_ask (self->db, error, sql, "i", customer);
  g_autofree char *who = NULL, *day = NULL;
  HfStep           step = row != NULL ? hf_statement_step (row, error) : HF_STEP_ERROR;

  if (step != HF_STEP_ROW)
    return step == HF_STEP_DONE && write_change (self, customer, error);
  who = g_strdup (hf_statement_text (row, 0));
  day = hf_statement_is_null (row, 1) ? NULL : day_of (hf_statement_int (row, 1));
  hf_statement_reset (row);
  return write_entry (self, customer, who, day, error);
}

/* The row is only written where that is news: any edit of a customer comes through here. */
static gboolean
refresh_follow_ups (HfDerived *self, gint64 customer, GError **error)
{
  static const char sql[] =
    "UPDATE customer SET next_follow_up = next.due FROM (SELECT min(due) AS due FROM follow_up "
    "WHERE customer = $1 AND " HF_FOLLOW_UP_SQL_TO_DO ") AS next "
    "WHERE id = $1 AND next_follow_up IS DISTINCT FROM next.due";

  return hf_withheld_refresh (self->db, self->follow_ups, customer, error) &&
         hf_database_run (self->db, error, sql, "i", customer);
}

/* From the last one backwards: of somebody with thousands of calls one or two are looked at. */
static gboolean
refresh_contacts (HfDerived *self, gint64 customer, GError **error)
{
  static const char sql[] = "SELECT at FROM contact WHERE customer = $1 AND " HF_CONTACT_SQL_REACHED
                            " ORDER BY at DESC LIMIT 1";
  static const char news[] = "UPDATE customer SET last_contact = $1 WHERE id = $2 AND "
                             "last_contact IS DISTINCT FROM $1";
  g_autoptr (HfStatement) row = hf_database_ask (self->db, error, sql, "i", customer);
  g_autofree char *day = NULL;
  HfStep           step = row != NULL ? hf_statement_step (row, error) : HF_STEP_ERROR;

  if (step == HF_STEP_ERROR)
    return FALSE;
  if (step == HF_STEP_ROW)
    day = day_of (hf_statement_int (row, 0));
  hf_statement_reset (row);
  return hf_database_run (self->db, error, news, "ti", day, customer);
}

/* A book without classes has nothing to look for. */
static gboolean
refresh_cases (HfDerived *self, gint64 customer, GError **error)
{
  if (self->rules == NULL && (self->rules = hf_cases_read_rules (self->db, error)) == NULL)
    return FALSE;
  return hf_case_rules_is_empty (self->rules) ||
         hf_cases_refresh (self->db, self->rules, customer, error);
}

/* What a customer is found by follows from them. */
static gboolean
refresh_tags (HfDerived *self, gint64 customer, guint *parts, GError **error)
{
  gboolean is_changed;

  if (self->tags == NULL && (self->tags = hf_auto_tags_new (self->db, self->today, error)) == NULL)
    return FALSE;
  if (hf_auto_tags_is_empty (self->tags))
    return TRUE;
  if (!hf_auto_tags_refresh (self->tags, self->db, customer, &is_changed, error))
    return FALSE;
  *parts |= is_changed ? HF_DERIVED_SEARCH : 0;
  return TRUE;
}

static gboolean
refresh_days (HfDerived *self, gint64 customer, GError **error)
{
  if (self->lunar == NULL)
    self->lunar = hf_lunar_new ();
  return hf_special_days_refresh (self->db, self->lunar, customer, error);
}

static gboolean
refresh_customer (HfDerived *self, gint64 customer, guint parts, GError **error)
{
  return (!(parts & HF_DERIVED_VISITS) || refresh_visits (self, customer, error)) &&
         (!(parts & HF_DERIVED_PHONES) || refresh_phone (self, customer, error)) &&
         (!(parts & HF_DERIVED_FOLLOW_UPS) || refresh_follow_ups (self, customer, error)) &&
         (!(parts & HF_DERIVED_CONTACTS) || refresh_contacts (self, customer, error)) &&
         (!(parts & HF_DERIVED_DAYS) || refresh_days (self, customer, error)) &&
         (!(parts & HF_DERIVED_WANTED) || hf_wanted_refresh (self->db, customer, error)) &&
         (!(parts & HF_DERIVED_CASES) || refresh_cases (self, customer, error)) &&
         (!(parts & HF_DERIVED_POINTS) || refresh_points (self, customer, error)) &&
         (!(parts & HF_DERIVED_ENTRY) || refresh_entry (self, customer, error)) &&
         (!(parts & HF_DERIVED_TAGS) || refresh_tags (self, customer, &parts, error)) &&
         (!(parts & HF_DERIVED_SEARCH) || hf_search_doc_refresh (self->db, customer, error));
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gsize x = GPOINTER_TO_SIZE (*(gpointer const *) a), y = GPOINTER_TO_SIZE (*(gpointer const *) b);

  return (x > y) - (x < y);
}

static GPtrArray *
list_ids (GHashTable *set)
{
  GPtrArray     *ids = g_ptr_array_sized_new (g_hash_table_size (set));
  GHashTableIter iter;
  gpointer       id;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (ids, id);
  g_ptr_array_sort (ids, compare_ids);
  return ids;
}

static gboolean
refresh_articles (HfDerived *self, GError **error)
{
  g_autoptr (GPtrArray) articles = list_ids (self->articles);

  for (guint i = 0; i < articles->len; i++)
    if (!hf_article_doc_refresh (self->db, (gint64) GPOINTER_TO_SIZE (articles->pdata[i]), error))
      return FALSE;
  g_hash_table_remove_all (self->articles);
  return TRUE;
}

/**
 * hf_derived_refresh:
 * @self: a list
 * @error: return location for an error
 *
 * Brings everything noted up to date. Must be called before the commit.
 *
 * The customers are taken in the order of their ids: they lie side by side then, and the full-text
 * index writes out what it has gathered whenever an id comes that is lower than the one before.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_derived_refresh (HfDerived *self, GError **error)
{
  g_autoptr (GPtrArray) customers = list_ids (self->pending);

  for (guint i = 0; i < customers->len; i++)
    {
      gpointer customer = g_ptr_array_index (customers, i);

      if (!refresh_customer (self, (gint64) GPOINTER_TO_SIZE (customer),
                             GPOINTER_TO_UINT (g_hash_table_lookup (self->pending, customer)),
                             error))
        return FALSE;
    }
  g_hash_table_remove_all (self->pending);
  return refresh_articles (self, error) && hf_rollup_flush (self->rollup, self->db, error) &&
         hf_follow_up_rollup_flush (self->follow_ups, self->db, error);
}

/**
 * hf_derived_forget_visit:
 * @self: a list
 * @visit: a visit that is about to change or go
 * @error: return location for an error
 *
 * Takes a visit out of the roll-ups, while its old date, department and fee are still known.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_derived_forget_visit (HfDerived *self, gint64 visit, GError **error)
{
  g_autoptr (HfStatement) row =
    hf_database_ask (self->db, error, "SELECT " MARK_COLUMNS " FROM visit WHERE id = $1", "i",
                     visit);
  HfStep      step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;
  HfVisitMark mark;
  gboolean    is_done;

  if (step != HF_STEP_ROW)
    return step == HF_STEP_DONE;
  read_mark (row, &mark);
  hf_statement_reset (row);
  if (mark.stored & HF_VISIT_COUNTED)
    hf_rollup_count (self->rollup, &mark, mark.stored, -1);
  is_done = store_flags (self, &mark, 0, error);
  clear_mark (&mark);
  return is_done;
}

/**
 * hf_derived_count_follow_up:
 * @self: a list
 * @follow_up: a follow-up that is about to change or go, or that has just come or changed
 * @sign: -1 before, 1 after
 * @error: return location for an error
 *
 * Counts a follow-up in its roll-up as it stands now.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_derived_count_follow_up (HfDerived *self, gint64 follow_up, int sign, GError **error)
{
  return hf_follow_up_rollup_count (self->follow_ups, self->db, follow_up, sign, error);
}

/**
 * hf_derived_forget_customer:
 * @self: a list
 * @customer: a customer whose row is about to go
 * @error: return location for an error
 *
 * Removes what was derived of a customer.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_derived_forget_customer (HfDerived *self, gint64 customer, GError **error)
{
  return hf_cases_forget (self->db, customer, error) &&
         hf_search_doc_remove (self->db, customer, error);
}

static gboolean
store_figures (HfDatabase *db, gint64 customer, const GArray *marks, GError **error)
{
  static const HfScoreBasis none = { .is_known = FALSE };
  HfVisitFigures            figures;

  if (marks->len == 0)
    return TRUE;
  hf_visit_figures_compute ((const HfVisitMark *) marks->data, marks->len, &figures);
  return hf_scores_store (db, &none, customer, &figures, marks->len, error);
}

/**
 * hf_derived_work_out_visits:
 * @db: a connection in a transaction
 * @error: return location for an error
 *
 * Works out what follows from the visits of all customers, for a book that did not know of it. Who
 * is ranked how follows later.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_derived_work_out_visits (HfDatabase *db, GError **error)
{
  static const char sql[] = "SELECT customer, date, fee FROM visit ORDER BY customer, date";
  g_autoptr (HfStatement) rows = hf_database_prepare (db, sql, error);
  g_autoptr (GArray) marks = g_array_new (FALSE, TRUE, sizeof (HfVisitMark));
  gint64 customer = 0;
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfVisitMark mark = { .fee = hf_statement_int (rows, 2) };

      if (hf_statement_int (rows, 0) != customer)
        {
          if (!store_figures (db, customer, marks, error))
            return FALSE;
          g_array_set_size (marks, 0);
          customer = hf_statement_int (rows, 0);
        }
      g_strlcpy (mark.date, hf_statement_text (rows, 1), sizeof mark.date);
      g_array_append_val (marks, mark);
    }
  return step == HF_STEP_DONE && store_figures (db, customer, marks, error);
}
