/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "find-widget.h"

#include "gui/organisation/hf-organisation-card.h"
#include "gui/organisation/hf-organisation-list.h"
#include "gui/organisation/hf-organisation-page.h"
#include "tests/store/hf-test-book.h"

/**
 * OrganisationFixture:
 * @book: whose today is 20 October 2023
 * @mill: the contract unit 锦星纺织, with the phone 0351-1
 * @qiao: the customer 乔敏
 * @n_messages: how many toasts there were
 * @message: (owned) (nullable): what the last one said
 * @can_undo: whether the last one offered Undo
 * @told: the newest step that one offered to undo
 *
 * The organisations page in a window, over a book with two organisations or with none.
 */
typedef struct
{
  HfTestBook         *book;
  HfContext          *context;
  GtkWidget          *window;
  HfPage             *page;
  HfOrganisationList *list;
  HfOrganisationCard *card;
  HfLiveList         *model;
  gint64              mill;
  gint64              qiao;
  guint               n_messages;
  char               *message;
  gboolean            can_undo;
  gint64              told;
} OrganisationFixture;

typedef void (*OrganisationTest) (OrganisationFixture *self, gconstpointer is_empty);

/* For main (): what is needed before any test, then each test over a book of its own. */
void organisation_fixture_init (int *argc, char ***argv);
void organisation_fixture_add_test (const char *path, OrganisationTest test);
void organisation_fixture_add_empty (const char *path, OrganisationTest test);

/* Children by their names in a template: of any widget, of the page, of the card. */
gpointer organisation_fixture_part (gpointer widget, GType type, const char *name);
gpointer organisation_fixture_page_child (OrganisationFixture *self, const char *name);
gpointer organisation_fixture_card_child (OrganisationFixture *self, const char *name);

/* Those of the card, which it makes when somebody looks at them; the tab stays. */
GtkWidget *organisation_fixture_details (OrganisationFixture *self);

guint  organisation_fixture_count (OrganisationFixture *self);
gint64 organisation_fixture_stored (OrganisationFixture *self, guint field);

/* These wait until it is done. */
void organisation_fixture_open_mill (OrganisationFixture *self);
void organisation_fixture_search (OrganisationFixture *self, const char *text, guint n_expected);
