/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The name of a list's row as a screen reader is told it: on the widget around it, without what is
 * empty, and by the property as by the function. */

#include "gui/common/hf-spoken.h"

static void
assert_name (GtkWidget *widget, const char *name)
{
  g_autofree char *problem =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        name);

  g_assert_cmpstr (problem, ==, NULL);
}

static void
test_parts (void)
{
  GtkWidget *holder = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *row = gtk_label_new (NULL);

  gtk_box_append (GTK_BOX (holder), row);
  hf_spoken_name_row (row, "08:00", "", "陈建国", NULL);
  assert_name (holder, "08:00, 陈建国");
  hf_spoken_name_row (row, "", NULL);
  assert_name (holder, "");
  g_assert_finalize_object (holder);
}

static void
test_join (void)
{
  g_autofree char *known = hf_spoken_join ("", "08:00", "", "陈建国", "", NULL);
  g_autofree char *nothing = hf_spoken_join ("", NULL);

  g_assert_cmpstr (known, ==, "08:00, 陈建国");
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_property (void)
{
  GtkWidget *holder = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *row = g_object_new (HF_TYPE_SPOKEN_ROW, NULL);

  gtk_box_append (GTK_BOX (holder), row);
  g_object_set (row, "spoken", "林静, 10:00", NULL);
  assert_name (holder, "林静, 10:00");
  g_object_set (row, "spoken", NULL, NULL);
  assert_name (holder, "");
  g_assert_finalize_object (holder);
}

static void
test_alone (void)
{
  GtkWidget *row = g_object_ref_sink (gtk_label_new (NULL));

  hf_spoken_name_row (row, "nobody", NULL); /* has nothing around it to name */
  g_assert_finalize_object (row);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spoken/parts", test_parts);
  g_test_add_func ("/spoken/join", test_join);
  g_test_add_func ("/spoken/property", test_property);
  g_test_add_func ("/spoken/alone", test_alone);
  return g_test_run ();
}
