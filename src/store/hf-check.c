/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Checking a book: the engine's own checks, references, and everything derived worked out once more
 * from the rows and compared; but for who entered and who changed a card last, which nothing but
 * the history says. Changes nothing. */

#include "store/hf-check.h"

#include "core/hf-contact.h"
#include "core/hf-follow-up.h"
#include "store/hf-auto-tags.h"
#include "store/hf-cases.h"
#include "store/hf-check-figures.h"
#include "store/hf-check-files.h"
#include "store/hf-history.h"
#include "store/hf-statement.h"
#include "store/hf-wanted.h"
#include "store/hf-withheld.h"
#include "store/sqlite/hf-said-index.h"
#include "store/sqlite/hf-search-index.h"

#include <glib/gi18n.h>

/* Each query returns the ids of rows that are wrong. */
typedef struct
{
  const char *kind;
  const char *entity;
  const char *text;
  const char *sql;
} Rule;

/* clang-format off */
#define VISIT_ORDER " ORDER BY date, time, external_id, id"
/* What is kept against what is counted: a row of either that the other has not is wrong. */
#define DIFFERENCE(table, columns, counted) \
  "SELECT 0 FROM (SELECT " columns ", 1 AS side FROM " table " UNION ALL SELECT c.*, -1 FROM (" counted ") AS c) AS sides GROUP BY " columns " HAVING sum(side) <> 0"
/* A figure in each scope of a visit: the scope, its key, and by number the flags of the first of a month and of a year there, and the place of
   the months since the one before. */
#define IN_EACH_SCOPE(figure) \
  figure ("'all'", "0", "2", "4", "10") " UNION ALL " figure ("'department'", "coalesce(department, 0)", "8", "16", "22") \
  " UNION ALL " figure ("'doctor'", "coalesce(doctor, 0)", "32", "64", "34")
/* +date, or the visits would be read in the order of the index on it, which lies all over the table. */
#define SUMS "count(*), sum(flags & 1), sum(coalesce(fee, 0))"
#define DAYS(scope, key, month, year, gap) "SELECT " scope ", +date, " key ", " SUMS " FROM visit GROUP BY 2, 3"
#define MONTHS(scope, key, month, year, gap) "SELECT " scope ", substr(date, 1, 7), " key ", " SUMS ", " \
  "count(*) FILTER (WHERE flags & " month " <> 0), count(*) FILTER (WHERE flags & " month " <> 0 AND flags & 128 <> 0) FROM visit GROUP BY 2, 3"
#define EARLIER(place) "(CAST(substr(date, 1, 4) AS INTEGER) * 12 + CAST(substr(date, 6, 2) AS INTEGER) - 1 - (flags >> " place " & 4095))"
#define MONTH_OF(number) "substr(CAST(10000 + " number " / 12 AS TEXT), 2) || '-' || substr(CAST(101 + " number " % 12 AS TEXT), 2)"
#define PATIENTS(scope, key, first, gap, length) "SELECT " scope ", substr(date, 1, " length "), " key ", " \
  "CASE WHEN flags >> " gap " & 4095 <> 0 THEN substr(" MONTH_OF (EARLIER (gap)) ", 1, " length ") ELSE '' END, " \
  "CASE WHEN flags >> " gap " & 4095 <> 0 THEN '' ELSE substr(" MONTH_OF (EARLIER ("46")) ", 1, " length ") END, count(*) " \
  "FROM visit WHERE flags & " first " <> 0 GROUP BY 2, 3, 4, 5"
#define PATIENT_MONTHS(scope, key, month, year, gap) PATIENTS (scope, key, month, gap, "7")
#define PATIENT_YEARS(scope, key, month, year, gap) PATIENTS (scope, key, year, gap, "4")
#define OPEN "SELECT owner, ready_from, grade, count(*), count(*) FILTER (WHERE channel = 'phone'), count(promised) FROM " \
  "(SELECT 0 AS owner, ready_from, grade, channel, promised FROM follow_up WHERE " HF_FOLLOW_UP_SQL_TO_DO " UNION ALL " \
  "SELECT owner, ready_from, grade, channel, promised FROM follow_up WHERE " HF_FOLLOW_UP_SQL_TO_DO " AND owner IS NOT NULL) AS o GROUP BY 1, 2, 3"

