/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day in the month, drawn rather than composed: forty-two of them must cost next to nothing, and
 * what does not fit is left away line by line. Borders and backgrounds are the style sheet's. It
 * must not know how days are moved or chosen. */

#include "gui/calendar/hf-day-cell.h"

#include "chart/hf-chart-look.h"
#include "core/hf-days-off.h"
#include "gui/calendar/hf-calendar-text.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-style.h"

#include <glib/gi18n.h>
#include <string.h>

#define GAP        4
#define BAR_HEIGHT 4
#define LINE_GAP   2
#define MIN_WIDTH  40
#define DIM        0.75f /* still readable where a whole day is dimmed */

struct _HfDayCell
{
  GtkWidget parent_instance;

  HfDate           day;
  HfDate           today;
  HfCalendarDay    content;
  guint            full;
  char            *lunar; /* owned */
  const HfDaysOff *days_off;
  HfDayKind        kind;
};

G_DEFINE_FINAL_TYPE (HfDayCell, hf_day_cell, GTK_TYPE_WIDGET)

/* How a grade's letter is framed, as its badge is everywhere. */
static const struct
{
  float       outline; /* 0 is filled */
  const char *frame;   /* colours of the theme, NULL is the text's own */
  const char *letter;
} styles[HF_CALENDAR_N_GRADES] = {
  [HF_CALENDAR_GRADE_A] = { 0, "accent_bg_color", "accent_fg_color" },
  [HF_CALENDAR_GRADE_B] = { 2, "accent_color", "accent_color" },
  [HF_CALENDAR_GRADE_C] = { 1, NULL, NULL },
};

/* The room below what has been drawn. What is drawn is placed from where lines of text start. */
typedef struct
{
  HfDayCell   *cell;
  GtkSnapshot *snapshot;
  GdkRGBA      color;
  gboolean     is_mirrored;
  float        width;
  float        y;
} Pen;

static PangoLayout *
make_layout (HfDayCell *self, const char *text, double scale, PangoWeight weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static PangoLayout *
make_line (HfDayCell *self, const char *text)
{
  return make_layout (self, text, 0.85, PANGO_WEIGHT_NORMAL);
}

static GdkRGBA
dimmed (const GdkRGBA *color)
{
  return (GdkRGBA){ color->red, color->green, color->blue, color->alpha * DIM };
}

/* @start: the distance from where lines start */
static float
place (const Pen *pen, float start, float width)
{
  return pen->is_mirrored ? pen->width - start - width : start;
}

static int
get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static void
draw_layout (Pen *pen, PangoLayout *layout, float start, float y, const GdkRGBA *color)
{
  graphene_point_t at = GRAPHENE_POINT_INIT (place (pen, start, get_width (layout)), y);

  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot, &at);
  gtk_snapshot_append_layout (pen->snapshot, layout, color);
  gtk_snapshot_restore (pen->snapshot);
}

static graphene_rect_t
make_box (const Pen *pen, float start, float width, float height)
{
  return GRAPHENE_RECT_INIT (place (pen, start, width), pen->y, width, height);
}

static void
draw_box (Pen *pen, const graphene_rect_t *box, float radius, float outline, const GdkRGBA *color)
{
  float          widths[4] = { outline, outline, outline, outline };
  GdkRGBA        colors[4] = { *color, *color, *color, *color };
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, box, radius);
  if (outline > 0)
    {
      gtk_snapshot_append_border (pen->snapshot, &rounded, widths, colors);
      return;
    }
  gtk_snapshot_push_rounded_clip (pen->snapshot, &rounded);
  gtk_snapshot_append_color (pen->snapshot, color, box);
  gtk_snapshot_pop (pen->snapshot);
}

/* The first of a month names it, where there is room. */
static PangoLayout *
make_number (const Pen *pen)
{
  HfDayCell       *self = pen->cell;
  g_autofree char *text = NULL, *month = NULL;
  g_autoptr (PangoLayout) named = NULL;
  int number;

  hf_date_get_ymd (self->day, NULL, NULL, &number);
  text = g_strdup_printf ("%d", number);
  if (number > 1)
    return make_layout (self, text, 1, PANGO_WEIGHT_NORMAL);
  month = hf_format_day_short (self->day);
  named = make_layout (self, month, 1, PANGO_WEIGHT_BOLD);
  if (get_width (named) <= pen->width)
    return g_steal_pointer (&named);
  return make_layout (self, text, 1, PANGO_WEIGHT_BOLD);
}

