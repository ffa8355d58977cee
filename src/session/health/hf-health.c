/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Health indicators as they are shown. No colours and no widgets: words only. */

#include "session/health/hf-health.h"

#include "core/hf-decimal.h"
#include "core/hf-measurement.h"

#include <glib/gi18n.h>
#include <string.h>

#define RISES 3 /* so many rises in a row are worth a mark */

void
hf_health_series_free (HfHealthSeries *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const HfRow *left = *(const HfRow **) a, *right = *(const HfRow **) b;
  int          days =
    g_strcmp0 (hf_row_text (left, HF_MEASUREMENT_DATE), hf_row_text (right, HF_MEASUREMENT_DATE));

  return days != 0 ? days : (left->id > right->id) - (left->id < right->id);
}

static HfHealthSeries *
make_series (const HfIndicator *indicator, const char *sex)
{
  HfHealthSeries *self = g_new0 (HfHealthSeries, 1);

  self->indicator = indicator;
  self->range = hf_indicator_range (indicator, sex);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  return self;
}

static HfHealthSeries *
find_series (GPtrArray *list, const HfIndicator *indicator)
{
  for (guint i = 0; i < list->len; i++)
    {
      HfHealthSeries *series = g_ptr_array_index (list, i);

      if (series->indicator == indicator)
        return series;
    }
  return NULL;
}

static int
compare_series (gconstpointer a, gconstpointer b)
{
  const HfHealthSeries *left = *(const HfHealthSeries **) a, *right = *(const HfHealthSeries **) b;

  return hf_indicator_compare (left->indicator, right->indicator);
}

GPtrArray *
hf_health_series_list (GPtrArray *rows, const char *sex)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_health_series_free);

  for (guint i = 0; i < rows->len; i++)
    {
      HfRow             *row = g_ptr_array_index (rows, i);
      const HfIndicator *indicator = hf_indicator_for (hf_row_text (row, HF_MEASUREMENT_INDICATOR));
      HfHealthSeries    *series = find_series (list, indicator);

      if (indicator == NULL || hf_row_is_null (row, HF_MEASUREMENT_VALUE))
        continue;
      if (series == NULL)
        {
          series = make_series (indicator, sex);
          g_ptr_array_add (list, series);
        }
      g_ptr_array_add (series->rows, hf_row_ref (row));
    }
  for (guint i = 0; i < list->len; i++)
    g_ptr_array_sort (((HfHealthSeries *) list->pdata[i])->rows, compare_days);
  g_ptr_array_sort (list, compare_series);
  return list;
}

const HfRow *
hf_health_series_latest (const HfHealthSeries *self)
{
  return g_ptr_array_index (self->rows, self->rows->len - 1);
}

HfIndicatorVerdict
hf_health_series_judge (const HfHealthSeries *self, const HfRow *row)
{
  HfIndicatorVerdict verdict =
    hf_indicator_judge (self->range, hf_row_int (row, HF_MEASUREMENT_VALUE));

  if (verdict == HF_INDICATOR_NORMAL && self->indicator->has_second &&
      !hf_row_is_null (row, HF_MEASUREMENT_SECOND))
    verdict = hf_indicator_judge (self->indicator->second, hf_row_int (row, HF_MEASUREMENT_SECOND));
  return verdict;
}

gboolean
hf_health_series_is_rising (const HfHealthSeries *self)
{
  guint n = self->rows->len;

  if (n <= RISES)
    return FALSE;
  for (guint i = n - RISES; i < n; i++)
    if (hf_row_int (g_ptr_array_index (self->rows, i), HF_MEASUREMENT_VALUE) <=
        hf_row_int (g_ptr_array_index (self->rows, i - 1), HF_MEASUREMENT_VALUE))
      return FALSE;
  return TRUE;
}

static int
compare_urgency (gconstpointer a, gconstpointer b)
{
  const HfHealthSeries *left = *(const HfHealthSeries **) a, *right = *(const HfHealthSeries **) b;
  const HfRow *newest[] = { hf_health_series_latest (left), hf_health_series_latest (right) };
  gboolean     is_odd[] = { hf_health_series_judge (left, newest[0]) != HF_INDICATOR_NORMAL,
                            hf_health_series_judge (right, newest[1]) != HF_INDICATOR_NORMAL };
  int          days = g_strcmp0 (hf_row_text (newest[1], HF_MEASUREMENT_DATE),
                                 hf_row_text (newest[0], HF_MEASUREMENT_DATE));

  if (is_odd[0] != is_odd[1])
    return is_odd[0] ? -1 : 1;
  return days != 0 ? days : hf_indicator_compare (left->indicator, right->indicator);
}

GPtrArray *
hf_health_series_pick (GPtrArray *series, guint most)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < series->len; i++)
    g_ptr_array_add (picked, g_ptr_array_index (series, i));
  g_ptr_array_sort (picked, compare_urgency);
  if (picked->len > most)
    g_ptr_array_set_size (picked, (int) most);
  return picked;
}

const char *
hf_health_verdict_word (HfIndicatorVerdict verdict)
{
  switch (verdict)
    {
    case HF_INDICATOR_HIGH:
      return C_ ("health indicator", "high");
    case HF_INDICATOR_LOW:
      return C_ ("health indicator", "low");
    case HF_INDICATOR_NORMAL:
    default:
      return NULL;
    }
}

char *
hf_health_value_text (const HfRow *row)
{
  const HfIndicator *indicator = hf_indicator_for (hf_row_text (row, HF_MEASUREMENT_INDICATOR));
  g_autofree char   *first = NULL, *second = NULL;

  if (indicator == NULL || hf_row_is_null (row, HF_MEASUREMENT_VALUE))
    return NULL;
  first = hf_indicator_format (indicator, hf_row_int (row, HF_MEASUREMENT_VALUE));
  if (hf_row_is_null (row, HF_MEASUREMENT_SECOND))
    return g_steal_pointer (&first);
  second = hf_indicator_format (indicator, hf_row_int (row, HF_MEASUREMENT_SECOND));
  return g_strdup_printf ("%s/%s", first, second);
}

