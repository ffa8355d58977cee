/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/organisation/hf-organisation-card.h"
#include "gui/common/filter/hf-filter-bar.h"
#include "gui/common/list/hf-column-chooser.h"
#include "gui/common/list/hf-outside-row.h"
#include "gui/common/list/hf-segment-bar.h"
#include "gui/organisation/hf-organisation-list.h"
#include "gui/organisation/hf-organisation-new.h"
#include "gui/organisation/hf-organisation-notice-bar.h"
#include "gui/organisation/hf-organisation-page.h"
#include "gui/organisation/hf-stage-board.h"

G_BEGIN_DECLS

struct _HfOrganisationPage
{
  HfListPage parent_instance;

  gint64        shown; /* the organisation in front, 0 for none */
  HfStageBoard *board; /* in the place of the list; NULL while the list is */

  /* template children */
  GtkWidget               *count;
  HfOrganisationNoticeBar *notice;
  GtkMenuButton           *filter_button;
  HfFilterBar             *filter_bar;
  HfSegmentBar            *segment_bar;
  HfColumnChooser         *columns;
  GtkWidget               *columns_button;
  GtkToggleButton         *board_button;
  GtkWidget               *clear_filter;
  HfOrganisationList      *list;
  GtkWidget               *nothing;
  HfOutsideRow            *outside_row;
  GtkWidget               *create_row;
  HfOrganisationCard      *card;
  HfOrganisationNew       *form;
  GtkEventController      *single_keys;
};

/* What can be done to the selected organisation. */
void hf_organisation_page_install_actions (GtkWidgetClass *widget_class);

/* The board of stages, in the place of the list. */
void        hf_organisation_page_show_board (HfOrganisationPage *self, gboolean is_board);
void        hf_organisation_page_follow_board (HfOrganisationPage *self);
const char *hf_organisation_page_get_stage (HfOrganisationPage *self);

/* What can be done to many. */
void       hf_organisation_page_export (HfPage *page);
void       hf_organisation_page_install_selection (GtkWidgetClass *widget_class);
void       hf_organisation_page_set_up_selection (HfOrganisationPage *self);
GPtrArray *hf_organisation_page_list_printed (HfPage *page);

G_END_DECLS
