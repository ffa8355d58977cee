/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Labels at the right stay apart and inside. */

#include "chart-fixture.h"
#include "chart/hf-end-labels.h"

#define WIDTH  120
#define HEIGHT 100
#define LINE   30

static guint
count_ink (Sheet *sheet, double y, double height)
{
  HfRect strip = { 0, y, WIDTH, height };

  return (guint) (WIDTH * height) - sheet_count (sheet, &strip, 0xffffff);
}

static void
test_moves_apart (void)
{
  g_autoptr (HfEndLabels) labels = hf_end_labels_new ();
  HfRect bounds = { 0, 0, WIDTH, HEIGHT };
  Sheet  sheet;
  double height;

  sheet_init (&sheet, WIDTH, HEIGHT, FALSE);
  hf_chart_text_measure (&sheet.theme, HF_TEXT_SMALL, "0", NULL, &height);
  /* All three want the same place at the very bottom: they must pile up from there. */
  for (guint i = 0; i < 3; i++)
    hf_end_labels_add_target (labels, HEIGHT, "target");
  hf_end_labels_paint (labels, sheet.cr, &sheet.theme, &bounds);

  for (guint i = 1; i <= 3; i++)
    g_assert_cmpuint (count_ink (&sheet, HEIGHT - i * height, height), >, 20);
  g_assert_cmpuint (count_ink (&sheet, 0, HEIGHT - 3 * height - 1), ==, 0);
  sheet_clear (&sheet);
}

static void
test_sample_shows_pattern (void)
{
  g_autoptr (HfEndLabels) labels = hf_end_labels_new ();
  HfRect bounds = { 0, 0, WIDTH, HEIGHT };
  Sheet  sheet;

  sheet_init (&sheet, WIDTH, HEIGHT, FALSE);
  hf_end_labels_add_series (labels, LINE, "Returning", 0, HF_LAYER_KIND_BAR);
  g_assert_cmpfloat (hf_end_labels_measure (labels, &sheet.theme), >, 40);
  hf_end_labels_paint (labels, sheet.cr, &sheet.theme, &bounds);
  g_assert_cmpuint (sheet_count (&sheet, &bounds, 0x0072b2), >=, 100);
  sheet_clear (&sheet);
}

static void
test_none_needs_no_room (void)
{
  g_autoptr (HfEndLabels) labels = hf_end_labels_new ();
  Sheet sheet;

  sheet_init (&sheet, WIDTH, HEIGHT, FALSE);
  g_assert_cmpfloat (hf_end_labels_measure (labels, &sheet.theme), ==, 0);
  sheet_clear (&sheet);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/end-labels/moves-apart", test_moves_apart);
  g_test_add_func ("/chart/end-labels/sample-shows-pattern", test_sample_shows_pattern);
  g_test_add_func ("/chart/end-labels/none-needs-no-room", test_none_needs_no_room);

  return g_test_run ();
}
