/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The knowledge base: list, article and the form for a new one, which of them is to be seen, and
 * what can be done by key, menu or button: the actions "knowledge.…". */

#include "gui/knowledge/hf-knowledge-page.h"

#include "base/hf-strings.h"
#include "core/hf-article.h"
#include "gui/common/filter/hf-filter-bar.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-list-page-actions.h"
#include "gui/common/hf-list-page-rest.h"
#include "gui/common/hf-single-keys.h"
#include "gui/knowledge/hf-article-list.h"
#include "gui/knowledge/hf-article-new.h"
#include "gui/knowledge/hf-article-view.h"
#include "gui/knowledge/hf-card-rehearsal.h"
#include "session/knowledge/hf-article-sheet.h"
#include "session/print/hf-printed-article.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define STATE_TYPE "(xis)" /* which, divider, filter */
#define RESTING    "(vuv)" /* state, place in the drop-down of kinds, list and article */

struct _HfKnowledgePage
{
  HfListPage parent_instance;

  gboolean may_edit;
  gint64   shown; /* the article in front, 0 for none */

  /* template children */
  GtkWidget          *count;
  GtkWidget          *kind;
  GtkMenuButton      *filter_button;
  HfFilterBar        *filter_bar;
  GtkWidget          *clear_filter;
  HfArticleList      *list;
  GtkWidget          *nothing;
  GtkWidget          *create_row;
  GtkWidget          *create_first;
  HfArticleView      *view;
  HfArticleNew       *form;
  GtkEventController *single_keys;
  GtkEventController *list_single_keys;
};

G_DEFINE_FINAL_TYPE (HfKnowledgePage, hf_knowledge_page, HF_TYPE_LIST_PAGE)

/* The first entry of the drop-down stands for all kinds. */
static const char *
get_kind (HfKnowledgePage *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ?
           NULL :
           hf_article_kinds[selected - 1].key;
}

static void
show_count (HfKnowledgePage *self, guint n_items)
{
  g_autofree char *count = hf_format_count (n_items);
  /* Translators: %s is a number */
  g_autofree char *text = g_strdup_printf (ngettext ("%s article", "%s articles", n_items), count);

  gtk_label_set_label (GTK_LABEL (self->count), text);
}

static void
show_nothing (HfKnowledgePage *self)
{
  const char *search = hf_list_page_get_search (HF_LIST_PAGE (self));
  gboolean    is_searching = hf_list_page_is_searching (HF_LIST_PAGE (self));
  gboolean    is_filtering = hf_filter_bar_is_filtering (self->filter_bar);
  gboolean    is_failed =
    hf_live_list_get_error (hf_record_list_get_model (HF_RECORD_LIST (self->list))) != NULL;
  g_autofree char *visible = hf_str_visible_controls (search);
  /* Translators: %s is what was searched for */
  g_autofree char *create = g_strdup_printf (_ ("Create “%s”"), visible);
  g_autofree char *nothing =
    is_searching ?
      g_strdup_printf (_ ("No Article Matches “%s”"), visible) :
      g_strdup (is_filtering ? _ ("No Article Passes the Filter") : _ ("No Article of This Kind"));

  gtk_widget_set_visible (self->create_row, is_searching && !is_failed && self->may_edit);
  gtk_widget_set_visible (self->clear_filter, is_filtering);
  gtk_button_set_label (GTK_BUTTON (self->create_row), create);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing), nothing);
}

static void
kind_chosen_cb (HfKnowledgePage *self)
{
  if (hf_record_list_get_model (HF_RECORD_LIST (self->list)) ==
      NULL) /* the template is being built */
    return;
  hf_article_list_show (self->list, hf_list_page_get_search (HF_LIST_PAGE (self)), get_kind (self));
  hf_list_page_show_state (HF_LIST_PAGE (self));
}

static void
filter_changed_cb (HfKnowledgePage *self)
{
  hf_article_list_set_filter (self->list, hf_filter_bar_get_filter (self->filter_bar));
  kind_chosen_cb (self);
}

static void
filter_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (HF_KNOWLEDGE_PAGE (widget)->filter_button);
}

static void
clear_filter_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (widget);

  hf_filter_bar_clear (self->filter_bar);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
created_cb (HfKnowledgePage *self, gint64 id)
{
  hf_list_page_open (HF_LIST_PAGE (self), id);
  hf_article_view_edit (self->view);
}

static void
start_new (HfKnowledgePage *self, const char *text)
{
  if (!self->may_edit)
    return;
  hf_list_page_show_detail (HF_LIST_PAGE (self), "new");
  hf_article_new_choose_kind (self->form, get_kind (self));
  hf_new_form_start (HF_NEW_FORM (self->form), hf_page_get_context (HF_PAGE (self)), text);
}

