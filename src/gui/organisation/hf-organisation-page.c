/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The organisations: list, card and the form for a new one, and which of them is to be seen. What
 * is done to an organisation stands in hf-organisation-page-actions.c. */

#include "gui/organisation/hf-organisation-page.h"

#include "base/hf-strings.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-single-keys.h"
#include "gui/organisation/hf-organisation-page-private.h"
#include "session/search/hf-recent.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define COMPACT_BELOW 760 /* pixels of the list */
#define STATE_TYPE    "(xsbi)"

G_DEFINE_FINAL_TYPE (HfOrganisationPage, hf_organisation_page, HF_TYPE_PAGE)

/* One of the two sides is enough for a narrow window; GtkPaned gives a lone child everything. */
static void
arrange (HfOrganisationPage *self)
{
  gboolean is_narrow = hf_page_is_narrow (HF_PAGE (self));
  int      position = gtk_paned_get_position (GTK_PANED (self->paned));

  gtk_widget_set_visible (self->list_side, !is_narrow || !self->is_in_detail);
  gtk_widget_set_visible (self->detail, !is_narrow || self->is_in_detail);
  hf_page_set_can_go_back (HF_PAGE (self), is_narrow && self->is_in_detail);
  hf_organisation_list_set_click_opens (self->list, is_narrow);
  hf_organisation_list_set_compact (self->list, is_narrow || position < COMPACT_BELOW);
}

static gboolean
arrange_later_cb (gpointer user_data)
{
  HfOrganisationPage *self = user_data;

  self->arrange_id = 0;
  arrange (self);
  return G_SOURCE_REMOVE;
}

/* The divider also moves while sizes are being allocated, when no column may come or go. */
static void
divider_moved_cb (HfOrganisationPage *self)
{
  if (self->arrange_id == 0)
    self->arrange_id = g_idle_add (arrange_later_cb, self);
}

void
hf_organisation_page_show_detail (HfOrganisationPage *self, const char *what)
{
  self->is_in_detail = TRUE;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "organisations");
  gtk_stack_set_visible_child_name (GTK_STACK (self->detail), what);
  arrange (self);
}

void
hf_organisation_page_show_list (HfOrganisationPage *self)
{
  gboolean is_any = hf_organisation_list_get_selected (self->list) != 0;

  self->is_in_detail = FALSE;
  gtk_stack_set_visible_child_name (GTK_STACK (self->detail), is_any ? "card" : "none");
  arrange (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static gboolean
is_searching (HfOrganisationPage *self)
{
  return !hf_str_is_blank (self->search);
}

static void
show_count (HfOrganisationPage *self, guint n_items)
{
  g_autofree char *count = hf_format_count (n_items);
  /* Translators: %s is a number */
  g_autofree char *text =
    g_strdup_printf (ngettext ("%s organisation", "%s organisations", n_items), count);

  gtk_label_set_label (GTK_LABEL (self->count), text);
}

static void
show_create_row (HfOrganisationPage *self, gboolean is_failed)
{
  g_autofree char *visible = hf_str_visible_controls (self->search ? self->search : "");
  /* Translators: %s is what was searched for */
  g_autofree char *create = g_strdup_printf (_ ("Create “%s”"), visible);
  g_autofree char *nothing = g_strdup_printf (_ ("No Organisation Matches “%s”"), visible);

  gtk_widget_set_visible (self->create_row, is_searching (self) && !is_failed);
  gtk_button_set_label (GTK_BUTTON (self->create_row), create);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing), nothing);
}

/* While rows are being read the old ones stay, so nothing flashes. */
static void
show_state (HfOrganisationPage *self)
{
  HfLiveList   *model = hf_organisation_list_get_model (self->list);
  const GError *error = hf_live_list_get_error (model);
  guint         n_items = g_list_model_get_n_items (G_LIST_MODEL (model));
  gboolean is_limited = is_searching (self) || hf_organisation_notice_bar_get_wanted (self->notice);

  hf_read_error_show (self->trouble, error, n_items == 0);
  gtk_widget_set_visible (self->list_stack, error == NULL || n_items > 0);
  show_create_row (self, error != NULL);
  if (n_items == 0 && hf_live_list_is_loading (model))
    return;
  show_count (self, n_items);
  gtk_stack_set_visible_child_name (GTK_STACK (self->list_stack),
                                    n_items > 0 || !is_searching (self) ? "list" : "nothing");
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), n_items > 0 || error != NULL ||
                                                                 is_limited || self->is_in_detail ?
                                                               "organisations" :
                                                               "empty");
}

