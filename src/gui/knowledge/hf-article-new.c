/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making a new article. The kind of the one before stays chosen. */

#include "gui/knowledge/hf-article-new.h"

#include "base/hf-strings.h"
#include "core/hf-article.h"

#include <glib/gi18n.h>

struct _HfArticleNew
{
  HfNewForm parent_instance;

  /* template children */
  GtkWidget *kind;
};

G_DEFINE_FINAL_TYPE (HfArticleNew, hf_article_new, HF_TYPE_NEW_FORM)

static HfChangeSet *
hf_article_new_make_changes (HfNewForm *form, char **message)
{
  HfChangeSet     *changes = hf_change_set_new (N_ ("New article"));
  HfRow           *row = hf_row_new (&hf_article_def);
  g_autofree char *name = hf_str_clean (hf_new_form_get_name (form));
  guint            kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (HF_ARTICLE_NEW (form)->kind));

  hf_row_set_text (row, HF_ARTICLE_NAME, name);
  hf_row_set_text (row, HF_ARTICLE_KIND, hf_article_kinds[kind].key);
  hf_change_set_insert (changes, row);
  *message = g_strdup (_ ("Article created"));
  return changes;
}

static void
hf_article_new_class_init (HfArticleNewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HF_NEW_FORM_CLASS (klass)->make_changes = hf_article_new_make_changes;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/knowledge/hf-article-new.ui");
  gtk_widget_class_bind_template_child (widget_class, HfArticleNew, kind);
}

static void
hf_article_new_init (HfArticleNew *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (const HfChoice *kind = hf_article_kinds; kind->key != NULL; kind++)
    gtk_string_list_append (kinds, _ (kind->label));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->kind), G_LIST_MODEL (kinds));
}

void
hf_article_new_choose_kind (HfArticleNew *self, const char *kind)
{
  g_return_if_fail (HF_IS_ARTICLE_NEW (self));

  for (guint i = 0; kind != NULL && hf_article_kinds[i].key != NULL; i++)
    if (g_str_equal (hf_article_kinds[i].key, kind))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), i);
}
