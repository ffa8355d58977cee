/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A card on the board of stages. It shows a record; where it lies and where it is taken to others
 * know. */

#include "gui/organisation/hf-stage-card.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-organisation.h"
#include "core/hf-partner-lack.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-overflow-tooltip.h"
#include "gui/common/hf-row-drag.h"
#include "gui/common/hf-spoken.h"
#include "gui/organisation/hf-organisation-text.h"

#include <glib/gi18n.h>

struct _HfStageCard
{
  GtkWidget parent_instance;

  HfContext   *context;   /* borrowed */
  HfHighlight *highlight; /* borrowed */

  /* owned */
  HfRecord     *record;
  GSignalGroup *signals;

  /* template children */
  GtkLabel  *name;
  GtkLabel  *facts;
  GtkWidget *when_line;
  GtkImage  *urgency;
  GtkLabel  *when;
  GtkLabel  *lack;
};

G_DEFINE_FINAL_TYPE (HfStageCard, hf_stage_card, GTK_TYPE_WIDGET)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), !hf_str_is_blank (text));
}

static void
show_name (HfStageCard *self, const HfRow *row)
{
  g_autofree char *name = row ? hf_organisation_text_name (row) : NULL;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  hf_highlight_mark (self->highlight, attributes, name, 0);
  gtk_label_set_label (self->name, name ? name : "");
  gtk_label_set_attributes (self->name, attributes);
}

static char *
describe (const HfRow *row)
{
  const char      *kind = hf_row_text (row, HF_ORGANISATION_KIND);
  g_autofree char *manager = hf_str_visible_controls (hf_row_text (row, HF_ORGANISATION_MANAGER));

  return hf_join_facts (kind ? hf_choice_label (hf_organisation_kinds, kind) : NULL, manager);
}

/* What is to be done next; the end of an agreement where there is nothing, or where that asks more
 * to be looked at. */
static char *
tell_when (const HfRow *row, HfDate today, HfUrgency *urgency)
{
  const char      *next = hf_row_text (row, HF_ORGANISATION_NEXT_ACTIVITY);
  const char      *ends = hf_row_text (row, HF_ORGANISATION_AGREEMENT_ENDS);
  HfUrgency        of_next = hf_organisation_text_weigh_next (next, today);
  HfUrgency        of_end = hf_organisation_text_weigh (hf_agreement_state (ends, 0, today));
  g_autofree char *day = NULL;

  *urgency = MAX (of_next, of_end);
  if (next == NULL || of_end > of_next)
    return hf_organisation_text_ends (ends, today);
  day = hf_format_due_in_list (next, today);
  if (of_next != HF_URGENCY_NONE)
    return g_steal_pointer (&day);
  /* Translators: what is planned next with an organisation; %s is a day */
  return g_strdup_printf (_ ("Next: %s"), day);
}

static char *
tell_lack (const HfRow *row)
{
  g_autoptr (GArray) fields = hf_partner_lack (row);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (fields->len == 0)
    return NULL;
  for (guint i = 0; i < fields->len; i++)
    g_ptr_array_add (words, (char *) _ (
                              hf_organisation_def.fields[g_array_index (fields, guint, i)].label));
  g_ptr_array_add (words, NULL);
  list = hf_join_list ((char **) words->pdata);
  /* Translators: what a partnership has not yet; %s is names of fields, one after the other */
  return g_strdup_printf (_ ("Missing: %s"), list);
}

static void
update (HfStageCard *self)
{
  const HfRow     *row = self->record ? hf_record_get_row (self->record) : NULL;
  HfDate           today = hf_clock_today (hf_context_get_clock (self->context));
  HfUrgency        urgency = HF_URGENCY_NONE;
  g_autofree char *facts = row ? describe (row) : NULL;
  g_autofree char *when = row ? tell_when (row, today, &urgency) : NULL;
  g_autofree char *lack = row ? tell_lack (row) : NULL;

  hf_row_drag_show (GTK_WIDGET (self), row);
  show_name (self, row);
  show_text (self->facts, facts);
  show_text (self->when, when);
  gtk_widget_set_visible (self->when_line, when != NULL);
  hf_organisation_text_show_urgency (self->urgency, self->when_line, urgency);
  show_text (self->lack, lack);
  if (row != NULL)
    hf_spoken_name_row (GTK_WIDGET (self), gtk_label_get_label (self->name), facts,
                        when ? when : "", lack, NULL);
}

static void
record_changed_cb (HfStageCard *self)
{
  update (self);
}

static void
hf_stage_card_dispose (GObject *object)
{
  HfStageCard *self = HF_STAGE_CARD (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->record);
  hf_children_dispose (GTK_WIDGET (self), HF_TYPE_STAGE_CARD);

  G_OBJECT_CLASS (hf_stage_card_parent_class)->dispose (object);
}

static void
hf_stage_card_class_init (HfStageCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_stage_card_dispose;
  gtk_widget_class_set_css_name (widget_class, "stagecard");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-stage-card.ui");
  gtk_widget_class_bind_template_child (widget_class, HfStageCard, name);
  gtk_widget_class_bind_template_child (widget_class, HfStageCard, facts);
  gtk_widget_class_bind_template_child (widget_class, HfStageCard, when_line);
  gtk_widget_class_bind_template_child (widget_class, HfStageCard, urgency);
  gtk_widget_class_bind_template_child (widget_class, HfStageCard, when);
  gtk_widget_class_bind_template_child (widget_class, HfStageCard, lack);
}

static void
hf_stage_card_init (HfStageCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_overflow_tooltip_add (self->name);
  hf_overflow_tooltip_add (self->facts);
  hf_overflow_tooltip_add (self->lack);
  self->signals = g_signal_group_new (HF_TYPE_RECORD);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (record_changed_cb), self);
}

GtkWidget *
hf_stage_card_new (HfContext *context, HfHighlight *highlight)
{
  HfStageCard *self = g_object_new (HF_TYPE_STAGE_CARD, NULL);

  self->context = context;
  self->highlight = highlight;
  return GTK_WIDGET (self);
}

void
hf_stage_card_show (HfStageCard *self, HfRecord *record)
{
  g_return_if_fail (HF_IS_STAGE_CARD (self));

  g_set_object (&self->record, record);
  g_signal_group_set_target (self->signals, record);
  update (self);
}
