/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One line of the list of plans. */

#include "gui/plan/hf-plan-line.h"

#include "base/hf-strings.h"
#include "core/hf-plan-row.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-plan-words.h"
#include "gui/common/hf-spoken.h"

struct _HfPlanLine
{
  GtkWidget parent_instance;

  /* template children */
  GtkLabel *name;
  GtkLabel *facts;
  GtkLabel *triggers;
};

G_DEFINE_FINAL_TYPE (HfPlanLine, hf_plan_line, GTK_TYPE_WIDGET)

static void
hf_plan_line_dispose (GObject *object)
{
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_PLAN_LINE);

  G_OBJECT_CLASS (hf_plan_line_parent_class)->dispose (object);
}

static void
hf_plan_line_class_init (HfPlanLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_plan_line_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/plan/hf-plan-line.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPlanLine, name);
  gtk_widget_class_bind_template_child (widget_class, HfPlanLine, facts);
  gtk_widget_class_bind_template_child (widget_class, HfPlanLine, triggers);
}

static void
hf_plan_line_init (HfPlanLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_plan_line_show (HfPlanLine    *self,
                   const HfRow   *plan,
                   HfPlanDigests *digests,
                   HfHighlight   *highlight)
{
  g_return_if_fail (HF_IS_PLAN_LINE (self));

  const HfPlanDigest *digest = plan ? hf_plan_digests_get (digests, plan->id) : NULL;
  g_autofree char    *name = hf_str_visible_controls (plan ? hf_row_text (plan, HF_PLAN_NAME) : "");
  g_autofree char    *facts =
    digest ? hf_plan_words_facts (plan, digest->n_steps, digest->n_on) : g_strdup ("");
  g_autofree char *triggers = digest ? hf_plan_words_triggers (digest->triggers) : NULL;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  hf_highlight_mark (highlight, attributes, name, 0);
  gtk_label_set_text (self->name, name);
  gtk_label_set_attributes (self->name, attributes);
  gtk_label_set_text (self->facts, facts);
  gtk_label_set_text (self->triggers, triggers ? triggers : "");
  gtk_widget_set_visible (GTK_WIDGET (self->triggers), triggers != NULL);
  hf_spoken_name_row (GTK_WIDGET (self), name, facts, triggers, NULL);
}
