/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making a new plan. */

#include "gui/plan/hf-plan-new.h"

#include "base/hf-strings.h"
#include "core/hf-plan-row.h"

#include <glib/gi18n.h>

struct _HfPlanNew
{
  HfNewForm parent_instance;

  /* template children */
  GtkWidget *anchor;
};

G_DEFINE_FINAL_TYPE (HfPlanNew, hf_plan_new, HF_TYPE_NEW_FORM)

static HfChangeSet *
hf_plan_new_make_changes (HfNewForm *form, char **message)
{
  HfChangeSet     *changes = hf_change_set_new (N_ ("New plan"));
  HfRow           *row = hf_row_new (&hf_plan_row_def);
  g_autofree char *name = hf_str_clean (hf_new_form_get_name (form));
  guint            anchor = gtk_drop_down_get_selected (GTK_DROP_DOWN (HF_PLAN_NEW (form)->anchor));

  hf_row_set_text (row, HF_PLAN_NAME, name);
  hf_row_set_text (row, HF_PLAN_ANCHOR, hf_plan_anchors[anchor].key);
  hf_row_set_int (row, HF_PLAN_VERSION, 1);
  hf_change_set_insert (changes, row);
  *message = g_strdup (_ ("Plan created"));
  return changes;
}

static void
hf_plan_new_class_init (HfPlanNewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HF_NEW_FORM_CLASS (klass)->make_changes = hf_plan_new_make_changes;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/plan/hf-plan-new.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPlanNew, anchor);
}

static void
hf_plan_new_init (HfPlanNew *self)
{
  g_autoptr (GtkStringList) anchors = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (const HfChoice *anchor = hf_plan_anchors; anchor->key != NULL; anchor++)
    gtk_string_list_append (anchors, _ (anchor->label));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->anchor), G_LIST_MODEL (anchors));
}
