/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-highlight.h"
#include "gui/common/hf-id-selection.h"
#include "session/hf-context.h"

G_BEGIN_DECLS

#define HF_TYPE_RECORD_LIST (hf_record_list_get_type ())

/**
 * HfRecordList:
 *
 * The base of a list of the book's rows, one of them selected, which is the list of an #HfListPage.
 * It knows where the selected row is; which rows there are and what is to be seen of them is each
 * list's own.
 *
 * The template of a list has a child `view`, a #GtkColumnView or #GtkListView, whose signal
 * `activate` can name the handler `row_activated_cb`, swapped; and a menu `row_menu` about the
 * selected row.
 */
G_DECLARE_DERIVABLE_TYPE (HfRecordList, hf_record_list, HF, RECORD_LIST, GtkWidget)

/**
 * HfRecordListClass:
 * @parent_class: the parent class
 * @begins_at_top: whether to go to the first row where the selected one is not listed. %NULL: never
 * @make_query: what asks for those listed, without a search. %NULL where no rows can be marked
 * @get_search: what is searched for among them. %NULL: never anything
 *
 * The class of a list of rows.
 */
struct _HfRecordListClass
{
  GtkWidgetClass parent_class;

  gboolean (*begins_at_top) (HfRecordList *self);
  HfQuery *(*make_query) (HfRecordList *self);
  const char *(*get_search) (HfRecordList *self);
};

/**
 * HfRecordList::selected:
 * @self: the list
 * @id: the row now selected
 *
 * Another row was selected by the person, or because the selected one went away.
 */

/**
 * HfRecordList::activated:
 * @self: the list
 * @id: the row to open
 *
 * A row was opened by click, Enter or Space.
 */

void hf_record_list_bind_view (GtkWidgetClass *widget_class);
void hf_record_list_set_up (HfRecordList *self, HfContext *context);

HfContext   *hf_record_list_get_context (HfRecordList *self);
HfLiveList  *hf_record_list_get_model (HfRecordList *self);
GListModel  *hf_record_list_get_columns (HfRecordList *self);
HfHighlight *hf_record_list_get_highlight (HfRecordList *self);
GMenuModel  *hf_record_list_get_row_menu (HfRecordList *self);

gint64 hf_record_list_get_selected (HfRecordList *self);
void   hf_record_list_select (HfRecordList *self, gint64 id);
void   hf_record_list_step (HfRecordList *self, int rows);
void   hf_record_list_move (HfRecordList *self, int rows);
void   hf_record_list_find_selected (HfRecordList *self);
double hf_record_list_get_place (HfRecordList *self);
void   hf_record_list_set_place (HfRecordList *self, double place);
void   hf_record_list_set_click_opens (HfRecordList *self, gboolean click_opens);

/* Selecting several, for doing something to all of them. */
void        hf_record_list_let_mark (HfRecordList *self);
HfMarks    *hf_record_list_get_marks (HfRecordList *self);
HfSelected *hf_record_list_get_chosen (HfRecordList *self, guint *n_chosen);
HfSelected *hf_record_list_get_listed (HfRecordList *self);

G_END_DECLS