static const Rule rules[] = {
  { "reference", "visit", N_ ("A visit names a department that does not exist"),
    "SELECT 0 FROM (SELECT DISTINCT key FROM visit_month WHERE scope = 'department' AND key <> 0) AS m "
    "WHERE NOT EXISTS (SELECT 1 FROM department AS d WHERE d.id = m.key)" },
  { "reference", "visit", N_ ("A visit names a doctor who does not exist"),
    "SELECT 0 FROM (SELECT DISTINCT key FROM visit_month WHERE scope = 'doctor' AND key <> 0) AS m "
    "WHERE NOT EXISTS (SELECT 1 FROM staff AS s WHERE s.id = m.key)" },
  { "reference", "attachment", N_ ("The file belongs to nobody, or to two at once"),
    "SELECT id FROM attachment WHERE (customer IS NULL) = (organisation IS NULL)" },
  { "derived", "customer", N_ ("The phone shown is not the first valid number"),
    "SELECT c.id FROM customer AS c WHERE c.phone IS DISTINCT FROM (SELECT number FROM phone WHERE customer = c.id "
    "ORDER BY coalesce(invalid, 0), coalesce(position, 0), id LIMIT 1)" },
  { "derived", "customer", N_ ("The points given are not those recorded"),
    "SELECT c.id FROM customer AS c LEFT JOIN (SELECT customer, sum(points) AS n FROM points WHERE points > 0 GROUP BY customer) AS p "
    "ON p.customer = c.id WHERE c.points_given IS DISTINCT FROM p.n" },
  { "derived", "customer", N_ ("The history knows who entered the card, but the card does not"),
    "SELECT c.id FROM customer AS c WHERE c.entered_by IS NULL AND (EXISTS (SELECT 1 FROM change AS h WHERE h.entity = 'customer' AND h.row_id = c.id) "
    "OR EXISTS (SELECT 1 FROM change_range AS r WHERE r.entity = 'customer' AND c.id BETWEEN r.first AND r.last))" },
  { "derived", "customer", N_ ("The next follow-up shown is not the earliest to be done"),
    "SELECT c.id FROM customer AS c WHERE c.next_follow_up IS DISTINCT FROM "
    "(SELECT min(due) FROM follow_up WHERE customer = c.id AND " HF_FOLLOW_UP_SQL_TO_DO ")" },
  { "derived", "organisation", N_ ("The end of the agreement shown is not the last one"),
    "SELECT o.id FROM organisation AS o WHERE o.agreement_ends IS DISTINCT FROM (SELECT max(expires) FROM agreement WHERE organisation = o.id)" },
  { "derived", "organisation", N_ ("The members counted are not those recorded"),
    "SELECT o.id FROM organisation AS o WHERE o.member_count <> (SELECT count(*) FROM member WHERE organisation = o.id AND \"to\" IS NULL)" },
  { "derived", "organisation", N_ ("The activities shown are not the last and the next one"),
    "SELECT o.id FROM organisation AS o WHERE o.last_activity IS DISTINCT FROM (SELECT max(done) FROM activity WHERE organisation = o.id) "
    "OR o.next_activity IS DISTINCT FROM (SELECT min(due) FROM activity WHERE organisation = o.id AND done IS NULL)" },
  { "derived", "follow_up", N_ ("The follow-up is withheld although the customer may be called, or the other way round"),
    "SELECT f.id FROM follow_up AS f JOIN customer AS c ON c.id = f.customer WHERE f.withheld IS DISTINCT FROM " HF_WITHHELD_SQL },
  { "derived", "person_plan", N_ ("The plan is under way, but nothing is due of it"),
    "SELECT p.id FROM person_plan AS p JOIN customer AS c ON c.id = p.customer WHERE p.state = 'running' AND c.withheld IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM follow_up AS f WHERE f.person_plan = p.id AND f.state = 'open')" },
  { "derived", "special_day", N_ ("The day is not found when it comes back"),
    "SELECT id FROM special_day WHERE coalesce (is_lunar, 0) = 0 AND recurs IS DISTINCT FROM substr (date, 6) "
    "UNION ALL SELECT id FROM special_day WHERE is_lunar = 1 AND substr (coalesce (recurs, 'L'), 1, 1) <> 'L'" },
  { "search", "customer", N_ ("The customer has no search text"),
    "SELECT c.id FROM customer AS c WHERE NOT EXISTS (SELECT 1 FROM search_doc AS s WHERE s.id = c.id)" },
  { "search", "article", N_ ("The article has no search text"),
    "SELECT a.id FROM article AS a WHERE NOT EXISTS (SELECT 1 FROM article_doc AS s WHERE s.id = a.id)" },
  { "flags", "visit", N_ ("The visit is counted as first, but is not, or the other way round"),
    "SELECT id FROM (SELECT id, flags, (first = 1) | ((n_month = 1) << 1) | ((n_year = 1) << 2)"
    "  | ((n_month_department = 1) << 3) | ((n_year_department = 1) << 4) | ((n_month_doctor = 1) << 5) | ((n_year_doctor = 1) << 6)"
    "  | ((month = since) << 7) | ((month / 12 = since / 12) << 8) | (1 << 9)"
    "  | ((n_month = 1) * min(month - coalesce(before, month), 4095) << 10)"
    "  | ((n_month_department = 1) * min(month - coalesce(before_department, month), 4095) << 22)"
    "  | ((n_month_doctor = 1) * min(month - coalesce(before_doctor, month), 4095) << 34)"
    "  | (min(month - since, 4095) << 46) AS expected FROM (SELECT id, flags, month,"
    "  row_number() OVER (PARTITION BY customer" VISIT_ORDER ") AS first,"
    "  row_number() OVER (PARTITION BY customer, month" VISIT_ORDER ") AS n_month,"
    "  row_number() OVER (PARTITION BY customer, month / 12" VISIT_ORDER ") AS n_year,"
    "  row_number() OVER (PARTITION BY customer, month, department" VISIT_ORDER ") AS n_month_department,"
    "  row_number() OVER (PARTITION BY customer, month / 12, department" VISIT_ORDER ") AS n_year_department,"
    "  row_number() OVER (PARTITION BY customer, month, doctor" VISIT_ORDER ") AS n_month_doctor,"
    "  row_number() OVER (PARTITION BY customer, month / 12, doctor" VISIT_ORDER ") AS n_year_doctor,"
    "  lag(month) OVER (PARTITION BY customer" VISIT_ORDER ") AS before,"
    "  lag(month) OVER (PARTITION BY customer, department" VISIT_ORDER ") AS before_department,"
    "  lag(month) OVER (PARTITION BY customer, doctor" VISIT_ORDER ") AS before_doctor,"
    "  min(month) OVER (PARTITION BY customer) AS since"
    "  FROM (SELECT id, flags, customer, date, CAST(substr(date, 1, 4) AS INTEGER) * 12 + CAST(substr(date, 6, 2) AS INTEGER) - 1 AS month,"
    "  coalesce(time, '00:00') AS time, coalesce(external_id, '') AS external_id, coalesce(department, 0) AS department,"
    "  coalesce(doctor, 0) AS doctor FROM visit))) "
    "WHERE flags <> expected" },
  { "rollup", "visit", N_ ("The daily figures differ from the visits"),
    DIFFERENCE ("visit_day", "scope, day, key, visits, new_visits, fee", IN_EACH_SCOPE (DAYS)) },
  { "rollup", "visit", N_ ("The monthly figures differ from the visits"),
    DIFFERENCE ("visit_month", "scope, month, key, visits, new_visits, fee, patients, new_patients", IN_EACH_SCOPE (MONTHS)) },
  { "rollup", "visit", N_ ("The monthly figures differ from the visits"),
    DIFFERENCE ("patient_month", "scope, month, key, before, since, patients", IN_EACH_SCOPE (PATIENT_MONTHS)) },
  { "rollup", "visit", N_ ("The yearly figures differ from the visits"),
    DIFFERENCE ("patient_year", "scope, year, key, before, since, patients", IN_EACH_SCOPE (PATIENT_YEARS)) },
  { "rollup", "follow_up", N_ ("The follow-ups counted by day differ from those recorded"),
    DIFFERENCE ("follow_up_open", "owner, ready_from, grade, open, calls, promised", OPEN) },
  { "history", "step", N_ ("The history has a step without changes"),
    "SELECT s.id FROM step AS s WHERE NOT EXISTS (SELECT 1 FROM change AS c WHERE c.step = s.id) "
    "AND NOT EXISTS (SELECT 1 FROM change_range AS r WHERE r.step = s.id) "
    "AND NOT (s.state = 'dropped' AND s.label IN ('" HF_HISTORY_NUMBERS_PRINTED "', '" HF_HISTORY_EXPORTED
    "', '" HF_HISTORY_EXPORT_STOPPED "'))" },
};
/* clang-format on */

