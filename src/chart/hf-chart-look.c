/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The one place where a chart asks the desktop for colours. Only the base colour is taken over, and
 * only if solid; the marks keep the fixed sets, whose contrast is known. It must not paint. */

#include "chart/hf-chart-look.h"

#include <string.h>

static gboolean
is_high_contrast_theme (GtkWidget *widget)
{
  g_autofree char *name = NULL;

  g_object_get (gtk_widget_get_settings (widget), "gtk-theme-name", &name, NULL);

  return name != NULL && (strstr (name, "HighContrast") != NULL || g_str_has_suffix (name, "-hc"));
}

/**
 * hf_chart_look_get_color:
 * @widget: a widget
 *
 * Returns: the colour of its text
 */
GdkRGBA
hf_chart_look_get_color (GtkWidget *widget)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  return color;
}

/**
 * hf_chart_look_find_color:
 * @widget: a widget
 * @name: (nullable): a colour of the style sheet
 * @fallback: what to take where there is none of that name
 *
 * Returns: the colour as it is where @widget is
 */
GdkRGBA
hf_chart_look_find_color (GtkWidget *widget, const char *name, const GdkRGBA *fallback)
{
  GdkRGBA color;

  if (name != NULL &&
      gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &color))
    return color;
  return *fallback;
}

static gboolean
is_dark (GtkWidget *widget)
{
  GdkRGBA text = hf_chart_look_get_color (widget);
  HfColor ink;

  ink = (HfColor){ text.red, text.green, text.blue, 1 };

  return hf_color_luminance (&ink) > 0.5;
}

static gboolean
read_base (GtkStyleContext *style, HfColor *base)
{
  GdkRGBA view;

  if (!gtk_style_context_lookup_color (style, "view_bg_color", &view) &&
      !gtk_style_context_lookup_color (style, "theme_base_color", &view))
    return FALSE;

  *base = (HfColor){ view.red, view.green, view.blue, view.alpha };

  return view.alpha >= 1;
}

static gboolean
is_on_card (GtkWidget *widget)
{
  while (widget != NULL && !gtk_widget_has_css_class (widget, "card"))
    widget = gtk_widget_get_parent (widget);
  return widget != NULL;
}

/* A card is a veil over what it lies on: white in light colours, a hint of light in dark ones. */
static void
lay_card (GtkStyleContext *style, HfColor *base)
{
  GdkRGBA card;

  if (!gtk_style_context_lookup_color (style, "card_bg_color", &card))
    return;
  base->red += (card.red - base->red) * card.alpha;
  base->green += (card.green - base->green) * card.alpha;
  base->blue += (card.blue - base->blue) * card.alpha;
}

void
hf_chart_look_init_theme (GtkWidget *widget, gboolean high_contrast, HfChartTheme *theme)
{
  GtkStyleContext *style;
  HfColor          base;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  style = gtk_widget_get_style_context (widget);
  hf_chart_theme_init (theme, is_dark (widget), high_contrast || is_high_contrast_theme (widget));
  if (!theme->high_contrast && read_base (style, &base))
    {
      if (is_on_card (widget))
        lay_card (style, &base);
      theme->base = base;
    }
  theme->pango = gtk_widget_get_pango_context (widget);
}

void
hf_chart_look_snapshot (GtkWidget       *widget,
                        GtkSnapshot     *snapshot,
                        HfChartLookPaint paint,
                        gconstpointer    chart)
{
  int      width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr =
    gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  HfChartTheme theme;

  hf_chart_look_init_theme (widget, FALSE, &theme);
  paint (chart, cr, &theme, width, height);
  cairo_destroy (cr);
}