static void
open_organisation (HfOrganisationPage *self, gint64 id)
{
  hf_recent_note (hf_page_get_context (HF_PAGE (self)), &hf_organisation_def, id);
  hf_organisation_card_set_organisation (self->card, id);
  hf_organisation_page_show_detail (self, "card");
}

static void
open_first (HfOrganisationPage *self)
{
  gint64 id = hf_live_list_get_id (hf_organisation_list_get_model (self->list), 0);

  self->opens_first = FALSE;
  if (id != 0)
    {
      hf_organisation_list_select (self->list, id);
      open_organisation (self, id);
    }
  else if (is_searching (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "organisation.create-searched", NULL);
}

/* From the search the keyboard goes to the first hit; where none is, to the only thing to do. */
static void
enter_first (HfOrganisationPage *self)
{
  gint64 first = hf_live_list_get_id (hf_organisation_list_get_model (self->list), 0);

  self->enters_first = FALSE;
  if (is_searching (self) && first != 0)
    hf_organisation_list_select (self->list, first);
  if (first != 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  else if (gtk_widget_get_visible (self->create_row))
    gtk_widget_grab_focus (self->create_row);
}

static void
model_notified_cb (HfOrganisationPage *self)
{
  show_state (self);
  if (self->enters_first && !hf_live_list_is_loading (hf_organisation_list_get_model (self->list)))
    enter_first (self);
  if (self->opens_first && !hf_live_list_is_loading (hf_organisation_list_get_model (self->list)))
    open_first (self);
}

static void
retry_cb (HfOrganisationPage *self)
{
  hf_live_list_retry (hf_organisation_list_get_model (self->list));
}

static void
show_wanted (HfOrganisationPage *self)
{
  hf_organisation_list_show (self->list, self->search,
                             hf_organisation_notice_bar_get_wanted (self->notice));
}

static void
notice_wanted_cb (HfOrganisationPage *self)
{
  show_wanted (self);
}

static void
organisation_selected_cb (HfOrganisationPage *self, gint64 id)
{
  hf_organisation_card_set_organisation (self->card, id);
  if (!self->is_in_detail)
    gtk_stack_set_visible_child_name (GTK_STACK (self->detail), "card");
}

static void
organisation_activated_cb (HfOrganisationPage *self, gint64 id)
{
  open_organisation (self, id);
  gtk_widget_child_focus (GTK_WIDGET (self->card), GTK_DIR_TAB_FORWARD);
}

static void
organisation_gone_cb (HfOrganisationPage *self)
{
  hf_organisation_card_set_organisation (self->card, 0);
  if (self->is_in_detail)
    hf_organisation_page_show_list (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->detail), "none");
}

static void
created_cb (HfOrganisationPage *self, gint64 id)
{
  hf_organisation_list_select (self->list, id);
  open_organisation (self, id);
  gtk_widget_child_focus (GTK_WIDGET (self->card), GTK_DIR_TAB_FORWARD);
}

static void
hf_organisation_page_search (HfPage *page, const char *text)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (page);

  if (!hf_set_str (&self->search, text))
    return;
  self->opens_first = self->enters_first = FALSE;
  if (hf_page_is_narrow (page) && self->is_in_detail)
    {
      self->is_in_detail = FALSE;
      arrange (self);
    }
  show_wanted (self);
  show_state (self);
}

static void
hf_organisation_page_activate_search (HfPage *page)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (page);

  if (hf_live_list_is_loading (hf_organisation_list_get_model (self->list)))
    self->opens_first = TRUE;
  else
    open_first (self);
}

static void
hf_organisation_page_enter_hits (HfPage *page)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (page);

  if (hf_live_list_is_loading (hf_organisation_list_get_model (self->list)))
    self->enters_first = TRUE;
  else
    enter_first (self);
}

static void
hf_organisation_page_shown (HfPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (HF_ORGANISATION_PAGE (page)->list));
}

/* Where both sides are seen, going back is going back to the list with the keyboard. */
static gboolean
hf_organisation_page_go_back (HfPage *page)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (page);
  GtkWidget          *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (page)));
  gboolean            has_focus = focus != NULL && gtk_widget_is_ancestor (focus, self->detail);

  if (hf_page_is_narrow (page) ? !self->is_in_detail : !has_focus)
    return FALSE;
  hf_organisation_page_show_list (self);
  show_state (self);
  return TRUE;
}

static void
hf_organisation_page_show_item (HfPage *page, GVariant *item)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (page);

  if (!g_variant_is_of_type (item, G_VARIANT_TYPE_INT64))
    return;
  hf_organisation_list_select (self->list, g_variant_get_int64 (item));
  open_organisation (self, g_variant_get_int64 (item));
}

