/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The base of a view that is a list with the selected row beside it: which of the two is to be
 * seen, and what the keys between them do. It does not know what the rows are. */

#include "gui/common/hf-list-page.h"

#include "base/hf-strings.h"
#include "gui/common/hf-divider.h"
#include "gui/common/hf-list-page-actions.h"
#include "gui/common/hf-read-error.h"

#include <glib/gi18n.h>

#define STATE "(xi)" /* row, divider */

typedef struct
{
  HfLiveList *model;        /* owned */
  char       *search;       /* owned; what was typed */
  gboolean    is_in_detail; /* a row or a form has been opened; one pane shows only it */
  gboolean    opens_first;  /* Enter was pressed before the hits were there */
  gboolean    enters_first; /* Down was */
  guint       arrange_id;   /* an idle source */

  /* parts of the template */
  HfRecordList *list;
  GtkWidget    *board;      /* in the list's place; %NULL while the list is */
  GtkWidget    *create_row; /* may be %NULL */
  GtkStack     *stack;
  GtkPaned     *paned;
  GtkWidget    *list_side;
  HfReadError  *trouble;
  GtkStack     *list_stack;
  GtkStack     *detail;
} HfListPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HfListPage, hf_list_page, HF_TYPE_PAGE)

static HfListPagePrivate *
get_private (HfListPage *self)
{
  return hf_list_page_get_instance_private (self);
}

/* Whether the detail is there only once it was opened: a board has all the room until then. */
static gboolean
opens_detail (HfListPage *self)
{
  return hf_page_is_narrow (HF_PAGE (self)) || get_private (self)->board != NULL;
}

/* One of the two sides is enough for a narrow window; GtkPaned gives a lone child everything. */
static void
arrange (HfListPage *self)
{
  HfListPagePrivate *priv = get_private (self);
  gboolean           is_narrow = hf_page_is_narrow (HF_PAGE (self));

  gtk_widget_set_visible (priv->list_side, !is_narrow || !priv->is_in_detail);
  gtk_widget_set_visible (GTK_WIDGET (priv->detail), !opens_detail (self) || priv->is_in_detail);
  hf_page_set_can_go_back (HF_PAGE (self), opens_detail (self) && priv->is_in_detail);
  HF_LIST_PAGE_GET_CLASS (self)->give_room (self, is_narrow, gtk_paned_get_position (priv->paned));
}

static gboolean
arrange_later_cb (gpointer user_data)
{
  get_private (user_data)->arrange_id = 0;
  arrange (user_data);
  return G_SOURCE_REMOVE;
}

/* The divider also moves while sizes are being allocated, when no column may come or go. */
static void
divider_moved_cb (HfListPage *self)
{
  HfListPagePrivate *priv = get_private (self);

  if (priv->arrange_id == 0)
    priv->arrange_id = g_idle_add (arrange_later_cb, self);
}

static gboolean
is_shown (HfListPage *self, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (get_private (self)->detail), name) == 0;
}

static gboolean
is_form_shown (HfListPage *self)
{
  return !is_shown (self, "none") && !is_shown (self, "card");
}

static void
show_card (HfListPage *self, gint64 id)
{
  gtk_stack_set_visible_child_name (get_private (self)->detail, id != 0 ? "card" : "none");
}

static void
focus_list (HfListPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (HF_LIST_PAGE_GET_CLASS (self)->get_front (self)));
}

static void
open_first (HfListPage *self)
{
  HfListPagePrivate *priv = get_private (self);

  priv->opens_first = FALSE;
  if (hf_live_list_get_error (priv->model) == NULL) /* who was not looked for may be there */
    HF_LIST_PAGE_GET_CLASS (self)->open_first (self, hf_live_list_get_id (priv->model, 0));
}

/* From the search the keyboard goes to the first hit; where none is, to the only thing to do. */
static void
enter_first (HfListPage *self)
{
  HfListPagePrivate *priv = get_private (self);
  gint64             first = hf_live_list_get_id (priv->model, 0);

  priv->enters_first = FALSE;
  if (first != 0 && hf_list_page_is_searching (self))
    hf_list_page_show_beside (self, first);
  if (first != 0)
    focus_list (self);
  else if (priv->create_row != NULL && gtk_widget_get_visible (priv->create_row))
    gtk_widget_grab_focus (priv->create_row);
}

static void
model_notified_cb (HfListPage *self)
{
  HfListPagePrivate *priv = get_private (self);

  hf_list_page_show_state (self);
  if (priv->enters_first && !hf_live_list_is_loading (priv->model))
    enter_first (self);
  if (priv->opens_first && !hf_live_list_is_loading (priv->model))
    open_first (self);
}

