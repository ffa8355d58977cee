/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The organisations: list, card and the form for a new one, and which of them is to be seen. What
 * is done to an organisation stands in hf-organisation-page-actions.c. */

#include "gui/organisation/hf-organisation-page.h"

#include "base/hf-strings.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-list-page-actions.h"
#include "gui/common/hf-list-page-rest.h"
#include "gui/common/hf-single-keys.h"
#include "gui/common/list/hf-list-page-marks.h"
#include "gui/organisation/hf-organisation-page-private.h"
#include "session/search/hf-recent.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define COMPACT_BELOW 920        /* pixels of the list */
#define STATE_TYPE    "(xsbisb)" /* organisation, column, descending, divider, filter, board */

G_DEFINE_FINAL_TYPE (HfOrganisationPage, hf_organisation_page, HF_TYPE_LIST_PAGE)

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
show_create_row (HfOrganisationPage *self)
{
  HfListPage      *page = HF_LIST_PAGE (self);
  HfLiveList      *model = hf_record_list_get_model (HF_RECORD_LIST (self->list));
  g_autofree char *visible = hf_str_visible_controls (hf_list_page_get_search (page));
  /* Translators: %s is what was searched for */
  g_autofree char *create = g_strdup_printf (_ ("Create “%s”"), visible);
  g_autofree char *nothing = hf_list_page_is_searching (page) ?
                               g_strdup_printf (_ ("No Organisation Matches “%s”"), visible) :
                             hf_filter_bar_is_filtering (self->filter_bar) ?
                               g_strdup (_ ("No Organisation Passes the Filter")) :
                             hf_organisation_page_get_stage (self) != NULL ?
                               g_strdup (_ ("No Organisation Is in This Stage")) :
                               g_strdup (_ ("Nothing Is Due"));

  gtk_widget_set_visible (self->create_row, hf_list_page_is_searching (page) &&
                                              hf_live_list_get_error (model) == NULL);
  gtk_button_set_label (GTK_BUTTON (self->create_row), create);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing), nothing);
  gtk_widget_set_visible (self->clear_filter, hf_filter_bar_is_filtering (self->filter_bar));
}

static void
show_wanted (HfOrganisationPage *self)
{
  hf_organisation_list_show (self->list, hf_list_page_get_search (HF_LIST_PAGE (self)),
                             hf_organisation_notice_bar_get_wanted (self->notice),
                             hf_organisation_page_get_stage (self));
  hf_organisation_page_follow_board (self);
}

static void
notice_wanted_cb (HfOrganisationPage *self)
{
  show_wanted (self);
}

static void
filter_changed_cb (HfOrganisationPage *self)
{
  const HfFilter *filter = hf_filter_bar_get_filter (self->filter_bar);

  hf_segment_bar_show_filter (self->segment_bar, filter);
  hf_organisation_list_set_filter (self->list, filter);
  hf_list_page_offer_archive (HF_LIST_PAGE (self), hf_filter_asks_for (filter, &hf_organisation_def,
                                                                       HF_ORGANISATION_ARCHIVED));
  show_wanted (self);
}

/* The bar of the filter tells only of what is changed in it. */
static void
segment_chosen_cb (HfOrganisationPage *self, HfSegmentItem *item)
{
  hf_filter_bar_set_filter (self->filter_bar, hf_filter_copy (hf_segment_item_get_filter (item)));
  filter_changed_cb (self);
}

static void
columns_changed_cb (HfOrganisationPage *self)
{
  hf_organisation_list_show_columns (self->list, hf_column_chooser_get_ids (self->columns));
}

/* Whatever is archived can be restored, and the other way round. */
static void
card_shown_cb (HfOrganisationPage *self)
{
  const HfRow *row = hf_organisation_card_get_organisation (self->card);
  gboolean     is_archived = !hf_row_is_null (row, HF_ORGANISATION_ARCHIVED);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "organisation.archive", !is_archived);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "organisation.restore", is_archived);
}

static void
hf_organisation_page_show_row (HfListPage *page, gint64 id)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (page);

  self->shown = id;
  hf_organisation_card_set_organisation (self->card, id);
  if (self->board != NULL)
    hf_stage_board_select (self->board, id);
}

