/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* New against returning patients, from the roll-ups alone. Distinct patients do not add up over
 * months; data/schema says how the roll-ups count them over any range. */

#include "stats/hf-stat-new-returning.h"

#include "base/hf-date.h"
#include "store/hf-statement.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The label that comes next, and the one behind the last. */
typedef struct
{
  char  due[HF_DATE_MONTH_LENGTH + 1];
  char  end[HF_DATE_MONTH_LENGTH + 1];
  gsize length;
} Gaps;

static void
clear_row (gpointer row)
{
  g_free (((HfNewReturning *) row)->label);
}

/**
 * hf_new_returning_report_free:
 * @self: (transfer full): a report
 *
 * Frees a report.
 */
void
hf_new_returning_report_free (HfNewReturningReport *self)
{
  g_free (self->from);
  g_free (self->to);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * hf_new_returning_ratio:
 * @row: a row
 *
 * Returning visits for each new one, the figure behind "1 : 0.92".
 *
 * Returns: the ratio, NaN where nobody was new
 */
double
hf_new_returning_ratio (const HfNewReturning *row)
{
  return row->new_visits > 0 ? (double) (row->visits - row->new_visits) / (double) row->new_visits :
                               NAN;
}

static gboolean
find_edge (HfDatabase *db, const char *sql, char month[static 8], GError **error)
{
  g_autoptr (HfStatement) row = hf_database_prepare (db, sql, error);
  HfStep step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;

  if (step == HF_STEP_ROW && !hf_statement_is_null (row, 0))
    g_strlcpy (month, hf_statement_text (row, 0), HF_DATE_MONTH_LENGTH + 1);
  return step != HF_STEP_ERROR;
}

/**
 * hf_stat_visit_span:
 * @db: a connection
 * @span: (out caller-allocates): the months
 * @error: return location for an error
 *
 * Finds the months between which the book has visits; both are "" in a book without any.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_stat_visit_span (HfDatabase *db, HfVisitSpan *span, GError **error)
{
  *span = (HfVisitSpan){ 0 };
  return find_edge (db, "SELECT min(month) FROM visit_month WHERE scope = 'all'", span->first,
                    error) &&
         find_edge (db, "SELECT max(month) FROM visit_month WHERE scope = 'all'", span->last,
                    error);
}

static void
widen (HfNewReturningReport *self, const char *from, const char *to)
{
  char first[HF_DATE_MONTH_LENGTH + 1], last[HF_DATE_MONTH_LENGTH + 1];

  g_strlcpy (first, from, sizeof first);
  g_strlcpy (last, to, sizeof last);
  if (*first != '\0' && *last != '\0' && self->by == HF_BY_YEAR)
    {
      memcpy (first + HF_DATE_YEAR_LENGTH, "-01", 4);
      memcpy (last + HF_DATE_YEAR_LENGTH, "-12", 4);
    }
  self->from = *first == '\0' ? g_strdup ("") : g_strconcat (first, "-01", NULL);
  self->to =
    *last == '\0' ?
      g_strdup ("") :
      g_strdup_printf ("%s-%02d", last,
                       hf_date_days_in_month (atoi (last), atoi (last + HF_DATE_YEAR_LENGTH + 1)));
}

static void
append_row (GArray *rows, const char *label, const gint64 numbers[static 4])
{
  HfNewReturning row = { g_strdup (label), numbers[0], numbers[1], numbers[2], numbers[3] };

  g_array_append_val (rows, row);
}

static gboolean
has_periods (const HfNewReturningReport *self)
{
  return self->by == HF_BY_MONTH || self->by == HF_BY_YEAR;
}

/* From one month, or one year, to the next. */
static void
advance (char label[static HF_DATE_MONTH_LENGTH + 1])
{
  int year = atoi (label), month = 12;

  if (strlen (label) == HF_DATE_MONTH_LENGTH)
    month = atoi (label + HF_DATE_YEAR_LENGTH + 1);
  g_snprintf (label, HF_DATE_MONTH_LENGTH + 1,
              strlen (label) == HF_DATE_MONTH_LENGTH ? "%04d-%02d" : "%04d", year + month / 12,
              month % 12 + 1);
}

/* Periods in which nobody came stand in the report as zeros, or the axis would lie; before the
 * first and after the last visit of the book nothing is known. */
static void
init_gaps (Gaps *gaps, const HfNewReturningReport *self, const HfVisitSpan *span)
{
  gaps->length = self->by == HF_BY_YEAR ? HF_DATE_YEAR_LENGTH : HF_DATE_MONTH_LENGTH;
  g_strlcpy (gaps->end, strcmp (self->to, span->last) < 0 ? self->to : span->last,
             gaps->length + 1);
  if (*gaps->end != '\0')
    advance (gaps->end);
  g_strlcpy (gaps->due, strcmp (self->from, span->first) > 0 ? self->from : span->first,
             gaps->length + 1);
}

static void
fill_gaps (Gaps *gaps, HfNewReturningReport *self, const char *until)
{
  static const gint64 nobody[4] = { 0 };

  for (; strcmp (gaps->due, until) < 0; advance (gaps->due))
    append_row (self->rows, gaps->due, nobody);
}

static void
read_row (HfNewReturningReport *self, Gaps *gaps, HfStatement *row)
{
  gint64      numbers[4];
  const char *label = hf_statement_is_null (row, 0) ? "" : hf_statement_text (row, 0);

  for (int i = 0; i < 4; i++)
    numbers[i] = hf_statement_int (row, i + 1);
  if (has_periods (self))
    {
      fill_gaps (gaps, self, label);
      advance (gaps->due);
    }
  append_row (self->rows, label, numbers);
  self->total.visits += numbers[0];
  self->total.new_visits += numbers[1];
}

/* Whether the range begins and ends with a year, or where the book does. */
static gboolean
is_whole_years (const HfNewReturningReport *self, const HfVisitSpan *span)
{
  return (g_str_has_suffix (self->from, "-01-01") ||
          strncmp (self->from, span->first, HF_DATE_MONTH_LENGTH) <= 0) &&
         (g_str_has_suffix (self->to, "-12-31") ||
          strncmp (self->to, span->last, HF_DATE_MONTH_LENGTH) >= 0);
}

/* clang-format off */
#define MONTH(date) "substr(" date ", 1, 7)"
#define YEAR(date) "substr(" date ", 1, 4)"
#define BETWEEN(PERIOD) " BETWEEN " PERIOD ("$1") " AND " PERIOD ("$2")

/* Whoever came several times in the range counts when he comes for the first time in it. */
#define PATIENTS(PERIOD) "sum(patients) FILTER (WHERE before < " PERIOD ("$1") ")"
#define NEW_PATIENTS(PERIOD) "sum(patients) FILTER (WHERE since >= " PERIOD ("$1") ")"

#define BY_PLACE(scope, names, table, period, PERIOD) \
  "SELECT n.name, v.visits, v.new_visits, p.patients, p.new_patients " \
  "FROM (SELECT key, sum(visits) AS visits, sum(new_visits) AS new_visits FROM visit_month " \
  "WHERE scope = '" scope "' AND month" BETWEEN (MONTH) " GROUP BY key) AS v " \
  "JOIN (SELECT key, " PATIENTS (PERIOD) " AS patients, " NEW_PATIENTS (PERIOD) " AS new_patients FROM " table \
  " WHERE scope = '" scope "' AND " period BETWEEN (PERIOD) " GROUP BY key) AS p ON p.key = v.key " \
  "LEFT JOIN " names " AS n ON n.id = v.key ORDER BY v.visits DESC, v.key"

static const char by_month[] =
  "SELECT month, visits, new_visits, patients, new_patients "
  "FROM visit_month WHERE scope = 'all' AND month" BETWEEN (MONTH) " ORDER BY month";
static const char by_year[] =
  "SELECT v.year, v.visits, v.new_visits, p.patients, p.new_patients "
  "FROM (SELECT " YEAR ("month") " AS year, sum(visits) AS visits, sum(new_visits) AS new_visits FROM visit_month "
  "WHERE scope = 'all' AND month" BETWEEN (MONTH) " GROUP BY 1) AS v "
  "JOIN (SELECT year, sum(patients) AS patients, sum(patients) FILTER (WHERE since = year) AS new_patients FROM patient_year "
  "WHERE scope = 'all' AND year" BETWEEN (YEAR) " GROUP BY year) AS p ON p.year = v.year ORDER BY v.year";
static const char by_department_years[] = BY_PLACE ("department", "department", "patient_year", "year", YEAR);
static const char by_department_months[] = BY_PLACE ("department", "department", "patient_month", "month", MONTH);
static const char by_doctor_years[] = BY_PLACE ("doctor", "staff", "patient_year", "year", YEAR);
static const char by_doctor_months[] = BY_PLACE ("doctor", "staff", "patient_month", "month", MONTH);
static const char total_of_years[] =
  "SELECT " PATIENTS (YEAR) " FROM patient_year WHERE scope = 'all' AND year" BETWEEN (YEAR);
static const char total_of_months[] =
  "SELECT " PATIENTS (MONTH) " FROM patient_month WHERE scope = 'all' AND month" BETWEEN (MONTH);
/* clang-format on */

static const char *
choose_sql (const HfNewReturningReport *self, const HfVisitSpan *span)
{
  switch (self->by)
    {
    case HF_BY_YEAR:
      return by_year;
    case HF_BY_DEPARTMENT:
      return is_whole_years (self, span) ? by_department_years : by_department_months;
    case HF_BY_DOCTOR:
      return is_whole_years (self, span) ? by_doctor_years : by_doctor_months;
    case HF_BY_MONTH:
    default:
      return by_month;
    }
}

static gboolean
read_rows (HfNewReturningReport *self, HfDatabase *db, const HfVisitSpan *span, GError **error)
{
  g_autoptr (HfStatement) rows =
    hf_database_ask (db, error, choose_sql (self, span), "tt", self->from, self->to);
  HfStep step = HF_STEP_ERROR;
  Gaps   gaps;

  init_gaps (&gaps, self, span);
  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    read_row (self, &gaps, rows);
  if (has_periods (self))
    fill_gaps (&gaps, self, gaps.end);
  return step == HF_STEP_DONE;
}

/* Whoever was seen since the book began was new at some time since then. */
static gboolean
count_total_patients (HfNewReturningReport *self,
                      HfDatabase           *db,
                      const HfVisitSpan    *span,
                      GError              **error)
{
  const char *sql = is_whole_years (self, span) ? total_of_years : total_of_months;

  self->total.new_patients = self->total.patients = self->total.new_visits;
  return strncmp (self->from, span->first, HF_DATE_MONTH_LENGTH) <= 0 ||
         hf_database_number (db, &self->total.patients, error, sql, "tt", self->from, self->to);
}

/**
 * hf_stat_new_returning:
 * @db: a connection
 * @by: what the rows stand for
 * @from: (nullable): first day as ISO text, %NULL for the beginning
 * @to: (nullable): last day, %NULL for the end
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Reads the report. The bounds are widened to whole months, by year to whole years; without them
 * it spans the months there are.
 *
 * Returns: (transfer full) (nullable): the report
 */
HfNewReturningReport *
hf_stat_new_returning (HfDatabase   *db,
                       HfReportBy    by,
                       const char   *from,
                       const char   *to,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_autoptr (HfNewReturningReport) self = g_new0 (HfNewReturningReport, 1);
  HfVisitSpan span;

  self->by = by;
  self->rows = g_array_new (FALSE, TRUE, sizeof (HfNewReturning));
  g_array_set_clear_func (self->rows, clear_row);
  if (!hf_stat_visit_span (db, &span, error))
    return NULL;
  widen (self, from ? from : span.first, to ? to : span.last);
  if (!read_rows (self, db, &span, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !count_total_patients (self, db, &span, error))
    return NULL;
  return g_steal_pointer (&self);
}
