/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* However wide it is, the rows have as many each, or one less. */

#include "gui/common/hf-even-rows.h"

#define MOST 9

static GtkWidget *
make_rows (guint n, GtkWidget **children)
{
  GtkWidget *rows = g_object_ref_sink (g_object_new (HF_TYPE_EVEN_ROWS, NULL));

  for (guint i = 0; i < n; i++)
    {
      children[i] = gtk_label_new ("");
      gtk_widget_set_size_request (children[i], 94, 30);
      gtk_widget_set_parent (children[i], rows);
    }
  return rows;
}

/* How many stand in each row: "5 4". */
static char *
lay_out (GtkWidget *rows, GtkWidget **children, guint n, int width)
{
  GString *text = g_string_new (NULL);
  int      height;
  float    last = -1;
  guint    n_in_row = 0;

  gtk_widget_measure (rows, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (rows, width, height, -1, NULL);
  for (guint i = 0; i < n; i++)
    {
      graphene_rect_t place;

      if (!gtk_widget_get_visible (children[i]))
        continue;
      g_assert_true (gtk_widget_compute_bounds (children[i], rows, &place));
      g_assert_cmpfloat (place.origin.y + place.size.height, <=, height);
      g_assert_cmpfloat (place.origin.x + place.size.width, <=, width);
      if (place.origin.y > last && n_in_row > 0)
        g_string_append_printf (text, "%u ", n_in_row);
      n_in_row = place.origin.y > last ? 1 : n_in_row + 1;
      last = place.origin.y;
    }
  g_string_append_printf (text, "%u", n_in_row);
  return g_string_free (text, FALSE);
}

static void
test_rows (void)
{
  static const struct
  {
    guint       n;
    int         width;
    const char *expected;
  } cases[] = {
    { 9, 900, "9" },   { 9, 893, "5 4" },   { 9, 494, "5 4" }, { 9, 493, "3 3 3" },
    { 8, 700, "4 4" }, { 7, 300, "3 2 2" }, { 7, 600, "4 3" }, { 1, 900, "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget       *children[MOST];
      GtkWidget       *rows = make_rows (cases[i].n, children);
      g_autofree char *found = lay_out (rows, children, cases[i].n, cases[i].width);

      g_assert_cmpstr (found, ==, cases[i].expected);
      g_object_unref (rows);
    }
}

/* What is hidden takes no place. */
static void
test_hidden (void)
{
  GtkWidget       *children[MOST];
  GtkWidget       *rows = make_rows (MOST, children);
  g_autofree char *found = NULL;

  gtk_widget_set_visible (children[0], FALSE);
  gtk_widget_set_visible (children[5], FALSE);
  found = lay_out (rows, children, MOST, 600);
  g_assert_cmpstr (found, ==, "4 3");
  g_object_unref (rows);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/even-rows/rows", test_rows);
  g_test_add_func ("/even-rows/hidden", test_hidden);
  return g_test_run ();
}
