/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The knowledge base: list, article and the form for a new one, which of them is to be seen, and
 * what can be done by key, menu or button: the actions "knowledge.…". */

#include "gui/knowledge/hf-knowledge-page.h"

#include "base/hf-strings.h"
#include "core/hf-article.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-saving.h"
#include "gui/knowledge/hf-article-export.h"
#include "gui/knowledge/hf-article-list.h"
#include "gui/knowledge/hf-article-new.h"
#include "gui/knowledge/hf-article-view.h"
#include "session/knowledge/hf-article-sheet.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define STATE_TYPE "(xi)"

struct _HfKnowledgePage
{
  HfPage parent_instance;

  char    *search;       /* owned; what was typed */
  gboolean is_in_detail; /* the article or the form has been opened; one pane shows only it */
  gboolean opens_first;  /* Enter was pressed before the hits were there */
  gboolean may_edit;

  /* template children */
  GtkWidget          *stack;
  GtkWidget          *paned;
  GtkWidget          *list_side;
  GtkWidget          *count;
  GtkWidget          *kind;
  HfReadError        *trouble;
  GtkWidget          *list_stack;
  HfArticleList      *list;
  GtkWidget          *nothing;
  GtkWidget          *create_row;
  GtkWidget          *create_first;
  GtkWidget          *detail;
  HfArticleView      *view;
  HfArticleNew       *form;
  GtkEventController *single_keys;
  GtkEventController *list_single_keys;
};

G_DEFINE_FINAL_TYPE (HfKnowledgePage, hf_knowledge_page, HF_TYPE_PAGE)

/* One of the two sides is enough for a narrow window; GtkPaned gives a lone child everything. */
static void
arrange (HfKnowledgePage *self)
{
  gboolean is_narrow = hf_page_is_narrow (HF_PAGE (self));

  gtk_widget_set_visible (self->list_side, !is_narrow || !self->is_in_detail);
  gtk_widget_set_visible (self->detail, !is_narrow || self->is_in_detail);
  hf_page_set_can_go_back (HF_PAGE (self), is_narrow && self->is_in_detail);
  hf_article_list_set_click_opens (self->list, is_narrow);
}

/* Shows "article" or "new" beside the list, or in its place. */
static void
show_detail (HfKnowledgePage *self, const char *what)
{
  self->is_in_detail = TRUE;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "articles");
  gtk_stack_set_visible_child_name (GTK_STACK (self->detail), what);
  arrange (self);
}

static void
show_list (HfKnowledgePage *self)
{
  gboolean is_any = hf_article_list_get_selected (self->list) != 0;

  self->is_in_detail = FALSE;
  gtk_stack_set_visible_child_name (GTK_STACK (self->detail), is_any ? "article" : "none");
  arrange (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static gboolean
is_searching (HfKnowledgePage *self)
{
  return !hf_str_is_blank (self->search);
}

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
show_nothing (HfKnowledgePage *self, gboolean is_failed)
{
  g_autofree char *visible = hf_str_visible_controls (self->search ? self->search : "");
  /* Translators: %s is what was searched for */
  g_autofree char *create = g_strdup_printf (_ ("Create “%s”"), visible);
  g_autofree char *nothing = is_searching (self) ?
                               g_strdup_printf (_ ("No Article Matches “%s”"), visible) :
                               g_strdup (_ ("No Article of This Kind"));

  gtk_widget_set_visible (self->create_row, is_searching (self) && !is_failed && self->may_edit);
  gtk_button_set_label (GTK_BUTTON (self->create_row), create);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing), nothing);
}

/* While rows are being read the old ones stay, so nothing flashes. */
static void
show_state (HfKnowledgePage *self)
{
  HfLiveList   *model = hf_article_list_get_model (self->list);
  const GError *error = hf_live_list_get_error (model);
  guint         n_items = g_list_model_get_n_items (G_LIST_MODEL (model));
  gboolean      is_limited = is_searching (self) || get_kind (self) != NULL;
  gboolean      is_page = n_items > 0 || error != NULL || is_limited || self->is_in_detail;

  hf_read_error_show (self->trouble, error, n_items == 0);
  gtk_widget_set_visible (self->list_stack, error == NULL || n_items > 0);
  show_nothing (self, error != NULL);
  if (n_items == 0 && hf_live_list_is_loading (model))
    return;
  show_count (self, n_items);
  gtk_stack_set_visible_child_name (GTK_STACK (self->list_stack),
                                    n_items > 0 || !is_limited ? "list" : "nothing");
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_page ? "articles" : "empty");
}

static void
open_article (HfKnowledgePage *self, gint64 id)
{
  hf_article_view_set_article (self->view, id);
  show_detail (self, "article");
}

static void
open_first (HfKnowledgePage *self)
{
  gint64 id = hf_live_list_get_id (hf_article_list_get_model (self->list), 0);

  self->opens_first = FALSE;
  if (id != 0)
    {
      hf_article_list_select (self->list, id);
      open_article (self, id);
    }
}

