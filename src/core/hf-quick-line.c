/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading a follow-up in one line. The line is cut into words; at each of them it is asked in turn
 * whether a sign, a day, a time or a grade begins there. Chinese is written without spaces, so
 * these may be a part of a word, as in 明天复查. What is left over keeps its order and its letters.
 */

#include "core/hf-quick-line.h"

#include "base/hf-day-parse.h"
#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-tags.h"
#include "core/hf-work-hours.h"

#include <string.h>

#define MAX_WORDS 4 /* of a day or a time: "day after tomorrow" */
#define MAX_TAIL  4 /* places of a number that may be a time, or the end of somebody's number */

typedef struct
{
  HfQuickLine *line;
  GPtrArray   *words; /* of char*, what is not read yet, the next one first */
  HfMoment     now;

  const HfDaysOff *days_off;

  gboolean is_of_somebody;
  gboolean has_week_days; /* whether a mere day of the week is a day */
} Reader;

static const char *
peek (const Reader *self, guint nth)
{
  return nth < self->words->len ? g_ptr_array_index (self->words, nth) : NULL;
}

static void
drop (Reader *self, guint n_words)
{
  g_ptr_array_remove_range (self->words, 0, n_words);
}

/* What a function below reads at the start of a line. */
typedef gboolean (*ReadFunc) (Reader *self, const char *text);

/* Tries the most words first. Only a word that goes on in Chinese may be read in part. */
static gboolean
take (Reader *self, ReadFunc read)
{
  const char *word = peek (self, 0);

  for (guint n = MIN (MAX_WORDS, self->words->len); n > 0; n--)
    {
      g_autofree char *text = hf_quick_line_join (self->words, 0, n);

      if (read (self, text))
        {
          drop (self, n);
          return TRUE;
        }
    }
  for (const char *end = g_utf8_find_prev_char (word, word + strlen (word)); end > word;
       end = g_utf8_prev_char (end))
    {
      g_autofree char *begin = g_strndup (word, (gsize) (end - word));

      /* A mere day of the week may be the beginning of a name, such as 周一鸣. */
      if ((guchar) *end < 0x80 && (guchar) end[-1] < 0x80)
        continue;
      if (!hf_day_is_of_week (begin) && read (self, begin))
        {
          char *rest = g_strdup (end);

          drop (self, 1);
          g_ptr_array_insert (self->words, 0, rest);
          return TRUE;
        }
    }
  return FALSE;
}

/* A date may have its time behind it, which is read for itself. */
static gboolean
has_time (const char *text)
{
  g_autofree char *plain = hf_day_prepare (text);
  int              minutes;

  return plain != NULL && hf_time_parse (plain, &minutes);
}

/* Instead of a day off. */
static HfDate
find_workday (HfDate day, const HfDaysOff *days_off)
{
  HfWorkHours hours;

  hf_work_hours_init (&hours);
  hours.days_off = days_off;
  return hf_work_hours_is_workday (&hours, day) ? HF_DATE_NONE :
                                                  hf_work_hours_next_workday (&hours, day);
}

static gboolean
read_day (Reader *self, const char *text)
{
  HfDate day = HF_DATE_NONE;

  if (self->line->day == HF_DATE_NONE && (self->has_week_days || !hf_day_is_of_week (text)) &&
      !has_time (text))
    day = hf_day_parse (text, self->now.day, HF_DAY_LEAN_AHEAD);
  if (day == HF_DATE_NONE)
    return FALSE;
  self->line->day = day;
  self->line->other_day = hf_day_other (text, self->now.day, HF_DAY_LEAN_AHEAD);
  if (self->line->other_day == HF_DATE_NONE)
    self->line->other_day = find_workday (day, self->days_off);
  return TRUE;
}

/* A number alone is a time only where it cannot be the end of somebody's number. */
static gboolean
may_be_time (const Reader *self, const char *text)
{
  return text[strspn (text, "0123456789")] != '\0' ||
         (strlen (text) <= MAX_TAIL && (self->is_of_somebody || self->line->words->len > 0));
}

static gboolean
read_time (Reader *self, const char *text)
{
  g_autofree char *plain = hf_day_prepare (text);

  return self->line->minutes == HF_QUICK_LINE_NO_TIME && plain != NULL &&
         may_be_time (self, plain) && hf_time_parse (plain, &self->line->minutes);
}

