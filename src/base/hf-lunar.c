/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Asking ICU takes tens of microseconds, so it is asked once a month and the days are counted from
 * there. */

#include "base/hf-lunar.h"

#include <unicode/ucal.h>

#define EPOCH_DAY       719163 /* 1970-01-01 */
#define MS_PER_DAY      86400000.0
#define MONTHS_REMEMBER 4 /* as many as six weeks touch, and one */

typedef struct
{
  HfDate   first;
  int      length;
  int      month;
  gboolean is_leap;
} Month;

struct _HfLunar
{
  UCalendar *calendar; /* owned; NULL when ICU has no Chinese calendar */
  Month      months[MONTHS_REMEMBER];
  guint      next; /* the slot to be overwritten next */
};

static gboolean
month_has (const Month *month, HfDate date)
{
  return date >= month->first && date < month->first + month->length;
}

static const Month *
find_month (HfLunar *self, HfDate date)
{
  for (guint i = 0; i < MONTHS_REMEMBER; i++)
    if (month_has (&self->months[i], date))
      return &self->months[i];
  return NULL;
}

/* A month that ICU 72 begins on another day than the almanac, or calls by another name. */
typedef struct
{
  int      year, month, day; /* when it begins */
  int      late;             /* how many days later ICU has it begin */
  int      name;
  gboolean is_leap;
} Mended;

/* All months of 1901 to 2100 were compared with the Hong Kong Observatory's conversion tables, new
 * moons also with Meeus, Astronomical Algorithms, chapter 49. These are the new moons that come
 * within minutes of midnight in Beijing, and three years whose leap month ICU puts later. */
/* clang-format off */
static const Mended mended[] = {
  { 1917, 3, 23, 0, 2, TRUE },   { 1917, 4, 21, 0, 3, FALSE },   { 1922, 6, 25, 0, 5, TRUE },
  { 1922, 7, 24, 0, 6, FALSE },  { 1954, 2, 3, 1, 1, FALSE },    { 1955, 2, 22, 1, 2, FALSE },
  { 1987, 7, 26, 0, 6, TRUE },   { 1987, 8, 24, 0, 7, FALSE },   { 1999, 1, 17, 1, 12, FALSE },
  { 2012, 8, 17, 1, 7, FALSE },  { 2018, 11, 8, -1, 10, FALSE }, { 2027, 2, 6, 1, 1, FALSE },
  { 2030, 2, 3, -1, 1, FALSE },  { 2070, 3, 12, 1, 2, FALSE },
};
/* clang-format on */

/* A day near @date that is in its month by either reckoning. */
static HfDate
avoid_dispute (HfDate date)
{
  for (guint i = 0; i < G_N_ELEMENTS (mended); i++)
    {
      HfDate first = hf_date_new (mended[i].year, mended[i].month, mended[i].day);

      if (date == MIN (first, first + mended[i].late))
        return date + mended[i].late;
    }
  return date;
}

static void
mend (Month *month)
{
  for (guint i = 0; i < G_N_ELEMENTS (mended); i++)
    {
      const Mended *right = &mended[i];
      HfDate        first = hf_date_new (right->year, right->month, right->day);

      if (month->first + month->length == first + right->late)
        month->length -= right->late; /* the month before it */
      if (month->first != first + right->late)
        continue;
      month->first = first;
      month->length += right->late;
      month->month = right->name;
      month->is_leap = right->is_leap;
    }
}

static const Month *
ask_month (HfLunar *self, HfDate date)
{
  UErrorCode status = U_ZERO_ERROR;
  Month     *month = &self->months[self->next];
  HfDate     asked = avoid_dispute (date);
  int        day;

  ucal_setMillis (self->calendar, (asked - EPOCH_DAY + 0.5) * MS_PER_DAY, &status);
  day = ucal_get (self->calendar, UCAL_DAY_OF_MONTH, &status);
  month->first = asked - day + 1;
  month->month = ucal_get (self->calendar, UCAL_MONTH, &status) + 1;
  month->is_leap = ucal_get (self->calendar, UCAL_IS_LEAP_MONTH, &status) != 0;
  month->length = ucal_getLimit (self->calendar, UCAL_DAY_OF_MONTH, UCAL_ACTUAL_MAXIMUM, &status);
  mend (month);
  self->next = (self->next + 1) % MONTHS_REMEMBER;
  if (U_SUCCESS (status) && month_has (month, date))
    return month;
  month->length = 0;
  return NULL;
}

HfLunar *
hf_lunar_new (void)
{
  HfLunar   *self = g_new0 (HfLunar, 1);
  UErrorCode status = U_ZERO_ERROR;

  /* Civil days have no zone; UTC keeps them whole. ICU finds the new moons in Chinese time itself.
   */
  self->calendar = ucal_open (u"UTC", -1, "zh@calendar=chinese", UCAL_TRADITIONAL, &status);
  if (U_FAILURE (status))
    g_clear_pointer (&self->calendar, ucal_close);
  return self;
}

void
hf_lunar_free (HfLunar *self)
{
  g_clear_pointer (&self->calendar, ucal_close);
  g_free (self);
}

gboolean
hf_lunar_convert (HfLunar *self, HfDate date, HfLunarDate *lunar)
{
  const Month *month;

  if (self->calendar == NULL || date == HF_DATE_NONE)
    return FALSE;
  month = find_month (self, date);
  if (month == NULL)
    month = ask_month (self, date);
  if (month == NULL)
    return FALSE;
  *lunar = (HfLunarDate){ month->month, date - month->first + 1, month->is_leap };
  return TRUE;
}

/* "" or 闰, and the month. */
static char *
write_month (const HfLunarDate *lunar, gboolean is_traditional)
{
  static const char *const months[] = { "正", "二", "三", "四", "五",   "六",
                                        "七", "八", "九", "十", "十一", NULL };
  const char              *leap = is_traditional ? "閏" : "闰";
  const char              *month = months[lunar->month - 1];

  if (month == NULL)
    month = is_traditional ? "臘" : "腊";
  return g_strconcat (lunar->is_leap ? leap : "", month, "月", NULL);
}

static char *
write_day (int day)
{
  static const char *const digits[] = {
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"
  };
  static const char *const tens[] = { "初", "十", "廿" };

  if (day == 20)
    return g_strdup ("二十");
  if (day == 30)
    return g_strdup ("三十");
  return g_strconcat (tens[(day - 1) / 10], digits[(day - 1) % 10], NULL);
}

char *
hf_lunar_date_to_text (const HfLunarDate *lunar, gboolean is_traditional)
{
  return lunar->day == 1 ? write_month (lunar, is_traditional) : write_day (lunar->day);
}

char *
hf_lunar_date_to_words (const HfLunarDate *lunar, gboolean is_traditional)
{
  g_autofree char *month = write_month (lunar, is_traditional);
  g_autofree char *day = write_day (lunar->day);

  return g_strconcat (month, day, NULL);
}
