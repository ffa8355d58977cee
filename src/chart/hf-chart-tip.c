/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A readout as a small card, numbers under each other. It wears the theme's own tooltip look. It
 * must not know where it is shown. */

#include "chart/hf-chart-tip.h"

struct _HfChartTip
{
  GtkWidget  parent_instance;
  GtkWidget *content;
  GtkLabel  *heading;
  GtkLabel  *labels;
  GtkLabel  *values;
};

G_DEFINE_FINAL_TYPE (HfChartTip, hf_chart_tip, GTK_TYPE_WIDGET)

static char *
join_rows (const HfReadout *readout, gboolean values)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < readout->rows->len; i++)
    {
      const HfReadoutRow *row = g_ptr_array_index (readout->rows, i);

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, values ? row->value : row->label);
    }

  return g_string_free (text, FALSE);
}

static void
hf_chart_tip_dispose (GObject *object)
{
  HfChartTip *self = HF_CHART_TIP (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_chart_tip_parent_class)->dispose (object);
}

static void
hf_chart_tip_class_init (HfChartTipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_chart_tip_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/chart/hf-chart-tip.ui");
  gtk_widget_class_bind_template_child (widget_class, HfChartTip, content);
  gtk_widget_class_bind_template_child (widget_class, HfChartTip, heading);
  gtk_widget_class_bind_template_child (widget_class, HfChartTip, labels);
  gtk_widget_class_bind_template_child (widget_class, HfChartTip, values);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tooltip");
}

static void
hf_chart_tip_init (HfChartTip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_direction (GTK_WIDGET (self->values), GTK_TEXT_DIR_LTR);
}

GtkWidget *
hf_chart_tip_new (void)
{
  return g_object_new (HF_TYPE_CHART_TIP, NULL);
}

void
hf_chart_tip_set_readout (HfChartTip *self, const HfReadout *readout)
{
  g_autofree char *labels = join_rows (readout, FALSE);
  g_autofree char *values = join_rows (readout, TRUE);

  g_return_if_fail (HF_IS_CHART_TIP (self));

  gtk_label_set_text (self->heading, readout->heading);
  gtk_label_set_text (self->labels, labels);
  gtk_label_set_text (self->values, values);
}
