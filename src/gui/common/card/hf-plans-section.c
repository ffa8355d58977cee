/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plans a customer is on. What is due of them is a follow-up, which stands above. */

#include "gui/common/card/hf-plans-section.h"

#include "base/hf-parts.h"
#include "core/hf-follow-up.h"
#include "core/hf-person-plan.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-plan-put.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-records-watch.h"
#include "gui/common/hf-saving.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HfPlansSection
{
  GtkWidget parent_instance;

  /* owned */
  HfContext      *context;
  HfLiveList     *plans;
  HfRecordsWatch *watch;
  GListModel     *follow_ups;

  gint64 customer;

  /* template children */
  HfReadError *trouble;
  GtkWidget   *nothing;
  GtkListBox  *list;
};

G_DEFINE_FINAL_TYPE (HfPlansSection, hf_plans_section, GTK_TYPE_WIDGET)

static void
put_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPlansSection *self = HF_PLANS_SECTION (widget);

  if (self->customer != 0)
    hf_plan_put_present (widget, self->context, self->customer);
}

/* What was due of the plan is not called any more; it is closed, not removed. */
static void
close_follow_ups (HfPlansSection *self, HfChangeSet *changes, gint64 person_plan, gint64 now)
{
  for (guint i = 0; self->follow_ups && i < g_list_model_get_n_items (self->follow_ups); i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (self->follow_ups, i);
      const HfRow *row = hf_record_get_row (record);
      HfRow       *closed;

      if (row == NULL || hf_row_int (row, HF_FOLLOW_UP_PERSON_PLAN) != person_plan ||
          !hf_follow_up_is_open (row))
        continue;
      closed = hf_row_copy (row);
      hf_row_set_text (closed, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_SKIPPED);
      hf_row_set_int (closed, HF_FOLLOW_UP_CLOSED, now);
      hf_change_set_update (changes, row, closed);
    }
}

static void
end_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPlansSection *self = HF_PLANS_SECTION (widget);
  gint64          now = hf_clock_now (hf_context_get_clock (self->context));
  guint           at = hf_live_list_find (self->plans, g_variant_get_int64 (parameter));
  g_autoptr (HfRecord) record =
    at != HF_LIVE_LIST_NOT_FOUND ? g_list_model_get_item (G_LIST_MODEL (self->plans), at) : NULL;
  const HfRow *row = record ? hf_record_get_row (record) : NULL;
  HfChangeSet *changes;
  HfRow       *ended;

  if (row == NULL)
    return;
  changes = hf_change_set_new (N_ ("End plan"));
  ended = hf_row_copy (row);
  hf_row_set_text (ended, HF_PERSON_PLAN_STATE, HF_PERSON_PLAN_STATE_ENDED);
  hf_row_set_int (ended, HF_PERSON_PLAN_ENDED, now);
  hf_row_set_text (ended, HF_PERSON_PLAN_ENDED_REASON, HF_PERSON_PLAN_END_STOPPED);
  hf_change_set_update (changes, row, ended);
  close_follow_ups (self, changes, row->id, now);
  hf_saving_commit (widget, self->context, changes, g_strdup (_ ("Plan ended")), NULL, NULL);
}

static GtkWidget *
make_row (const HfRow *row)
{
  GtkWidget       *line = adw_action_row_new ();
  GtkWidget       *end = gtk_button_new_with_mnemonic (_ ("_End"));
  g_autofree char *day =
    hf_format_day (hf_date_from_iso (hf_row_text (row, HF_PERSON_PLAN_ANCHOR_DAY)));
  /* Translators: of somebody on a plan; %s is a day */
  g_autofree char *since = g_strdup_printf (_ ("Counted from %s"), day);
  const char      *state = hf_row_text (row, HF_PERSON_PLAN_STATE);
  g_autofree char *facts =
    hf_join_facts (since, g_strcmp0 (state, HF_PERSON_PLAN_STATE_RUNNING) != 0 ?
                            hf_choice_label (hf_person_plan_states, state) :
                            NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line),
                                 hf_row_text (row, HF_PERSON_PLAN_PLAN_NAME));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line), facts);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (end), "plans.end");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (end), "x", row->id);
  gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (end, _ ("End the plan for this customer"));
  gtk_widget_add_css_class (end, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), end);
  return line;
}

static void
show_rows (HfPlansSection *self)
{
  GListModel    *model = G_LIST_MODEL (self->plans);
  GtkListBoxRow *old;
  guint          n_shown = 0;

  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (model, i);
      const HfRow *row = hf_record_get_row (record);

      if (row == NULL)
        continue;
      gtk_list_box_append (self->list, make_row (row));
      n_shown++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_shown > 0);
  gtk_widget_set_visible (self->nothing, n_shown == 0);
}

static void
hf_plans_section_dispose (GObject *object)
{
  HfPlansSection *self = HF_PLANS_SECTION (object);

  g_clear_object (&self->watch);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_PLANS_SECTION);
  g_clear_object (&self->plans);
  g_clear_object (&self->follow_ups);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_plans_section_parent_class)->dispose (object);
}

static void
hf_plans_section_class_init (HfPlansSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_plans_section_dispose;
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-plans-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPlansSection, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfPlansSection, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfPlansSection, list);
  gtk_widget_class_install_action (widget_class, "plans.put", NULL, put_cb);
  gtk_widget_class_install_action (widget_class, "plans.end", "x", end_cb);
}

static void
hf_plans_section_init (HfPlansSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_plans_section_set_follow_ups (HfPlansSection *self, GListModel *follow_ups)
{
  g_return_if_fail (HF_IS_PLANS_SECTION (self));

  g_set_object (&self->follow_ups, follow_ups);
}

static void
set_up (HfPlansSection *self, HfContext *context)
{
  self->context = g_object_ref (context);
  self->plans = hf_live_list_new (hf_context_get_store (context));
  self->watch = hf_records_watch_new (G_LIST_MODEL (self->plans));
  hf_read_error_follow (self->trouble, self->plans);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (show_rows), self, G_CONNECT_SWAPPED);
}

void
hf_plans_section_set_customer (HfPlansSection *self, HfContext *context, gint64 customer)
{
  g_return_if_fail (HF_IS_PLANS_SECTION (self));

  g_autoptr (HfQuery) query = NULL;

  if (self->context == NULL)
    set_up (self, context);
  if (customer == self->customer)
    return;
  self->customer = customer;
  query = hf_query_new (&hf_person_plan_def, hf_context_get_viewer (context));
  hf_query_where (query, HF_PERSON_PLAN_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_where (query, HF_PERSON_PLAN_ENDED, HF_OP_NULL, HF_NULL);
  hf_query_order (query, HF_PERSON_PLAN_ANCHOR_DAY, TRUE);
  hf_live_list_set_query (self->plans, query);
}
