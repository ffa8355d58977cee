/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the view Today says about the day as a whole, worded from the counts alone. */

#include "gui/follow-up/hf-today-text.h"

#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

/* What is in the day's total but neither done nor to do now. */
static char *
describe_rest (const HfQueueCounts *counts)
{
  g_autofree char *later = hf_format_count (hf_queue_counts_get_later (counts));
  g_autofree char *skipped = hf_format_count (counts->skipped);

  if (counts->skipped == 0)
    /* Translators: of the day's work, how many come back later today */
    return g_strdup_printf (_ ("%s later today"), later);
  if (hf_queue_counts_get_later (counts) == 0)
    /* Translators: of the day's work, how many were skipped */
    return g_strdup_printf (_ ("%s skipped"), skipped);
  /* Translators: of the day's work, how many come back later today, and how many were skipped */
  return g_strdup_printf (_ ("%s later today, %s skipped"), later, skipped);
}

/**
 * hf_today_text_progress:
 * @counts: the counts
 *
 * Returns: (transfer full): such as "12/80", how many of them have to wait and how many were
 * skipped; of whoever has no work of their own beside that of others, just this
 */
char *
hf_today_text_progress (const HfQueueCounts *counts)
{
  g_autofree char *done = hf_format_count (hf_queue_counts_get_done (counts));
  g_autofree char *total = hf_format_count (hf_queue_counts_get_total (counts));
  g_autofree char *rest = NULL;

  if (hf_queue_counts_get_total (counts) == 0 && counts->others_open > 0)
    return g_strdup (_ ("Nothing of your own"));
  if (hf_queue_counts_get_later (counts) == 0 && counts->skipped == 0)
    return g_strdup_printf ("%s/%s", done, total);
  rest = describe_rest (counts);
  return g_strdup_printf ("%s/%s · %s", done, total, rest);
}

static char *
describe_end (HfMoment end, HfDate today)
{
  g_autofree char *day = NULL;
  char             time[6];

  if (end.day != today)
    {
      day = hf_format_day_short (end.day);
      /* Translators: when the queue will be worked off; %s is a day */
      return g_strdup_printf (_ ("until about %s"), day);
    }
  /* A forecast to the minute would promise too much. */
  hf_time_write (MIN (end.minutes + 4, 24 * 60 - 1) / 5 * 5, time);
  /* Translators: when the queue will be worked off; %s is a time */
  return g_strdup_printf (C_ ("time", "until about %s"), time);
}

/**
 * hf_today_text_left:
 * @counts: the counts
 *
 * Returns: (transfer full): how much of the day's work is left
 */
char *
hf_today_text_left (const HfQueueCounts *counts)
{
  guint n_left = hf_queue_counts_get_left (counts);

  /* Translators: how much of the day's work is left */
  return g_strdup_printf (ngettext ("%u left", "%u left", n_left), n_left);
}

/**
 * hf_today_text_tally:
 * @tally: how the calls went
 * @day: the day
 *
 * Returns: (transfer full): of what it is told how it went, such as "My calls, Tue 21 Nov 2023"
 */
char *
hf_today_text_tally (const HfTally *tally, HfDate day)
{
  g_autofree char *date = hf_format_day (day);

  /* Translators: the heading of a summary; %s is a day */
  return g_strdup_printf (tally->is_own ? _ ("My calls, %s") : _ ("Calls, %s"), date);
}

/**
 * hf_today_text_end:
 * @counts: the counts
 * @habits: (nullable): how calls went until yesterday
 * @hours: when people work
 * @now: the time
 * @pace: (out): by which pace the end is told
 *
 * Returns: (transfer full) (nullable): how much is left and when it will be worked off, such as
 *   "68 left, until about 18:00"; only the first while the end cannot be told, %NULL when nothing
 *   is left
 */
char *
hf_today_text_end (const HfQueueCounts *counts,
                   const HfDeskHabits  *habits,
                   const HfWorkHours   *hours,
                   HfMoment             now,
                   HfPace              *pace)
{
  HfMoment         end;
  g_autofree char *left = NULL, *until = NULL;

  *pace = hf_desk_habits_get_end (habits, counts, hours, now, &end);
  if (hf_queue_counts_get_left (counts) == 0)
    return NULL;
  left = hf_today_text_left (counts);
  if (*pace == HF_PACE_UNKNOWN)
    return g_steal_pointer (&left);
  until = describe_end (end, now.day);
  /* Translators: how much of the day's work is left, and until when it will take */
  return g_strdup_printf (C_ ("today", "%s, %s"), left, until);
}

