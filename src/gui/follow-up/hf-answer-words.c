/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When somebody answers, in words: for those who do not see the strip, and for those who do. */

#include "gui/follow-up/hf-answer-words.h"

#include "base/hf-parts.h"
#include "core/hf-duty.h"

#include <glib/gi18n.h>

static const char *
name_day (guint day)
{
  return _ (hf_duty_weekdays[day].label);
}

/**
 * hf_answer_words_best:
 * @best: the best time to call
 *
 * Returns: (transfer full): such as "Answers mostly 18–20 o’clock (5 of 6)"
 */
char *
hf_answer_words_best (const HfAnswerBest *best)
{
  const HfAnswerCount *count = &best->count;

  switch (best->kind)
    {
    case HF_ANSWER_HOURS:
      /* Translators: between which hours of the day, how many calls were answered, of how many */
      return g_strdup_printf (_ ("Answers mostly %u–%u o’clock (%u of %u)"), best->from,
                              best->from + HF_ANSWER_WINDOW, count->answered, count->tried);
    case HF_ANSWER_DAY:
      /* Translators: a day of the week, how many calls were answered then, of how many */
      return g_strdup_printf (_ ("Answers mostly on %s (%u of %u)"), name_day (best->from),
                              count->answered, count->tried);
    case HF_ANSWER_ANY_TIME:
      /* Translators: how many calls were answered, of how many */
      return g_strdup_printf (_ ("No time stands out (%u of %u answered)"), count->answered,
                              count->tried);
    case HF_ANSWER_TOO_FEW:
    default:
      return g_strdup (_ ("Too few calls to say"));
    }
}

static char *
describe_hour (guint hour, const HfAnswerCount *count)
{
  /* Translators: an hour of the day, how many calls were answered in it, of how many */
  return g_strdup_printf (C_ ("answered", "%u:00: %u of %u"), hour, count->answered, count->tried);
}

static char *
describe_day (guint day, const HfAnswerCount *count)
{
  /* Translators: a day of the week, how many calls were answered then, of how many */
  return g_strdup_printf (C_ ("answered", "%s: %u of %u"), name_day (day), count->answered,
                          count->tried);
}

static char *
join (const HfAnswerCount *counts, guint n, char *(*describe) (guint, const HfAnswerCount *) )
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (guint i = 0; i < n; i++)
    if (counts[i].tried > 0)
      {
        g_autofree char *part = describe (i, &counts[i]);
        g_strv_builder_add (parts, part);
      }
  strv = g_strv_builder_end (parts);
  return hf_join_all_facts (strv);
}

/**
 * hf_answer_words_all:
 * @times: a customer's times
 *
 * Returns: (transfer full) (nullable): all there is to know, hour by hour and day by day; %NULL
 *   before the first call
 */
char *
hf_answer_words_all (const HfAnswerTimes *times)
{
  g_autofree char *hours = NULL, *days = NULL;

  if (times->all.tried == 0)
    return NULL;
  hours = join (times->hours, G_N_ELEMENTS (times->hours), describe_hour);
  days = join (times->days, G_N_ELEMENTS (times->days), describe_day);
  return g_strdup_printf (_ ("Answered by hour – %s\nBy day – %s"), hours, days);
}
