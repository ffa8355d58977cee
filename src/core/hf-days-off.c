/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The public holidays as the General Office of the State Council announces them each autumn for the
 * year to come, with the weekends that are worked for them. They follow no rule, so they are a
 * table: a year is added when it has been announced. What a hospital says itself goes before it.
 *
 * What a hospital says is a handful of spans that hardly ever change, asked for by plain values on
 * many threads. So it is kept like an interned string: equal ones are one, and none ever goes. */

#include "core/hf-days-off.h"

#include "core/hf-work-day.h"

#include <glib/gi18n.h>
#include <string.h>

/* clang-format off */
#define NEW_YEAR    N_ ("New Year")
#define SPRING      N_ ("Spring Festival")
#define QINGMING    N_ ("Qingming Festival")
#define LABOUR      N_ ("Labour Day")
#define DRAGON_BOAT N_ ("Dragon Boat Festival")
#define MID_AUTUMN  N_ ("Mid-Autumn Festival")
#define NATIONAL    N_ ("National Day")
#define BOTH        N_ ("Mid-Autumn Festival and National Day")

static const struct
{
  int         from; /* 20231001 */
  int         to;   /* the last day of it */
  HfDayKind   kind;
  const char *name;
} announced[] = {
  { 20221231, 20230102, HF_DAY_OFF, NEW_YEAR },
  { 20230121, 20230127, HF_DAY_OFF, SPRING },
  { 20230128, 20230129, HF_DAY_MADE_UP, SPRING },
  { 20230405, 20230405, HF_DAY_OFF, QINGMING },
  { 20230423, 20230423, HF_DAY_MADE_UP, LABOUR },
  { 20230429, 20230503, HF_DAY_OFF, LABOUR },
  { 20230506, 20230506, HF_DAY_MADE_UP, LABOUR },
  { 20230622, 20230624, HF_DAY_OFF, DRAGON_BOAT },
  { 20230625, 20230625, HF_DAY_MADE_UP, DRAGON_BOAT },
  { 20230929, 20231006, HF_DAY_OFF, BOTH },
  { 20231007, 20231008, HF_DAY_MADE_UP, BOTH },
  { 20240101, 20240101, HF_DAY_OFF, NEW_YEAR },
  { 20240204, 20240204, HF_DAY_MADE_UP, SPRING },
  { 20240210, 20240217, HF_DAY_OFF, SPRING },
  { 20240218, 20240218, HF_DAY_MADE_UP, SPRING },
  { 20240404, 20240406, HF_DAY_OFF, QINGMING },
  { 20240407, 20240407, HF_DAY_MADE_UP, QINGMING },
  { 20240428, 20240428, HF_DAY_MADE_UP, LABOUR },
  { 20240501, 20240505, HF_DAY_OFF, LABOUR },
  { 20240511, 20240511, HF_DAY_MADE_UP, LABOUR },
  { 20240610, 20240610, HF_DAY_OFF, DRAGON_BOAT },
  { 20240914, 20240914, HF_DAY_MADE_UP, MID_AUTUMN },
  { 20240915, 20240917, HF_DAY_OFF, MID_AUTUMN },
  { 20240929, 20240929, HF_DAY_MADE_UP, NATIONAL },
  { 20241001, 20241007, HF_DAY_OFF, NATIONAL },
  { 20241012, 20241012, HF_DAY_MADE_UP, NATIONAL },
  { 20250101, 20250101, HF_DAY_OFF, NEW_YEAR },
  { 20250126, 20250126, HF_DAY_MADE_UP, SPRING },
  { 20250128, 20250204, HF_DAY_OFF, SPRING },
  { 20250208, 20250208, HF_DAY_MADE_UP, SPRING },
  { 20250404, 20250406, HF_DAY_OFF, QINGMING },
  { 20250427, 20250427, HF_DAY_MADE_UP, LABOUR },
  { 20250501, 20250505, HF_DAY_OFF, LABOUR },
  { 20250531, 20250602, HF_DAY_OFF, DRAGON_BOAT },
  { 20250928, 20250928, HF_DAY_MADE_UP, BOTH },
  { 20251001, 20251008, HF_DAY_OFF, BOTH },
  { 20251011, 20251011, HF_DAY_MADE_UP, BOTH },
  { 20260101, 20260103, HF_DAY_OFF, NEW_YEAR },
  { 20260104, 20260104, HF_DAY_MADE_UP, NEW_YEAR },
  { 20260214, 20260214, HF_DAY_MADE_UP, SPRING },
  { 20260215, 20260223, HF_DAY_OFF, SPRING },
  { 20260228, 20260228, HF_DAY_MADE_UP, SPRING },
  { 20260404, 20260406, HF_DAY_OFF, QINGMING },
  { 20260501, 20260505, HF_DAY_OFF, LABOUR },
  { 20260509, 20260509, HF_DAY_MADE_UP, LABOUR },
  { 20260619, 20260621, HF_DAY_OFF, DRAGON_BOAT },
  { 20260920, 20260920, HF_DAY_MADE_UP, NATIONAL },
  { 20260925, 20260927, HF_DAY_OFF, MID_AUTUMN },
  { 20261001, 20261007, HF_DAY_OFF, NATIONAL },
  { 20261010, 20261010, HF_DAY_MADE_UP, NATIONAL },
};
/* clang-format on */

