/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making a new article. */

#include "gui/knowledge/hf-article-new.h"

#include "base/hf-strings.h"
#include "core/hf-article.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-saving.h"

#include <glib/gi18n.h>

struct _HfArticleNew
{
  GtkWidget parent_instance;

  HfContext *context; /* owned */

  /* template children */
  GtkWidget *name;
  GtkWidget *problem;
  GtkWidget *kind;
  GtkWidget *create;
};

enum
{
  CREATED,
  CANCELLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfArticleNew, hf_article_new, GTK_TYPE_WIDGET)

static void
show_problem (HfArticleNew *self, gboolean is_missing)
{
  gtk_widget_set_visible (self->problem, is_missing);
  if (is_missing)
    gtk_widget_add_css_class (self->name, "error");
  else
    gtk_widget_remove_css_class (self->name, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_STATE_INVALID,
                               is_missing ? GTK_ACCESSIBLE_INVALID_TRUE :
                                            GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
saved_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfArticleNew *self = HF_ARTICLE_NEW (widget);

  if (self->context == NULL) /* closed meanwhile */
    return;
  gtk_widget_set_sensitive (self->create, TRUE);
  if (committed == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  g_signal_emit (self, signals[CREATED], 0, hf_committed_get_id (committed, HF_FIRST_NEW));
}

static HfRow *
make_row (HfArticleNew *self)
{
  HfRow           *row = hf_row_new (&hf_article_def);
  g_autofree char *name = hf_str_clean (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  guint            kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));

  hf_row_set_text (row, HF_ARTICLE_NAME, name);
  hf_row_set_text (row, HF_ARTICLE_KIND, hf_article_kinds[kind].key);
  return row;
}

static void
create_cb (HfArticleNew *self)
{
  gboolean     has_name = !hf_str_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  HfChangeSet *changes;

  show_problem (self, !has_name);
  if (!has_name)
    {
      gtk_widget_grab_focus (self->name);
      return;
    }
  changes = hf_change_set_new (N_ ("New article"));
  hf_change_set_insert (changes, make_row (self));
  gtk_widget_set_sensitive (self->create, FALSE);
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, g_strdup (_ ("Article created")),
                    saved_cb, NULL);
}

static void
cancel_cb (HfArticleNew *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

static gboolean
escape_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  cancel_cb (HF_ARTICLE_NEW (widget));
  return TRUE;
}

static gboolean
save_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfArticleNew *self = HF_ARTICLE_NEW (widget);

  if (gtk_widget_get_sensitive (self->create))
    create_cb (self);
  return TRUE;
}

static void
hf_article_new_dispose (GObject *object)
{
  g_clear_object (&HF_ARTICLE_NEW (object)->context);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_ARTICLE_NEW);

  G_OBJECT_CLASS (hf_article_new_parent_class)->dispose (object);
}

static void
hf_article_new_class_init (HfArticleNewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_article_new_dispose;
  signals[CREATED] = g_signal_new ("created", HF_TYPE_ARTICLE_NEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[CANCELLED] = g_signal_new ("cancelled", HF_TYPE_ARTICLE_NEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, save_pressed_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, save_pressed_cb,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, save_pressed_cb,
                                NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/knowledge/hf-article-new.ui");
  gtk_widget_class_bind_template_child (widget_class, HfArticleNew, name);
  gtk_widget_class_bind_template_child (widget_class, HfArticleNew, problem);
  gtk_widget_class_bind_template_child (widget_class, HfArticleNew, kind);
  gtk_widget_class_bind_template_child (widget_class, HfArticleNew, create);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
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
hf_article_new_start (HfArticleNew *self, HfContext *context, const char *text, const char *kind)
{
  g_return_if_fail (HF_IS_ARTICLE_NEW (self));

  g_set_object (&self->context, context);
  show_problem (self, FALSE);
  if (text != NULL && *text != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->name), text);
  for (guint i = 0; kind != NULL && hf_article_kinds[i].key != NULL; i++)
    if (g_str_equal (hf_article_kinds[i].key, kind))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), i);
  gtk_widget_grab_focus (self->name);
}
