/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of organisations. */

#include "gui/organisation/hf-organisation-list.h"

#include "base/hf-strings.h"
#include "core/hf-organisation.h"
#include "gui/common/card/hf-customer-drag.h"
#include "gui/common/hf-row-drag.h"
#include "gui/common/hf-single-keys.h"
#include "gui/common/list/hf-jump-bar.h"
#include "gui/organisation/hf-member-add.h"
#include "session/organisation/hf-organisation-scope.h"

struct _HfOrganisationList
{
  HfRecordList parent_instance;

  /* owned */
  char   *text;  /* NULL when all are listed */
  GArray *only;  /* of gint64, or NULL */
  char   *stage; /* or NULL */

  HfFilter *filter; /* owned, or NULL */

  /* template children */
  GtkColumnView      *view;
  HfJumpBar          *jump_bar;
  GtkEventController *single_keys;
};

G_DEFINE_FINAL_TYPE (HfOrganisationList, hf_organisation_list, HF_TYPE_RECORD_LIST)

static HfQuery *
make_query (HfOrganisationList *self, const HfFilter *filter)
{
  HfContext *context = hf_record_list_get_context (HF_RECORD_LIST (self));
  HfQuery   *query = hf_query_new (&hf_organisation_def, hf_context_get_viewer (context));

  hf_organisation_scope (query, filter, self->text,
                         hf_clock_today (hf_context_get_clock (context)));
  if (self->only != NULL)
    hf_query_where_id (query, (const gint64 *) self->only->data, self->only->len);
  if (self->stage != NULL)
    hf_query_where (query, HF_ORGANISATION_STAGE, HF_OP_EQ, HF_TEXT (self->stage));
  return query;
}

static HfQuery *
hf_organisation_list_make_query (HfRecordList *list)
{
  HfOrganisationList *self = HF_ORGANISATION_LIST (list);
  HfQuery            *query = make_query (self, self->filter);

  hf_organisation_columns_order_query (query, hf_list_order_get (self->view));
  return query;
}

static void
read_list (HfOrganisationList *self)
{
  g_autoptr (HfQuery) query = hf_organisation_list_make_query (HF_RECORD_LIST (self));
  HfListOrder order = hf_list_order_get (self->view);

  hf_jump_bar_set_sorted (self->jump_bar,
                          g_strcmp0 (order.column, HF_ORGANISATION_COLUMN_NAME) == 0,
                          order.descending);
  hf_live_list_set_query (hf_record_list_get_model (HF_RECORD_LIST (self)), query);
}

/* To a stage, see HfStageStrip. */
static GdkContentProvider *
make_content (const HfRow *row, gpointer data)
{
  return gdk_content_provider_new_typed (G_TYPE_INT64, row->id);
}

/* Who is let go over an organisation becomes a member. */
static void
dropped_cb (const HfRow *organisation, const GValue *value, gpointer user_data)
{
  HfOrganisationList *self = user_data;
  const HfRow        *customer = hf_customer_drag_get (value);

  if (customer != NULL)
    hf_member_add (GTK_WIDGET (self), hf_record_list_get_context (HF_RECORD_LIST (self)),
                   organisation->id, customer->id, NULL);
}

static void
hf_organisation_list_dispose (GObject *object)
{
  HfOrganisationList *self = HF_ORGANISATION_LIST (object);

  if (self->view != NULL) /* a view that goes changes its order once more */
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);

  G_OBJECT_CLASS (hf_organisation_list_parent_class)->dispose (object);
}

static void
hf_organisation_list_finalize (GObject *object)
{
  HfOrganisationList *self = HF_ORGANISATION_LIST (object);

  g_free (self->text);
  g_free (self->stage);
  g_clear_pointer (&self->only, g_array_unref);
  g_clear_pointer (&self->filter, hf_filter_free);

  G_OBJECT_CLASS (hf_organisation_list_parent_class)->finalize (object);
}

static void
hf_organisation_list_class_init (HfOrganisationListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_organisation_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_organisation_list_finalize;
  HF_RECORD_LIST_CLASS (klass)->make_query = hf_organisation_list_make_query;
  g_type_ensure (HF_TYPE_JUMP_BAR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-organisation-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationList, view);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationList, single_keys);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationList, jump_bar);
  hf_record_list_bind_view (widget_class);
}