char *
hf_health_value_with_unit (const HfRow *row)
{
  const HfIndicator *indicator = hf_indicator_for (hf_row_text (row, HF_MEASUREMENT_INDICATOR));
  g_autofree char   *value = hf_health_value_text (row);

  if (value == NULL || *indicator->unit == '\0')
    return g_steal_pointer (&value);
  return g_strdup_printf ("%s %s", value, indicator->unit);
}

static char *
format_bound (const HfIndicator *indicator, gint64 bound)
{
  return bound != HF_INDICATOR_OPEN ? hf_indicator_format (indicator, bound) : NULL;
}

char *
hf_health_range_text (const HfHealthSeries *self)
{
  const HfIndicator *indicator = self->indicator;
  HfIndicatorRange   range = self->range;
  g_autofree char   *low = format_bound (indicator, range.low);
  g_autofree char   *high = format_bound (indicator, range.high);

  if (range.low == HF_INDICATOR_OPEN && range.high == HF_INDICATOR_OPEN)
    return NULL;
  if (range.low == HF_INDICATOR_OPEN)
    return g_strdup_printf ("≤ %s %s", high, indicator->unit);
  if (range.high == HF_INDICATOR_OPEN)
    return g_strdup_printf ("≥ %s %s", low, indicator->unit);
  if (indicator->has_second)
    {
      g_autofree char *low2 = hf_indicator_format (indicator, indicator->second.low);
      g_autofree char *high2 = hf_indicator_format (indicator, indicator->second.high);

      return g_strdup_printf ("%s–%s / %s–%s %s", low, high, low2, high2, indicator->unit);
    }
  return g_strdup_printf ("%s–%s %s", low, high, indicator->unit);
}

typedef struct
{
  gint64   first, second;
  gboolean has_second;
} Reading;

/* Of a test that only a laboratory knows there may be any value, or two. */
static gboolean
read_other (char **parts, Reading *reading)
{
  reading->has_second = g_strv_length (parts) == 2;
  return g_strv_length (parts) <= 2 && parts[0] != NULL &&
         hf_decimal_parse (parts[0], &reading->first) &&
         (!reading->has_second || hf_decimal_parse (parts[1], &reading->second));
}

/* Whether it is a value at all; of no living person, perhaps. */
static gboolean
read_text (const HfIndicator *indicator, const char *text, Reading *reading)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_auto (GStrv) parts = g_strsplit (plain ? plain : "", "/", -1);

  if (hf_indicator_find (indicator->code) == NULL)
    return read_other (parts, reading);
  reading->has_second = indicator->has_second;
  return g_strv_length (parts) == (indicator->has_second ? 2 : 1) &&
         hf_indicator_parse (parts[0], &reading->first) &&
         (!indicator->has_second || hf_indicator_parse (parts[1], &reading->second));
}

static char *
explain_limits (const HfIndicator *indicator, HfIndicatorRange possible)
{
  g_autofree char *low = hf_decimal_format (possible.low, 0);
  g_autofree char *high = hf_decimal_format (possible.high, 0);

  /* Translators: two limits and their unit, as in "from 30 to 370 mmHg" */
  return g_strdup_printf (_ ("Nobody has this value: from %s to %s %s is possible."), low, high,
                          indicator->unit);
}

char *
hf_health_explain_value (const HfIndicator *indicator, const char *text)
{
  Reading reading = { 0 };

  if (!read_text (indicator, text, &reading))
    return g_strdup (indicator->has_second ? _ ("Write both values as in 128/82.") :
                                             _ ("Write a number as in 5.4."));
  switch (hf_indicator_find_flaw (indicator, reading.first, reading.second))
    {
    case HF_INDICATOR_IMPOSSIBLE:
      return explain_limits (indicator, indicator->possible);
    case HF_INDICATOR_IMPOSSIBLE_SECOND:
      return explain_limits (indicator, indicator->possible_second);
    case HF_INDICATOR_SWAPPED:
      return g_strdup (_ ("The second value must be below the first, as in 128/82."));
    case HF_INDICATOR_SOUND:
    default:
      return NULL;
    }
}

gboolean
hf_health_read_value (HfRow *draft, const HfIndicator *indicator, const char *text)
{
  Reading reading = { 0 };

  if (!read_text (indicator, text, &reading) ||
      hf_indicator_find_flaw (indicator, reading.first, reading.second) != HF_INDICATOR_SOUND)
    return FALSE;
  hf_row_set_text (draft, HF_MEASUREMENT_INDICATOR, indicator->code);
  hf_row_set_int (draft, HF_MEASUREMENT_VALUE, reading.first);
  if (reading.has_second)
    hf_row_set_int (draft, HF_MEASUREMENT_SECOND, reading.second);
  else
    hf_row_set_null (draft, HF_MEASUREMENT_SECOND);
  return TRUE;
}

GPtrArray *
hf_health_years (const HfHealthSeries *self)
{
  GPtrArray *years = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const HfRow *row = g_ptr_array_index (self->rows, i);
      const HfRow *next = i + 1 < self->rows->len ? g_ptr_array_index (self->rows, i + 1) : NULL;
      const char  *day = hf_row_text (row, HF_MEASUREMENT_DATE);

      if (next == NULL ||
          strncmp (day, hf_row_text (next, HF_MEASUREMENT_DATE), strlen ("YYYY")) != 0)
        g_ptr_array_add (years, hf_row_ref (row));
    }
  return years;
}
