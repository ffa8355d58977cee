/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of plans. */

#include "gui/plan/hf-plan-list.h"

#include "core/hf-plan-row.h"
#include "gui/common/hf-list-cells.h"
#include "gui/plan/hf-plan-line.h"

struct _HfPlanList
{
  HfRecordList parent_instance;

  /* owned */
  HfPlanDigests *digests;

  /* template children */
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (HfPlanList, hf_plan_list, HF_TYPE_RECORD_LIST)

static GtkWidget *
make_row (gpointer list)
{
  return g_object_new (HF_TYPE_PLAN_LINE, NULL);
}

static void
show_row (GtkWidget *cell, const HfRow *row, gpointer list)
{
  hf_plan_line_show (HF_PLAN_LINE (cell), row, HF_PLAN_LIST (list)->digests,
                     hf_record_list_get_highlight (list));
}

static void
hf_plan_list_finalize (GObject *object)
{
  g_clear_object (&HF_PLAN_LIST (object)->digests);

  G_OBJECT_CLASS (hf_plan_list_parent_class)->finalize (object);
}

static void
hf_plan_list_class_init (HfPlanListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_plan_list_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/plan/hf-plan-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPlanList, view);
  hf_record_list_bind_view (widget_class);
}

static void
hf_plan_list_init (HfPlanList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_plan_list_set_up (HfPlanList *self, HfContext *context)
{
  g_return_if_fail (HF_IS_PLAN_LIST (self));

  static const HfListCells look = { make_row, show_row };
  g_autoptr (GtkListItemFactory) factory = NULL;

  hf_record_list_set_up (HF_RECORD_LIST (self), context);
  self->digests = hf_plan_digests_new (context);
  factory = hf_list_cells_new (&look, self, NULL);
  hf_list_cells_follow_field (factory, NULL);
  hf_list_cells_follow (factory, hf_record_list_get_highlight (HF_RECORD_LIST (self)), "changed");
  hf_list_cells_follow (factory, self->digests, "changed");
  gtk_list_view_set_factory (self->view, factory);
  hf_plan_list_show (self, NULL, FALSE);
}

void
hf_plan_list_show (HfPlanList *self, const char *text, gboolean archived)
{
  g_return_if_fail (HF_IS_PLAN_LIST (self));

  HfRecordList *list = HF_RECORD_LIST (self);
  HfContext    *context = hf_record_list_get_context (list);
  g_autoptr (HfQuery) query = hf_query_new (&hf_plan_row_def, hf_context_get_viewer (context));

  hf_highlight_set_text (hf_record_list_get_highlight (list), text);
  if (hf_record_list_get_selected (list) != 0)
    hf_record_list_find_selected (list);
  hf_query_where (query, HF_PLAN_ARCHIVED, archived ? HF_OP_NOT_NULL : HF_OP_NULL, HF_NULL);
  hf_query_containing (query, text);
  hf_query_order (query, HF_PLAN_NAME, FALSE);
  hf_live_list_set_query (hf_record_list_get_model (list), query);
}
