/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The calendar for other calendars, as an iCalendar file: what is to be done and who comes. Such a
 * file ends up on telephones and at their makers', so who it is about is told only when somebody
 * asked for that, and telephone numbers never, though they stand in names, too. It streams from one
 * statement for each kind. */

#include "session/follow-up/hf-calendar-file.h"

#include "base/hf-parts.h"
#include "base/hf-date-parse.h"
#include "base/hf-strings.h"
#include "base/hf-text-mask.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "session/follow-up/hf-queue.h"
#include "store/hf-sql.h"
#include "transfer/hf-durable-file.h"
#include "transfer/hf-ical.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const HfCalendarFile *file;   /* borrowed */
  GOutputStream        *stream; /* borrowed */
  gint64                mark;   /* of the book */
  gint64                n_events;
} Writing;

static gboolean
put (Writing *self, const char *text, GCancellable *cancellable, GError **error)
{
  return g_output_stream_write_all (self->stream, text, strlen (text), NULL, cancellable, error);
}

/* An event keeps its name from file to file, so that a calendar that has it moves it rather than
 * have it twice; and rows of two books have the same numbers. When a book was begun never changes.
 */
static char *
make_uid (const Writing *self, const HfRow *row)
{
  return g_strdup_printf ("%s-%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT HF_ICAL_OWN_UID,
                          row->def == &hf_visit_def ? "visit" : "follow-up", row->id, self->mark);
}

static char *
describe_follow_up (const Writing *self, const HfRow *row)
{
  const char      *grade = hf_row_text (row, HF_FOLLOW_UP_GRADE);
  g_autofree char *reason = self->file->is_personal ? hf_follow_up_reason (row) : NULL;
  g_autofree char *text = self->file->is_personal ?
                            hf_join_facts (hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_NAME), reason) :
                            NULL;

  if (!hf_str_is_blank (text))
    return g_steal_pointer (&text);
  /* Translators: what an entry of a calendar is; %s is A, B or C */
  return g_strdup_printf (_ ("Follow-up, grade %s"), grade);
}

static char *
describe_visit (const Writing *self, const HfRow *row)
{
  const char *department = hf_row_text (row, HF_VISIT_DEPARTMENT_NAME);
  const char *name = self->file->is_personal ? hf_row_text (row, HF_VISIT_CUSTOMER_NAME) : NULL;

  return hf_join_facts (hf_str_is_blank (name) ? _ ("Visit") : name, department);
}

/* 1 is the highest of nine. */
static int
get_priority (const char *grade)
{
  if (g_strcmp0 (grade, HF_CUSTOMER_GRADE_A) == 0)
    return 1;
  return g_strcmp0 (grade, HF_CUSTOMER_GRADE_B) == 0 ? 5 : 9;
}

static gboolean
write_row (Writing *self, const HfRow *row, GCancellable *cancellable, GError **error)
{
  gboolean         is_visit = row->def == &hf_visit_def;
  const char      *day = hf_row_text (row, is_visit ? HF_VISIT_DATE : HF_FOLLOW_UP_DUE);
  const char      *time = hf_row_text (row, is_visit ? HF_VISIT_TIME : HF_FOLLOW_UP_PROMISED);
  const char      *grade = is_visit ? NULL : hf_row_text (row, HF_FOLLOW_UP_GRADE);
  g_autofree char *uid = make_uid (self, row);
  g_autofree char *said = is_visit ? describe_visit (self, row) : describe_follow_up (self, row);
  g_autofree char *summary = hf_mask_numbers_within (said);
  HfIcalEvent      event = { .uid = uid,
                             .summary = summary,
                             .category = grade,
                             .day = hf_date_from_iso (day),
                             .minutes = -1,
                             .priority = is_visit ? 0 : get_priority (grade),
                             .is_personal = self->file->is_personal };
  g_autofree char *text = NULL;

  if (event.day == HF_DATE_NONE)
    return TRUE; /* damaged; `check` finds it */
  if (time != NULL && !hf_time_parse (time, &event.minutes))
    event.minutes = -1;
  text = hf_ical_write (&event, self->file->now);
  hf_progress_tell (&self->file->progress, ++self->n_events, 0);
  return put (self, text, cancellable, error);
}

static gboolean
write_rows (Writing      *self,
            HfDatabase   *db,
            HfQuery      *query,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (HfStatement) rows = hf_sql_select (db, query, error);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      g_autoptr (HfRow) row = hf_sql_read_row (rows, query);

      if (!write_row (self, row, cancellable, error))
        return FALSE;
    }
  return step == HF_STEP_DONE;
}

static HfQuery *
query_days (const HfCalendarFile *file, const HfEntityDef *def, guint day)
{
  HfQuery *query = hf_query_new (def, file->viewer);
  char     iso[11];

  hf_date_write_iso (file->first, iso);
  hf_query_where (query, day, HF_OP_GE, HF_TEXT (iso));
  if (file->last != HF_DATE_NONE)
    {
      hf_date_write_iso (file->last, iso);
      hf_query_where (query, day, HF_OP_LE, HF_TEXT (iso));
    }
  hf_query_order (query, day, FALSE);
  return query;
}

static gboolean
write_events (Writing *self, HfDatabase *db, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfQuery) follow_ups = query_days (self->file, &hf_follow_up_def, HF_FOLLOW_UP_DUE);
  g_autoptr (HfQuery) visits = query_days (self->file, &hf_visit_def, HF_VISIT_DATE);

  hf_queue_where_to_do (follow_ups);
  hf_scope_narrow (&self->file->scope, follow_ups);
  hf_scope_narrow_visits (&self->file->scope, visits);
  return write_rows (self, db, follow_ups, cancellable, error) &&
         write_rows (self, db, visits, cancellable, error);
}

/**
 * hf_calendar_file_run:
 * @db: a connection
 * @file: what goes along
 * @stream: where to
 * @n_events: (out): how many events it has
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Writes the follow-ups that are to be done and the visits of a range of days as an iCalendar
 * object. What may not be asked for, such as follow-ups that are withheld, is not in it.
 *
 * Returns: whether all of it was written
 */
gboolean
hf_calendar_file_run (HfDatabase           *db,
                      const HfCalendarFile *file,
                      GOutputStream        *stream,
                      gint64               *n_events,
                      GCancellable         *cancellable,
                      GError              **error)
{
  g_autofree char *beginning = hf_ical_begin ();
  Writing          self = { file, stream, 0, 0 };
  gboolean         is_done;

  if (!hf_database_number (db, &self.mark, error, "SELECT at FROM step ORDER BY id LIMIT 1", ""))
    return FALSE;
  is_done = put (&self, beginning, cancellable, error) &&
            write_events (&self, db, cancellable, error) &&
            put (&self, hf_ical_end (), cancellable, error);
  *n_events = self.n_events;
  return is_done;
}

/**
 * hf_calendar_file_write:
 * @db: a connection
 * @file: what goes along
 * @path: (type filename): where to; a file that is there is replaced
 * @n_events: (out): how many events it has
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Does so into a file, which stands there whole or is as before.
 *
 * Returns: whether it was written
 */
gboolean
hf_calendar_file_write (HfDatabase           *db,
                        const HfCalendarFile *file,
                        const char           *path,
                        gint64               *n_events,
                        GCancellable         *cancellable,
                        GError              **error)
{
  g_autoptr (HfDurableFile) target = hf_durable_file_new (path, TRUE, error);

  return target != NULL &&
         hf_calendar_file_run (db, file, hf_durable_file_get_stream (target), n_events, cancellable,
                               error) &&
         hf_durable_file_commit (target, error);
}