/**
 * hf_today_text_run:
 * @n_left: how many calls of a run are left
 * @until: when the time is up that somebody had for it
 * @now: the time
 *
 * Returns: (transfer full): how much of the run is left, such as "Run: 3 left, until 9:20"
 */
char *
hf_today_text_run (guint n_left, HfMoment until, HfMoment now)
{
  g_autofree char *left =
    g_strdup_printf (ngettext ("Run: %u left", "Run: %u left", n_left), n_left);
  g_autofree char *end = NULL;
  char             time[6];

  if (hf_moment_compare (now, until) >= 0)
    return g_strdup_printf (C_ ("today", "%s, %s"), left, _ ("the time is up"));
  hf_time_write (until.minutes, time);
  /* Translators: when the time is up that somebody has; %s is a time */
  end = g_strdup_printf (C_ ("run", "until %s"), time);
  return g_strdup_printf (C_ ("today", "%s, %s"), left, end);
}

/**
 * hf_today_text_pace:
 * @pace: by which pace the end of the day is told
 *
 * Returns: (transfer full): how the end is known, or why it is not
 */
char *
hf_today_text_pace (HfPace pace)
{
  switch (pace)
    {
    case HF_PACE_TODAY:
      return g_strdup (_ ("At the pace of today’s calls"));
    case HF_PACE_USUAL:
      return g_strdup (_ ("At the pace of the last working days"));
    case HF_PACE_UNKNOWN:
    default:
      return g_strdup (_ ("Too few calls so far to tell when the work will be done"));
    }
}

/**
 * hf_today_text_done_title:
 * @counts: the counts
 *
 * Returns: (transfer full): the heading when nothing is left to do
 */
char *
hf_today_text_done_title (const HfQueueCounts *counts)
{
  guint done = hf_queue_counts_get_done (counts);

  if (counts->open[HF_QUEUE_LATER] > 0)
    return g_strdup (_ ("All done for now"));
  if (counts->archived > 0)
    return g_strdup (_ ("Nothing is left to do"));
  if (counts->skipped > 0)
    /* Translators: the heading when nothing is left today: how many were done and skipped */
    return g_strdup_printf (_ ("%u done, %u skipped"), done, counts->skipped);
  if (done == 0)
    return g_strdup (_ ("Nothing is due today"));
  return g_strdup_printf (ngettext ("The one call of today is done", "All %u done", done), done);
}

/**
 * hf_today_text_waiting:
 * @counts: the counts
 * @filter: a part of the queue of which something waits
 *
 * Returns: (transfer full): how much of it comes back later today, and when
 */
char *
hf_today_text_waiting (const HfQueueCounts *counts, HfQueueFilter filter)
{
  guint n = counts->waiting[filter];
  char  time[6];

  hf_time_write (counts->waiting_from[filter], time);
  if (filter == HF_QUEUE_MINE)
    return g_strdup_printf (ngettext ("%u of yours comes back later today, at %s.",
                                      "%u of yours come back later today, the first at %s.", n),
                            n, time);
  if (filter == HF_QUEUE_CALLS)
    return g_strdup_printf (ngettext ("%u call comes back later today, at %s.",
                                      "%u calls come back later today, the first at %s.", n),
                            n, time);
  return g_strdup_printf (ngettext ("%u comes back later today, at %s.",
                                    "%u come back later today, the first at %s.", n),
                          n, time);
}

static char *
describe_tomorrow (const HfQueueCounts *counts)
{
  char time[6];

  hf_time_write (counts->next_from, time);
  if (counts->next_from < 0)
    return g_strdup_printf (ngettext ("%u tomorrow.", "%u tomorrow.", counts->next_count),
                            counts->next_count);
  return g_strdup_printf (ngettext ("%u tomorrow, at %s.", "%u tomorrow, first at %s.",
                                    counts->next_count),
                          counts->next_count, time);
}

static char *
describe_next_day (const HfQueueCounts *counts)
{
  g_autofree char *day = hf_format_day (counts->next_day);

  /* Translators: how many follow-ups are due next, a day */
  return g_strdup_printf (ngettext ("%u on %s.", "%u on %s.", counts->next_count),
                          counts->next_count, day);
}

