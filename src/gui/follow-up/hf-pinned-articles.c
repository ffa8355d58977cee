/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the hospital has to say in a call, on the call card. Which articles these are is the card's
 * to know. */

#include "gui/follow-up/hf-pinned-articles.h"

#include "base/hf-strings.h"
#include "core/hf-article.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-column.h"
#include "gui/common/knowledge/hf-article-reader.h"

#include <glib/gi18n.h>

struct _HfPinnedArticles
{
  GtkWidget parent_instance;

  GPtrArray *articles; /* owned; of HfRow */
  GtkWidget *heading;  /* a child, NULL without an article */
  gboolean   is_narrow;
};

G_DEFINE_FINAL_TYPE (HfPinnedArticles, hf_pinned_articles, GTK_TYPE_WIDGET)

static gboolean
are_same (const GPtrArray *a, const GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const HfRow *one = a->pdata[i], *two = b->pdata[i];

      if (one->id != two->id || one->rev != two->rev)
        return FALSE;
    }
  return TRUE;
}

static GtkWidget *
make_open_button (const HfRow *article)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Open Article"));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", article->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-article");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/* What is folded is not made: a call is about a customer first. */
static void
expanded_cb (GtkExpander *expander, GParamSpec *pspec, HfRow *article)
{
  GtkWidget *box, *reader;

  if (!gtk_expander_get_expanded (expander) || gtk_expander_get_child (expander) != NULL)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  reader = g_object_new (HF_TYPE_ARTICLE_READER, NULL);
  gtk_widget_add_css_class (box, "pinned-article");
  hf_article_reader_show (HF_ARTICLE_READER (reader), article);
  gtk_box_append (GTK_BOX (box), reader);
  gtk_box_append (GTK_BOX (box), make_open_button (article));
  gtk_expander_set_child (expander, box);
}

static void
unref_row (gpointer row, GClosure *closure)
{
  hf_row_unref (row);
}

static void
add_article (HfPinnedArticles *self, const HfRow *article)
{
  g_autofree char *title = hf_str_visible_controls (hf_row_text (article, HF_ARTICLE_NAME));
  GtkWidget       *expander = gtk_expander_new (title);
  GtkWidget       *label = gtk_expander_get_label_widget (GTK_EXPANDER (expander));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, title);
  g_signal_connect_data (expander, "notify::expanded", G_CALLBACK (expanded_cb),
                         hf_row_ref (article), unref_row, 0);
  gtk_widget_set_parent (expander, GTK_WIDGET (self));
}

static void
add_heading (HfPinnedArticles *self)
{
  GtkWidget *label = gtk_label_new (_ ("Knowledge"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "section-heading");
  gtk_widget_set_visible (label, !self->is_narrow);
  self->heading = label;
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static void
hf_pinned_articles_dispose (GObject *object)
{
  g_clear_pointer (&HF_PINNED_ARTICLES (object)->articles, g_ptr_array_unref);
  hf_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (hf_pinned_articles_parent_class)->dispose (object);
}

static void
hf_pinned_articles_class_init (HfPinnedArticlesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_pinned_articles_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hf_pinned_articles_init (HfPinnedArticles *self)
{
  hf_column_lay_out (GTK_WIDGET (self), 6);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Knowledge"), -1);
}

void
hf_pinned_articles_show (HfPinnedArticles *self, GPtrArray *articles)
{
  g_return_if_fail (HF_IS_PINNED_ARTICLES (self) && articles != NULL);

  if (are_same (self->articles, articles))
    return;
  g_ptr_array_ref (articles);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  self->articles = articles;
  hf_children_remove (GTK_WIDGET (self));
  self->heading = NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), articles->len > 0);
  if (articles->len == 0)
    return;
  add_heading (self);
  for (guint i = 0; i < articles->len; i++)
    add_article (self, articles->pdata[i]);
}

void
hf_pinned_articles_set_narrow (HfPinnedArticles *self, gboolean is_narrow)
{
  g_return_if_fail (HF_IS_PINNED_ARTICLES (self));

  self->is_narrow = is_narrow;
  if (self->heading != NULL)
    gtk_widget_set_visible (self->heading, !is_narrow);
}