static void
hf_organisation_page_opened (HfListPage *page, gint64 id)
{
  hf_recent_note (hf_page_get_context (HF_PAGE (page)), &hf_organisation_def, id,
                  hf_list_page_get_search (page));
}

static void
hf_organisation_page_open_first (HfListPage *page, gint64 id)
{
  if (id != 0)
    hf_list_page_open (page, id);
  else if (hf_list_page_is_searching (page))
    gtk_widget_activate_action (GTK_WIDGET (page), "organisation.create-searched", NULL);
}

static void
hf_organisation_page_find (HfListPage *page, const char *text)
{
  show_wanted (HF_ORGANISATION_PAGE (page));
}

static gboolean
hf_organisation_page_is_limited (HfListPage *page)
{
  return hf_list_page_is_searching (page) ||
         hf_filter_bar_is_filtering (HF_ORGANISATION_PAGE (page)->filter_bar) ||
         hf_organisation_notice_bar_get_wanted (HF_ORGANISATION_PAGE (page)->notice) != NULL ||
         hf_organisation_page_get_stage (HF_ORGANISATION_PAGE (page)) != NULL;
}

static void
hf_organisation_page_show_hits (HfListPage *page, gboolean is_known)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (page);
  HfLiveList         *model = hf_record_list_get_model (HF_RECORD_LIST (self->list));

  show_create_row (self);
  if (is_known)
    show_count (self, g_list_model_get_n_items (G_LIST_MODEL (model)));
}

static void
hf_organisation_page_give_room (HfListPage *page, gboolean is_narrow, int width)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (page);

  hf_record_list_set_click_opens (HF_RECORD_LIST (self->list), is_narrow);
  hf_organisation_list_set_compact (self->list, is_narrow || width < COMPACT_BELOW);
}

static HfRecordList *
hf_organisation_page_get_front (HfListPage *page)
{
  HfStageBoard *board = HF_ORGANISATION_PAGE (page)->board;

  return board != NULL ? hf_stage_board_get_front (board) :
                         HF_LIST_PAGE_CLASS (hf_organisation_page_parent_class)->get_front (page);
}

static void
board_toggled_cb (HfOrganisationPage *self)
{
  hf_organisation_page_show_board (self, gtk_toggle_button_get_active (self->board_button));
}

/* From the list there is still the selecting of several to leave. */
static gboolean
hf_organisation_page_go_back (HfPage *page)
{
  return HF_PAGE_CLASS (hf_organisation_page_parent_class)->go_back (page) ||
         hf_list_page_end_marks (HF_LIST_PAGE (page));
}

static void
hf_organisation_page_create (HfPage *page)
{
  hf_list_page_show_detail (HF_LIST_PAGE (page), "new");
  hf_new_form_start (HF_NEW_FORM (HF_ORGANISATION_PAGE (page)->form), hf_page_get_context (page),
                     NULL);
}

static GVariant *
hf_organisation_page_save_state (HfPage *page)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (page);
  HfListOrder         order = hf_organisation_list_get_order (self->list);
  g_autofree char    *filter = hf_filter_bar_save (self->filter_bar);

  return g_variant_new (STATE_TYPE, hf_record_list_get_selected (HF_RECORD_LIST (self->list)),
                        order.column ? order.column : "", order.descending,
                        hf_list_page_get_divider (HF_LIST_PAGE (self)), filter,
                        self->board != NULL);
}

static void
hf_organisation_page_restore_state (HfPage *page, GVariant *state)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (page);
  HfListOrder         order;
  gint64              id;
  int                 divider;
  const char         *filter;
  gboolean            is_board;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;
  g_variant_get (state, "(x&sbi&sb)", &id, &order.column, &order.descending, &divider, &filter,
                 &is_board);
  hf_filter_bar_restore (self->filter_bar, filter);
  hf_organisation_list_set_order (self->list, order);
  hf_organisation_page_show_board (self, is_board);
  hf_list_page_restore (HF_LIST_PAGE (self), id, divider);
}

