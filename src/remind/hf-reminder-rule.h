/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What to tell now. Pure functions: the same instant, agenda and settings give the same answer, and
 * nothing is remembered. hf-scheduler.h applies them to a running clock and a real book.
 *
 *  1. Whatever is recorded as told is not told again.
 *  2. A promised call is told at its minute. Everything else with a time is told at the start of
 * its quarter of an hour, all together, so at most one such bubble per quarter.
 *  3. What could not be told in time (the program was not running, the machine slept, the clock
 *     jumped, the hours were quiet) is never replayed one by one: one catch-up tells it all. It
 * also stands for the morning digest, if that was missed too.
 *  4. In quiet hours only promised calls pass, and those only if the user lets them.
 */

#pragma once

#include "remind/hf-reminder-agenda.h"
#include "remind/hf-reminder-settings.h"

G_BEGIN_DECLS

/**
 * HF_REMINDER_GRACE:
 *
 * For how many seconds something is still told as if in time; a clock that jumps further has to be
 * caught up with.
 */
#define HF_REMINDER_GRACE (10 * 60)

/**
 * HF_REMINDER_LOOK_BACK:
 *
 * How many seconds back missed things are looked for.
 */
#define HF_REMINDER_LOOK_BACK (7 * 24 * 60 * 60)

/**
 * HF_REMINDER_SLOT_LENGTH:
 *
 * The length of a slot in minutes, counted from the full local hour.
 */
#define HF_REMINDER_SLOT_LENGTH 15

/**
 * hf_reminder_rule_get_slot:
 * @now: UTC seconds
 * @start: (out): the slot's start, in UTC seconds
 * @end: (out): the slot's end, in UTC seconds, not itself within
 *
 * Finds the slot an instant lies in.
 */
void hf_reminder_rule_get_slot (gint64 now, gint64 *start, gint64 *end);

/**
 * hf_reminder_rule_decide:
 * @now: UTC seconds
 * @agenda: what is due from @now - %HF_REMINDER_LOOK_BACK to the end of the slot of @now
 * @settings: what the user has set
 * @resumed: whether somebody just came back: after a start, a sleep or a jump of the clock whatever
 *   was due before this minute has been missed
 *
 * Decides what to tell now.
 *
 * Returns: (transfer full) (element-type HfReminder): the reminders, most important first
 */
GPtrArray *hf_reminder_rule_decide (gint64                    now,
                                    const HfReminderAgenda   *agenda,
                                    const HfReminderSettings *settings,
                                    gboolean                  resumed);

/**
 * hf_reminder_rule_is_current:
 * @reminder: a reminder told earlier
 * @agenda: the book as it is now
 * @now: UTC seconds
 *
 * Finds out whether a bubble still tells the truth: something it speaks about is still open, and at
 * the same time.
 *
 * Returns: %FALSE when it has to be withdrawn
 */
gboolean hf_reminder_rule_is_current (const HfReminder       *reminder,
                                      const HfReminderAgenda *agenda,
                                      gint64                  now);

G_END_DECLS
