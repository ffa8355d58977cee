/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads the agenda of reminders. It is read every minute, so each statement has an index of its own
 * size: the few follow-ups with a time of day; the counts are sums over a roll-up. Names come
 * through the viewer's mask; a diagnosis is never read, nor the reason, which may hold one.
 */

#include "session/follow-up/hf-reminder-load.h"

#include "base/hf-clock.h"
#include "core/hf-alert.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "remind/hf-reminder-rule.h"
#include "session/follow-up/hf-form-of-address.h"
#include "session/follow-up/hf-greetings.h"
#include "session/follow-up/hf-scope.h"
#include "session/organisation/hf-organisation-notice.h"
#include "store/hf-sql.h"

/* A slot is told before its follow-ups are due. */
#define TOLD_BEFORE_DUE (HF_REMINDER_SLOT_LENGTH * 60)

typedef struct
{
  gint64 follow_up;
  gint64 until;
  gint64 times;
} Timed;

static gint64
get_due_at (const HfRow *row)
{
  const char *promised = hf_row_text (row, HF_FOLLOW_UP_PROMISED);
  const char *time = promised ? promised : hf_row_text (row, HF_FOLLOW_UP_NOT_BEFORE);
  HfDate      day = hf_date_from_iso (hf_row_text (row, HF_FOLLOW_UP_DUE));
  int         minutes = 0;

  if (time == NULL || !hf_time_parse (time, &minutes))
    minutes = 0;
  return hf_clock_instant_of (day, minutes);
}

/* Why to call, in words that may stand on a screen others see. */
static char *
dup_neutral_reason (const HfRow *row)
{
  const char *grade = hf_choice_label (hf_customer_grades, hf_row_text (row, HF_FOLLOW_UP_GRADE));
  const char *channel =
    hf_choice_label (hf_contact_channels, hf_row_text (row, HF_FOLLOW_UP_CHANNEL));

  return g_strdup_printf ("%s · %s", grade, channel);
}

static HfDueItem *
make_item (const HfRow *row)
{
  HfDueItem  *item = hf_due_item_new (row->id, get_due_at (row));
  const char *name = hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_NAME);

  item->customer = hf_row_int (row, HF_FOLLOW_UP_CUSTOMER);
  item->promised = hf_row_text (row, HF_FOLLOW_UP_PROMISED) != NULL;
  item->address = hf_form_of_address (name, hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_SEX));
  item->name = g_strdup (name);
  item->reason = dup_neutral_reason (row);
  item->alerts = hf_alert_words (row, "\n");
  return item;
}

/* Civil days are wider than instants, whatever the zone: what lies outside is left out later. */
static GArray *
find_timed (HfDatabase *db, const HfScope *scope, gint64 from, gint64 to, GError **error)
{
  static const char sql[] =
    "SELECT f.id, 0, 0 FROM follow_up AS f"
    " LEFT JOIN snooze AS s ON s.follow_up = f.id AND s.ready_from = f.ready_from"
    " WHERE " HF_FOLLOW_UP_SQL_TO_DO " AND (f.promised IS NOT NULL OR f.not_before IS NOT NULL)"
    " AND f.due >= $1 AND f.due <= $2 AND s.follow_up IS NULL%s"
    " UNION ALL SELECT f.id, s.until, s.times FROM snooze AS s"
    " JOIN follow_up AS f ON f.id = s.follow_up AND f.ready_from = s.ready_from"
    " WHERE " HF_FOLLOW_UP_SQL_TO_DO " AND s.until >= $3 AND s.until < $4%s";
  g_autofree char *whose = hf_scope_to_sql (scope, "f.owner");
  g_autofree char *text = g_strdup_printf (sql, whose, whose);
  g_autoptr (GArray) timed = g_array_new (FALSE, FALSE, sizeof (Timed));
  g_autoptr (HfStatement) row = NULL;
  char   first[11], last[11];
  HfStep step = HF_STEP_ERROR;

  hf_date_write_iso (hf_clock_date_of (from), first);
  hf_date_write_iso (hf_clock_date_of (to), last);
  row = hf_database_ask (db, error, text, "ttii", first, last, from, to);
  while (row != NULL && (step = hf_statement_step (row, error)) == HF_STEP_ROW)
    {
      Timed found = { hf_statement_int (row, 0), hf_statement_int (row, 1),
                      hf_statement_int (row, 2) };
      g_array_append_val (timed, found);
    }
  return step == HF_STEP_DONE ? g_steal_pointer (&timed) : NULL;
}

