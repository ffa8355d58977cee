/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A label tells by its tooltip what it has no room for, and only that. */

#include "gui/common/hf-overflow-tooltip.h"

#define LONG_TEXT "A reason that is far longer than the label it stands in"

static gboolean
has_tooltip (GtkWidget *label)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean has = FALSE;

  g_signal_emit_by_name (label, "query-tooltip", 1, 1, FALSE, tooltip, &has);
  return has;
}

static void
allocate (GtkWidget *label, int width)
{
  int           height;
  GtkAllocation place = { 0, 0, width, 0 };

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  place.height = height;
  gtk_widget_size_allocate (label, &place, -1);
}

static void
test_only_without_room (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (LONG_TEXT));
  int        natural;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  hf_overflow_tooltip_add (GTK_LABEL (label));
  g_assert_true (gtk_widget_get_has_tooltip (label));
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  allocate (label, natural / 3);
  g_assert_true (has_tooltip (label));
  allocate (label, natural);
  g_assert_false (has_tooltip (label));

  allocate (label, natural / 3);
  gtk_label_set_label (GTK_LABEL (label), "A");
  g_assert_false (has_tooltip (label));
  g_assert_finalize_object (label);
}

static void
test_inscription (void)
{
  GtkWidget *text = g_object_ref_sink (gtk_inscription_new (LONG_TEXT));

  hf_overflow_tooltip_add_inscription (GTK_INSCRIPTION (text));
  allocate (text, 50);
  g_assert_true (has_tooltip (text));
  gtk_inscription_set_text (GTK_INSCRIPTION (text), "A");
  g_assert_false (has_tooltip (text));
  gtk_inscription_set_text (GTK_INSCRIPTION (text), NULL);
  g_assert_false (has_tooltip (text));
  g_assert_finalize_object (text);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overflow-tooltip/only-without-room", test_only_without_room);
  g_test_add_func ("/overflow-tooltip/inscription", test_inscription);
  return g_test_run ();
}
