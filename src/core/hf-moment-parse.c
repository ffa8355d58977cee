/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading when to call again, in Chinese and English words whatever the language of the program:
 * people mix them. A day is looked for at the start of the text, the rest is a time.
 */

#include "core/hf-moment.h"

#include "base/hf-day-parse.h"

#include <stdlib.h>
#include <string.h>

#define DEFAULT_TIME (9 * 60)

typedef struct
{
  const char *word;
  int         minutes;
} Unit;

/* Longer words stand before those they begin with. */
static const Unit units[] = {
  { "分钟", 1 },  { "minutes", 1 }, { "minute", 1 }, { "min", 1 },
  { "小时", 60 }, { "hours", 60 },  { "hour", 60 },  { "h", 60 },
};

static gboolean
take (const char **text, const char *word)
{
  if (!g_str_has_prefix (*text, word))
    return FALSE;
  *text += strlen (word);
  while (**text == ' ')
    (*text)++;
  return TRUE;
}

/* "30 min", "in 2 h", "2小时后". */
static gboolean
read_span (const char *text, int *span)
{
  gint64 number;
  char  *end;

  if (!take (&text, "in "))
    take (&text, "+");
  if (!g_ascii_isdigit (*text))
    return FALSE;
  number = g_ascii_strtoll (text, &end, 10);
  text = end + strspn (end, " ");
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (take (&text, units[i].word))
      {
        if (!take (&text, "后") && !take (&text, "後"))
          take (&text, "later");
        *span = (int) MIN (number, HF_DAY_PARSE_MAX_AHEAD * HF_TIME_MINUTES_PER_DAY / 60) *
                units[i].minutes;
        return *text == '\0';
      }
  return FALSE;
}

static gboolean
read_moment (const char *text, HfMoment now, HfMoment *moment)
{
  HfDate day = HF_DATE_NONE;
  int    minutes = DEFAULT_TIME, span;

  if (read_span (text, &span))
    {
      *moment = hf_moment_add (now, span);
      return TRUE;
    }
  hf_day_take (&text, now.day, HF_DAY_LEAN_AHEAD, &day);
  /* What still looks like a date is one that does not exist, not a time. */
  if (*text != '\0' && (strpbrk (text, "/-") != NULL || !hf_time_parse (text, &minutes)))
    return FALSE;
  if (day == HF_DATE_NONE)
    day = now.day + (minutes <= now.minutes ? 1 : 0);
  *moment = (HfMoment){ day, minutes };
  return TRUE;
}

gboolean
hf_moment_parse (const char *text, HfMoment now, HfMoment *moment)
{
  g_autofree char *typed = hf_day_prepare (text);
  HfMoment         found;

  if (typed == NULL || !read_moment (typed, now, &found) || hf_moment_compare (found, now) <= 0 ||
      found.day > now.day + HF_DAY_PARSE_MAX_AHEAD)
    return FALSE;
  *moment = found;
  return TRUE;
}
