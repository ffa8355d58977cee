/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The badge of a grade: whose grade it is can be seen, pointed at and heard. */

#include "gui/common/hf-grade-badge.h"

static gboolean
has_tooltip (GtkWidget *badge)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean has = FALSE;

  g_signal_emit_by_name (badge, "query-tooltip", 1, 1, FALSE, tooltip, &has);
  return has;
}

static void
assert_badge (GtkWidget *badge, gboolean is_round, const char *name)
{
  g_assert_cmpint (gtk_widget_has_css_class (badge, "of-customer"), ==, is_round);
  g_assert_cmpint (has_tooltip (badge), ==, name != NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (badge), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       name ? name : "No grade");
}

static void
test_whose (void)
{
  GtkWidget *task = g_object_ref_sink (hf_grade_badge_new ("A"));
  GtkWidget *person = g_object_ref_sink (hf_grade_badge_new_of_customer ("A"));

  assert_badge (task, FALSE, "Follow-up of grade A");
  assert_badge (person, TRUE, "Customer of grade A");
  hf_grade_badge_set_grade (HF_GRADE_BADGE (person), "C");
  assert_badge (person, TRUE, "Customer of grade C");
  hf_grade_badge_set_grade (HF_GRADE_BADGE (person), NULL);
  assert_badge (person, TRUE, NULL);
  g_object_unref (task);
  g_object_unref (person);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grade-badge/whose", test_whose);
  return g_test_run ();
}