static void
retry_cb (HfListPage *self)
{
  hf_live_list_retry (get_private (self)->model);
}

static void
row_gone_cb (HfListPage *self)
{
  HF_LIST_PAGE_GET_CLASS (self)->show_row (self, 0);
  if (!is_shown (self, "card"))
    return;
  if (get_private (self)->is_in_detail)
    hf_list_page_show_list (self);
  show_card (self, 0);
}

static void
go_back_cb (HfPage *page)
{
  HF_PAGE_GET_CLASS (page)->go_back (page);
}

static void
hf_list_page_search (HfPage *page, const char *text)
{
  HfListPage        *self = HF_LIST_PAGE (page);
  HfListPagePrivate *priv = get_private (self);

  if (!hf_set_str (&priv->search, text))
    return;
  priv->opens_first = priv->enters_first = FALSE;
  if (hf_page_is_narrow (page) && priv->is_in_detail)
    {
      priv->is_in_detail = FALSE;
      arrange (self);
    }
  HF_LIST_PAGE_GET_CLASS (self)->find (self, text);
  hf_list_page_show_state (self);
}

static void
hf_list_page_activate_search (HfPage *page)
{
  HfListPage        *self = HF_LIST_PAGE (page);
  HfListPagePrivate *priv = get_private (self);

  if (hf_live_list_is_loading (priv->model))
    priv->opens_first = TRUE;
  else
    open_first (self);
}

static void
hf_list_page_enter_hits (HfPage *page)
{
  HfListPage        *self = HF_LIST_PAGE (page);
  HfListPagePrivate *priv = get_private (self);

  if (hf_live_list_is_loading (priv->model))
    priv->enters_first = TRUE;
  else
    enter_first (self);
}

static void
hf_list_page_shown (HfPage *page)
{
  focus_list (HF_LIST_PAGE (page));
}

/* Where both sides are seen, going back is going back to the list with the keyboard. */
static gboolean
hf_list_page_go_back (HfPage *page)
{
  HfListPagePrivate *priv = get_private (HF_LIST_PAGE (page));
  GtkWidget         *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (page)));
  gboolean has_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (priv->detail));

  if (opens_detail (HF_LIST_PAGE (page)) ? !priv->is_in_detail : !has_focus)
    return FALSE;
  hf_list_page_show_list (HF_LIST_PAGE (page));
  return TRUE;
}

static void
hf_list_page_show_item (HfPage *page, GVariant *item)
{
  if (g_variant_is_of_type (item, G_VARIANT_TYPE_INT64))
    hf_list_page_open (HF_LIST_PAGE (page), g_variant_get_int64 (item));
}

static GVariant *
hf_list_page_save_state (HfPage *page)
{
  HfListPage *self = HF_LIST_PAGE (page);

  return g_variant_new (STATE, hf_record_list_get_selected (get_private (self)->list),
                        hf_list_page_get_divider (self));
}

static void
hf_list_page_restore_state (HfPage *page, GVariant *state)
{
  gint64 id;
  int    divider;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE)))
    return;
  g_variant_get (state, STATE, &id, &divider);
  hf_list_page_restore (HF_LIST_PAGE (page), id, divider);
}

static void
open_first_default (HfListPage *self, gint64 id)
{
  if (id != 0)
    hf_list_page_open (self, id);
}

static HfRecordList *
get_front_default (HfListPage *self)
{
  return get_private (self)->list;
}

