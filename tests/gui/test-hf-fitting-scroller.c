/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A scroller is as high as what is in it, at any width, and may be less. */

#include "gui/common/hf-fitting-scroller.h"

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (
    "Words that want to be in one line where there is room for it, in two or three where "
    "there is less, and in as many as it takes where there is hardly any room at all");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

static int
get_height (GtkWidget *widget, int width, int *minimum)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, minimum, &natural, NULL, NULL);
  return natural;
}

static void
test_height (void)
{
  GtkWidget *label = make_label (), *alone = make_label (), *scroller = NULL;
  int        minimum;

  g_object_ref_sink (alone);
  scroller = g_object_ref_sink (g_object_new (HF_TYPE_FITTING_SCROLLER, "child", label, NULL));
  for (int width = 120; width < 900; width += 60)
    {
      int height = get_height (scroller, width, &minimum);

      g_assert_cmpint (height, ==, MAX (minimum, get_height (alone, width, NULL)));
    }
  g_assert_cmpint (get_height (scroller, 120, NULL), >, get_height (scroller, 900, NULL));
  get_height (scroller, 120, &minimum);
  g_assert_cmpint (minimum, <, get_height (alone, 120, NULL));
  g_object_unref (scroller);
  g_object_unref (alone);
}

/* The width its child likes best is also what a popover gives. */
static void
test_any_width (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *wide = gtk_label_new ("");
  GtkWidget *label = make_label (), *popover = g_object_ref_sink (gtk_popover_new ());
  GtkWidget *scroller = g_object_ref_sink (g_object_new (HF_TYPE_FITTING_SCROLLER, NULL));

  gtk_widget_set_size_request (wide, 300, 1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 10);
  gtk_box_append (GTK_BOX (box), wide);
  gtk_box_append (GTK_BOX (box), label);
  g_object_set (scroller, "child", box, NULL);
  g_assert_cmpint (get_height (scroller, -1, NULL), ==, get_height (scroller, 300, NULL));
  g_assert_cmpint (get_height (scroller, 900, NULL), <, get_height (scroller, 300, NULL));
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  g_assert_cmpint (get_height (scroller, 800, NULL), ==, get_height (scroller, 300, NULL));
  g_assert_cmpint (get_height (scroller, -1, NULL), !=, get_height (box, -1, NULL));
  g_object_unref (scroller);
  g_object_unref (popover);
}

static void
test_child (void)
{
  g_autoptr (GtkWidget) child = NULL;
  GtkWidget *scroller = g_object_ref_sink (g_object_new (HF_TYPE_FITTING_SCROLLER, NULL));

  g_object_get (scroller, "child", &child, NULL);
  g_assert_null (child);
  get_height (scroller, 120, NULL);
  g_object_unref (scroller);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fitting-scroller/height", test_height);
  g_test_add_func ("/fitting-scroller/any-width", test_any_width);
  g_test_add_func ("/fitting-scroller/child", test_child);
  return g_test_run ();
}
