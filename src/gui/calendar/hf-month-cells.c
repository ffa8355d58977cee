/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rows of a month grid. The forty-two cells stay where they are and show other days when the
 * weeks scroll. It takes no input. */

#include "gui/calendar/hf-month-cells.h"

#include "gui/calendar/hf-calendar-text.h"
#include "gui/common/hf-format.h"

/* A bar is full on the busiest day shown, or at this many: quiet weeks shall look quiet. */
#define LEAST_FULL 10

struct _HfMonthCells
{
  /* owned */
  HfCalendarDays *days;
  HfLunar        *lunar;

  /* borrowed, children of the grid */
  HfDayCell *cells[HF_MONTH_VIEW_DAYS];
};

static GtkWidget *
add_row (GtkWidget *parent)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW,
                                 "homogeneous", TRUE, NULL);

  gtk_widget_set_parent (row, parent);
  return row;
}

static void
add_heading (GtkWidget *parent)
{
  HfDate     monday = hf_month_view_week_start (1);
  GtkWidget *row = add_row (parent);

  gtk_widget_add_css_class (row, "week-days");
  for (HfDate day = monday; day < monday + 7; day++)
    {
      g_autofree char *text = hf_format_weekday (day);
      GtkWidget       *label =
        g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "label",
                      text, "xalign", 0.0, NULL);

      gtk_box_append (GTK_BOX (row), label);
    }
}

/**
 * hf_month_cells_new:
 * @parent: the grid, which lays its children out from top to bottom
 *
 * Adds the rows to a grid. They are unparented by it, not here.
 *
 * Returns: (transfer full): the rows
 */
HfMonthCells *
hf_month_cells_new (GtkWidget *parent)
{
  HfMonthCells *self = g_new0 (HfMonthCells, 1);
  GtkWidget    *row = NULL;

  self->lunar = hf_lunar_new ();
  add_heading (parent);
  for (guint i = 0; i < HF_MONTH_VIEW_DAYS; i++)
    {
      if (i % 7 == 0)
        row = add_row (parent);
      gtk_widget_set_vexpand (row, TRUE);
      self->cells[i] = HF_DAY_CELL (hf_day_cell_new ());
      gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->cells[i]));
    }
  return self;
}

/**
 * hf_month_cells_free:
 * @self: (transfer full): rows
 *
 * Frees what is not the grid's.
 */
void
hf_month_cells_free (HfMonthCells *self)
{
  g_clear_pointer (&self->days, hf_calendar_days_free);
  hf_lunar_free (self->lunar);
  g_free (self);
}

/**
 * hf_month_cells_set_days:
 * @self: rows
 * @days: (transfer full): what the days hold; shown from the next hf_month_cells_show() on
 *
 * Sets what the days hold. Days beyond its range show nothing.
 */
void
hf_month_cells_set_days (HfMonthCells *self, HfCalendarDays *days)
{
  g_clear_pointer (&self->days, hf_calendar_days_free);
  self->days = days;
}

static guint
find_full (HfMonthCells *self, HfDate first)
{
  guint full = LEAST_FULL;

  for (guint i = 0; i < HF_MONTH_VIEW_DAYS; i++)
    {
      const HfCalendarDay *day = hf_calendar_days_get (self->days, first + (HfDate) i);

      if (day != NULL)
        full = MAX (full, hf_calendar_day_count_open (day));
    }
  return full;
}

/**
 * hf_month_cells_show:
 * @self: rows
 * @view: which days
 * @today: today
 * @target: the day something would be moved to, or %HF_DATE_NONE; not marked where it is past
 *
 * Brings every cell up to date.
 */
void
hf_month_cells_show (HfMonthCells *self, const HfMonthView *view, HfDate today, HfDate target)
{
  HfDayCellView cell = {
    .today = today,
    .month = hf_month_view_get_month (view),
    .full = find_full (self, view->first),
    .days_off = self->days != NULL ? self->days->days_off : NULL,
  };

  for (guint i = 0; i < HF_MONTH_VIEW_DAYS; i++)
    {
      HfDate           day = view->first + (HfDate) i;
      g_autofree char *lunar = hf_calendar_text_lunar (self->lunar, day);

      cell.day = day;
      cell.content = hf_calendar_days_get (self->days, day);
      cell.lunar = lunar;
      cell.is_chosen = day == view->day;
      cell.is_target = day == target && day >= today;
      hf_day_cell_show (self->cells[i], &cell);
    }
}

/**
 * hf_month_cells_get:
 * @self: rows
 * @i: a position, from the first day shown
 *
 * Returns: (transfer none): the cell
 */
HfDayCell *
hf_month_cells_get (HfMonthCells *self, guint i)
{
  return self->cells[i];
}