static void
hf_list_page_dispose (GObject *object)
{
  HfListPagePrivate *priv = get_private (HF_LIST_PAGE (object));

  if (priv->model != NULL)
    g_signal_handlers_disconnect_by_data (priv->model, object);
  g_clear_handle_id (&priv->arrange_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  g_clear_object (&priv->model);

  G_OBJECT_CLASS (hf_list_page_parent_class)->dispose (object);
}

static void
hf_list_page_finalize (GObject *object)
{
  g_free (get_private (HF_LIST_PAGE (object))->search);

  G_OBJECT_CLASS (hf_list_page_parent_class)->finalize (object);
}

static void
hf_list_page_class_init (HfListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  HfPageClass  *page_class = HF_PAGE_CLASS (klass);

  object_class->dispose = hf_list_page_dispose;
  object_class->finalize = hf_list_page_finalize;
  page_class->search = hf_list_page_search;
  page_class->activate_search = hf_list_page_activate_search;
  page_class->enter_hits = hf_list_page_enter_hits;
  page_class->shown = hf_list_page_shown;
  page_class->go_back = hf_list_page_go_back;
  page_class->show_item = hf_list_page_show_item;
  page_class->save_state = hf_list_page_save_state;
  page_class->restore_state = hf_list_page_restore_state;
  klass->open_first = open_first_default;
  klass->get_front = get_front_default;
}

static void
hf_list_page_init (HfListPage *self)
{
  hf_list_page_add_keys (self);
}

/**
 * hf_list_page_bind_parts:
 * @widget_class: the class of a page, whose template is set
 *
 * Lets the template have the parts and name the handlers of #HfListPage.
 */
void
hf_list_page_bind_parts (GtkWidgetClass *widget_class)
{
  static const char *const parts[] = { "stack",   "paned",      "list_side",
                                       "trouble", "list_stack", "detail" };

  g_type_ensure (HF_TYPE_READ_ERROR);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_class_bind_template_child_full (widget_class, parts[i], FALSE, 0);
  gtk_widget_class_bind_template_callback_full (widget_class, "row_selected_cb",
                                                G_CALLBACK (hf_list_page_row_selected));
  gtk_widget_class_bind_template_callback_full (widget_class, "row_activated_cb",
                                                G_CALLBACK (hf_list_page_row_activated));
  gtk_widget_class_bind_template_callback (widget_class, row_gone_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_back_cb);
}

static gpointer
get_part (HfListPage *self, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (self), G_OBJECT_TYPE (self), name);
}

/* Below a list there may be what belongs to it; a page that says that there is nothing has none. */
static void
state_shown_cb (HfListPage *self)
{
  HfListPagePrivate *priv = get_private (self);
  GtkWidget         *state = gtk_stack_get_visible_child (priv->stack);

  hf_page_set_footer (HF_PAGE (self), state == GTK_WIDGET (priv->paned));
}

/**
 * hf_list_page_set_up:
 * @self: a page whose template is made
 * @list: (transfer none): its list, set up
 * @create_row: (transfer none) (nullable): where the keyboard goes from a search that found
 *   nothing, while it is to be seen
 *
 * Begins to show what the list has.
 */