/* "2小时后", "in 30 min": a day and a time in one. */
static gboolean
read_span (Reader *self, const char *text)
{
  g_autofree char *plain = hf_day_prepare (text);
  const char      *rest = plain;
  HfMoment         moment;
  HfDate           day;

  if (self->line->day != HF_DATE_NONE || self->line->minutes != HF_QUICK_LINE_NO_TIME ||
      plain == NULL || !may_be_time (self, plain) ||
      hf_day_take (&rest, self->now.day, HF_DAY_LEAN_AHEAD, &day) ||
      !hf_moment_parse (plain, self->now, &moment))
    return FALSE;
  self->line->day = moment.day;
  self->line->minutes = moment.minutes;
  return TRUE;
}

/* "A", "A级": a whole word. */
static gboolean
take_grade (Reader *self)
{
  const char *word = peek (self, 0);

  for (const HfChoice *grade = hf_customer_grades; grade->key != NULL; grade++)
    {
      const char *rest = word + strlen (grade->key);

      if (self->line->grade == NULL && g_str_has_prefix (word, grade->key) &&
          (*rest == '\0' || g_str_equal (rest, "级") || g_str_equal (rest, "級")))
        {
          self->line->grade = grade->key;
          drop (self, 1);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
take_sign (Reader *self)
{
  const char *word = peek (self, 0);

  if (word[1] == '\0' || (*word != '@' && *word != '#') ||
      (*word == '@' && self->line->staff != NULL))
    return FALSE;
  if (*word == '@')
    self->line->staff = g_strdup (word + 1);
  else
    {
      g_autofree char *before = g_steal_pointer (&self->line->tags);

      self->line->tags = hf_tags_add (before, word + 1);
    }
  drop (self, 1);
  return TRUE;
}

static void
take_word (Reader *self)
{
  g_ptr_array_add (self->line->words, g_strdup (peek (self, 0)));
  drop (self, 1);
}

static GPtrArray *
split (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_auto (GStrv) parts = hf_str_split_words (plain);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (char **part = parts; *part != NULL; part++)
    g_ptr_array_add (words, g_strdup (*part));
  return words;
}

static HfQuickLine *
line_new (void)
{
  HfQuickLine *self = g_new0 (HfQuickLine, 1);

  self->words = g_ptr_array_new_with_free_func (g_free);
  self->day = self->other_day = HF_DATE_NONE;
  self->minutes = HF_QUICK_LINE_NO_TIME;
  return self;
}

static HfQuickLine *
read_all (const char      *text,
          gboolean         is_of_somebody,
          HfMoment         now,
          const HfDaysOff *days_off,
          gboolean         has_week_days)
{
  Reader self = { line_new (), split (text), now, days_off, is_of_somebody, has_week_days };

  while (self.words->len > 0)
    if (!take_sign (&self) && !take_grade (&self) && !take (&self, read_day) &&
        !take (&self, read_time) && !take (&self, read_span))
      take_word (&self);
  g_ptr_array_unref (self.words);
  return self.line;
}

HfQuickLine *
hf_quick_line_read (const char      *text,
                    gboolean         is_of_somebody,
                    HfMoment         now,
                    const HfDaysOff *days_off)
{
  HfQuickLine *line;

  g_return_val_if_fail (text != NULL, NULL);

  line = read_all (text, is_of_somebody, now, days_off, FALSE);
  if (line->day == HF_DATE_NONE)
    {
      hf_quick_line_free (line);
      line = read_all (text, is_of_somebody, now, days_off, TRUE);
    }
  if (line->day == HF_DATE_NONE && line->minutes != HF_QUICK_LINE_NO_TIME)
    line->day = now.day + (line->minutes <= now.minutes ? 1 : 0);
  return line;
}

char *
hf_quick_line_join (const GPtrArray *words, guint first, guint n)
{
  GString *joined = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    g_string_append_printf (joined, i > first ? " %s" : "%s",
                            (char *) g_ptr_array_index (words, i));
  return g_string_free (joined, FALSE);
}

void
hf_quick_line_free (HfQuickLine *self)
{
  g_ptr_array_unref (self->words);
  g_free (self->staff);
  g_free (self->tags);
  g_free (self);
}
