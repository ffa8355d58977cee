/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Check-ups beside each other. The newest stands first: there may be more than there is room for.
 */

#include "session/health/hf-health-table.h"

#include "core/hf-measurement.h"

#include <glib/gi18n.h>
#include <string.h>

static char *
get_title (const HfRow *row, HfHealthPeriod period)
{
  const char *day = hf_row_text (row, HF_MEASUREMENT_DATE);

  return period == HF_HEALTH_YEARS ? g_strndup (day, strlen ("YYYY")) : g_strdup (day);
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  return -strcmp (*(char *const *) a, *(char *const *) b);
}

static GPtrArray *
list_titles (GPtrArray *all, HfHealthPeriod period)
{
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < all->len; i++)
    {
      const HfHealthSeries *series = g_ptr_array_index (all, i);

      for (guint j = 0; j < series->rows->len; j++)
        {
          g_autofree char *title = get_title (series->rows->pdata[j], period);

          if (!g_ptr_array_find_with_equal_func (titles, title, g_str_equal, NULL))
            g_ptr_array_add (titles, g_steal_pointer (&title));
        }
    }
  g_ptr_array_sort (titles, compare_titles);
  return titles;
}

/* The rows come oldest first, so the last one of a period stays. */
static void
fill_line (HfHealthTable *self, guint line, HfHealthPeriod period)
{
  const HfHealthSeries *series = g_ptr_array_index (self->series, line);

  for (guint i = 0; i < series->rows->len; i++)
    {
      g_autofree char *title = get_title (series->rows->pdata[i], period);
      guint            column = 0;

      g_ptr_array_find_with_equal_func (self->titles, title, g_str_equal, &column);
      self->cells->pdata[line * self->titles->len + column] = series->rows->pdata[i];
    }
}

HfHealthTable *
hf_health_table_new (GPtrArray *series, HfHealthPeriod period)
{
  HfHealthTable *self = g_new0 (HfHealthTable, 1);

  self->series = g_ptr_array_ref (series);
  self->titles = list_titles (series, period);
  self->cells = g_ptr_array_new ();
  g_ptr_array_set_size (self->cells, (int) (series->len * self->titles->len));
  for (guint line = 0; line < series->len; line++)
    fill_line (self, line, period);
  return self;
}

void
hf_health_table_free (HfHealthTable *self)
{
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->series);
  g_free (self);
}

const HfRow *
hf_health_table_get (const HfHealthTable *self, guint line, guint column)
{
  g_return_val_if_fail (line < self->series->len && column < self->titles->len, NULL);

  return self->cells->pdata[line * self->titles->len + column];
}

HfIndicatorVerdict
hf_health_table_judge (const HfHealthTable *self, guint line, guint column)
{
  const HfRow *row = hf_health_table_get (self, line, column);

  return row ? hf_health_series_judge (self->series->pdata[line], row) : HF_INDICATOR_NORMAL;
}

char *
hf_health_table_text (const HfHealthTable *self, guint line, guint column)
{
  const HfRow       *row = hf_health_table_get (self, line, column);
  HfIndicatorVerdict verdict = hf_health_table_judge (self, line, column);
  g_autofree char   *value = row ? hf_health_value_text (row) : g_strdup ("");

  if (verdict == HF_INDICATOR_NORMAL)
    return g_steal_pointer (&value);
  return g_strdup_printf ("%s %s", value, verdict == HF_INDICATOR_HIGH ? "▲" : "▼");
}

char *
hf_health_table_copy (const HfHealthTable *self)
{
  GString *text = g_string_new (_ ("Health indicator"));

  g_string_append_printf (text, "\t%s", _ ("Normal range"));
  for (guint i = 0; i < self->titles->len; i++)
    g_string_append_printf (text, "\t%s", (const char *) self->titles->pdata[i]);
  g_string_append_c (text, '\n');
  for (guint line = 0; line < self->series->len; line++)
    {
      const HfHealthSeries *series = g_ptr_array_index (self->series, line);
      g_autofree char      *range = hf_health_range_text (series);

      g_string_append_printf (text, "%s\t%s", _ (series->indicator->label),
                              range ? range : series->indicator->unit);
      for (guint i = 0; i < self->titles->len; i++)
        {
          g_autofree char *cell = hf_health_table_text (self, line, i);

          g_string_append_printf (text, "\t%s", cell);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
