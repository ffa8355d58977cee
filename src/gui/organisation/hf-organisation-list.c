/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of organisations. */

#include "gui/organisation/hf-organisation-list.h"

#include "base/hf-strings.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-id-selection.h"
#include "gui/common/hf-list-view.h"

struct _HfOrganisationList
{
  GtkWidget parent_instance;

  /* owned */
  HfContext     *context;
  HfLiveList    *model;
  HfIdSelection *selection;
  char          *text; /* NULL when all are listed */
  GArray        *only; /* of gint64, or NULL */
  HfHighlight   *highlight;

  gboolean wants_scroll; /* to the selected organisation, once the list has it */

  /* template children */
  GtkColumnView *view;
  GtkPopover    *menu;
};

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfOrganisationList, hf_organisation_list, GTK_TYPE_WIDGET)

static void
show_selected (HfOrganisationList *self)
{
  guint position = hf_id_selection_get_position (self->selection);

  self->wants_scroll = position == GTK_INVALID_LIST_POSITION;
  hf_list_view_scroll_to (self->view, position);
}

static void
list_changed_cb (HfOrganisationList *self)
{
  if (self->wants_scroll)
    show_selected (self);
}

static void
organisation_selected_cb (HfOrganisationList *self, gint64 id)
{
  g_signal_emit (self, signals[SELECTED], 0, id);
}

static void
read_list (HfOrganisationList *self)
{
  g_autoptr (HfQuery) query =
    hf_query_new (&hf_organisation_def, hf_context_get_viewer (self->context));

  hf_query_where (query, HF_ORGANISATION_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_containing (query, self->text);
  if (self->only != NULL)
    hf_query_where_id (query, (const gint64 *) self->only->data, self->only->len);
  hf_organisation_columns_order_query (query, hf_list_order_get (self->view));
  hf_live_list_set_query (self->model, query);
}

static void
row_activated_cb (HfOrganisationList *self, guint position)
{
  gint64 id = hf_live_list_get_id (self->model, position);

  if (id == 0)
    return;
  hf_id_selection_set_id (self->selection, id);
  g_signal_emit (self, signals[ACTIVATED], 0, id);
}

static void
menu_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfOrganisationList *self = HF_ORGANISATION_LIST (widget);

  hf_list_view_open_menu (self->view, self->menu);
}

static void
pressed_cb (HfOrganisationList *self, int n_press, double x, double y)
{
  hf_list_view_open_menu_at (self->view, self->menu, x, y);
}

static gboolean
hf_organisation_list_grab_focus (GtkWidget *widget)
{
  HfOrganisationList *self = HF_ORGANISATION_LIST (widget);

  return hf_list_view_focus_selected (self->view) ||
         gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
hf_organisation_list_dispose (GObject *object)
{
  HfOrganisationList *self = HF_ORGANISATION_LIST (object);

  if (self->model != NULL) /* a view that goes changes its order once more */
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_ORGANISATION_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->highlight);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_organisation_list_parent_class)->dispose (object);
}

static void
hf_organisation_list_finalize (GObject *object)
{
  HfOrganisationList *self = HF_ORGANISATION_LIST (object);

  g_free (self->text);
  g_clear_pointer (&self->only, g_array_unref);

  G_OBJECT_CLASS (hf_organisation_list_parent_class)->finalize (object);
}

static void
install_signals (void)
{
  signals[SELECTED] = g_signal_new ("selected", HF_TYPE_ORGANISATION_LIST, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ACTIVATED] = g_signal_new ("activated", HF_TYPE_ORGANISATION_LIST, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
hf_organisation_list_class_init (HfOrganisationListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_organisation_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_organisation_list_finalize;
  widget_class->grab_focus = hf_organisation_list_grab_focus;
  install_signals ();

  hf_list_view_install_menu (widget_class, menu_activated_cb);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-organisation-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationList, view);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationList, menu);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
hf_organisation_list_init (HfOrganisationList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_organisation_list_set_up (HfOrganisationList *self, HfContext *context)
{
  g_return_if_fail (HF_IS_ORGANISATION_LIST (self) && self->context == NULL);

  self->context = g_object_ref (context);
  self->model = hf_live_list_new (hf_context_get_store (context));
  self->selection = hf_id_selection_new (self->model);
  g_signal_connect_object (self->selection, "selected", G_CALLBACK (organisation_selected_cb), self,
                           G_CONNECT_SWAPPED);
  self->highlight = hf_highlight_new ();
  hf_organisation_columns_append (self->view, hf_context_get_clock (context), self->highlight);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (read_list), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  read_list (self);
}

HfLiveList *
hf_organisation_list_get_model (HfOrganisationList *self)
{
  g_return_val_if_fail (HF_IS_ORGANISATION_LIST (self), NULL);

  return self->model;
}

void
hf_organisation_list_show (HfOrganisationList *self, const char *text, GArray *only)
{
  g_return_if_fail (HF_IS_ORGANISATION_LIST (self));

  hf_set_str (&self->text, text);
  hf_highlight_set_text (self->highlight, text);
  if (only != NULL)
    g_array_ref (only);
  g_clear_pointer (&self->only, g_array_unref);
  self->only = only;
  self->wants_scroll = hf_organisation_list_get_selected (self) != 0;
  read_list (self);
}

void
hf_organisation_list_select (HfOrganisationList *self, gint64 id)
{
  g_return_if_fail (HF_IS_ORGANISATION_LIST (self));

  hf_id_selection_set_id (self->selection, id);
  show_selected (self);
}

gint64
hf_organisation_list_get_selected (HfOrganisationList *self)
{
  g_return_val_if_fail (HF_IS_ORGANISATION_LIST (self), 0);

  return hf_id_selection_get_id (self->selection);
}

void
hf_organisation_list_move (HfOrganisationList *self, int rows)
{
  g_return_if_fail (HF_IS_ORGANISATION_LIST (self));

  hf_list_view_move (self->view, rows);
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

void
hf_organisation_list_set_click_opens (HfOrganisationList *self, gboolean click_opens)
{
  g_return_if_fail (HF_IS_ORGANISATION_LIST (self));

  gtk_column_view_set_single_click_activate (self->view, click_opens);
}
