/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One line of the list of articles. */

#include "gui/knowledge/hf-article-row.h"

#include "base/hf-strings.h"
#include "core/hf-article.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-spoken.h"
#include "gui/common/knowledge/hf-article-reader.h"

struct _HfArticleRow
{
  GtkWidget parent_instance;

  /* template children */
  GtkLabel  *title;
  GtkLabel  *about;
  GtkWidget *pin;
};

G_DEFINE_FINAL_TYPE (HfArticleRow, hf_article_row, GTK_TYPE_WIDGET)

static void
hf_article_row_dispose (GObject *object)
{
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_ARTICLE_ROW);

  G_OBJECT_CLASS (hf_article_row_parent_class)->dispose (object);
}

static void
hf_article_row_class_init (HfArticleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_article_row_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/knowledge/hf-article-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfArticleRow, title);
  gtk_widget_class_bind_template_child (widget_class, HfArticleRow, about);
  gtk_widget_class_bind_template_child (widget_class, HfArticleRow, pin);
}

static void
hf_article_row_init (HfArticleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_article_row_show (HfArticleRow *self, const HfRow *article, HfHighlight *highlight)
{
  g_return_if_fail (HF_IS_ARTICLE_ROW (self));

  g_autofree char *title =
    hf_str_visible_controls (article ? hf_row_text (article, HF_ARTICLE_NAME) : "");
  g_autofree char *about = article ? hf_article_reader_describe (article) : g_strdup ("");
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  hf_highlight_mark (highlight, attributes, title, 0);
  gtk_label_set_text (self->title, title);
  gtk_label_set_attributes (self->title, attributes);
  gtk_label_set_text (self->about, about);
  hf_spoken_name_row (GTK_WIDGET (self), title, about, NULL);
  gtk_widget_set_visible (self->pin,
                          article != NULL && !hf_row_is_null (article, HF_ARTICLE_PINNED));
}
