/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A short tooltip stands in one line in either script, a long one in several. */

#include "gui/common/hf-tooltip-width.h"

#define LONG_TEXT                                                                                                                                 \
  "接通后先核对姓名，再问恢复情况、用药和复查时间；有不适立即转告主管医师，并在备注中写明原话和约" \
  "定的时间。"

/* How wide GTK makes the label of a widget's tooltip, in the pixels of one line of it. */
static double
get_share_of_line (GtkTooltip *tooltip, const char *text)
{
  GtkWidget *widget = g_object_ref_sink (gtk_drawing_area_new ());
  GtkWidget *probe = gtk_drawing_area_new ();
  GtkWidget *label;
  g_autoptr (PangoLayout) layout = NULL;
  gboolean has = FALSE;
  int      natural, line;

  gtk_widget_set_tooltip_text (widget, text);
  g_signal_emit_by_name (widget, "query-tooltip", 1, 1, FALSE, tooltip, &has);
  g_assert_true (has);
  gtk_tooltip_set_custom (tooltip, probe);
  label = gtk_widget_get_first_child (gtk_widget_get_parent (probe));
  while (!GTK_IS_LABEL (label))
    label = gtk_widget_get_next_sibling (label);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, text);
  gtk_widget_set_visible (label, TRUE); /* the tooltip does so when it is shown */
  layout = gtk_widget_create_pango_layout (label, text);
  pango_layout_get_pixel_size (layout, &line, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_tooltip_set_custom (tooltip, NULL);
  g_assert_finalize_object (widget);
  return (double) natural / line;
}

static void
test_fits_its_text (void)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);

  g_assert_cmpfloat (get_share_of_line (tooltip, "提醒"), >=, 1);
  g_assert_cmpfloat (get_share_of_line (tooltip, "打开客户卡"), >=, 1);
  /* As long as the one before was wide: GTK then sets no other width. */
  g_assert_cmpfloat (get_share_of_line (tooltip, "新建客户时先看是否有重"), >=, 1);
  g_assert_cmpfloat (get_share_of_line (tooltip, "Never contacted yet"), >=, 1);
  g_assert_cmpfloat (get_share_of_line (tooltip, LONG_TEXT), <, 1);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  hf_tooltip_width_mend ();
  g_test_add_func ("/tooltip-width/fits-its-text", test_fits_its_text);
  return g_test_run ();
}
