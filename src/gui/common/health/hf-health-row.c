/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Drawing one health indicator as a line of a list. */

#include "gui/common/health/hf-health-row.h"

#include "chart/hf-sparkline-view.h"
#include "core/hf-measurement.h"
#include "gui/common/hf-format.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#define FEW 2 /* so many values need no picture */

static double
to_number (gint64 value, double open)
{
  return value == HF_INDICATOR_OPEN ? open : (double) value / HF_INDICATOR_SCALE;
}

static HfSparklinePoint
make_point (const HfHealthSeries *series, const HfRow *row)
{
  HfIndicatorVerdict verdict = hf_health_series_judge (series, row);
  HfSparklinePoint   point = { .value = to_number (hf_row_int (row, HF_MEASUREMENT_VALUE), NAN),
                               .lower = NAN };

  if (series->indicator->has_second && !hf_row_is_null (row, HF_MEASUREMENT_SECOND))
    point.lower = to_number (hf_row_int (row, HF_MEASUREMENT_SECOND), NAN);
  if (verdict != HF_INDICATOR_NORMAL)
    point.side = verdict == HF_INDICATOR_HIGH ? 1 : -1;
  return point;
}

static HfSparkline
make_sparkline (const HfHealthSeries *series)
{
  guint  n = MIN (series->rows->len, HF_SPARKLINE_MOST);
  gint64 low = series->indicator->has_second ? series->indicator->second.low : series->range.low;
  HfSparkline sparkline = { .n_points = n,
                            .low = to_number (low, -INFINITY),
                            .high = to_number (series->range.high, INFINITY) };

  for (guint i = 0; i < n; i++)
    sparkline.points[i] =
      make_point (series, g_ptr_array_index (series->rows, series->rows->len - n + i));
  return sparkline;
}

static char *
format_day (const HfRow *row)
{
  return hf_format_day (hf_date_from_iso (hf_row_text (row, HF_MEASUREMENT_DATE)));
}

/* Each value and its day, newest last, as in the picture. */
static char *
list_values (const HfHealthSeries *series)
{
  GString *text = g_string_new (NULL);
  guint    n = MIN (series->rows->len, HF_SPARKLINE_MOST);

  for (guint i = series->rows->len - n; i < series->rows->len; i++)
    {
      const HfRow     *row = g_ptr_array_index (series->rows, i);
      g_autofree char *day = format_day (row);
      g_autofree char *value = hf_health_row_value_text (series, row);

      g_string_append_printf (text, text->len > 0 ? "\n%s  %s" : "%s  %s", day, value);
    }
  return g_string_free (text, FALSE);
}

char *
hf_health_row_value_text (const HfHealthSeries *series, const HfRow *row)
{
  HfIndicatorVerdict verdict = hf_health_series_judge (series, row);
  g_autofree char   *value = hf_health_value_with_unit (row);

  if (verdict == HF_INDICATOR_NORMAL)
    return g_steal_pointer (&value);
  return g_strdup_printf ("%s %s %s", value, verdict == HF_INDICATOR_HIGH ? "▲" : "▼",
                          hf_health_verdict_word (verdict));
}

GtkWidget *
hf_health_row_sparkline (const HfHealthSeries *series)
{
  HfSparkline      sparkline = make_sparkline (series);
  GtkWidget       *view;
  g_autofree char *values = list_values (series);

  if (series->rows->len <= FEW)
    return NULL;
  view = hf_sparkline_view_new ();
  hf_sparkline_view_set (HF_SPARKLINE_VIEW (view), &sparkline);
  gtk_widget_set_valign (view, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (view, values);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, values, -1);
  return view;
}

static char *
describe (const HfHealthSeries *series)
{
  g_autofree char *day = format_day (hf_health_series_latest (series));

  if (hf_health_series_is_rising (series))
    /* Translators: a day; the value rose three times in a row */
    return g_strdup_printf (_ ("%s · rising three times in a row"), day);
  return g_steal_pointer (&day);
}

static GtkWidget *
make_value (const HfHealthSeries *series)
{
  const HfRow     *latest = hf_health_series_latest (series);
  g_autofree char *text = hf_health_row_value_text (series, latest);
  GtkWidget       *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_widget_add_css_class (label, "numeric");
  if (hf_health_series_judge (series, latest) != HF_INDICATOR_NORMAL)
    gtk_widget_add_css_class (label, "heading");
  return label;
}

GtkWidget *
hf_health_row_new (const HfHealthSeries *series)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *sparkline = hf_health_row_sparkline (series);
  g_autofree char *subtitle = describe (series);

  gtk_widget_set_name (row, series->indicator->code);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 g_dgettext (NULL, series->indicator->label));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (sparkline != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), sparkline);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_value (series));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}