static void
hf_organisation_page_constructed (GObject *object)
{
  HfOrganisationPage *self = HF_ORGANISATION_PAGE (object);
  HfContext          *context = hf_page_get_context (HF_PAGE (self));

  G_OBJECT_CLASS (hf_organisation_page_parent_class)->constructed (object);

  hf_organisation_card_set_up (self->card, context);
  hf_organisation_list_set_up (self->list, context);
  hf_organisation_page_set_up_selection (self);
  hf_organisation_notice_bar_set_up (self->notice, context);
  hf_filter_bar_set_up (self->filter_bar, self->filter_button, context, &hf_organisation_def);
  hf_outside_row_serve (self->outside_row, HF_RECORD_LIST (self->list),
                        hf_organisation_list_make_outside_query);
  hf_segment_bar_set_up (self->segment_bar, context, &hf_organisation_def);
  hf_column_chooser_set_up (self->columns, context, &hf_organisation_column_offers, NULL);
  hf_column_chooser_follow (self->columns,
                            hf_record_list_get_columns (HF_RECORD_LIST (self->list)));
  g_signal_connect_object (hf_context_get_clock (context), "day-changed",
                           G_CALLBACK (hf_organisation_page_follow_board), self,
                           G_CONNECT_SWAPPED); /* a filter counts days */
  hf_single_keys_follow (self->single_keys, context);
  hf_page_set_title (HF_PAGE (self), _ ("Organisations"), NULL);
  hf_list_page_set_up (HF_LIST_PAGE (self), HF_RECORD_LIST (self->list), self->create_row);
}

static void
hf_organisation_page_edit (HfPage *page)
{
  hf_list_page_edit (HF_LIST_PAGE (page), "organisation.edit");
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-organisation-page.ui");
  hf_list_page_bind_parts (widget_class);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, count);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, notice);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, segment_bar);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, columns);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, columns_button);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, board_button);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, clear_filter);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, list);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, create_row);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, outside_row);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, card);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, form);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationPage, single_keys);
  gtk_widget_class_bind_template_callback (widget_class, notice_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, segment_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, columns_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, board_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_shown_cb);
}

static void
hf_organisation_page_class_init (HfOrganisationPageClass *klass)
{
  HfPageClass     *page_class = HF_PAGE_CLASS (klass);
  HfListPageClass *list_class = HF_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = hf_organisation_page_constructed;

  page_class->go_back = hf_organisation_page_go_back;
  page_class->create = hf_organisation_page_create;
  page_class->edit = hf_organisation_page_edit;
  page_class->list_printed = hf_organisation_page_list_printed;
  page_class->export_shown = hf_organisation_page_export;
  page_class->save_state = hf_organisation_page_save_state;
  page_class->restore_state = hf_organisation_page_restore_state;
  page_class->rest = hf_list_page_rest;
  page_class->wake = hf_list_page_wake;

  list_class->show_row = hf_organisation_page_show_row;
  list_class->opened = hf_organisation_page_opened;
  list_class->open_first = hf_organisation_page_open_first;
  list_class->find = hf_organisation_page_find;
  list_class->is_limited = hf_organisation_page_is_limited;
  list_class->show_hits = hf_organisation_page_show_hits;
  list_class->give_room = hf_organisation_page_give_room;
  list_class->get_front = hf_organisation_page_get_front;

  g_type_ensure (HF_TYPE_COLUMN_CHOOSER);
  g_type_ensure (HF_TYPE_FILTER_BAR);
  g_type_ensure (HF_TYPE_OUTSIDE_ROW);
  g_type_ensure (HF_TYPE_ORGANISATION_CARD);
  g_type_ensure (HF_TYPE_ORGANISATION_LIST);
  g_type_ensure (HF_TYPE_ORGANISATION_NEW);
  g_type_ensure (HF_TYPE_ORGANISATION_NOTICE_BAR);
  g_type_ensure (HF_TYPE_SEGMENT_BAR);
  hf_organisation_page_install_actions (GTK_WIDGET_CLASS (klass));
  bind_children (GTK_WIDGET_CLASS (klass));
  hf_organisation_page_install_selection (GTK_WIDGET_CLASS (klass));
}

static void
hf_organisation_page_init (HfOrganisationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "organisation.restore", FALSE);
}
