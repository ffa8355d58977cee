/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window's adaptive layout: the navigation beside the content. From its own width it decides
 * whether the navigation is reduced to icons and whether the content has room for one pane only;
 * both are properties for others to follow. It asks for the least width at which everything still
 * works, whatever its children would like. Popovers over the whole window are its children too. */

#include "app/hf-shell.h"

#include "gui/common/hf-children.h"

#define MIN_WIDTH      680
#define MIN_HEIGHT     460
#define WIDE_FROM      1100
#define TWO_PANES_FROM 860

struct _HfShell
{
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *navigation;
  GtkWidget *content;

  guint    announcer;
  gboolean is_compact;
  gboolean is_narrow;
};

enum
{
  PROP_NAVIGATION = 1,
  PROP_CONTENT,
  PROP_COMPACT,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HfShell, hf_shell, GTK_TYPE_WIDGET)

static void
hf_shell_measure (GtkWidget     *widget,
                  GtkOrientation orientation,
                  int            for_size,
                  int           *minimum,
                  int           *natural,
                  int           *minimum_baseline,
                  int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural = *minimum;
}

static gboolean
announce_cb (gpointer user_data)
{
  HfShell *self = user_data;

  self->announcer = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

/* Children must not be told to change while they are being allocated; they hear of it before the
 * next frame. */
static void
decide (HfShell *self, int width)
{
  gboolean is_compact = width < WIDE_FROM, is_narrow = width < TWO_PANES_FROM;

  if (is_compact == self->is_compact && is_narrow == self->is_narrow)
    return;
  self->is_compact = is_compact;
  self->is_narrow = is_narrow;
  if (self->announcer == 0)
    self->announcer = g_idle_add_full (G_PRIORITY_HIGH_IDLE, announce_cb, self, NULL);
}

static void
allocate (GtkWidget *child, int x, int width, int height)
{
  GtkAllocation place = { x, 0, width, height };

  gtk_widget_size_allocate (child, &place, -1);
}

static void
hf_shell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HfShell *self = HF_SHELL (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int      side, least;

  decide (self, width);
  gtk_widget_measure (self->navigation, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &side, NULL, NULL);
  gtk_widget_measure (self->content, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  allocate (self->navigation, is_rtl ? width - side : 0, side, height);
  allocate (self->content, is_rtl ? 0 : side, MAX (least, width - side), height);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

static void
set_child (HfShell *self, GtkWidget **place, GtkWidget *child)
{
  *place = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
hf_shell_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HfShell *self = HF_SHELL (object);

  if (prop_id == PROP_NAVIGATION)
    set_child (self, &self->navigation, g_value_get_object (value));
  else if (prop_id == PROP_CONTENT)
    set_child (self, &self->content, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
hf_shell_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HfShell *self = HF_SHELL (object);

  switch (prop_id)
    {
    case PROP_NAVIGATION:
      g_value_set_object (value, self->navigation);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->is_compact);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hf_shell_dispose (GObject *object)
{
  HfShell *self = HF_SHELL (object);

  g_clear_handle_id (&self->announcer, g_source_remove);
  g_clear_pointer (&self->navigation, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  hf_children_remove (GTK_WIDGET (self)); /* popovers */

  G_OBJECT_CLASS (hf_shell_parent_class)->dispose (object);
}

static void
hf_shell_class_init (HfShellClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     child_flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GParamFlags     state_flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = hf_shell_set_property;
  object_class->get_property = hf_shell_get_property;
  object_class->dispose = hf_shell_dispose;
  widget_class->measure = hf_shell_measure;
  widget_class->size_allocate = hf_shell_size_allocate;

  props[PROP_NAVIGATION] =
    g_param_spec_object ("navigation", NULL, NULL, GTK_TYPE_WIDGET, child_flags);
  props[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, child_flags);
  props[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, state_flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, state_flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hf_shell_init (HfShell *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