/* Day off or made up for one, in a sign; its width. */
static float
draw_kind (Pen *pen, float start, float height)
{
  HfDayCell  *self = pen->cell;
  gboolean    is_off = self->kind == HF_DAY_OFF;
  const char *sign = is_off ? C_ ("sign of a day", "Off") : C_ ("sign of a day", "Work");
  g_autoptr (PangoLayout) layout = make_layout (self, sign, 0.75, PANGO_WEIGHT_BOLD);
  GdkRGBA color = pen->color;
  int     width, sign_height;

  if (self->kind == HF_DAY_AS_USUAL)
    return 0;
  if (is_off)
    color = hf_chart_look_find_color (GTK_WIDGET (self), "success_color", &pen->color);
  pango_layout_get_pixel_size (layout, &width, &sign_height);
  if (start + GAP + width > pen->width)
    return 0;
  draw_layout (pen, layout, start + GAP, (height - sign_height) / 2, &color);
  return GAP + width;
}

/* Where there is no room beside the number it is left away. */
static void
draw_lunar (Pen *pen, float number_width, float height)
{
  HfDayCell *self = pen->cell;
  g_autoptr (PangoLayout) lunar = make_line (self, self->lunar ? self->lunar : "");
  GdkRGBA color = dimmed (&pen->color);
  int     width, lunar_height;

  pango_layout_get_pixel_size (lunar, &width, &lunar_height);
  if (number_width + GAP + width <= pen->width)
    draw_layout (pen, lunar, pen->width - width, (height - lunar_height) / 2, &color);
}

/* Today's number stands on a pill of the accent colour. */
static void
draw_head (Pen *pen)
{
  HfDayCell *self = pen->cell;
  g_autoptr (PangoLayout) number = make_number (pen);
  GdkRGBA color = pen->color;
  int     width, height;
  float   inset = 0;

  pango_layout_get_pixel_size (number, &width, &height);
  if (self->day == self->today)
    {
      GdkRGBA accent = hf_chart_look_find_color (GTK_WIDGET (self), "accent_bg_color", &pen->color);
      float   pill = MAX (width + 2 * GAP, height);
      graphene_rect_t box = make_box (pen, 0, pill, height);

      color = hf_chart_look_find_color (GTK_WIDGET (self), "accent_fg_color", &pen->color);
      draw_box (pen, &box, height / 2.0f, 0, &accent);
      inset = (pill - width) / 2;
      width = (int) pill;
    }
  draw_layout (pen, number, inset, 0, &color);
  width += (int) draw_kind (pen, width, height);
  draw_lunar (pen, width, height);
  pen->y = height + GAP;
}

/* The grades stand in the bar one after the other, the lesser the fainter. */
static void
draw_bar (Pen *pen)
{
  HfDayCell *self = pen->cell;
  gboolean   is_overdue = self->day < self->today;
  GdkRGBA    color =
    hf_chart_look_find_color (GTK_WIDGET (self), is_overdue ? "error_color" : "accent_color",
                              &pen->color);
  float start = 0;

  for (guint grade = 0; grade < HF_CALENDAR_N_GRADES; grade++)
    {
      float part = pen->width * (float) self->content.open[grade] / (float) MAX (self->full, 1);
      graphene_rect_t box = make_box (pen, start, part, BAR_HEIGHT);

      if (part > 0)
        gtk_snapshot_append_color (pen->snapshot, &color, &box);
      start += part;
      color.alpha *= is_overdue ? 0.75f : 0.55f;
    }
  pen->y += BAR_HEIGHT + GAP;
}

static int
get_line_height (HfDayCell *self)
{
  g_autoptr (PangoLayout) line = make_line (self, "0");
  int height;

  pango_layout_get_pixel_size (line, NULL, &height);
  return height + LINE_GAP;
}

/* A number that is cut off would be another one, so the sign goes first. */
static PangoLayout *
make_count (const Pen *pen, guint n, float room)
{
  g_autofree char *text = g_strdup_printf ("× %u", n);
  g_autoptr (PangoLayout) count = make_line (pen->cell, text);

  if (get_width (count) > room)
    pango_layout_set_text (count, text + strlen ("× "), -1);
  return g_steal_pointer (&count);
}

static void
draw_grade (Pen *pen, HfCalendarGrade grade)
{
  HfDayCell *self = pen->cell;
  g_autoptr (PangoLayout) letter =
    make_layout (self, hf_calendar_grade_key (grade), 0.75, PANGO_WEIGHT_BOLD);
  g_autoptr (PangoLayout) count = NULL;
  GdkRGBA frame = hf_chart_look_find_color (GTK_WIDGET (self), styles[grade].frame, &pen->color);
  GdkRGBA letter_color =
    hf_chart_look_find_color (GTK_WIDGET (self), styles[grade].letter, &pen->color);
  int             letter_width, letter_height, height = get_line_height (self) - LINE_GAP;
  graphene_rect_t box = make_box (pen, 0, (float) height, (float) height - 1);

  count = make_count (pen, self->content.open[grade], pen->width - height - GAP);
  pango_layout_get_pixel_size (letter, &letter_width, &letter_height);
  draw_box (pen, &box, 3, styles[grade].outline, &frame);
  draw_layout (pen, letter, (height - letter_width) / 2.0f,
               pen->y + (height - 1 - letter_height) / 2.0f, &letter_color);
  draw_layout (pen, count, height + GAP, pen->y, &pen->color);
  pen->y += height + LINE_GAP;
}

