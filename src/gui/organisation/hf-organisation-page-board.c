/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The two ways to see the organisations: the list, and the board of stages in its place. The list
 * stays what is asked for, searched and selected in; the board shows the same by stages. */

#include "gui/organisation/hf-organisation-page-private.h"

#include "core/hf-organisation.h"
#include "gui/common/hf-children.h"
#include "gui/common/list/hf-list-page-marks.h"

static HfRecordList *
get_list (HfOrganisationPage *self)
{
  return HF_RECORD_LIST (self->list);
}

static void
card_selected_cb (HfOrganisationPage *self, gint64 id)
{
  hf_record_list_select (get_list (self), id);
  hf_list_page_row_selected (HF_LIST_PAGE (self), id);
}

static void
card_activated_cb (HfOrganisationPage *self, gint64 id)
{
  hf_list_page_row_activated (HF_LIST_PAGE (self), id);
}

static void
make_board (HfOrganisationPage *self)
{
  self->board = HF_STAGE_BOARD (hf_stage_board_new (hf_page_get_context (HF_PAGE (self)),
                                                    hf_record_list_get_row_menu (get_list (self))));
  g_signal_connect_swapped (self->board, "selected", G_CALLBACK (card_selected_cb), self);
  g_signal_connect_swapped (self->board, "activated", G_CALLBACK (card_activated_cb), self);
  hf_stage_board_select (self->board, hf_record_list_get_selected (get_list (self)));
}

/* Several are marked in the list alone, where they are seen below each other. */
static void
offer_parts (HfOrganisationPage *self, gboolean is_board)
{
  GtkWidget *select = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (self), HF_TYPE_ORGANISATION_PAGE, "select_button"));

  gtk_widget_set_visible (self->columns_button, !is_board);
  gtk_widget_set_visible (select, !is_board);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "organisation.mark", !is_board);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "organisation.mark-all", !is_board);
  hf_organisation_notice_bar_offer_stages (self->notice, !is_board);
  gtk_toggle_button_set_active (self->board_button, is_board);
}

/* What the list asks for it is asked for by stages as well. */
void
hf_organisation_page_follow_board (HfOrganisationPage *self)
{
  if (self->board != NULL)
    hf_stage_board_show (self->board, get_list (self),
                         hf_list_page_get_search (HF_LIST_PAGE (self)));
}

const char *
hf_organisation_page_get_stage (HfOrganisationPage *self)
{
  return self->board == NULL ? hf_organisation_notice_bar_get_stage (self->notice) : NULL;
}

void
hf_organisation_page_show_board (HfOrganisationPage *self, gboolean is_board)
{
  gboolean had_focus =
    hf_children_have_focus (self->board ? GTK_WIDGET (self->board) : GTK_WIDGET (self->list));

  if (is_board == (self->board != NULL))
    return;
  hf_list_page_end_marks (HF_LIST_PAGE (self));
  if (is_board)
    make_board (self);
  else
    self->board = NULL;
  offer_parts (self, is_board);
  hf_organisation_list_show (self->list, hf_list_page_get_search (HF_LIST_PAGE (self)),
                             hf_organisation_notice_bar_get_wanted (self->notice),
                             hf_organisation_page_get_stage (self));
  hf_organisation_page_follow_board (self);
  hf_list_page_set_board (HF_LIST_PAGE (self), GTK_WIDGET (self->board));
  if (had_focus)
    gtk_widget_grab_focus (is_board ? GTK_WIDGET (self->board) : GTK_WIDGET (self->list));
}
