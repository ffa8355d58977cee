/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The days off of a book: few rows, read whole, and kept with the context. They are no secret:
 * whoever looks, they are the same. */

#include "session/follow-up/hf-work-days.h"

#include "core/hf-work-day.h"
#include "store/hf-sql.h"

gboolean
hf_work_days_read (HfDatabase *db, const HfDaysOff **own, GError **error)
{
  g_autoptr (HfViewer) anybody = hf_viewer_new ("", 0, TRUE);
  g_autoptr (HfQuery) query = hf_query_new (&hf_work_day_def, anybody);
  g_autoptr (GPtrArray) rows = hf_sql_read_all (db, query, error);

  *own = rows != NULL ? hf_days_off_take (rows) : NULL;
  return rows != NULL;
}

/* That there are none is known, too. */
static gpointer
read_kept (HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autofree const HfDaysOff **own = g_new0 (const HfDaysOff *, 1);

  return hf_work_days_read (db, own, error) ? g_steal_pointer (&own) : NULL;
}

const HfKeptKind hf_work_days_kept = {
  .def = &hf_work_day_def,
  .what = "reading the days off",
  .read = read_kept,
  .free = g_free,
};

const HfDaysOff *
hf_work_days_get (HfContext *context)
{
  const HfDaysOff **own = hf_kept_get (context, &hf_work_days_kept);

  return own != NULL ? *own : NULL;
}
