/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The badge of a grade. Shape and letter say the same, so that nobody needs the colour; the outline
 * says whose grade it is. */

#include "gui/common/hf-grade-badge.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "gui/common/hf-style.h"

#include <glib/gi18n.h>

struct _HfGradeBadge
{
  GtkWidget parent_instance;

  char      *grade; /* owned */
  GtkWidget *label; /* owned child */
  gboolean   is_of_customer;
};

enum
{
  PROP_GRADE = 1,
  PROP_OF_CUSTOMER,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HfGradeBadge, hf_grade_badge, GTK_TYPE_WIDGET)

static const char *
css_class_of (const char *grade)
{
  if (g_strcmp0 (grade, HF_CUSTOMER_GRADE_A) == 0)
    return "grade-A";
  if (g_strcmp0 (grade, HF_CUSTOMER_GRADE_B) == 0)
    return "grade-B";
  return g_strcmp0 (grade, HF_CUSTOMER_GRADE_C) == 0 ? "grade-C" : "grade-none";
}

static char *
describe (HfGradeBadge *self)
{
  if (self->grade == NULL)
    return g_strdup (_ ("No grade"));
  if (self->is_of_customer)
    /* Translators: how important a customer is; %s is A, B or C */
    return g_strdup_printf (_ ("Customer of grade %s"), self->grade);
  /* Translators: how urgent one follow-up is; %s is A, B or C */
  return g_strdup_printf (_ ("Follow-up of grade %s"), self->grade);
}

static void
name_badge (HfGradeBadge *self)
{
  g_autofree char *name = describe (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Worded under the pointer: a text set beforehand, in each row of a list, makes GTK ask the display
 * each time where the pointer is. */
static gboolean
hf_grade_badge_query_tooltip (GtkWidget  *widget,
                              int         x,
                              int         y,
                              gboolean    by_keyboard,
                              GtkTooltip *tooltip)
{
  g_autofree char *name = describe (HF_GRADE_BADGE (widget));

  gtk_tooltip_set_text (tooltip, name);
  return HF_GRADE_BADGE (widget)->grade != NULL;
}

static void
set_of_customer (HfGradeBadge *self, gboolean is_of_customer)
{
  self->is_of_customer = is_of_customer;
  hf_style_set_class (GTK_WIDGET (self), "of-customer", is_of_customer);
  name_badge (self);
}

static void
hf_grade_badge_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HfGradeBadge *self = HF_GRADE_BADGE (object);

  if (prop_id == PROP_OF_CUSTOMER)
    g_value_set_boolean (value, self->is_of_customer);
  else
    g_value_set_string (value, self->grade);
}

static void
hf_grade_badge_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_OF_CUSTOMER)
    set_of_customer (HF_GRADE_BADGE (object), g_value_get_boolean (value));
  else
    hf_grade_badge_set_grade (HF_GRADE_BADGE (object), g_value_get_string (value));
}

static void
hf_grade_badge_dispose (GObject *object)
{
  g_clear_pointer (&HF_GRADE_BADGE (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_grade_badge_parent_class)->dispose (object);
}

static void
hf_grade_badge_finalize (GObject *object)
{
  g_free (HF_GRADE_BADGE (object)->grade);

  G_OBJECT_CLASS (hf_grade_badge_parent_class)->finalize (object);
}

static void
hf_grade_badge_class_init (HfGradeBadgeClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hf_grade_badge_get_property;
  object_class->set_property = hf_grade_badge_set_property;
  object_class->dispose = hf_grade_badge_dispose;
  object_class->finalize = hf_grade_badge_finalize;
  widget_class->query_tooltip = hf_grade_badge_query_tooltip;

  props[PROP_GRADE] =
    g_param_spec_string ("grade", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_OF_CUSTOMER] =
    g_param_spec_boolean ("of-customer", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "hfgradebadge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hf_grade_badge_init (HfGradeBadge *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), css_class_of (NULL));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
hf_grade_badge_new (const char *grade)
{
  return g_object_new (HF_TYPE_GRADE_BADGE, "grade", grade, NULL);
}

GtkWidget *
hf_grade_badge_new_of_customer (const char *grade)
{
  return g_object_new (HF_TYPE_GRADE_BADGE, "grade", grade, "of-customer", TRUE, NULL);
}

void
hf_grade_badge_set_grade (HfGradeBadge *self, const char *grade)
{
  g_return_if_fail (HF_IS_GRADE_BADGE (self));

  gtk_widget_remove_css_class (GTK_WIDGET (self), css_class_of (self->grade));
  if (hf_set_str (&self->grade, grade))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GRADE]);
  gtk_widget_add_css_class (GTK_WIDGET (self), css_class_of (grade));
  gtk_label_set_text (GTK_LABEL (self->label), grade ? grade : "");
  name_badge (self);
}
