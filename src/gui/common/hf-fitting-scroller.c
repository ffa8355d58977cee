/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A scrolled window that is measured by what is in it. */

#include "gui/common/hf-fitting-scroller.h"

#include "gui/common/hf-children.h"

struct _HfFittingScroller
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget   *scroller;
  GtkViewport *viewport;
};

enum
{
  PROP_CHILD = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HfFittingScroller, hf_fitting_scroller, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
hf_fitting_scroller_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hf_fitting_scroller_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  HfFittingScroller *self = HF_FITTING_SCROLLER (widget);
  GtkWidget         *child = gtk_viewport_get_child (self->viewport);
  int                wanted = 0;

  gtk_widget_measure (self->scroller, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL || child == NULL)
    return;
  if (for_size < 0 || gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) != NULL)
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  gtk_widget_measure (child, orientation, for_size, NULL, &wanted, NULL, NULL);
  *natural = MAX (*minimum, wanted);
}

static void
hf_fitting_scroller_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (HF_FITTING_SCROLLER (widget)->scroller, width, height, baseline, NULL);
}

static void
hf_fitting_scroller_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, gtk_viewport_get_child (HF_FITTING_SCROLLER (object)->viewport));
}

static void
hf_fitting_scroller_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  gtk_viewport_set_child (HF_FITTING_SCROLLER (object)->viewport, g_value_get_object (value));
}

static void
hf_fitting_scroller_dispose (GObject *object)
{
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_FITTING_SCROLLER);

  G_OBJECT_CLASS (hf_fitting_scroller_parent_class)->dispose (object);
}

static void
hf_fitting_scroller_class_init (HfFittingScrollerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hf_fitting_scroller_dispose;
  object_class->get_property = hf_fitting_scroller_get_property;
  object_class->set_property = hf_fitting_scroller_set_property;
  widget_class->get_request_mode = hf_fitting_scroller_get_request_mode;
  widget_class->measure = hf_fitting_scroller_measure;
  widget_class->size_allocate = hf_fitting_scroller_size_allocate;

  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/hf-fitting-scroller.ui");
  gtk_widget_class_bind_template_child (widget_class, HfFittingScroller, scroller);
  gtk_widget_class_bind_template_child (widget_class, HfFittingScroller, viewport);
}

static void
hf_fitting_scroller_init (HfFittingScroller *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
