/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One health indicator in full. */

#include "gui/common/health/hf-health-detail.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "chart/hf-chart.h"
#include "core/hf-measurement.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-icon-button.h"
#include "gui/common/health/hf-health-row.h"
#include "session/health/hf-health-chart.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HfHealthDetail
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *chart;
  GtkWidget *years_heading;
  GtkWidget *years;
  GtkWidget *values;
};

enum
{
  EDIT,
  REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfHealthDetail, hf_health_detail, GTK_TYPE_WIDGET)

static void
attach (GtkWidget *grid, const char *text, int column, int row, gboolean is_heading)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_set_hexpand (label, column > 0);
  gtk_widget_add_css_class (label, is_heading ? "dim-label" : "numeric");
  gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
}

/* How a value differs from that of the year before, of two values both. */
static char *
describe_change (const HfIndicator *indicator, const HfRow *row, const HfRow *before)
{
  static const guint fields[] = { HF_MEASUREMENT_VALUE, HF_MEASUREMENT_SECOND };
  GString           *text = g_string_new (NULL);

  for (guint i = 0; before != NULL && i < G_N_ELEMENTS (fields); i++)
    if (!hf_row_is_null (row, fields[i]) && !hf_row_is_null (before, fields[i]))
      {
        gint64           change = hf_row_int (row, fields[i]) - hf_row_int (before, fields[i]);
        g_autofree char *number = hf_indicator_format (indicator, ABS (change));

        g_string_append_printf (text, "%s%s%s", text->len > 0 ? " / " : "",
                                change > 0 ? "+" :
                                change < 0 ? "−" :
                                             "±",
                                number);
      }
  return g_string_free (text, FALSE);
}

static void
show_years (HfHealthDetail *self, const HfHealthSeries *series)
{
  g_autoptr (GPtrArray) years = hf_health_years (series);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->years)) != NULL)
    gtk_grid_remove (GTK_GRID (self->years), child);
  gtk_widget_set_visible (self->years, years->len > 1);
  gtk_widget_set_visible (self->years_heading, years->len > 1);
  attach (self->years, _ ("Year"), 0, 0, TRUE);
  attach (self->years, _ ("Last value"), 1, 0, TRUE);
  attach (self->years, _ ("Change"), 2, 0, TRUE);
  for (guint i = 0; i < years->len; i++)
    {
      const HfRow     *row = g_ptr_array_index (years, i);
      const HfRow     *before = i > 0 ? g_ptr_array_index (years, i - 1) : NULL;
      int              line = (int) (years->len - i); /* newest first */
      g_autofree char *year = g_strndup (hf_row_text (row, HF_MEASUREMENT_DATE), 4);
      g_autofree char *value = hf_health_row_value_text (series, row);
      g_autofree char *change = describe_change (series->indicator, row, before);

      attach (self->years, year, 0, line, FALSE);
      attach (self->years, value, 1, line, FALSE);
      attach (self->years, change, 2, line, FALSE);
    }
}

static void
button_clicked_cb (GtkWidget *button, HfHealthDetail *self)
{
  HfRow *row = g_object_get_data (G_OBJECT (button), "measurement");

  g_signal_emit (self, signals[GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "signal"))],
                 0, row);
}

static void
add_button (HfHealthDetail *self,
            GtkWidget      *row,
            const HfRow    *measurement,
            guint           signal,
            const char     *icon,
            const char     *label)
{
  GtkWidget *button = hf_icon_button_new (icon, label);

  g_object_set_data_full (G_OBJECT (button), "measurement", hf_row_ref (measurement),
                          (GDestroyNotify) hf_row_unref);
  g_object_set_data (G_OBJECT (button), "signal", GUINT_TO_POINTER (signal));
  g_signal_connect_object (button, "clicked", G_CALLBACK (button_clicked_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
make_value (HfHealthDetail *self, const HfHealthSeries *series, const HfRow *measurement)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *value = hf_health_row_value_text (series, measurement);
  const char      *note = hf_row_text (measurement, HF_MEASUREMENT_NOTE);
  g_autofree char *day =
    hf_format_day (hf_date_from_iso (hf_row_text (measurement, HF_MEASUREMENT_DATE)));
  g_autofree char *facts = hf_join_facts (day, note);
  g_autofree char *line = hf_str_visible_controls (facts);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), value);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  add_button (self, row, measurement, EDIT, "document-edit-symbolic", _ ("Edit"));
  add_button (self, row, measurement, REMOVE, "user-trash-symbolic", _ ("Remove"));
  return row;
}

static void
show_values (HfHealthDetail *self, const HfHealthSeries *series)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->values)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->values), child);
  for (guint i = series->rows->len; i > 0; i--)
    gtk_list_box_append (GTK_LIST_BOX (self->values),
                         make_value (self, series, g_ptr_array_index (series->rows, i - 1)));
}

static void
hf_health_detail_dispose (GObject *object)
{
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_HEALTH_DETAIL);

  G_OBJECT_CLASS (hf_health_detail_parent_class)->dispose (object);
}

static void
hf_health_detail_class_init (HfHealthDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_health_detail_dispose;
  signals[EDIT] = g_signal_new ("edit", HF_TYPE_HEALTH_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, HF_TYPE_ROW);
  signals[REMOVE] = g_signal_new ("remove", HF_TYPE_HEALTH_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, HF_TYPE_ROW);
  g_type_ensure (HF_TYPE_CHART);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/health/hf-health-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, HfHealthDetail, chart);
  gtk_widget_class_bind_template_child (widget_class, HfHealthDetail, years_heading);
  gtk_widget_class_bind_template_child (widget_class, HfHealthDetail, years);
  gtk_widget_class_bind_template_child (widget_class, HfHealthDetail, values);
}

static void
hf_health_detail_init (HfHealthDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_health_detail_set_series (HfHealthDetail *self, const HfHealthSeries *series)
{
  g_return_if_fail (HF_IS_HEALTH_DETAIL (self));

  g_autoptr (HfChartData) data = hf_health_chart_data (series);

  hf_chart_set_data (HF_CHART (self->chart), data);
  show_years (self, series);
  show_values (self, series);
}