/**
 * hf_check_add:
 * @problems: (element-type HfProblem): what was found so far
 * @problem: what else is wrong
 *
 * Takes it down, unless there are %HF_CHECK_MOST by now.
 */
void
hf_check_add (GArray *problems, HfProblem problem)
{
  if (problems->len < HF_CHECK_MOST)
    g_array_append_val (problems, problem);
}

static gboolean
check_rule (HfDatabase *db, const Rule *rule, GArray *problems, GError **error)
{
  g_autoptr (HfStatement) rows = hf_database_prepare (db, rule->sql, error);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    hf_check_add (problems, (HfProblem){ rule->kind, rule->entity, hf_statement_int (rows, 0),
                                         rule->text, NULL });
  return step == HF_STEP_DONE;
}

/* From SQLite 3.44 on the engine looks at the full-text index here too, and on a connection that
 * did not write it, it was seen (3.46.1) to call a sound one malformed. check_index() asks for
 * itself. */
static gboolean
is_sound (const char *finding)
{
  return g_str_equal (finding, "ok") ||
         g_str_has_prefix (finding, "malformed inverted index for FTS5 table");
}

/* By whichever clock: a book may come from where it was already tomorrow. A day begins there at
 * most so many hours after midnight in Greenwich, or before it. */
static gboolean
is_day_of (const char *day, gint64 instant)
{
  const gint64 hour = 60 * 60;
  HfDate       date = hf_date_from_iso (day);
  gint64       begin = (gint64) (date - hf_date_new (1970, 1, 1)) * 24 * hour;

  return date != HF_DATE_NONE && instant >= begin - 14 * hour && instant < begin + 36 * hour;
}

