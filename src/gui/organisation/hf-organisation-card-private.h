/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The inside of the card, for hf-organisation-card-actions.c. */

#include "gui/common/files/hf-files.h"
#include "gui/common/card/hf-change-history.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-sheet-reader.h"
#include "gui/organisation/hf-organisation-card.h"
#include "gui/organisation/hf-organisation-details.h"
#include "gui/organisation/hf-organisation-entries.h"
#include "gui/organisation/hf-organisation-head.h"
#include "gui/organisation/hf-organisation-members.h"
#include "session/organisation/hf-organisation-sheet.h"
#include "store/hf-live-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _HfOrganisationCard
{
  GtkWidget parent_instance;

  /* owned */
  HfContext           *context;
  HfSheetReader       *reader;
  HfLiveList          *staff;
  HfOrganisationSheet *sheet; /* NULL until it is read */

  HfOrganisationDetails *details; /* child, NULL before somebody looks at them */

  guint most; /* rows of a kind to read */

  /* template children */
  HfReadError           *trouble;
  GtkWidget             *body;
  HfOrganisationHead    *head;
  GtkWidget             *tabs;
  GtkWidget             *stack;
  GtkStackPage          *members_page;
  HfOrganisationEntries *timeline;
  HfOrganisationMembers *members;
  HfOrganisationEntries *agreements;
  HfOrganisationEntries *check_ups;
  GtkWidget             *no_timeline;
  GtkWidget             *no_agreements;
  GtkWidget             *no_check_ups;
  HfFiles               *files;
  HfChangeHistory       *changes;
  AdwBin                *details_place;
};

void hf_organisation_card_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
