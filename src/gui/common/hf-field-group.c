/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A group of a form. It decides what is seen, never what is in a line. */

#include "gui/common/hf-field-group.h"

#include "base/hf-match.h"
#include "gui/common/hf-field-row.h"

struct _HfFieldGroup
{
  GtkBox parent_instance;

  /* template children */
  GtkWidget *heading;
  GtkWidget *mark;
};

enum
{
  PROP_TITLE = 1,
  PROP_RESTRICTED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HfFieldGroup, hf_field_group, GTK_TYPE_BOX)

static gboolean
is_to_be_shown (GtkWidget *row, const HfFieldGroupShow *show)
{
  if (show->filter != NULL)
    return hf_field_row_is_found (HF_FIELD_ROW (row), show->filter);
  return show->empty || (show->keep && gtk_widget_get_visible (row)) ||
         !hf_field_row_is_empty (HF_FIELD_ROW (row));
}

/* Nobody looks for “Address” to find that no field is called so. */
static gboolean
is_title (HfFieldGroup *self, const char *filter)
{
  const char *title = gtk_label_get_text (GTK_LABEL (self->heading));

  return filter != NULL && hf_match_get_place (title, filter) == HF_MATCH_AT_START;
}

static void
hf_field_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HfFieldGroup *self = HF_FIELD_GROUP (object);

  if (prop_id == PROP_TITLE)
    g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->heading)));
  else
    g_value_set_boolean (value, hf_field_group_is_restricted (self));
}

static void
hf_field_group_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HfFieldGroup *self = HF_FIELD_GROUP (object);
  const char   *title;

  if (prop_id == PROP_RESTRICTED)
    {
      gtk_widget_set_visible (self->mark, g_value_get_boolean (value));
      return;
    }
  title = g_value_get_string (value);
  gtk_label_set_text (GTK_LABEL (self->heading), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
hf_field_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_FIELD_GROUP);

  G_OBJECT_CLASS (hf_field_group_parent_class)->dispose (object);
}

static void
hf_field_group_class_init (HfFieldGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hf_field_group_get_property;
  object_class->set_property = hf_field_group_set_property;
  object_class->dispose = hf_field_group_dispose;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  props[PROP_RESTRICTED] = g_param_spec_boolean ("restricted", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/common/hf-field-group.ui");
  gtk_widget_class_bind_template_child (widget_class, HfFieldGroup, heading);
  gtk_widget_class_bind_template_child (widget_class, HfFieldGroup, mark);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hf_field_group_init (HfFieldGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
hf_field_group_update (HfFieldGroup *self, const HfFieldGroupShow *show)
{
  g_return_val_if_fail (HF_IS_FIELD_GROUP (self), FALSE);

  gboolean is_meant = is_title (self, show->filter), is_any = FALSE;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (HF_IS_FIELD_ROW (row))
      {
        gboolean is_shown = is_meant || is_to_be_shown (row, show);

        gtk_widget_set_visible (row, is_shown);
        is_any |= is_shown;
      }
  gtk_widget_set_visible (GTK_WIDGET (self), is_any);
  return is_any;
}

gboolean
hf_field_group_is_restricted (HfFieldGroup *self)
{
  g_return_val_if_fail (HF_IS_FIELD_GROUP (self), FALSE);

  return gtk_widget_get_visible (self->mark);
}