static gboolean
check_contacts (HfDatabase *db, GArray *problems, GError **error)
{
  static const char sql[] =
    "SELECT c.id, c.last_contact, l.at FROM customer AS c LEFT JOIN (SELECT customer, max(at) AS "
    "at FROM contact WHERE " HF_CONTACT_SQL_REACHED " GROUP BY customer) AS l ON l.customer = c.id "
    "WHERE c.last_contact IS NOT NULL OR l.at IS NOT NULL";
  g_autoptr (HfStatement) row = hf_database_ask (db, error, sql, "");
  HfStep step = HF_STEP_ERROR;

  while (row != NULL && (step = hf_statement_step (row, error)) == HF_STEP_ROW)
    if (hf_statement_is_null (row, 2) ||
        !is_day_of (hf_statement_text (row, 1), hf_statement_int (row, 2)))
      hf_check_add (problems, (HfProblem){
                                "derived", "customer", hf_statement_int (row, 0),
                                N_ ("The last contact shown is not the last one recorded"), NULL });
  return step == HF_STEP_DONE;
}

/* What follows from rules of the hospital is worked out by what keeps it. */
static gboolean
check_ruled (HfDatabase *db, GArray *problems, GCancellable *cancellable, GError **error)
{
  static const struct
  {
    GArray *(*find_wrong) (HfDatabase *db, GError **error);
    const char *text;
  } ruled[] = {
    { hf_auto_tags_find_wrong, N_ ("The automatic tags are not those of the rules") },
    { hf_cases_find_wrong, N_ ("The classes are not those of the rules and of what was decided") },
    { hf_wanted_find_wrong, N_ ("The wanted details that are missing are miscounted") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ruled); i++)
    {
      g_autoptr (GArray) wrong = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          (wrong = ruled[i].find_wrong (db, error)) == NULL)
        return FALSE;
      for (guint j = 0; j < wrong->len; j++)
        hf_check_add (problems,
                      (HfProblem){ "derived", "customer", g_array_index (wrong, gint64, j),
                                   ruled[i].text, NULL });
    }
  return TRUE;
}