void
hf_list_page_set_up (HfListPage *self, HfRecordList *list, GtkWidget *create_row)
{
  HfListPagePrivate *priv = get_private (self);

  g_return_if_fail (HF_IS_LIST_PAGE (self) && priv->model == NULL);

  priv->list = list;
  priv->create_row = create_row;
  priv->model = g_object_ref (hf_record_list_get_model (list));
  priv->stack = get_part (self, "stack");
  priv->paned = hf_divider_keep (get_part (self, "paned"));
  priv->list_side = get_part (self, "list_side");
  priv->trouble = get_part (self, "trouble");
  priv->list_stack = get_part (self, "list_stack");
  priv->detail = get_part (self, "detail");
  g_signal_connect_object (priv->model, "notify", G_CALLBACK (model_notified_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->stack, "notify::visible-child", G_CALLBACK (state_shown_cb), self,
                           G_CONNECT_SWAPPED);
  state_shown_cb (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->paned), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("List and details"), -1); /* F8 stops at it */
  g_signal_connect_object (priv->paned, "notify::position", G_CALLBACK (divider_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (arrange), NULL);
  arrange (self);
  hf_list_page_show_state (self);
}

void
hf_list_page_set_board (HfListPage *self, GtkWidget *board)
{
  HfListPagePrivate *priv = get_private (self);
  GtkWidget         *before = priv->board;

  priv->board = board;
  if (board != NULL)
    gtk_stack_add_named (priv->list_stack, board, "board");
  hf_list_page_show_state (self);
  if (before != NULL)
    gtk_stack_remove (priv->list_stack, before);
  arrange (self);
}

/**
 * hf_list_page_get_search:
 * @self: a page
 *
 * Returns: (transfer none): what was typed, "" for nothing
 */
const char *
hf_list_page_get_search (HfListPage *self)
{
  return get_private (self)->search ? get_private (self)->search : "";
}

/**
 * hf_list_page_is_searching:
 * @self: a page
 *
 * Returns: whether the list is what a search found
 */
gboolean
hf_list_page_is_searching (HfListPage *self)
{
  return !hf_str_is_blank (get_private (self)->search);
}

/**
 * hf_list_page_show_state:
 * @self: a page
 *
 * Shows the list, or why it is empty. While rows are being read the old ones stay, so nothing
 * flashes.
 */
void
hf_list_page_show_state (HfListPage *self)
{
  HfListPagePrivate *priv = get_private (self);
  HfListPageClass   *klass = HF_LIST_PAGE_GET_CLASS (self);
  const GError      *error = hf_live_list_get_error (priv->model);
  gboolean           has_rows = g_list_model_get_n_items (G_LIST_MODEL (priv->model)) > 0;
  gboolean           is_known = has_rows || !hf_live_list_is_loading (priv->model);
  gboolean           is_limited = klass->is_limited (self);

  klass->show_hits (self, is_known);
  hf_read_error_show (priv->trouble, error, !has_rows);
  gtk_widget_set_visible (GTK_WIDGET (priv->list_stack), error == NULL || has_rows);
  if (!is_known)
    return;
  if (!has_rows && is_limited)
    gtk_stack_set_visible_child_name (priv->list_stack, "nothing");
  else if (priv->board != NULL)
    gtk_stack_set_visible_child (priv->list_stack, priv->board);
  else
    gtk_stack_set_visible_child_name (priv->list_stack, "list");
  if (has_rows || error != NULL || is_limited || priv->is_in_detail)
    gtk_stack_set_visible_child (priv->stack, GTK_WIDGET (priv->paned));
  else
    gtk_stack_set_visible_child_name (priv->stack, "empty");
}

/**
 * hf_list_page_show_list:
 * @self: a page
 *
 * Leaves the detail for the list, with the keyboard too. Whatever form was open is closed.
 */
void
hf_list_page_show_list (HfListPage *self)
{
  get_private (self)->is_in_detail = FALSE;
  show_card (self, hf_record_list_get_selected (get_private (self)->list));
  arrange (self);
  focus_list (self);
  hf_list_page_show_state (self);
}

void
hf_list_page_print_card_only (HfListPage *self, GParamSpec *pspec, GtkStack *detail)
{
  const char *name = gtk_stack_get_visible_child_name (detail);

  hf_page_set_can_print (HF_PAGE (self), g_strcmp0 (name, "card") == 0);
}

void
hf_list_page_show_detail (HfListPage *self, const char *name)
{
  HfListPagePrivate *priv = get_private (self);

  priv->is_in_detail = TRUE;
  gtk_stack_set_visible_child (priv->stack, GTK_WIDGET (priv->paned));
  gtk_stack_set_visible_child_name (priv->detail, name);
  arrange (self);
}

void
hf_list_page_show_beside (HfListPage *self, gint64 id)
{
  hf_record_list_select (get_private (self)->list, id);
  HF_LIST_PAGE_GET_CLASS (self)->show_row (self, id);
  if (!is_form_shown (self))
    show_card (self, id);
}

/**
 * hf_list_page_open:
 * @self: a page
 * @id: a row
 *
 * Selects a row and opens it.
 */
void
hf_list_page_open (HfListPage *self, gint64 id)
{
  HfListPageClass *klass = HF_LIST_PAGE_GET_CLASS (self);

  hf_record_list_select (get_private (self)->list, id);
  klass->show_row (self, id);
  if (klass->opened != NULL)
    klass->opened (self, id);
  hf_list_page_show_detail (self, "card");
}

/**
 * hf_list_page_row_selected:
 * @self: a page
 * @id: the row now selected, 0 for none
 *
 * Shows in detail what somebody selected in the list; a form that is being filled in stays. What
 * `row_selected_cb` is in a template.
 */
void
hf_list_page_row_selected (HfListPage *self, gint64 id)
{
  HF_LIST_PAGE_GET_CLASS (self)->show_row (self, id);
  if (!get_private (self)->is_in_detail || !is_form_shown (self))
    show_card (self, id);
}

/**
 * hf_list_page_row_activated:
 * @self: a page
 * @id: a row
 *
 * Opens a row and goes into it with the keyboard. What `row_activated_cb` is in a template.
 */
void
hf_list_page_row_activated (HfListPage *self, gint64 id)
{
  hf_list_page_open (self, id);
  gtk_widget_child_focus (gtk_stack_get_visible_child (get_private (self)->detail),
                          GTK_DIR_TAB_FORWARD);
}

int
hf_list_page_get_divider (HfListPage *self)
{
  return hf_divider_get (get_private (self)->paned);
}

void
hf_list_page_restore (HfListPage *self, gint64 id, int divider)
{
  gtk_paned_set_position (get_private (self)->paned, divider);
  if (id != 0)
    hf_list_page_show_beside (self, id);
}
