/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Six weeks of days and what keys, wheel and pointer do to them. It knows that follow-ups and
 * customers can be dropped on days, not what that does to them. */

#include "gui/calendar/hf-month-grid.h"

#include "core/hf-follow-up.h"
#include "gui/calendar/hf-edge-flip.h"
#include "gui/calendar/hf-month-cells.h"
#include "gui/common/card/hf-customer-drag.h"

#include <math.h>

struct _HfMonthGrid
{
  GtkWidget parent_instance;

  HfMonthView view;
  HfDate      today;
  HfDate      target;
  gboolean    is_choosing; /* a target is chosen by keys, not by dragging */
  double      wheel;       /* the part of a week that smooth scrolling has collected */

  HfMonthCells *cells; /* owned */
};

G_DEFINE_FINAL_TYPE (HfMonthGrid, hf_month_grid, GTK_TYPE_WIDGET)

enum
{
  PROP_DAY = 1,
  PROP_FIRST,
  PROP_TARGET,
  N_PROPS,
};

enum
{
  ACTIVATED,
  DROPPED,
  CUSTOMER_DROPPED,
  TARGET_ACCEPTED,
  TARGET_CANCELLED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint       signals[N_SIGNALS];

static void
update_cells (HfMonthGrid *self)
{
  hf_month_cells_show (self->cells, &self->view, self->today, self->target);
}

static gboolean
has_focus (HfMonthGrid *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

/* The day that keys move: the target while there is one to be chosen. */
static HfDate
get_current (HfMonthGrid *self)
{
  return self->is_choosing ? self->target : self->view.day;
}

/* The focus goes with the day; where that is out of sight it stays in the grid. */
static void
focus_current (HfMonthGrid *self)
{
  HfDayCell *cell = hf_month_grid_get_cell (self, get_current (self));

  gtk_widget_grab_focus (GTK_WIDGET (cell ? cell : hf_month_cells_get (self->cells, 0)));
}

static void
set_target (HfMonthGrid *self, HfDate target)
{
  if (self->target == target)
    return;
  self->target = target;
  update_cells (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TARGET]);
}

/* Shows what @view says in place of what is shown. */
static void
set_view (HfMonthGrid *self, const HfMonthView *view)
{
  gboolean is_other_day = view->day != self->view.day;
  gboolean is_other_first = view->first != self->view.first;

  if (!is_other_day && !is_other_first)
    return;
  self->view = *view;
  update_cells (self);
  if (has_focus (self))
    focus_current (self);
  if (is_other_first)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FIRST]);
  if (is_other_day)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DAY]);
}

static void
move_target (HfMonthGrid *self, HfDate day)
{
  HfMonthView view = self->view;

  hf_month_view_reveal (&view, day);
  set_view (self, &view);
  set_target (self, day);
  focus_current (self);
}

static gboolean
day_stepped_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfMonthGrid *self = HF_MONTH_GRID (widget);
  int          kind, n;
  HfDate       day;

  g_variant_get (args, "(ii)", &kind, &n);
  if (kind == HF_DAY_STEP_DAYS && ABS (n) == 1 &&
      gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    n = -n;
  day = hf_month_view_step (get_current (self), (HfDayStep) kind, n);
  if (day == HF_DATE_NONE)
    return GDK_EVENT_STOP;
  if (self->is_choosing)
    move_target (self, day);
  else if (kind == HF_DAY_STEP_MONTHS)
    hf_month_grid_show_month (self, day);
  else
    hf_month_grid_set_day (self, day);
  return GDK_EVENT_STOP;
}

static gboolean
enter_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfMonthGrid *self = HF_MONTH_GRID (widget);

  g_signal_emit (self, signals[self->is_choosing ? TARGET_ACCEPTED : ACTIVATED], 0);
  return GDK_EVENT_STOP;
}

static gboolean
escape_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  if (!HF_MONTH_GRID (widget)->is_choosing)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (widget, signals[TARGET_CANCELLED], 0);
  return GDK_EVENT_STOP;
}

