/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What to tell now, as pure functions; the rules are listed in the header. It must not know about
 * signals, storage or bubbles.
 */

#include "remind/hf-reminder-rule.h"

#include "base/hf-clock.h"

/* What one decision is made from, and what it has found so far. */
typedef struct
{
  gint64                    now;
  const HfReminderAgenda   *agenda;
  const HfReminderSettings *settings;
  gboolean                  quiet;
  gint64                    missed_before; /* UTC seconds: due earlier is due too long ago */
  GPtrArray                *reminders;
} Decision;

static gboolean
passes (const Decision *self, const HfDueItem *item)
{
  if (self->quiet && !(item->promised && self->settings->promised_pass))
    return FALSE;
  return !hf_reminder_agenda_is_told (self->agenda, item);
}

/* A daily reminder comes at its time or as soon after as anybody is there, on the same day. */
static gboolean
is_daily_due (const Decision *self, HfReminderKind kind, int at, guint count)
{
  g_autofree char *key =
    hf_reminder_dup_daily_key (kind, hf_clock_date_of (self->now), &self->agenda->tally);

  return !self->quiet && hf_reminder_settings_is_workday (self->settings, self->now) &&
         hf_clock_minutes_of (self->now) >= at && count > 0 &&
         !g_hash_table_contains (self->agenda->told, key);
}

static gboolean
is_digest_due (const Decision *self)
{
  return is_daily_due (self, HF_REMINDER_DIGEST, self->settings->digest_at,
                       self->agenda->tally.due);
}

static gboolean
add_catch_up (Decision *self)
{
  g_autoptr (GPtrArray) missed = g_ptr_array_new ();

  for (guint i = 0; i < self->agenda->items->len; i++)
    {
      HfDueItem *item = self->agenda->items->pdata[i];

      if (hf_due_item_get_fire_at (item) < self->missed_before && passes (self, item))
        g_ptr_array_add (missed, item);
    }
  if (missed->len == 0)
    return FALSE;

  HfDate digest_day = is_digest_due (self) ? hf_clock_date_of (self->now) : HF_DATE_NONE;
  g_ptr_array_add (self->reminders,
                   hf_reminder_new_catch_up (missed, self->now, digest_day, &self->agenda->tally));
  return TRUE;
}

static void
add_call_backs (Decision *self)
{
  for (guint i = 0; i < self->agenda->items->len; i++)
    {
      HfDueItem *item = self->agenda->items->pdata[i];
      gint64     fire_at = hf_due_item_get_fire_at (item);

      if (item->promised && fire_at >= self->missed_before && fire_at <= self->now &&
          passes (self, item))
        g_ptr_array_add (self->reminders, hf_reminder_new_call_back (item));
    }
}

static void
add_slot (Decision *self)
{
  g_autoptr (GPtrArray) due = g_ptr_array_new ();
  gint64 start, end;

  hf_reminder_rule_get_slot (self->now, &start, &end);
  for (guint i = 0; i < self->agenda->items->len; i++)
    {
      HfDueItem *item = self->agenda->items->pdata[i];
      gint64     fire_at = hf_due_item_get_fire_at (item);

      if (!item->promised && fire_at >= self->missed_before && fire_at < end && passes (self, item))
        g_ptr_array_add (due, item);
    }
  if (due->len == 0)
    return;

  g_autoptr (HfReminder) slot = hf_reminder_new_slot (due, start, end, self->agenda->tally.whose);
  if (!g_hash_table_contains (self->agenda->told, slot->key))
    g_ptr_array_add (self->reminders, g_steal_pointer (&slot));
}

static void
add_a_overdue (Decision *self)
{
  const HfReminderTally *tally = &self->agenda->tally;

  if (is_daily_due (self, HF_REMINDER_A_OVERDUE, self->settings->a_overdue_at, tally->a_overdue))
    g_ptr_array_add (self->reminders,
                     hf_reminder_new_daily (HF_REMINDER_A_OVERDUE, self->now, tally));
}

static void
add_digest (Decision *self)
{
  if (is_digest_due (self))
    g_ptr_array_add (self->reminders,
                     hf_reminder_new_daily (HF_REMINDER_DIGEST, self->now, &self->agenda->tally));
}

static guint
count_days (const HfReminderTally *tally)
{
  return tally->to_greet + tally->ending + tally->due_with;
}

/* Whom to greet and what ends are told with the day's numbers, and apart from them: other people
 * may see to them. */
static void
add_days (Decision *self)
{
  const HfReminderTally *tally = &self->agenda->tally;

  if (is_daily_due (self, HF_REMINDER_DAYS, self->settings->digest_at, count_days (tally)))
    g_ptr_array_add (self->reminders, hf_reminder_new_daily (HF_REMINDER_DAYS, self->now, tally));
}

void
hf_reminder_rule_get_slot (gint64 now, gint64 *start, gint64 *end)
{
  int minutes_in = hf_clock_minutes_of (now) % HF_REMINDER_SLOT_LENGTH;

  *start = now - now % 60 - minutes_in * 60;
  *end = *start + HF_REMINDER_SLOT_LENGTH * 60;
}

GPtrArray *
hf_reminder_rule_decide (gint64                    now,
                         const HfReminderAgenda   *agenda,
                         const HfReminderSettings *settings,
                         gboolean                  resumed)
{
  Decision decision = {
    .now = now,
    .agenda = agenda,
    .settings = settings,
    .quiet = hf_reminder_settings_is_quiet (settings, now),
    .missed_before = now - now % 60 - (resumed ? 0 : HF_REMINDER_GRACE),
    .reminders = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_reminder_unref),
  };
  gboolean catching_up = add_catch_up (&decision);

  add_call_backs (&decision);
  /* One bubble is enough to come back to: the daily ones have time until the next minute. */
  if (!catching_up)
    add_a_overdue (&decision);
  add_slot (&decision);
  if (!catching_up)
    add_digest (&decision);
  if (!catching_up)
    add_days (&decision);
  return decision.reminders;
}

gboolean
hf_reminder_rule_is_current (const HfReminder *reminder, const HfReminderAgenda *agenda, gint64 now)
{
  switch (reminder->kind)
    {
    case HF_REMINDER_A_OVERDUE:
      return agenda->tally.a_overdue > 0 &&
             hf_clock_date_of (reminder->fire_at) == hf_clock_date_of (now);
    case HF_REMINDER_DIGEST:
      return agenda->tally.due > 0 &&
             hf_clock_date_of (reminder->fire_at) == hf_clock_date_of (now);
    case HF_REMINDER_DAYS:
      return count_days (&agenda->tally) > 0 &&
             hf_clock_date_of (reminder->fire_at) == hf_clock_date_of (now);
    case HF_REMINDER_CATCH_UP:
      if (reminder->extra > 0 && agenda->tally.all_day > 0)
        return TRUE;
      break;
    case HF_REMINDER_CALL_BACK:
    case HF_REMINDER_SLOT:
    default:
      break;
    }

  for (guint i = 0; i < reminder->items->len; i++)
    for (guint j = 0; j < agenda->items->len; j++)
      {
        const HfDueItem *told = reminder->items->pdata[i];
        const HfDueItem *open = agenda->items->pdata[j];

        if (told->follow_up == open->follow_up &&
            hf_due_item_get_fire_at (told) == hf_due_item_get_fire_at (open))
          return TRUE;
      }
  return FALSE;
}
