/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of articles. */

#include "gui/knowledge/hf-article-list.h"

#include "base/hf-strings.h"
#include "core/hf-article.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-id-selection.h"
#include "gui/knowledge/hf-article-row.h"

struct _HfArticleList
{
  GtkWidget parent_instance;

  /* owned */
  HfContext     *context;
  HfLiveList    *model;
  HfIdSelection *selection;
  HfHighlight   *highlight;

  gboolean wants_scroll; /* to the selected article, once the list has it */

  /* template children */
  GtkWidget *view;
};

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfArticleList, hf_article_list, GTK_TYPE_WIDGET)

static void
scroll_to (HfArticleList *self, guint position)
{
  if (position < g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    gtk_widget_activate_action (self->view, "list.scroll-to-item", "u", position);
}

/* GTK 4.8 cannot focus a row by its number; the selected row knows that it is selected. */
static gboolean
focus_selected (HfArticleList *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->view); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED)
      return gtk_widget_grab_focus (row);
  return FALSE;
}

static void
show_selected (HfArticleList *self)
{
  guint position = hf_id_selection_get_position (self->selection);

  self->wants_scroll = position == GTK_INVALID_LIST_POSITION;
  scroll_to (self, position);
}

static void
list_changed_cb (HfArticleList *self)
{
  if (self->wants_scroll)
    show_selected (self);
}

static void
article_selected_cb (HfArticleList *self, gint64 id)
{
  g_signal_emit (self, signals[SELECTED], 0, id);
}

static void
row_activated_cb (HfArticleList *self, guint position)
{
  gint64 id = hf_live_list_get_id (self->model, position);

  if (id == 0)
    return;
  hf_id_selection_set_id (self->selection, id);
  g_signal_emit (self, signals[ACTIVATED], 0, id);
}

static void
show_item (GtkListItem *item, HfHighlight *highlight)
{
  HfRecord *record = gtk_list_item_get_item (item);

  if (record != NULL)
    hf_article_row_show (HF_ARTICLE_ROW (gtk_list_item_get_child (item)),
                         hf_record_get_row (record), highlight);
}

static void
record_changed_cb (HfRecord *record, GParamSpec *pspec, GtkListItem *item)
{
  show_item (item, g_object_get_data (G_OBJECT (item), "hf-highlight"));
}

static void
highlight_changed_cb (GtkListItem *item, HfHighlight *highlight)
{
  show_item (item, highlight);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HfArticleList *self)
{
  gtk_list_item_set_child (item, g_object_new (HF_TYPE_ARTICLE_ROW, NULL));
  g_object_set_data (G_OBJECT (item), "hf-highlight", self->highlight);
  g_signal_connect_object (self->highlight, "changed", G_CALLBACK (highlight_changed_cb), item,
                           G_CONNECT_SWAPPED);
}

/* A row may be bound before it has been read; it is filled when its record is. */
static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HfArticleList *self)
{
  g_signal_connect (gtk_list_item_get_item (item), "notify", G_CALLBACK (record_changed_cb), item);
  show_item (item, self->highlight);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HfArticleList *self)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), record_changed_cb, item);
}

static gboolean
hf_article_list_grab_focus (GtkWidget *widget)
{
  HfArticleList *self = HF_ARTICLE_LIST (widget);

  return focus_selected (self) || gtk_widget_grab_focus (self->view);
}

static void
hf_article_list_dispose (GObject *object)
{
  HfArticleList *self = HF_ARTICLE_LIST (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_ARTICLE_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->highlight);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_article_list_parent_class)->dispose (object);
}

static void
hf_article_list_class_init (HfArticleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_article_list_dispose;
  widget_class->grab_focus = hf_article_list_grab_focus;
  signals[SELECTED] = g_signal_new ("selected", HF_TYPE_ARTICLE_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ACTIVATED] = g_signal_new ("activated", HF_TYPE_ARTICLE_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/knowledge/hf-article-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HfArticleList, view);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
hf_article_list_init (HfArticleList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkListItemFactory *
make_factory (HfArticleList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  return factory;
}

void
hf_article_list_set_up (HfArticleList *self, HfContext *context)
{
  g_return_if_fail (HF_IS_ARTICLE_LIST (self) && self->context == NULL);

  g_autoptr (GtkListItemFactory) factory = make_factory (self);

  self->context = g_object_ref (context);
  self->model = hf_live_list_new (hf_context_get_store (context));
  self->highlight = hf_highlight_new ();
  self->selection = hf_id_selection_new (self->model);
  g_signal_connect_object (self->selection, "selected", G_CALLBACK (article_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->view), factory);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->view), GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  hf_article_list_show (self, NULL, NULL);
}

HfLiveList *
hf_article_list_get_model (HfArticleList *self)
{
  g_return_val_if_fail (HF_IS_ARTICLE_LIST (self), NULL);

  return self->model;
}

void
hf_article_list_show (HfArticleList *self, const char *text, const char *kind)
{
  g_return_if_fail (HF_IS_ARTICLE_LIST (self));

  g_autoptr (HfQuery) query = hf_query_new (&hf_article_def, hf_context_get_viewer (self->context));

  hf_highlight_set_text (self->highlight, text);
  self->wants_scroll = hf_article_list_get_selected (self) != 0;
  hf_query_where (query, HF_ARTICLE_ARCHIVED, HF_OP_NULL, HF_NULL);
  if (kind != NULL)
    hf_query_where (query, HF_ARTICLE_KIND, HF_OP_EQ, HF_TEXT (kind));
  hf_query_containing (query, text);
  hf_query_order (query, HF_ARTICLE_NAME, FALSE);
  hf_live_list_set_query (self->model, query);
}

void
hf_article_list_select (HfArticleList *self, gint64 id)
{
  g_return_if_fail (HF_IS_ARTICLE_LIST (self));

  hf_id_selection_set_id (self->selection, id);
  show_selected (self);
}

gint64
hf_article_list_get_selected (HfArticleList *self)
{
  g_return_val_if_fail (HF_IS_ARTICLE_LIST (self), 0);

  return hf_id_selection_get_id (self->selection);
}

void
hf_article_list_move (HfArticleList *self, int rows)
{
  g_return_if_fail (HF_IS_ARTICLE_LIST (self));

  guint  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  guint  before = hf_id_selection_get_position (self->selection);
  gint64 wanted = before == GTK_INVALID_LIST_POSITION ? 0 : (gint64) before + rows;

  if (n_items == 0)
    return;
  wanted = CLAMP (wanted, 0, (gint64) n_items - 1);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), (guint) wanted, TRUE);
  scroll_to (self, (guint) wanted);
  focus_selected (self);
}

void
hf_article_list_set_click_opens (HfArticleList *self, gboolean click_opens)
{
  g_return_if_fail (HF_IS_ARTICLE_LIST (self));

  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->view), click_opens);
}
