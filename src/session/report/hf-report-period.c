/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a report may be cut into and what time it may span. It knows neither numbers nor windows. */

#include "session/report/hf-report-period.h"

#include "base/hf-date.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#define ALL "all"

typedef struct
{
  const char *key;
  const char *label;
} By;

static const By bys[HF_REPORT_N_BY] = {
  [HF_BY_MONTH] = { "month", N_ ("Month") },
  [HF_BY_YEAR] = { "year", N_ ("Year") },
  [HF_BY_DEPARTMENT] = { "department", N_ ("Department") },
  [HF_BY_DOCTOR] = { "doctor", N_ ("Doctor") },
};

static const int month_counts[] = { 12, 24 };

const char *
hf_report_by_get_key (HfReportBy by)
{
  return bys[by].key;
}

const char *
hf_report_by_get_label (HfReportBy by)
{
  return _ (bys[by].label);
}

gboolean
hf_report_by_from_key (const char *key, HfReportBy *by)
{
  for (guint i = 0; i < HF_REPORT_N_BY; i++)
    if (g_strcmp0 (key, bys[i].key) == 0)
      {
        *by = (HfReportBy) i;
        return TRUE;
      }
  return FALSE;
}

GStrv
hf_report_period_list (const HfVisitSpan *span)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (month_counts); i++)
    {
      g_autofree char *key = g_strdup_printf ("%d", month_counts[i]);
      g_strv_builder_add (keys, key);
    }
  g_strv_builder_add (keys, ALL);
  for (int year = atoi (span->last); *span->first != '\0' && year >= atoi (span->first); year--)
    {
      g_autofree char *key = g_strdup_printf ("%04d", year);
      g_strv_builder_add (keys, key);
    }
  return g_strv_builder_end (keys);
}

GStrv
hf_report_period_list_offered (HfDatabase *db, const HfViewer *viewer, GError **error)
{
  HfVisitSpan span;

  return hf_stat_visit_span (db, &span, error) ? hf_report_period_list (&span) : NULL;
}

static gboolean
is_year (const char *period)
{
  return strlen (period) == HF_DATE_YEAR_LENGTH &&
         strspn (period, "0123456789") == HF_DATE_YEAR_LENGTH;
}

static int
get_month_count (const char *period)
{
  for (guint i = 0; i < G_N_ELEMENTS (month_counts); i++)
    if (atoi (period) == month_counts[i])
      return month_counts[i];
  return 0;
}

char *
hf_report_period_get_label (const char *period)
{
  int n_months = get_month_count (period);

  if (is_year (period))
    return g_strdup (period);
  if (n_months == 0)
    return g_strdup (C_ ("period", "All"));
  return g_strdup_printf (ngettext ("Last %d month", "Last %d months", (gulong) n_months),
                          n_months);
}

static HfDate
month_to_date (const char *month)
{
  g_autofree char *iso = g_strconcat (month, "-01", NULL);

  return hf_date_from_iso (iso);
}

static HfDate
find_last_month (const HfVisitSpan *span, HfDate today)
{
  HfDate newest = month_to_date (span->last), now = hf_date_month_start (today);

  return newest == HF_DATE_NONE ? now : MIN (newest, now);
}

void
hf_report_period_resolve (const char        *period,
                          const HfVisitSpan *span,
                          HfDate             today,
                          char             **from,
                          char             **to)
{
  int    n_months = get_month_count (period);
  HfDate last = find_last_month (span, today);
  HfDate first = hf_date_add_months (last, 1 - n_months);

  *from = *to = NULL;
  if (is_year (period))
    {
      *from = g_strconcat (period, "-01-01", NULL);
      *to = g_strconcat (period, "-12-31", NULL);
    }
  else if (n_months > 0)
    {
      /* No date at all, for an empty book, sorts before all dates. */
      *from = hf_date_to_iso (MAX (first, month_to_date (span->first)));
      *to = hf_date_to_iso (last);
    }
}
