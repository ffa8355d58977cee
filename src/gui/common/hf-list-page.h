/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-page.h"
#include "gui/common/hf-record-list.h"

G_BEGIN_DECLS

#define HF_TYPE_LIST_PAGE (hf_list_page_get_type ())

/**
 * HfListPage:
 *
 * The base of a view that is a list and, beside it, the selected row in detail. It knows which of
 * the two is to be seen where only one fits, what Enter, Down and Esc do, what to show while there
 * is nothing to list, and what to remember until the next start.
 *
 * The template of a page has these parts, which it need not bind:
 *
 * - `stack`: a #GtkStack of `paned` and a page "empty", for a book without any rows;
 * - `paned`: the two sides, `list_side` and `detail`;
 * - `trouble`: a #HfReadError;
 * - `list_stack`: a #GtkStack with the pages "list" and, where a search finds none, "nothing";
 * - `detail`: a #GtkStack with the pages "none", where no row is selected, "card" and any forms.
 *
 * Its signals can name these handlers, all of them swapped: `row_selected_cb` and
 * `row_activated_cb` with a row's id, `row_gone_cb` when the row in detail is not in the book any
 * more, `retry_cb`, and `go_back_cb` for a form that was given up.
 */
G_DECLARE_DERIVABLE_TYPE (HfListPage, hf_list_page, HF, LIST_PAGE, HfPage)

/**
 * HfListPageClass:
 * @parent_class: the parent class
 * @show_row: fills the page "card" with a row, 0 for none
 * @opened: a row is being opened, not only looked at. %NULL: nothing to note
 * @open_first: Enter in the search; the first hit, 0 where nothing was found. Opens it unless
 * overridden
 * @find: lists what a text finds, "" for everything
 * @is_limited: whether more than what is listed may be there, as it was searched or filtered
 * @show_hits: what is listed changed: say how many, unless that is not known yet
 * @give_room: tells the list how many pixels it has
 * @get_front: the list that the keys go through: the page's own unless overridden
 *
 * The class of a page with a list.
 */
struct _HfListPageClass
{
  HfPageClass parent_class;

  void (*show_row) (HfListPage *self, gint64 id);
  void (*opened) (HfListPage *self, gint64 id);
  void (*open_first) (HfListPage *self, gint64 id);
  void (*find) (HfListPage *self, const char *text);
  gboolean (*is_limited) (HfListPage *self);
  void (*show_hits) (HfListPage *self, gboolean is_known);
  void (*give_room) (HfListPage *self, gboolean is_narrow, int width);
  HfRecordList *(*get_front) (HfListPage *self);
};

void hf_list_page_bind_parts (GtkWidgetClass *widget_class);
void hf_list_page_set_up (HfListPage *self, HfRecordList *list, GtkWidget *create_row);

/**
 * hf_list_page_print_card_only:
 * @self: a page
 * @pspec: the property that names what is shown
 * @detail: where it is shown
 *
 * Heard whenever something else is shown in detail: only the card is for paper, no form that is
 * being filled in, nor anything else.
 */
void hf_list_page_print_card_only (HfListPage *self, GParamSpec *pspec, GtkStack *detail);

const char *hf_list_page_get_search (HfListPage *self);
gboolean    hf_list_page_is_searching (HfListPage *self);
void        hf_list_page_show_state (HfListPage *self);
void        hf_list_page_show_list (HfListPage *self);
void        hf_list_page_open (HfListPage *self, gint64 id);
void        hf_list_page_row_selected (HfListPage *self, gint64 id);
void        hf_list_page_row_activated (HfListPage *self, gint64 id);

/**
 * hf_list_page_set_board:
 * @self: a page that is set up
 * @board: (nullable): what is seen in the place of the list, %NULL for the list
 *
 * Shows something else than the list of what it lists, with all the room until a row is opened.
 */
void hf_list_page_set_board (HfListPage *self, GtkWidget *board);

/**
 * hf_list_page_get_divider:
 * @self: a page
 *
 * Returns: where the list ends and the detail begins, in pixels
 */
int hf_list_page_get_divider (HfListPage *self);

/**
 * hf_list_page_restore:
 * @self: a page
 * @id: the row that was selected, 0 for none
 * @divider: where the divider was, in pixels
 *
 * Does what restore_state() does in every page with a list.
 */
void hf_list_page_restore (HfListPage *self, gint64 id, int divider);

/**
 * hf_list_page_show_beside:
 * @self: a page
 * @id: a row, 0 for none
 *
 * Selects a row without opening it: in a narrow window the list stays, and so do a form that is
 * being filled in and the focus.
 */
void hf_list_page_show_beside (HfListPage *self, gint64 id);

/**
 * hf_list_page_show_detail:
 * @self: a page
 * @name: a page of the detail, such as "card"
 *
 * Shows it beside the list, or in its place.
 */
void hf_list_page_show_detail (HfListPage *self, const char *name);

G_END_DECLS
