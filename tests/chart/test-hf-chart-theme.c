/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The colours are a promise: every mark 3:1, every text 4.5:1 on its base. */

#include "chart-fixture.h"
#include "chart/hf-chart-theme.h"

#define LEAST_MARK 3.0
#define LEAST_TEXT 4.5

typedef struct
{
  const char *name;
  gboolean    dark;
  gboolean    high_contrast;
} Look;

static const Look looks[] = {
  { "light", FALSE, FALSE },
  { "dark", TRUE, FALSE },
  { "high-contrast", FALSE, TRUE },
  { "high-contrast-dark", TRUE, TRUE },
};

static void
test_contrast (gconstpointer data)
{
  const Look  *look = data;
  HfChartTheme theme;

  hf_chart_theme_init (&theme, look->dark, look->high_contrast);
  g_assert_cmpfloat (sheet_contrast (&theme.text, &theme.base), >=, LEAST_TEXT);
  g_assert_cmpfloat (sheet_contrast (&theme.dim, &theme.base), >=, LEAST_TEXT);
  g_assert_cmpfloat (sheet_contrast (&theme.focus, &theme.base), >=, LEAST_MARK);
  for (guint i = 0; i < HF_CHART_MAX_SERIES; i++)
    g_assert_cmpfloat (sheet_contrast (&theme.series[i], &theme.base), >=, LEAST_MARK);
}

static void
test_dark_on_plain_gtk (void)
{
  HfColor      base = { 0x2d / 255.0, 0x2d / 255.0, 0x2d / 255.0, 1 };
  HfChartTheme theme;

  /* Plain GTK's dark base is lighter than that of the built-in look. */
  hf_chart_theme_init (&theme, TRUE, FALSE);
  g_assert_cmpfloat (sheet_contrast (&theme.dim, &base), >=, LEAST_TEXT);
  for (guint i = 0; i < HF_CHART_MAX_SERIES; i++)
    g_assert_cmpfloat (sheet_contrast (&theme.series[i], &base), >=, LEAST_MARK);
}

static void
test_high_contrast_has_no_tints (void)
{
  HfChartTheme theme;

  hf_chart_theme_init (&theme, FALSE, TRUE);
  g_assert_true (theme.high_contrast);
  g_assert_cmpfloat (theme.line_width, >=, 2);
  g_assert_cmpfloat_with_epsilon (sheet_contrast (&theme.text, &theme.base), 21, 0.01);
  for (guint i = 0; i < HF_CHART_MAX_SERIES; i++)
    g_assert_cmpfloat (sheet_contrast (&theme.series[i], &theme.text), ==, 1);
}

static void
test_slots_go_round (void)
{
  HfChartTheme theme;

  hf_chart_theme_init (&theme, FALSE, FALSE);
  g_assert_true (hf_chart_theme_get_slot (&theme, 1) == &theme.series[1]);
  g_assert_true (hf_chart_theme_get_slot (&theme, HF_CHART_SLOT_TEXT) == &theme.text);
  g_assert_true (hf_chart_theme_get_slot (&theme, HF_CHART_MAX_SERIES + 1) == &theme.series[1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/chart/theme/contrast/%s", looks[i].name);

      g_test_add_data_func (path, &looks[i], test_contrast);
    }
  g_test_add_func ("/chart/theme/dark-on-plain-gtk", test_dark_on_plain_gtk);
  g_test_add_func ("/chart/theme/high-contrast-has-no-tints", test_high_contrast_has_no_tints);
  g_test_add_func ("/chart/theme/slots-go-round", test_slots_go_round);

  return g_test_run ();
}