static void
hf_organisation_page_create (HfPage *page)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (page);

  hf_organisation_page_show_detail (self, "new");
  hf_organisation_new_start (self->form, hf_page_get_context (page), NULL);
}

static GVariant *
hf_organisation_page_save_state (HfPage *page)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (page);
  HfListOrder         order = hf_organisation_list_get_order (self->list);

  return g_variant_new (STATE_TYPE, hf_organisation_list_get_selected (self->list),
                        order.column ? order.column : "", order.descending,
                        gtk_paned_get_position (GTK_PANED (self->paned)));
}

static void
hf_organisation_page_restore_state (HfPage *page, GVariant *state)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (page);
  HfListOrder         order;
  gint64              id;
  int                 position;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;
  g_variant_get (state, "(x&sbi)", &id, &order.column, &order.descending, &position);
  gtk_paned_set_position (GTK_PANED (self->paned), position);
  hf_organisation_list_set_order (self->list, order);
  if (id == 0)
    return;
  hf_organisation_list_select (self->list, id);
  hf_organisation_card_set_organisation (self->card, id);
  gtk_stack_set_visible_child_name (GTK_STACK (self->detail), "card");
}

static void
hf_organisation_page_constructed (GObject *object)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (object);
  HfContext          *context = hf_page_get_context (HF_PAGE (self));

  G_OBJECT_CLASS (hf_organisation_page_parent_class)->constructed (object);

  hf_organisation_card_set_up (self->card, context);
  hf_organisation_list_set_up (self->list, context);
  hf_organisation_notice_bar_set_up (self->notice, context);
  g_signal_connect_object (hf_organisation_list_get_model (self->list), "notify",
                           G_CALLBACK (model_notified_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (arrange), NULL);
  hf_single_keys_follow (self->single_keys, context);
  hf_single_keys_follow (self->list_single_keys, context);
  hf_page_set_title (HF_PAGE (self), _ ("Organisations"), NULL);
  arrange (self);
  show_state (self);
}

static void
hf_organisation_page_dispose (GObject *object)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (object);
  HfLiveList         *model = self->list ? hf_organisation_list_get_model (self->list) : NULL;

  if (model != NULL)
    g_signal_handlers_disconnect_by_data (model, self);
  g_clear_handle_id (&self->arrange_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_ORGANISATION_PAGE);

  G_OBJECT_CLASS (hf_organisation_page_parent_class)->dispose (object);
}

static void
hf_organisation_page_finalize (GObject *object)
{
  g_free (HF_ORGANISATION_PAGE (object)->search);

  G_OBJECT_CLASS (hf_organisation_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-organisation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, paned);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, list_side);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, count);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, notice);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, list);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, create_row);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, detail);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, card);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, form);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, single_keys);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, list_single_keys);
  gtk_widget_class_bind_template_callback (widget_class, divider_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, notice_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, organisation_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, organisation_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, organisation_gone_cb);
  gtk_widget_class_bind_template_callback (widget_class, created_cb);
  gtk_widget_class_bind_template_callback (widget_class, hf_organisation_page_go_back);
}

static void
hf_organisation_page_class_init (HfOrganisationPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  HfPageClass  *page_class = HF_PAGE_CLASS (klass);

  object_class->constructed = hf_organisation_page_constructed;
  object_class->dispose = hf_organisation_page_dispose;
  object_class->finalize = hf_organisation_page_finalize;

  page_class->search = hf_organisation_page_search;
  page_class->activate_search = hf_organisation_page_activate_search;
  page_class->enter_hits = hf_organisation_page_enter_hits;
  page_class->shown = hf_organisation_page_shown;
  page_class->go_back = hf_organisation_page_go_back;
  page_class->show_item = hf_organisation_page_show_item;
  page_class->create = hf_organisation_page_create;
  page_class->edit = hf_organisation_page_edit;
  page_class->save_state = hf_organisation_page_save_state;
  page_class->restore_state = hf_organisation_page_restore_state;

  g_type_ensure (HF_TYPE_ORGANISATION_CARD);
  g_type_ensure (HF_TYPE_ORGANISATION_LIST);
  g_type_ensure (HF_TYPE_ORGANISATION_NEW);
  g_type_ensure (HF_TYPE_ORGANISATION_NOTICE_BAR);
  g_type_ensure (HF_TYPE_READ_ERROR);
  hf_organisation_page_install_actions (GTK_WIDGET_CLASS (klass));
  bind_children (GTK_WIDGET_CLASS (klass));
}

static void
hf_organisation_page_init (HfOrganisationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
