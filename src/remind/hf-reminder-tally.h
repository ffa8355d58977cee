/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The numbers of a day, as the daily reminders tell them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HF_REMINDER_WHOSE_SIZE:
 *
 * As many bytes as a `#`, a letter, any row id and the end take.
 */
#define HF_REMINDER_WHOSE_SIZE 24

/**
 * HfReminderTally:
 * @due: open follow-ups due today or before
 * @grade_a: those of them graded A
 * @promised: those of them with a promised time
 * @overdue: those of them due before today
 * @a_overdue: those of them graded A and due before today
 * @all_day: those of them due today without a time of day
 * @to_greet: customers to be greeted, on this day or the days off after it
 * @ending: organisations whose agreement ends soon, or ended and is neither renewed nor closed
 * @due_with: organisations with which something is due
 * @whose: whose work it is, as the end of the keys of what tells these numbers; empty for
 *   everybody's
 *
 * The numbers of a day.
 */
typedef struct
{
  guint due;
  guint grade_a;
  guint promised;
  guint overdue;
  guint a_overdue;
  guint all_day;
  guint to_greet;
  guint ending;
  guint due_with;
  char  whose[HF_REMINDER_WHOSE_SIZE];
} HfReminderTally;

G_END_DECLS
