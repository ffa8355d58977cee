/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An article to be read: what it is about in a line, then what it says, each part under its
 * heading. Shown by the knowledge base and while calling. */

#include "gui/common/knowledge/hf-article-reader.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-article.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-column.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

struct _HfArticleReader
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (HfArticleReader, hf_article_reader, GTK_TYPE_WIDGET)

static const guint parts[] = {
  HF_ARTICLE_PROPERTY,
  HF_ARTICLE_INDICATION,
  HF_ARTICLE_SIDE_EFFECT,
  HF_ARTICLE_TEXT,
};

static char *
describe_price (const HfRow *article)
{
  g_autofree char *price = NULL, *unit = NULL;

  if (hf_row_is_null (article, HF_ARTICLE_PRICE))
    return NULL;
  price = hf_format_money (hf_row_int (article, HF_ARTICLE_PRICE));
  if (hf_row_is_null (article, HF_ARTICLE_UNIT))
    return g_steal_pointer (&price);
  unit = hf_str_visible_controls (hf_row_text (article, HF_ARTICLE_UNIT));
  /* Translators: a price and what it is paid for: "¥12 / box" */
  return g_strdup_printf (C_ ("price", "%s / %s"), price, unit);
}

static void
add_words (GStrvBuilder *words, const HfRow *article, guint field)
{
  g_autofree char *text = NULL;

  if (hf_row_is_null (article, field))
    return;
  text = hf_str_visible_controls (hf_row_text (article, field));
  g_strv_builder_add (words, text);
}

char *
hf_article_reader_describe (const HfRow *article)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autofree char *price = describe_price (article);
  g_auto (GStrv) all = NULL;

  g_strv_builder_add (words,
                      hf_choice_label (hf_article_kinds, hf_row_text (article, HF_ARTICLE_KIND)));
  add_words (words, article, HF_ARTICLE_CLASS);
  add_words (words, article, HF_ARTICLE_DEPARTMENT_NAME);
  if (price != NULL)
    g_strv_builder_add (words, price);
  all = g_strv_builder_end (words);
  return hf_join_all_facts (all);
}

static GtkWidget *
add_label (HfArticleReader *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
add_part (HfArticleReader *self, const HfRow *article, guint field)
{
  GtkWidget *label;

  if (hf_row_is_null (article, field))
    return;
  if (field != HF_ARTICLE_TEXT)
    {
      label = add_label (self, _ (hf_article_def.fields[field].label));
      gtk_widget_add_css_class (label, "section-heading");
      gtk_widget_set_margin_top (label, 6);
    }
  label = add_label (self, hf_row_text (article, field));
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ (hf_article_def.fields[field].label), -1);
}

static void
add_checked (HfArticleReader *self, const HfRow *article)
{
  g_autofree char *day = NULL, *text = NULL;
  GtkWidget       *label;

  if (hf_row_is_null (article, HF_ARTICLE_CHECKED))
    return;
  day = hf_format_day (hf_date_from_iso (hf_row_text (article, HF_ARTICLE_CHECKED)));
  /* Translators: when somebody last made sure that an article is right */
  text = g_strdup_printf (_ ("Last checked on %s"), day);
  label = add_label (self, text);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_margin_top (label, 6);
}

static void
hf_article_reader_dispose (GObject *object)
{
  hf_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (hf_article_reader_parent_class)->dispose (object);
}

static void
hf_article_reader_class_init (HfArticleReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_article_reader_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
hf_article_reader_init (HfArticleReader *self)
{
  hf_column_lay_out (GTK_WIDGET (self), 6);
}

void
hf_article_reader_show (HfArticleReader *self, const HfRow *article)
{
  g_return_if_fail (HF_IS_ARTICLE_READER (self));

  g_autofree char *about = article ? hf_article_reader_describe (article) : NULL;

  hf_children_remove (GTK_WIDGET (self));
  if (article == NULL)
    return;
  gtk_widget_add_css_class (add_label (self, about), "dim-label");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    add_part (self, article, parts[i]);
  add_checked (self, article);
}