/* What was not made is no success. */
static char *
describe_archived (const HfQueueCounts *counts)
{
  guint            done = hf_queue_counts_get_done (counts);
  g_autofree char *unmade =
    g_strdup_printf (ngettext ("%u follow-up was not made: its customer was archived today.",
                               "%u follow-ups were not made: their customers were archived today.",
                               counts->archived),
                     counts->archived);
  g_autofree char *made = g_strdup_printf (ngettext ("%u is done.", "%u are done.", done), done);

  return done > 0 ? g_strdup_printf ("%s\n%s", made, unmade) : g_steal_pointer (&unmade);
}

static char *
describe_next (const HfQueueCounts *counts, HfDate today)
{
  if (counts->next_day == HF_DATE_NONE)
    return g_strdup (_ ("No follow-up is planned after today."));
  return counts->next_day == today + 1 ? describe_tomorrow (counts) : describe_next_day (counts);
}

/**
 * hf_today_text_done:
 * @counts: the counts
 * @today: the date
 *
 * Returns: (transfer full): what comes next when nothing is left to do
 */
char *
hf_today_text_done (const HfQueueCounts *counts, HfDate today)
{
  g_autofree char *archived = NULL, *next = NULL;

  if (counts->open[HF_QUEUE_LATER] > 0)
    return hf_today_text_waiting (counts, HF_QUEUE_ALL);
  next = describe_next (counts, today);
  if (counts->archived == 0)
    return g_steal_pointer (&next);
  archived = describe_archived (counts);
  return g_strdup_printf ("%s\n%s", archived, next);
}

/**
 * hf_today_text_look_ahead:
 * @counts: the counts
 * @today: the date
 *
 * Returns: (transfer full): the button that leads to the next day
 */
char *
hf_today_text_look_ahead (const HfQueueCounts *counts, HfDate today)
{
  g_autofree char *day = NULL;

  if (counts->next_day == today + 1)
    return g_strdup (_ ("_Look at Tomorrow"));
  day = hf_format_day_short (counts->next_day);
  /* Translators: %s is a day */
  return g_strdup_printf (_ ("_Look at %s"), day);
}

/**
 * hf_today_text_filtered:
 * @counts: the counts
 * @filter: a filter that leaves nothing
 *
 * Returns: (transfer full): what is good about it; not more than is true, where something of it
 * comes back
 */
char *
hf_today_text_filtered (const HfQueueCounts *counts, HfQueueFilter filter)
{
  if (counts->waiting[filter] > 0)
    return g_strdup (_ ("Nothing to do just now"));
  switch (filter)
    {
    case HF_QUEUE_CALLS:
      return g_strdup (_ ("No calls are left"));
    case HF_QUEUE_MINE:
      return g_strdup (_ ("Nothing is left for you"));
    case HF_QUEUE_OVERDUE:
      return g_strdup (counts->others_open > 0 ? _ ("Nothing of your own is overdue. Good.") :
                                                 _ ("Nothing is overdue. Good."));
    case HF_QUEUE_LATER:
      return g_strdup (_ ("Nothing comes back later today"));
    case HF_QUEUE_ALL:
    default:
      return g_strdup (_ ("Nothing is left"));
    }
}

/**
 * hf_today_text_printed:
 * @filter: a filter
 * @day: the day
 *
 * Returns: (transfer full): what is on paper, such as "Overdue follow-ups · Tue 21 Nov 2023"
 */
char *
hf_today_text_printed (HfQueueFilter filter, HfDate day)
{
  static const char *const parts[HF_N_QUEUE_FILTERS] = {
    [HF_QUEUE_ALL] = N_ ("Follow-ups due"),     [HF_QUEUE_CALLS] = N_ ("Calls due"),
    [HF_QUEUE_MINE] = N_ ("My follow-ups due"), [HF_QUEUE_OVERDUE] = N_ ("Overdue follow-ups"),
    [HF_QUEUE_LATER] = N_ ("Back later today"),
  };
  g_autofree char *date = hf_format_day (day);

  /* Translators: what is on paper, and of which day */
  return g_strdup_printf (C_ ("printed", "%s · %s"), _ (parts[filter]), date);
}