static void
model_notified_cb (HfKnowledgePage *self)
{
  show_state (self);
  if (self->opens_first && !hf_live_list_is_loading (hf_article_list_get_model (self->list)))
    open_first (self);
}

static void
retry_cb (HfKnowledgePage *self)
{
  hf_live_list_retry (hf_article_list_get_model (self->list));
}

static void
kind_chosen_cb (HfKnowledgePage *self)
{
  if (hf_article_list_get_model (self->list) == NULL) /* the template is being built */
    return;
  hf_article_list_show (self->list, self->search, get_kind (self));
  show_state (self);
}

static void
article_selected_cb (HfKnowledgePage *self, gint64 id)
{
  hf_article_view_set_article (self->view, id);
  if (!self->is_in_detail)
    gtk_stack_set_visible_child_name (GTK_STACK (self->detail), "article");
}

static void
article_activated_cb (HfKnowledgePage *self, gint64 id)
{
  open_article (self, id);
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
article_gone_cb (HfKnowledgePage *self)
{
  hf_article_view_set_article (self->view, 0);
  if (self->is_in_detail)
    show_list (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->detail), "none");
}

static void
created_cb (HfKnowledgePage *self, gint64 id)
{
  hf_article_list_select (self->list, id);
  open_article (self, id);
  hf_article_view_edit (self->view);
}

static void
start_new (HfKnowledgePage *self, const char *text)
{
  if (!self->may_edit)
    return;
  show_detail (self, "new");
  hf_article_new_start (self->form, hf_page_get_context (HF_PAGE (self)), text, get_kind (self));
}

static void
hf_knowledge_page_search (HfPage *page, const char *text)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (page);

  if (!hf_set_str (&self->search, text))
    return;
  self->opens_first = FALSE;
  if (hf_page_is_narrow (page) && self->is_in_detail)
    {
      self->is_in_detail = FALSE;
      arrange (self);
    }
  hf_article_list_show (self->list, self->search, get_kind (self));
  show_state (self);
}

static void
hf_knowledge_page_activate_search (HfPage *page)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (page);

  if (hf_live_list_is_loading (hf_article_list_get_model (self->list)))
    self->opens_first = TRUE;
  else
    open_first (self);
}

static void
hf_knowledge_page_shown (HfPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (HF_KNOWLEDGE_PAGE (page)->list));
}

/* Where both sides are seen, going back is going back to the list with the keyboard. */
static gboolean
hf_knowledge_page_go_back (HfPage *page)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (page);
  GtkWidget       *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (page)));
  gboolean         has_focus = focus != NULL && gtk_widget_is_ancestor (focus, self->detail);

  if (hf_page_is_narrow (page) ? !self->is_in_detail : !has_focus)
    return FALSE;
  show_list (self);
  show_state (self);
  return TRUE;
}

static void
hf_knowledge_page_show_item (HfPage *page, GVariant *item)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (page);

  if (!g_variant_is_of_type (item, G_VARIANT_TYPE_INT64))
    return;
  hf_article_list_select (self->list, g_variant_get_int64 (item));
  open_article (self, g_variant_get_int64 (item));
}

static void
hf_knowledge_page_create (HfPage *page)
{
  start_new (HF_KNOWLEDGE_PAGE (page), NULL);
}

static GVariant *
hf_knowledge_page_save_state (HfPage *page)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (page);

  return g_variant_new (STATE_TYPE, hf_article_list_get_selected (self->list),
                        gtk_paned_get_position (GTK_PANED (self->paned)));
}

static void
hf_knowledge_page_restore_state (HfPage *page, GVariant *state)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (page);
  gint64           id;
  int              position;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;
  g_variant_get (state, STATE_TYPE, &id, &position);
  gtk_paned_set_position (GTK_PANED (self->paned), position);
  if (id == 0)
    return;
  hf_article_list_select (self->list, id);
  hf_article_view_set_article (self->view, id);
  gtk_stack_set_visible_child_name (GTK_STACK (self->detail), "article");
}

/* The article that is shown, which may lag behind the selection by a query. */
static const HfRow *
get_article (HfKnowledgePage *self)
{
  const HfRow *row = hf_article_view_get_article (self->view);

  return row != NULL && row->id == hf_article_list_get_selected (self->list) ? row : NULL;
}

static void
archive_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (widget);
  HfContext       *context = hf_page_get_context (HF_PAGE (self));
  const HfRow     *row = get_article (self);
  HfChangeSet     *changes;
  HfRow           *draft;

  if (row == NULL || !hf_row_is_null (row, HF_ARTICLE_ARCHIVED) || !self->may_edit)
    return;
  draft = hf_row_copy (row);
  hf_row_set_int (draft, HF_ARTICLE_ARCHIVED, hf_clock_now (hf_context_get_clock (context)));
  changes = hf_change_set_new (N_ ("Archive article"));
  hf_change_set_update (changes, row, draft);
  hf_saving_commit (widget, context, changes, g_strdup (_ ("Article archived")), NULL, NULL);
  if (hf_page_is_narrow (HF_PAGE (self)))
    show_list (self);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (widget);

  if (hf_article_list_get_selected (self->list) != 0)
    article_activated_cb (self, hf_article_list_get_selected (self->list));
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (widget);

  if (hf_article_list_get_selected (self->list) == 0)
    return;
  show_detail (self, "article");
  hf_article_view_edit (self->view);
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *rows)
{
  hf_article_list_move (HF_KNOWLEDGE_PAGE (widget)->list, g_variant_get_int32 (rows));
}

