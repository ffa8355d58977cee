/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of customers. The selection is kept by id: GtkSingleSelection looks for an item that
 * moved by fetching every item there is, which for a whole hospital is a million, so it is told to
 * forget the selection before a change and given it back afterwards. */

#include "gui/customer/hf-customer-list.h"

#include "core/hf-customer.h"

struct _HfCustomerList
{
  GtkWidget parent_instance;

  /* owned */
  HfContext          *context;
  HfLiveList         *model;
  GtkSingleSelection *selection;

  gint64   selected; /* the customer, also while the list does not have it */
  guint    position; /* where it was seen last */
  gboolean is_restoring;

  /* template children */
  GtkWidget *view;
  GtkWidget *menu;
};

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfCustomerList, hf_customer_list, GTK_TYPE_WIDGET)

/* The column view keeps its rows in an inner list, which alone knows the action (GTK 4.8). */
static void
scroll_to (HfCustomerList *self, guint position)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
}

static void
selection_changed_cb (HfCustomerList *self)
{
  guint  position = gtk_single_selection_get_selected (self->selection);
  gint64 id = hf_live_list_get_id (self->model, position);

  if (self->is_restoring || id == 0)
    return;
  self->position = position;
  if (self->selected == id)
    return;
  self->selected = id;
  g_signal_emit (self, signals[SELECTED], 0, id);
}

static void
set_selected_quietly (HfCustomerList *self, guint position)
{
  self->is_restoring = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->is_restoring = FALSE;
}

static void
model_changing_cb (HfCustomerList *self, guint position, guint removed, guint added)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (selected >= position && selected < position + removed)
    set_selected_quietly (self, GTK_INVALID_LIST_POSITION);
}

static void
model_changed_cb (HfCustomerList *self, guint position, guint removed, guint added)
{
  guint    selected = gtk_single_selection_get_selected (self->selection);
  guint    n_items = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  gboolean is_gone = removed == 1 && added == 0 && self->position == position && n_items > 0;

  if (selected != GTK_INVALID_LIST_POSITION || self->selected == 0)
    return;
  selected = hf_live_list_find (self->model, self->selected);
  if (selected != HF_LIVE_LIST_NOT_FOUND)
    {
      set_selected_quietly (self, selected);
      self->position = selected;
    }
  else if (is_gone) /* the work goes on with the next one */
    gtk_single_selection_set_selected (self->selection, MIN (position, n_items - 1));
}

static void
order_changed_cb (HfCustomerList *self)
{
  g_autoptr (HfQuery) query =
    hf_query_new (&hf_customer_def, hf_context_get_viewer (self->context));

  hf_query_where (query, HF_CUSTOMER_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_customer_columns_order_query (query, hf_customer_list_get_order (self));
  hf_live_list_set_query (self->model, query);
}

static void
row_activated_cb (HfCustomerList *self, guint position)
{
  gint64 id = hf_live_list_get_id (self->model, position);

  if (id != 0)
    g_signal_emit (self, signals[ACTIVATED], 0, id);
}

static void
show_menu (HfCustomerList *self, double x, double y)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerList *self = HF_CUSTOMER_LIST (widget);
  GtkWidget      *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  double          x = 48, y = 48;

  if (hf_customer_list_get_selected (self) == 0)
    return;
  if (focus != NULL && gtk_widget_is_ancestor (focus, self->view))
    gtk_widget_translate_coordinates (focus, widget, 48, gtk_widget_get_height (focus), &x, &y);
  show_menu (self, x, y);
}

/* The press has selected the row, or what a menu would act on would not be what one points at. */
static void
pressed_cb (HfCustomerList *self, int n_press, double x, double y)
{
  GtkWidget *cell = gtk_widget_pick (self->view, x, y, GTK_PICK_DEFAULT);

  while (cell != NULL && cell != self->view && !gtk_widget_get_focusable (cell))
    cell = gtk_widget_get_parent (cell);
  if (cell == NULL || cell == self->view)
    return;
  gtk_widget_activate_action (cell, "listitem.select", "(bb)", FALSE, FALSE);
  gtk_widget_grab_focus (cell);
  gtk_widget_translate_coordinates (self->view, GTK_WIDGET (self), x, y, &x, &y);
  if (hf_customer_list_get_selected (self) != 0)
    show_menu (self, x, y);
}

