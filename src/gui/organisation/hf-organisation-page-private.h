/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-read-error.h"
#include "gui/organisation/hf-organisation-card.h"
#include "gui/organisation/hf-organisation-list.h"
#include "gui/organisation/hf-organisation-new.h"
#include "gui/organisation/hf-organisation-notice-bar.h"
#include "gui/organisation/hf-organisation-page.h"

G_BEGIN_DECLS

struct _HfOrganisationPage
{
  HfPage parent_instance;

  char    *search;       /* owned; what was typed */
  gboolean is_in_detail; /* the card or the form has been opened; one pane shows only it */
  gboolean opens_first;  /* Enter was pressed before the hits were there */
  gboolean enters_first; /* Down was */
  guint    arrange_id;   /* an idle source */

  /* template children */
  GtkWidget               *stack;
  GtkWidget               *paned;
  GtkWidget               *list_side;
  GtkWidget               *count;
  HfOrganisationNoticeBar *notice;
  HfReadError             *trouble;
  GtkWidget               *list_stack;
  HfOrganisationList      *list;
  GtkWidget               *nothing;
  GtkWidget               *create_row;
  GtkWidget               *detail;
  HfOrganisationCard      *card;
  HfOrganisationNew       *form;
  GtkEventController      *single_keys;
  GtkEventController      *list_single_keys;
};

/* Shows "card" or "new" beside the list, or in its place. */
void hf_organisation_page_show_detail (HfOrganisationPage *self, const char *what);
void hf_organisation_page_show_list (HfOrganisationPage *self);

/* What can be done to the selected organisation. */
void hf_organisation_page_install_actions (GtkWidgetClass *widget_class);
void hf_organisation_page_edit (HfPage *page);

G_END_DECLS