static void
create_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  start_new (HF_KNOWLEDGE_PAGE (widget), NULL);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_article_export_choose (HF_PAGE (widget));
}

static void
create_searched_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  start_new (HF_KNOWLEDGE_PAGE (widget), HF_KNOWLEDGE_PAGE (widget)->search);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name, *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "knowledge.open", NULL, open_cb },
    { "knowledge.edit", NULL, edit_cb },
    { "knowledge.archive", NULL, archive_cb },
    { "knowledge.move", "i", move_cb },
    { "knowledge.create", NULL, create_cb },
    { "knowledge.create-searched", NULL, create_searched_cb },
    { "knowledge.export", NULL, export_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
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

static void
single_keys_changed_cb (HfKnowledgePage *self, const char *key, GSettings *settings)
{
  gboolean            are_on = g_settings_get_boolean (settings, "single-key-shortcuts");
  GtkPropagationPhase phase = are_on ? GTK_PHASE_BUBBLE : GTK_PHASE_NONE;

  gtk_event_controller_set_propagation_phase (self->single_keys, phase);
  gtk_event_controller_set_propagation_phase (self->list_single_keys, phase);
}

/* Plain keys can be switched off: who dictates or uses a switch must not set them off by chance. */
static void
follow_single_keys (HfKnowledgePage *self)
{
  GSettings *settings = hf_context_get_settings (hf_page_get_context (HF_PAGE (self)));

  if (settings == NULL)
    return;
  g_signal_connect_object (settings, "changed::single-key-shortcuts",
                           G_CALLBACK (single_keys_changed_cb), self, G_CONNECT_SWAPPED);
  single_keys_changed_cb (self, NULL, settings);
}

static void
hf_knowledge_page_constructed (GObject *object)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (object);
  HfContext       *context = hf_page_get_context (HF_PAGE (self));

  G_OBJECT_CLASS (hf_knowledge_page_parent_class)->constructed (object);

  hf_article_view_set_up (self->view, context);
  hf_article_list_set_up (self->list, context);
  g_signal_connect_object (hf_article_list_get_model (self->list), "notify",
                           G_CALLBACK (model_notified_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (arrange), NULL);
  allow_editing (self);
  follow_single_keys (self);
  hf_page_set_title (HF_PAGE (self), _ ("Knowledge"), NULL);
  arrange (self);
  show_state (self);
}

static void
hf_knowledge_page_dispose (GObject *object)
{
  HfKnowledgePage *self = HF_KNOWLEDGE_PAGE (object);
  HfLiveList      *model = self->list ? hf_article_list_get_model (self->list) : NULL;

  if (model != NULL)
    g_signal_handlers_disconnect_by_data (model, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_KNOWLEDGE_PAGE);

  G_OBJECT_CLASS (hf_knowledge_page_parent_class)->dispose (object);
}

static void
hf_knowledge_page_finalize (GObject *object)
{
  g_free (HF_KNOWLEDGE_PAGE (object)->search);

  G_OBJECT_CLASS (hf_knowledge_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/knowledge/hf-knowledge-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, stack);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, paned);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, list_side);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, count);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, kind);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, list);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, create_row);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, create_first);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, detail);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, view);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, form);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, single_keys);
  gtk_widget_class_bind_template_child (widget_class, HfKnowledgePage, list_single_keys);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, article_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, article_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, article_gone_cb);
  gtk_widget_class_bind_template_callback (widget_class, created_cb);
  gtk_widget_class_bind_template_callback (widget_class, hf_knowledge_page_go_back);
}

static void
hf_knowledge_page_class_init (HfKnowledgePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  HfPageClass  *page_class = HF_PAGE_CLASS (klass);

  object_class->constructed = hf_knowledge_page_constructed;
  object_class->dispose = hf_knowledge_page_dispose;
  object_class->finalize = hf_knowledge_page_finalize;

  page_class->search = hf_knowledge_page_search;
  page_class->activate_search = hf_knowledge_page_activate_search;
  page_class->shown = hf_knowledge_page_shown;
  page_class->go_back = hf_knowledge_page_go_back;
  page_class->show_item = hf_knowledge_page_show_item;
  page_class->create = hf_knowledge_page_create;
  page_class->save_state = hf_knowledge_page_save_state;
  page_class->restore_state = hf_knowledge_page_restore_state;

  g_type_ensure (HF_TYPE_ARTICLE_LIST);
  g_type_ensure (HF_TYPE_ARTICLE_NEW);
  g_type_ensure (HF_TYPE_ARTICLE_VIEW);
  g_type_ensure (HF_TYPE_READ_ERROR);
  install_actions (GTK_WIDGET_CLASS (klass));
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
}