static void
hf_knowledge_page_show_row (HfListPage *page, gint64 id)
{
  HF_KNOWLEDGE_PAGE (page)->shown = id;
  hf_article_view_set_article (HF_KNOWLEDGE_PAGE (page)->view, id);
}

static GPtrArray *
hf_knowledge_page_list_printed (HfPage *page)
{
  GPtrArray *scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_scope_unref);

  g_ptr_array_add (scopes, hf_printed_article_new_scope (HF_KNOWLEDGE_PAGE (page)->shown));
  return scopes;
}

static void
hf_knowledge_page_find (HfListPage *page, const char *text)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (page);

  hf_article_list_show (self->list, text, get_kind (self));
}

static gboolean
hf_knowledge_page_is_limited (HfListPage *page)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (page);

  return hf_list_page_is_searching (page) || get_kind (self) != NULL ||
         hf_filter_bar_is_filtering (self->filter_bar);
}

static void
hf_knowledge_page_show_hits (HfListPage *page, gboolean is_known)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (page);

  show_nothing (self);
  if (is_known)
    show_count (self, g_list_model_get_n_items (
                        G_LIST_MODEL (hf_record_list_get_model (HF_RECORD_LIST (self->list)))));
}

static void
hf_knowledge_page_give_room (HfListPage *page, gboolean is_narrow, int width)
{
  hf_record_list_set_click_opens (HF_RECORD_LIST (HF_KNOWLEDGE_PAGE (page)->list), is_narrow);
}

static void
hf_knowledge_page_create (HfPage *page)
{
  start_new (HF_KNOWLEDGE_PAGE (page), NULL);
}

/* The article that is shown, which may lag behind the selection by a query. */
static const HfRow *
get_article (HfKnowledgePage *self)
{
  const HfRow *row = hf_article_view_get_article (self->view);
  gint64       selected = hf_record_list_get_selected (HF_RECORD_LIST (self->list));

  return row != NULL && row->id == selected ? row : NULL;
}

static void
archive_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (widget);
  const HfRow     *row = get_article (self);

  if (row != NULL && hf_row_is_null (row, HF_ARTICLE_ARCHIVED) && self->may_edit)
    hf_list_page_archive (HF_LIST_PAGE (self), row, HF_ARTICLE_ARCHIVED, N_ ("Archive article"),
                          g_strdup (_ ("Article archived")), NULL);
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (widget);

  if (hf_record_list_get_selected (HF_RECORD_LIST (self->list)) == 0)
    return;
  hf_list_page_show_detail (HF_LIST_PAGE (self), "card");
  hf_article_view_edit (self->view);
}

const HfTableExport hf_knowledge_export = {
  HF_IMPORT_ARTICLES,
  N_ ("Export Articles"),
  /* Translators: the name of a file; %s is a date */
  N_ ("articles-%s.csv"),
};

static void
hf_knowledge_page_export (HfPage *page)
{
  hf_table_export_choose (&hf_knowledge_export, page, NULL);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_knowledge_page_export (HF_PAGE (widget));
}

static void
rehearse_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_card_rehearsal_present (widget, hf_page_get_context (HF_PAGE (widget)),
                             get_kind (HF_KNOWLEDGE_PAGE (widget)));
}

static void
create_searched_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  start_new (HF_KNOWLEDGE_PAGE (widget), hf_list_page_get_search (HF_LIST_PAGE (widget)));
}

static void
allow_editing (HfKnowledgePage *self)
{
  static const char *const actions[] = { "knowledge.edit", "knowledge.archive", "knowledge.create",
                                         "knowledge.create-searched" };

  self->may_edit =
    hf_article_sheet_may_edit (hf_context_get_viewer (hf_page_get_context (HF_PAGE (self))));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], self->may_edit);
  gtk_widget_set_visible (self->create_first, self->may_edit);
}

static GVariant *
hf_knowledge_page_save_state (HfPage *page)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (page);
  g_autofree char *filter = hf_filter_bar_save (self->filter_bar);

  return g_variant_new (STATE_TYPE, hf_record_list_get_selected (HF_RECORD_LIST (self->list)),
                        hf_list_page_get_divider (HF_LIST_PAGE (self)), filter);
}

static void
hf_knowledge_page_restore_state (HfPage *page, GVariant *state)
{
  gint64      id;
  int         divider;
  const char *filter;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;
  g_variant_get (state, "(xi&s)", &id, &divider, &filter);
  hf_filter_bar_restore (HF_KNOWLEDGE_PAGE (page)->filter_bar, filter);
  hf_list_page_restore (HF_LIST_PAGE (page), id, divider);
}

