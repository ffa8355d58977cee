/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of articles. */

#include "gui/knowledge/hf-article-list.h"

#include "base/hf-strings.h"
#include "core/hf-article.h"
#include "gui/knowledge/hf-article-row.h"

struct _HfArticleList
{
  HfRecordList parent_instance;

  /* template children */
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (HfArticleList, hf_article_list, HF_TYPE_RECORD_LIST)

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
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HfRecordList *self)
{
  HfHighlight *highlight = hf_record_list_get_highlight (self);

  gtk_list_item_set_child (item, g_object_new (HF_TYPE_ARTICLE_ROW, NULL));
  g_object_set_data (G_OBJECT (item), "hf-highlight", highlight);
  g_signal_connect_object (highlight, "changed", G_CALLBACK (highlight_changed_cb), item,
                           G_CONNECT_SWAPPED);
}

/* A row may be bound before it has been read; it is filled when its record is. */
static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HfRecordList *self)
{
  g_signal_connect (gtk_list_item_get_item (item), "notify", G_CALLBACK (record_changed_cb), item);
  show_item (item, hf_record_list_get_highlight (self));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HfRecordList *self)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), record_changed_cb, item);
}

static void
hf_article_list_class_init (HfArticleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/knowledge/hf-article-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HfArticleList, view);
  hf_record_list_bind_view (widget_class);
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
  g_return_if_fail (HF_IS_ARTICLE_LIST (self));

  g_autoptr (GtkListItemFactory) factory = make_factory (self);

  hf_record_list_set_up (HF_RECORD_LIST (self), context);
  gtk_list_view_set_factory (self->view, factory);
  hf_article_list_show (self, NULL, NULL);
}

void
hf_article_list_show (HfArticleList *self, const char *text, const char *kind)
{
  g_return_if_fail (HF_IS_ARTICLE_LIST (self));

  HfRecordList *list = HF_RECORD_LIST (self);
  HfContext    *context = hf_record_list_get_context (list);
  g_autoptr (HfQuery) query = hf_query_new (&hf_article_def, hf_context_get_viewer (context));

  hf_highlight_set_text (hf_record_list_get_highlight (list), text);
  if (hf_record_list_get_selected (list) != 0)
    hf_record_list_find_selected (list);
  hf_query_where (query, HF_ARTICLE_ARCHIVED, HF_OP_NULL, HF_NULL);
  if (kind != NULL)
    hf_query_where (query, HF_ARTICLE_KIND, HF_OP_EQ, HF_TEXT (kind));
  hf_query_containing (query, text);
  hf_query_order (query, HF_ARTICLE_NAME, FALSE);
  hf_live_list_set_query (hf_record_list_get_model (list), query);
}
