/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-list-page.h"
#include "gui/common/hf-saving.h"

G_BEGIN_DECLS

/**
 * HfListPageAction:
 * @name: its whole name, such as "organisation.archive"; %NULL behind the last
 * @type: (nullable): of its parameter, %NULL for none
 * @activate: does it
 *
 * What can be done on a page, by its keys and menus.
 */
typedef struct
{
  const char                 *name;
  const char                 *type;
  GtkWidgetActionActivateFunc activate;
} HfListPageAction;

/**
 * hf_list_page_install_actions:
 * @widget_class: the class of a page
 * @prefix: of its actions, such as "organisation"
 * @actions: (array zero-terminated=1): what only it can do
 *
 * Installs them, and what any such page can do: `open` opens the row that is selected, `move` goes
 * along the list by as many rows, `create` makes a new record.
 */
void hf_list_page_install_actions (GtkWidgetClass         *widget_class,
                                   const char             *prefix,
                                   const HfListPageAction *actions);

/**
 * hf_list_page_add_keys:
 * @self: a page that is being made
 *
 * Lets Ctrl+Down and Ctrl+Up go to the next record and the one before, from the card as well.
 */
void hf_list_page_add_keys (HfListPage *self);

/**
 * hf_list_page_edit:
 * @action: edits the row that is selected
 *
 * Activates it, unless somebody is in a field already: who is stays there.
 */
void hf_list_page_edit (HfListPage *self, const char *action);

/**
 * hf_list_page_step:
 * @rows: how far, downwards
 *
 * Goes along the list, while the keyboard stays in the search.
 */
void hf_list_page_step (HfListPage *self, int rows);

/**
 * hf_list_page_open_selected:
 *
 * Opens the row that is selected, if any.
 */
void hf_list_page_open_selected (HfListPage *self);

/**
 * hf_list_page_describe_found:
 * @self: a page whose list shows what a search finds
 *
 * Returns: (transfer full): what that is, for a title on paper
 */
char *hf_list_page_describe_found (HfListPage *self);

/**
 * hf_list_page_archive:
 * @self: a page
 * @row: the row in detail
 * @field: its field that says since when it is archived
 * @step: msgid of what is done, for Undo
 * @told: (transfer full): what to tell then
 * @done: (nullable): told how it ended
 *
 * Archives a row, or takes it back. Where only one side is seen, that is the list again.
 */
void hf_list_page_archive (HfListPage  *self,
                           const HfRow *row,
                           guint        field,
                           const char  *step,
                           char        *told,
                           HfSavingDone done);

G_END_DECLS
