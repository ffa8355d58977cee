/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of articles. */

#include "gui/knowledge/hf-article-list.h"

#include "base/hf-strings.h"
#include "core/hf-article.h"
#include "gui/common/hf-list-cells.h"
#include "gui/knowledge/hf-article-row.h"

struct _HfArticleList
{
  HfRecordList parent_instance;

  /* owned */
  HfFilter *filter;

  /* template children */
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (HfArticleList, hf_article_list, HF_TYPE_RECORD_LIST)

static GtkWidget *
make_row (gpointer highlight)
{
  return g_object_new (HF_TYPE_ARTICLE_ROW, NULL);
}

static void
show_row (GtkWidget *cell, const HfRow *row, gpointer highlight)
{
  hf_article_row_show (HF_ARTICLE_ROW (cell), row, highlight);
}

static void
hf_article_list_finalize (GObject *object)
{
  g_clear_pointer (&HF_ARTICLE_LIST (object)->filter, hf_filter_free);

  G_OBJECT_CLASS (hf_article_list_parent_class)->finalize (object);
}

static void
hf_article_list_class_init (HfArticleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_article_list_finalize;

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

void
hf_article_list_set_up (HfArticleList *self, HfContext *context)
{
  g_return_if_fail (HF_IS_ARTICLE_LIST (self));

  static const HfListCells look = { make_row, show_row };
  g_autoptr (GtkListItemFactory) factory = NULL;
  HfHighlight *highlight;

  hf_record_list_set_up (HF_RECORD_LIST (self), context);
  highlight = hf_record_list_get_highlight (HF_RECORD_LIST (self));
  factory = hf_list_cells_new (&look, highlight, NULL);
  hf_list_cells_follow_field (factory, NULL);
  hf_list_cells_follow (factory, highlight, "changed");
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
  if (self->filter != NULL)
    hf_query_filter (query, self->filter, hf_clock_today (hf_context_get_clock (context)));
  hf_query_containing (query, text);
  hf_query_order (query, HF_ARTICLE_NAME, FALSE);
  hf_live_list_set_query (hf_record_list_get_model (list), query);
}

void
hf_article_list_set_filter (HfArticleList *self, const HfFilter *filter)
{
  g_return_if_fail (HF_IS_ARTICLE_LIST (self));

  g_clear_pointer (&self->filter, hf_filter_free);
  self->filter = hf_filter_copy (filter);
}