/* Left away where it would be cut; the tooltip has it. */
static void
draw_visits (Pen *pen)
{
  g_autofree char *text = hf_calendar_text_visits (pen->cell->content.visits);
  g_autoptr (PangoLayout) layout = make_line (pen->cell, text);
  GdkRGBA color = dimmed (&pen->color);

  if (get_width (layout) <= pen->width)
    draw_layout (pen, layout, 0, pen->y, &color);
}

static void
draw_lines (Pen *pen, float height)
{
  int line = get_line_height (pen->cell);

  for (guint grade = 0; grade < HF_CALENDAR_N_GRADES; grade++)
    if (pen->cell->content.open[grade] > 0 && pen->y + line <= height)
      draw_grade (pen, grade);
  if (pen->cell->content.visits > 0 && pen->y + line <= height)
    draw_visits (pen);
}

static void
hf_day_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HfDayCell *self = HF_DAY_CELL (widget);
  Pen        pen = { self, snapshot, .width = gtk_widget_get_width (widget) };

  if (self->day == HF_DATE_NONE)
    return;
  pen.is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  pen.color = hf_chart_look_get_color (widget);
  draw_head (&pen);
  if (hf_calendar_day_count_open (&self->content) > 0)
    draw_bar (&pen);
  draw_lines (&pen, gtk_widget_get_height (widget));
}

static void
hf_day_cell_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  HfDayCell *self = HF_DAY_CELL (widget);
  g_autoptr (PangoLayout) number = NULL;
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = 2 * MIN_WIDTH;
      return;
    }
  number = make_layout (self, "0", 1, PANGO_WEIGHT_NORMAL);
  pango_layout_get_pixel_size (number, NULL, &height);
  *minimum = height + GAP + BAR_HEIGHT;
  *natural = *minimum + GAP + (HF_CALENDAR_N_GRADES + 1) * get_line_height (self);
}

static void
hf_day_cell_finalize (GObject *object)
{
  g_free (HF_DAY_CELL (object)->lunar);

  G_OBJECT_CLASS (hf_day_cell_parent_class)->finalize (object);
}

/* Worded under the pointer, because a text set beforehand waits for the display; and never where
 * something is being dragged to, on which it would lie. */
static gboolean
hf_day_cell_query_tooltip (GtkWidget  *widget,
                           int         x,
                           int         y,
                           gboolean    by_keyboard,
                           GtkTooltip *tooltip)
{
  HfDayCell       *self = HF_DAY_CELL (widget);
  g_autofree char *text =
    hf_calendar_text_cell (self->day, self->days_off, self->today, &self->content);

  gtk_tooltip_set_text (tooltip, text);
  return !gtk_widget_has_css_class (widget, "target");
}

static void
hf_day_cell_class_init (HfDayCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_day_cell_finalize;
  widget_class->snapshot = hf_day_cell_snapshot;
  widget_class->measure = hf_day_cell_measure;
  widget_class->query_tooltip = hf_day_cell_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "daycell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
hf_day_cell_init (HfDayCell *self)
{
  self->day = HF_DATE_NONE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * hf_day_cell_new:
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
hf_day_cell_new (void)
{
  return g_object_new (HF_TYPE_DAY_CELL, NULL);
}

/**
 * hf_day_cell_show:
 * @self: a cell
 * @view: what to show, copied
 *
 * Shows a day.
 */
void
hf_day_cell_show (HfDayCell *self, const HfDayCellView *view)
{
  static const HfCalendarDay nothing = { 0 };
  g_autofree char           *text =
    hf_calendar_text_cell (view->day, view->days_off, view->today, view->content);

  self->day = view->day;
  self->today = view->today;
  self->content = view->content ? *view->content : nothing;
  self->full = view->full;
  self->days_off = view->days_off;
  self->kind = hf_days_off_find (view->days_off, view->day, NULL);
  g_free (self->lunar);
  self->lunar = g_strdup (view->lunar);
  hf_style_set_class (GTK_WIDGET (self), "weekend",
                      !hf_days_off_is_workday (view->days_off, view->day, HF_DAYS_OFF_WEEK));
  hf_style_set_class (GTK_WIDGET (self), "outside", hf_date_month_start (view->day) != view->month);
  hf_style_set_class (GTK_WIDGET (self), "chosen", view->is_chosen);
  hf_style_set_class (GTK_WIDGET (self), "target", view->is_target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                               view->is_chosen, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hf_day_cell_get_day:
 * @self: a cell
 *
 * Returns: the day it shows
 */
HfDate
hf_day_cell_get_day (HfDayCell *self)
{
  return self->day;
}