static HfDayCell *
find_cell_at (HfMonthGrid *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return HF_IS_DAY_CELL (widget) ? HF_DAY_CELL (widget) : NULL;
}

static void
grid_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, HfMonthGrid *self)
{
  HfDayCell *cell = find_cell_at (self, x, y);

  if (cell == NULL)
    return;
  if (self->is_choosing)
    {
      set_target (self, hf_day_cell_get_day (cell));
      g_signal_emit (self, signals[TARGET_ACCEPTED], 0);
      return;
    }
  hf_month_grid_set_day (self, hf_day_cell_get_day (cell));
  gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static gboolean
grid_scrolled_cb (GtkEventControllerScroll *controller, double dx, double dy, HfMonthGrid *self)
{
  int weeks;

  self->wheel += dy;
  weeks = (int) trunc (self->wheel);
  self->wheel -= weeks;
  if (weeks != 0)
    hf_month_grid_scroll (self, weeks);
  return GDK_EVENT_STOP;
}

/* While a target is chosen by keys, a drag that passes leaves it alone. */
static GdkDragAction
cell_drag_moved_cb (GtkDropTarget *target, double x, double y, HfMonthGrid *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  HfDate     day = hf_day_cell_get_day (HF_DAY_CELL (cell));
  GdkDrop   *drop = gtk_drop_target_get_current_drop (target);

  if (self->is_choosing)
    return 0;
  set_target (self, day);
  if (day < self->today)
    return 0;
  return drop && !(gdk_drop_get_actions (drop) & GDK_ACTION_MOVE) ? GDK_ACTION_COPY :
                                                                    GDK_ACTION_MOVE;
}

static void
cell_drag_left_cb (GtkDropTarget *target, HfMonthGrid *self)
{
  if (!self->is_choosing)
    set_target (self, HF_DATE_NONE);
}

static gboolean
cell_dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, HfMonthGrid *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  HfDate     day = hf_day_cell_get_day (HF_DAY_CELL (cell));

  if (self->is_choosing)
    return FALSE;
  set_target (self, HF_DATE_NONE);
  if (G_VALUE_HOLDS (value, HF_TYPE_FOLLOW_UP))
    g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value), day);
  else if (hf_customer_drag_get (value) != NULL)
    g_signal_emit (self, signals[CUSTOMER_DROPPED], 0, hf_customer_drag_get (value), day);
  return TRUE;
}

/* The pointer rests, so the weeks move below it and with them the target. */
static void
edge_rested_cb (int weeks, gpointer user_data)
{
  HfMonthGrid *self = user_data;

  hf_month_grid_scroll (self, weeks);
  if (self->target != HF_DATE_NONE)
    set_target (self, self->target + 7 * weeks);
}

/* One Tab stop: the arrows move within. */
static gboolean
hf_month_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  HfMonthGrid *self = HF_MONTH_GRID (widget);

  if (has_focus (self))
    return FALSE;
  focus_current (self);
  return TRUE;
}

static gboolean
hf_month_grid_grab_focus (GtkWidget *widget)
{
  focus_current (HF_MONTH_GRID (widget));
  return TRUE;
}

static void
hf_month_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HfMonthGrid *self = HF_MONTH_GRID (object);

  if (id == PROP_DAY)
    g_value_set_int (value, self->view.day);
  else if (id == PROP_FIRST)
    g_value_set_int (value, self->view.first);
  else
    g_value_set_int (value, self->target);
}

static void
hf_month_grid_dispose (GObject *object)
{
  HfMonthGrid *self = HF_MONTH_GRID (object);
  GtkWidget   *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hf_month_grid_parent_class)->dispose (object);
}

static void
hf_month_grid_finalize (GObject *object)
{
  HfMonthGrid *self = HF_MONTH_GRID (object);

  hf_month_cells_free (self->cells);

  G_OBJECT_CLASS (hf_month_grid_parent_class)->finalize (object);
}