/* Its padding is zero: it is compared byte by byte. */
typedef struct
{
  HfDate      from;
  HfDate      to;
  HfDayKind   kind;
  const char *name; /* interned */
} Span;

struct _HfDaysOff
{
  guint n;
  Span  spans[]; /* the one that counts first */
};

/* How many days off at the least make a year one that somebody entered, and not merely a day of the
 * hospital's own. By law there were always more. */
#define LEAST_OF_YEAR 7
/* A span without an end, as files write it with a day in the year 9999, is one of a year: there has
 * to be a working day after any other. */
#define MAX_DAYS 366

static void
read_span (Span *self, const HfRow *row)
{
  const char *name = hf_row_text (row, HF_WORK_DAY_NAME);
  HfDate      until = hf_date_from_iso (hf_row_text (row, HF_WORK_DAY_UNTIL));

  self->from = hf_date_from_iso (hf_row_text (row, HF_WORK_DAY_DATE));
  self->to = until != HF_DATE_NONE ? MIN (until, self->from + MAX_DAYS) : self->from;
  self->kind = g_strcmp0 (hf_row_text (row, HF_WORK_DAY_KIND), HF_WORK_DAY_WORKED) == 0 ?
                 HF_DAY_MADE_UP :
                 HF_DAY_OFF;
  self->name = g_intern_string (name);
}

/* A day within a week is said of that day; of two that are as long the newer one counts. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const HfRow *one = *(const HfRow *const *) a, *other = *(const HfRow *const *) b;
  Span         mine, others;
  int          longer;

  read_span (&mine, one);
  read_span (&others, other);
  longer = (mine.to - mine.from) - (others.to - others.from);
  return longer != 0 ? longer : (one->id < other->id) - (one->id > other->id);
}

static const HfDaysOff *
intern (HfDaysOff *self)
{
  static GHashTable *known;
  G_LOCK_DEFINE_STATIC (known);
  GBytes          *bytes = g_bytes_new_take (self, sizeof (HfDaysOff) + self->n * sizeof (Span));
  const HfDaysOff *interned;

  G_LOCK (known);
  if (known == NULL)
    known = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, NULL, NULL);
  interned = g_hash_table_lookup (known, bytes);
  if (interned != NULL)
    g_bytes_unref (bytes);
  else
    {
      interned = self;
      g_hash_table_insert (known, bytes, self);
    }
  G_UNLOCK (known);
  return interned;
}

const HfDaysOff *
hf_days_off_take (const GPtrArray *rows)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  HfDaysOff *self;

  if (rows->len == 0)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (sorted, rows->pdata[i]);
  g_ptr_array_sort (sorted, compare_rows);
  self = g_malloc0 (sizeof (HfDaysOff) + sorted->len * sizeof (Span));
  self->n = sorted->len;
  for (guint i = 0; i < sorted->len; i++)
    read_span (&self->spans[i], sorted->pdata[i]);
  return intern (self);
}

static const Span *
find_own (const HfDaysOff *self, HfDate day)
{
  for (guint i = 0; self != NULL && i < self->n; i++)
    if (day >= self->spans[i].from && day <= self->spans[i].to)
      return &self->spans[i];
  return NULL;
}

HfDayKind
hf_days_off_find (const HfDaysOff *own, HfDate day, const char **name)
{
  const Span *span = find_own (own, day);
  int         year, month, day_of_month, number;

  if (span != NULL)
    {
      if (name != NULL)
        *name = span->name;
      return span->kind;
    }

  hf_date_get_ymd (day, &year, &month, &day_of_month);
  number = (year * 100 + month) * 100 + day_of_month;
  for (guint i = 0; i < G_N_ELEMENTS (announced); i++)
    if (number >= announced[i].from && number <= announced[i].to)
      {
        if (name != NULL)
          *name = _ (announced[i].name);
        return announced[i].kind;
      }
  if (name != NULL)
    *name = NULL;
  return HF_DAY_AS_USUAL;
}

gboolean
hf_days_off_is_workday (const HfDaysOff *own, HfDate day, guint usual)
{
  HfDayKind kind = hf_days_off_find (own, day, NULL);

  if (kind == HF_DAY_AS_USUAL)
    return (usual & 1u << hf_date_weekday (day)) != 0;
  return kind == HF_DAY_MADE_UP;
}

static gboolean
is_announced (int year)
{
  for (guint i = 0; i < G_N_ELEMENTS (announced); i++)
    if (announced[i].to / 10000 == year)
      return TRUE;
  return FALSE;
}

gboolean
hf_days_off_knows_year (const HfDaysOff *own, int year)
{
  guint n = 0;

  if (is_announced (year))
    return TRUE;
  for (HfDate day = hf_date_new (year, 1, 1); own != NULL && day < hf_date_new (year + 1, 1, 1);
       day++)
    {
      const Span *span = find_own (own, day);

      n += span != NULL && span->kind == HF_DAY_OFF;
    }
  return n >= LEAST_OF_YEAR;
}
