/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Month and agenda beside or above each other, by the width there is. In a .ui file the children
 * say which they are: type="main" and type="side". */

#include "gui/calendar/hf-calendar-split.h"

#define SIDE_WIDTH 320
#define WIDE       880 /* from here on they stand beside each other */
#define LOW_SHARE  0.5 /* of the height, for the side child below */

struct _HfCalendarSplit
{
  GtkWidget parent_instance;

  /* borrowed, children */
  GtkWidget *main;
  GtkWidget *side;
  GtkWidget *line;
};

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HfCalendarSplit,
                               hf_calendar_split,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static GtkBuildableIface *parent_buildable;

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  HfCalendarSplit *self = HF_CALENDAR_SPLIT (buildable);

  if (g_strcmp0 (type, "main") == 0)
    self->main = GTK_WIDGET (child);
  else if (g_strcmp0 (type, "side") == 0)
    self->side = GTK_WIDGET (child);
  else
    {
      parent_buildable->add_child (buildable, builder, child, type);
      return;
    }
  gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (self));
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

static GtkSizeRequestMode
hf_calendar_split_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* The smallest is the narrow form; the line between costs a pixel. */
static void
hf_calendar_split_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  HfCalendarSplit *self = HF_CALENDAR_SPLIT (widget);
  int              main_min, main_nat, side_min, side_nat;

  gtk_widget_measure (self->main, orientation, -1, &main_min, &main_nat, NULL, NULL);
  gtk_widget_measure (self->side, orientation, -1, &side_min, &side_nat, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (main_min, side_min);
      *natural = MAX (*minimum, main_nat + 1 + SIDE_WIDTH);
      return;
    }
  *minimum = main_min + 1 + side_min;
  *natural = MAX (*minimum, main_nat);
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
allocate_wide (HfCalendarSplit *self, int width, int height)
{
  int side_min, side;

  gtk_widget_measure (self->side, GTK_ORIENTATION_HORIZONTAL, -1, &side_min, NULL, NULL, NULL);
  side = MAX (side_min, SIDE_WIDTH);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    {
      allocate (self->side, 0, 0, side, height);
      allocate (self->line, side, 0, 1, height);
      allocate (self->main, side + 1, 0, width - side - 1, height);
      return;
    }
  allocate (self->main, 0, 0, width - side - 1, height);
  allocate (self->line, width - side - 1, 0, 1, height);
  allocate (self->side, width - side, 0, side, height);
}

static void
allocate_narrow (HfCalendarSplit *self, int width, int height)
{
  int main_min, side_min, low;

  gtk_widget_measure (self->main, GTK_ORIENTATION_VERTICAL, -1, &main_min, NULL, NULL, NULL);
  gtk_widget_measure (self->side, GTK_ORIENTATION_VERTICAL, -1, &side_min, NULL, NULL, NULL);
  low = CLAMP ((int) (height * LOW_SHARE), side_min, MAX (side_min, height - 1 - main_min));
  allocate (self->main, 0, 0, width, height - low - 1);
  allocate (self->line, 0, height - low - 1, width, 1);
  allocate (self->side, 0, height - low, width, low);
}

static void
hf_calendar_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  if (width >= WIDE)
    allocate_wide (HF_CALENDAR_SPLIT (widget), width, height);
  else
    allocate_narrow (HF_CALENDAR_SPLIT (widget), width, height);
}

static void
hf_calendar_split_dispose (GObject *object)
{
  HfCalendarSplit *self = HF_CALENDAR_SPLIT (object);

  g_clear_pointer (&self->main, gtk_widget_unparent);
  g_clear_pointer (&self->side, gtk_widget_unparent);
  g_clear_pointer (&self->line, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_calendar_split_parent_class)->dispose (object);
}

static void
hf_calendar_split_class_init (HfCalendarSplitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_calendar_split_dispose;
  widget_class->get_request_mode = hf_calendar_split_get_request_mode;
  widget_class->measure = hf_calendar_split_measure;
  widget_class->size_allocate = hf_calendar_split_size_allocate;
}

static void
hf_calendar_split_init (HfCalendarSplit *self)
{
  self->line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
}
