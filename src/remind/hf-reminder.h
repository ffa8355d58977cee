/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One thing to tell the user at one time. What it says in words is hf-notification-text.h, whether
 * and when it is said is hf-reminder-rule.h.
 */

#pragma once

#include "base/hf-date.h"
#include "remind/hf-due-item.h"
#include "remind/hf-reminder-tally.h"

G_BEGIN_DECLS

#define HF_TYPE_REMINDER (hf_reminder_get_type ())

/**
 * HfReminderKind:
 * @HF_REMINDER_CALL_BACK: a promised call, at its minute
 * @HF_REMINDER_A_OVERDUE: follow-ups of grade A are late; once a day
 * @HF_REMINDER_SLOT: what falls due within the quarter of an hour
 * @HF_REMINDER_DIGEST: the day's numbers, in the morning
 * @HF_REMINDER_DAYS: whom to greet, and what is due with organisations; once a day
 * @HF_REMINDER_CATCH_UP: what fell due while nobody could be told
 *
 * What a reminder is about.
 */
typedef enum
{
  HF_REMINDER_CALL_BACK,
  HF_REMINDER_A_OVERDUE,
  HF_REMINDER_SLOT,
  HF_REMINDER_DIGEST,
  HF_REMINDER_DAYS,
  HF_REMINDER_CATCH_UP
} HfReminderKind;

/**
 * HfReminder:
 * @kind: what it is about
 * @id: names the bubble: a later reminder of the same id takes its place
 * @key: names this telling: recorded in the book, so that it is never told twice
 * @covers: (element-type utf8): further keys that count as told with this one
 * @fire_at: the instant it speaks about, in UTC seconds: the promised time, the end of the slot,
 *   else when it was decided
 * @items: (element-type HfDueItem): the follow-ups it speaks about; empty for the daily ones
 * @extra: how many follow-ups without a time of day it speaks about besides
 * @tally: the numbers of the day, for the daily ones
 *
 * One thing to tell the user at one time. Reference counted and read-only.
 */
typedef struct
{
  HfReminderKind  kind;
  const char     *id;
  const char     *key;
  GPtrArray      *covers;
  gint64          fire_at;
  GPtrArray      *items;
  guint           extra;
  HfReminderTally tally;
} HfReminder;

GType hf_reminder_get_type (void);

/**
 * hf_reminder_new_call_back:
 * @item: a promised follow-up
 *
 * Returns: (transfer full): the reminder of one promised call
 */
HfReminder *hf_reminder_new_call_back (HfDueItem *item);

/**
 * hf_reminder_new_slot:
 * @items: (element-type HfDueItem): what falls due before @end
 * @start: the slot's start, in UTC seconds
 * @end: the slot's end, in UTC seconds
 * @whose: whose work it is, as the end of its key, see #HfReminderTally
 *
 * Returns: (transfer full): the reminder of one slot
 */
HfReminder *hf_reminder_new_slot (GPtrArray *items, gint64 start, gint64 end, const char *whose);

/**
 * hf_reminder_new_catch_up:
 * @items: (element-type HfDueItem): what was missed
 * @now: UTC seconds
 * @digest_day: the day whose digest it takes the place of, or %HF_DATE_NONE
 * @tally: whose work it is, and with @digest_day that day's numbers
 *
 * Returns: (transfer full): the reminder of all that was missed
 */
HfReminder *hf_reminder_new_catch_up (GPtrArray             *items,
                                      gint64                 now,
                                      HfDate                 digest_day,
                                      const HfReminderTally *tally);

/**
 * hf_reminder_new_daily:
 * @kind: %HF_REMINDER_A_OVERDUE, %HF_REMINDER_DIGEST or %HF_REMINDER_DAYS
 * @now: UTC seconds
 * @tally: the numbers of the day
 *
 * Returns: (transfer full): the reminder of a day
 */
HfReminder *hf_reminder_new_daily (HfReminderKind kind, gint64 now, const HfReminderTally *tally);

/**
 * hf_reminder_dup_daily_key:
 * @kind: a daily one
 * @day: the day
 * @tally: the numbers it tells
 *
 * Returns: (transfer full): the key of the reminder of a day, as in `digest@2026-11-20#s12`
 */
char *hf_reminder_dup_daily_key (HfReminderKind kind, HfDate day, const HfReminderTally *tally);

/**
 * hf_reminder_ref:
 *
 * Returns: (transfer full): @self
 */
HfReminder *hf_reminder_ref (HfReminder *self);
void        hf_reminder_unref (HfReminder *self);

/**
 * hf_reminder_get_item:
 *
 * Returns: (transfer none) (nullable): the follow-up, if it speaks about a single one
 */
const HfDueItem *hf_reminder_get_item (const HfReminder *self);

/**
 * hf_reminder_count_promised:
 *
 * Returns: how many of its follow-ups are promised calls
 */
guint hf_reminder_count_promised (const HfReminder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfReminder, hf_reminder_unref)

G_END_DECLS