static gboolean
add_items (HfReminderAgenda *agenda,
           HfDatabase       *db,
           HfViewer         *viewer,
           gint64            from,
           gint64            to,
           GError          **error)
{
  HfScope scope = hf_scope_usual (viewer);
  g_autoptr (GArray) timed = find_timed (db, &scope, from, to, error);

  for (guint i = 0; timed != NULL && i < timed->len; i++)
    {
      const Timed *found = &g_array_index (timed, Timed, i);
      g_autoptr (GError) failure = NULL;
      g_autoptr (HfDueItem) item = hf_reminder_load_item (db, viewer, found->follow_up, &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (item == NULL)
        continue; /* deleted since it was found */
      item->snoozed_until = found->until;
      item->snoozes = (guint) found->times;
      if (hf_due_item_get_fire_at (item) >= from && hf_due_item_get_fire_at (item) < to)
        hf_reminder_agenda_take_item (agenda, g_steal_pointer (&item));
    }
  return timed != NULL;
}

static gboolean
add_told (HfReminderAgenda *agenda, HfDatabase *db, gint64 from, GError **error)
{
  static const char sql[] = "SELECT key FROM delivered WHERE at >= $1";
  g_autoptr (HfStatement) row = hf_database_ask (db, error, sql, "i", from - TOLD_BEFORE_DUE);
  HfStep step = HF_STEP_ERROR;

  while (row != NULL && (step = hf_statement_step (row, error)) == HF_STEP_ROW)
    hf_reminder_agenda_add_told (agenda, hf_statement_text (row, 0));
  return step == HF_STEP_DONE;
}

/* From the roll-up, where the day alone stands for what has no time of day. */
static gboolean
count_due (HfReminderTally *tally, HfDatabase *db, const HfScope *scope, gint64 now, GError **error)
{
  static const char sql[] = "SELECT sum (open), sum (open) FILTER (WHERE grade = 'A'),"
                            " sum (open) FILTER (WHERE ready_from < $1),"
                            " sum (open) FILTER (WHERE grade = 'A' AND ready_from < $1),"
                            " sum (open) FILTER (WHERE ready_from = $1), sum (promised)"
                            " FROM follow_up_open WHERE ready_from < $2 AND ";
  g_autofree char  *whose = hf_scope_to_roll_up_sql (scope);
  g_autofree char  *text = g_strconcat (sql, whose, NULL);
  g_autofree char  *key = hf_scope_dup_key (scope);
  HfDate            day = hf_clock_date_of (now);
  char              today[11], tomorrow[11];
  g_autoptr (HfStatement) row = NULL;

  hf_date_write_iso (day, today);
  hf_date_write_iso (day + 1, tomorrow);
  row = hf_database_ask (db, error, text, "tt", today, tomorrow);

  if (row == NULL || hf_statement_step (row, error) != HF_STEP_ROW)
    return FALSE;
  tally->due = (guint) hf_statement_int (row, 0);
  tally->grade_a = (guint) hf_statement_int (row, 1);
  tally->overdue = (guint) hf_statement_int (row, 2);
  tally->a_overdue = (guint) hf_statement_int (row, 3);
  tally->all_day = (guint) hf_statement_int (row, 4);
  tally->promised = (guint) hf_statement_int (row, 5);
  g_strlcpy (tally->whose, key, sizeof tally->whose);
  return TRUE;
}

static gboolean
count_days (HfReminderTally *tally,
            HfDatabase      *db,
            HfViewer        *viewer,
            const HfScope   *scope,
            gint64           now,
            GError         **error)
{
  HfDate today = hf_clock_date_of (now);
  g_autoptr (HfOrganisationNotice) notice = hf_organisation_notice_read (db, scope, today, error);

  if (notice == NULL)
    return FALSE;
  tally->ending = notice->n_ending + notice->n_ended;
  tally->due_with = notice->n_due;
  return hf_greetings_count (db, viewer, today, &tally->to_greet, error);
}

/**
 * hf_reminder_load_item:
 * @db: a connection
 * @viewer: who looks
 * @id: a follow-up's row id
 * @error: return location for an error
 *
 * Reads a follow-up as far as reminding goes; whether it is open does not matter, nor whether it
 * was snoozed.
 *
 * Returns: (transfer full) (nullable): the item; %NULL without @error when there is no such
 *   follow-up
 */
HfDueItem *
hf_reminder_load_item (HfDatabase *db, HfViewer *viewer, gint64 id, GError **error)
{
  g_autoptr (HfRow) row = hf_sql_read_one (db, &hf_follow_up_def, viewer, id, error);

  return row ? make_item (row) : NULL;
}

/**
 * hf_reminder_load_tally:
 * @db: a connection
 * @viewer: who looks
 * @now: UTC seconds
 * @tally: (out): the numbers
 * @error: return location for an error
 *
 * Reads the numbers of the day of @now, of what is the work of @viewer.
 *
 * Returns: whether they could be read
 */
gboolean
hf_reminder_load_tally (HfDatabase      *db,
                        HfViewer        *viewer,
                        gint64           now,
                        HfReminderTally *tally,
                        GError         **error)
{
  HfScope scope = hf_scope_usual (viewer);

  *tally = (HfReminderTally){ 0 };
  return count_due (tally, db, &scope, now, error) &&
         count_days (tally, db, viewer, &scope, now, error);
}

/**
 * hf_reminder_load:
 * @db: a connection
 * @viewer: who looks
 * @from: UTC seconds
 * @to: UTC seconds, itself not within
 * @now: UTC seconds
 * @error: return location for an error
 *
 * Reads what is due at a time of day from @from until before @to, what was told, and the numbers of
 * the day of @now; of all this what is the work of @viewer.
 *
 * Returns: (transfer full) (nullable): the agenda
 */
HfReminderAgenda *
hf_reminder_load (HfDatabase *db,
                  HfViewer   *viewer,
                  gint64      from,
                  gint64      to,
                  gint64      now,
                  GError    **error)
{
  g_autoptr (HfReminderAgenda) agenda = hf_reminder_agenda_new ();

  if (!add_items (agenda, db, viewer, from, to, error) || !add_told (agenda, db, from, error) ||
      !hf_reminder_load_tally (db, viewer, now, &agenda->tally, error))
    return NULL;
  return g_steal_pointer (&agenda);
}
