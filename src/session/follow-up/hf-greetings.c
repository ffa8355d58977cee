/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom to greet. What is told as a number and what is listed behind it are one filter, so that
 * nobody is counted who is not found. */

#include "session/follow-up/hf-greetings.h"

#include "base/hf-clock.h"
#include "core/hf-customer.h"
#include "remind/hf-reminder-settings.h"
#include "session/customer/hf-customer-scope.h"
#include "session/follow-up/hf-work-days.h"
#include "session/search/hf-segment-templates.h"
#include "store/hf-sql.h"

#define NOON       (12 * 60)
#define MOST_AHEAD 14 /* where each day is off */

/* How many days off follow, the days on which reminders keep still. */
static guint
count_days_off (HfDate today, const HfDaysOff *days_off)
{
  HfReminderSettings rules;
  guint              n = 0;

  hf_reminder_settings_init (&rules);
  rules.own_days = days_off;
  while (
    n < MOST_AHEAD &&
    !hf_reminder_settings_is_workday (&rules, hf_clock_instant_of (today + (HfDate) n + 1, NOON)))
    n++;
  return n;
}

static void
look_ahead (HfFilter *filter, guint n_days)
{
  g_autofree char *days = g_strdup_printf ("%u", n_days);
  char            *values[] = { days, NULL };

  for (guint i = 0; i < hf_filter_get_n (filter); i++)
    {
      HfCondition condition = *hf_filter_get (filter, i);

      condition.values = values;
      if (condition.op == HF_FILTER_ANNIVERSARY)
        hf_filter_set (filter, i, &condition);
    }
}

static void
add_colleagues (HfFilter *filter, const HfViewer *viewer)
{
  g_autofree char *staff = g_strdup_printf ("%" G_GINT64_FORMAT, viewer->staff);
  char            *values[] = { staff, NULL };

  hf_filter_add (filter, &(HfCondition){ &hf_customer_def, HF_CUSTOMER_OWNER, 0,
                                         HF_FILTER_COLLEAGUE, values });
}

static HfFilter *
make_filter (const HfScope *scope, const HfViewer *viewer, guint n_days)
{
  HfFilter *filter = hf_segment_templates_find_filter ("to-greet", viewer);

  look_ahead (filter, n_days);
  if (scope->department != 0)
    add_colleagues (filter, viewer);
  else if (scope->staff != 0)
    hf_customer_scope_add (filter, viewer, HF_WHOSE_MINE);
  return filter;
}

HfFilter *
hf_greetings_make_filter (const HfViewer *viewer, HfDate today, const HfDaysOff *days_off)
{
  HfScope scope = hf_scope_usual (viewer);

  return make_filter (&scope, viewer, count_days_off (today, days_off));
}

gboolean
hf_greetings_count (HfDatabase *db, HfViewer *viewer, HfDate today, guint *n, GError **error)
{
  g_autoptr (HfFilter) filter = NULL;
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, viewer);
  const HfDaysOff *days_off;
  gint64           found = 0;

  if (!hf_work_days_read (db, &days_off, error))
    return FALSE;
  filter = hf_greetings_make_filter (viewer, today, days_off);
  hf_customer_scope (query, filter, today);
  if (!hf_sql_count (db, query, &found, error))
    return FALSE;
  *n = (guint) found;
  return TRUE;
}

HfQuery *
hf_greetings_query (const HfScope *scope, HfViewer *viewer, HfDate day)
{
  static const gint64 nobody = 0;
  g_autoptr (HfFilter) filter = make_filter (scope, viewer, 0);
  HfQuery *query = hf_query_new (&hf_customer_def, viewer);

  hf_customer_scope (query, filter, day);
  hf_query_order (query, HF_CUSTOMER_NAME, FALSE);
  if (viewer->masked) /* for whom there are no days of people */
    hf_query_where_id (query, &nobody, 1);
  return query;
}
