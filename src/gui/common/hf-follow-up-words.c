/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is said of a follow-up that was planned or moved, wherever that was done. */

#include "gui/common/hf-follow-up-words.h"

#include "base/hf-space-name.h"
#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-grade-suggestion.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

/**
 * hf_follow_up_words_day:
 * @day: a day
 *
 * Returns: (transfer full): week day, day and month
 */
char *
hf_follow_up_words_day (HfDate day)
{
  g_autofree char *weekday = hf_format_weekday (day);
  g_autofree char *date = hf_format_day_short (day);

  /* Translators: week day, then day and month, as in "Thu 23 Nov" */
  return g_strdup_printf (C_ ("week day and day", "%1$s %2$s"), weekday, date);
}

/**
 * hf_follow_up_words_planned:
 * @name: a person
 * @day: when there is to be a follow-up
 *
 * Returns: (transfer full): what was done
 */
char *
hf_follow_up_words_planned (const char *name, HfDate day)
{
  g_autofree char *date = hf_format_day_short (day);

  /* Translators: a person and a day */
  return g_strdup_printf (_ ("%s: follow-up planned for %s"), name, date);
}

/**
 * hf_follow_up_words_planned_at:
 * @name: a person
 * @day: when there is to be a follow-up
 * @minutes: the time it was promised for, since midnight; negative for none
 *
 * Returns: (transfer full): what was done
 */
char *
hf_follow_up_words_planned_at (const char *name, HfDate day, int minutes)
{
  g_autofree char *date = NULL;
  char             time[6];

  if (minutes < 0)
    return hf_follow_up_words_planned (name, day);
  date = hf_format_day_short (day);
  hf_time_write (minutes, time);
  /* Translators: a person, a day and a time of day */
  return g_strdup_printf (_ ("%s: follow-up promised for %s at %s"), name, date, time);
}

/**
 * hf_follow_up_words_withheld:
 * @why: why calls of a customer are withheld, a key of #hf_customer_withholdings
 *
 * It can be planned all the same, for when that changes; but nobody shall wait for it.
 *
 * Returns: (transfer full): what to tell whoever plans one
 */
char *
hf_follow_up_words_withheld (const char *why)
{
  /* Translators: %s is why, as in "Deceased" */
  return g_strdup_printf (_ ("This call will be withheld: %s"),
                          hf_choice_label (hf_customer_withholdings, why));
}

/**
 * hf_follow_up_words_moved:
 * @name: a person
 * @day: the new day
 * @passed_limit: the limit that lies before it, or %HF_DATE_NONE
 *
 * Returns: (transfer full): what was done
 */
char *
hf_follow_up_words_moved (const char *name, HfDate day, HfDate passed_limit)
{
  g_autofree char *date = hf_follow_up_words_day (day);
  g_autofree char *limit = NULL;

  if (passed_limit == HF_DATE_NONE)
    return hf_space_name (g_strdup_printf (_ ("Moved %s to %s"), name, date), name);
  limit = hf_format_day_short (passed_limit);
  return hf_space_name (g_strdup_printf (_ ("Moved %s to %s, past the limit of %s"), name, date,
                                         limit),
                        name);
}

/**
 * hf_follow_up_words_because:
 * @row: a follow-up
 *
 * Returns: (transfer full) (nullable): which grade was suggested for it and why, and why it has
 *   another one; %NULL where nothing is known of that
 */
char *
hf_follow_up_words_because (const HfRow *row)
{
  const char      *grade = hf_row_text (row, HF_FOLLOW_UP_GRADE);
  const char      *suggested = hf_row_text (row, HF_FOLLOW_UP_SUGGESTED);
  const char      *otherwise = hf_row_text (row, HF_FOLLOW_UP_GRADE_REASON);
  g_autofree char *because =
    hf_grade_suggestion_word (suggested, hf_row_text (row, HF_FOLLOW_UP_SUGGESTED_BY));
  g_autofree char *name = otherwise ? hf_str_visible_controls (otherwise) : NULL;

  if (g_strcmp0 (grade, suggested) == 0 || (because == NULL && otherwise == NULL))
    return g_steal_pointer (&because);
  if (because == NULL)
    /* Translators: a grade: A, B or C, and why somebody chose it */
    return g_strdup_printf (_ ("Graded %s: %s"), grade, name);
  if (name == NULL)
    /* Translators: "A because: “surgery”", and the grade it has: A, B or C */
    return g_strdup_printf (_ ("%s. Graded %s"), because, grade);
  /* Translators: "A because: “surgery”", the grade it has: A, B or C, and why somebody chose it */
  return g_strdup_printf (_ ("%s. Graded %s: %s"), because, grade, name);
}

/**
 * hf_follow_up_words_reason:
 * @row: a follow-up
 * @otherwise: what is said where there is no reason
 *
 * Returns: (transfer full): why to call, in one line
 */
char *
hf_follow_up_words_reason (const HfRow *row, const char *otherwise)
{
  g_autofree char *reason = hf_follow_up_reason (row);

  return reason != NULL ? hf_str_visible_controls (reason) : g_strdup (otherwise);
}
