/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A row of the navigation: icon, name, badge. */

#include "app/hf-nav-row.h"

#include "app/hf-view-spring.h"

#include <glib/gi18n.h>

struct _HfNavRow
{
  GtkListBoxRow parent_instance;

  char    *view;
  guint    badge;
  gboolean is_compact;

  /* template children */
  GtkImage *icon;
  GtkLabel *name;
  GtkLabel *count;
  GtkLabel *dot;
};

enum
{
  PROP_BADGE = 1,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HfNavRow, hf_nav_row, GTK_TYPE_LIST_BOX_ROW)

#define MAX_BADGE 999

static void
update (HfNavRow *self)
{
  g_autofree char *text =
    g_strdup_printf (self->badge > MAX_BADGE ? "%d+" : "%d", (int) MIN (self->badge, MAX_BADGE));

  gtk_label_set_label (self->count, text);
  gtk_label_set_label (self->dot, text);
  gtk_widget_set_visible (GTK_WIDGET (self->name), !self->is_compact);
  gtk_widget_set_visible (GTK_WIDGET (self->count), !self->is_compact && self->badge > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->dot), self->is_compact && self->badge > 0);
}

static void
hf_nav_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HfNavRow *self = HF_NAV_ROW (object);

  if (prop_id == PROP_BADGE)
    g_value_set_uint (value, self->badge);
  else
    g_value_set_boolean (value, self->is_compact);
}

static void
hf_nav_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HfNavRow *self = HF_NAV_ROW (object);

  if (prop_id == PROP_BADGE)
    self->badge = g_value_get_uint (value);
  else
    self->is_compact = g_value_get_boolean (value);
  update (self);
}

static void
hf_nav_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_NAV_ROW);

  G_OBJECT_CLASS (hf_nav_row_parent_class)->dispose (object);
}

static void
hf_nav_row_finalize (GObject *object)
{
  g_free (HF_NAV_ROW (object)->view);

  G_OBJECT_CLASS (hf_nav_row_parent_class)->finalize (object);
}

static void
hf_nav_row_class_init (HfNavRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hf_nav_row_get_property;
  object_class->set_property = hf_nav_row_set_property;
  object_class->dispose = hf_nav_row_dispose;
  object_class->finalize = hf_nav_row_finalize;

  props[PROP_BADGE] = g_param_spec_uint ("badge", NULL, NULL, 0, G_MAXUINT, 0,
                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/app/hf-nav-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfNavRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HfNavRow, name);
  gtk_widget_class_bind_template_child (widget_class, HfNavRow, count);
  gtk_widget_class_bind_template_child (widget_class, HfNavRow, dot);
}

static void
hf_nav_row_init (HfNavRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hf_nav_row_new:
 * @view: the page's name in the window's stack
 * @label: the view's name, translated
 * @icon_name: a symbolic icon
 * @number: its number in Alt+number
 *
 * Returns: (transfer floating): a row
 */
HfNavRow *
hf_nav_row_new (const char *view, const char *label, const char *icon_name, int number)
{
  HfNavRow        *self = g_object_new (HF_TYPE_NAV_ROW, NULL);
  g_autofree char *tip = g_strdup_printf ("%s  Alt+%d", label, number);

  self->view = g_strdup (view);
  hf_view_spring_add (GTK_WIDGET (self), self->view);
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_label_set_label (self->name, label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  update (self);
  return self;
}

/**
 * hf_nav_row_get_view:
 * @self: a row
 *
 * Returns: (transfer none): the page's name in the window's stack
 */
const char *
hf_nav_row_get_view (HfNavRow *self)
{
  return self->view;
}

/**
 * hf_nav_row_set_shown:
 * @self: a row
 * @is_shown: whether its view is on screen
 *
 * Lets the row look chosen, or not.
 */
void
hf_nav_row_set_shown (HfNavRow *self, gboolean is_shown)
{
  if (is_shown)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, is_shown, -1);
}