static void
hf_organisation_list_init (HfOrganisationList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_organisation_list_set_up (HfOrganisationList *self, HfContext *context)
{
  g_return_if_fail (HF_IS_ORGANISATION_LIST (self));

  hf_record_list_set_up (HF_RECORD_LIST (self), context);
  hf_record_list_let_mark (HF_RECORD_LIST (self));
  hf_single_keys_follow (self->single_keys, context);
  hf_jump_bar_serve (self->jump_bar, &hf_organisation_def, HF_RECORD_LIST (self));
  hf_row_drag_offer (GTK_WIDGET (self->view), GDK_ACTION_MOVE, make_content, NULL);
  hf_row_drag_accept (GTK_WIDGET (self->view), HF_TYPE_ROW, dropped_cb, self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (read_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_clock (context), "day-changed", G_CALLBACK (read_list),
                           self, G_CONNECT_SWAPPED); /* a filter counts days */
  hf_organisation_list_show_columns (self, hf_organisation_column_offers.defaults);
}

void
hf_organisation_list_show_columns (HfOrganisationList *self, const char *const *ids)
{
  g_return_if_fail (HF_IS_ORGANISATION_LIST (self));

  HfRecordList *list = HF_RECORD_LIST (self);
  GtkSorter    *sorter = gtk_column_view_get_sorter (self->view);
  HfListOrder   order = hf_list_order_get (self->view);

  if (order.column == NULL || !g_strv_contains (ids, order.column))
    order = (HfListOrder){ HF_ORGANISATION_COLUMN_NAME,
                           g_strcmp0 (order.column, HF_ORGANISATION_COLUMN_NAME) == 0 &&
                             order.descending };
  g_signal_handlers_block_by_func (sorter, read_list, self);
  hf_organisation_columns_show (self->view, ids, hf_record_list_get_context (list),
                                hf_record_list_get_highlight (list));
  hf_list_order_set (self->view, order);
  g_signal_handlers_unblock_by_func (sorter, read_list, self);
  read_list (self);
}

void
hf_organisation_list_show (HfOrganisationList *self,
                           const char         *text,
                           GArray             *only,
                           const char         *stage)
{
  g_return_if_fail (HF_IS_ORGANISATION_LIST (self));

  HfRecordList *list = HF_RECORD_LIST (self);

  hf_set_str (&self->text, text);
  hf_set_str (&self->stage, stage);
  hf_highlight_set_text (hf_record_list_get_highlight (list), text);
  if (only != NULL)
    g_array_ref (only);
  g_clear_pointer (&self->only, g_array_unref);
  self->only = only;
  hf_marks_ask_again (hf_record_list_get_marks (list));
  if (hf_record_list_get_selected (list) != 0)
    hf_record_list_find_selected (list);
  read_list (self);
}

void
hf_organisation_list_set_filter (HfOrganisationList *self, const HfFilter *filter)
{
  g_return_if_fail (HF_IS_ORGANISATION_LIST (self));

  g_clear_pointer (&self->filter, hf_filter_free);
  self->filter = hf_filter_copy (filter);
}

HfQuery *
hf_organisation_list_make_outside_query (HfRecordList *list, const char **text)
{
  HfOrganisationList *self = HF_ORGANISATION_LIST (list);

  *text = NULL;
  return hf_str_is_blank (self->text) || self->filter == NULL ||
             hf_filter_get_n (self->filter) == 0 ?
           NULL :
           make_query (self, NULL);
}

HfListOrder
hf_organisation_list_get_order (HfOrganisationList *self)
{
  return hf_list_order_get (self->view);
}

void
hf_organisation_list_set_order (HfOrganisationList *self, HfListOrder order)
{
  g_return_if_fail (HF_IS_ORGANISATION_LIST (self));

  hf_list_order_set (self->view, order);
}

void
hf_organisation_list_set_compact (HfOrganisationList *self, gboolean is_compact)
{
  g_return_if_fail (HF_IS_ORGANISATION_LIST (self));

  hf_organisation_columns_set_compact (self->view, is_compact);
}