static void
add_step (GtkWidgetClass *widget_class, guint key, guint keypad_key, HfDayStep kind, int n)
{
  gtk_widget_class_add_binding (widget_class, key, 0, day_stepped_cb, "(ii)", kind, n);
  gtk_widget_class_add_binding (widget_class, keypad_key, 0, day_stepped_cb, "(ii)", kind, n);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const guint enter_keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter,
                                      GDK_KEY_space };

  add_step (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, HF_DAY_STEP_DAYS, -1);
  add_step (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, HF_DAY_STEP_DAYS, 1);
  add_step (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, HF_DAY_STEP_DAYS, -7);
  add_step (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, HF_DAY_STEP_DAYS, 7);
  add_step (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, HF_DAY_STEP_MONTHS, -1);
  add_step (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, HF_DAY_STEP_MONTHS, 1);
  add_step (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, HF_DAY_STEP_WEEK_DAY, 0);
  add_step (widget_class, GDK_KEY_End, GDK_KEY_KP_End, HF_DAY_STEP_WEEK_DAY, 6);
  for (guint i = 0; i < G_N_ELEMENTS (enter_keys); i++)
    gtk_widget_class_add_binding (widget_class, enter_keys[i], 0, enter_pressed_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed_cb, NULL);
}

static void
add_signals (GType type)
{
  static const char *const plain[] = { [ACTIVATED] = "activated",
                                       [TARGET_ACCEPTED] = "target-accepted",
                                       [TARGET_CANCELLED] = "target-cancelled" };

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    if (plain[i] != NULL)
      signals[i] =
        g_signal_new (plain[i], type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DROPPED] = g_signal_new ("dropped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, HF_TYPE_FOLLOW_UP, G_TYPE_INT);
  signals[CUSTOMER_DROPPED] = g_signal_new ("customer-dropped", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 2, HF_TYPE_ROW, G_TYPE_INT);
}

static void
hf_month_grid_class_init (HfMonthGridClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hf_month_grid_get_property;
  object_class->dispose = hf_month_grid_dispose;
  object_class->finalize = hf_month_grid_finalize;
  widget_class->focus = hf_month_grid_focus;
  widget_class->grab_focus = hf_month_grid_grab_focus;

  props[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  props[PROP_FIRST] = g_param_spec_int ("first", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  props[PROP_TARGET] = g_param_spec_int ("target", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  add_signals (G_TYPE_FROM_CLASS (klass));
  add_keys (widget_class);

  gtk_widget_class_set_css_name (widget_class, "monthgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
accept_drops (HfMonthGrid *self, HfDayCell *cell)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_MOVE | GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, (GType[]){ HF_TYPE_FOLLOW_UP, HF_TYPE_ROW }, 2);
  g_signal_connect (target, "motion", G_CALLBACK (cell_drag_moved_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (cell_drag_left_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (cell_dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (cell), GTK_EVENT_CONTROLLER (target));
}

static void
add_controllers (HfMonthGrid *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *wheel =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkWidget *top = GTK_WIDGET (hf_month_cells_get (self->cells, 0));

  g_signal_connect (click, "pressed", G_CALLBACK (grid_pressed_cb), self);
  g_signal_connect (wheel, "scroll", G_CALLBACK (grid_scrolled_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, wheel);
  gtk_widget_add_controller (widget, hf_edge_flip_new (top, edge_rested_cb, self));
  for (guint i = 0; i < HF_MONTH_VIEW_DAYS; i++)
    accept_drops (self, hf_month_cells_get (self->cells, i));
}

static void
hf_month_grid_init (HfMonthGrid *self)
{
  self->today = HF_DATE_NONE;
  self->target = HF_DATE_NONE;
  hf_month_view_show_month (&self->view, 1);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (
                                    gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->cells = hf_month_cells_new (GTK_WIDGET (self));
  add_controllers (self);
}

/**
 * hf_month_grid_set_today:
 * @self: a grid
 * @today: today
 *
 * Marks today.
 */
void
hf_month_grid_set_today (HfMonthGrid *self, HfDate today)
{
  self->today = today;
  update_cells (self);
}

/**
 * hf_month_grid_set_days:
 * @self: a grid
 * @days: (transfer full): what the days hold; days outside its range are shown without
 *
 * Shows what the days hold.
 */
void
hf_month_grid_set_days (HfMonthGrid *self, HfCalendarDays *days)
{
  hf_month_cells_set_days (self->cells, days);
  update_cells (self);
}

/**
 * hf_month_grid_show_month:
 * @self: a grid
 * @day: a day
 *
 * Chooses a day and shows its month from the first week on.
 */
void
hf_month_grid_show_month (HfMonthGrid *self, HfDate day)
{
  HfMonthView view = self->view;

  hf_month_view_show_month (&view, day);
  set_view (self, &view);
}

/**
 * hf_month_grid_set_day:
 * @self: a grid
 * @day: a day
 *
 * Chooses a day and scrolls as little as needed to show it.
 */
void
hf_month_grid_set_day (HfMonthGrid *self, HfDate day)
{
  HfMonthView view = { self->view.first, day };

  hf_month_view_reveal (&view, day);
  set_view (self, &view);
}

/**
 * hf_month_grid_step_months:
 * @self: a grid
 * @months: how many, negative for back
 *
 * Chooses the same day of another month and shows that month.
 */
void
hf_month_grid_step_months (HfMonthGrid *self, int months)
{
  HfDate day = hf_date_add_months (self->view.day, months);

  if (day != HF_DATE_NONE)
    hf_month_grid_show_month (self, day);
}

/**
 * hf_month_grid_scroll:
 * @self: a grid
 * @weeks: how many, negative for back
 *
 * Scrolls; the chosen day stays.
 */
void
hf_month_grid_scroll (HfMonthGrid *self, int weeks)
{
  HfMonthView view = self->view;

  hf_month_view_scroll (&view, weeks);
  set_view (self, &view);
}

/**
 * hf_month_grid_get_day:
 * @self: a grid
 *
 * Returns: the chosen day
 */
HfDate
hf_month_grid_get_day (HfMonthGrid *self)
{
  return self->view.day;
}

/**
 * hf_month_grid_get_first:
 * @self: a grid
 *
 * Returns: the first day shown, a Monday
 */
HfDate
hf_month_grid_get_first (HfMonthGrid *self)
{
  return self->view.first;
}

/**
 * hf_month_grid_get_month:
 * @self: a grid
 *
 * Returns: the first day of the month that is mostly shown
 */
HfDate
hf_month_grid_get_month (HfMonthGrid *self)
{
  return hf_month_view_get_month (&self->view);
}

/**
 * hf_month_grid_get_cell:
 * @self: a grid
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the cell that shows the day, if any does
 */
HfDayCell *
hf_month_grid_get_cell (HfMonthGrid *self, HfDate day)
{
  if (!hf_month_view_has (&self->view, day))
    return NULL;
  return hf_month_cells_get (self->cells, (guint) (day - self->view.first));
}

/**
 * hf_month_grid_begin_target:
 * @self: a grid
 * @day: the day to start from
 *
 * From now on the keys choose a target instead of a day, until hf_month_grid_end_target().
 */
void
hf_month_grid_begin_target (HfMonthGrid *self, HfDate day)
{
  self->is_choosing = TRUE;
  move_target (self, day);
}

/**
 * hf_month_grid_end_target:
 * @self: a grid
 *
 * The keys choose the day again.
 */
void
hf_month_grid_end_target (HfMonthGrid *self)
{
  self->is_choosing = FALSE;
  set_target (self, HF_DATE_NONE);
}

/**
 * hf_month_grid_get_target:
 * @self: a grid
 *
 * Returns: the day something would be moved to, or %HF_DATE_NONE
 */
HfDate
hf_month_grid_get_target (HfMonthGrid *self)
{
  return self->target;
}