/* The kind is no part of what is remembered until the next start. */
static GVariant *
hf_knowledge_page_rest (HfPage *page)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (page);
  g_autoptr (GVariant) listed =
    hf_article_view_is_only_read (self->view) ? hf_list_page_rest (page) : NULL;

  if (listed == NULL)
    return NULL;
  return g_variant_ref_sink (g_variant_new (RESTING, HF_PAGE_GET_CLASS (page)->save_state (page),
                                            gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind)),
                                            listed));
}

static void
hf_knowledge_page_wake (HfPage *page, GVariant *resting)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (page);
  g_autoptr (GVariant) state = NULL, listed = NULL;
  guint kind;

  g_variant_get (resting, RESTING, &state, &kind, &listed);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), kind);
  hf_list_page_wake (page, listed);
}

static void
hf_knowledge_page_constructed (GObject *object)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (object);
  HfContext       *context = hf_page_get_context (HF_PAGE (self));

  G_OBJECT_CLASS (hf_knowledge_page_parent_class)->constructed (object);

  hf_article_view_set_up (self->view, context);
  hf_article_list_set_up (self->list, context);
  hf_filter_bar_set_up (self->filter_bar, self->filter_button, context, &hf_article_def);
  allow_editing (self);
  hf_single_keys_follow (self->single_keys, context);
  hf_single_keys_follow (self->list_single_keys, context);
  hf_page_set_title (HF_PAGE (self), _ ("Knowledge"), NULL);
  hf_list_page_set_up (HF_LIST_PAGE (self), HF_RECORD_LIST (self->list), self->create_row);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/knowledge/hf-knowledge-page.ui");
  hf_list_page_bind_parts (widget_class);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, count);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, kind);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, clear_filter);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, list);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, create_row);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, create_first);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, view);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, form);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, single_keys);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, list_single_keys);
  gtk_widget_class_bind_template_callback (widget_class, hf_list_page_print_card_only);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, created_cb);
}

static void
hf_knowledge_page_class_init (HfKnowledgePageClass *klass)
{
  static const HfListPageAction actions[] = {
    { "knowledge.edit", NULL, edit_cb },
    { "knowledge.archive", NULL, archive_cb },
    { "knowledge.create-searched", NULL, create_searched_cb },
    { "knowledge.export", NULL, export_cb },
    { "knowledge.filter", NULL, filter_cb },
    { "knowledge.clear-filter", NULL, clear_filter_cb },
    { "knowledge.rehearse", NULL, rehearse_cb },
    { NULL, NULL, NULL },
  };
  HfListPageClass *list_class = HF_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = hf_knowledge_page_constructed;
  HF_PAGE_CLASS (klass)->create = hf_knowledge_page_create;
  HF_PAGE_CLASS (klass)->list_printed = hf_knowledge_page_list_printed;
  HF_PAGE_CLASS (klass)->export_shown = hf_knowledge_page_export;
  HF_PAGE_CLASS (klass)->save_state = hf_knowledge_page_save_state;
  HF_PAGE_CLASS (klass)->restore_state = hf_knowledge_page_restore_state;
  HF_PAGE_CLASS (klass)->rest = hf_knowledge_page_rest;
  HF_PAGE_CLASS (klass)->wake = hf_knowledge_page_wake;

  list_class->show_row = hf_knowledge_page_show_row;
  list_class->find = hf_knowledge_page_find;
  list_class->is_limited = hf_knowledge_page_is_limited;
  list_class->show_hits = hf_knowledge_page_show_hits;
  list_class->give_room = hf_knowledge_page_give_room;

  g_type_ensure (HF_TYPE_ARTICLE_LIST);
  g_type_ensure (HF_TYPE_FILTER_BAR);
  g_type_ensure (HF_TYPE_ARTICLE_NEW);
  g_type_ensure (HF_TYPE_ARTICLE_VIEW);
  hf_list_page_install_actions (GTK_WIDGET_CLASS (klass), "knowledge", actions);
  bind_children (GTK_WIDGET_CLASS (klass));
}

static void
hf_knowledge_page_init (HfKnowledgePage *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (kinds, _ ("All kinds"));
  for (const HfChoice *kind = hf_article_kinds; kind->key != NULL; kind++)
    gtk_string_list_append (kinds, _ (kind->label));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->kind), G_LIST_MODEL (kinds));
  hf_page_set_can_print (HF_PAGE (self), FALSE);
}