static gboolean
hf_customer_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (HF_CUSTOMER_LIST (widget)->view);
}

static void
hf_customer_list_dispose (GObject *object)
{
  HfCustomerList *self = HF_CUSTOMER_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_CUSTOMER_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_customer_list_parent_class)->dispose (object);
}

static void
install_signals (void)
{
  signals[SELECTED] = g_signal_new ("selected", HF_TYPE_CUSTOMER_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ACTIVATED] = g_signal_new ("activated", HF_TYPE_CUSTOMER_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
hf_customer_list_class_init (HfCustomerListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_customer_list_dispose;
  widget_class->grab_focus = hf_customer_list_grab_focus;
  install_signals ();

  gtk_widget_class_install_action (widget_class, "list-menu.open", NULL, menu_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "list-menu.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "list-menu.open",
                                       NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-customer-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerList, view);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerList, menu);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
hf_customer_list_init (HfCustomerList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_customer_list_set_up (HfCustomerList *self, HfContext *context)
{
  g_return_if_fail (HF_IS_CUSTOMER_LIST (self) && self->context == NULL);

  GtkColumnView *view = GTK_COLUMN_VIEW (self->view);

  self->context = g_object_ref (context);
  self->model = hf_live_list_new (hf_context_get_store (context));
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  /* Before and after the selection's own handler: see the head of this file. */
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (model_changing_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->model));
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (model_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  hf_customer_columns_append (view, hf_context_get_clock (context));
  g_signal_connect_object (gtk_column_view_get_sorter (view), "changed",
                           G_CALLBACK (order_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (self->selection));
  order_changed_cb (self);
}

HfLiveList *
hf_customer_list_get_model (HfCustomerList *self)
{
  g_return_val_if_fail (HF_IS_CUSTOMER_LIST (self), NULL);

  return self->model;
}

void
hf_customer_list_search (HfCustomerList *self, const char *text)
{
  g_return_if_fail (HF_IS_CUSTOMER_LIST (self));

  hf_live_list_set_search (self->model, text);
}

void
hf_customer_list_select (HfCustomerList *self, gint64 id)
{
  g_return_if_fail (HF_IS_CUSTOMER_LIST (self));

  guint position = hf_live_list_find (self->model, id);

  self->selected = id;
  set_selected_quietly (self, position); /* not found is invalid, which is none */
  if (position == HF_LIVE_LIST_NOT_FOUND)
    return;
  self->position = position;
  scroll_to (self, position);
}

gint64
hf_customer_list_get_selected (HfCustomerList *self)
{
  g_return_val_if_fail (HF_IS_CUSTOMER_LIST (self), 0);

  return self->selected;
}

void
hf_customer_list_move (HfCustomerList *self, int rows)
{
  g_return_if_fail (HF_IS_CUSTOMER_LIST (self));

  guint  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  guint  selected = gtk_single_selection_get_selected (self->selection);
  gint64 position = selected == GTK_INVALID_LIST_POSITION ? 0 : (gint64) selected + rows;

  if (n_items == 0)
    return;
  position = CLAMP (position, 0, (gint64) n_items - 1);
  gtk_single_selection_set_selected (self->selection, (guint) position);
  scroll_to (self, (guint) position);
}

HfCustomerOrder
hf_customer_list_get_order (HfCustomerList *self)
{
  return hf_customer_columns_get_order (GTK_COLUMN_VIEW (self->view));
}

void
hf_customer_list_set_order (HfCustomerList *self, HfCustomerOrder order)
{
  g_return_if_fail (HF_IS_CUSTOMER_LIST (self));

  hf_customer_columns_set_order (GTK_COLUMN_VIEW (self->view), order);
}

void
hf_customer_list_set_compact (HfCustomerList *self, gboolean is_compact)
{
  g_return_if_fail (HF_IS_CUSTOMER_LIST (self));

  hf_customer_columns_set_compact (GTK_COLUMN_VIEW (self->view), is_compact);
}

void
hf_customer_list_set_click_opens (HfCustomerList *self, gboolean click_opens)
{
  g_return_if_fail (HF_IS_CUSTOMER_LIST (self));

  gtk_column_view_set_single_click_activate (GTK_COLUMN_VIEW (self->view), click_opens);
}
