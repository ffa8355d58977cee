/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words on a chart where the program is read from the right. */

#include "chart/hf-chart-text.h"

#include <pango/pangocairo.h>

static char *
lay_out (PangoDirection direction, const char *text)
{
  PangoLayout *layout;
  HfChartTheme theme;
  char        *laid_out;

  hf_chart_theme_init (&theme, FALSE, FALSE);
  theme.pango = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_context_set_base_dir (theme.pango, direction);
  layout = hf_chart_text_layout (&theme, HF_TEXT_VALUE, text, 0, 1);
  laid_out = g_strdup (pango_layout_get_text (layout));
  g_object_unref (layout);
  g_object_unref (theme.pango);
  return laid_out;
}

static void
assert_laid_out (PangoDirection direction, const char *text, const char *expected)
{
  g_autofree char *laid_out = lay_out (direction, text);

  g_assert_cmpstr (laid_out, ==, expected);
}

/* A ratio that is turned round is another ratio. */
static void
test_isolates_figures (void)
{
  assert_laid_out (PANGO_DIRECTION_LTR, "1 : 0.92", "1 : 0.92");
  assert_laid_out (PANGO_DIRECTION_RTL, "1 : 0.92", "\u20661 : 0.92\u2069");
  assert_laid_out (PANGO_DIRECTION_RTL, "target 1 : 1.50", "\u2066target 1 : 1.50\u2069");
  assert_laid_out (PANGO_DIRECTION_RTL, "24 חודשים", "24 חודשים");
  assert_laid_out (PANGO_DIRECTION_RTL, "24 شهرا", "24 شهرا");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/text/isolates-figures", test_isolates_figures);
  return g_test_run ();
}