static gboolean
check_file (HfDatabase *db, GArray *problems, GError **error)
{
  g_autoptr (HfStatement) rows = hf_database_prepare (db, "PRAGMA integrity_check", error);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    if (!is_sound (hf_statement_text (rows, 0)))
      hf_check_add (problems, (HfProblem){ "file", "book", 0, N_ ("The file is damaged"), NULL });
  return step == HF_STEP_DONE;
}

static gboolean
check_references (HfDatabase *db, GArray *problems, GError **error)
{
  g_autoptr (HfStatement) rows = hf_database_prepare (db, "PRAGMA foreign_key_check", error);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    hf_check_add (problems,
                  (HfProblem){ "reference", g_intern_string (hf_statement_text (rows, 0)),
                               hf_statement_int (rows, 1),
                               N_ ("A row refers to another that does not exist"), NULL });
  return step == HF_STEP_DONE;
}

static gboolean
check_index (HfDatabase *db, GArray *problems, GError **error)
{
  static const struct
  {
    const char *documents;
    const char *text;
  } indexes[HF_SEARCH_N_INDEXES] = {
    [HF_SEARCH_INDEX_CUSTOMERS] = { "search_doc",
                                    N_ ("The search index differs from the customers") },
    [HF_SEARCH_INDEX_ARTICLES] = { "article_doc",
                                   N_ ("The search index differs from the articles") },
  };
  gboolean is_right;

  for (guint i = 0; i < HF_SEARCH_N_INDEXES; i++)
    {
      if (!hf_search_index_check (db, i, &is_right, error))
        return FALSE;
      if (!is_right)
        hf_check_add (problems,
                      (HfProblem){ "search", indexes[i].documents, 0, indexes[i].text, NULL });
    }
  return TRUE;
}

static gboolean
check_said (HfDatabase *db, GArray *problems, GError **error)
{
  gboolean is_right;

  for (guint i = 0; i < HF_SAID_N_INDEXES; i++)
    {
      if (!hf_said_index_check (db, i, &is_right, error))
        return FALSE;
      if (!is_right)
        hf_check_add (problems, (HfProblem){
                                  "search", hf_said_index_get_def (i)->name, 0,
                                  N_ ("The search index differs from the calls and notes"), NULL });
    }
  return TRUE;
}

/**
 * hf_check:
 * @db: a writing connection: the full-text index is only checked through one; nothing is changed
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Checks the whole book and the files kept beside it; takes seconds to minutes on a large one, and
 * as long as it takes to read the files.
 *
 * Returns: (transfer full) (element-type HfProblem) (nullable): what is wrong, at the most 1000
 * things
 */
GArray *
hf_check (HfDatabase *db, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) problems = g_array_new (FALSE, FALSE, sizeof (HfProblem));

  if (!check_file (db, problems, error) || !check_references (db, problems, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !check_rule (db, &rules[i], problems, error))
      return NULL;
  if (!check_contacts (db, problems, error) ||
      !hf_check_figures (db, problems, cancellable, error) ||
      !check_ruled (db, problems, cancellable, error) || !check_index (db, problems, error) ||
      !check_said (db, problems, error) || !hf_check_files (db, problems, cancellable, error))
    return NULL;
  return g_steal_pointer (&problems);
}
