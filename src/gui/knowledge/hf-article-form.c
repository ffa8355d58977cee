/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The fields of an article. They decide when they are to be saved; here each becomes one change
 * set. Which of them are seen follows from the kind of the article. */

#include "gui/knowledge/hf-article-form.h"

#include "core/hf-article.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-column.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-conflict.h"
#include "session/hf-options.h"

#include <glib/gi18n.h>

struct _HfArticleForm
{
  GtkWidget parent_instance;

  HfContext *context; /* owned */
};

G_DEFINE_FINAL_TYPE (HfArticleForm, hf_article_form, GTK_TYPE_WIDGET)

#define FOR_EACH_FIELD(self, field)                                                      \
  for (GtkWidget *field = gtk_widget_get_first_child (GTK_WIDGET (self)); field != NULL; \
       field = gtk_widget_get_next_sibling (field))

static void
field_edited_cb (HfEditableRow *field, HfRow *before, HfRow *draft, HfArticleForm *self)
{
  hf_conflict_commit_field (field, self->context, N_ ("Edit article"), before, hf_row_copy (draft),
                            g_strdup (_ ("Saved")));
}

static void
hf_article_form_dispose (GObject *object)
{
  HfArticleForm *self = HF_ARTICLE_FORM (object);

  hf_children_remove (GTK_WIDGET (self));
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_article_form_parent_class)->dispose (object);
}

/* A text view that was filled while it had no width believes it needs a line for each letter, until
 * it is asked once more (GTK 4.8). */
static gboolean
measure_again_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  if (gtk_widget_get_width (widget) == 0)
    return G_SOURCE_CONTINUE;
  FOR_EACH_FIELD (widget, field)
  gtk_widget_queue_resize (hf_editable_row_get_editor (HF_EDITABLE_ROW (field)));
  return G_SOURCE_REMOVE;
}

static void
hf_article_form_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hf_article_form_parent_class)->map (widget);
  gtk_widget_add_tick_callback (widget, measure_again_cb, NULL, NULL);
}

static gboolean
hf_article_form_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);

  return first != NULL && gtk_widget_grab_focus (first);
}

static void
hf_article_form_class_init (HfArticleFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_article_form_dispose;
  widget_class->map = hf_article_form_map;
  hf_children_hand_on_focus (widget_class, hf_article_form_grab_focus);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
hf_article_form_init (HfArticleForm *self)
{
  hf_column_lay_out (GTK_WIDGET (self), 3);
}

static GListModel *
list_options (HfArticleForm *self, const HfFieldDef *field)
{
  const HfEntityDef *def = field->ref ? hf_entity_find (field->ref) : NULL;

  return def ? G_LIST_MODEL (hf_options_list (self->context, def, FALSE)) : NULL;
}

static void
add_field (HfArticleForm *self, guint index)
{
  const HfFieldDef *def = &hf_article_def.fields[index];
  g_autoptr (GListModel) options = list_options (self, def);
  GtkWidget *field = g_object_new (HF_TYPE_EDITABLE_ROW, "field", def->name, "multiline",
                                   (def->flags & HF_FIELD_PROSE) != 0, NULL);

  hf_editable_row_set_up (HF_EDITABLE_ROW (field), &hf_article_def,
                          hf_context_get_clock (self->context), options);
  g_signal_connect_object (field, "edited", G_CALLBACK (field_edited_cb), self, 0);
  gtk_widget_set_parent (field, GTK_WIDGET (self));
}

/* Calls that fit are described only where the article is for them. */
static gboolean
is_wanted (const HfRow *row, guint field)
{
  gboolean is_fitting =
    g_strcmp0 (hf_row_text (row, HF_ARTICLE_PINNED), HF_ARTICLE_PINNED_FITTING) == 0;

  if (field == HF_ARTICLE_PIN_WORDS || field == HF_ARTICLE_PIN_CLASS)
    return is_fitting;
  return hf_article_has_field (hf_row_text (row, HF_ARTICLE_KIND), field) ||
         !hf_row_is_null (row, field);
}

void
hf_article_form_set_up (HfArticleForm *self, HfContext *context)
{
  g_return_if_fail (HF_IS_ARTICLE_FORM (self) && self->context == NULL);

  self->context = g_object_ref (context);
  for (guint i = 0; i < hf_article_def.n_fields; i++)
    if (HF_FIELD_IS_OWN (&hf_article_def.fields[i]) &&
        !(hf_article_def.fields[i].flags & HF_FIELD_INTERNAL))
      add_field (self, i);
}

void
hf_article_form_set_row (HfArticleForm *self, const HfRow *row)
{
  g_return_if_fail (HF_IS_ARTICLE_FORM (self));

  FOR_EACH_FIELD (self, field)
  {
    HfEditableRow *editable = HF_EDITABLE_ROW (field);
    int            index = hf_entity_field (&hf_article_def, hf_editable_row_get_field (editable));

    hf_editable_row_set_row (editable, row);
    gtk_widget_set_visible (field, row == NULL || is_wanted (row, (guint) index));
  }
}
